/* What type.c and hook.c share. */
#include <windows.h>

#define LETTERS L"Local\\vn.sothidua.test.letters"
#define END_MARK VK_PAUSE

struct letters {
	volatile LONG count; /* zero once they are posted */
	WCHAR text[64];
};
