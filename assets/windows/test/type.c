/*
 * Plays a clerk with a Vietnamese input program at the program's window, for the
 * smoke test. The arguments are done one after the other:
 *
 *   window SECONDS    waits for the program's window and brings it to the front
 *   title TEXT SECONDS  waits until a window in front has TEXT in its title
 *   key NAME          presses keys together: ctrl+5, tab, alt+z, ctrl+shift
 *   plain TEXT        types ASCII text by keys
 *   unikey TEXT       keys, then Backspaces with scan codes and finished letters
 *   openkey TEXT      the same, Backspaces without scan codes
 *   post TEXT         as UniKey 3 does: Backspaces, then WM_CHAR posted by its hook
 *   tohop TEXT        decomposed letters: vowel and tone mark apart
 *   clipboard TEXT    Backspaces, then Shift+Insert from the clipboard
 *   fits NAME         fails where the window is larger than the screen
 *   sleep MS
 *
 * Exit code 1: a window did not come, or does not fit.
 */
#include "hook.h"
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

enum mode { PLAIN, UNIKEY, OPENKEY, POST, TOHOP, CLIPBOARD };

#define MOST 64 /* letters of a word */

static INPUT batch[8 * MOST];
static int count;

static void add(WORD key, WORD scan, DWORD flags) {
	INPUT *i = &batch[count++];
	ZeroMemory(i, sizeof *i);
	i->type = INPUT_KEYBOARD;
	i->ki.wVk = key;
	i->ki.wScan = scan;
	i->ki.dwFlags = flags;
}

static WORD scan_of(WORD key) { return (WORD)MapVirtualKeyW(key, MAPVK_VK_TO_VSC); }

static DWORD extended(WORD key) {
	switch (key) {
	case VK_INSERT: case VK_DELETE: case VK_HOME: case VK_END: case VK_PRIOR:
	case VK_NEXT: case VK_UP: case VK_DOWN: case VK_LEFT: case VK_RIGHT:
		return KEYEVENTF_EXTENDEDKEY;
	}
	return 0;
}

static void down(WORD key) { add(key, scan_of(key), extended(key)); }
static void up(WORD key) { add(key, scan_of(key), extended(key) | KEYEVENTF_KEYUP); }

static void letter(WCHAR c) {
	add(0, c, KEYEVENTF_UNICODE);
	add(0, c, KEYEVENTF_UNICODE | KEYEVENTF_KEYUP);
}

static void flush(void) {
	SendInput(count, batch, sizeof *batch);
	count = 0;
	Sleep(15);
}

static void raw(WCHAR c) {
	SHORT key = VkKeyScanW(c);
	BOOL shift = key != -1 && (key & 0x100);
	if (key == -1) {
		letter(c);
		flush();
		return;
	}
	if (shift) down(VK_SHIFT);
	down(key & 0xff);
	up(key & 0xff);
	if (shift) up(VK_SHIFT);
	flush();
}

/* The ASCII letter a Vietnamese letter is typed with. */
static WCHAR base_of(WCHAR c) {
	WCHAR out[8];
	if (c == L'đ') return L'd';
	if (c == L'Đ') return L'D';
	if (c < 0x80) return c;
	return NormalizeString(NormalizationD, &c, 1, out, 8) > 0 ? out[0] : c;
}

/* Writes a letter as vowel and tone mark; returns the number of characters. */
static int apart(WCHAR c, WCHAR *out) {
	WCHAR parts[8], composed[8];
	int n = NormalizeString(NormalizationD, &c, 1, parts, 8);
	if (n == 3) { /* vowel, and two marks in the order of Unicode: the tone goes last */
		for (int tone = 2; tone >= 1; tone--) {
			WCHAR pair[2] = {parts[0], parts[3 - tone]};
			if (NormalizeString(NormalizationC, pair, 2, composed, 8) == 1 && wcschr(L"âăêôơưÂĂÊÔƠƯ", composed[0])) {
				out[0] = composed[0];
				out[1] = parts[tone];
				return 2;
			}
		}
	}
	if (n == 2 && !wcschr(L"âăêôơưÂĂÊÔƠƯ", c)) {
		out[0] = parts[0];
		out[1] = parts[1];
		return 2;
	}
	out[0] = c;
	return 1;
}

static void to_clipboard(const WCHAR *text, int n) {
	HGLOBAL memory = GlobalAlloc(GMEM_MOVEABLE, (n + 1) * sizeof(WCHAR));
	WCHAR *p = GlobalLock(memory);
	memcpy(p, text, n * sizeof(WCHAR));
	p[n] = 0;
	GlobalUnlock(memory);
	for (int i = 0; i < 50 && !OpenClipboard(NULL); i++) Sleep(10);
	EmptyClipboard();
	SetClipboardData(CF_UNICODETEXT, memory);
	CloseClipboard();
}

/* Puts hook.dll, beside this program, into the window's thread. */
static struct letters *hooked(void) {
	static struct letters *letters;
	if (!letters) {
		HANDLE mapping = CreateFileMappingW(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, sizeof *letters, LETTERS);
		HMODULE dll = LoadLibraryW(L"hook.dll");
		HOOKPROC proc = dll ? (HOOKPROC)(void *)GetProcAddress(dll, "keyboard") : NULL;
		letters = MapViewOfFile(mapping, FILE_MAP_ALL_ACCESS, 0, 0, sizeof *letters);
		if (!proc || !SetWindowsHookExW(WH_KEYBOARD, proc, dll, GetWindowThreadProcessId(GetForegroundWindow(), NULL))) {
			fwprintf(stderr, L"type: no hook\n");
			exit(2);
		}
	}
	return letters;
}

