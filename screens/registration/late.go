package registration

import (
	"context"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// newLate lists the changes after signing: when, who, what, why.
func (s *Screen) newLate() *kit.Table[data.LateChange] {
	t := kit.NewTable([]kit.Column[data.LateChange]{
		{Title: words.LateWhen, Width: 122, Text: func(c data.LateChange) string { return c.At.Format("02/01/2006 15:04") }},
		{Title: words.LateWho, Width: 90, Text: func(c data.LateChange) string { return c.Who }},
		{Title: words.LateWhat, Text: func(c data.LateChange) string { return c.What }},
		{Title: words.LateWhy, Width: 200, Text: func(c data.LateChange) string {
			if c.Why == "" {
				return words.LateNoReason
			}
			return c.Why
		}, Tone: func(c data.LateChange) kit.Tone {
			if c.Why == "" {
				return kit.Look
			}
			return kit.Plain
		}},
	})
	t.Empty = words.LateNone
	t.OnSelect = func(data.LateChange) { s.showSide() }
	return t
}

func (s *Screen) loadLate() {
	book, yearID, signed := s.desk.Book, s.desk.Year.ID, s.signedOn
	if !s.signed() {
		s.aside.Cancel()
		s.late.SetRows(nil)
		return
	}
	kit.Load(s.aside, func(ctx context.Context) ([]data.LateChange, error) {
		return registration.LateChanges(ctx, book, yearID, signed)
	}, func(changes []data.LateChange, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.late.SetRows(changes)
		if s.tabs.Current() == lateTab {
			s.showSide()
		}
	})
}
