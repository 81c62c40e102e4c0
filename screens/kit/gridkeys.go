package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sothidua/data/viet"
)

// ditto in an empty cell stands for what the row above has.
const ditto = '"'

// AcceptsTab is true: Tab goes from cell to cell, at the end out of the grid.
func (g *Grid[T]) AcceptsTab() bool { return true }

// FocusGained shows the cursor.
func (g *Grid[T]) FocusGained() {
	g.focused = true
	Gained(g)
	g.Commit()
	if g.row < 0 {
		g.put(g.free(0, 1), g.Home)
		g.anchor = g.row
	}
	g.Refresh()
}

// FocusLost hides the cursor.
func (g *Grid[T]) FocusLost() {
	g.focused, g.shift = false, false
	g.Refresh()
}

// KeyDown learns that Shift is held.
func (g *Grid[T]) KeyDown(ev *fyne.KeyEvent) {
	settleAll()
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		g.shift = true
	}
}

// KeyUp learns that Shift is held no more.
func (g *Grid[T]) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		g.shift = false
	}
}

// TypedRune sets marks, types, or jumps.
func (g *Grid[T]) TypedRune(r rune) {
	if g.later(keystroke{letter: r}) {
		return
	}
	row, ok := g.Selected()
	if !ok || r == ' ' && !g.jump.under() {
		return
	}
	if g.finding && g.jump.under() {
		g.findBy(r)
		return
	}
	g.finding = false
	texted := g.editable(row, g.column)
	if at := g.marked(r); at >= 0 && (!texted || g.column <= g.Home) {
		g.toggle(at)
		return
	}
	switch {
	case r == ditto && (texted || g.columns[g.column].On != nil) && g.text(row, g.column) == "":
		if above := g.above(g.row); above >= 0 && g.OnDitto != nil {
			g.OnDitto(row, g.rows[above], g.column)
		}
	case texted:
		g.begin(false)
		g.field.Input.TypedRune(r)
	default:
		g.find(g.jump.add(r), g.jump.fresh())
	}
}

// findBy jumps by a letter that came from elsewhere; those that follow belong to it, also
// where the cell could be typed into.
func (g *Grid[T]) findBy(r rune) {
	g.finding = true
	g.find(g.jump.add(r), g.jump.fresh())
}

// marked finds the column whose mark r sets, -1 for none.
func (g *Grid[T]) marked(r rune) int {
	for i, c := range g.columns {
		if c.Key != 0 && c.Key == r {
			return i
		}
	}
	return -1
}

func (g *Grid[T]) find(prefix string, fresh bool) {
	if prefix == "" || g.Name == nil {
		return
	}
	defer g.jump.answered()
	start := max(g.row, 0)
	if fresh {
		start++
	}
	for n := range g.rows {
		i := (start + n) % len(g.rows)
		if g.group(i) {
			continue
		}
		name := viet.Fold(g.Name(g.rows[i]))
		if strings.HasPrefix(name, prefix) || strings.Contains(name, " "+prefix) {
			g.goTo(i, g.column)
			return
		}
	}
}

// TypedKey moves, chooses, types and deletes.
func (g *Grid[T]) TypedKey(ev *fyne.KeyEvent) {
	if g.later(keystroke{key: ev}) {
		return
	}
	page := max(int(g.scroll.Size().Height/rowHeight())-1, 1)
	row, ok := g.Selected()
	g.finding = g.finding && ev.Name == fyne.KeyBackspace
	switch ev.Name {
	case fyne.KeyDown:
		g.walk(g.row+1, 1)
	case fyne.KeyUp:
		g.walk(g.row-1, -1)
	case fyne.KeyPageDown:
		g.walk(min(g.row+page, len(g.rows)-1), 1)
	case fyne.KeyPageUp:
		g.walk(max(g.row-page, 0), -1)
	case fyne.KeyHome:
		g.walk(0, 1)
	case fyne.KeyEnd:
		g.walk(len(g.rows)-1, -1)
	case fyne.KeyLeft:
		g.put(g.row, g.column-1)
	case fyne.KeyRight:
		g.put(g.row, g.column+1)
	case fyne.KeyTab:
		g.tab()
	case fyne.KeyReturn, fyne.KeyEnter:
		if ok && g.columns[g.column].On == nil && !g.editable(row, g.column) && g.OnOpen != nil {
			g.OnOpen(row)
			return
		}
		g.onward()
	case fyne.KeyF2:
		if !ok || !g.editable(row, g.column) {
			CommandsOf(g).Fire(keyName(ev.Name))
			return
		}
		g.begin(true)
	case fyne.KeySpace:
		g.space()
	case fyne.KeyDelete:
		g.delete()
	case fyne.KeyBackspace:
		g.find(g.jump.back(), false)
	case fyne.KeyEscape:
		if len(g.chosen) > 0 {
			g.ClearChosen()
			return
		}
		CommandsOf(g).Fire(keyName(ev.Name))
	default:
		CommandsOf(g).Fire(keyName(ev.Name))
	}
}

