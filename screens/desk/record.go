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

// ShowHistory shows what became of one record: who, when, and what was there before
// and after.
func (d *Desk) ShowHistory(record, key string) {
	book := d.Book
	kit.Load(d.Runner.Fork(), func(ctx context.Context) ([]journal.Past, error) {
		return journal.PastsOf(ctx, book, record, key, pastsShown)
	}, func(pasts []journal.Past, err error) {
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
			body.Add(kit.Small(fmt.Sprintf(words.HistoryStep, time.UnixMilli(p.Step.At).Format(words.JournalTime), p.Step.Who, p.Step.Label)))
			body.Add(Telling([]journal.Told{p.Told}, nil))
			body.Add(kit.Gap(6))
		}
		switch {
		case len(pasts) == pastsShown:
			body.Add(kit.Note(fmt.Sprintf(words.HistoryMore, viet.Number(pastsShown))))
		case !pasts[len(pasts)-1].First:
			body.Add(kit.Note(words.HistoryStart))
		}
		kit.Show(d.Window, fmt.Sprintf(words.RecordTitle, words.JournalRecords[record]),
			kit.Scroll(kit.Pad(0, 16, 0, 0, body)), fyne.NewSize(620, 520), nil)
	})
}
