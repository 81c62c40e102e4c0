package papers

import (
	"iter"
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// movements are what became of last year's registrations, in the order of the
// paper: first what somebody has to look at.
var movements = []data.YearOnYear{data.HigherThanLast, data.LowerThanLast, data.NewlyRegistered, data.NoLonger, data.AgainRegistered}

// yearComparison (so với năm trước) has the figures of each unit, charts over the
// years, then every subject by what became of it.
func (b *builder) yearComparison() []page.Section {
	section := page.Portrait()
	width := section.Width()
	section.Blocks = b.tabled(width, b.listDay(YearComparison), b.say("subject", "năm trước", b.Year.Before().Text()))
	if b.err != nil {
		return nil
	}
	var lines []data.ComparedLine
	lines, b.err = b.book.Compare(b.ctx, b.Year.ID, b.unitID)
	b.open(contest.Registrations(""))
	if len(lines) == 0 {
		none := text(b.say("none", "năm trước", b.Year.Before().Text()))
		section.Blocks = append(section.Blocks, none.Spaced(0, signatureGap).Kept(), b.drafted(width))
		return []page.Section{section}
	}
	section.Blocks = append(section.Blocks, numberedHeading(1, b.say("figures")), b.movementTable(width, lines))
	section.Blocks = append(section.Blocks, b.movementNotes(lines)...)
	part := 2
	if charts := b.chartsOfYears(); len(charts) > 0 && b.unitID == 0 {
		section.Blocks = append(section.Blocks, numberedHeading(part, b.say("charts")))
		section.Blocks = append(section.Blocks, charts...)
		part++
	}
	section.Blocks = append(section.Blocks, numberedHeading(part, b.say("details")), b.comparedTable(width, lines))
	var labels []string
	for _, line := range lines {
		labels = append(labels, line.Titles, line.LastTitles)
	}
	section.Blocks = append(section.Blocks, b.legendNote(spelled(labels...))...)
	section.Blocks = append(section.Blocks, page.Blank(signatureGap).Kept(), b.drafted(width))
	return []page.Section{section}
}

func numberedHeading(n int, title string) page.Paragraph {
	return heading(viet.Roman(n)+". "+title).Spaced(10, 6)
}

// moves counts the movements of a unit's people and collectives.
type moves map[data.Subject]map[data.YearOnYear]int

func (m moves) add(line data.ComparedLine) {
	if m[line.Subject] == nil {
		m[line.Subject] = map[data.YearOnYear]int{}
	}
	m[line.Subject][line.Movement]++
}

func (m moves) figures() []figure {
	var figures []figure
	for _, subject := range []data.Subject{data.SubjectCollective, data.SubjectIndividual} {
		for _, movement := range movements {
			figures = append(figures, dash(m[subject][movement]))
		}
	}
	return figures
}

// movementTable has the movements of each unit; who no longer registers counts
// for the unit of the year before.
func (b *builder) movementTable(width float64, lines []data.ComparedLine) page.Table {
	r := roster{formText, []rosterColumn{{"", 9, page.Center}, {"", 0, page.Left}}}
	for range 2 * len(movements) {
		r.columns = append(r.columns, rosterColumn{"", 11.5, page.Center})
	}
	r = r.fitted(width)
	of, total := map[int64]moves{}, moves{}
	units, names := []int64{}, map[int64]string{}
	for _, unit := range b.Chosen(b.unitID) {
		units, names[unit.Unit.ID] = append(units, unit.Unit.ID), unit.Unit.Name
	}
	for _, line := range lines {
		unit, name := line.UnitID, line.Unit
		if line.UnitID == 0 {
			unit, name = line.LastUnitID, line.LastUnit
		}
		if _, listed := names[unit]; !listed && b.unitID == 0 { // it left the block, and nothing of it is left out of the total
			units, names[unit] = append(units, unit), name
		}
		if of[unit] == nil {
			of[unit] = moves{}
		}
		of[unit].add(line)
		total.add(line)
	}
	var rows []page.Row
	for i, unit := range units {
		rows = append(rows, r.row(append([]figure{count(i + 1), said(names[unit])}, of[unit].figures()...)...))
	}
	if b.unitID == 0 {
		rows = summed(rows, r.total(b.say("total"), total.figures()...))
	}
	table := r.table(page.Rows(rows...))
	table.Header = b.movementHeads(r.size)
	return carried(table)
}

func (b *builder) movementHeads(size float64) []page.Row {
	head := func(s string, columns, rows int) page.Cell {
		return cell(page.Center, size, s, true).Spanning(columns, rows)
	}
	n := len(movements)
	top := page.Row{CantSplit: true, Cells: []page.Cell{
		head(b.say("column number"), 1, 2), head(b.say("column unit"), 1, 2),
		head(b.say("column collectives"), n, 1), head(b.say("column persons"), n, 1),
	}}
	below := page.Row{CantSplit: true}
	for range 2 {
		for _, movement := range movements {
			below.Cells = append(below.Cells, head(b.say("short "+string(movement)), 1, 1))
		}
	}
	return []page.Row{top, below}
}

// movementNotes explains the movements; where the book has nobody of the year before, none
// of them is known to be new. It names the units of which nothing of the year is entered yet.
func (b *builder) movementNotes(lines []data.ComparedLine) []page.Block {
	key := "notes"
	if data.NothingBefore(lines) {
		key = "nothing before"
	}
	notes := []string{b.say(key, "năm trước", b.Year.Before().Text())}
	var waiting []string
	for _, line := range lines {
		if line.Movement == data.NothingYet && !slices.Contains(waiting, line.LastUnit) {
			waiting = append(waiting, line.LastUnit)
		}
	}
	if len(waiting) > 0 {
		notes = append(notes, b.say("nothing yet", "đơn vị", strings.Join(waiting, "; ")))
	}
	var blocks []page.Block
	for _, note := range notes {
		blocks = append(blocks, page.P(page.Left, noteSize, note).Slanted().Spaced(4, 4))
	}
	return blocks
}

// comparedTable lists the subjects by movement, people before collectives.
func (b *builder) comparedTable(width float64, lines []data.ComparedLine) page.Table {
	last := b.Year.Before().Text()
	r := roster{formText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column subject"), 40, page.Left},
		{b.say("column unit"), 0, page.Left},
		{b.say("column last", "năm trước", last), 28, page.Center},
		{b.say("column now"), 28, page.Center},
	}}.fitted(width)
	return carried(r.table(b.comparedRows(r, lines)))
}

