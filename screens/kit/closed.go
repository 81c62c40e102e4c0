package kit

import "fyne.io/fyne/v2"

// forget lets go of all that was kept of a window: it is closed, and no key, answer or other
// size is told to it any more.
func forget(win fyne.Window) {
	c := win.Canvas()
	delete(heldIn, c.Content())
	for _, content := range fronts[c] {
		delete(heldIn, content)
	}
	delete(tables, c)
	delete(homes, c)
	delete(standIns, c)
	delete(fronts, c)
	delete(opens, c)
	delete(opened, c)
	delete(frozen, c)
	delete(lastForms, c)
	delete(toasts, win)
}
