package worlds

import (
	"slices"
	"time"

	"pgregory.net/rapid"

	"sothidua/data"
	"sothidua/data/viet"
)

// Later is a registration that was written again on a day after the world was entered.
type Later struct {
	Day          viet.Date
	Registration int
	TakenBack    bool // and undone on the same day
}

// DrawLater draws what is written later, round the day of the ceremony.
func (w *World) DrawLater(t *rapid.T) []Later {
	if len(w.Registrations) == 0 {
		return nil
	}
	return draws(t, "later", 2, func() Later {
		return Later{
			Day:          viet.Date(rapid.SampledFrom([]string{"2024-03-09", "2024-03-15", "2024-03-16", "2024-04-01"}).Draw(t, "written on")),
			Registration: rapid.IntRange(0, len(w.Registrations)-1).Draw(t, "which"),
			TakenBack:    rapid.IntRange(0, 2).Draw(t, "taken back") == 0,
		}
	})
}

// WriteLater writes it into the book, each as a step of its own, and returns how many stand.
func (w *World) WriteLater(book *data.Book, all []Later) (steps int, err error) {
	now := book.Now
	defer func() { book.Now = now }()
	for _, later := range all {
		book.Now = func() time.Time { return later.Day.Time().Add(9 * time.Hour) }
		err := book.Do("Ghi sau", func(tx *data.Tx) error {
			row, err := data.Get[data.Registration](tx, w.Registrations[later.Registration].ID)
			if err != nil {
				return err
			}
			row.Note += "."
			return tx.Save(&row)
		})
		if err == nil && later.TakenBack {
			_, err = book.Undo()
		} else {
			steps++
		}
		if err != nil {
			return steps, err
		}
	}
	return steps, nil
}

// Told is the latest day of the registrations of a unit, of all where it is negative: of what
// was written past the day of the ceremony, and of what members handed in or got back.
func (w *World) Told(unit int, all []Later) (day viet.Date) {
	if c := w.Day.Ceremony; c != nil && c.Date != "" {
		for _, later := range all {
			if of := w.Registrations[later.Registration].Unit; !later.TakenBack && later.Day > c.Date && (unit < 0 || of == unit) {
				day = max(day, later.Day)
			}
		}
	}
	for _, s := range w.Day.Submissions {
		of := slices.IndexFunc(w.Units, func(u Unit) bool { return u.ID == s.UnitID })
		if unit >= 0 && of != unit || !w.Units[of].member() { // papers tell of members alone
			continue
		}
		switch s.State {
		case data.SubmissionReceived, data.SubmissionAgreed:
			day = max(day, s.ReceivedOn)
		case data.SubmissionReturned:
			day = max(day, s.ReturnedOn)
		}
	}
	return day
}
