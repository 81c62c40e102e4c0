package native

import (
	"log"
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"

	"sothidua/assets/words"
	"sothidua/screens/native/msaa"
)

// The messages the program answers itself.
const (
	messageClose      = 0x0010 // WM_CLOSE
	messageMayEnd     = 0x0011 // WM_QUERYENDSESSION
	messageSessionEnd = 0x0016 // WM_ENDSESSION
)

// Dress makes an open window one of the system's: where and how large it was
// last, a light title bar like its content, and no end of the Windows session
// over unsaved work. mayEnd is asked before the session ends and returns false
// while something is unsaved; end is told when it does.
func Dress(win fyne.Window, mayEnd func() bool, end func()) {
	window := handleOf(win)
	if opening != nil && window == 0 { // the toolkit goes on without a window
		again(end)
	}
	if opening != nil {
		opening.OpenGLShown()
		opening = nil
	}
	if window == 0 {
		return
	}
	const darkTitle = 20 // DWMWA_USE_IMMERSIVE_DARK_MODE
	var dark int32
	if setWindowAttribute.Find() == nil {
		setWindowAttribute.Call(window, darkTitle, uintptr(unsafe.Pointer(&dark)), unsafe.Sizeof(dark))
	}
	restorePlace(window)
	answer(window, msaa.New(window, win), mayEnd, end)
}

// handleOf returns Windows' handle of a window, zero where it has none.
func handleOf(win fyne.Window) (window uintptr) {
	if native, ok := win.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if of, ok := context.(driver.WindowsWindowContext); ok {
				window = of.HWND
			}
		})
	}
	return window
}

// answer puts the program before the toolkit where Windows speaks to the window.
func answer(window uintptr, heard *msaa.Window, mayEnd func() bool, end func()) {
	const windowProc = ^uintptr(3) // GWLP_WNDPROC, -4
	var toolkit uintptr
	own := windows.NewCallback(func(window, message, w, l uintptr) uintptr {
		switch message {
		case messageClose:
			keepPlace(window)
		case messageMayEnd:
			if !mayEnd() {
				blockShutdown.Call(window, uintptr(unsafe.Pointer(utf16(words.NativeUnsaved))))
				return 0
			}
		case messageSessionEnd:
			unblockShutdown.Call(window)
			keepPlace(window)
			if w != 0 { // zero where somebody else held it up
				end()
			}
		}
		if result, answered := heard.Answer(message, w, l); answered {
			return result
		}
		result, _, _ := callWindowProc.Call(toolkit, window, message, w, l)
		heard.After(message)
		return result
	})
	var err error
	if toolkit, _, err = setWindowLongPtr.Call(window, windowProc, own); toolkit == 0 {
		log.Print(err)
	}
}
