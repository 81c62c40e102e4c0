package gdi

import (
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// driver has the windows and the thread they live on.
type driver struct {
	fyne.Driver // the toolkit's own, which measures text
	thread      uint32
	windows     []*window
	running     bool

	lock    sync.Mutex
	waiting []task
	ended   bool
}

// task is work for the windows' thread; done is closed once nobody need wait for it.
type task struct {
	work func()
	done chan struct{}
}

var _ desktop.Driver = (*driver)(nil)

func (d *driver) CreateWindow(title string) fyne.Window {
	w := newWindow(d, title)
	d.windows = append(d.windows, w)
	return w
}

func (d *driver) CreateSplashWindow() fyne.Window { return d.CreateWindow("") }

func (d *driver) AllWindows() []fyne.Window {
	all := make([]fyne.Window, len(d.windows))
	for i, w := range d.windows {
		all[i] = w
	}
	return all
}

// CanvasForObject names the canvas that showed the object last. What was never shown is
// said to be on the only window there is.
func (d *driver) CanvasForObject(o fyne.CanvasObject) fyne.Canvas {
	for _, w := range d.windows {
		if _, shown := w.least[o]; shown || len(d.windows) == 1 {
			return w.canvas
		}
	}
	return nil
}

// AbsolutePositionForObject is zero for what is not shown.
func (d *driver) AbsolutePositionForObject(o fyne.CanvasObject) (at fyne.Position) {
	for _, w := range d.windows {
		for _, root := range w.canvas.roots() {
			walk(root, func(n node) bool {
				if n.object == o {
					at = n.at
				}
				return true
			})
		}
	}
	return at
}

func (d *driver) Run() {
	if d.running {
		return
	}
	d.running = true
	fyne.CurrentApp().Settings().AddListener(d.retheme)
	tell(lifecycle.OnStarted)
	d.loop()
	tell(lifecycle.OnStopped)
	d.end()
}

// retheme shows everything in the look and size that the settings ask for now.
func (d *driver) retheme(set fyne.Settings) {
	container.NewThemeOverride(widget.NewLabel(""), set.Theme()) // empties the toolkit's caches of what a theme drew
	for _, w := range d.windows {
		w.rescale()
	}
}

// end lets go of those that wait for a thread that serves no more.
func (d *driver) end() {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.ended = true
	for _, left := range d.waiting {
		close(left.done)
	}
	d.waiting = nil
}

func (d *driver) remove(w *window) {
	d.windows = slices.DeleteFunc(d.windows, func(other *window) bool { return other == w })
	if len(d.windows) == 0 || w.master {
		d.Quit()
	}
}

// DoFromGoroutine does the work on the windows' thread, after what waits there already.
func (d *driver) DoFromGoroutine(work func(), wait bool) {
	if threadID() == d.thread && (wait || !d.running) {
		work()
		return
	}
	next := task{work, make(chan struct{})}
	d.lock.Lock()
	if d.ended { // as the toolkit does once its loop is over
		d.lock.Unlock()
		work()
		return
	}
	d.waiting = append(d.waiting, next)
	first := len(d.waiting) == 1
	d.lock.Unlock()
	if first {
		d.wake()
	}
	if wait {
		<-next.done
	}
}

// serve does what other threads asked for.
func (d *driver) serve() {
	d.lock.Lock()
	tasks := d.waiting
	d.waiting = nil
	d.lock.Unlock()
	for _, next := range tasks {
		next.work()
		close(next.done)
	}
}

// StartAnimation shows the end of it at once: the program is built without animations
// (the tag no_animations).
func (d *driver) StartAnimation(a *fyne.Animation) { a.Tick(1) }
func (d *driver) StopAnimation(*fyne.Animation)    {}

func (d *driver) HasSecondaryDisplay() bool             { return false }
func (d *driver) DoubleTapDelay() time.Duration         { return doubleClickTime() }
func (d *driver) SetDisableScreenBlanking(bool)         {}
func (d *driver) CurrentKeyModifiers() fyne.KeyModifier { return modifiers() }
func (d *driver) Device() fyne.Device                   { return device{d.Driver.Device()} }

// device answers for the scale, which the toolkit's own asks of a window of its own.
type device struct{ fyne.Device }

func (device) SystemScaleForWindow(w fyne.Window) float32 { return w.Canvas().Scale() }
