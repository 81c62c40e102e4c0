// Package exchange reads tables that come from outside the program: rows of cells,
// as they stood. What the cells mean is for whoever asked for them.
package exchange

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/viet"
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
}

// ReadText reads text with tabs between the cells, as Excel puts it on the
// clipboard: a cell with line breaks or quotes may stand in quotes. Rows without
// any text are left out. Text too large for a table is refused.
func ReadText(text string) ([]Row, error) {
	if len(text) > MostBytes {
		return nil, tooLarge(words.TableBytes, MostBytes>>20)
	}
	// Line ends that csv does not know would run cells together.
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", " ", "\f", " ", "\u0085", " ", "\u2028", " ", "\u2029", " ").Replace(strings.ToValidUTF8(text, "�"))
	r := csv.NewReader(strings.NewReader(protect(viet.NFC(text))))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = '\t', true, -1, true
	var rows []Row
	number, next := 0, 1 // of the row before; line where the next one begins
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fault.Wrap(fault.Invalid, err, words.TableBadWhat, words.TableBadNext)
		}
		line, _ := r.FieldPos(0)
		number += 1 + line - next // csv passes over empty lines
		next = line + 1
		row := Row{Number: number}
		for i, cell := range record {
			next += strings.Count(cell, "\n")
			if cell = strings.TrimSpace(cell); cell == "" {
				continue
			}
			if i >= MostColumns {
				return nil, tooLarge(words.TableColumns, MostColumns)
			}
			if utf8.RuneCountInString(cell) > MostLetters {
				return nil, tooLarge(words.TableLetters, MostLetters)
			}
			for len(row.Cells) < i {
				row.Cells = append(row.Cells, "")
			}
			row.Cells = append(row.Cells, cell)
		}
		if len(row.Cells) == 0 {
			continue
		}
		if len(rows) == MostRows {
			return nil, tooLarge(words.TableRows, MostRows)
		}
		rows = append(rows, row)
	}
}

func tooLarge(what string, most int) error {
	return fault.New(fault.Invalid, fmt.Sprintf(what, viet.Number(most)), words.TableLargeNext)
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
func Flat(cell string) string { return strings.Join(strings.Fields(cell), " ") }
