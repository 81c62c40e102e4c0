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
	d.AskWhy(Why{
		Area: d.InView(), Kind: "closed", Title: words.ClosedTitle, Said: kit.Callout(kit.Look, f.What, label),
		Label: words.ClosedReason, Same: words.ClosedSame, Write: because,
		Stands: func(reason string) { d.because = reason },
		Done:   func() { done(nil) },
		GaveUp: func() { done(f) },
	})
}
