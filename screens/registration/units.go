package registration

import (
	"fmt"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// unitRow is one line of the list of units; the last one is the whole block.
type unitRow struct {
	id          int64
	name, state string
	lines       int
	tone        kit.Tone
}

func (s *Screen) newUnits() *kit.Table[unitRow] {
	t := kit.NewTable([]kit.Column[unitRow]{
		{Title: words.RegistrationUnit, Text: func(r unitRow) string { return r.name }},
		{Title: words.RegistrationLines, Width: 52, Align: kit.Right, Text: func(r unitRow) string { return viet.Number(r.lines) }},
		{Title: words.RegistrationState, Width: 74, Text: func(r unitRow) string { return r.state }, Tone: func(r unitRow) kit.Tone { return r.tone }},
	})
	t.Empty = words.RegistrationNoUnits
	t.OnSelect = func(r unitRow) { s.open(r.id) }
	t.OnOpen = func(unitRow) {
		if s.unitID != wholeBlock {
			s.desk.Window.Canvas().Focus(s.table())
		}
	}
	return t
}

func (s *Screen) today() viet.Date { return viet.DateOf(s.desk.Book.Now()) }

func (s *Screen) showUnits() {
	var rows []unitRow
	in := 0
	for _, unit := range s.summary.Units {
		text, late := registration.State(unit.Submission, s.due, s.today())
		if registration.Submitted(unit.Submission) {
			in++
		}
		rows = append(rows, unitRow{
			id: unit.Unit.ID, name: nameOf(unit.Unit), lines: unit.Persons + unit.Collectives,
			state: text, tone: toneOf(unit.Submission.State, late),
		})
	}
	if len(rows) > 0 {
		total := s.summary.Total
		rows = append(rows, unitRow{
			id: wholeBlock, name: words.RegistrationWholeBlock, lines: total.Persons + total.Collectives,
			state: fmt.Sprintf("%d/%d", in, len(s.summary.Units)),
		})
	}
	s.units.SetRows(rows)
	s.units.SelectWhere(func(r unitRow) bool { return r.id == s.unitID })
	s.dueNote.Text = ""
	if s.due != "" {
		s.dueNote.Text = fmt.Sprintf(words.RegistrationDue, s.due.Slash())
	}
	s.dueNote.Refresh()
}

func nameOf(unit data.Unit) string {
	if unit.ShortName != "" {
		return unit.ShortName
	}
	return unit.Name
}

func toneOf(state data.SubmissionState, late bool) kit.Tone {
	switch {
	case late:
		return kit.Bad
	case state == data.SubmissionAgreed:
		return kit.Good
	case state == data.SubmissionReturned:
		return kit.Look
	case state == data.SubmissionReceived:
		return kit.Plain
	}
	return kit.Muted
}
