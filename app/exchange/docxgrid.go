package exchange

import "slices"

// besideEdge is how far from each other edges of a Word table may stand and still be meant for
// one, in twentieths of a point: 4 mm, in which no column has room for a word. An edge that was
// drawn by hand in one row is a column of its own in the file.
const besideEdge = 240

// align puts the cells of the table that ended into columns as the table shows them: edges that
// stand close to each other are one, where no row has cells between them.
func (d *document) align() {
	to := d.columnsShown()
	if to == nil {
		return
	}
	at := func(column int) int { return to[min(column, len(to)-1)] }
	for number := range d.begun {
		line := d.cells[number]
		var moved []cell
		for i, c := range line {
			if c == (cell{}) {
				continue
			}
			for len(moved) <= at(i) {
				moved = append(moved, cell{})
			}
			moved[at(i)] = c
		}
		if line != nil {
			d.cells[number] = moved
		}
	}
	for i := range d.Spans {
		if s := &d.Spans[i]; d.begun[s.Row] != nil {
			from, end := at(s.Column), at(s.Column+s.Columns)
			s.Column, s.Columns = from, max(end-from, 1)
		}
	}
	d.Spans = slices.DeleteFunc(d.Spans, func(s Span) bool { return s.Rows < 2 && s.Columns < 2 })
}

// columnsShown tells for each column of the file, and for the end of the last, which one it is as
// the table shows them; nil where these are the same.
func (d *document) columnsShown() []int {
	if len(d.grid) < 2 || len(d.grid) > MostColumns || slices.Min(d.grid) < 0 || slices.Max(d.grid) == 0 {
		return nil
	}
	to := make([]int, len(d.grid)+1)
	first := 0 // of the edges that are one
	for i := 1; i < len(d.grid); i++ {
		far := 0
		for _, width := range d.grid[first:i] {
			far += width
		}
		apart := far > besideEdge
		for _, starts := range d.begun {
			apart = apart || slices.Contains(starts, i) && slices.ContainsFunc(starts, func(start int) bool { return start >= first && start < i })
		}
		if to[i] = to[i-1]; apart {
			first = i
			to[i]++
		}
	}
	to[len(d.grid)] = to[len(d.grid)-1] + 1
	if to[len(d.grid)] == len(d.grid) {
		return nil
	}
	return to
}
