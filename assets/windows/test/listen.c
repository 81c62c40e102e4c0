/*
 * Asks the program's window as a screen reader does (MSAA, from another process), for the
 * smoke test. Writes what has the focus, "role|state|name|value|description|key", and with
 * "tree" each thing of the window, a line each, further in as far as it lies.
 * With "press NAME" it does what a click on the thing of that name does, which must be what
 * lies under its middle. With "events SECONDS" it writes what the program tells of by itself meanwhile.
 *
 * Exit code 1: the window does not answer.
 */
#define INITGUID
#define COBJMACROS
#include <windows.h>
#include <oleacc.h>
#include <stdio.h>
#include <wchar.h>

static HWND window;

static BOOL CALLBACK look(HWND one, LPARAM unused) {
	WCHAR title[200] = L"";
	(void)unused;
	GetWindowTextW(one, title, 200);
	if (!IsWindowVisible(one) || !wcsstr(title, L"Sổ Thi đua")) return TRUE;
	window = one;
	return FALSE;
}

static void put(const WCHAR *text) {
	char bytes[4096];
	if (!text) return;
	WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
	bytes[sizeof bytes - 1] = 0;
	for (char *c = bytes; *c; c++) putchar(*c == '\n' ? ' ' : *c);
}

static void line(IAccessible *one, int depth) {
	VARIANT self = {.vt = VT_I4}, role = {0}, state = {0};
	BSTR text = NULL;
	LONG x = 0, y = 0, width = 0, height = 0;
	HRESULT answer = IAccessible_get_accRole(one, self, &role);
	if (answer != S_OK) fprintf(stderr, "listen: no role: %lx\n", answer);
	IAccessible_get_accState(one, self, &state);
	printf("%*s%ld|%lx|", 2 * depth, "", role.lVal, state.lVal);
	if (IAccessible_get_accName(one, self, &text) == S_OK) put(text);
	SysFreeString(text), text = NULL, putchar('|');
	if (IAccessible_get_accValue(one, self, &text) == S_OK) put(text);
	SysFreeString(text), text = NULL, putchar('|');
	if (IAccessible_get_accDescription(one, self, &text) == S_OK) put(text);
	SysFreeString(text), text = NULL, putchar('|');
	if (IAccessible_get_accKeyboardShortcut(one, self, &text) == S_OK) put(text);
	SysFreeString(text);
	IAccessible_accLocation(one, &x, &y, &width, &height, self);
	printf("|%ld,%ld %ldx%ld\n", x, y, width, height);
}

static const WCHAR *wanted; /* to be pressed; NULL for a tree that is written */
static int pressed;

static void press(IAccessible *one) {
	VARIANT self = {.vt = VT_I4}, under;
	IAccessible *found = NULL;
	BSTR name = NULL, below = NULL;
	POINT middle = {0};
	LONG width = 0, height = 0;
	if (pressed || IAccessible_get_accName(one, self, &name) != S_OK || wcscmp(name, wanted)) return;
	IAccessible_accLocation(one, &middle.x, &middle.y, &width, &height, self);
	middle.x += width / 2, middle.y += height / 2;
	if (AccessibleObjectFromPoint(middle, &found, &under) == S_OK) IAccessible_get_accName(found, under, &below);
	if (!below || wcscmp(below, name)) fprintf(stderr, "listen: under the middle is "), put(below);
	else pressed = IAccessible_accDoDefaultAction(one, self) == S_OK;
}

static void tree(IAccessible *one, int depth) {
	LONG count = 0, got = 0;
	VARIANT parts[400];
	if (wanted) press(one);
	else line(one, depth);
	if (IAccessible_get_accChildCount(one, &count) != S_OK || count > 400) return;
	if (count && FAILED(AccessibleChildren(one, 0, count, parts, &got))) return;
	for (LONG i = 0; i < got; i++) {
		IAccessible *part = NULL;
		if (parts[i].vt != VT_DISPATCH) continue;
		if (IDispatch_QueryInterface(parts[i].pdispVal, &IID_IAccessible, (void **)&part) == S_OK) {
			tree(part, depth + 1);
			IAccessible_Release(part);
		}
		VariantClear(&parts[i]);
	}
}

static void CALLBACK heard(HWINEVENTHOOK hook, DWORD event, HWND of, LONG object, LONG child, DWORD thread, DWORD time) {
	IAccessible *one = NULL;
	VARIANT number;
	(void)hook, (void)thread, (void)time;
	if (of != window || object != OBJID_CLIENT) return;
	printf("%lx ", event);
	if (AccessibleObjectFromEvent(of, object, child, &one, &number) == S_OK) {
		line(one, 0);
		IAccessible_Release(one);
	} else {
		printf("%ld\n", child);
	}
	fflush(stdout);
}

int wmain(int count, WCHAR **args) {
	IAccessible *root = NULL, *focused = NULL;
	VARIANT focus = {0};
	CoInitialize(NULL);
	EnumWindows(look, 0);
	HRESULT answer = window ? AccessibleObjectFromWindow(window, OBJID_CLIENT, &IID_IAccessible, (void **)&root) : E_FAIL;
	if (FAILED(answer)) {
		fprintf(stderr, "listen: no answer: %lx\n", answer);
		return 1;
	}
	if (count > 1 && !wcscmp(args[1], L"tree")) {
		tree(root, 0);
		return 0;
	}
	if (count > 2 && !wcscmp(args[1], L"press")) {
		wanted = args[2];
		tree(root, 0);
		return !pressed;
	}
	if (count > 2 && !wcscmp(args[1], L"events")) {
		SetWinEventHook(EVENT_MIN, EVENT_MAX, NULL, heard, 0, 0, WINEVENT_OUTOFCONTEXT);
		SetTimer(NULL, 0, 1000 * _wtoi(args[2]), NULL);
		for (MSG message; GetMessageW(&message, NULL, 0, 0) > 0 && !(message.message == WM_TIMER && !message.hwnd);)
			DispatchMessageW(&message);
		return 0;
	}
	if (IAccessible_get_accFocus(root, &focus) != S_OK || focus.vt != VT_DISPATCH ||
		IDispatch_QueryInterface(focus.pdispVal, &IID_IAccessible, (void **)&focused) != S_OK) {
		fprintf(stderr, "listen: nothing has the focus\n");
		return 1;
	}
	line(focused, 0);
	return 0;
}