/* What an input program does when the last key of a word changes its letters. */
static void replace(const WCHAR *from, int n, enum mode mode) {
	for (int i = 0; i < n; i++) {
		WORD scan = mode == OPENKEY ? 0 : scan_of(VK_BACK);
		add(VK_BACK, scan, 0);
		add(VK_BACK, scan, KEYEVENTF_KEYUP);
	}
	if (mode == CLIPBOARD) {
		flush();
		Sleep(40); /* the input program waits as well */
		to_clipboard(from, n);
		down(VK_SHIFT);
		down(VK_INSERT);
		up(VK_INSERT);
		up(VK_SHIFT);
		flush();
		Sleep(120);
		return;
	}
	if (mode == POST) {
		struct letters *letters = hooked();
		memcpy(letters->text, from, n * sizeof *from);
		letters->count = n;
		add(END_MARK, 0, KEYEVENTF_KEYUP);
		flush();
		for (int i = 0; letters->count && i < 500; i++) Sleep(10);
		return;
	}
	for (int i = 0; i < n; i++) {
		WCHAR parts[8] = {from[i]};
		int pieces = mode == TOHOP ? apart(from[i], parts) : 1;
		for (int k = 0; k < pieces; k++) letter(parts[k]);
	}
	flush();
}

static void type(const WCHAR *text, enum mode mode) {
	while (*text) {
		int n = 0, first = -1;
		while (text[n] && text[n] != L' ' && n < MOST) {
			if (first < 0 && text[n] >= 0x80) first = n;
			raw(base_of(text[n++]));
		}
		if (first >= 0 && mode != PLAIN) replace(text + first, n - first, mode);
		text += n;
		if (*text == L' ') {
			raw(L' ');
			text++;
		}
	}
}

static WORD key_of(const WCHAR *name) {
	static const struct { const WCHAR *name; WORD key; } keys[] = {
		{L"ctrl", VK_CONTROL}, {L"shift", VK_SHIFT}, {L"alt", VK_MENU}, {L"tab", VK_TAB}, {L"enter", VK_RETURN},
		{L"esc", VK_ESCAPE}, {L"space", VK_SPACE}, {L"back", VK_BACK}, {L"delete", VK_DELETE}, {L"home", VK_HOME},
		{L"end", VK_END}, {L"up", VK_UP}, {L"down", VK_DOWN}, {L"left", VK_LEFT}, {L"right", VK_RIGHT},
		{L"pgup", VK_PRIOR}, {L"pgdn", VK_NEXT},
	};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (!wcscmp(keys[i].name, name)) return keys[i].key;
	if (name[0] == L'f' && name[1]) return VK_F1 + _wtoi(name + 1) - 1;
	return VkKeyScanW(name[0]) & 0xff;
}

static void press(const WCHAR *names) {
	WCHAR copy[64];
	WORD keys[4];
	int n = 0;
	lstrcpynW(copy, names, 64);
	for (WCHAR *name = wcstok(copy, L"+"); name && n < 4; name = wcstok(NULL, L"+")) keys[n++] = key_of(name);
	for (int i = 0; i < n; i++) down(keys[i]);
	for (int i = n; i-- > 0;) up(keys[i]);
	flush();
	Sleep(60);
}

static HWND program;

static BOOL CALLBACK look(HWND window, LPARAM unused) {
	WCHAR name[16];
	if (IsWindowVisible(window) && GetClassNameW(window, name, 16) && (!wcscmp(name, L"GLFW30") || !wcscmp(name, L"SoThiDua"))) program = window;
	return !program;
}

static BOOL in_front(const WCHAR *part) {
	WCHAR title[256] = L"";
	GetWindowTextW(GetForegroundWindow(), title, 256);
	return wcsstr(title, part) != NULL;
}

int wmain(int argc, WCHAR **argv) {
	static const WCHAR *modes[] = {L"plain", L"unikey", L"openkey", L"post", L"tohop", L"clipboard"};
	for (int i = 1; i + 1 < argc; i += 2) {
		const WCHAR *what = argv[i], *value = argv[i + 1];
		if (!wcscmp(what, L"window")) {
			for (int left = _wtoi(value) * 10; !program && left > 0; left--) {
				EnumWindows(look, 0);
				if (!program) Sleep(100);
			}
			if (!program) return 1;
			SetForegroundWindow(program);
			Sleep(100);
		} else if (!wcscmp(what, L"title")) {
			int left = _wtoi(argv[++i + 1]) * 10;
			while (!in_front(value) && left-- > 0) Sleep(100);
			if (left < 0) return 1;
		} else if (!wcscmp(what, L"fits")) {
			RECT room;
			GetClientRect(program, &room);
			if (room.right > GetSystemMetrics(SM_CXSCREEN) || room.bottom > GetSystemMetrics(SM_CYSCREEN)) {
				fwprintf(stderr, L"type: %ls needs %ld x %ld\n", value, room.right, room.bottom);
				return 1;
			}
		} else if (!wcscmp(what, L"key")) {
			press(value);
		} else if (!wcscmp(what, L"sleep")) {
			Sleep(_wtoi(value));
		} else {
			int mode = -1;
			for (int m = 0; m < 6; m++)
				if (!wcscmp(what, modes[m])) mode = m;
			if (mode < 0) {
				fwprintf(stderr, L"type: %ls?\n", what);
				return 2;
			}
			type(value, mode);
		}
	}
	return 0;
}
