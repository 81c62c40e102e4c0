package page

import (
	"errors"
	"iter"
	"slices"
)

// tableFlow is a table on its way to the pages. It holds the header and one
// group of rows at a time.
type tableFlow struct {
	e      *engine
	table  *Table
	edges  []float64 // of the columns, from the page's left, in points
	header *grid     // repeated; nil: none
	pull   func() (Row, bool)
	stop   func()
	group  *grid // next to be drawn; nil: no more
}

var errColumns = errors.New("a table column has no width")

func (e *engine) measureTable(t *Table) (flowing, error) {
	f := &tableFlow{e: e, table: t}
	if err := f.setColumns(); err != nil {
		return nil, err
	}
	rows := t.Rows
	if rows == nil {
		rows = Rows()
	}
	if len(t.Header) > 0 {
		f.header = e.grid(t, t.Header)
		if f.header.height(0, len(t.Header)) > (e.bottom-e.top)/2 {
			f.header = nil
			rows = followed(t.Header, rows)
		}
	}
	f.pull, f.stop = iter.Pull(rows)
	f.advance()
	return f, nil
}

// setColumns fits the columns into the text area and finds their edges.
func (f *tableFlow) setColumns() error {
	sum := 0.0
	for _, w := range f.table.Columns {
		if w <= 0 {
			return errColumns
		}
		sum += w * mm
	}
	if sum == 0 {
		return errColumns
	}
	shrink := min(1, f.e.width/sum)
	f.table.Columns = slices.Clone(f.table.Columns)
	x := f.e.left + (f.e.width-sum*shrink)/2
	f.edges = []float64{x}
	for i := range f.table.Columns {
		f.table.Columns[i] *= shrink
		x += f.table.Columns[i] * mm
		f.edges = append(f.edges, x)
	}
	return nil
}

