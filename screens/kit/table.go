package kit

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

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
}

// leastRows are seen of a list, or its place scrolls.
const leastRows = 6

// Table (bảng) is a list of rows with one of them chosen. Its keys: arrows, PgUp, PgDn,
// Home, End, letters jump to a row, Space tells what is cut in it, Enter opens, Ctrl+C copies the row, Delete deletes.
// It draws the visible rows alone, so its cost does not grow with their number.
type Table[T any] struct {
	widget.BaseWidget
	OnOpen   func(row T)
	OnSelect func(row T)
	OnDelete func(row T)
	IsGroup  func(row T) bool // a group row stands bold over all columns and is not chosen
	IsTotal  func(row T) bool // a total stands bold in its columns and is not chosen
	IsHead   func(row T) bool // stands bold in its columns and is chosen like any row
	Empty    string           // stands in the table while it has no rows
	Find     func(row T) string

	columns  []Column[T]
	rows     []T
	order    []int // positions in rows as shown
	sorted   int   // column in use for sorting, -1 for none
	down     bool
	selected int // position in order, -1 for none
	focused  bool
	jump     jumper
	body     *tableBody
	scroll   *container.Scroll
	head     *tableHead
	clicks   clickCounter
	needs    needs
}

// NewTable returns a table without rows.
func NewTable[T any](columns []Column[T]) *Table[T] {
	t := &Table[T]{columns: columns, selected: -1, sorted: -1, Empty: words.KitNoRows}
	t.head = newTableHead(t, t.sortBy)
	t.body = newTableBody(t)
	t.scroll = container.NewVScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.body.Refresh() }
	t.ExtendBaseWidget(t)
	return t
}

// SetRows replaces the rows and keeps the place of the chosen one.
func (t *Table[T]) SetRows(rows []T) {
	t.rows = rows
	t.needs.forget()
	t.arrange()
	if t.selected >= len(rows) {
		t.selected = len(rows) - 1
	}
	if t.selected >= 0 && t.group(t.selected) {
		t.selected = t.free(t.selected, 1)
	}
	t.body.changed()
	if t.focused && t.selected < 0 { // the focus came before the rows
		t.move(0, 1)
	}
	t.Refresh()
}

// Rows returns the rows as they were set.
func (t *Table[T]) Rows() []T { return t.rows }

// SetColumns replaces the columns.
func (t *Table[T]) SetColumns(columns []Column[T]) {
	t.columns, t.sorted = columns, -1
	t.needs.forget()
	t.arrange()
	t.body.changed()
	t.Refresh()
}

// Selected returns the chosen row.
func (t *Table[T]) Selected() (row T, ok bool) {
	if t.selected < 0 || t.selected >= len(t.order) {
		return row, false
	}
	return t.at(t.selected), true
}

// Chosen returns the chosen row, nil for none.
func (t *Table[T]) Chosen() any {
	if row, ok := t.Selected(); ok {
		return row
	}
	return nil
}

// Select chooses the i-th row as shown and brings it into view; -1 chooses none.
func (t *Table[T]) Select(i int) {
	if i >= len(t.order) {
		return
	}
	same := t.selected == i
	t.selected = i
	t.body.tip = nil
	if i >= 0 {
		t.reveal()
	}
	t.body.Refresh()
	if i >= 0 && !same && t.OnSelect != nil {
		t.OnSelect(t.at(i))
	}
}

// SelectWhere chooses the first row that matches and reports whether there is one.
func (t *Table[T]) SelectWhere(match func(row T) bool) bool {
	for i := range t.order {
		if match(t.at(i)) {
			t.Select(i)
			return true
		}
	}
	return false
}

func (t *Table[T]) at(i int) T { return t.rows[t.order[i]] }

// group reports whether row i is a group or a total, which no key stops at.
func (t *Table[T]) group(i int) bool {
	return (t.IsGroup != nil && t.IsGroup(t.at(i))) || t.total(i)
}

func (t *Table[T]) total(i int) bool { return t.IsTotal != nil && t.IsTotal(t.at(i)) }

func (t *Table[T]) arrange() {
	t.order = t.order[:0]
	for i := range t.rows {
		t.order = append(t.order, i)
	}
	if t.sorted < 0 {
		return
	}
	less := t.columns[t.sorted].Less
	for start := 0; start < len(t.order); {
		if t.group(start) {
			start++
			continue
		}
		end := start
		for end < len(t.order) && !t.group(end) {
			end++
		}
		part := t.order[start:end]
		sort.SliceStable(part, func(a, b int) bool {
			if t.down {
				a, b = b, a
			}
			return less(t.rows[part[a]], t.rows[part[b]])
		})
		start = end
	}
}

