package kit

import (
	"fmt"

	"sothidua/assets/words"
)

// Align places text in a column.
type Align int

// The alignments.
const (
	Left Align = iota
	Right
	Centre
)

// Column is one column of a Table.
type Column[T any] struct {
	Title string
	Width float32 // 0 takes a share of the rest
	Align Align
	Text  func(row T) string
	Tone  func(row T) Tone
	Icon  func(row T) string // name of a mark before the text, "" for none; its colour is Tone's
	Less  func(a, b T) bool  // makes the column sortable by a click on its title
	Open  func(row T)        // shows what a figure counts: by a double click on it, a line of the menu, or OpenFigures
}

// Table (bảng) is a list of rows with one of them chosen. Its keys: arrows, PgUp, PgDn,
// Home, End, letters jump to a row, Space tells what is cut in it, Enter opens, Ctrl+C copies the row, Delete deletes.
// It draws the visible rows alone, so its cost does not grow with their number.
type Table[T any] struct {
	tableList
	OnOpen   func(row T)
	OnSelect func(row T)
	OnDelete func(row T)
	Stays    func(row T) bool // Del does not take it away, but says why or leads where it is; nil for none
	IsGroup  func(row T) bool // a group row stands bold over all columns and is not chosen
	IsTotal  func(row T) bool // a total stands bold in its columns and is not chosen
	IsHead   func(row T) bool // stands bold in its columns and is chosen like any row
	Find     func(row T) string

	columns []Column[T]
	rows    []T
}

// NewTable returns a table without rows.
func NewTable[T any](columns []Column[T]) *Table[T] {
	t := &Table[T]{columns: columns}
	t.tableList.setUp(t)
	t.looks = looksOf(columns)
	t.ExtendBaseWidget(t)
	return t
}

func looksOf[T any](columns []Column[T]) []columnLook {
	looks := make([]columnLook, len(columns))
	for i, c := range columns {
		looks[i] = columnLook{c.Title, c.Width, c.Align, c.Less != nil, c.Icon != nil}
	}
	return looks
}

// SetRows replaces the rows and keeps the place of the chosen one.
func (t *Table[T]) SetRows(rows []T) {
	t.part.total = len(rows)
	t.setRows(rows)
}

func (t *Table[T]) setRows(rows []T) {
	t.rows = rows
	t.replaced()
}

// Renew replaces the rows, of which there are total, and chooses the one that is the same
// as before; where it is gone, the one that stands in its place. It tells OnSelect, as far
// as there are rows.
func (t *Table[T]) Renew(rows []T, total int, same func(row T) bool) {
	at := max(t.selected, 0)
	t.selected = -1
	focused := t.focused
	t.focused = false // the choice is made below
	t.SetPart(rows, total)
	t.focused = focused
	if !t.SelectWhere(same) && len(rows) > 0 {
		t.Select(t.free(at, 1))
	}
}

// Rows returns the rows as they were set.
func (t *Table[T]) Rows() []T { return t.rows }

// SetColumns replaces the columns.
func (t *Table[T]) SetColumns(columns []Column[T]) {
	t.columns = columns
	t.setLooks(looksOf(columns))
}

// Selected returns the chosen row.
func (t *Table[T]) Selected() (row T, ok bool) {
	at, ok := t.chosen()
	if ok {
		row = t.rows[at]
	}
	return row, ok
}

// Chosen returns the chosen row, nil for none.
func (t *Table[T]) Chosen() any {
	if row, ok := t.Selected(); ok {
		return row
	}
	return nil
}

// SelectWhere chooses the first row that matches and reports whether there is one.
func (t *Table[T]) SelectWhere(match func(row T) bool) bool {
	for i, at := range t.order {
		if match(t.rows[at]) {
			t.Select(i)
			return true
		}
	}
	return false
}

// What the list asks of its rows, by their place as they were set.

func (t *Table[T]) size() int { return len(t.rows) }

func (t *Table[T]) isGroup(row int) bool { return t.IsGroup != nil && t.IsGroup(t.rows[row]) }

func (t *Table[T]) isTotal(row int) bool { return t.IsTotal != nil && t.IsTotal(t.rows[row]) }

func (t *Table[T]) isHead(row int) bool { return t.IsHead != nil && t.IsHead(t.rows[row]) }

func (t *Table[T]) less(column, a, b int) bool { return t.columns[column].Less(t.rows[a], t.rows[b]) }

func (t *Table[T]) text(row, column int) string {
	if text := t.columns[column].Text; text != nil {
		return text(t.rows[row])
	}
	return ""
}

func (t *Table[T]) tone(row, column int) Tone {
	if tone := t.columns[column].Tone; tone != nil {
		return tone(t.rows[row])
	}
	return Plain
}

func (t *Table[T]) icon(row, column int) string {
	if icon := t.columns[column].Icon; icon != nil {
		return icon(t.rows[row])
	}
	return ""
}

// found is what letters jump by: Find, else the first column that takes the rest, else the first.
func (t *Table[T]) found(row int) string {
	if t.Find != nil {
		return t.Find(t.rows[row])
	}
	for i, look := range t.looks {
		if look.width == 0 {
			return t.text(row, i)
		}
	}
	return t.text(row, 0)
}

// openAt shows what the figure in a column counts; false where it is none.
func (t *Table[T]) openAt(row, column int) bool {
	if column < 0 || column >= len(t.columns) || t.columns[column].Open == nil {
		return false
	}
	t.columns[column].Open(t.rows[row])
	return true
}

// figures are the lines of a menu that show what each figure of a row counts.
func (t *Table[T]) figures(row int) (lines []menuLine) {
	for i, c := range t.columns {
		if c.Open != nil {
			lines = append(lines, menuLine{fmt.Sprintf(words.KitFigure, c.Title, t.text(row, i)), "", func() { t.openAt(row, i) }})
		}
	}
	return lines
}

// act tells whoever listens that a row was chosen, opened or is to be deleted; false
// where nobody does.
func (t *Table[T]) act(what tableAct, row int) bool {
	if !t.hears(what) {
		return false
	}
	t.listener(what)(t.rows[row])
	return true
}

func (t *Table[T]) hears(what tableAct) bool { return t.listener(what) != nil }

func (t *Table[T]) mayDelete(row int) bool { return t.Stays == nil || !t.Stays(t.rows[row]) }

func (t *Table[T]) listener(what tableAct) func(row T) {
	switch what {
	case openRow:
		return t.OnOpen
	case deleteRow:
		return t.OnDelete
	}
	return t.OnSelect
}
