package main

/*
#include <windows.h>

// The toolkit's import of opengl32.dll, filled by hand: the library is loaded when
// OpenGL is first used and not with the program, which also runs where there is none.
static PROC WINAPI procAddress(LPCSTR name) {
	static PROC(WINAPI *real)(LPCSTR);
	if (!real) {
		HMODULE library = LoadLibraryW(L"opengl32.dll");
		if (library) real = (PROC(WINAPI *)(LPCSTR))GetProcAddress(library, "wglGetProcAddress");
	}
	return real ? real(name) : NULL;
}

PROC(WINAPI *__imp_wglGetProcAddress)(LPCSTR) = procAddress;
*/
import "C"
