package kit

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

const (
	seenRows  = 6 // of a list, or what is around it folds
	leastRows = 5 // of a list, or its page scrolls
)

// tableAct is what happens to a row of a table.
type tableAct int

const (
	choseRow tableAct = iota
	openRow
	deleteRow
)

// tableSource is what a list asks of its rows, by their place as they were set.
type tableSource interface {
	size() int
	text(row, column int) string
	tone(row, column int) Tone
	icon(row, column int) string
	less(column, a, b int) bool
	isGroup(row int) bool
	isTotal(row int) bool
	isHead(row int) bool
	found(row int) string
	act(what tableAct, row int) bool
	openAt(row, column int) bool
	figures(row int) []menuLine
	hears(what tableAct) bool // somebody is told of it
	mayDelete(row int) bool
}

// focusedWidget is a widget that takes the focus.
type focusedWidget interface {
	fyne.Widget
	fyne.Focusable
}

// tableOf is a table, as its list sees it.
type tableOf interface {
	tableSource
	focusedWidget
}

// columnLook is a column without what it takes from a row.
type columnLook struct {
	title    string
	width    float32
	align    Align
	sortable bool
	icons    bool // marks stand before its texts
}

// tableList is all of a Table that does not depend on what its rows are: compiled once
// and not for every kind of row, it keeps the program small.
type tableList struct {
	widget.BaseWidget
	Keyed
	Empty    string // stands in the table while it has no rows
	Opening  string // what Enter does to a row, in words
	Deleting string // what Del does to it
	OnMore   func() // reads Limit rows of a list of which SetPart showed the beginning

	source   tableSource
	self     focusedWidget // the table
	looks    []columnLook
	order    []int // places of the rows as shown
	sorted   int   // column in use for sorting, -1 for none
	down     bool
	selected int // position in order, -1 for none
	focused  bool
	still    bool // a row is chosen by a click: it stays where it is
	jump     jumper
	body     *tableBody
	scroll   *container.Scroll
	head     *tableHead
	over     *tableHead // lies over the rows while head is scrolled away
	clicks   clickCounter
	needs    needs
	part     tablePart
	around   func() // what it stands in follows how many rows it has; nil for nothing
}

// setUp makes the list of a table.
func (t *tableList) setUp(of tableOf) {
	t.source, t.self = of, of
	t.selected, t.sorted = -1, -1
	t.Empty, t.Opening, t.Deleting = words.KitNoRows, words.KeyOpen, words.KeyDelete
	t.head, t.over = newTitles(t, t.sortBy)
	t.body = newTableBody(t)
	t.scroll = container.NewVScroll(t.body)
	t.scroll.OnScrolled = func(at fyne.Position) {
		t.body.Refresh()
		t.readNear(int((at.Y + t.scroll.Size().Height) / rowHeight()))
	}
	t.part.foot = container.NewStack()
	t.part.foot.Hide()
}

// replaced shows rows that were set, and keeps the place of the chosen one.
func (t *tableList) replaced() {
	t.needs.forget()
	t.arrange()
	if t.selected >= len(t.order) {
		t.selected = len(t.order) - 1
	}
	if t.selected >= 0 && t.group(t.selected) {
		t.selected = t.free(t.selected, 1)
	}
	t.body.changed()
	t.sayPart()
	if t.around != nil {
		t.around()
	}
	if t.focused && t.selected < 0 { // the focus came before the rows
		t.move(0, 1)
	}
	t.Refresh()
}

func (t *tableList) setLooks(looks []columnLook) {
	t.looks, t.sorted = looks, -1
	t.needs.forget()
	t.arrange()
	t.body.changed()
	t.Refresh()
}

// chosen is the place of the chosen row as it was set.
func (t *tableList) chosen() (row int, ok bool) {
	if t.selected < 0 || t.selected >= len(t.order) {
		return 0, false
	}
	return t.order[t.selected], true
}

// Select chooses the i-th row as shown and brings it into view; -1 chooses none.
func (t *tableList) Select(i int) {
	if i >= len(t.order) {
		return
	}
	same := t.selected == i
	t.selected = i
	t.body.tip = nil
	if i >= 0 {
		t.reveal()
		t.revealAround()
	}
	t.body.Refresh()
	if i >= 0 && !same {
		t.source.act(choseRow, t.order[i])
		if t.focused { // the keys may do something else to this row
			CommandsOf(t.self).tell()
		}
	}
}

// group reports whether row i is a group or a total, which no key stops at.
func (t *tableList) group(i int) bool {
	return t.source.isGroup(t.order[i]) || t.total(i)
}

func (t *tableList) total(i int) bool { return t.source.isTotal(t.order[i]) }

func (t *tableList) arrange() {
	t.order = t.order[:0]
	for i := range t.source.size() {
		t.order = append(t.order, i)
	}
	if t.sorted < 0 {
		return
	}
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
			return t.source.less(t.sorted, part[a], part[b])
		})
		start = end
	}
}