// sortBy sorts by a column: upwards, then downwards, then as the rows came.
func (t *Table[T]) sortBy(column int) {
	if column >= len(t.columns) || t.columns[column].Less == nil {
		return
	}
	was := -1
	if t.selected >= 0 && t.selected < len(t.order) {
		was = t.order[t.selected]
	}
	switch {
	case t.sorted != column:
		t.sorted, t.down = column, false
	case !t.down:
		t.down = true
	default:
		t.sorted = -1
	}
	t.arrange()
	for i, row := range t.order {
		if row == was {
			t.selected = i
			t.reveal()
		}
	}
	t.Refresh()
}

func (t *Table[T]) titles() []headCell {
	cells := make([]headCell, len(t.columns))
	for i, c := range t.columns {
		cells[i] = headCell{title: c.Title, align: c.Align, sortable: c.Less != nil, sorted: i == t.sorted, down: t.down}
	}
	return cells
}

func (t *Table[T]) widths(width float32) []float32 {
	titles := t.titles()
	t.needs.measure(titles, len(t.rows), func(row, column int) string {
		if c := t.columns[column]; c.Text != nil && (t.IsGroup == nil || !t.IsGroup(t.rows[row])) {
			return c.Text(t.rows[row])
		}
		return ""
	})
	wanted := make([]float32, len(t.columns))
	for i, c := range t.columns {
		wanted[i] = c.Width
	}
	return spread(width, titles, wanted, &t.needs, t.scrolls())
}

func (t *Table[T]) scrolls() bool {
	height := t.scroll.Size().Height
	return height > 0 && float32(len(t.order))*rowHeight() > height
}

func (t *Table[T]) needed() *needs { return &t.needs }

// free finds the row nearest to i in direction by that is no group; -1 for none.
func (t *Table[T]) free(i, by int) int {
	i = min(max(i, 0), len(t.order)-1)
	for _, step := range []int{by, -by} {
		for n := i; n >= 0 && n < len(t.order); n += step {
			if !t.group(n) {
				return n
			}
		}
	}
	return -1
}

func (t *Table[T]) move(to, by int) {
	if len(t.order) > 0 {
		t.Select(t.free(to, by))
	}
}

func (t *Table[T]) reveal() {
	top, height := t.scroll.Offset.Y, t.scroll.Size().Height
	y := float32(t.selected) * rowHeight()
	above := y
	if t.selected > 0 && t.group(t.selected-1) {
		above = y - rowHeight()
	}
	switch {
	case above < top:
		t.scroll.ScrollToOffset(fyne.NewPos(0, above))
	case height > 0 && y+rowHeight() > top+height:
		t.scroll.ScrollToOffset(fyne.NewPos(0, wholeRows(y+rowHeight()-height)))
	}
}

// MinSize leaves room for the head and a few rows.
func (t *Table[T]) MinSize() fyne.Size {
	return fyne.NewSize(120, t.head.MinSize().Height+leastRows*rowHeight())
}

// Refresh draws head and rows anew.
func (t *Table[T]) Refresh() {
	t.head.Refresh()
	t.body.Refresh()
	t.BaseWidget.Refresh()
}

// CreateRenderer draws the head above the rows.
func (t *Table[T]) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(headLayout{}, t.head, t.scroll))
}

func (t *Table[T]) count() int { return len(t.order) }

func (t *Table[T]) emptyText() string { return t.Empty }

func (t *Table[T]) rowLook(i int) rowLook {
	total := t.total(i)
	head := t.IsHead != nil && t.IsHead(t.at(i))
	return rowLook{group: !total && t.group(i), total: total, head: head, selected: i == t.selected, focused: t.focused}
}

func (t *Table[T]) cell(i, column int) cellLook {
	row, c := t.at(i), t.columns[column]
	look := cellLook{align: c.Align, alike: t.needs.isAlike(column)}
	if c.Text != nil {
		look.text = c.Text(row)
	}
	if c.Tone != nil {
		look.tone = c.Tone(row)
	}
	if c.Icon != nil {
		look.icon = c.Icon(row)
	}
	return look
}

func (t *Table[T]) groupText(i int) string {
	row := t.at(i)
	for _, c := range t.columns {
		if c.Text != nil {
			if text := c.Text(row); text != "" {
				return text
			}
		}
	}
	return ""
}
