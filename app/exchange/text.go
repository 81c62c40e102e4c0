// Package exchange reads tables that come from outside the program: rows of cells,
// as they stood. What the cells mean is for whoever asked for them.
package exchange

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// How large a table may be. What is larger is refused, never cut.
const (
	MostBytes   = 16 << 20
	MostRows    = 100_000
	MostColumns = 200
	MostLetters = 32_767 // in one cell, as in Excel
)

// Row is one row of a table.
type Row struct {
	Number int      // in the table, from 1; rows left empty count too
	Cells  []string // in NFC, line breaks kept, blanks at the ends gone; no empty ones at the end
	Hidden bool
	Struck bool          // a line goes through words of it
	Traits map[int]Trait // of the cells that are more than text
}

// ReadText reads text with tabs between the cells, as Excel puts it on the
// clipboard: a cell with line breaks or quotes may stand in quotes. Rows without
// any text are left out. Text too large for a table is refused.
func ReadText(text string) ([]Row, error) {
	src, err := ReadPasted(text)
	if err != nil {
		return nil, err
	}
	return src.Sheets[0].Rows, nil
}

// ReadPasted is ReadText for who needs to know what letters the text was in.
func ReadPasted(text string) (Source, error) {
	t, err := separated(tabbed(lines(text)), '\t')
	if err != nil {
		return Source{}, err
	}
	return settle([]*table{t})
}

// separated reads text with a sign between the cells of a row.
func separated(text string, sign rune) (*table, error) {
	if len(text) > MostBytes {
		return nil, tooLarge(words.TableBytes, MostBytes>>20)
	}
	text = lines(text)
	if sign == '\t' {
		text = protect(text)
	}
	t := newTable("")
	number, next := 0, 1 // of the row before; line where the next one begins
	err := records(text, sign, func(line int, record []string) bool {
		number += 1 + line - next // csv passes over empty lines
		next = line + 1
		for i, text := range record {
			next += strings.Count(text, "\n")
			t.put(number, i, cell{text: Unguard(text)})
		}
		return t.err == nil
	})
	if err == nil {
		err = t.err
	}
	return t, err
}

// records gives each record with the line where it begins, until the caller has enough.
func records(text string, sign rune, take func(line int, record []string) bool) error {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = sign, true, -1, true
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fault.Wrap(fault.Invalid, err, words.TableBadWhat, words.TableBadNext)
		}
		if line, _ := r.FieldPos(0); !take(line, record) {
			return nil
		}
	}
}

// lines makes line ends of one kind: those that csv does not know would run cells together.
func lines(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", " ", "\f", " ", "\u0085", " ", "\u2028", " ", "\u2029", " ").Replace(strings.ToValidUTF8(text, "�"))
}

// protect doubles the quotes that belong to the text of a cell, such as the sign
// for "as above", so that only those around a cell are taken for such.
func protect(text string) string {
	if !strings.Contains(text, `"`) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for text != "" {
		end := quoted(text)
		cell := text[:max(end, 0)]
		if end < 0 {
			end = strings.IndexAny(text, "\t\n")
			if end < 0 {
				end = len(text)
			}
			cell = text[:end]
			if strings.HasPrefix(cell, `"`) {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
		}
		b.WriteString(cell)
		if end < len(text) {
			b.WriteByte(text[end])
			end++
		}
		text = text[end:]
	}
	return b.String()
}

// quoted returns the length of a cell in quotes at the beginning of text, or -1. A
// cell is put into quotes because of what it holds: line breaks, commas or quotes,
// which are doubled then. Tabs end a cell, whatever quotes stand around.
func quoted(text string) int {
	if !strings.HasPrefix(text, `"`) {
		return -1
	}
	needed, blank := false, true
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\t':
			return -1
		case c == '"' && i+1 < len(text) && text[i+1] == '"':
			needed, blank = true, false
			i++
		case c == '"':
			if ends := i+1 == len(text) || text[i+1] == '\t' || text[i+1] == '\n'; ends && needed && !blank {
				return i + 1
			}
			return -1
		case c == '\n' || c == ',':
			needed = true
		case c != ' ':
			blank = false
		}
	}
	return -1
}

// Flat returns a cell as one line, with one space between its words.
func Flat(cell string) string {
	if isFlat(cell) { // as nearly all are
		return cell
	}
	return strings.Join(strings.Fields(cell), " ")
}

// isFlat tells whether a text is surely one line with one space between its words: it has
// no byte that other spaces begin with.
func isFlat(text string) bool {
	space := true // before it
	for i := range len(text) {
		switch c := text[i]; {
		case c == ' ' && space, c < ' ', c == 0xC2, c == 0xE2, c == 0xE3, c == 0xE1 && i+1 < len(text) && text[i+1] == 0x9A:
			return false
		default:
			space = c == ' '
		}
	}
	return text == "" || !space
}
