package registration

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/contest"
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
	icon        string
	lines       int
	tone        kit.Tone
}

func (s *Screen) newUnits() *kit.Table[unitRow] {
	t := kit.NewTable([]kit.Column[unitRow]{
		{Title: words.RegistrationUnit, Text: func(r unitRow) string { return r.name }, Icon: func(r unitRow) string { return r.icon }, Tone: func(r unitRow) kit.Tone { return r.tone }},
		{Title: words.RegistrationLines, Width: 52, Align: kit.Right, Text: func(r unitRow) string { return viet.Number(r.lines) }},
	})
	t.Empty = words.RegistrationNoUnits
	t.OnSelect = func(r unitRow) { s.open(r.id) }
	t.OnOpen = func(unitRow) {
		s.desk.Window.Canvas().Focus(s.inTab())
		if l := s.list(); l != nil { // by whatever column it was left
			l.To(l.Home)
		}
	}
	return t
}

// inTab is the list of the tab in view.
func (s *Screen) inTab() fyne.Focusable {
	switch s.tabs.Current() {
	case duplicatesTab:
		return s.twins
	case boardTab:
		return s.board.table
	case compareTab:
		return s.compare.table
	case lateTab:
		return s.late
	}
	l := s.people
	if s.tabs.Current() == collectivesTab {
		l = s.collectives
	}
	if s.unitID == wholeBlock {
		return s.counts[l.subject]
	}
	return l.Grid
}

func (s *Screen) showUnits() {
	var rows []unitRow
	in := 0
	for _, unit := range s.summary.Units {
		text, late := registration.State(unit, s.deadlines, s.today())
		if contest.HandedIn(unit.Submission) {
			in++
		}
		rows = append(rows, unitRow{
			id: unit.Unit.ID, name: nameOf(unit.Unit), lines: unit.Persons + unit.Collectives,
			state: text, tone: kit.Plain, icon: iconOf(contest.Standing(unit), late),
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
	due := s.deadlines.Of(data.DeadlineSubmission)
	switch {
	case due.Set:
		s.dueNote.SetText(fmt.Sprintf(words.RegistrationDue, due.Day.Slash()))
	case due.Day != "":
		s.dueNote.SetText(fmt.Sprintf(words.RegistrationUsualDue, due.Day.Slash()))
	default:
		s.dueNote.SetText(words.RegistrationNoDue)
	}
}

// iconOf is the shape of a state: in, to be seen to, or open.
func iconOf(state data.SubmissionState, late bool) string {
	switch {
	case late, state == data.SubmissionReturned, state == contest.Unnoted:
		return "warning"
	case state == data.SubmissionAgreed:
		return "check"
	case state == data.SubmissionReceived:
		return "dot"
	}
	return "ring"
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
	case state == data.SubmissionReturned, state == contest.Unnoted:
		return kit.Look
	case state == data.SubmissionReceived:
		return kit.Plain
	}
	return kit.Muted
}
