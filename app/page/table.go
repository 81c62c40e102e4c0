package page

import (
	"iter"
	"slices"
)

// Table stands centred in the text area. Its rows are drawn as they come, so a
// list of any length needs the memory of a page.
type Table struct {
	Columns []float64 // widths in mm; shrunk in proportion where the text area is narrower
	Header  []Row     // repeated on each page, unless it takes half of one
	Rows    iter.Seq[Row]
	Borders bool
	Padding float64 // mm, left and right inside each cell
}

// Row is one row. Cells are given from left to right; a place that a cell above
// covers with its RowSpan is left out.
type Row struct {
	Cells     []Cell
	CantSplit bool    // moves to the next page whole, if it fits there
	KeepNext  bool    // stays on one page with the next row, the last one with the block after the table
	Short     bool    // KeepNext only to keep a short table whole, see Section.Eased
	MinHeight float64 // mm
	Total     bool    // sums up the rows above it
}

// Cell is one cell. Spans of 0 mean 1; spans beyond the table's edge are cut.
type Cell struct {
	Paragraphs       []Paragraph
	ColSpan, RowSpan int
	Middle           bool  // centred between top and bottom
	Shade            uint8 // grey behind the text, 1 dark to 255 white; 0: none
	// Value is what a spreadsheet counts with where the text shows a number or a
	// day: an int, a float64 or a viet.Date. nil: the text as it is, in the first column the number of the row.
	Value any
	// Sum is what the Value adds up, where a spreadsheet can add it up by itself.
	Sum []Addend
}

// Addend is a cell that another one adds up: by how many rows it stands below that one and by how many
// columns to its right, negative above and to the left.
type Addend struct {
	Down, Right int
	Minus       bool // taken off
}

// C is a cell of these paragraphs.
func C(paragraphs ...Paragraph) Cell { return Cell{Paragraphs: paragraphs} }

// Spanning gives the cell over so many columns and rows.
func (c Cell) Spanning(columns, rows int) Cell {
	c.ColSpan, c.RowSpan = columns, rows
	return c
}

// Centred gives the cell with its text centred between top and bottom.
func (c Cell) Centred() Cell {
	c.Middle = true
	return c
}

// Rows makes a sequence of rows that are in memory anyway.
func Rows(rows ...Row) iter.Seq[Row] { return slices.Values(rows) }
