package sheet

import (
	"math"
	"slices"

	"sothidua/app/page"
)

// part is what goes on one sheet: its blocks, the tables with borders among them, and the
// widths in mm of the columns that these share.
type part struct {
	section *page.Section
	blocks  []page.Block
	tables  []*page.Table
	columns []float64
	last    bool // of its section
}

// headed gives the last table of the part, whose head is repeated on the pages after it, and how
// many rows of the sheet stand above it.
func (b *workbook) headed(p part) (above int, table *page.Table) {
	if len(p.tables) == 0 {
		return 0, nil
	}
	for i, block := range slices.Backward(p.blocks) {
		if t, ok := block.(page.Table); ok && t.Borders {
			return b.rowsIn(p.blocks[:i]), p.tables[len(p.tables)-1]
		}
	}
	return 0, nil
}

// divide gives every table with borders its sheet, but where it begins on the page on which the
// one before it ends: these share one. What follows a section's last table goes below it. A
// section without any, as a list with nothing on it, has its text on a sheet.
func (b *workbook) divide(doc *page.Doc) ([]part, error) {
	var parts []part
	for s := range doc.Sections {
		section := &doc.Sections[s]
		blocks := written(section.Blocks)
		pieces := tabled(section, blocks)
		if len(pieces) == 0 {
			if says(blocks) || len(doc.Sections) == 1 {
				parts = append(parts, part{section: section, blocks: blocks, columns: columnsOf(section, blocks), last: true})
			}
			continue
		}
		whole := pieces[:1]
		for _, next := range pieces[1:] {
			open := &whole[len(whole)-1]
			both, ok, err := b.together(*open, next)
			if err != nil {
				return nil, err
			}
			if ok {
				*open = both
			} else {
				whole = append(whole, next)
			}
		}
		whole[len(whole)-1].last = true
		parts = append(parts, whole...)
	}
	return parts, nil
}

// tabled parts the blocks of a section by its tables with borders, each with what stands before
// it and what is said of it below, up to the next heading.
func tabled(section *page.Section, blocks []page.Block) (pieces []part) {
	from := 0
	for i, block := range blocks {
		table, ok := block.(page.Table)
		if !ok || !table.Borders {
			continue
		}
		to := i + 1
		for to < len(blocks) && !begins(blocks[to]) {
			to++
		}
		if !slices.ContainsFunc(blocks[to:], isBordered) {
			to = len(blocks)
		}
		pieces = append(pieces, part{section: section, blocks: blocks[from:to:to], tables: []*page.Table{&table}, columns: table.Columns})
		from = to
	}
	return pieces
}

// begins tells whether a block is of what comes after it.
func begins(block page.Block) bool {
	if p, ok := block.(page.Paragraph); ok {
		return p.KeepNext && textOf([]page.Paragraph{p}) != ""
	}
	return isBordered(block)
}

func isBordered(block page.Block) bool {
	table, ok := block.(page.Table)
	return ok && table.Borders
}

const (
	mostTogether = 500  // rows of tables that share a sheet: longer ones are filtered and sorted
	wholeRows    = 6    // rows of a table that is not parted between pages
	nearEdges    = 4    // mm: edges of columns so near each other become one
	pageSpare    = 12   // points of a page that are not reckoned with: programs differ a little
	mostOver     = 0.4  // of a page, what is brought onto the pages before
	mostSmaller  = 0.18 // as much closer as a form is set on a page
)

// together joins two parts, where the second begins on the page on which the first ends.
func (b *workbook) together(first, second part) (both part, ok bool, err error) {
	both = part{section: first.section, blocks: slices.Concat(first.blocks, second.blocks), tables: slices.Concat(first.tables, second.tables)}
	if rowsUpTo(mostTogether, both.tables) > mostTogether || slices.ContainsFunc(both.blocks, isBreak) || !both.shareColumns() {
		return both, false, nil
	}
	used, err := b.high(both.columns, first.blocks)
	if err != nil {
		return both, false, err
	}
	needed, err := b.high(both.columns, beginning(second.blocks))
	room := both.room()
	return both, math.Mod(used, room)+needed <= room, err
}

// room is what a page holds, in points.
func (p part) room() float64 { return p.section.Height()*72/25.4 - pageSpare }

