package gdi

import (
	"golang.org/x/sys/windows"
)

var (
	user32   = windows.NewLazySystemDLL("user32.dll")
	gdi32    = windows.NewLazySystemDLL("gdi32.dll")
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	shell32  = windows.NewLazySystemDLL("shell32.dll")
	imm32    = windows.NewLazySystemDLL("imm32.dll")

	registerClass  = user32.NewProc("RegisterClassExW")
	createWindow   = user32.NewProc("CreateWindowExW")
	destroyWindow  = user32.NewProc("DestroyWindow")
	defaultAnswer  = user32.NewProc("DefWindowProcW")
	loadIcon       = user32.NewProc("LoadIconW")
	loadCursor     = user32.NewProc("LoadCursorW")
	setCursor      = user32.NewProc("SetCursor")
	setText        = user32.NewProc("SetWindowTextW")
	setForeground  = user32.NewProc("SetForegroundWindow")
	showWindow     = user32.NewProc("ShowWindow")
	isZoomed       = user32.NewProc("IsZoomed")
	isIconic       = user32.NewProc("IsIconic")
	setWindowPos   = user32.NewProc("SetWindowPos")
	windowRect     = user32.NewProc("GetWindowRect")
	clientRect     = user32.NewProc("GetClientRect")
	placementOf    = user32.NewProc("GetWindowPlacement")
	setPlacement   = user32.NewProc("SetWindowPlacement")
	setLong        = user32.NewProc("SetWindowLongPtrW")
	monitorOf      = user32.NewProc("MonitorFromWindow")
	monitorInfo    = user32.NewProc("GetMonitorInfoW")
	dpiOf          = user32.NewProc("GetDpiForWindow")
	getDC          = user32.NewProc("GetDC")
	releaseDC      = user32.NewProc("ReleaseDC")
	beginPaint     = user32.NewProc("BeginPaint")
	endPaint       = user32.NewProc("EndPaint")
	setTimer       = user32.NewProc("SetTimer")
	killTimer      = user32.NewProc("KillTimer")
	setCapture     = user32.NewProc("SetCapture")
	releaseCapture = user32.NewProc("ReleaseCapture")
	trackMouse     = user32.NewProc("TrackMouseEvent")
	keyState       = user32.NewProc("GetKeyState")
	mapKey         = user32.NewProc("MapVirtualKeyW")
	clickTime      = user32.NewProc("GetDoubleClickTime")
	getMessage     = user32.NewProc("GetMessageW")
	translate      = user32.NewProc("TranslateMessage")
	dispatch       = user32.NewProc("DispatchMessageW")
	post           = user32.NewProc("PostMessageW")
	postQuit       = user32.NewProc("PostQuitMessage")
	openClipboard  = user32.NewProc("OpenClipboard")
	closeClipboard = user32.NewProc("CloseClipboard")
	emptyClipboard = user32.NewProc("EmptyClipboard")
	clipboardData  = user32.NewProc("GetClipboardData")
	setClipboard   = user32.NewProc("SetClipboardData")

	toDevice      = gdi32.NewProc("SetDIBitsToDevice")
	moduleHandle  = kernel32.NewProc("GetModuleHandleW")
	globalAlloc   = kernel32.NewProc("GlobalAlloc")
	globalFree    = kernel32.NewProc("GlobalFree")
	globalLock    = kernel32.NewProc("GlobalLock")
	globalUnlock  = kernel32.NewProc("GlobalUnlock")
	acceptFiles   = shell32.NewProc("DragAcceptFiles")
	dropPoint     = shell32.NewProc("DragQueryPoint")
	dropFile      = shell32.NewProc("DragQueryFileW")
	dropFinish    = shell32.NewProc("DragFinish")
	imeContext    = imm32.NewProc("ImmGetContext")
	imeRelease    = imm32.NewProc("ImmReleaseContext")
	imePlace      = imm32.NewProc("ImmSetCompositionWindow")
	imeCandidates = imm32.NewProc("ImmSetCandidateWindow")
)

// call calls a function of Windows and returns what it answers. What an argument points
// at stays where it is until then.
//
//go:uintptrescapes
func call(proc *windows.LazyProc, args ...uintptr) uintptr {
	answer, _, _ := proc.Call(args...)
	return answer
}

func flag(yes bool) uintptr {
	if yes {
		return 1
	}
	return 0
}

// wide turns text into what Windows takes, up to a zero in it.
func wide(text string) *uint16 {
	for i, r := range text {
		if r == 0 {
			text = text[:i]
			break
		}
	}
	p, err := windows.UTF16PtrFromString(text)
	if err != nil {
		panic(err) // there is no zero left
	}
	return p
}

func threadID() uint32 { return windows.GetCurrentThreadId() }
