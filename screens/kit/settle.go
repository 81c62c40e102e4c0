package kit

import (
	"fyne.io/fyne/v2"
)

// heldIn is what held the focus last in each front, so that it can be given back. The UI
// thread alone touches it.
var heldIn = map[fyne.CanvasObject]fyne.Focusable{}

// settle gives the focus a place where it has none that is seen, after a command, a dialog
// or an answer of the book: to what held it last, else to where work begins.
func settle(c fyne.Canvas) {
	if c == nil || c.Content() == nil || overlaid(c) || frozen[c] > 0 {
		return
	}
	root := front(c)
	if isSeen(root, c.Focused()) {
		return
	}
	if held := heldIn[root]; isSeen(root, held) {
		c.Focus(held)
		return
	}
	c.Unfocus()
	if home := homes[c]; home != nil && root == c.Content() {
		root = home
	}
	FocusStart(c, root)
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

// isSeen tells whether what has the focus stands in root.
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
