package desk

import (
	"fyne.io/fyne/v2"

	"sothidua/screens/kit"
)

// Why (lý do) asks for the reason of a change that wants one, and has it written with the
// reason.
type Why struct {
	Area   Area
	Kind   string // of the form, among those of the area
	Title  string
	Said   fyne.CanvasObject // why a reason is wanted
	Label  string            // of the field
	Offer  string            // stands in the field already
	Same   string            // beside the mark that lets the reason stand for what follows
	Write  func(reason string, done func(error))
	Stands func(reason string) // the reason stands from now on
	Done   func()              // it is written
	GaveUp func()              // it is not
}

// AskWhy asks for a reason; it is the one way to.
func (d *Desk) AskWhy(w Why) {
	reason, same := kit.NewText("reason", w.Label).Require(), kit.NewCheck("same", w.Same)
	reason.SetText(w.Offer)
	form := d.Form(w.Area, w.Kind).AddObject(w.Said).AddWide(reason).AddWide(same)
	form.MarkClean()
	written := false
	kit.ShowForm(d.Window, w.Title, form, func(closed func(error)) {
		text := reason.Text()
		w.Write(text, func(err error) {
			if written = err == nil; written && same.On() {
				w.Stands(text)
			}
			closed(err)
			if written {
				w.Done()
			}
		})
	}, func() {
		if !written {
			w.GaveUp()
		}
	})
}
