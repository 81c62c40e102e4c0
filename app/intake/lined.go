package intake

import (
	"slices"
	"strconv"

	"sothidua/app/exchange"
)

// linedOf is a sheet of one column as the table that it was before each cell of it came to
// stand on a line of its own, as mail programs leave one: the titles of the columns below
// each other, then each row of as many lines, behind its number. False where any row has
// fewer or more, for then nobody knows which cell was empty.
func (r *reader) linedOf(sheet exchange.Sheet) (exchange.Sheet, bool) {
	const least = 3 // titles of columns
	var lines []exchange.Row
	for _, row := range sheet.Rows {
		if exchange.Flat(cellAt(row, 0)) != "" {
			lines = append(lines, row)
		}
	}
	is := func(at int, field Field) bool {
		m, _ := r.titled(cellAt(lines[at], 0))
		return m.Field == field
	}
	head := slices.IndexFunc(lines, func(row exchange.Row) bool { m, _ := r.titled(cellAt(row, 0)); return m.Field == NumberField })
	if head < 0 {
		return sheet, false
	}
	body, named := head, false
	for ; body < len(lines) && cellAt(lines[body], 0) != "1"; body++ {
		if is(body, NotRead) {
			return sheet, false
		}
		named = named || is(body, NameField) || is(body, NamePostField)
	}
	width := body - head
	if width < least || !named {
		return sheet, false
	}
	joined := func(from int) exchange.Row {
		row := lines[from]
		row.Cells = nil
		for _, line := range lines[from : from+width] {
			row.Cells = append(row.Cells, cellAt(line, 0))
		}
		return row
	}
	rows := append(slices.Clone(lines[:head]), joined(head))
	at := body
	for n := 1; at+width <= len(lines) && cellAt(lines[at], 0) == strconv.Itoa(n); n++ {
		rows = append(rows, joined(at))
		at += width
	}
	if at == body || slices.ContainsFunc(lines[at:], func(row exchange.Row) bool { return isCount(cellAt(row, 0)) }) {
		return sheet, false
	}
	sheet.Rows = append(rows, lines[at:]...)
	return sheet, true
}
