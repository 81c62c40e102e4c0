package sheet

import (
	"fmt"
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
	edges   []int     // where the columns of the table being written begin among these
	row     int       // last row written
	below   []int     // how many rows each column is still covered from above
	first   int       // row of the table's body
	sums    []float64 // of the numbers of the body so far, by column
	total   bool      // the row being written sums up those above
	body    body      // of the table being written
	heights []float64 // points of each row so far
}

// high is about how high in points the blocks become over columns; nothing is written.
func (b *workbook) high(columns []float64, blocks []page.Block) (float64, error) {
	rows, err := b.rowsOf(columns, blocks)
	return sum(rows), err
}

// rowsOf is about how high in points each row of the blocks becomes.
func (b *workbook) rowsOf(columns []float64, blocks []page.Block) ([]float64, error) {
	w := &writer{workbook: b, columns: columns, below: make([]int, len(columns))}
	err := w.blocks(part{blocks: blocks})
	return w.heights, err
}

func (b *workbook) add(index int, name string, p part, mark string) error {
	if err := b.prepare(index, name, p, mark); err != nil {
		return err
	}
	stream, err := b.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	w := &writer{workbook: b, stream: stream, name: name, columns: p.columns}
	w.below = make([]int, len(w.columns))
	for i, mm := range w.columns {
		if err := stream.SetColWidth(i+1, i+1, mm/letterWidth); err != nil {
			return err
		}
	}
	if above, table := b.headed(p); len(p.tables) == 1 && len(table.Header) > 0 {
		if err := w.freeze(above + len(table.Header)); err != nil {
			return err
		}
	}
	if err := w.blocks(p); err != nil {
		return err
	}
	if p.last {
		for _, line := range strings.Split(p.section.Footing, "\n") {
			if err := w.spread(page.P(page.Left, footingSize, line)); err != nil {
				return err
			}
		}
	}
	if err := w.printArea(); err != nil {
		return err
	}
	return stream.Flush()
}

// printArea is all that was written.
func (w *writer) printArea() error {
	last, err := excelize.CoordinatesToCellName(len(w.columns), w.row, true)
	if err != nil {
		return err
	}
	return w.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: w.name, RefersTo: fmt.Sprintf("'%s'!$A$1:%s", w.name, last)})
}

// filter puts the marks to filter by at the head of a table of several rows, whose sums stay.
func (w *writer) filter(rows int) error {
	if rows < 2 || w.first < 2 {
		return nil
	}
	from, err := excelize.CoordinatesToCellName(1, w.first-1)
	if err != nil {
		return err
	}
	to, err := excelize.CoordinatesToCellName(len(w.columns), w.first+rows-1)
	if err != nil {
		return err
	}
	return w.file.AutoFilter(w.name, from+":"+to, nil)
}

// rowsIn is how many rows the blocks take.
func (b *workbook) rowsIn(blocks []page.Block) int {
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

func (w *writer) blocks(p part) error {
	tables := 0
	for _, block := range p.blocks {
		var err error
		switch block := block.(type) {
		case page.Paragraph:
			err = w.spread(block)
		case page.Table:
			if block.Borders {
				tables++
				err = w.table(&block, tables == len(p.tables))
			} else {
				err = w.fitted(&block)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
