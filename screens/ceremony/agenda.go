package ceremony

import (
	"fmt"

	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// newAgenda is the tab of the programme.
func newAgenda(s *Screen) *desk.Lines[data.AgendaItem] {
	hour := kit.NewTime("time", words.CeremonyTime)
	held := kit.NewTime("heldat", words.CeremonyHeldAt)
	content := kit.NewArea("content", words.CeremonyContent).Rows(4).Require()
	presenter := kit.NewText("presenter", words.CeremonyPresenter)
	minutes := kit.NewNumber("duration", words.CeremonyMinutes).Placeholder(words.CeremonyMinutesUsual)
	prepared := kit.NewText("preparation", words.CeremonyPrepared).Placeholder(words.CeremonyPreparedAs)
	cue := kit.NewArea("cue", words.CeremonyCue).Rows(7)
	cue.Placeholder(words.CeremonyCueUsual)
	return desk.NewLines(s.desk, desk.Plan[data.AgendaItem]{
		Thing: words.CeremonyAgendaThing, Empty: words.CeremonyAgendaEmpty,
		Name:  func(r data.AgendaItem) string { return r.Content },
		Place: func(r *data.AgendaItem) (*int64, *int) { return &r.ID, &r.Position },
		Save:  work.SaveAgendaItem, Remove: work.Remove[data.AgendaItem],
		Arrange: func(tx *data.Tx, rows []data.AgendaItem) error {
			return work.Arrange(tx, rows, func(r *data.AgendaItem) *int { return &r.Position })
		},
		New:  func() data.AgendaItem { return data.AgendaItem{CeremonyID: s.file.Ceremony.ID} },
		Form: s.desk.Form(desk.Ceremony, "agenda").Add(hour).AddWide(content).AddWide(presenter).AddWide(prepared).AddWide(cue).Add(minutes).Add(held),
		Fill: func(r data.AgendaItem) {
			hour.SetText(r.Time)
			held.SetText(r.HeldAt)
			content.SetText(r.Content)
			presenter.SetText(r.Presenter)
			cue.SetText(r.Cue)
			prepared.SetText(r.Preparation)
			minutes.SetText("")
			if r.Minutes > 0 {
				minutes.SetValue(r.Minutes)
			}
		},
		Read: func(r *data.AgendaItem) bool {
			r.Time, _ = hour.Value()
			r.HeldAt, _ = held.Value()
			r.Content, r.Presenter, r.Cue = content.Text(), presenter.Text(), cue.Text()
			r.Minutes, _ = minutes.Value()
			r.Preparation = prepared.Text()
			return true
		},
		Usual: words.CeremonyAgendaUsual,
		TakeIn: func() {
			file := s.file
			usual, err := work.Programme(file)
			if err != nil {
				s.report(err)
				return
			}
			label := fmt.Sprintf(words.CeremonyAgendaLabel, len(usual))
			s.desk.Save(label, func(tx *data.Tx) error { return work.AddProgramme(tx, file) }, s.desk.Undoable(label, s.report))
		},
		Columns: []kit.Column[data.AgendaItem]{
			{Title: words.CeremonyTime, Width: 60, Text: func(r data.AgendaItem) string { return r.Time }},
			{Title: words.CeremonyHeldAt, Width: 96, Text: func(r data.AgendaItem) string { return r.HeldAt }},
			{Title: words.CeremonyContent, Text: func(r data.AgendaItem) string { return r.Content }},
			{Title: words.CeremonyPresenter, Width: 190, Text: func(r data.AgendaItem) string { return r.Presenter }},
		},
	})
}

// report shows what kept an action without a form from being done.
func (s *Screen) report(err error) {
	if err != nil {
		s.desk.ShowErr(err)
	}
}
