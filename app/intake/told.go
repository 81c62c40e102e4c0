package intake

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
)

// tellsItself reads a line that says both a title and whom it is for, beside the rows of a
// table: "4. Tập thể “Lao động xuất sắc”: Văn phòng", "Tiểu đoàn 1: Đơn vị quyết thắng".
// It reports false, and nothing is read, for any other line.
func (r *reader) tellsItself(t *table, s *standing, row exchange.Row, open bool) bool {
	text := onlyCell(row)
	if r.List != nil || !strings.Contains(text, ":") {
		return false
	}
	text, waits := r.tellsOfAll(s, text, row.Number)
	if waits {
		return false
	}
	if label, rest, _ := strings.Cut(text, ":"); strings.Contains(rest, ":") && slices.Contains(words.HeadGroup, keyOf(label)) { // "Đơn vị: 1. Tiểu đoàn 1: …"
		text = strings.TrimSpace(rest)
	}
	var items []exchange.Row
	for _, part := range r.spoken([]exchange.Row{{Number: row.Number, Cells: []string{text}, Hidden: row.Hidden, Struck: row.Struck}}) {
		item, about := r.item(part.Cells[0], "", "")
		if about == "" || item[2] == "" || !r.allKinds(item[2], about) || about == data.SubjectCollective && r.allKinds(item[2], data.SubjectIndividual) { // or the people of a room follow
			return false
		}
		part.Cells = item
		items = append(items, part)
	}
	own := &table{sheet: t.sheet, headed: true, mixed: true, headRow: row.Number, part: t.part}
	own.columns = r.newColumns(own, 3, 0)
	for i, field := range []Field{NumberField, NamePostField, TitlesField} {
		own.columns[i].Field = field
	}
	beside := &standing{sums: s.sums, above: map[int]string{}, rooms: map[string]bool{}}
	for i, item := range items {
		beside.part = i
		r.readSubjects(own, beside, row, item, open)
	}
	return true
}

// tellsOfAll puts the collective that a line means for its word: "II. Tập thể: TTLĐXS" below the
// people of a room is of the room. Of which it is where no room is named is asked.
func (r *reader) tellsOfAll(s *standing, text string, number int) (said string, waits bool) {
	label, rest, _ := strings.Cut(text, ":")
	if r.subjectIn(label) != data.SubjectCollective || !r.allKinds(rest, data.SubjectCollective) {
		return text, false
	}
	of := s.room
	if of == "" && r.Unit.ID != 0 {
		switch r.asked.ask(question{
			key: "collective:" + keyOf(text), text: fmt.Sprintf(words.AskCollective, text), row: number,
			options: []Option{{Value: answerYes, Text: r.Unit.Name}, {Value: answerSkip, Text: words.AskCollectiveSkip}},
		}) {
		case answerYes:
			of = r.Unit.Name
		default:
			return text, true
		}
	}
	if of == "" {
		return text, false
	}
	return of + ":" + rest, false
}

// onlyCell is the text of a row's only cell that holds one; empty where several do.
func onlyCell(row exchange.Row) string {
	only := ""
	for _, cell := range row.Cells {
		if cell != "" && only != "" {
			return ""
		}
		only = joined(only, cell)
	}
	return exchange.Flat(only)
}
