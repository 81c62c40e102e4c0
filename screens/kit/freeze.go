package kit

import "fyne.io/fyne/v2"

// Saving lets nothing be typed into the form until the save that is on its way has its
// answer: what is typed meanwhile would be in no record, and gone with the form. The
// answer goes to what Saving returns; it lets her type again, with the focus where it was,
// and then calls done.
func (f *Form) Saving(done func(error)) func(error) {
	var frozen []fyne.Disableable
	for _, field := range f.fields {
		box, ok := field.(interface{ typedInto() fyne.Focusable }).typedInto().(fyne.Disableable)
		if ok && !box.Disabled() {
			frozen = append(frozen, box)
		}
	}
	c := canvasOf(f)
	var held fyne.Focusable
	if c != nil {
		held = c.Focused()
	}
	for _, box := range frozen {
		box.Disable()
	}
	return func(err error) {
		for _, box := range frozen {
			box.Enable()
		}
		if c != nil && c.Focused() != held && isSeen(front(c), held) {
			lastFocus = held // its text is not selected, so that typing goes on in it
			c.Focus(held)
		}
		done(err)
	}
}
