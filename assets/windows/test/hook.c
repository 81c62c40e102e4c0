/*
 * The half of UniKey 3 that sits inside other programs: when they take the key
 * that marks the end of its Backspaces, it posts the finished letters to them.
 */
#include "hook.h"

__declspec(dllexport) LRESULT CALLBACK keyboard(int code, WPARAM key, LPARAM flags) {
	if (code == HC_ACTION && key == END_MARK && (flags & 0x80000000)) {
		HANDLE mapping = OpenFileMappingW(FILE_MAP_ALL_ACCESS, FALSE, LETTERS);
		struct letters *letters = mapping ? MapViewOfFile(mapping, FILE_MAP_ALL_ACCESS, 0, 0, sizeof *letters) : NULL;
		if (letters) {
			for (LONG i = 0; i < letters->count; i++) PostMessageW(GetFocus(), WM_CHAR, letters->text[i], 1);
			InterlockedExchange(&letters->count, 0);
			UnmapViewOfFile(letters);
		}
		if (mapping) CloseHandle(mapping);
		return 1; /* nobody else sees the mark */
	}
	return CallNextHookEx(NULL, code, key, flags);
}
