package sheet

import "sothidua/app/page"

// table writes a table with borders; the last of its sheet can be filtered.
func (w *writer) table(t *page.Table, last bool) error {
	w.edges, w.first = edgesIn(w.columns, t.Columns), 0
	for _, row := range t.Header {
		if err := w.write(w.place(row), row.MinHeight, true); err != nil {
			return err
		}
	}
	w.first, w.sums, w.body = w.row+1, make([]float64, len(w.columns)), w.bodyOf(t)
	rows, n := 0, 0
	for row := range t.Rows {
		if w.total = row.Total; !w.total {
			rows = w.row + 2 - w.first
		}
		w.body.row, n = n, n+1
		if err := w.write(w.place(row), row.MinHeight, true); err != nil {
			return err
		}
	}
	w.total = false
	clear(w.below)
	if len(t.Header) == 0 || !last {
		return nil
	}
	return w.filter(rows)
}

// placed is a cell at its column, over so many.
type placed struct {
	page.Cell
	column, span int
	from, to     bool // goes on from the row above, or in the row below
}

// place finds the columns of a row's cells beside those covered from above.
func (w *writer) place(row page.Row) []placed {
	var cells []placed
	column, columns := 0, len(w.edges)-1
	for _, cell := range row.Cells {
		for column < columns && w.below[w.edges[column]] > 0 {
			column++
		}
		if column == columns {
			break
		}
		span := min(max(cell.ColSpan, 1), columns-column)
		cells = append(cells, placed{Cell: cell, column: w.edges[column], span: w.edges[column+span] - w.edges[column]})
		column += span
	}
	for ; column < columns && len(w.columns) > columns; column++ { // a cell of a row for the pen is one cell, however many columns share it
		if w.below[w.edges[column]] == 0 {
			cells = append(cells, placed{Cell: page.C(page.Paragraph{}), column: w.edges[column], span: w.edges[column+1] - w.edges[column]})
		}
	}
	return cells
}
