package intake

import (
	"strings"

	"sothidua/app/exchange"
)

// formsOf are the tables of a sheet that is filled in for one person after the other: in
// each row a heading with what it says beside it or behind a colon. Each person is a table
// of one row. Nil where the sheet is anything else.
func (r *reader) formsOf(sheet exchange.Sheet) (found []*table) {
	const least = 3 // headings of a form, the name's among them
	var t *table
	var titles [][]string
	known := 0
	end := func() (whole bool) {
		if t == nil {
			return true
		}
		t.columns = r.newColumns(t, len(titles), 0)
		r.settleHead(t, titles)
		return known >= least
	}
	from := 0
	for at, row := range sheet.Rows {
		title, text, field := r.filledIn(row)
		switch {
		case field == NameField || field == NamePostField:
			if !end() {
				return nil
			}
			t = &table{sheet: sheet, headed: true, word: r.Subject, headRow: row.Number, below: len(found) > 0, body: []exchange.Row{{Number: row.Number, Hidden: row.Hidden, Struck: row.Struck}}}
			if found == nil {
				t.above = sheet.Rows[from:at]
			}
			found, titles, known = append(found, t), nil, 0
		case t == nil:
			continue
		case field == NotRead:
			t.body = append(t.body, row)
			continue
		default:
			t.head = append(t.head, row)
		}
		known++
		titles = append(titles, []string{title})
		t.body[0].Cells = append(t.body[0].Cells, text)
	}
	if t == nil || !end() {
		return nil
	}
	return found
}

// filledIn parts a row of a form into its heading and what it says.
func (r *reader) filledIn(row exchange.Row) (title, text string, field Field) {
	var cells []string
	for _, cell := range row.Cells {
		if cell != "" {
			cells = append(cells, cell)
		}
	}
	if len(cells) == 0 || len(cells) > 3 {
		return "", "", NotRead
	}
	title, text, _ = strings.Cut(cells[0], ":")
	text = strings.TrimSpace(strings.Join(append([]string{text}, cells[1:]...), " "))
	if len(cells) > 1 && isCount(cells[0]) { // numbered
		title, text = strings.TrimRight(exchange.Flat(cells[1]), " :"), strings.Join(cells[2:], " ")
	}
	title = ordinal.ReplaceAllString(exchange.Flat(title), "")
	if title == "" || text == "" {
		return "", "", NotRead
	}
	m, _ := r.titled(title)
	return title, text, m.Field
}

// cardsOf are the tables of a sheet that is filled in for people beside each other, with
// columns between them in which nothing stands. Nil where the sheet is anything else.
func (r *reader) cardsOf(sheet exchange.Sheet, width int) (found []*table) {
	const most = 20 // people beside each other
	from, beside := 0, 0
	for at := 0; at <= width; at++ {
		if at < width && !emptyAt(sheet.Rows, at) {
			continue
		}
		if from == 0 && at == width || beside == most {
			return nil
		}
		if at > from {
			card := sheet
			card.Rows = clipped(sheet.Rows, from, at)
			if r.headAt(card.Rows, 0, width) >= 0 {
				return nil
			}
			forms := r.formsOf(card)
			if forms == nil {
				return nil
			}
			for _, t := range forms {
				t.part = beside
			}
			found, beside = append(found, forms...), beside+1
		}
		from = at + 1
	}
	return found
}
