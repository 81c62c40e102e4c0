package sheet

import (
	"math"
	"slices"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page"
)

// mostPoints is as high as a row is made: Excel knows none above 409 points.
const mostPoints = 400

// heightOf is how high in points a row of at least so many millimetres is, and over how many
// rows of the sheet it goes for that; 0 leaves the height to the program that opens it.
func (w *writer) heightOf(cells []placed, least float64) (height float64, parts int) {
	height, parts = least*72/25.4, 1
	tied := slices.ContainsFunc(w.below, func(n int) bool { return n > 0 })
	for _, c := range cells {
		look, down := lookOf(c.Paragraphs), max(c.RowSpan, 1)
		tied = tied || down > 1
		if tall := w.tall(c, look); c.span > 1 || down > 1 || tall > look.size*linePoints { // not every program makes a row as high as its text
			height = max(height, tall/float64(down))
		}
	}
	if height > mostPoints && !tied {
		parts = int(math.Ceil(height / mostPoints))
	}
	return min(height/float64(parts), mostPoints), parts
}

// parted are the rows over which one that is higher than rows are goes where its highest cell has
// several paragraphs, each in a row of its own: no page ends within a line.
func (w *writer) parted(cells []placed) (rows [][]placed) {
	highest, tall := 0, 0.0
	for i, c := range cells {
		if h := w.tall(c, lookOf(c.Paragraphs)); h > tall {
			highest, tall = i, h
		}
	}
	all := cells[highest].Paragraphs
	for i := range all {
		c := cells[highest]
		c.Paragraphs, c.from, c.to = []page.Paragraph{all[i].Spaced(0, 0)}, i > 0, i+1 < len(all)
		if i > 0 {
			rows = append(rows, []placed{c})
			continue
		}
		first := slices.Clone(cells)
		for j := range first {
			first[j].RowSpan = len(all)
		}
		first[highest] = c
		rows = append(rows, first)
	}
	return rows
}

// write writes one row of at least so many millimetres. A table's row also draws
// borders and follows its spans. One that is higher than rows are goes over several.
func (w *writer) write(cells []placed, least float64, table bool) error {
	height, parts := w.heightOf(cells, least)
	if parts > 1 {
		if rows := w.parted(cells); len(rows) > 1 {
			for _, row := range rows {
				if err := w.write(row, 0, table); err != nil {
					return err
				}
			}
			return nil
		}
	}
	for range parts {
		w.heights = append(w.heights, max(height, lineOf(cells)))
	}
	if w.stream == nil {
		w.cover(cells, table)
		return nil
	}
	w.row++
	values := make([]any, len(w.columns))
	if table {
		empty, err := w.style(look{size: page.DefaultSize, borders: true})
		if err != nil {
			return err
		}
		for i := range values {
			values[i] = excelize.Cell{StyleID: empty}
		}
	}
	w.cover(cells, table)
	for _, c := range cells {
		l := lookOf(c.Paragraphs)
		l.borders, l.middle, l.from, l.to = table, c.Middle, c.from, c.to
		l.bottom = !table && len(c.Paragraphs) == 1 && c.Paragraphs[0].Before > c.Paragraphs[0].After
		value, format := valueOf(c)
		if value == nil {
			value = rich(c.Paragraphs)
		}
		if value == "" {
			value = nil // a cell of no text is counted as one that has some
		}
		l.format = format
		id, err := w.style(l)
		if err != nil {
			return err
		}
		cell := excelize.Cell{StyleID: id, Value: value}
		if table && w.first > 0 {
			cell.Formula = w.formula(c, value)
		}
		values[c.column] = cell
		if down := max(c.RowSpan, parts); c.span > 1 || down > 1 {
			if err := w.merge(c.column, c.span, down); err != nil {
				return err
			}
		}
	}
	for part := range parts {
		if part > 0 {
			w.row++
			for i, value := range values { // of what is merged the first row has the text
				if cell, ok := value.(excelize.Cell); ok {
					values[i] = excelize.Cell{StyleID: cell.StyleID}
				}
			}
		}
		first, err := excelize.CoordinatesToCellName(1, w.row)
		if err != nil {
			return err
		}
		var options []excelize.RowOpts
		if height > 0 {
			options = append(options, excelize.RowOpts{Height: height})
		}
		if err := w.stream.SetRow(first, values, options...); err != nil {
			return err
		}
	}
	return nil
}

// cover notes how far down the cells of a table's row go.
func (w *writer) cover(cells []placed, table bool) {
	if !table {
		return
	}
	for i := range w.below {
		w.below[i] = max(w.below[i]-1, 0)
	}
	for _, c := range cells {
		for i := c.column; i < c.column+c.span; i++ {
			w.below[i] = max(w.below[i], c.RowSpan-1)
		}
	}
}

// lineOf is how high a row of one line is that is left to the program that opens it.
func lineOf(cells []placed) (height float64) {
	for _, c := range cells {
		height = max(height, lookOf(c.Paragraphs).size*linePoints)
	}
	return height
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