// sortBy sorts by a column: upwards, then downwards, then as the rows came.
func (t *tableList) sortBy(column int) {
	if column < len(t.looks) && t.looks[column].sortable {
		t.whole(func() { t.sort(column) })
	}
}

func (t *tableList) sort(column int) {
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

func (t *tableList) titles() []headCell {
	cells := make([]headCell, len(t.looks))
	for i, c := range t.looks {
		cells[i] = headCell{title: c.title, align: c.align, sortable: c.sortable, sorted: i == t.sorted, down: t.down, icons: c.icons}
	}
	return cells
}

func (t *tableList) widths(width float32) []float32 {
	titles := t.titles()
	t.needs.measure(titles, t.source.size(), func(row, column int) string {
		if t.source.isGroup(row) {
			return ""
		}
		return t.source.text(row, column)
	})
	wanted := make([]float32, len(t.looks))
	for i, c := range t.looks {
		wanted[i] = c.width
	}
	return spread(width, titles, wanted, &t.needs, t.scrolls())
}

func (t *tableList) scrolls() bool {
	height := t.scroll.Size().Height
	return height > 0 && float32(len(t.order))*rowHeight() > height
}

func (t *tableList) needed() *needs { return &t.needs }

// free finds the row nearest to i in direction by that is no group; -1 for none.
func (t *tableList) free(i, by int) int {
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

func (t *tableList) move(to, by int) {
	if len(t.order) > 0 {
		t.Select(t.free(to, by))
		t.readNear(t.selected)
	}
}

func (t *tableList) reveal() {
	if t.still {
		return
	}
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

// revealAround turns what scrolls around a list that shows all its rows.
func (t *tableList) revealAround() {
	if t.still || !t.focused || t.scrolls() || t.scroll.Size().Height == 0 {
		return
	}
	if c := windowOf(t.self); c != nil {
		scrollAll(way(front(c), t.self))
	}
}

// onRows has what it stands in follow how many rows it has.
func (t *tableList) onRows(then func()) { t.around = then }

// pointedAt is where the chosen row lies in a list that shows all its rows, with the titles
// over it.
func (t *tableList) pointedAt() (at fyne.Position, size fyne.Size, ok bool) {
	if t.selected < 0 || t.scrolls() {
		return at, size, false
	}
	y := float32(t.selected) * rowHeight()
	return fyne.NewPos(0, y), fyne.NewSize(t.body.Size().Width, t.head.Size().Height+rowHeight()), true
}

// stick keeps the titles in view.
func (t *tableList) stick(away float32) {
	if t.scrolls() {
		away = 0
	}
	t.over.lieOver(t.head, away, t.self.Size())
}

// Resize keeps the chosen row in view where it was: what stands above may take more room.
func (t *tableList) Resize(size fyne.Size) {
	y, top, height := float32(t.selected)*rowHeight(), t.scroll.Offset.Y, t.scroll.Size().Height
	seen := t.selected >= 0 && y+rowHeight() > top && y < top+height
	t.BaseWidget.Resize(size)
	if seen {
		t.reveal()
	}
}

// MinSize leaves room for the head and a few rows.
func (t *tableList) MinSize() fyne.Size {
	return fyne.NewSize(120, t.head.MinSize().Height+leastRows*rowHeight()+heightIn(t.part.foot, 120))
}

// Height is the height at which so many rows are in view.
func (t *tableList) Height(rows int) float32 {
	return t.head.MinSize().Height + float32(rows)*rowHeight()
}

// Refresh draws head and rows anew: rows may say something else by now.
func (t *tableList) Refresh() {
	t.needs.forget()
	t.head.Refresh()
	t.over.Refresh()
	t.body.Refresh()
	t.BaseWidget.Refresh()
}

// CreateRenderer draws the head above the rows.
func (t *tableList) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(underWheel(t.self, t.scroll, container.New(titledLayout{}, t.head, t.scroll, t.part.foot)), container.NewWithoutLayout(t.over)))
}

func (t *tableList) count() int { return len(t.order) }

func (t *tableList) emptyText() string { return t.Empty }

func (t *tableList) rowLook(i int) rowLook {
	total := t.total(i)
	head := t.source.isHead(t.order[i])
	return rowLook{group: !total && t.group(i), total: total, head: head, selected: i == t.selected, focused: t.focused}
}

func (t *tableList) cell(i, column int) cellLook {
	row := t.order[i]
	text := t.source.text(row, column)
	return cellLook{
		align: t.looks[column].align, text: text, shared: t.needs.shared(column, text),
		tone: t.source.tone(row, column), icon: t.source.icon(row, column),
	}
}

func (t *tableList) groupText(i int) string {
	for column := range t.looks {
		if text := t.source.text(t.order[i], column); text != "" {
			return text
		}
	}
	return ""
}

func (t *tableList) view() (top, height float32) { return t.scroll.Offset.Y, t.scroll.Size().Height }

func (t *tableList) rescroll() { t.scroll.Refresh() }
