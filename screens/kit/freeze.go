package kit

import "fyne.io/fyne/v2"

// frozen counts the forms of each window that are being saved: the focus waits where it was,
// although nothing can be typed there. The UI thread alone touches it.
var frozen = map[fyne.Canvas]int{}

// Saving lets nothing be typed into the form until the save that is on its way has its
// answer: what is typed meanwhile would be in no record, and gone with the form. The
// answer goes to what Saving returns; it lets her type again, with the focus where it was,
// and then calls done.
func (f *Form) Saving(done func(error)) func(error) {
	var boxes []fyne.Disableable
	for _, field := range f.fields {
		box, ok := field.(interface{ typedInto() fyne.Focusable }).typedInto().(fyne.Disableable)
		if ok && !box.Disabled() {
			boxes = append(boxes, box)
		}
	}
	c := canvasOf(f)
	var held fyne.Focusable
	if c != nil {
		held = c.Focused()
		frozen[c]++
	}
	for _, box := range boxes {
		box.Disable()
	}
	return func(err error) {
		if c != nil {
			if frozen[c]--; frozen[c] == 0 {
				delete(frozen, c)
			}
		}
		for _, box := range boxes {
			box.Enable()
		}
		if c != nil && c.Focused() != held && isSeen(front(c), held) {
			lastFocus = held // its text is not selected, so that typing goes on in it
			c.Focus(held)
		}
		done(err)
	}
}
