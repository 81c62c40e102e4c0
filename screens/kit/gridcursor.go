package kit

import (
	"fyne.io/fyne/v2"
)

// Selected returns the row of the cursor.
func (g *Grid[T]) Selected() (row T, ok bool) {
	if g.row < 0 || g.row >= len(g.rows) {
		return row, false
	}
	return g.rows[g.row], true
}

// Column returns the column of the cursor.
func (g *Grid[T]) Column() int { return g.column }

// SelectWhere puts the cursor on the first row that matches and reports whether there is one.
func (g *Grid[T]) SelectWhere(match func(row T) bool) bool {
	for i, row := range g.rows {
		if !g.group(i) && match(row) {
			if g.row < 0 {
				g.column = g.Home
			}
			g.put(i, g.column)
			return true
		}
	}
	return false
}

// Select puts the cursor on a cell; a row of -1 takes it away and shows the first rows.
func (g *Grid[T]) Select(row, column int) {
	g.Commit()
	if row < 0 {
		g.row, g.column, g.shown = -1, g.Home, ""
		g.scroll.ScrollToTop()
		g.Refresh()
		return
	}
	g.put(row, column)
}

// To puts the cursor on another cell of its row.
func (g *Grid[T]) To(column int) {
	g.Commit()
	g.put(g.row, column)
}

func (g *Grid[T]) put(row, column int) {
	if row < 0 || row >= len(g.rows) || g.group(row) {
		return
	}
	g.row, g.column = row, min(max(column, 0), len(g.columns)-1)
	g.reveal()
	g.Refresh()
	CommandsOf(g).tell()
	if id := g.ID(g.rows[row]); g.OnCursor != nil && g.shown != id {
		g.shown = id
		g.OnCursor(g.rows[row], g.column)
	}
}

// free finds the row nearest to i in direction by that is no group; -1 for none.
func (g *Grid[T]) free(i, by int) int {
	i = min(max(i, 0), len(g.rows)-1)
	for _, step := range []int{by, -by} {
		for n := i; n >= 0 && n < len(g.rows); n += step {
			if !g.group(n) {
				return n
			}
		}
	}
	return -1
}

// seen tells whether the cursor's row is in view.
func (g *Grid[T]) seen() bool {
	y := float32(g.row) * rowHeight()
	top := g.scroll.Offset.Y
	return g.row >= 0 && y+rowHeight() > top && y < top+g.scroll.Size().Height
}

func (g *Grid[T]) reveal() {
	if g.row < 0 || g.still {
		return
	}
	top, height := g.scroll.Offset.Y, g.scroll.Size().Height
	y := float32(g.row) * rowHeight()
	above := y
	if g.row > 0 && g.group(g.row-1) {
		above -= rowHeight()
	}
	switch {
	case above < top:
		g.scroll.ScrollToOffset(fyne.NewPos(0, above))
	case height > 0 && y+rowHeight() > top+height:
		g.scroll.ScrollToOffset(fyne.NewPos(0, wholeRows(y+rowHeight()-height)))
	}
	if c := windowOf(g); g.Whole && g.focused && c != nil {
		scrollAll(way(front(c), g))
	}
}

// place lays the frame of the cursor and the box over their cell.
func (g *Grid[T]) place() {
	g.frame.Hidden = !g.focused && !g.typing || g.row < 0
	if g.row < 0 || g.column >= len(g.columns) {
		g.frame.Hidden = true
		return
	}
	width := g.body.Size().Width
	widths := g.widths(width)
	x := float32(0)
	for _, w := range widths[:g.column] {
		x += w
	}
	_, shift := g.body.first()
	y := float32(g.row)*rowHeight() + shift
	g.frame.Move(fyne.NewPos(x+1, y))
	g.frame.Resize(fyne.NewSize(max(widths[g.column]-2, 0), rowHeight()-1))
	if g.typing {
		wide := max(widths[g.column], g.columns[g.column].Least)
		height := g.field.Input.MinSize().Height
		top, room := g.view() // higher than a row, it would reach out of the first and the last one seen
		y = max(min(y+(rowHeight()-height)/2, top+room-height), top)
		g.field.Input.Move(fyne.NewPos(max(min(x, width-wide), 0), y))
		g.field.Input.Resize(fyne.NewSize(wide, height))
	}
}
