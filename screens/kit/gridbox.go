package kit

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
)

// The floating box of a Grid.

func (g *Grid[T]) editable(row T, column int) bool {
	c := g.columns[column]
	return c.Editable != nil && c.Editable(row)
}

// begin opens the box over the cursor's cell, with the cell's text or empty.
func (g *Grid[T]) begin(keep bool) {
	row, ok := g.Selected()
	if !ok || !g.editable(row, g.column) {
		return
	}
	c := g.columns[g.column]
	var options []Option
	if c.Offer != nil {
		options = c.Offer(row)
	}
	text := ""
	if keep {
		text = g.text(row, g.column)
	}
	g.field.picked, g.field.fresh, g.field.wide, g.field.Free = nil, c.Fresh, 0, !c.Only
	if len(options) > 0 || g.OnAround != nil {
		g.field.wide = 340
	}
	g.field.SetOptions(options)
	g.field.SetText(text)
	g.typing, g.typed = true, g.ID(row)
	g.field.Input.Called = fmt.Sprintf(words.HeardCell, g.rowName(), oneLine(c.Title))
	g.ClearChosen()
	g.field.Input.Show()
	g.place()
	lastFocus = g.field.Input // keeps the text from being selected
	if canvas := canvasOf(g); canvas != nil {
		canvas.Focus(g.field.Input)
	}
	g.field.Input.CursorColumn = len([]rune(text))
	g.layer.Refresh()
	if keep && text == "" && c.Only {
		g.field.open("") // nothing else is taken: she sees what there is
	}
}

// Commit ends typing and hands the text on.
func (g *Grid[T]) Commit() {
	if !g.typing {
		return
	}
	text, value := g.field.Text(), g.field.Value()
	row, _ := g.Selected()
	column := g.column
	g.giveUp()
	if g.columns[column].Only && value == "" {
		return
	}
	if text != g.text(row, column) && g.OnText != nil {
		id := g.ID(row)
		underWay.sender = func() { g.putBack(id, column, text) }
		g.OnText(row, column, text, value)
		underWay.sender = nil
	}
}

// typedOut ends typing, by Enter or by Tab, and goes on.
func (g *Grid[T]) typedOut(enter bool) {
	was := g.typed
	g.Commit()
	row, ok := g.Selected()
	if ok && g.ID(row) != was {
		return // what was typed led to another row: what she types next is not meant for its cells
	}
	switch {
	case !ok || !enter:
		g.step(1)
	case g.Onward == nil:
		g.onward()
	default:
		g.step(g.Onward(row, g.column) - g.column)
	}
}

// putBack opens the box again with a text that could not be saved.
func (g *Grid[T]) putBack(row string, column int, text string) {
	if !g.typing && g.OpenCell(row, column) {
		g.field.SetText(text)
	}
}

// giveUp ends typing and forgets the text.
func (g *Grid[T]) giveUp() {
	if !g.typing {
		return
	}
	g.typing = false
	if g.keeper != nil {
		g.keeper.Clean()
	}
	g.field.close()
	canvas := canvasOf(g)
	held := canvas != nil && canvas.Focused() == g.field.Input
	g.field.Input.Hide()
	if held {
		focusOn(g)
	}
	g.Refresh()
}

// typedKey sees each key before the box does.
func (g *Grid[T]) typedKey(key fyne.KeyName) bool {
	if g.field.isOpen() && key != fyne.KeyEscape {
		return g.field.listKey(key)
	}
	switch key {
	case fyne.KeyEscape:
		g.giveUp()
	case fyne.KeyTab:
		g.typedOut(false)
	case fyne.KeyDown:
		g.Commit()
		g.walk(g.row+1, 1)
	case fyne.KeyUp:
		g.Commit()
		g.walk(g.row-1, -1)
	default:
		return false
	}
	return true
}
