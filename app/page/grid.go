package page

// gridCell is a cell measured: its place in a group of rows and its text.
type gridCell struct {
	*Cell
	column, columns int
	row, rows       int // within the group
	text            []*laid
	// Where to go on when the cell is split over pages.
	paragraph, line int
}

// gridRow is a row measured.
type gridRow struct {
	*Row
	height float64
}

// grid is a group of rows that row spans or keeping tie together.
type grid struct {
	table *Table
	rows  []gridRow
	cells []*gridCell // from top to bottom, left to right
	short float64     // the most height of a text that is repeated, see again
}

// verticalPadding is above and below the text of a bordered cell, in points.
const verticalPadding = 1.5

func (t *Table) verticalPadding() float64 {
	if t.Borders {
		return verticalPadding
	}
	return 0
}

// grid measures a group of rows. Places that no cell takes get an empty one.
func (e *engine) grid(t *Table, rows []Row) *grid {
	g := &grid{table: t, short: (e.bottom - e.top) / 4}
	covered := make([]int, len(t.Columns)) // rows still covered, by column
	for i := range rows {
		row := &rows[i]
		g.rows = append(g.rows, gridRow{Row: row, height: row.MinHeight * mm})
		cells := row.Cells
		for column := 0; column < len(covered); {
			if covered[column] > 0 {
				column++
				continue
			}
			cell := &Cell{}
			if len(cells) > 0 {
				cell, cells = &cells[0], cells[1:]
			}
			c := &gridCell{Cell: cell, column: column, row: i}
			c.columns = free(covered[column:], cell.ColSpan)
			c.rows = min(max(cell.RowSpan, 1), len(rows)-i)
			for k := range c.columns {
				covered[column+k] = c.rows
			}
			c.text = e.cellText(t, c)
			g.cells = append(g.cells, c)
			column += c.columns
		}
		for k := range covered {
			covered[k] = max(covered[k]-1, 0)
		}
	}
	g.grow(0)
	return g
}

// free is how many of the wanted columns are free from the first on, at least 1.
func free(covered []int, wanted int) int {
	n := 1
	for n < wanted && n < len(covered) && covered[n] == 0 {
		n++
	}
	return n
}

func (e *engine) cellText(t *Table, c *gridCell) []*laid {
	width := -2 * t.Padding * mm
	for _, w := range t.Columns[c.column : c.column+c.columns] {
		width += w * mm
	}
	text := make([]*laid, len(c.Paragraphs))
	for i := range c.Paragraphs {
		text[i] = e.layCell(&c.Paragraphs[i], max(width, 1))
	}
	return text
}

// grow makes the rows from the given one on high enough for the text still to
// be drawn. What a spanning cell needs more, its last row gets.
func (g *grid) grow(from int) {
	for _, single := range []bool{true, false} {
		for _, c := range g.cells {
			end := c.row + c.rows
			if end <= from || (c.rows == 1) != single {
				continue
			}
			if lack := g.needed(c) - g.height(max(c.row, from), end); lack > 0 {
				g.rows[end-1].height += lack
			}
		}
	}
}

// height is the height of the rows from one up to, not including, another.
func (g *grid) height(from, to int) float64 {
	h := 0.0
	for _, r := range g.rows[from:to] {
		h += r.height
	}
	return h
}

// needed is the height of a cell's text that is still to be drawn, with padding.
func (g *grid) needed(c *gridCell) float64 {
	h := 2 * g.table.verticalPadding()
	for i := c.paragraph; i < len(c.text); i++ {
		l := c.text[i]
		if i > c.paragraph || c.line == 0 {
			h += l.Before + l.height()
			continue
		}
		h += l.height()
		for k := range c.line {
			h -= l.lines[k].height
		}
	}
	return h
}

// start is the height in which a row may begin that goes on overleaf: two lines
// of each cell, or three where there are no more, and all of a short text that
// spans rows.
func (g *grid) start(row int) float64 {
	most := 0.0
	for _, c := range g.cells {
		if c.row != row {
			continue
		}
		h := 2 * g.table.verticalPadding()
		if whole := g.needed(c); c.rows > 1 && whole <= g.short {
			h = whole
		} else if c.begins() && len(c.text) > 0 {
			f := paragraphFlow{laid: c.text[0]}
			h += f.Before + f.together(0)
		}
		most = max(most, h)
	}
	return most
}

// cutRow takes off a row what has been drawn of it, and tells whether nothing is
// left for the next page.
func (g *grid) cutRow(row int, height float64) (done bool) {
	r := &g.rows[row]
	done = r.MinHeight*mm <= height
	for _, c := range g.cells {
		if c.row+c.rows == row+1 && !c.complete() {
			done = false
		}
	}
	r.height = max(r.height-height, 0)
	return done
}

// again begins the short texts anew that span the page's end: each page of a
// group says what it belongs to. A long text is not repeated, it goes on.
func (g *grid) again(from int) {
	for _, c := range g.cells {
		if c.rows == 1 || c.row > from || c.row+c.rows <= from || !c.complete() {
			continue
		}
		paragraph, line := c.paragraph, c.line
		c.paragraph, c.line = 0, 0
		if g.needed(c) > g.short {
			c.paragraph, c.line = paragraph, line
		}
	}
}

// begins tells whether none of the cell's text is drawn, complete whether all is.
func (c *gridCell) begins() bool   { return c.paragraph == 0 && c.line == 0 }
func (c *gridCell) complete() bool { return c.paragraph == len(c.text) }

// lines draws as many of a cell's lines as fit below y, at least least of them,
// goes on from there next time, and gives the height they took.
func (e *engine) lines(c *gridCell, x, y, height float64, least int) float64 {
	used := 0.0
	for ; c.paragraph < len(c.text); c.paragraph, c.line = c.paragraph+1, 0 {
		l := c.text[c.paragraph]
		if c.line == 0 {
			used += l.Before
		}
		for ; c.line < len(l.lines); c.line++ {
			ln := &l.lines[c.line]
			below := ln.height
			if c.line == len(l.lines)-1 {
				below += l.tail()
			}
			if used+below > height+slack && least <= 0 {
				return used
			}
			least--
			e.drawLine(l, ln, x, y+used)
			used += ln.height
		}
		e.drawRule(l, x, y+used)
		used += l.tail() + l.After
	}
	return used
}
