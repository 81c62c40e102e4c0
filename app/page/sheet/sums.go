package sheet

import (
	"fmt"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page"
)

// body is what the rows of a table's body that add up others of it need to know of these.
type body struct {
	row     int                // the one being written
	at      []int              // the row of the sheet, from the body's first, in which each begins
	numbers map[[2]int]float64 // by row of the body and column of the sheet
}

// bodyOf looks through the rows of a table, of which some say what they add up; nothing is written.
func (w *writer) bodyOf(t *page.Table) (b body) {
	if w.stream == nil || !adds(t) {
		return b
	}
	dry := &writer{workbook: w.workbook, columns: w.columns, edges: w.edges, below: make([]int, len(w.columns))}
	b.numbers = map[[2]int]float64{}
	for row := range t.Rows {
		cells := dry.place(row)
		for _, c := range cells {
			value, _ := valueOf(c)
			if n, ok := number(value); ok {
				b.numbers[[2]int{len(b.at), c.column}] = n
			}
		}
		b.at = append(b.at, len(dry.heights))
		if dry.write(cells, row.MinHeight, true) != nil { // which without a stream it never is
			return body{}
		}
	}
	return b
}

// adds tells whether a table of not too many rows has a cell that says what it adds up.
func adds(t *page.Table) bool {
	n, some := 0, false
	for row := range t.Rows {
		if n++; n > mostTogether {
			return false
		}
		for _, c := range row.Cells {
			some = some || len(c.Sum) > 0
		}
	}
	return some
}

// formula is what a cell adds up, where its number is that sum: one that counts otherwise, as of who
// is registered twice, stays the number it is. A total adds up all numbers above it, unless it says
// which.
func (w *writer) formula(c placed, value any) string {
	n, ok := number(value)
	if !ok || c.column >= len(w.sums) {
		return ""
	}
	if !w.total {
		w.sums[c.column] += n
	}
	if len(c.Sum) > 0 {
		return w.added(c, n)
	}
	column, err := excelize.ColumnNumberToName(c.column + 1)
	if err != nil || !w.total || w.row <= w.first || math.Abs(w.sums[c.column]-n) > 1e-9 {
		return ""
	}
	return fmt.Sprintf("SUM(%[1]s%[2]d:%[1]s%[3]d)", column, w.first, w.row-1)
}

// added is the sum of what a cell says it adds up. Of a cell that has no number, as that of a criterion
// that nobody scored yet, the formula counts none, now and once it has one.
func (w *writer) added(c placed, n float64) string {
	var plus, minus []string
	sum := 0.0
	for i, of := range c.Sum {
		row, column := w.body.row+of.Down, w.own(c.column)+of.Right
		if row < 0 || row >= len(w.body.at) || column < 0 || column+1 >= len(w.edges) {
			return ""
		}
		name, err := excelize.CoordinatesToCellName(w.edges[column]+1, w.first+w.body.at[row])
		if err != nil {
			return ""
		}
		part, to := w.body.numbers[[2]int{row, w.edges[column]}], &plus
		if of.Minus {
			part, to = -part, &minus
		}
		sum += part
		if before := len(*to) - 1; i > 0 && before >= 0 && of.Minus == c.Sum[i-1].Minus && of.Right == c.Sum[i-1].Right && of.Down == c.Sum[i-1].Down+1 {
			from, _, _ := strings.Cut((*to)[before], ":")
			(*to)[before] = from + ":" + name
			continue
		}
		*to = append(*to, name)
	}
	if math.Abs(sum-n) > 1e-9 {
		return ""
	}
	formula := ""
	if len(plus) > 0 {
		formula = "SUM(" + strings.Join(plus, ",") + ")"
	}
	if len(minus) > 0 {
		formula += "-SUM(" + strings.Join(minus, ",") + ")"
	}
	return formula
}

// own is the table's own column that begins at one of the sheet's.
func (w *writer) own(column int) int {
	for i, edge := range w.edges {
		if edge == column {
			return i
		}
	}
	return -1
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
