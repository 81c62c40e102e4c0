package intake

import (
	"sothidua/app/exchange"
)

// turnedOf are the people of a sheet that has its headings one below the other in a
// column, and a column for each person: a table of one row for each. Nil where the sheet
// is anything else.
func (r *reader) turnedOf(sheet exchange.Sheet) (found []*table) {
	const least = 3 // headings, the names' among them
	var block []exchange.Row
	at, names := -1, []int{} // the column of the headings, those of people
	for _, row := range sheet.Rows {
		first, people := -1, []int{}
		for i, cell := range row.Cells {
			switch {
			case cell == "":
			case first < 0:
				first = i
			default:
				people = append(people, i)
			}
		}
		m, _ := r.titled(cellAt(row, first))
		switch {
		case at < 0 && m.Field == NameField && len(people) > 1 && r.allNames(row, people):
			at, names = first, people
			block = append(block, row)
		case at < 0 || m.Field == NotRead || first != at:
			if at >= 0 && len(block) >= least {
				return r.turn(sheet, block, at, names)
			}
			at, block = -1, nil
		default:
			block = append(block, row)
		}
	}
	if len(block) < least {
		return nil
	}
	return r.turn(sheet, block, at, names)
}

// allNames tells whether all of some cells are names of people.
func (r *reader) allNames(row exchange.Row, columns []int) bool {
	for _, i := range columns {
		if m, _ := r.titled(row.Cells[i]); m.Field != NotRead || !isWholeName(row.Cells[i]) {
			return false
		}
	}
	return true
}

// turn makes a table of each person's column.
func (r *reader) turn(sheet exchange.Sheet, block []exchange.Row, at int, names []int) (found []*table) {
	above, below := sheet.Rows, sheet.Rows
	for i, row := range sheet.Rows {
		if row.Number == block[0].Number {
			above, below = sheet.Rows[:i], sheet.Rows[i+len(block):]
		}
	}
	for part, column := range names {
		t := &table{sheet: sheet, headed: true, word: r.Subject, headRow: block[0].Number, below: part > 0, part: part}
		one := exchange.Row{Number: block[0].Number, Hidden: block[0].Hidden}
		var titles [][]string
		for _, row := range block {
			titles = append(titles, []string{exchange.Flat(cellAt(row, at))})
			one.Cells = append(one.Cells, cellAt(row, column))
			one.Struck = one.Struck || row.Struck
		}
		t.body = []exchange.Row{one}
		t.columns = r.newColumns(t, len(titles), 0)
		for i, title := range titles {
			t.columns[i].Meaning, _ = r.titled(title[0])
		}
		r.settleHead(t, titles)
		found = append(found, t)
	}
	found[0].above, found[0].head = above, block[1:]
	last := found[len(found)-1]
	for _, row := range below { // signatures and the like stand in no column of a person
		one := row
		one.Cells = []string{exchange.Flat(rawOf(row))}
		last.body = append(last.body, one)
	}
	return found
}
