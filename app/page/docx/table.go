package docx

import (
	"errors"
	"iter"

	"sothidua/app/page"
)

// table is a table being written. Its measures are the format's units.
type table struct {
	*flow
	*page.Table
	edges   []int  // of the columns, from the table's left
	covered []span // by column: what cells above still cover
	open    int    // rows still to come that cells above tie to this one
	begun   bool   // a table without rows is none
}

// span is what a cell covers below its own row.
type span struct{ rows, columns int }

var errColumns = errors.New("a table column has no width")

// What is above and below the text of a bordered cell, in points. The layout has
// 1.5 on both sides; here the border, half a point, takes room of its own.
const (
	paddingAbove = 1.5
	paddingBelow = 1
)

// table writes a table; one that ends free is not kept with what follows, whatever its last row says.
func (f *flow) table(of *page.Table, free bool) error {
	t := &table{flow: f, Table: of, covered: make([]span, len(of.Columns))}
	if err := t.setColumns(); err != nil {
		return err
	}
	place := f.width
	defer func() { f.width = place }()
	for i := range of.Header {
		if err := t.row(&of.Header[i], true); err != nil {
			return err
		}
	}
	clear(t.covered) // no cell of the header reaches below it
	t.open, f.kept = 0, false
	if of.Rows != nil {
		for row, last := range ended(of.Rows) {
			if last && free {
				row.KeepNext = false
			}
			f.kept = row.KeepNext
			if err := t.row(&row, false); err != nil {
				return err
			}
		}
	}
	if t.begun {
		f.write(`</w:tbl>`)
	}
	return nil
}

// ended tells of each row whether it is the last.
func ended(rows iter.Seq[page.Row]) iter.Seq2[page.Row, bool] {
	return func(yield func(page.Row, bool) bool) {
		var before page.Row
		begun := false
		for row := range rows {
			if begun && !yield(before, false) {
				return
			}
			before, begun = row, true
		}
		if begun {
			yield(before, true)
		}
	}
}

// setColumns fits the columns into the text area, as the layout does.
func (t *table) setColumns() error {
	sum := 0.0
	for _, w := range t.Columns {
		if w <= 0 {
			return errColumns
		}
		sum += w
	}
	if sum == 0 {
		return errColumns
	}
	shrink, at := min(1, t.width/sum), 0.0
	t.edges = []int{0}
	for _, w := range t.Columns {
		at += w * shrink
		t.edges = append(t.edges, twips(at))
	}
	return nil
}

// sides are the format's names, in its order.
var sides = [...]string{"top", "left", "bottom", "right", "insideH", "insideV"}

func (t *table) begin() {
	t.begun = true
	t.write(`<w:tbl><w:tblPr>`)
	if t.Borders {
		t.write(`<w:tblStyle w:val="Bordered"/>`)
	}
	t.format(`<w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/>`, t.edges[len(t.edges)-1])
	padding := []int{0, twips(t.Padding), 0, twips(t.Padding)}
	if t.Borders {
		padding[0], padding[2] = points(paddingAbove), points(paddingBelow)
	}
	t.write(`<w:tblLayout w:type="fixed"/><w:tblCellMar>`)
	for i, side := range sides[:4] {
		t.format(`<w:%s w:w="%d" w:type="dxa"/>`, side, padding[i])
	}
	t.write(`</w:tblCellMar></w:tblPr><w:tblGrid>`)
	for i := range t.Columns {
		t.format(`<w:gridCol w:w="%d"/>`, t.edges[i+1]-t.edges[i])
	}
	t.write(`</w:tblGrid>`)
}

// row writes a row. Rows that cells reach over stay on one page, as in the layout.
func (t *table) row(r *page.Row, header bool) error {
	if !t.begun {
		t.begin()
	}
	t.open = max(t.open, 1)
	for _, c := range r.Cells {
		t.open = max(t.open, c.RowSpan)
	}
	t.open--
	if r.KeepNext || header {
		t.open = max(t.open, 1)
	}
	t.write(`<w:tr><w:trPr>`)
	if r.CantSplit || header {
		t.write(`<w:cantSplit/>`)
	}
	if r.MinHeight > 0 {
		// A row as high as the page leaves room for the paragraph before the table.
		t.format(`<w:trHeight w:val="%d" w:hRule="atLeast"/>`, twips(min(r.MinHeight, t.height-lineRoom)))
	}
	if header {
		t.write(`<w:tblHeader/>`)
	}
	t.write(`</w:trPr>`)
	cells, empty := r.Cells, emptySize(r)
	for column := 0; column < len(t.covered); {
		if above := &t.covered[column]; above.rows > 0 {
			above.rows--
			t.openCell(column, above.columns, `<w:vMerge/>`, &page.Cell{})
			t.blank(empty)
			t.write(`</w:tc>`)
			column += above.columns
			continue
		}
		cell := &page.Cell{}
		if len(cells) > 0 {
			cell, cells = &cells[0], cells[1:]
		}
		columns, err := t.cell(column, cell, empty)
		if err != nil {
			return err
		}
		column += columns
	}
	t.write(`</w:tr>`)
	return nil
}

// cell writes a cell that begins in a column and gives how many it takes.
func (t *table) cell(column int, c *page.Cell, empty float64) (int, error) {
	columns, merge := 1, ""
	for columns < c.ColSpan && column+columns < len(t.covered) && t.covered[column+columns].rows == 0 {
		columns++
	}
	if c.RowSpan > 1 {
		merge = `<w:vMerge w:val="restart"/>`
		t.covered[column] = span{c.RowSpan - 1, columns}
	}
	t.openCell(column, columns, merge, c)
	t.flow.width = max(float64(t.edges[column+columns]-t.edges[column])*25.4/1440-2*t.Padding, 1)
	if len(c.Paragraphs) == 0 {
		t.blank(empty)
	}
	err := t.paragraphs(c.Paragraphs, t.open > 0)
	t.write(`</w:tc>`)
	return columns, err
}

func (t *table) openCell(column, columns int, merge string, c *page.Cell) {
	t.format(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, t.edges[column+columns]-t.edges[column])
	if columns > 1 {
		t.format(`<w:gridSpan w:val="%d"/>`, columns)
	}
	t.write(merge)
	if c.Shade > 0 {
		t.format(`<w:shd w:val="clear" w:color="auto" w:fill="%02X%02[1]X%02[1]X"/>`, c.Shade)
	}
	if c.Middle {
		t.write(`<w:vAlign w:val="center"/>`)
	}
	t.write(`</w:tcPr>`)
}

// emptySize is the size of the paragraph in a row's empty cells: the smallest of
// the row's text, so that it makes no row higher and can be written in.
func emptySize(r *page.Row) float64 {
	size := 0.0
	for i := range r.Cells {
		for _, p := range r.Cells[i].Paragraphs {
			own := p.Size
			if own == 0 {
				own = page.DefaultSize
			}
			if size == 0 || own < size {
				size = own
			}
		}
	}
	const line, usual = 6, 12 // mm that a line of the usual size fits in
	if size == 0 && r.MinHeight >= line {
		return usual
	}
	return size
}

// blank writes the paragraph of an empty cell; size 0 takes next to no height.
func (t *table) blank(size float64) {
	keep := ""
	if t.open > 0 {
		keep = `<w:keepNext/>`
	}
	if size == 0 {
		t.tiny(keep, "")
		return
	}
	t.write(`<w:p><w:pPr>`, t.file.styled(styleOf(&page.Paragraph{Size: size})), keep, `</w:pPr></w:p>`)
}