// followed gives the first rows, then the others.
func followed(first []Row, others iter.Seq[Row]) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, seq := range []iter.Seq[Row]{Rows(first...), others} {
			for r := range seq {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// advance measures the next group: rows up to one that neither spans nor is
// kept with the next.
func (f *tableFlow) advance() {
	var rows []Row
	for open := 1; open > 0; {
		r, ok := f.pull()
		if !ok {
			break
		}
		rows = append(rows, r)
		for _, c := range r.Cells {
			open = max(open, c.RowSpan)
		}
		open--
		if r.KeepNext {
			open = max(open, 1)
		}
	}
	f.group = nil
	if len(rows) > 0 {
		f.group = f.e.grid(f.table, rows)
	}
}

func (f *tableFlow) before() float64 { return 0 }
func (f *tableFlow) keep() bool      { return false }
func (f *tableFlow) whole() float64  { return f.head() }

// head is the header and what the first group needs to begin.
func (f *tableFlow) head() float64 {
	if f.group == nil {
		return f.headerHeight()
	}
	return f.headerHeight() + f.least(f.group)
}

func (f *tableFlow) headerHeight() float64 {
	if f.header == nil {
		return 0
	}
	return f.header.height(0, len(f.header.rows))
}

// enoughToSplit is the height in points that must be left on a page before a
// row begins there that goes on overleaf: a few lines.
const enoughToSplit = 45

// least is the height with which a group may begin on a page.
func (f *tableFlow) least(g *grid) float64 {
	height := g.height(0, len(g.rows))
	if height > f.e.bottom-f.e.top-f.headerHeight() {
		return min(enoughToSplit, height)
	}
	if len(g.rows) == 1 && !g.rows[0].CantSplit {
		return min(enoughToSplit, height)
	}
	return height
}

func (f *tableFlow) draw() {
	defer f.stop()
	e := f.e
	e.need(f.head())
	f.drawHeader()
	for f.group != nil && e.err == nil {
		if f.least(f.group) > e.remaining() && !f.bare() {
			f.next()
		}
		f.drawGroup(f.group)
		f.advance()
	}
}

// bare tells whether the page holds nothing but the header.
func (f *tableFlow) bare() bool { return f.e.y <= f.e.top+f.headerHeight()+slack }

func (f *tableFlow) next() {
	f.e.next()
	f.drawHeader()
}

func (f *tableFlow) drawHeader() {
	if f.header == nil {
		return
	}
	for _, c := range f.header.cells {
		c.paragraph, c.line = 0, 0
	}
	f.drawRows(f.header, 0, len(f.header.rows))
}

// drawGroup draws a group, on as many pages as it takes: whole rows first, then
// lines of a row.
func (f *tableFlow) drawGroup(g *grid) {
	e := f.e
	for from := 0; from < len(g.rows) && e.err == nil; {
		to := from
		for to < len(g.rows) && g.height(from, to+1) <= e.remaining() {
			to++
		}
		if to > from {
			f.drawRows(g, from, to)
			from = to
		} else if f.mustSplit(g.rows[from]) && f.splitRow(g, from) {
			from++
		}
		if from < len(g.rows) {
			f.next()
			g.grow(from)
		}
	}
}

// mustSplit tells whether a row that is too high for what is left begins here
// all the same: it may split and has the room, or nothing would be gained.
func (f *tableFlow) mustSplit(r gridRow) bool {
	if f.bare() {
		return true
	}
	tooHigh := r.height > f.e.bottom-f.e.top-f.headerHeight()
	return (tooHigh || !r.CantSplit) && f.e.remaining() >= enoughToSplit
}

// drawRows draws whole rows of a group, not including the last bound. Of cells
// that go on below, it draws what fits.
func (f *tableFlow) drawRows(g *grid, from, to int) {
	e, padding := f.e, f.table.verticalPadding()
	top := e.y
	for _, c := range g.cells {
		end := c.row + c.rows
		if c.row >= to || end <= from {
			continue
		}
		y := top + g.height(from, max(c.row, from))
		height := g.height(max(c.row, from), min(end, to))
		f.box(c, y, height)
		least := 0
		if end <= to {
			least = lineCount(c)
		}
		if c.Middle && end <= to {
			y += max(height-g.needed(c), 0) / 2
		}
		e.lines(c, f.edges[c.column]+f.table.Padding*mm, y+padding, height-2*padding, least)
	}
	e.y += g.height(from, to)
}

// lineCount is all of a cell's lines: a cell that ends here draws every one.
func lineCount(c *gridCell) int {
	n := 0
	for _, l := range c.text {
		n += len(l.lines)
	}
	return n
}

// splitRow fills the page with the first lines of a row, and tells whether
// nothing is left of it for the next page.
func (f *tableFlow) splitRow(g *grid, row int) (done bool) {
	e, padding := f.e, f.table.verticalPadding()
	height := e.bottom - e.y
	least := 0
	if f.bare() {
		least = 1 // or a line higher than the page would wait for ever
	}
	done = g.rows[row].MinHeight*mm <= height
	for _, c := range g.cells {
		end := c.row + c.rows
		if c.row > row || end <= row {
			continue
		}
		f.box(c, e.y, height)
		e.lines(c, f.edges[c.column]+f.table.Padding*mm, e.y+padding, height-2*padding, least)
		if end == row+1 && c.paragraph < len(c.text) {
			done = false
		}
	}
	g.rows[row].height = max(g.rows[row].height-height, 0)
	e.y = e.bottom
	return done
}

// box draws a cell's shade and borders.
func (f *tableFlow) box(c *gridCell, y, height float64) {
	left, right := f.edges[c.column], f.edges[c.column+c.columns]
	if c.Shade > 0 {
		f.e.add(Fill{X: left, Y: y, Width: right - left, Height: height, Grey: c.Shade})
	}
	if !f.table.Borders {
		return
	}
	for _, l := range [4]Line{
		{X1: left, Y1: y, X2: right, Y2: y},
		{X1: left, Y1: y + height, X2: right, Y2: y + height},
		{X1: left, Y1: y, X2: left, Y2: y + height},
		{X1: right, Y1: y, X2: right, Y2: y + height},
	} {
		l.Thickness = borderThickness
		f.e.add(l)
	}
}

const borderThickness = 0.5
