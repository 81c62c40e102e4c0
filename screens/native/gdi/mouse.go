package gdi

import (
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// hands is what mouse and keyboard are about in a window. The rules are those of the
// toolkit's own driver (internal/driver/glfw/window.go), so that every widget is used to
// them.
type hands struct {
	mouse, dragFrom fyne.Position
	buttons         desktop.MouseButton // held down
	over            desktop.Hoverable
	pressed         fyne.CanvasObject
	dragged         fyne.Draggable
	dragOffset      fyne.Position // of what is dragged, from the window
	dragStart       fyne.Position // of what is dragged, in what holds it
	tapped          fyne.CanvasObject
	taps            int
	cursor          desktop.Cursor
}

const (
	dragLeast   = 2  // units the mouse goes before it drags
	scrollNotch = 25 // units that one notch of the wheel scrolls
)

// find returns the foremost object at a place that suits, and the place within it.
func (w *window) find(p fyne.Position, suits func(fyne.CanvasObject) bool) (found fyne.CanvasObject, at fyne.Position) {
	walk(w.canvas.front(), func(n node) bool {
		if n.clip.holds(p) && n.area().holds(p) && suits(n.object) {
			found, at = n.object, p.Subtract(n.at)
		}
		return true
	})
	return found, at
}

func is[T any](o fyne.CanvasObject) bool { _, ok := o.(T); return ok }

// moved is the mouse at another place.
func (w *window) moved(p fyne.Position) {
	before := w.mouse
	w.mouse = p
	cursor := desktop.Cursor(desktop.DefaultCursor)
	o, at := w.find(p, func(o fyne.CanvasObject) bool {
		if c, ok := o.(desktop.Cursorable); ok {
			cursor = c.Cursor()
		}
		return is[desktop.Hoverable](o)
	})
	w.cursor = cursor
	w.beginDrag(before)
	hovered, _ := o.(desktop.Hoverable)
	switch {
	case hovered != nil && any(hovered) == any(w.dragged), w.over != nil && any(w.over) == any(w.dragged):
	case hovered != nil && hovered == w.over:
		hovered.MouseMoved(w.mouseEvent(at, w.buttons, 0))
	default:
		w.left()
		if w.over = hovered; hovered != nil {
			hovered.MouseIn(w.mouseEvent(at, w.buttons, 0))
		}
	}
	if w.dragged == nil {
		return
	}
	e := &fyne.DragEvent{Dragged: fyne.NewDelta(p.X-w.dragFrom.X, p.Y-w.dragFrom.Y)}
	e.AbsolutePosition = p
	e.Position = p.Subtract(w.dragOffset)
	if o, ok := w.dragged.(fyne.CanvasObject); ok { // which may have moved with the mouse
		e.Position = e.Position.Add(w.dragStart.Subtract(o.Position()))
	}
	w.dragged.Dragged(e)
	w.dragFrom = p
}

// beginDrag takes hold of what lies where the mouse was, once it went far enough.
func (w *window) beginDrag(before fyne.Position) {
	if w.dragged != nil || w.buttons&^desktop.MouseButtonSecondary == 0 {
		return
	}
	if math.Abs(float64(w.mouse.X-w.dragFrom.X)) < dragLeast && math.Abs(float64(w.mouse.Y-w.dragFrom.Y)) < dragLeast {
		return
	}
	if o, at := w.find(before, is[fyne.Draggable]); o != nil {
		w.dragged, w.dragOffset, w.dragStart = o.(fyne.Draggable), before.Subtract(at), o.Position()
	}
}

// left is the mouse gone from what it was over.
func (w *window) left() {
	if over := w.over; over != nil {
		w.over = nil
		over.MouseOut()
	}
}

func (w *window) mouseEvent(at fyne.Position, button desktop.MouseButton, held fyne.KeyModifier) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: button, Modifier: held}
	e.Position, e.AbsolutePosition = at, w.mouse
	return e
}