// pages is on how many pages the part is set by making it a little smaller, so that none has
// but its end, as the signatures; 0 where it takes what it takes.
func (b *workbook) pages(p part) (int, error) {
	if rowsUpTo(mostTogether, p.tables) > mostTogether {
		return 0, nil
	}
	rows, err := b.rowsOf(p.columns, p.blocks)
	if err != nil {
		return 0, err
	}
	above, table := b.headed(p)
	body := above
	if table != nil {
		body += len(table.Header)
	}
	pages, last := filled(rows, p.room(), min(above, len(rows)), min(body, len(rows)))
	switch {
	case pages == 1:
		return 1, nil
	case last > mostOver*p.room() || last > mostSmaller*sum(rows):
		return 0, nil
	}
	return pages - 1, nil
}

// filled is on how many pages rows go that are not parted, and how much stands on the last. The
// rows from head to body, which are those of a table's head, are repeated on the pages after it.
func filled(rows []float64, room float64, head, body int) (pages int, last float64) {
	pages = 1
	used, repeated := 0.0, 0.0
	for i, height := range rows {
		if used += height; used+repeated > room && used > height {
			pages, used = pages+1, height
			if repeated = 0; i >= body {
				repeated = sum(rows[head:body])
			}
		}
	}
	return pages, used
}

func isBreak(block page.Block) bool {
	_, ok := block.(page.PageBreak)
	return ok
}

// rowsUpTo counts the rows of tables, no further than a number that they pass.
func rowsUpTo(most int, tables []*page.Table) (n int) {
	for _, t := range tables {
		for range t.Rows {
			if n++; n > most {
				return n
			}
		}
	}
	return n
}

// beginning is what of a part is not parted between pages: all up to its table, and this
// whole where it is short, else its first rows.
func beginning(blocks []page.Block) []page.Block {
	i := slices.IndexFunc(blocks, isBordered)
	table := blocks[i].(page.Table)
	least := 2
	if rowsUpTo(wholeRows, []*page.Table{&table}) <= wholeRows {
		least = wholeRows
	}
	var rows []page.Row
	for row := range table.Rows {
		if len(rows) == least {
			break
		}
		rows = append(rows, row)
	}
	table.Rows = page.Rows(rows...)
	return append(slices.Clone(blocks[:i]), table)
}

// shareColumns parts the width by the edges of all tables; false where that would leave a
// column of one of them without any width.
func (p *part) shareColumns() bool {
	width := p.section.Width()
	edges := []float64{0, width}
	for _, t := range p.tables {
		at := 0.0
		for _, mm := range t.Columns[:len(t.Columns)-1] {
			at += mm * width / sum(t.Columns)
			edges = addEdge(edges, at)
		}
	}
	for i := range len(edges) - 1 {
		p.columns = append(p.columns, edges[i+1]-edges[i])
	}
	for _, t := range p.tables {
		in := edgesIn(p.columns, t.Columns)
		for i := range len(in) - 1 {
			if in[i+1] <= in[i] {
				return false
			}
		}
	}
	return true
}

// columnsOf are those of a sheet that no table with borders rules: its letterhead and signatures stand
// side by side on it.
func columnsOf(section *page.Section, blocks []page.Block) []float64 {
	p := part{section: section}
	for _, block := range blocks {
		if t, ok := block.(page.Table); ok {
			p.tables = append(p.tables, &t)
		}
	}
	p.shareColumns()
	return p.columns
}

// addEdge puts an edge among others, in order, unless one is near.
func addEdge(edges []float64, at float64) []float64 {
	for i, edge := range edges {
		switch {
		case at > edge-nearEdges && at < edge+nearEdges:
			return edges
		case at < edge:
			return slices.Insert(edges, i, at)
		}
	}
	return append(edges, at)
}

// edgesIn are the edges of own columns among those of a sheet: at which of its columns each
// begins, and behind which the last ends.
func edgesIn(columns, own []float64) []int {
	scale := sum(columns) / sum(own)
	edges := make([]int, 0, len(own)+1)
	at := 0.0
	for i := range len(own) + 1 {
		best, edge := 0, 0.0
		for c, mm := range columns {
			if edge+mm/2 < at {
				best = c + 1
			}
			edge += mm
		}
		edges = append(edges, best)
		if i < len(own) {
			at += own[i] * scale
		}
	}
	return edges
}

func sum(all []float64) (total float64) {
	for _, mm := range all {
		total += mm
	}
	return total
}
