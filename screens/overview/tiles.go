package overview

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// tile is one figure, and what it says in a line.
type tile struct {
	object fyne.CanvasObject
	says   string
}

// tile shows a figure; a click, Enter or Space opens what it counts.
func (s *Screen) tile(at desk.Place, title, figure, beside, note string, tone kit.Tone) tile {
	line := kit.Row(4, kit.Big(figure, tone))
	if beside != "" {
		small := kit.Text(beside, kit.Muted)
		small.TextStyle.Bold = true
		small.TextSize++
		line.Add(kit.Pad(8, 0, 0, 0, small))
	}
	text := kit.Pad(10, 14, 8, 14, kit.Stack(2, kit.Small(title), line, kit.Note(note)))
	says := fmt.Sprintf(words.OverviewTileLine, title, figure+beside)
	return tile{newOpener(kit.Panel(text), func() { s.desk.Go(at) }), says}
}

// submissionTile says how many units handed in, who is late, and of how many nobody noted it.
func (s *Screen) submissionTile(today viet.Date) tile {
	o := s.open.Records
	units := o.Summary.Units
	handed, unnoted, late := 0, len(o.UnnotedUnits(0)), []string{}
	for _, row := range units {
		days, _ := o.Deadlines.Late(row, today)
		switch {
		case contest.HandedIn(row.Submission):
			handed++
		case days > 0:
			late = append(late, unitName(row.Unit))
		}
	}
	note, tone := words.OverviewAllHanded, kit.Plain
	switch {
	case len(units) == 0:
		note = words.OverviewNoUnits
	case len(late) == 1:
		note = fmt.Sprintf(words.OverviewLateOne, late[0])
	case len(late) > 1:
		note = fmt.Sprintf(words.OverviewLateMany, len(late))
	case unnoted > 0:
		note = fmt.Sprintf(words.OverviewUnnoted, unnoted)
	case handed < len(units):
		note = fmt.Sprintf(words.OverviewWaiting, len(units)-handed)
	}
	if len(late) > 0 {
		tone = kit.Look
	}
	return s.tile(desk.Place{Area: desk.Registrations, Part: desk.SubmissionPart, Unit: desk.AllUnits}, words.OverviewHanded, fmt.Sprint(handed), fmt.Sprintf("/ %d", len(units)), note, tone)
}

// registrationTile says how many subjects register something.
func (s *Screen) registrationTile() tile {
	total := s.open.Summary.Total
	note := fmt.Sprintf(words.OverviewSubjects, viet.Number(total.Collectives), viet.Number(total.Persons))
	if n := s.open.Summary.Shared; n > 0 { // the units below add up to more
		note += " · " + fmt.Sprintf(words.OverviewShared, viet.Number(n))
	}
	return s.tile(counted(s.open.Year, 0, "", ""), words.OverviewRegistered, viet.Number(total.Collectives+total.Persons), "", note, kit.Plain)
}

// deadlineTile shows the next deadline, or the last one when all are past.
func (s *Screen) deadlineTile(today viet.Date) tile {
	at, deadlines := desk.Place{Area: desk.Year, Part: placeDeadlines}, s.open.Deadlines.Rows()
	if len(deadlines) == 0 {
		return s.tile(at, words.OverviewNext, "–", "", words.OverviewNoDeadline, kit.Plain)
	}
	for _, d := range deadlines {
		if d.Due < today {
			continue
		}
		when, tone := left(d.Due, today)
		return s.tile(at, words.OverviewNext, d.Due.Slash(), "", strings.Join([]string{deadlineName(d), when}, " · "), tone)
	}
	last := deadlines[len(deadlines)-1]
	return s.tile(at, words.OverviewPast, last.Due.Slash(), "", deadlineName(last), kit.Plain)
}

// left says how many days are left until a last day.
func left(due, today viet.Date) (text string, tone kit.Tone) {
	const soon = 3
	switch days, _ := (contest.Due{Day: due, Set: true}).Left(today); {
	case days < 0:
		return words.OverviewGone, kit.Muted
	case days == 0:
		return words.OverviewToday, kit.Look
	case days <= soon:
		return fmt.Sprintf(words.OverviewDaysLeft, days), kit.Look
	default:
		return fmt.Sprintf(words.OverviewDaysLeft, days), kit.Plain
	}
}

// deadlineName is what the year calls a deadline; one of a kind that it does not know bears its note.
func deadlineName(d data.Deadline) string {
	for _, k := range contest.DeadlineKinds {
		if k.Kind == d.Kind {
			return k.Name
		}
	}
	return d.Note
}
