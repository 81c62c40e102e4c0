package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page"
)

const (
	letterWidth = 1.9 // mm of a column of width 1
	footingSize = 9   // points, as on the page
)

// writer writes one sheet from top to bottom.
type writer struct {
	*workbook
	stream  *excelize.StreamWriter
	name    string
	columns []float64 // widths in mm
	row     int       // last row written
	below   []int     // how many rows each column is still covered from above
}

func (b *workbook) add(index int, name string, p part, mark string) error {
	if err := b.prepare(index, name, p, mark); err != nil {
		return err
	}
	stream, err := b.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	w := &writer{workbook: b, stream: stream, name: name, columns: p.table.Columns}
	w.below = make([]int, len(w.columns))
	for i, mm := range w.columns {
		if err := stream.SetColWidth(i+1, i+1, mm/letterWidth); err != nil {
			return err
		}
	}
	if len(p.table.Header) > 0 {
		if err := w.freeze(b.heightOf(p.before) + len(p.table.Header)); err != nil {
			return err
		}
	}
	if err := w.blocks(p.before); err != nil {
		return err
	}
	if err := w.table(p.table); err != nil {
		return err
	}
	if err := w.blocks(p.after); err != nil {
		return err
	}
	for _, line := range strings.Split(p.section.Footing, "\n") {
		if err := w.spread(page.P(page.Left, footingSize, line)); err != nil {
			return err
		}
	}
	return stream.Flush()
}

// heightOf is how many rows the blocks take.
func (b *workbook) heightOf(blocks []page.Block) int {
	n := 0
	for _, block := range blocks {
		switch block := block.(type) {
		case page.Paragraph:
			n++
		case page.Table:
			n += len(block.Header)
			for range block.Rows {
				n++
			}
		}
	}
	return n
}

func (w *writer) blocks(blocks []page.Block) error {
	for _, block := range blocks {
		var err error
		switch block := block.(type) {
		case page.Paragraph:
			err = w.spread(block)
		case page.Table:
			err = w.fitted(&block)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// spread writes a paragraph over all columns.
func (w *writer) spread(p page.Paragraph) error {
	return w.write([]placed{{page.C(p), 0, len(w.columns)}}, 0, false)
}

// fitted writes a table without borders over the columns of the sheet, each of
// its cells over those that come nearest to its own.
func (w *writer) fitted(t *page.Table) error {
	whole, own := 0.0, 0.0
	for _, mm := range w.columns {
		whole += mm
	}
	for _, mm := range t.Columns {
		own += mm
	}
	near := func(column int) int {
		at := 0.0
		for _, mm := range t.Columns[:column] {
			at += mm * whole / own
		}
		best, edge := 0, 0.0
		for i, mm := range w.columns {
			if edge+mm/2 < at {
				best = i + 1
			}
			edge += mm
		}
		return best
	}
	rows := append([]page.Row(nil), t.Header...)
	for row := range t.Rows {
		rows = append(rows, row)
	}
	for _, row := range rows {
		var cells []placed
		column := 0
		for _, cell := range row.Cells {
			span := min(max(cell.ColSpan, 1), len(t.Columns)-column)
			if from, to := near(column), near(column+span); to > from {
				cell.RowSpan = 0 // the way down is free here
				cells = append(cells, placed{cell, from, to - from})
			}
			column += span
		}
		if err := w.write(cells, row.MinHeight, false); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) table(t *page.Table) error {
	for _, row := range t.Header {
		if err := w.write(w.place(row), row.MinHeight, true); err != nil {
			return err
		}
	}
	for row := range t.Rows {
		if err := w.write(w.place(row), row.MinHeight, true); err != nil {
			return err
		}
	}
	clear(w.below)
	return nil
}

// placed is a cell at its column, over so many.
type placed struct {
	page.Cell
	column, span int
}

// place finds the columns of a row's cells beside those covered from above.
func (w *writer) place(row page.Row) []placed {
	var cells []placed
	column := 0
	for _, cell := range row.Cells {
		for column < len(w.columns) && w.below[column] > 0 {
			column++
		}
		if column == len(w.columns) {
			break
		}
		span := min(max(cell.ColSpan, 1), len(w.columns)-column)
		cells = append(cells, placed{cell, column, span})
		column += span
	}
	return cells
}

// write writes one row of at least so many millimetres. A table's row also draws
// borders and follows its spans.
func (w *writer) write(cells []placed, least float64, table bool) error {
	w.row++
	values := make([]any, len(w.columns))
	height := least * 72 / 25.4
	if table {
		empty, err := w.style(look{size: page.DefaultSize, borders: true})
		if err != nil {
			return err
		}
		for i := range values {
			values[i] = excelize.Cell{StyleID: empty}
			w.below[i] = max(w.below[i]-1, 0)
		}
	}
	for _, c := range cells {
		l := lookOf(c.Paragraphs)
		l.borders, l.middle = table, c.Middle
		value, format := valueOf(c.Cell)
		if value == nil {
			value = rich(c.Paragraphs)
		}
		l.format = format
		id, err := w.style(l)
		if err != nil {
			return err
		}
		values[c.column] = excelize.Cell{StyleID: id, Value: value}
		down := max(c.RowSpan, 1)
		if table {
			for i := c.column; i < c.column+c.span; i++ {
				w.below[i] = max(w.below[i], down-1)
			}
		}
		if c.span > 1 || down > 1 {
			if err := w.merge(c.column, c.span, down); err != nil {
				return err
			}
		}
		if c.span > 1 || down > 1 { // a merged cell does not grow by itself
			height = max(height, w.tall(c, l.size)/float64(down))
		}
	}
	first, err := excelize.CoordinatesToCellName(1, w.row)
	if err != nil {
		return err
	}
	if height > 0 {
		return w.stream.SetRow(first, values, excelize.RowOpts{Height: min(height, 400)})
	}
	return w.stream.SetRow(first, values)
}

func (w *writer) merge(column, span, down int) error {
	from, err := excelize.CoordinatesToCellName(column+1, w.row)
	if err != nil {
		return err
	}
	to, err := excelize.CoordinatesToCellName(column+span, w.row+down-1)
	if err != nil {
		return err
	}
	return w.stream.MergeCell(from, to)
}
