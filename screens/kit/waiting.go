package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Waiting lies over a screen that does not show yet what it reads. It has the focus meanwhile
// and keeps what is typed: in a field the answer would write over it, and a list has no line
// for it yet. The UI thread alone touches it.
type Waiting struct {
	widget.BaseWidget
	over    fyne.CanvasObject // what it lies over
	lost    func()            // says that what was typed had no place to go to
	holds   bool
	shift   bool
	clicked bool           // she chose a place that nobody knows yet: what she typed then belongs there
	typed   bool           // something was kept that means something by itself
	kept    []func()       // what was typed, to be done where the focus is then
	to      fyne.Focusable // where a link led meanwhile; nil for where work begins
}

// NewWaiting returns what lies over a screen while it reads; lost hears of keys that it could
// give to nothing.
func NewWaiting(lost func()) *Waiting {
	w := &Waiting{lost: lost}
	w.ExtendBaseWidget(w)
	w.Hide()
	return w
}

// Over has it lie over the screens that body holds.
func (w *Waiting) Over(body fyne.CanvasObject) { w.over = body }

// Hold has keys wait from now on.
func (w *Waiting) Hold() {
	w.holds, w.clicked, w.to = true, false, nil
	w.Show()
	w.grasp()
}

// Unheld tells whether nothing in the window has the focus but what waits.
func Unheld(c fyne.Canvas) bool {
	_, waits := c.Focused().(*Waiting)
	return waits || c.Focused() == nil
}

// Typed tells whether something waits.
func (w *Waiting) Typed() bool { return w.typed }

// Led takes the focus back from where a link led in the screen; it goes there in the end.
func (w *Waiting) Led() {
	c := canvasOf(w)
	if !w.holds || c == nil {
		return
	}
	if object, ok := c.Focused().(fyne.CanvasObject); ok && way(w.over, object) != nil {
		w.to = c.Focused()
		w.grasp()
	}
}

func (w *Waiting) grasp() {
	if c := canvasOf(w); c != nil && !commandsOn(c).Suspended() {
		c.Focus(w)
	}
}

// Release gives what was typed to what the screen shows: to where it has put the focus, or
// where a link led, else to where work begins.
func (w *Waiting) Release() {
	if !w.holds {
		return
	}
	w.holds = false
	c := canvasOf(w)
	if c == nil {
		w.Hide()
		w.Drop()
		return
	}
	if c.Focused() == fyne.Focusable(w) {
		c.Unfocus()
	}
	w.Hide()
	if c.Focused() == nil && !commandsOn(c).Suspended() {
		if w.to != nil && isSeen(w.over, w.to) {
			c.Focus(w.to)
		}
		FocusStart(c, w.over)
	}
	object, ok := c.Focused().(fyne.CanvasObject)
	if w.clicked || !ok || way(w.over, object) == nil {
		w.Drop()
		return
	}
	kept := w.kept
	w.kept, w.typed = nil, false
	for i, do := range kept {
		if do(); w.holds { // that was the way to another screen, and the rest is meant for it
			w.kept, w.typed = kept[i+1:], i+1 < len(kept)
			return
		}
	}
}

// Drop forgets what was typed, as when she leaves what it was meant for, and says so.
func (w *Waiting) Drop() {
	typed := w.typed
	w.kept, w.typed = nil, false
	if typed {
		w.lost()
	}
}

// mostKept bounds what is kept while a disk does not answer.
const mostKept = 1000

func (w *Waiting) keep(do func(c fyne.Canvas, to fyne.Focusable)) {
	if len(w.kept) == mostKept {
		return
	}
	w.kept = append(w.kept, func() {
		if c := canvasOf(w); c != nil && c.Focused() != nil {
			do(c, c.Focused())
		}
	})
}

// TypedRune keeps a letter.
func (w *Waiting) TypedRune(r rune) {
	w.typed = true
	w.keep(func(_ fyne.Canvas, to fyne.Focusable) { to.TypedRune(r) })
}

// TypedKey keeps a key that does not lead elsewhere.
func (w *Waiting) TypedKey(ev *fyne.KeyEvent) {
	if CommandsOf(w).leave(keyName(ev.Name)) {
		return
	}
	w.typed = true
	shift := w.shift
	w.keep(func(c fyne.Canvas, to fyne.Focusable) {
		takes, ok := to.(fyne.Tabbable)
		switch {
		case ev.Name != fyne.KeyTab, ok && takes.AcceptsTab():
			to.TypedKey(ev)
		case shift:
			c.FocusPrevious()
		default:
			c.FocusNext()
		}
	})
}

// TypedShortcut keeps keys with a modifier that do not lead elsewhere.
func (w *Waiting) TypedShortcut(shortcut fyne.Shortcut) {
	key := keyOf(shortcut)
	if CommandsOf(w).leave(key) {
		return
	}
	w.typed = true
	w.keep(func(c fyne.Canvas, to fyne.Focusable) {
		if able, ok := to.(fyne.Shortcutable); ok {
			able.TypedShortcut(shortcut)
			return
		}
		commandsOn(c).Fire(key)
	})
}

// KeyDown keeps what some widgets ask of a key that is held.
func (w *Waiting) KeyDown(ev *fyne.KeyEvent) {
	w.press(ev, true)
	w.keep(func(_ fyne.Canvas, to fyne.Focusable) {
		if keyed, ok := to.(desktop.Keyable); ok {
			keyed.KeyDown(ev)
		}
	})
}

// KeyUp keeps that a key is held no more.
func (w *Waiting) KeyUp(ev *fyne.KeyEvent) {
	w.press(ev, false)
	w.keep(func(_ fyne.Canvas, to fyne.Focusable) {
		if keyed, ok := to.(desktop.Keyable); ok {
			keyed.KeyUp(ev)
		}
	})
}

func (w *Waiting) press(ev *fyne.KeyEvent, down bool) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		w.shift = down
	}
}

// Tapped notes that she chose a place by the mouse.
func (w *Waiting) Tapped(*fyne.PointEvent) { w.clicked = true }

// AcceptsTab is true: Tab waits, too.
func (w *Waiting) AcceptsTab() bool { return true }

// FocusGained shows nothing: the screen is about to.
func (w *Waiting) FocusGained() {}

// FocusLost shows nothing.
func (w *Waiting) FocusLost() { w.shift = false }

// CreateRenderer draws nothing.
func (w *Waiting) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
