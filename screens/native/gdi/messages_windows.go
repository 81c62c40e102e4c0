package gdi

import (
	"image"
	"unicode/utf16"
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/storage"
	"golang.org/x/sys/windows"
)

// What Windows says to a window (WM_…).
const (
	messageDestroy    = 0x0002
	messageSize       = 0x0005
	messageFocus      = 0x0007
	messageBlur       = 0x0008
	messagePaint      = 0x000F
	messageClose      = 0x0010
	messageErase      = 0x0014
	messageCursor     = 0x0020
	messageLimits     = 0x0024 // WM_GETMINMAXINFO
	messageKeyDown    = 0x0100
	messageKeyUp      = 0x0101
	messageChar       = 0x0102
	messageSysKeyDown = 0x0104
	messageSysKeyUp   = 0x0105
	messageSysChar    = 0x0106
	messageUnicode    = 0x0109
	messageCompose    = 0x010D // WM_IME_STARTCOMPOSITION
	messageComposing  = 0x010F // WM_IME_COMPOSITION
	messageCommand    = 0x0112 // WM_SYSCOMMAND
	messageTimer      = 0x0113
	messageMouse      = 0x0200
	messageWheel      = 0x020A
	messageWheelAside = 0x020E
	messageCapture    = 0x0215 // WM_CAPTURECHANGED
	messagePower      = 0x0218
	messageDrop       = 0x0233
	messageLeave      = 0x02A3
	messageDPI        = 0x02E0
	messageServe      = 0x8000 // WM_APP: other threads want something done
)

const (
	timerFrame = 1
	timerKeep  = 2
)

// buttons are the messages of the mouse's buttons.
var buttons = map[uintptr]struct {
	button desktop.MouseButton
	down   bool
}{
	0x0201: {desktop.MouseButtonPrimary, true}, 0x0202: {desktop.MouseButtonPrimary, false},
	0x0204: {desktop.MouseButtonSecondary, true}, 0x0205: {desktop.MouseButtonSecondary, false},
	0x0207: {desktop.MouseButtonTertiary, true}, 0x0208: {desktop.MouseButtonTertiary, false},
}

// answer is the window procedure.
func answer(handle, message, wp, lp uintptr) uintptr {
	w := open[handle]
	if w == nil {
		return call(defaultAnswer, handle, message, wp, lp)
	}
	if result, answered := w.native.answer(message, wp, lp); answered {
		return result
	}
	return call(defaultAnswer, handle, message, wp, lp)
}

// answer returns false for what Windows is to answer itself.
func (n *native) answer(message, wp, lp uintptr) (uintptr, bool) {
	w := n.w
	switch message {
	case messageTimer:
		n.timer(wp)
	case messageServe:
		w.d.serve()
	case messagePaint:
		n.repaint()
	case messageErase:
		return 1, true // every pixel is painted
	case messageSize:
		n.sized(wp)
	case messageLimits:
		n.limit(lp)
	case messageDPI:
		place := (*windows.Rect)(*(*unsafe.Pointer)(unsafe.Pointer(&lp)))
		call(setWindowPos, n.handle, 0, uintptr(place.Left), uintptr(place.Top),
			uintptr(place.Right-place.Left), uintptr(place.Bottom-place.Top), keepOrder|quietly)
		w.rescale()
	case messagePower:
		w.frame() // sees that time has passed
		return 1, true
	case messageFocus, messageBlur:
		w.active(message == messageFocus)
	case messageClose:
		w.closeAsked()
	case messageDestroy:
		delete(open, n.handle)
	case messageDrop:
		n.dropped(wp)
	default:
		if result, answered, known := n.mouse(message, wp, lp); known {
			return result, answered
		}
		return n.keyboard(message, wp, lp)
	}
	return 0, true
}

func (n *native) timer(which uintptr) {
	if which == timerKeep {
		n.w.keep()
		return
	}
	call(killTimer, n.handle, timerFrame)
	n.w.d.serve()
	n.w.frame()
}

func (n *native) repaint() {
	var wanted struct {
		dc    uintptr
		erase int32
		part  windows.Rect
		_     [44]byte
	}
	call(beginPaint, n.handle, uintptr(unsafe.Pointer(&wanted)))
	n.paint(wanted.dc, image.Rect(int(wanted.part.Left), int(wanted.part.Top), int(wanted.part.Right), int(wanted.part.Bottom)))
	call(endPaint, n.handle, uintptr(unsafe.Pointer(&wanted)))
}

// sized shows the content in another room at once: the clerk drags the edge.
func (n *native) sized(how uintptr) {
	const minimised = 1
	if how == minimised {
		return
	}
	n.w.resized(n.size(n.w.canvas.Scale(), fyne.Size{}))
	n.w.frame()
}