func (b *builder) comparedRows(r roster, lines []data.ComparedLine) iter.Seq[page.Row] {
	return func(yield func(page.Row) bool) {
		for _, subject := range []data.Subject{data.SubjectCollective, data.SubjectIndividual} {
			for _, movement := range append(slices.Clone(movements), data.NothingYet) {
				n := 0
				for _, line := range lines {
					if line.Subject == subject && line.Movement == movement {
						n++
					}
				}
				if n == 0 {
					continue
				}
				band := b.say("band "+string(subject), "biến động", b.say(string(movement)), "số", number(n))
				if !yield(r.band(band)) {
					return
				}
				n = 0
				for _, line := range lines {
					if line.Subject != subject || line.Movement != movement {
						continue
					}
					n++
					if !yield(r.row(count(n), said(line.Name), said(b.comparedUnit(line)), each(line.LastTitles), each(line.Titles))) {
						return
					}
				}
			}
		}
	}
}

// comparedUnit names the unit, and the one of last year where it was another.
func (b *builder) comparedUnit(line data.ComparedLine) string {
	switch {
	case line.UnitID == 0:
		return line.LastUnit
	case line.LastUnitID == 0 || line.LastUnitID == line.UnitID:
		return line.Unit
	}
	return b.say("moved", "đơn vị", line.Unit, "đơn vị trước", line.LastUnit)
}
