package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/data/viet"
)

// FocusGained shows the frame and chooses a row if none is.
func (t *Table[T]) FocusGained() {
	t.focused = true
	Gained(t)
	if t.selected < 0 {
		t.move(0, 1)
	}
	t.body.Refresh()
}

// FocusLost ends the stronger mark of the chosen row.
func (t *Table[T]) FocusLost() {
	t.focused = false
	t.body.Refresh()
}

// TypedRune jumps to the next row whose text begins with what is typed.
func (t *Table[T]) TypedRune(r rune) { t.findBy(r) }

func (t *Table[T]) findBy(r rune) { t.find(t.jump.add(r), t.jump.fresh()) }

func (t *Table[T]) find(prefix string, fresh bool) {
	if prefix == "" || len(t.order) == 0 {
		return
	}
	start := max(t.selected, 0)
	if fresh {
		start++
	}
	for n := range t.order {
		i := (start + n) % len(t.order)
		if !t.group(i) && strings.HasPrefix(viet.Fold(t.searchText(t.at(i))), prefix) {
			t.Select(i)
			return
		}
	}
}

// searchText is what letters jump by: Find, else the first column that takes the rest, else the first.
func (t *Table[T]) searchText(row T) string {
	if t.Find != nil {
		return t.Find(row)
	}
	for _, c := range t.columns {
		if c.Width == 0 {
			return c.Text(row)
		}
	}
	return t.columns[0].Text(row)
}

// TypedKey moves, opens and deletes; Space tells what is cut in the chosen row.
func (t *Table[T]) TypedKey(ev *fyne.KeyEvent) {
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
		t.move(len(t.order)-1, -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.open()
	case fyne.KeyBackspace:
		if t.jump.text == "" {
			CommandsOf(t).Fire(keyName(ev.Name))
			return
		}
		t.find(t.jump.back(), false)
	case fyne.KeyDelete:
		if row, ok := t.Selected(); ok && t.OnDelete != nil {
			t.OnDelete(row)
			return
		}
		CommandsOf(t).Fire(keyName(ev.Name))
	case fyne.KeySpace:
		if !t.jump.under() {
			t.body.turnTip(t.selected)
		}
	default:
		CommandsOf(t).Fire(keyName(ev.Name))
	}
}

func (t *Table[T]) open() {
	if row, ok := t.Selected(); ok && t.OnOpen != nil {
		t.OnOpen(row)
	}
}

// TypedShortcut copies the chosen row and leaves the rest to the window.
func (t *Table[T]) TypedShortcut(shortcut fyne.Shortcut) {
	if _, copying := shortcut.(*fyne.ShortcutCopy); copying {
		if row, ok := t.Selected(); ok {
			fyne.CurrentApp().Clipboard().SetContent(t.line(row))
		}
		return
	}
	CommandsOf(t).Fire(keyOf(shortcut))
}

// line is a row as text, with a tab between the columns.
func (t *Table[T]) line(row T) string {
	cells := make([]string, len(t.columns))
	for i, c := range t.columns {
		if c.Text != nil {
			cells[i] = strings.NewReplacer("\t", " ", "\n", " ").Replace(c.Text(row))
		}
	}
	return strings.Join(cells, "\t")
}

// click chooses a row; the second click within half a second opens it.
func (t *Table[T]) click(i int, _ float32) {
	if i < 0 || i >= len(t.order) || t.group(i) {
		return
	}
	t.Select(i)
	focusOn(t)
	if t.clicks.second(i) {
		t.open()
	}
}