// clicked is a button that goes down or up, with keys held.
func (w *window) clicked(button desktop.MouseButton, down bool, held fyne.KeyModifier) {
	w.dragFrom = w.mouse
	dragged := w.dragged
	o, at := w.find(w.mouse, func(o fyne.CanvasObject) bool {
		return is[fyne.Tappable](o) || is[fyne.SecondaryTappable](o) || is[fyne.DoubleTappable](o) ||
			is[fyne.Focusable](o) || is[desktop.Mouseable](o) || dragged != nil && is[fyne.Draggable](o)
	})
	w.tellMouseable(o, at, button, down, held)
	w.loseFocus(o)
	if down {
		w.buttons |= button
		if is[fyne.Tappable](o) || is[fyne.SecondaryTappable](o) {
			w.pressed = o
		}
		return
	}
	w.buttons &^= button
	if dragged != nil {
		w.drop(o)
	}
	e := &fyne.PointEvent{Position: at, AbsolutePosition: w.mouse}
	switch button {
	case desktop.MouseButtonSecondary:
		if o != nil && o == w.pressed {
			w.tapSecondary(o, e)
		}
	case desktop.MouseButtonPrimary:
		if dragged == nil {
			w.tap(o, e)
		}
	}
}

func (w *window) tellMouseable(o fyne.CanvasObject, at fyne.Position, button desktop.MouseButton, down bool, held fyne.KeyModifier) {
	m, ok := o.(desktop.Mouseable)
	if !ok {
		return
	}
	if down {
		m.MouseDown(w.mouseEvent(at, button, held))
		return
	}
	if target, mine := any(w.dragged).(desktop.Mouseable); mine {
		m, at = target, w.mouse.Subtract(w.dragOffset)
	}
	m.MouseUp(w.mouseEvent(at, button, held))
}

// loseFocus takes the focus from a widget when something else is clicked.
func (w *window) loseFocus(clicked fyne.CanvasObject) {
	focused := w.canvas.Focused()
	if focused == nil || any(clicked) == any(focused) {
		return
	}
	if under, _ := w.find(w.mouse, func(o fyne.CanvasObject) bool { return any(o) == any(focused) }); under == nil {
		w.canvas.Unfocus()
	}
}

// drop ends a drag over an object.
func (w *window) drop(over fyne.CanvasObject) {
	dragged := w.dragged
	w.dragged = nil
	dragged.DragEnd()
	if w.over != nil && any(w.over) == any(dragged) && any(over) != any(dragged) {
		w.left()
	}
}

// letGo ends what the mouse was about, as when the window loses it to another.
func (w *window) letGo() {
	w.buttons, w.pressed = 0, nil
	if w.dragged != nil {
		w.drop(nil)
	}
}

// tapSecondary opens a menu, mostly. Where the click only closed what lay in front, it
// goes on to what lies below.
func (w *window) tapSecondary(o fyne.CanvasObject, e *fyne.PointEvent) {
	s, ok := o.(fyne.SecondaryTappable)
	if !ok {
		return
	}
	front := w.canvas.Overlays().Top()
	s.TappedSecondary(e)
	if front == nil || slices.Contains(w.canvas.Overlays().List(), front) {
		return
	}
	if below, at := w.find(w.mouse, is[fyne.SecondaryTappable]); below != nil {
		below.(fyne.SecondaryTappable).TappedSecondary(&fyne.PointEvent{Position: at, AbsolutePosition: w.mouse})
	}
}

// tap is a click. What knows the double click gets the single one only when no second
// can follow any more.
func (w *window) tap(o fyne.CanvasObject, e *fyne.PointEvent) {
	pressed := w.pressed
	double, twice := o.(fyne.DoubleTappable)
	single, once := o.(fyne.Tappable)
	if !twice {
		w.pressed = nil
		if once && o == pressed {
			single.Tapped(e)
		}
		return
	}
	if w.taps++; w.taps == 2 && w.tapped == o {
		w.taps, w.tapped, w.pressed = 0, nil, nil
		double.DoubleTapped(e)
		return
	}
	w.taps, w.tapped = 1, o
	time.AfterFunc(w.d.DoubleTapDelay(), func() {
		w.d.DoFromGoroutine(func() {
			if w.tapped != o || w.taps != 1 {
				return
			}
			w.taps, w.tapped, w.pressed = 0, nil, nil
			if once && o == pressed {
				single.Tapped(e)
			}
		}, false)
	})
}

// scrolled is the wheel, turned by notches.
func (w *window) scrolled(across, down float32) {
	if o, at := w.find(w.mouse, is[fyne.Scrollable]); o != nil {
		e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(across*scrollNotch, down*scrollNotch)}
		e.Position, e.AbsolutePosition = at, w.mouse
		o.(fyne.Scrollable).Scrolled(e)
	}
}
