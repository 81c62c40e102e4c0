package gdi

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	toolkit "fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/driver/software"
)

// window is one window of the system and what it shows.
type window struct {
	d      *driver
	canvas *canvas
	native native
	hands
	title         string
	icon          fyne.Resource
	menu          *fyne.MainMenu
	least, before map[fyne.CanvasObject]fyne.Size // what was laid out, and its least size then
	kept          time.Time                       // when its renderers were last seen alive
	sized, shown  bool
	master        bool
	fixed, full   bool
	closed, ask   func()
	dropped       func(fyne.Position, []fyne.URI)
}

var _ toolkit.NativeWindow = (*window)(nil)

func newWindow(d *driver, title string) *window {
	w := &window{
		d: d, title: title, kept: clock(),
		least: map[fyne.CanvasObject]fyne.Size{}, before: map[fyne.CanvasObject]fyne.Size{},
	}
	w.canvas = &canvas{WindowlessCanvas: software.NewCanvas(), win: w}
	w.native.open(w)
	w.canvas.SetScale(w.native.scale())
	return w
}

// frame lays out what changed since the last frame, paints it and hands it over.
func (w *window) frame() {
	if clock().Sub(w.kept) > keptFor {
		w.renew()
	}
	w.layOut()
	w.canvas.dirty = false // also by the layout: what it changed is drawn now
	if changed := w.canvas.paint.update(w.canvas); len(changed) > 0 {
		w.native.show(w.canvas.paint.screen, changed)
	}
}

// rescale shows everything anew, at the scale that the system and the settings ask for.
func (w *window) rescale() {
	w.canvas.SetScale(w.native.scale())
	w.canvas.paint.clear()
	w.resized(w.native.size(w.canvas.Scale(), w.canvas.Size()))
	w.refresh()
}

func (w *window) refresh() {
	for _, root := range w.canvas.roots() {
		root.Refresh()
	}
	w.canvas.SetDirty()
}

// Resize makes the room for the content as large as asked, and no smaller than it needs.
func (w *window) Resize(size fyne.Size) {
	if content := w.canvas.Content(); content != nil {
		size = size.Max(w.around(content.MinSize()))
	}
	w.resized(size)
	w.native.resize(w.pixels(size))
}

// resized takes over a size that the window has already.
func (w *window) resized(size fyne.Size) {
	w.sized = true
	w.canvas.Resize(size)
	w.canvas.SetDirty()
}

// pixels is a size as the system counts it.
func (w *window) pixels(size fyne.Size) image.Point {
	return image.Pt(pixel(size.Width*w.canvas.Scale()), pixel(size.Height*w.canvas.Scale()))
}

func (w *window) Show() {
	w.frame()
	w.shown = true
	w.native.visible(true)
	if w.full {
		w.native.fullScreen(true)
	}
}

func (w *window) Hide() {
	w.shown = false
	w.native.visible(false)
}

func (w *window) ShowAndRun() {
	w.Show()
	fyne.CurrentApp().Run()
}

func (w *window) Close() {
	if closed := w.closed; closed != nil {
		w.closed = nil
		closed()
	}
	w.native.close()
	w.d.remove(w)
}

// closeAsked is the clerk's wish to close; the program may ask her back.
func (w *window) closeAsked() {
	if w.ask != nil {
		w.ask()
		return
	}
	w.Close()
}

func (w *window) SetFullScreen(full bool) {
	if w.full == full {
		return
	}
	w.full = full
	if w.shown {
		w.native.fullScreen(full)
	}
}

func (w *window) SetTitle(title string) {
	w.title = title
	w.native.name(title)
}

func (w *window) SetOnDropped(dropped func(fyne.Position, []fyne.URI)) {
	w.dropped = dropped
	w.native.acceptFiles(dropped != nil)
}

// The rest of what the toolkit asks of a window. A bar of menus there is none, as in its
// other drivers for whoever stands outside the toolkit; the program has none either.
func (w *window) Title() string                   { return w.title }
func (w *window) FullScreen() bool                { return w.full }
func (w *window) RequestFocus()                   { w.native.front() }
func (w *window) FixedSize() bool                 { return w.fixed }
func (w *window) SetFixedSize(fixed bool)         { w.fixed = fixed }
func (w *window) CenterOnScreen()                 { w.native.center() }
func (w *window) Padded() bool                    { return w.canvas.Padded() }
func (w *window) SetPadded(padded bool)           { w.canvas.SetPadded(padded) }
func (w *window) Icon() fyne.Resource             { return w.icon }
func (w *window) SetIcon(icon fyne.Resource)      { w.icon = icon } // Windows shows the program's own
func (w *window) SetMaster()                      { w.master = true }
func (w *window) MainMenu() *fyne.MainMenu        { return w.menu }
func (w *window) SetMainMenu(menu *fyne.MainMenu) { w.menu = menu }
func (w *window) SetOnClosed(closed func())       { w.closed = closed }
func (w *window) SetCloseIntercept(ask func())    { w.ask = ask }
func (w *window) Content() fyne.CanvasObject      { return w.canvas.Content() }
func (w *window) SetContent(o fyne.CanvasObject)  { w.canvas.SetContent(o) }
func (w *window) Canvas() fyne.Canvas             { return w.canvas }
func (w *window) Clipboard() fyne.Clipboard       { return clipboard{} }
func (w *window) RunNative(use func(any))         { use(w.native.context()) }
