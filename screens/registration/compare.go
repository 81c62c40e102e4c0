package registration

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// comparison sets the year's registrations beside those of the year before.
type comparison struct {
	s       *Screen
	table   *kit.Table[data.ComparedLine]
	figures *fyne.Container
	content *kit.Split
}

var movements = []struct {
	movement data.YearOnYear
	name     string
	tone     kit.Tone
}{
	{data.AgainRegistered, words.CompareAgain, kit.Plain},
	{data.NewlyRegistered, words.CompareNew, kit.Blue},
	{data.HigherThanLast, words.CompareHigher, kit.Good},
	{data.LowerThanLast, words.CompareLower, kit.Look},
	{data.NoLonger, words.CompareDropped, kit.Look},
	{data.NothingYet, words.CompareNothingYet, kit.Muted},
}

func newComparison(s *Screen) *comparison {
	c := &comparison{s: s, figures: kit.Stack(0)}
	c.table = kit.NewTable([]kit.Column[data.ComparedLine]{
		{Title: words.CompareWho, Text: func(l data.ComparedLine) string { return l.Name }, Less: func(a, b data.ComparedLine) bool { return a.ByName(b) < 0 }},
		{Title: words.CompareMove, Width: 76, Text: movementName, Tone: movementTone, Less: func(a, b data.ComparedLine) bool { return a.Movement < b.Movement }},
		{Title: words.CompareLast, Width: 132, Text: func(l data.ComparedLine) string { return l.LastTitles }, Tone: func(data.ComparedLine) kit.Tone { return kit.Muted }},
		{Title: words.CompareNow, Width: 132, Text: func(l data.ComparedLine) string { return l.Titles }},
		{Title: words.CompareUnit, Width: 158, Text: unitsOf},
	})
	c.table.Empty = words.CompareNone
	c.content = kit.Above("", kit.Pad(0, 12, 10, 12, c.figures), c.table)
	return c
}

// unitsOf names the unit, and the one before of whoever moved.
func unitsOf(l data.ComparedLine) string {
	switch {
	case l.Unit == "":
		return l.LastUnit
	case l.LastUnit != "" && l.LastUnitID != l.UnitID:
		return fmt.Sprintf(words.CompareMoved, l.Unit, l.LastUnit)
	}
	return l.Unit
}

func movementName(l data.ComparedLine) string {
	for _, m := range movements {
		if m.movement == l.Movement {
			return m.name
		}
	}
	return ""
}

func movementTone(l data.ComparedLine) kit.Tone {
	for _, m := range movements {
		if m.movement == l.Movement {
			return m.tone
		}
	}
	return kit.Plain
}

// load compares the unit in view, or the whole block.
func (c *comparison) load() {
	s := c.s
	book, yearID, unitID := s.desk.Book, s.desk.Year.ID, s.unitID
	if yearID == 0 {
		c.table.SetRows(nil)
		return
	}
	kit.Load(s.aside, func(ctx context.Context) ([]data.ComparedLine, error) {
		return registration.CompareYears(ctx, book, yearID, unitID)
	}, func(lines []data.ComparedLine, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		c.show(lines)
	})
}

func (c *comparison) show(lines []data.ComparedLine) {
	n := map[data.YearOnYear]int{}
	for _, line := range lines {
		n[line.Movement]++
	}
	row, says := kit.Row(0), []string{}
	for _, m := range movements {
		row.Add(kit.Row(0, kit.Text(m.name, m.tone), kit.Gap(5), kit.Bold(viet.Number(n[m.movement])), kit.Gap(18)))
		says = append(says, m.name+" "+viet.Number(n[m.movement]))
	}
	c.content.Say(strings.Join(says, "  ·  "))
	c.figures.RemoveAll()
	c.figures.Add(row)
	if data.NothingBefore(lines) {
		c.figures.Add(kit.Note(words.CompareNothing))
	}
	if n[data.NothingYet] > 0 {
		c.figures.Add(kit.Note(words.CompareNotYet))
	}
	c.table.SetRows(lines)
	c.content.Refresh()
}
