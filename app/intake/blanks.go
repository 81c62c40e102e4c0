package intake

import (
	"fmt"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
)

// numbersTitles tells whether the numbers of a table count the titles in a column before the
// names: each row has both or neither, and some have neither.
func (t *table) numbersTitles(at int) bool {
	number, name, without := columnOf(t.columns, NumberField), nameOf(t.columns), 0
	for _, row := range t.body {
		counted := isCount(cellAt(row, number))
		switch {
		case cellAt(row, name) == "" || isSum(row):
		case counted != (cellAt(row, at) != ""):
			return false
		case !counted:
			without++
		}
	}
	return number >= 0 && without > 0
}

// askBlanks asks once whether the empty cells below a room are of the same room, where
// the column looks as if its cells were joined and the source cannot tell.
func (r *reader) askBlanks(t *table, s *standing) {
	if len(s.merged) > 0 {
		return
	}
	name := nameOf(t.columns)
	for i, c := range t.columns {
		before := c.Field == TitlesField && i < name // a title, and then all who get it
		if before && t.numbersTitles(i) {
			s.blank[i], s.numberedTitles = true, true
			continue
		}
		if c.Field != RoomField && !before {
			continue
		}
		filled, blanks, first := 0, 0, 0
		seen, twice := map[string]bool{}, false
		for _, row := range t.body {
			if twice { // nothing is asked then
				break
			}
			if strings.TrimSpace(cellAt(row, nameOf(t.columns))) == "" || isSum(row) || begins(rawOf(row), words.PasteSignatures) || rawOf(row) == exchange.Flat(cellAt(row, nameOf(t.columns))) {
				continue
			}
			cell := keyOf(cellAt(row, i))
			switch {
			case isDitto(cellAt(row, i)):
			case cell == "" && filled == 0: // what stands before any room is in none
				twice = true
			case cell == "":
				blanks++
				if first == 0 {
					first = row.Number
				}
			default:
				filled++
				twice = twice || seen[cell]
				seen[cell] = true
			}
		}
		if twice || filled < 2 || blanks < filled { // each room once, as above cells that are joined
			continue
		}
		answer := r.asked.ask(question{
			key: "blank:" + c.Key, text: fmt.Sprintf(words.AskBlank, c.Letter, c.Title, blanks), row: first,
			options: []Option{{Value: answerYes, Text: words.AskBlankSame}, {Value: answerNo, Text: words.AskBlankNone}},
		})
		s.blank[i] = answer != answerNo
	}
}
