package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sothidua/app/exchange"
	"sothidua/assets/words"
)

// joinWrapped joins rows that a copy of a printed page broke: of a table that numbers who
// stands in it, a row without a number whose cells all go on with those right above them,
// one of them in the middle of a sentence. What was joined is shown with the row.
func (r *reader) joinWrapped(t *table) {
	number, name := columnOf(t.columns, NumberField), nameOf(t.columns)
	if !t.headed || number < 0 || name < 0 {
		return
	}
	var body []exchange.Row
	for _, row := range t.body {
		last := len(body) - 1
		if last < 0 || row.Number != body[last].Number+t.wrapped[body[last].Number]+1 || !isCount(cellAt(body[last], number)) || !r.wraps(t, body[last], row) {
			body = append(body, row)
			continue
		}
		whole := body[last]
		whole.Cells = slices.Clone(whole.Cells)
		for i, cell := range row.Cells {
			if cell != "" {
				whole.Cells[i] += " " + cell
			}
		}
		body[last] = whole
		if t.wrapped == nil {
			t.wrapped = map[int]int{}
		}
		t.wrapped[whole.Number]++
	}
	t.body = body
}

// wraps tells whether a row goes on with the one above it, cell by cell.
func (r *reader) wraps(t *table, above, row exchange.Row) bool {
	if isSum(row) || slices.ContainsFunc(row.Cells, func(cell string) bool { return isDayLine(cell) || begins(cell, words.PasteSignatures) }) {
		return false
	}
	number, name, within := columnOf(t.columns, NumberField), nameOf(t.columns), false
	for i, cell := range row.Cells {
		if cell == "" {
			continue
		}
		before := cellAt(above, i)
		first, _ := utf8.DecodeRuneInString(cell)
		switch {
		case i == number || before == "" || i >= len(t.columns) || strings.Contains(cell, "\n"):
			return false
		case i == name && (len(strings.Fields(cell)) > 2 || len(strings.Fields(before)) > 3 || len(row.Cells) == 1):
			return false
		case i == name:
		case r.isTitle(cell) || isPost(cell):
			return false
		case unicode.IsLower(first) || endsOpen(before):
			within = true
		default:
			return false
		}
	}
	return within
}

// endsOpen tells whether a text ends where none does: behind a comma or a dash, or with a
// word of rooms that has its name yet to come.
func endsOpen(text string) bool {
	fields := strings.Fields(strings.ToLower(text))
	if len(fields) < 2 {
		return false
	}
	end, before := fields[len(fields)-1], fields[len(fields)-2]
	return strings.HasSuffix(end, ",") || end == "-" || end == "–" || slices.Contains(words.RoomOpen, end) && !slices.Contains(words.RoomLeads[:2], before) // "Phó Trưởng phòng" is whole
}
