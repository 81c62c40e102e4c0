package gdi

import (
	"image"
	"log"
	"math"
	"os"
	"strconv"
	"time"
	"unsafe"

	"fyne.io/fyne/v2"
	toolkit "fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// native is a window as Windows knows it.
type native struct {
	handle  uintptr
	w       *window
	first   rune // half of a letter that comes in two messages
	watched bool // Windows says when the mouse leaves
	cursors map[uintptr]uintptr
	buffer  *image.RGBA
	before  placement // the place to return to from the full screen
}

// placement is WINDOWPLACEMENT.
type placement struct {
	size, flags, show uint32
	points            [4]int32
	normal            windows.Rect
}

const className = "SoThiDua"

// The styles of a window.
const (
	overlapped = 0x00CF0000 // WS_OVERLAPPEDWINDOW
	popup      = 0x80000000
	visible    = 0x10000000
	styleIndex = ^uintptr(15) // GWL_STYLE, -16
)

// open is which window has which handle.
var open = map[uintptr]*window{}

// register makes the class of the windows; a callback cannot be freed, so only once.
func register() {
	module := call(moduleHandle, 0)
	class := struct {
		size, style          uint32
		answer               uintptr
		classExtra, winExtra int32
		module, icon, cursor uintptr
		background           uintptr
		menu, name           *uint16
		small                uintptr
	}{style: 3, answer: windows.NewCallback(answer), module: module, name: wide(className)} // redrawn when resized
	class.size = uint32(unsafe.Sizeof(class))
	class.icon = call(loadIcon, module, uintptr(unsafe.Pointer(wide("GLFW_ICON")))) // the program's one icon, see program.rc
	if call(registerClass, uintptr(unsafe.Pointer(&class))) == 0 {
		log.Print("gdi: the class of the windows is refused")
	}
}

func (n *native) open(w *window) {
	if len(open) == 0 {
		register()
	}
	const anywhere, width, height = 0x80000000, 640, 480
	n.w, n.cursors = w, map[uintptr]uintptr{}
	n.handle = call(createWindow, 0, uintptr(unsafe.Pointer(wide(className))), uintptr(unsafe.Pointer(wide(w.title))), overlapped,
		anywhere, anywhere, width, height, 0, 0, call(moduleHandle, 0), 0)
	open[n.handle] = w
	call(setTimer, n.handle, timerKeep, uintptr(keepEvery/time.Millisecond), 0)
}

// scale is how many pixels one unit takes: what Windows asks for, times what the user
// asks the toolkit for, as with OpenGL (internal/driver/glfw/scale.go).
func (n *native) scale() float32 {
	const usual = 96
	dpi := float64(call(dpiOf, n.handle))
	if dpi == 0 {
		dpi = usual
	}
	wish := float64(fyne.CurrentApp().Settings().Scale())
	if own, err := strconv.ParseFloat(os.Getenv("FYNE_SCALE"), 64); err == nil && own > 0 {
		wish = own
	}
	if wish <= 0 {
		wish = 1
	}
	return float32(math.Round(dpi/usual*wish*10) / 10)
}

// wake asks for a frame. Windows sends the timer only when no input waits, so what an
// input program types at once makes one frame.
func (n *native) wake() { call(setTimer, n.handle, timerFrame, 1, 0) }

func (n *native) name(title string)    { call(setText, n.handle, uintptr(unsafe.Pointer(wide(title)))) }
func (n *native) front()               { call(setForeground, n.handle) }
func (n *native) acceptFiles(yes bool) { call(acceptFiles, n.handle, flag(yes)) }
func (n *native) close()               { call(destroyWindow, n.handle) }
func (n *native) context() any         { return toolkit.WindowsWindowContext{HWND: n.handle} }

func (n *native) visible(shown bool) {
	const hide, show = 0, 5
	call(showWindow, n.handle, hide+show*flag(shown))
}

// growable tells whether the program may make the window larger.
func (n *native) growable() bool {
	return !n.w.full && call(isZoomed, n.handle) == 0 && call(isIconic, n.handle) == 0
}

// size is what the window has room for now.
func (n *native) size(scale float32, _ fyne.Size) fyne.Size {
	var inner windows.Rect
	call(clientRect, n.handle, uintptr(unsafe.Pointer(&inner)))
	return fyne.NewSize(float32(inner.Right)/scale, float32(inner.Bottom)/scale)
}

// How SetWindowPos leaves what is not asked for.
const (
	keepSize  = 0x01
	keepPlace = 0x02
	keepOrder = 0x04
	quietly   = 0x10 // not to the front
	newFrame  = 0x20
)

func (n *native) resize(size image.Point) {
	size = size.Add(n.frameSize())
	call(setWindowPos, n.handle, 0, 0, 0, uintptr(size.X), uintptr(size.Y), keepPlace|keepOrder|quietly)
}

// frameSize is what title and edges take.
func (n *native) frameSize() image.Point {
	var outer, inner windows.Rect
	call(windowRect, n.handle, uintptr(unsafe.Pointer(&outer)))
	call(clientRect, n.handle, uintptr(unsafe.Pointer(&inner)))
	return image.Pt(int(outer.Right-outer.Left-inner.Right), int(outer.Bottom-outer.Top-inner.Bottom))
}

func (n *native) center() {
	var outer windows.Rect
	call(windowRect, n.handle, uintptr(unsafe.Pointer(&outer)))
	_, use := n.screen()
	x := (use.Left + use.Right - (outer.Right - outer.Left)) / 2
	y := (use.Top + use.Bottom - (outer.Bottom - outer.Top)) / 2
	call(setWindowPos, n.handle, 0, uintptr(x), uintptr(y), 0, 0, keepSize|keepOrder|quietly)
}

// screen is the screen the window is on, and what of it programs may use.
func (n *native) screen() (whole, use windows.Rect) {
	const nearest = 2
	var found struct {
		size       uint32
		whole, use windows.Rect
		flags      uint32
	}
	found.size = uint32(unsafe.Sizeof(found))
	call(monitorInfo, call(monitorOf, n.handle, nearest), uintptr(unsafe.Pointer(&found)))
	return found.whole, found.use
}

// fullScreen covers the screen, or gives the window its frame and place back.
func (n *native) fullScreen(full bool) {
	if !full {
		call(setLong, n.handle, styleIndex, overlapped|visible)
		call(setPlacement, n.handle, uintptr(unsafe.Pointer(&n.before)))
		call(setWindowPos, n.handle, 0, 0, 0, 0, 0, keepSize|keepPlace|keepOrder|newFrame)
		return
	}
	n.before.size = uint32(unsafe.Sizeof(n.before))
	call(placementOf, n.handle, uintptr(unsafe.Pointer(&n.before)))
	call(setLong, n.handle, styleIndex, popup|visible)
	whole, _ := n.screen()
	call(setWindowPos, n.handle, 0, uintptr(whole.Left), uintptr(whole.Top),
		uintptr(whole.Right-whole.Left), uintptr(whole.Bottom-whole.Top), newFrame)
}

// show hands the changed parts to Windows.
func (n *native) show(screen *image.RGBA, parts []image.Rectangle) {
	n.buffer = screen
	dc := call(getDC, n.handle)
	for _, part := range parts {
		n.paint(dc, part)
	}
	call(releaseDC, n.handle, dc)
}

// paint hands a part of the kept picture to a device.
func (n *native) paint(dc uintptr, part image.Rectangle) {
	if n.buffer == nil {
		return
	}
	if part = part.Intersect(n.buffer.Rect); part.Empty() {
		return
	}
	const masks = 3 // BI_BITFIELDS: the bytes lie as Go has them
	header := struct {
		size          uint32
		width, height int32 // a negative height begins at the top
		planes, bits  uint16
		compression   uint32
		_             [5]uint32
		masks         [3]uint32
	}{40, int32(n.buffer.Stride / 4), -int32(part.Dy()), 1, 32, masks, [5]uint32{}, [3]uint32{0xFF, 0xFF00, 0xFF0000}}
	call(toDevice, dc, uintptr(part.Min.X), uintptr(part.Min.Y), uintptr(part.Dx()), uintptr(part.Dy()),
		uintptr(part.Min.X), 0, 0, uintptr(part.Dy()), uintptr(unsafe.Pointer(&n.buffer.Pix[n.buffer.PixOffset(0, part.Min.Y)])), uintptr(unsafe.Pointer(&header)), 0)
}

func (d *driver) wake() {
	if len(d.windows) > 0 {
		call(post, d.windows[0].native.handle, messageServe, 0, 0)
	}
}

func (d *driver) Quit() { call(postQuit, 0) }

// loop answers Windows until the program ends.
func (d *driver) loop() {
	d.serve()
	var message [48]byte // MSG
	for int32(call(getMessage, uintptr(unsafe.Pointer(&message)), 0, 0, 0)) > 0 {
		call(translate, uintptr(unsafe.Pointer(&message)))
		call(dispatch, uintptr(unsafe.Pointer(&message)))
	}
}

func doubleClickTime() time.Duration { return time.Duration(call(clickTime)) * time.Millisecond }
