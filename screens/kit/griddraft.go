package kit

import (
	"strconv"

	"sothidua/app/drafts"
)

// The cell of a Grid being typed in, as a draft. A line not written yet is a draft of
// its own, with what is typed into its cells.

// cellKey is the key of the one field of a cell's draft.
const cellKey = "cell"

// KeepBy tells keeper of all typing into cells from now on.
func (g *Grid[T]) KeepBy(keeper Keeper) { g.keeper = keeper }

func (g *Grid[T]) edited() {
	row, ok := g.Selected()
	if !g.typing || !ok {
		return
	}
	if g.keeper != nil {
		g.keeper.Typed()
	}
	if g.OnTyping != nil {
		g.OnTyping(row)
	}
}

// Subject names the row and the column of the cell being typed in, behind what About
// says of the whole grid.
func (g *Grid[T]) Subject() (title string, about []string) {
	if g.About != nil {
		about = g.About()
	}
	if row, ok := g.Selected(); ok {
		title = g.Name(row)
		about = append(about, g.ID(row), strconv.Itoa(g.column))
	}
	return title, about
}

// Changed tells whether a cell of a written row holds another text than its row.
func (g *Grid[T]) Changed() bool {
	text, was, ok := g.InBox()
	return ok && g.choosable(g.row) && text != was
}

// InBox returns what is being typed, and what the cell held before.
func (g *Grid[T]) InBox() (text, was string, ok bool) {
	row, ok := g.Selected()
	if !g.typing || !ok {
		return "", "", false
	}
	return g.field.Text(), g.text(row, g.column), true
}

// Typed returns the text being typed.
func (g *Grid[T]) Typed() []drafts.Field {
	text, was, ok := g.InBox()
	if !ok {
		return nil
	}
	return []drafts.Field{{Key: cellKey, Label: g.columns[g.column].Title, Text: text, Was: was}}
}

// OpenCell opens the box over a cell, as a draft of it needs, and reports whether there
// is such a cell.
func (g *Grid[T]) OpenCell(row string, column int) bool {
	at := -1
	for i := range g.rows {
		if !g.group(i) && g.ID(g.rows[i]) == row {
			at = i
		}
	}
	if at < 0 || column < 0 || column >= len(g.columns) || !g.editable(g.rows[at], column) {
		return false
	}
	focusOn(g)
	g.Select(at, column)
	g.begin(true)
	if g.keeper != nil {
		g.keeper.Shown()
	}
	return g.typing
}

// Bring puts the text typed before into the open box.
func (g *Grid[T]) Bring(typed []drafts.Field) []drafts.Doubt {
	_, was, ok := g.InBox()
	if !ok || len(typed) == 0 {
		return nil
	}
	g.field.SetText(typed[0].Text)
	if was != typed[0].Was && was != typed[0].Text {
		return []drafts.Doubt{{Field: typed[0], Now: was}}
	}
	return nil
}

// Notify says what is to be looked at again; the open box speaks for itself.
func (g *Grid[T]) Notify(tone Tone, what, text string) {
	if tone == Look && g.OnNotice != nil {
		g.OnNotice(what + ". " + text)
	}
}
