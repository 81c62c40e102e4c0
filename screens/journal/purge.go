package journal

import (
	"context"
	"errors"
	"fmt"

	"sothidua/app/privacy"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// askPurge asks before which day the journal is removed.
func (s *Screen) askPurge() {
	d := s.desk
	if err := d.Book.Unwritable(); err != nil {
		d.ShowErr(err)
		return
	}
	day := kit.NewDate("before", words.PurgeDay).Require()
	form := kit.NewForm().Add(day).AddObject(kit.Note(words.PurgeNote))
	form.Do = words.PurgeDo
	form.MarkClean()
	kit.ShowForm(d.Window, words.PurgeTitle, form, func(done func(error)) {
		before := day.Date()
		if before > d.Today() {
			done(fault.New(fault.Invalid, words.PurgeFutureWhat, "").At("before"))
			return
		}
		done(nil)
		s.planPurge(before)
	}, nil)
}

// planPurge reads what would be removed and where it still stands, and asks once more.
func (s *Screen) planPurge(before viet.Date) {
	d := s.desk
	var purge privacy.Purge
	kit.Busy(d.Window, s.runner, words.PurgeTitle, func(ctx context.Context, report func(string, float64)) (err error) {
		report(words.PurgeReading, 0)
		purge, err = privacy.ToPurge(ctx, d.Book, d.Beside(), before)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			d.ShowErr(err)
		case purge.Found.Steps == 0 && purge.Found.Contents == 0:
			kit.ShowMessage(d.Window, words.PurgeTitle, fmt.Sprintf(words.PurgeNothing, before.Slash()))
		default:
			kit.Ask(d.Window, fmt.Sprintf(words.PurgeAsk, before.Slash()), fmt.Sprintf(words.PurgeWill, privacy.Said(purge.Found))+"\n"+words.NamelessNoUndo,
				words.PurgeDo, func(yes bool) {
					if yes {
						s.purge(purge)
					}
				})
		}
	})
}

// purge removes it and shows where it still stands.
func (s *Screen) purge(purge privacy.Purge) {
	d := s.desk
	ended := func(done data.Purged, err error) {
		d.Reload()
		if err != nil {
			d.ShowErr(err)
			return
		}
		said := fmt.Sprintf(words.PurgeDone, privacy.Said(done))
		d.Saved(said)
		d.ShowStanding(words.PurgeTitle, said, purge.Lines())
	}
	kit.Do(s.runner, func() (data.Purged, error) { return purge.Do(d.Book) }, ended)
}