// TypedShortcut copies, pastes, fills down and chooses all; the rest is the window's.
func (g *Grid[T]) TypedShortcut(shortcut fyne.Shortcut) {
	if g.later(keystroke{shortcut: shortcut}) {
		return
	}
	switch keyOf(shortcut) {
	case "Ctrl+C":
		rows := g.Chosen()
		if row, ok := g.Selected(); ok && len(rows) == 0 {
			rows = []T{row}
		}
		fyne.CurrentApp().Clipboard().SetContent(g.listed(rows).Text())
	case "Ctrl+V":
		g.paste(fyne.CurrentApp().Clipboard().Content())
	case "Ctrl+A":
		for i, row := range g.rows {
			if g.choosable(i) {
				g.chosen[g.ID(row)] = true
			}
		}
		g.body.Refresh()
		g.tellChosen()
	case "Ctrl+D":
		g.fill()
	default:
		CommandsOf(g).Fire(keyOf(shortcut))
	}
}

// paste begins the cell with a single text, as typing would, or sets a mark by what
// stands for yes and for no; rows of a sheet go to OnPaste, and so does a mark that is
// neither.
func (g *Grid[T]) paste(text string) {
	row, ok := g.Selected()
	single := strings.TrimSpace(text)
	if ok && single != "" && !strings.ContainsAny(single, "\t\n") && g.editable(row, g.column) {
		g.begin(false)
		g.field.Input.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
		return
	}
	if ok && single != "" && !strings.ContainsAny(single, "\t\n") && g.columns[g.column].On != nil {
		if mark := viet.ReadMark(single); mark != viet.UnclearMark {
			if g.columns[g.column].On(row) != (mark == viet.Marked) {
				g.toggle(g.column)
			}
			return
		}
	}
	if g.OnPaste != nil {
		g.OnPaste(text)
	}
}

func (g *Grid[T]) space() {
	row, ok := g.Selected()
	if !ok || g.jump.under() {
		return
	}
	if g.columns[g.column].On != nil {
		g.toggle(g.column)
		return
	}
	if id := g.ID(row); g.chosen[id] {
		delete(g.chosen, id)
	} else if g.choosable(g.row) {
		g.chosen[id] = true
	}
	g.tellChosen()
	g.walk(g.row+1, 1)
}

func (g *Grid[T]) toggle(column int) {
	if row, ok := g.Selected(); ok && g.OnToggle != nil {
		g.OnToggle(row, column)
	}
}

// delete clears a cell; on a cell to read it asks for the rows.
func (g *Grid[T]) delete() {
	row, ok := g.Selected()
	switch {
	case !ok:
	case len(g.chosen) > 0 && g.OnDelete != nil:
		g.OnDelete(g.Chosen())
	case g.columns[g.column].On != nil:
		if g.columns[g.column].On(row) {
			g.toggle(g.column)
		}
	case g.editable(row, g.column):
		if g.text(row, g.column) != "" && g.OnText != nil {
			g.OnText(row, g.column, "", "")
		}
	case g.OnDelete != nil:
		g.OnDelete([]T{row})
	}
}

// fill gives the cursor's cell what the row above has, or all chosen rows what the
// first of them has.
func (g *Grid[T]) fill() {
	if g.OnFill == nil {
		return
	}
	if rows := g.Chosen(); len(rows) > 1 {
		g.OnFill(rows[0], rows[1:], g.column)
		return
	}
	if above := g.above(g.row); above >= 0 {
		g.OnFill(g.rows[above], []T{g.rows[g.row]}, g.column)
	}
}

func (g *Grid[T]) above(i int) int {
	for i--; i >= 0; i-- {
		if !g.group(i) {
			return i
		}
	}
	return -1
}
