package kit

import (
	"fyne.io/fyne/v2"
)

// heldIn is what held the focus last in each front, so that it can be given back. The UI
// thread alone touches it.
var heldIn = map[fyne.CanvasObject]fyne.Focusable{}

// Keyed stands in each widget that takes the focus. The toolkit leaves the focus where it is
// while what holds it is hidden, folded away, turned off or taken out of the window, and has it
// nowhere after many a click: before a key goes anywhere, the focus is where it is seen.
type Keyed struct{}

// KeyDown comes before what a key means.
func (Keyed) KeyDown(*fyne.KeyEvent) {
	settleAll()
	clear(standIns) // she goes on from where it is
}

// KeyUp does nothing.
func (Keyed) KeyUp(*fyne.KeyEvent) {}

// settleAll is settle in every window: what is no longer in one does not know where it was.
func settleAll() {
	for c := range tables {
		settle(c)
	}
}

// settle gives the focus a place where it has none that is seen: before a key, and after a
// command, a dialog, an answer of the book or another size of the window. It goes to what held
// it last, else to where work begins. What is folded away with it is shown again.
func settle(c fyne.Canvas) {
	if c == nil || c.Content() == nil || overlaid(c) || frozen[c] > 0 {
		return
	}
	root := front(c)
	if focused := c.Focused(); isSeen(root, focused) {
		if object := focused.(fyne.CanvasObject); inFolded(root, object) {
			bringIntoView(root, object)
		}
		relieve(c, begins(c, root))
		return
	}
	if held := heldIn[root]; isSeen(root, held) {
		if c.Focus(held); c.Focused() == held {
			return
		}
	}
	c.Unfocus()
	FocusStart(c, begins(c, root))
}

// begins is where in a front work begins: while it loads, nothing around it is meant.
func begins(c fyne.Canvas, root fyne.CanvasObject) fyne.CanvasObject {
	if home := homes[c]; home != nil && root == c.Content() {
		return home
	}
	return root
}

// found settles where nothing holds the focus, and returns what does now; nil where something
// did before, or nothing can.
func found(c fyne.Canvas) fyne.Focusable {
	if c.Focused() != nil {
		return nil
	}
	settle(c)
	return c.Focused()
}

// LeaveFocus takes the focus away and forgets where it was: what is shown next begins anew.
func LeaveFocus(c fyne.Canvas) {
	c.Unfocus()
	delete(heldIn, front(c))
	delete(standIns, c)
}

// homes are where work is done in the content of each window, without what stands around
// it. The UI thread alone touches it.
var homes = map[fyne.Canvas]fyne.CanvasObject{}

// SetHome says where in the content of a window work is done.
func SetHome(c fyne.Canvas, home fyne.CanvasObject) { homes[c] = home }

// overlaid tells whether something lies over the front that is no dialog of ours: a list
// of choices or a menu, which has the focus for itself.
func overlaid(c fyne.Canvas) bool {
	return len(c.Overlays().List()) != min(len(fronts[c]), 1) // fewer: a dialog is about to be shown
}

// isSeen tells whether what has the focus stands in root, if in a panel that is folded away.
func isSeen(root fyne.CanvasObject, focused fyne.Focusable) bool {
	object, ok := focused.(fyne.CanvasObject)
	return ok && canFocus(object) && len(way(root, object)) > 0
}

// LeaveField turns from a field back to the list of the front; without one nothing has
// the focus.
func LeaveField(c fyne.Canvas) {
	if list, ok := seek(front(c), isFinder).(fyne.Focusable); ok {
		c.Focus(list)
		return
	}
	c.Unfocus()
}