// limit keeps the window from being made smaller than its content.
func (n *native) limit(lp uintptr) {
	limits := (*struct{ _, most, place, least, greatest struct{ x, y int32 } })(*(*unsafe.Pointer)(unsafe.Pointer(&lp)))
	content := n.w.canvas.Content()
	if content == nil || n.w.full {
		return
	}
	least := n.w.pixels(n.w.around(content.MinSize())).Add(n.frameSize())
	_, use := n.screen()
	limits.least.x = min(int32(least.X), use.Right-use.Left)
	limits.least.y = min(int32(least.Y), use.Bottom-use.Top)
}

func (n *native) place(lp uintptr) fyne.Position {
	scale := n.w.canvas.Scale()
	return fyne.NewPos(float32(int16(lp))/scale, float32(int16(lp>>16))/scale)
}

// mouse answers the messages of the mouse; known is false for others.
func (n *native) mouse(message, wp, lp uintptr) (result uintptr, answered, known bool) {
	w := n.w
	if b, ok := buttons[message]; ok {
		if b.down {
			call(setCapture, n.handle)
		}
		w.moved(n.place(lp))
		w.clicked(b.button, b.down, modifiers())
		if !b.down && w.buttons == 0 {
			call(releaseCapture)
		}
		return 0, true, true
	}
	switch message {
	case messageMouse:
		n.watch()
		w.moved(n.place(lp))
	case messageLeave:
		n.watched = false
		w.left()
	case messageCapture:
		if lp != n.handle {
			w.letGo()
		}
	case messageWheel, messageWheelAside:
		const notch = 120
		turned := float32(int16(wp>>16)) / notch
		switch {
		case message == messageWheelAside:
			w.scrolled(-turned, 0)
		case modifiers() == fyne.KeyModifierShift:
			w.scrolled(turned, 0)
		default:
			w.scrolled(0, turned)
		}
	case messageCursor:
		const content = 1 // HTCLIENT
		if lp&0xFFFF != content {
			return 0, false, true
		}
		n.showCursor()
		return 1, true, true
	default:
		return 0, false, false
	}
	return 0, true, true
}

// watch has Windows say when the mouse leaves the window.
func (n *native) watch() {
	if n.watched {
		return
	}
	const leave = 2
	track := struct {
		size, flags uint32
		window      uintptr
		time        uint32
	}{24, leave, n.handle, 0}
	n.watched = call(trackMouse, uintptr(unsafe.Pointer(&track))) != 0
}

// keyboard answers the messages of the keyboard.
func (n *native) keyboard(message, wp, lp uintptr) (result uintptr, answered bool) {
	w := n.w
	switch message {
	case messageKeyDown, messageKeyUp, messageSysKeyDown, messageSysKeyUp:
		if name := keyName(wp, lp); name != "" {
			down := message == messageKeyDown || message == messageSysKeyDown
			w.key(press{name: name, scan: int(lp >> 16 & 0x1FF), held: modifiers(), down: down, again: down && lp>>30&1 == 1})
		}
		return 0, message == messageKeyDown || message == messageKeyUp // Alt+F4 is Windows' own
	case messageCommand:
		const menu = 0xF100 // SC_KEYMENU: Alt alone would wait for a menu that there is not
		return 0, wp&0xFFF0 == menu
	case messageUnicode:
		const asked = 0xFFFF // whether such letters are understood
		if wp == asked {
			return 1, true
		}
		n.letter(rune(wp))
	case messageChar:
		n.unit(rune(wp))
	case messageSysChar:
		if modifiers() != fyne.KeyModifierAlt {
			n.unit(rune(wp))
		}
	case messageCompose, messageComposing:
		n.placeComposition()
		return 0, false
	default:
		return 0, false
	}
	return 0, true
}

// unit is half a letter or a whole one.
func (n *native) unit(r rune) {
	if !utf16.IsSurrogate(r) {
		n.first = 0
		n.letter(r)
		return
	}
	if n.first == 0 {
		n.first = r
		return
	}
	n.letter(utf16.DecodeRune(n.first, r))
	n.first = 0
}

func (n *native) letter(r rune) {
	const delete = 127
	if r >= ' ' && r != delete { // the others come as keys
		n.w.typed(r)
	}
}

// dropped hands over the files that were let go over the window.
func (n *native) dropped(handle uintptr) {
	var place struct{ x, y int32 }
	call(dropPoint, handle, uintptr(unsafe.Pointer(&place)))
	const count = 0xFFFFFFFF
	var files []fyne.URI
	for i := range call(dropFile, handle, count, 0, 0) {
		path := make([]uint16, call(dropFile, handle, i, 0, 0)+1)
		call(dropFile, handle, i, uintptr(unsafe.Pointer(&path[0])), uintptr(len(path)))
		files = append(files, storage.NewFileURI(windows.UTF16ToString(path)))
	}
	call(dropFinish, handle)
	if n.w.dropped != nil {
		scale := n.w.canvas.Scale()
		n.w.dropped(fyne.NewPos(float32(place.x)/scale, float32(place.y)/scale), files)
	}
}
