package intake

import (
	"slices"

	"sothidua/app/exchange"
)

// underTitles are the tables of a sheet whose columns are titles, with the names of whom
// they are for below them: one for each. Nil where the sheet is anything else.
func (r *reader) underTitles(sheet exchange.Sheet, width int) (found []*table) {
	if r.List != nil {
		return nil
	}
	for at, row := range sheet.Rows {
		found = nil
		if slices.ContainsFunc(row.Cells, isFigure) { // a row of somebody
			continue
		}
		var names []int // columns
		number, room, upper := r.besideTitles(sheet.Rows, at)
		for i, cell := range row.Cells {
			if cell == "" || i == number || i == room {
				continue
			}
			m, _ := r.titled(cell)
			if m.Field != MarkField {
				found = nil
				break
			}
			t := &table{sheet: sheet, headed: true, word: r.kindOf(m.Kind).Subject, headRow: row.Number, kind: m.Kind, part: len(found)}
			t.columns = r.newColumns(t, width, 0)
			t.columns[i].Field, t.columns[i].Title, t.subject = NameField, exchange.Flat(cell), t.word
			if room >= 0 {
				t.columns[room].Field = RoomField
			}
			found, names = append(found, t), append(names, i)
		}
		if len(found) > 1 {
			for part, t := range found {
				t.body = namedUnder(sheet.Rows[at+1:], names, part, room)
			}
			found[0].above, found[0].head = sheet.Rows[:at-upper], sheet.Rows[at-upper:at+1]
			return found
		}
	}
	return nil
}

// headsNames tells whether a row of headings has one over names.
func (r *reader) headsNames(row exchange.Row) bool {
	return slices.ContainsFunc(row.Cells, func(cell string) bool {
		m, _ := r.titled(cell)
		return m.Field == NameField || m.Field == NamePostField
	})
}

// namesBelow tells whether what stands in the column of names is mostly that.
func (t *table) namesBelow() bool {
	at, names, filled := nameOf(t.columns), 0, 0
	for _, row := range t.body {
		if cell := cellAt(row, at); cell != "" {
			filled++
			names += count(isWholeName(exchange.Flat(cell)) || several(cell) != nil)
		}
	}
	return 2*names > filled
}

// besideTitles finds the columns of numbers and of rooms beside columns that are titles, by
// their headings in the row of the titles or in the one above; -1 for none. upper is 1
// where that above belongs to the heading.
func (r *reader) besideTitles(rows []exchange.Row, at int) (number, room, upper int) {
	number, room = -1, -1
	for up := 0; up < 2 && at-up >= 0; up++ {
		for i, cell := range rows[at-up].Cells {
			switch m, _ := r.titled(cell); {
			case m.Field == NumberField && number < 0:
				number, upper = i, up
			case m.Field == RoomField && room < 0:
				room, upper = i, up
			}
		}
	}
	return number, room, upper
}

// namedUnder are the rows below a title with the names under it and the rooms beside them.
// Those that name nobody under any of the titles are left to the first of them.
func namedUnder(rows []exchange.Row, names []int, part, room int) (all []exchange.Row) {
	for _, row := range rows {
		nobody := !slices.ContainsFunc(names, func(at int) bool { return cellAt(row, at) != "" })
		if nobody && part > 0 || !nobody && cellAt(row, names[part]) == "" {
			continue
		}
		one := row
		one.Cells = slices.Clone(row.Cells)
		for i := range one.Cells {
			if i != names[part] && i != room && !nobody {
				one.Cells[i] = ""
			}
		}
		all = append(all, one)
	}
	return all
}
