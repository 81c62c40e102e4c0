package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/listing"
	"sothidua/data/viet"
)

// FocusGained shows the frame and chooses a row if none is.
func (t *tableList) FocusGained() {
	t.focused = true
	Gained(t.self)
	if t.selected < 0 {
		t.move(0, 1)
	}
	t.body.Refresh()
}

// FocusLost ends the stronger mark of the chosen row.
func (t *tableList) FocusLost() {
	t.focused = false
	t.body.Refresh()
}

// TypedRune jumps to the next row whose text begins with what is typed.
func (t *tableList) TypedRune(r rune) { t.findBy(r) }

func (t *tableList) findBy(r rune) {
	prefix, fresh := t.jump.add(r), t.jump.fresh()
	t.whole(func() { t.find(prefix, fresh) })
}

func (t *tableList) find(prefix string, fresh bool) {
	if prefix == "" || len(t.order) == 0 {
		return
	}
	defer t.jump.answered()
	start := max(t.selected, 0)
	if fresh {
		start++
	}
	for n := range t.order {
		i := (start + n) % len(t.order)
		if !t.group(i) && strings.HasPrefix(viet.Fold(t.source.found(t.order[i])), prefix) {
			t.Select(i)
			return
		}
	}
}

// TypedKey moves, opens and deletes; Space tells what is cut in the chosen row.
func (t *tableList) TypedKey(ev *fyne.KeyEvent) {
	page := max(int(t.scroll.Size().Height/rowHeight())-1, 1)
	switch ev.Name {
	case fyne.KeyDown:
		t.move(t.selected+1, 1)
	case fyne.KeyUp:
		t.move(t.selected-1, -1)
	case fyne.KeyPageDown:
		t.move(t.selected+page, 1)
	case fyne.KeyPageUp:
		t.move(t.selected-page, -1)
	case fyne.KeyHome:
		t.move(0, 1)
	case fyne.KeyEnd:
		t.whole(func() { t.move(len(t.order)-1, -1) })
	case fyne.KeyReturn, fyne.KeyEnter:
		t.open()
	case fyne.KeyBackspace:
		if t.jump.text == "" {
			CommandsOf(t.self).Fire(keyName(ev.Name))
			return
		}
		t.find(t.jump.back(), false)
	case fyne.KeyDelete:
		if row, ok := t.chosen(); ok && t.source.act(deleteRow, row) {
			return
		}
		CommandsOf(t.self).Fire(keyName(ev.Name))
	case fyne.KeySpace:
		if !t.jump.under() {
			t.body.turnTip(t.selected)
		}
	default:
		CommandsOf(t.self).Fire(keyName(ev.Name))
	}
}

func (t *tableList) open() {
	if row, ok := t.chosen(); ok {
		t.source.act(openRow, row)
	}
}

// TypedShortcut copies the chosen row and leaves the rest to the window.
func (t *tableList) TypedShortcut(shortcut fyne.Shortcut) {
	if _, copying := shortcut.(*fyne.ShortcutCopy); copying {
		if row, ok := t.chosen(); ok {
			fyne.CurrentApp().Clipboard().SetContent(listing.Line(t.cells(row)))
		}
		return
	}
	CommandsOf(t.self).Fire(keyOf(shortcut))
}

// cells are the texts of a row.
func (t *tableList) cells(row int) []string {
	cells := make([]string, len(t.looks))
	for i := range t.looks {
		cells[i] = t.source.text(row, i)
	}
	return cells
}

// click chooses a row; the second click within half a second opens it.
func (t *tableList) click(i int, x float32) {
	if !t.point(i, x) || !t.clicks.second(i) {
		return
	}
	if row, ok := t.chosen(); ok && !t.source.openAt(row, t.columnAt(x)) {
		t.open()
	}
}

// columnAt is the column at a place of a row.
func (t *tableList) columnAt(x float32) int {
	for i, width := range t.widths(t.body.Size().Width) {
		if x < width {
			return i
		}
		x -= width
	}
	return -1
}

// figures are what can be shown of the figures of the chosen row.
func (t *tableList) figures() []menuLine {
	row, ok := t.chosen()
	if !ok {
		return nil
	}
	return t.source.figures(row)
}

// HasFigures tells whether a row with figures is chosen.
func (t *tableList) HasFigures() bool { return len(t.figures()) > 0 }

// OpenFigures lists beside the chosen row what each of its figures counts, to be shown.
func (t *tableList) OpenFigures() {
	c, lines := canvasOf(t.self), t.figures()
	if c == nil || len(lines) == 0 {
		return
	}
	_, shift := t.body.first()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.body).AddXY(cellPadding, float32(t.selected+1)*rowHeight()+shift)
	showMenu(c, at, lines)
}

func (t *tableList) point(i int, _ float32) bool {
	if i < 0 || i >= len(t.order) || t.group(i) {
		focusClicked(t.self) // meant for the list, if for none of its rows
		return false
	}
	t.still = true
	t.Select(i)
	t.still = false
	focusClicked(t.self)
	return true
}
