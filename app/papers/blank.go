package papers

import (
	"iter"
	"slices"

	"sothidua/app/page"
	"sothidua/data"
)

// manyRows is how many rows a table of a form for the pen has, where it has one for each unit,
// person or collective.
const manyRows = 8

// rowsOpen is how many rows a sheet lying on its side has room for beside its notes and signatures.
const rowsOpen = 5

// unitRows are the chosen units as a table has a row for each: in a form for the pen several
// without a name.
func (b *builder) unitRows() []data.UnitSummary {
	if b.blank {
		return slices.Repeat(b.Summary.Units, manyRows)
	}
	return b.Chosen(b.unitID)
}

// unlessBlank is a text that a form for the pen has room for.
func (b *builder) unlessBlank(s string) string {
	if b.blank {
		return b.say("short blank")
	}
	return s
}

// ofUnits is a number of units or of what they registered: room for it in a block that has no
// unit yet, where nothing is counted.
func (b *builder) ofUnits(n int) string {
	if len(b.Units) == 0 && !b.blank {
		return b.say("short blank")
	}
	return number(n)
}

// forPen makes the sections a form: no control line, and cells in which nothing is counted empty.
func forPen(sections []page.Section) {
	for i := range sections {
		sections[i].Footing = ""
		for n, block := range sections[i].Blocks {
			if table, ok := block.(page.Table); ok && table.Rows != nil {
				table.Rows = unfilled(table.Rows)
				sections[i].Blocks[n] = table
			}
		}
	}
}

func unfilled(rows iter.Seq[page.Row]) iter.Seq[page.Row] {
	return func(yield func(page.Row) bool) {
		for row := range rows {
			row.Cells = slices.Clone(row.Cells)
			for i, c := range row.Cells {
				if c.Value == 0 || c.Value == 0.0 || noFigure(c) {
					row.Cells[i].Value, row.Cells[i].Paragraphs = nil, nil
				}
			}
			if !yield(row) {
				return
			}
		}
	}
}

// noFigure tells whether a cell says with a dash that there is nothing to say.
func noFigure(c page.Cell) bool {
	return len(c.Paragraphs) == 1 && len(c.Paragraphs[0].Runs) == 1 && c.Paragraphs[0].Runs[0].Text == "–"
}
