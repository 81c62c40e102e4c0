package desk

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/app/journal"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// ShowChosen shows the history of the record that is chosen in the list with the focus,
// or says how one is chosen.
func (d *Desk) ShowChosen() {
	var row any
	if list, ok := d.Window.Canvas().Focused().(interface{ Chosen() any }); ok {
		row = list.Chosen()
	}
	if line, ok := row.(interface{ Record() any }); ok {
		row = line.Record()
	}
	record, key := data.RecordOf(row)
	if record == "" {
		kit.ShowMessage(d.Window, words.HistoryOf, words.HistoryChoose)
		return
	}
	d.ShowHistory(record, key)
}

const pastsShown = 50

// past is a change in words with the step that made it.
type past struct {
	step data.Step
	told journal.Told
}

// ShowHistory shows what became of one record: who, when, and what was there before
// and after.
func (d *Desk) ShowHistory(record, key string) {
	book := d.Book
	first := false // the record was added by a step, nothing was before
	kit.Load(d.Runner.Fork(), func(context.Context) ([]past, error) {
		changes, err := book.PastOf(record, key, pastsShown)
		if err != nil || len(changes) == 0 {
			return nil, err
		}
		first = changes[len(changes)-1].Op == "insert"
		var pasts []past
		for _, change := range changes {
			told, err := journal.Describe(book, []data.Change{change.Change})
			if err != nil {
				return nil, err
			}
			pasts = append(pasts, past{change.Step, told[0]})
		}
		return pasts, nil
	}, func(pasts []past, err error) {
		if err != nil {
			d.ShowErr(err)
			return
		}
		if len(pasts) == 0 {
			kit.ShowMessage(d.Window, words.HistoryOf, words.RecordNone)
			return
		}
		body := kit.Stack(6)
		for _, p := range pasts {
			body.Add(kit.Small(fmt.Sprintf(words.HistoryStep, time.UnixMilli(p.step.At).Format(words.JournalTime), p.step.Who, p.step.Label)))
			body.Add(Telling([]journal.Told{p.told}, nil))
			body.Add(kit.Gap(6))
		}
		switch {
		case len(pasts) == pastsShown:
			body.Add(kit.Note(fmt.Sprintf(words.HistoryMore, viet.Number(pastsShown))))
		case !first:
			body.Add(kit.Note(words.HistoryStart))
		}
		kit.Show(d.Window, fmt.Sprintf(words.RecordTitle, words.JournalRecords[record]),
			kit.Scroll(kit.Pad(0, 16, 0, 0, body)), fyne.NewSize(620, 520), nil)
	})
}
