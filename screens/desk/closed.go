package desk

import (
	"sothidua/app/journal"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// saveClosed asks why a closed year (năm đã khoá sổ) is changed and writes the step with
// the reason; done hears of the fault when she gives up. A reason can stand for all that
// follows.
func (d *Desk) saveClosed(f *fault.Fault, label string, act func(*data.Tx) error, done func(error)) {
	because := func(reason string, done func(error)) {
		d.Save(label, journal.Because(reason, act), done)
	}
	if done == nil {
		done = func(error) {}
	}
	if d.because != "" {
		because(d.because, done)
		return
	}
	reason := kit.NewText("reason", words.ClosedReason).Require()
	same := kit.NewCheck("same", words.ClosedSame)
	form := d.Form(Year, "closed").AddObject(kit.Callout(kit.Look, f.What, label)).AddWide(reason).AddWide(same)
	form.MarkClean()
	written := false
	kit.ShowForm(d.Window, words.ClosedTitle, form, func(closed func(error)) {
		because(reason.Text(), func(err error) {
			if written = err == nil; written && same.On() {
				d.because = reason.Text()
			}
			closed(err)
			if written {
				done(nil)
			}
		})
	}, func() {
		if !written {
			done(f)
		}
	})
}
