package exchange

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// cell is one cell as a reader found it.
type cell struct {
	text string
	kind Kind
	font string // empty where the file tells none

	struck bool // a line goes through some of its words
}

// table gathers the cells of one sheet within the bounds of a table.
type table struct {
	Sheet
	letters int
	cells   map[int][]cell // by the number of the row
	hidden  map[int]bool   // numbers of hidden rows
	err     error          // why the table is refused
}

func newTable(name string) *table {
	return &table{Sheet: Sheet{Name: viet.NFC(name), Away: map[int]bool{}}, cells: map[int][]cell{}, hidden: map[int]bool{}}
}

// put sets a cell; an empty one is none.
func (t *table) put(row, column int, c cell) {
	if t.err != nil || strings.TrimSpace(c.text) == "" && c.kind != Unknown {
		return
	}
	t.letters += len(c.text)
	line, known := t.cells[row]
	switch {
	case row < 1 || column < 0:
		t.err = refusal(errDamaged)
	case t.letters > MostBytes:
		t.err = tooLarge(words.TableBytes, MostBytes>>20)
	case column >= MostColumns:
		t.err = tooLarge(words.TableColumns, MostColumns)
	case utf8.RuneCountInString(c.text) > MostLetters:
		t.err = tooLarge(words.TableLetters, MostLetters)
	case !known && len(t.cells) == MostRows:
		t.err = tooLarge(words.TableRows, MostRows)
	}
	if t.err != nil {
		return
	}
	for len(line) <= column {
		line = append(line, cell{})
	}
	line[column] = c
	t.cells[row] = line
}

func tooLarge(what string, most int) error {
	return fault.New(fault.Invalid, fmt.Sprintf(what, viet.Number(most)), words.TableLargeNext)
}

// settle gives the tables their clean text: old letters converted, composed, without
// blanks around. Fonts say which letters a cell has; without them what it spells.
func settle(tables []*table) (Source, error) {
	var src Source
	var all strings.Builder
	for _, t := range tables {
		if t.err != nil {
			return Source{}, t.err
		}
		for _, line := range t.cells {
			for _, c := range line {
				if l, _ := viet.LettersOf(c.font); l == viet.Unicode && all.Len() < 1<<16 {
					all.WriteString(c.text)
					all.WriteByte(' ')
				}
			}
		}
	}
	mostly := viet.Recognise(all.String())
	for _, t := range tables {
		for _, number := range sortedKeys(t.cells) {
			row := Row{Number: number, Hidden: t.hidden[number], Struck: isStruck(t.cells[number])}
			for i, c := range t.cells[number] {
				text, trait := c.settle(mostly)
				if trait.Was != "" {
					src.Letters = trait.letters
				}
				row.Cells = append(row.Cells, text)
				if trait.Trait != (Trait{}) {
					if row.Traits == nil {
						row.Traits = map[int]Trait{}
					}
					row.Traits[i] = trait.Trait
				}
			}
			for len(row.Cells) > 0 && row.Cells[len(row.Cells)-1] == "" && row.Traits[len(row.Cells)-1].Kind != Unknown {
				row.Cells = row.Cells[:len(row.Cells)-1]
			}
			if len(row.Cells) > 0 {
				t.Rows = append(t.Rows, row)
			}
		}
		src.Sheets = append(src.Sheets, t.Sheet)
	}
	return src, nil
}

// isStruck tells whether a line goes through words of a row, or through figures beside
// words: a number alone is nobody.
func isStruck(line []cell) bool {
	words, letters, figures := false, false, false
	for _, c := range line {
		has := strings.ContainsFunc(c.text, unicode.IsLetter)
		words = words || has
		letters = letters || c.struck && has
		figures = figures || c.struck && strings.ContainsFunc(c.text, unicode.IsDigit)
	}
	return letters || figures && words
}

func sortedKeys(cells map[int][]cell) []int {
	keys := make([]int, 0, len(cells))
	for key := range cells {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// errorTexts are what cells with errors say on the clipboard.
var errorTexts = []string{"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"}

// settled is a trait and the letters the text was converted from.
type settled struct {
	Trait
	letters viet.Letters
}

// settle gives a cell its clean text.
func (c cell) settle(mostly viet.Letters) (string, settled) {
	s := settled{Trait: Trait{Kind: c.kind}}
	text := strings.ReplaceAll(signs(c.font, c.text), "\u00a0", " ")
	if c.kind == Text && slices.Contains(errorTexts, strings.TrimSpace(text)) {
		s.Kind = Wrong
	}
	letters, capitals := viet.LettersOf(c.font)
	switch {
	case letters != viet.Unicode:
		if viet.Recognise(letters.Convert(text)) != viet.Unicode { // typed in other letters than its font shows
			letters = viet.Unicode
		}
	case mostly != viet.Unicode && strings.IndexFunc(text, beyondLatin) < 0:
		letters = mostly
	case strings.IndexFunc(text, beyondLatin) < 0:
		if letters = viet.Recognise(text); letters != viet.Unicode {
			if _, words := viet.Spelling(text); words < 2 { // one word alone proves nothing
				letters = viet.Unicode
			}
		}
	}
	if letters != viet.Unicode {
		converted := letters.Convert(text)
		if capitals {
			converted = viet.Upper(converted)
		}
		if converted != text {
			s.Was, s.letters, text = text, letters, converted
		}
	}
	return strings.TrimSpace(viet.NFC(text)), s
}

// beyondLatin tells letters that no old letters are stored as.
func beyondLatin(r rune) bool { return r > 0xff && r != '…' && (r < 0x2010 || r > 0x203a) }
