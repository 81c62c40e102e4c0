package msaa

import (
	"log"
	"time"
	"unicode/utf16"
	"unsafe"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"

	"sothidua/screens/kit"
)

var (
	oleacc   = windows.NewLazySystemDLL("oleacc.dll")
	oleaut32 = windows.NewLazySystemDLL("oleaut32.dll")
	user32   = windows.NewLazySystemDLL("user32.dll")

	resultFromObject = oleacc.NewProc("LresultFromObject")
	objectOfWindow   = oleacc.NewProc("AccessibleObjectFromWindow")
	allocateText     = oleaut32.NewProc("SysAllocStringLen")
	notify           = user32.NewProc("NotifyWinEvent")
	heeded           = user32.NewProc("IsWinEventHookInstalled")
	postMessage      = user32.NewProc("PostMessageW")
	waitForMessage   = user32.NewProc("MsgWaitForMultipleObjectsEx")
	toScreen         = user32.NewProc("ClientToScreen")
	toWindow         = user32.NewProc("ScreenToClient")
)

// The messages that matter (WM_…).
const (
	messageFocus     = 0x0007
	messageGetObject = 0x003D
	messageKeyDown   = 0x0100
	messageChar      = 0x0102
	messageSysKey    = 0x0104
	messageLeftUp    = 0x0202
	messageNews      = 0x8001 // WM_APP + 1: something may have to be told
	messageLinger    = 0x8002 // WM_APP + 2: a reader may ask on
)

// The parts of a window that are asked for (OBJID_…), as they come in a message.
const (
	objectWindow = 0x00000000
	objectClient = 0xFFFFFFFC
	objectCaret  = 0xFFFFFFF8
)

// Window answers readers for one window. All of it is done on the window's thread.
type Window struct {
	handle  uintptr
	win     fyne.Window
	tree    *tree
	thread  uint32
	objects map[int32]*object // that somebody holds
	asked   bool              // somebody asked: readers are told what changes
	waiting bool              // for messageNews
	lingers bool              // messageLinger is on its way
	since   time.Time         // a reader asks on and on; zero for not
}

// New returns what answers for a window; it is called on the window's thread.
func New(handle uintptr, win fyne.Window) *Window {
	return &Window{
		handle: handle, win: win, thread: windows.GetCurrentThreadId(), tree: newTree(win.Canvas()),
		objects: map[int32]*object{},
	}
}

// Answer answers a message to the window; false leaves it to the toolkit.
func (w *Window) Answer(message, wp, lp uintptr) (uintptr, bool) {
	switch {
	case message == messageGetObject && uint32(lp) == objectClient:
		return w.give(0, wp), true
	case message == messageGetObject && uint32(lp) == objectCaret && w.asked && w.tree.thing(caretNumber) != nil:
		return w.give(caretNumber, wp), true
	case message == messageNews:
		w.tell()
		return 0, true
	case message == messageLinger:
		w.linger()
		return 0, true
	}
	return 0, false
}

// give hands out the object of a thing.
func (w *Window) give(number int32, wp uintptr) uintptr {
	w.begin()
	one := w.object(number)
	result, _, _ := resultFromObject.Call(uintptr(unsafe.Pointer(&accessibleID)), wp, uintptr(unsafe.Pointer(one)))
	one.release()
	return result
}

// After notes a message that the toolkit has answered: keys and clicks change what is heard.
func (w *Window) After(message uintptr) {
	switch message {
	case messageFocus:
		w.tree.again()
		w.soon()
	case messageKeyDown, messageChar, messageSysKey, messageLeftUp:
		w.soon()
	}
}

// begin listens from the first question on.
func (w *Window) begin() {
	if w.asked {
		return
	}
	w.asked = true
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED); err != nil {
		log.Print("msaa: ", err) // as where the thread is COM's already
	}
	makeFunctions()
	makeListing()
	kit.Listening = func(c fyne.Canvas) {
		if c == w.tree.canvas {
			w.soon()
		}
	}
	w.soon()
}

// soon has readers told once the message at hand is answered: not amid the work of a key.
func (w *Window) soon() {
	w.tree.stale = true
	if !w.asked || w.waiting {
		return
	}
	w.waiting = true
	postMessage.Call(w.handle, messageNews, 0, 0)
}

// With OpenGL the toolkit looks for messages sixty times a second, and a reader asks ten
// things of each that has the focus, one after the other: after an answer the thread waits a
// moment for the next question, a few frames long at most.
const (
	lingerFor  = 5 * time.Millisecond
	lingerMost = 80 * time.Millisecond
)

func (w *Window) linger() {
	w.lingers = false
	now := time.Now()
	switch {
	case w.since.IsZero():
		w.since = now
	case now.Sub(w.since) > lingerMost: // the window wants to be drawn
		w.since = time.Time{}
		return
	}
	const anything, alreadyThere = 0x04FF, 0x0004 // QS_ALLINPUT, MWMO_INPUTAVAILABLE
	const timedOut = 0x102
	if came, _, _ := waitForMessage.Call(0, 0, uintptr(lingerFor/time.Millisecond), anything, alreadyThere); came == timedOut {
		w.since = time.Time{}
	}
}

// tell says what is otherwise, where anybody heeds it.
func (w *Window) tell() {
	w.waiting = false
	if heeded, _, _ := heeded.Call(uintptr(eventFocus)); heeded == 0 {
		return
	}
	for _, n := range w.tree.news() {
		if n.number == caretNumber {
			notify.Call(uintptr(n.event), w.handle, objectCaret, selfNumber)
			continue
		}
		notify.Call(uintptr(n.event), w.handle, objectClient, uintptr(n.number))
	}
}

// thing returns what has a number, nil with the answer for whoever asked where there is none.
func (w *Window) thing(number int32) (*thing, uintptr) {
	if windows.GetCurrentThreadId() != w.thread {
		return nil, wrongThread
	}
	if !w.lingers {
		w.lingers = true
		postMessage.Call(w.handle, messageLinger, 0, 0)
	}
	one := w.tree.thing(number)
	if one == nil {
		return nil, gone
	}
	if one.parent == nil {
		one.Name = w.win.Title()
	}
	return one, ok
}

// frame is Windows' own object of the whole window, which holds ours.
func (w *Window) frame(out *uintptr) uintptr {
	result, _, _ := objectOfWindow.Call(w.handle, objectWindow, uintptr(unsafe.Pointer(&accessibleID)), uintptr(unsafe.Pointer(out)))
	return result
}

type point struct{ x, y int32 }

// onScreen is a place of the window in dots of the screen.
func (w *Window) onScreen(at fyne.Position, size fyne.Size) (left, top, width, height int32) {
	scale := w.tree.canvas.Scale()
	place := point{int32(at.X * scale), int32(at.Y * scale)}
	toScreen.Call(w.handle, uintptr(unsafe.Pointer(&place)))
	return place.x, place.y, int32(size.Width * scale), int32(size.Height * scale)
}

// inWindow is a dot of the screen as a place of the window.
func (w *Window) inWindow(x, y int32) fyne.Position {
	place, scale := point{x, y}, w.tree.canvas.Scale()
	toWindow.Call(w.handle, uintptr(unsafe.Pointer(&place)))
	return fyne.NewPos(float32(place.x)/scale, float32(place.y)/scale)
}

// systemText is a text as COM takes it (BSTR); whoever gets it frees it.
func systemText(text string) uintptr {
	units := append(utf16.Encode([]rune(text)), 0)
	made, _, _ := allocateText.Call(uintptr(unsafe.Pointer(&units[0])), uintptr(len(units)-1))
	return made
}
