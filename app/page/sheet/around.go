package sheet

import (
	"cmp"
	"math"
	"slices"

	"sothidua/app/page"
)

// spread writes a paragraph over all columns.
func (w *writer) spread(p page.Paragraph) error {
	return w.write([]placed{{Cell: page.C(p), span: len(w.columns)}}, 0, false)
}

// fitted writes a table without borders over the columns of the sheet, each of
// its cells over those that come nearest to its own.
func (w *writer) fitted(t *page.Table) error {
	edges := placesIn(w.columns, t.Columns)
	rows := append([]page.Row(nil), t.Header...)
	for row := range t.Rows {
		rows = append(rows, row)
	}
	for i := 0; i < len(rows); i++ {
		if signed(rows[i:]) {
			if err := w.signatures(edges, rows[i:i+3]); err != nil {
				return err
			}
			i += 2
			continue
		}
		cells := joined(over(edges, rows[i].Cells))
		for c := range cells {
			cells[c] = w.eased(cells[c])
		}
		if err := w.write(cells, rows[i].MinHeight, false); err != nil {
			return err
		}
	}
	return nil
}

// placesIn are edgesIn with a column of the sheet for each own one, as far as the sheet has so
// many: it is ruled by others, and nothing of what stands beside these goes without a place.
func placesIn(columns, own []float64) []int {
	edges := edgesIn(columns, own)
	last := len(edges) - 1
	if last > len(columns) {
		return edges
	}
	for i := 1; i < last; i++ {
		edges[i] = max(edges[i], edges[i-1]+1)
	}
	for i := last - 1; i > 0; i-- {
		edges[i] = min(edges[i], edges[i+1]-1)
	}
	return edges
}

// over puts the cells of a row over the columns between edges; one for which there is none has a
// span of 0.
func over(edges []int, cells []page.Cell) (all []placed) {
	column := 0
	for _, c := range cells {
		next := min(column+max(c.ColSpan, 1), len(edges)-1)
		c.RowSpan = 0 // the way down is free here
		all = append(all, placed{Cell: c, column: edges[column], span: edges[next] - edges[column]})
		column = next
	}
	return all
}

// joined says what has no columns of its own in the cell before it, or the first in that after it.
func joined(all []placed) (cells []placed) {
	var waiting []page.Paragraph
	for _, c := range all {
		switch n := len(cells); {
		case c.span > 0:
			c.Paragraphs = slices.Concat(waiting, c.Paragraphs)
			cells, waiting = append(cells, c), nil
		case n > 0:
			cells[n-1].Paragraphs = slices.Concat(cells[n-1].Paragraphs, c.Paragraphs)
		default:
			waiting = append(waiting, c.Paragraphs...)
		}
	}
	return cells
}

// signed tells whether rows begin with what stands above signatures, the space of the hands, and the
// names.
func signed(rows []page.Row) bool {
	return len(rows) >= 3 && rows[0].KeepNext && rows[1].MinHeight > 0 && !slices.ContainsFunc(rows[1].Cells, func(c page.Cell) bool { return len(c.Paragraphs) > 0 })
}

// signatures writes these as one row, which no page parts: a name is never without its post.
func (w *writer) signatures(edges []int, rows []page.Row) error {
	posts := over(edges, rows[0].Cells)
	most := 0
	for _, c := range posts {
		if c.span > 0 {
			most = max(most, w.lines(c))
		}
	}
	names := rows[2].Cells
	for i, c := range posts {
		if rows[0].Cells[i].RowSpan > 1 || len(names) == 0 { // nobody signs there
			continue
		}
		size := lookOf(c.Paragraphs).size
		lines := int(math.Round(rows[1].MinHeight * 72 / 25.4 / (size * linePoints)))
		if c.span > 0 {
			lines += most - w.lines(c)
		}
		empty := page.P(page.Center, size, " ")
		posts[i].Paragraphs = slices.Concat(c.Paragraphs, slices.Repeat([]page.Paragraph{empty}, lines), names[0].Paragraphs)
		names = names[1:]
	}
	return w.write(joined(posts), 0, false)
}

// mostEased is by how many points a cell of the letterhead is set smaller at most.
const mostEased = 3

// eased is a cell in so small a type as spares it lines: the place that it has among the columns
// of the list may be narrower than its own.
func (w *writer) eased(c placed) placed {
	best, few := 0.0, math.MaxInt
	for less := 0.0; less <= mostEased; less += 0.5 {
		if n := w.lines(smaller(c, less)); n < few {
			best, few = less, n
		}
	}
	return smaller(c, best)
}

// smaller is a cell with all its text smaller by so many points.
func smaller(c placed, points float64) placed {
	if points == 0 {
		return c
	}
	c.Paragraphs = slices.Clone(c.Paragraphs)
	for i := range c.Paragraphs {
		p := &c.Paragraphs[i]
		p.Size = cmp.Or(p.Size, page.DefaultSize) - points
		p.Runs = slices.Clone(p.Runs)
		for j := range p.Runs {
			if p.Runs[j].Size > 0 {
				p.Runs[j].Size -= points
			}
		}
	}
	return c
}
