package papers

import (
	"slices"
	"strconv"

	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// tableSize is the size in points of the minutes' small table.
const tableSize = 12

// registrationPart has the figures of each unit: collectives, people and the two
// leading titles. The other titles stand in the summary beside the minutes.
func (b *builder) registrationPart() (string, []page.Block) {
	intro := b.say(ofOneSort("registration text", b.figures.Collectives, b.figures.Persons),
		"tập thể", b.ofUnits(b.figures.Collectives), "cá nhân", b.ofUnits(b.figures.Persons))
	var kinds []data.AwardKind
	if base, high, ok := b.Summary.Leading(); ok {
		kinds = []data.AwardKind{base, high}
	}
	heads := []string{
		b.say("column number"), b.say("column unit"), b.say("column collectives"), b.say("column persons"),
	}
	widths := []float64{11, 160 - 11 - 20*2 - 22*float64(len(kinds)), 20, 20} // so that no head takes two lines
	for _, kind := range kinds {
		heads, widths = append(heads, kind.Label), append(widths, 22)
	}
	header := page.Row{CantSplit: true, KeepNext: true}
	for _, head := range heads {
		header.Cells = append(header.Cells, cell(page.Center, tableSize, head, true))
	}
	var rows []page.Row
	for i, unit := range b.unitRows() {
		rows = append(rows, page.Row{CantSplit: true, Cells: append([]page.Cell{
			cell(page.Center, tableSize, strconv.Itoa(i+1), false),
			cell(page.Left, tableSize, unit.Unit.Name, false),
		}, counts(unit, kinds, false)...)})
	}
	if len(rows) == 0 { // no unit yet
		rows = penRows(fewRows, signHeight)
	} else {
		rows = summed(rows, page.Row{CantSplit: true, Cells: append([]page.Cell{
			cell(page.Center, tableSize, b.say("total"), true).Spanning(2, 1),
		}, counts(b.Summary.Total, kinds, true)...)})
	}
	blocks := []page.Block{
		text(intro).Kept(),
		page.Table{Columns: widths, Header: []page.Row{header}, Rows: page.Rows(rows...), Borders: true, Padding: 1.5},
	}
	var notes []page.Block
	note := func(text string) { notes = append(notes, page.P(page.Left, noteSize, text).Slanted().Spaced(4, 0)) }
	if text := b.inclusiveNote(); text != "" {
		note(text)
	}
	if text := b.legend(func(kind data.AwardKind) bool {
		return slices.ContainsFunc(kinds, func(k data.AwardKind) bool { return k.ID == kind.ID })
	}); text != "" {
		note(text)
	}
	if n := b.Summary.Shared; n > 0 { // the rows add up to more than the total
		note(b.say("shared", "số", viet.Count(n)))
	}
	if n := len(notes); n > 0 { // none stands overleaf without its table
		blocks[len(blocks)-1] = carried(blocks[len(blocks)-1].(page.Table))
		for i, p := range notes[:n-1] {
			notes[i] = p.(page.Paragraph).Kept()
		}
	}
	return b.say("registration"), append(append(blocks, notes...), page.Blank(6))
}

// ofOneSort is the key of a sentence on who registers, or of the one for people alone, or for
// collectives alone.
func ofOneSort(key string, collectives, persons int) string {
	switch {
	case collectives == 0 && persons > 0:
		return key + " only persons"
	case persons == 0 && collectives > 0:
		return key + " only collectives"
	}
	return key
}

// inclusive gives the two leading titles where the lower one counts whoever registers the
// higher one too.
func (b *builder) inclusive() (base, high data.AwardKind, counts bool) {
	base, high, ok := b.Summary.Leading()
	return base, high, ok && b.Summary.Inclusive && b.Summary.Total.Tallies[high.ID].All > 0
}

// inclusiveNote says that; it is empty where it is not so.
func (b *builder) inclusiveNote() string {
	base, high, counts := b.inclusive()
	if !counts {
		return ""
	}
	return b.say("counting inclusive", "danh hiệu nền", base.Label, "danh hiệu cao", high.Label)
}

func counts(unit data.UnitSummary, kinds []data.AwardKind, bold bool) []page.Cell {
	cells := []page.Cell{
		count(unit.Collectives).cell(page.Center, tableSize, bold),
		count(unit.Persons).cell(page.Center, tableSize, bold),
	}
	for _, kind := range kinds {
		cells = append(cells, count(unit.Tallies[kind.ID].All).cell(page.Center, tableSize, bold))
	}
	return cells
}
