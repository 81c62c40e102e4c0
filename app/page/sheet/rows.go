package sheet

import (
	"cmp"
	"fmt"
	"math"
	"slices"
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

// spread writes a paragraph over all columns.
func (w *writer) spread(p page.Paragraph) error {
	return w.write([]placed{{Cell: page.C(p), span: len(w.columns)}}, 0, false)
}

// fitted writes a table without borders over the columns of the sheet, each of
// its cells over those that come nearest to its own.
func (w *writer) fitted(t *page.Table) error {
	edges := edgesIn(w.columns, t.Columns)
	rows := append([]page.Row(nil), t.Header...)
	for row := range t.Rows {
		rows = append(rows, row)
	}
	for i := 0; i < len(rows); i++ {
		row := rows[i]
		if signed(rows[i:]) {
			if err := w.signatures(edges, rows[i:i+3]); err != nil {
				return err
			}
			i += 2
			continue
		}
		var cells []placed
		column := 0
		for _, cell := range row.Cells {
			span := min(max(cell.ColSpan, 1), len(t.Columns)-column)
			if from, to := edges[column], edges[column+span]; to > from {
				cell.RowSpan = 0 // the way down is free here
				cells = append(cells, w.eased(placed{Cell: cell, column: from, span: to - from}))
			}
			column += span
		}
		if err := w.write(cells, row.MinHeight, false); err != nil {
			return err
		}
	}
	return nil
}

// signed tells whether rows begin with what stands above signatures, the space of the hands, and the
// names.
func signed(rows []page.Row) bool {
	return len(rows) >= 3 && rows[0].KeepNext && rows[1].MinHeight > 0 && !slices.ContainsFunc(rows[1].Cells, func(c page.Cell) bool { return len(c.Paragraphs) > 0 })
}

// signatures writes these as one row, which no page parts: a name is never without its post.
func (w *writer) signatures(edges []int, rows []page.Row) error {
	var cells []placed
	most := 0
	for column, c := range rows[0].Cells {
		if column+1 < len(edges) && edges[column+1] > edges[column] {
			cells = append(cells, placed{Cell: page.C(c.Paragraphs...), column: edges[column], span: edges[column+1] - edges[column]})
			most = max(most, w.lines(cells[len(cells)-1]))
		}
	}
	names := rows[2].Cells
	for i := range cells {
		if i >= len(rows[0].Cells) || rows[0].Cells[i].RowSpan > 1 || len(names) == 0 { // nobody signs there
			continue
		}
		size := lookOf(cells[i].Paragraphs).size
		lines := most - w.lines(cells[i]) + int(math.Round(rows[1].MinHeight*72/25.4/(size*linePoints)))
		empty := page.P(page.Center, size, " ")
		cells[i].Paragraphs = slices.Concat(cells[i].Paragraphs, slices.Repeat([]page.Paragraph{empty}, lines), names[0].Paragraphs)
		names = names[1:]
	}
	return w.write(cells, 0, false)
}

// table writes a table with borders; the last of its sheet can be filtered.
func (w *writer) table(t *page.Table, last bool) error {
	w.edges, w.first = edgesIn(w.columns, t.Columns), 0
	for _, row := range t.Header {
		if err := w.write(w.place(row), row.MinHeight, true); err != nil {
			return err
		}
	}
	w.first, w.sums = w.row+1, make([]float64, len(w.columns))
	rows := 0
	for row := range t.Rows {
		if w.total = row.Total; !w.total {
			rows = w.row + 2 - w.first
		}
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

// formula is the sum of a column's numbers above, where that is what a total shows: one that
// counts otherwise, as who is registered twice, stays the number it is.
func (w *writer) formula(c placed, value any) string {
	n, ok := number(value)
	if !ok || c.column >= len(w.sums) {
		return ""
	}
	if !w.total {
		w.sums[c.column] += n
		return ""
	}
	column, err := excelize.ColumnNumberToName(c.column + 1)
	if err != nil || w.row <= w.first || math.Abs(w.sums[c.column]-n) > 1e-9 {
		return ""
	}
	return fmt.Sprintf("SUM(%[1]s%[2]d:%[1]s%[3]d)", column, w.first, w.row-1)
}

func number(value any) (float64, bool) {
	switch v := value.(type) {
	case int:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
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

// mostEased is by how many points a cell of the letterhead is set smaller at most.
const mostEased = 2

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
