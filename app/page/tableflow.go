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
	kept   bool  // the group ends the table, and stays with what follows
	first  bool  // nothing of the table stands on the page yet
	rules  rules
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
	f.group, f.kept = nil, false
	if n := len(rows); n > 0 {
		f.group, f.kept = f.e.grid(f.table, rows), rows[n-1].KeepNext
	}
}

func (f *tableFlow) before() float64 { return 0 }

// keep is known in advance of a table that is one group of rows. A longer one is
// kept with what follows when it comes to its last group, see draw.
func (f *tableFlow) keep() bool { return f.kept }

func (f *tableFlow) whole() float64 {
	if f.kept {
		return f.headerHeight() + f.group.height(0, len(f.group.rows))
	}
	return f.head()
}

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

// least is the height with which a group may begin on a page: all of it, or the
// beginning of its first row where the group must or may be split.
func (f *tableFlow) least(g *grid) float64 {
	height := g.height(0, len(g.rows))
	if height > f.page() {
		return f.start(g, 0)
	}
	if len(g.rows) == 1 && !g.rows[0].CantSplit {
		return min(f.start(g, 0), height)
	}
	return height
}

// start is the height with which a row may begin on a page.
func (f *tableFlow) start(g *grid, row int) float64 {
	if r := g.rows[row]; r.CantSplit && r.height <= f.page() {
		return r.height
	}
	return min(g.start(row), f.page())
}

// page is the height of a page's text area below the header.
func (f *tableFlow) page() float64 { return f.e.bottom - f.e.top - f.headerHeight() }

func (f *tableFlow) draw(follow float64) {
	defer f.stop()
	e := f.e
	e.need(f.head())
	f.drawHeader()
	for f.group != nil && e.err == nil {
		least := f.least(f.group)
		if all := f.group.height(0, len(f.group.rows)) + follow; f.kept && all <= f.page() {
			least = all
		}
		if least > e.remaining() && !f.bare() {
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
	f.first = true
	if f.header == nil {
		return
	}
	for _, c := range f.header.cells {
		c.paragraph, c.line = 0, 0
	}
	f.drawPart(part{grid: f.header, to: len(f.header.rows)})
}
