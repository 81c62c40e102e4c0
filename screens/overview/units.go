package overview

import (
	"cmp"
	"fmt"

	"sothidua/app/contest"
	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// units (các đơn vị) says where each of them stands: what it handed in, what it
// registers, and how much of its limits that takes. The table itself is put into the
// window, which knows a widget by itself alone.
type units struct {
	*kit.Table[data.UnitSummary]
	records *contest.Records
	today   viet.Date
	more    more
}

func newUnits(s *Screen, records *contest.Records, today viet.Date) *units {
	u := &units{records: records, today: today}
	whom := func(of data.Subject, code string) func(data.UnitSummary) {
		return func(r data.UnitSummary) { s.desk.Go(counted(records.Summary.Year, r.Unit.ID, of, code)) }
	}
	columns := []kit.Column[data.UnitSummary]{
		{
			Title: words.OverviewUnit, Text: func(r data.UnitSummary) string { return unitName(r.Unit) },
			Less: func(a, b data.UnitSummary) bool { return a.Unit.SortKey < b.Unit.SortKey },
		},
		{Title: words.OverviewState, Width: 92, Text: u.state, Tone: u.tone},
		{
			Title: words.OverviewCollectives, Width: 70, Align: kit.Right, Text: func(r data.UnitSummary) string { return viet.Number(r.Collectives) },
			Less: func(a, b data.UnitSummary) bool { return a.Collectives > b.Collectives },
			Open: whom(data.SubjectCollective, ""),
		},
		{
			Title: words.OverviewPersons, Width: 70, Align: kit.Right, Text: func(r data.UnitSummary) string { return viet.Number(r.Persons) },
			Less: func(a, b data.UnitSummary) bool { return a.Persons > b.Persons },
			Open: whom(data.SubjectIndividual, ""),
		},
	}
	if lower, upper, ok := records.Summary.Leading(); ok {
		for _, kind := range []data.AwardKind{lower, upper} {
			column := u.title(kind)
			column.Open = whom(kind.Subject, kind.Code)
			columns = append(columns, column)
		}
	}
	u.Table = kit.NewTable(columns)
	u.Empty = words.RegistrationNoUnits
	u.Find = func(r data.UnitSummary) string { return unitName(r.Unit) }
	u.OnOpen = func(r data.UnitSummary) { s.desk.Go(desk.Place{Area: desk.Registrations, Unit: r.Unit.ID}) }
	u.SetRows(records.Summary.Units)
	return u
}

// counted is the list of those that a figure of the summary counts: in a year, of a unit or of all
// where it is zero, of a sort or of both, for a title or for any.
func counted(year data.Year, unit int64, of data.Subject, code string) desk.Place {
	return desk.Place{Area: desk.Search, Part: desk.CountedPart, ID: int64(year.Number), Unit: unit, Field: string(of), Text: code}
}

func (u *units) state(r data.UnitSummary) string {
	text, _ := registration.State(r, u.records.Deadlines, u.today)
	return text
}

func (u *units) tone(r data.UnitSummary) kit.Tone {
	_, late := registration.State(r, u.records.Deadlines, u.today)
	switch {
	case late:
		return kit.Bad
	case r.Submission.State == data.SubmissionReturned, contest.Standing(r) == contest.Unnoted:
		return kit.Look
	case contest.HandedIn(r.Submission):
		return kit.Good
	}
	return kit.Muted
}

// title is the column of one title: how many the unit registers, of how many at most.
func (u *units) title(kind data.AwardKind) kit.Column[data.UnitSummary] {
	return kit.Column[data.UnitSummary]{
		Title: kind.Label, Width: 84, Align: kit.Right,
		Text: func(r data.UnitSummary) string {
			n := viet.Number(r.Tallies[kind.ID].All)
			if quota, ok := u.more.quota(r.Unit.ID, kind.ID); ok {
				return fmt.Sprintf(words.OverviewOf, n, viet.Number(quota.Limit))
			}
			return n
		},
		Tone: func(r data.UnitSummary) kit.Tone {
			if quota, ok := u.more.quota(r.Unit.ID, kind.ID); ok && quota.State == rules.Warn {
				return kit.Bad
			}
			return kit.Plain
		},
		Less: func(a, b data.UnitSummary) bool {
			return cmp.Compare(b.Tallies[kind.ID].All, a.Tallies[kind.ID].All) < 0
		},
	}
}
