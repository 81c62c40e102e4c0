package overview

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

func tile(title, figure, beside, note string, tone kit.Tone) fyne.CanvasObject {
	line := kit.Row(4, kit.Big(figure, tone))
	if beside != "" {
		small := kit.Text(beside, kit.Muted)
		small.TextStyle.Bold = true
		small.TextSize++
		line.Add(kit.Pad(8, 0, 0, 0, small))
	}
	return kit.Panel(kit.Pad(10, 14, 8, 14, kit.Stack(2, kit.Small(title), line, kit.Note(note))))
}

// submissionTile says how many units handed in, and who is late.
func submissionTile(o *contest.Records, today viet.Date) fyne.CanvasObject {
	units := o.Summary.Units
	handed, late := 0, []string{}
	for _, row := range units {
		days, _ := o.Deadlines.Late(row.Submission, today)
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
	case handed < len(units):
		note = fmt.Sprintf(words.OverviewWaiting, len(units)-handed)
	}
	if len(late) > 0 {
		tone = kit.Look
	}
	return tile(words.OverviewHanded, fmt.Sprint(handed), fmt.Sprintf("/ %d", len(units)), note, tone)
}

// registrationTile says how many subjects register something.
func registrationTile(summary *data.Summary) fyne.CanvasObject {
	total := summary.Total
	note := fmt.Sprintf(words.OverviewSubjects, viet.Number(total.Collectives), viet.Number(total.Persons))
	return tile(words.OverviewRegistered, viet.Number(total.Collectives+total.Persons), "", note, kit.Plain)
}

// deadlineTile shows the next deadline, or the last one when all are past.
func deadlineTile(deadlines []data.Deadline, today viet.Date) fyne.CanvasObject {
	if len(deadlines) == 0 {
		return tile(words.OverviewNext, "–", "", words.OverviewNoDeadline, kit.Plain)
	}
	for _, d := range deadlines {
		left, _ := contest.Due{Day: d.Due, Set: true}.Left(today)
		if left < 0 {
			continue
		}
		tone, when := kit.Plain, fmt.Sprintf(words.OverviewDaysLeft, left)
		if left == 0 {
			when = words.OverviewToday
		}
		if left <= 3 {
			tone = kit.Look
		}
		return tile(words.OverviewNext, d.Due.Slash(), "", strings.Join([]string{deadlineName(d), when}, " · "), tone)
	}
	last := deadlines[len(deadlines)-1]
	return tile(words.OverviewPast, last.Due.Slash(), "", deadlineName(last), kit.Plain)
}

func deadlineName(d data.Deadline) string {
	if name := words.OverviewDeadlines[string(d.Kind)]; name != "" {
		return name
	}
	return d.Note
}
