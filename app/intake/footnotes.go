package intake

import (
	"fmt"
	"regexp"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
)

var (
	// footnote explains a star of the cells below a table: "(*) Đề nghị thêm Bằng khen".
	footnote = regexp.MustCompile(`^\s*\(?\s*(\*{1,3})\s*\)?\s*[:.–-]?\s*(\p{L}.*)$`)
	starTail = regexp.MustCompile(`\s*\(?\s*\*{1,3}\s*\)?\s*$`)
	starred  = regexp.MustCompile(`\p{L}[\p{L}\d ]*\(?\s*(\*{1,3})\s*\)?\s*$`)
)

// footnoteOf is what the footnote of the table says of a row that bears its star; empty for none.
func (r *reader) footnoteOf(t *table, row exchange.Row) string {
	for _, cell := range row.Cells {
		star := starred.FindStringSubmatch(exchange.Flat(cell))
		if star == nil {
			continue
		}
		for _, below := range t.body {
			cells := filledCells(below)
			if below.Number <= row.Number || len(cells) != 1 || r.isLegend(t.sheet.Name, below) {
				continue
			}
			if note := footnote.FindStringSubmatch(exchange.Flat(cells[0])); note != nil && note[1] == star[1] {
				return strings.TrimSpace(note[2])
			}
		}
	}
	return ""
}

// readFootnote takes the star from a row. Whether titles that its footnote names are registered
// too is asked, once for all rows with the star; until then they wait.
func (r *reader) readFootnote(line *Row, note string) {
	for _, said := range []*string{&line.Post, &line.Room, &line.Initiative} {
		*said = starTail.ReplaceAllString(*said, "")
	}
	titles := r.titlesSaid(note, line.Subject)
	if len(titles) == 0 || r.List != nil { // it is told below the table, and says nothing of titles
		return
	}
	switch r.asked.ask(question{
		key: "footnote:" + keyOf(note), text: fmt.Sprintf(words.AskFootnote, note), row: line.Number,
		options: []Option{{Value: answerYes, Text: fmt.Sprintf(words.AskFootnoteAlso, labels(r.Kinds, titles))}, {Value: answerNo, Text: words.AskFootnoteNote}},
	}) {
	case answerYes:
		line.Kinds = union(line.Kinds, titles...)
	case answerNo:
		line.Note = joined(line.Note, note)
	default:
		line.Open = true
	}
}
