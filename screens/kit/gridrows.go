package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Narrow breaks the title of a narrow column at its blanks and returns the width
// its longest word asks for, at least so much.
func Narrow(title string, least float32) (broken string, width float32) {
	words := strings.Fields(title)
	for _, word := range words {
		least = max(least, measure(word, noteSize(), fyne.TextStyle{Bold: true})+8)
	}
	return strings.Join(words, "\n"), least
}

// What the drawing of rows asks of a Grid.

func (g *Grid[T]) titles() []headCell {
	cells := make([]headCell, len(g.columns))
	for i, c := range g.columns {
		cells[i] = headCell{title: c.Title, key: c.Key, align: c.Align}
	}
	return cells
}

func (g *Grid[T]) widths(width float32) []float32 {
	titles := g.titles()
	g.needs.measure(titles, len(g.rows), func(row, column int) string {
		if g.columns[column].On != nil || g.group(row) && !g.InCells {
			return ""
		}
		return g.text(g.rows[row], column)
	})
	wanted := make([]float32, len(g.columns))
	for i, c := range g.columns {
		wanted[i] = c.Width
	}
	return spread(width, titles, wanted, &g.needs, g.scrolls())
}

func (g *Grid[T]) scrolls() bool {
	height := g.scroll.Size().Height
	return height > 0 && float32(len(g.rows))*rowHeight() > height
}

func (g *Grid[T]) needed() *needs { return &g.needs }

func (g *Grid[T]) count() int { return len(g.rows) }

func (g *Grid[T]) emptyText() string { return g.Empty }

func (g *Grid[T]) view() (top, height float32) {
	return g.scroll.Offset.Y, g.scroll.Size().Height
}

func (g *Grid[T]) rescroll() { g.scroll.Refresh() }

func (g *Grid[T]) rowLook(i int) rowLook {
	group := g.group(i)
	return rowLook{
		group: group && !g.InCells, total: group && g.InCells, selected: i == g.row, focused: g.focused,
		marked: !group && len(g.chosen) > 0 && g.chosen[g.ID(g.rows[i])],
	}
}

func (g *Grid[T]) cell(i, column int) cellLook {
	row, c := g.rows[i], g.columns[column]
	if c.On != nil {
		if !c.On(row) {
			return cellLook{}
		}
		mark := cellLook{icon: "check", align: Centre, tone: Blue}
		if c.Tone != nil {
			mark.tone = c.Tone(row)
		}
		return mark
	}
	look := cellLook{align: c.Align}
	if c.Text != nil {
		look.text = c.Text(row)
		look.shared = g.needs.shared(column, look.text)
	}
	if c.Tone != nil {
		look.tone = c.Tone(row)
	}
	if c.Icon != nil {
		look.icon = c.Icon(row)
	}
	return look
}

func (g *Grid[T]) groupText(i int) string {
	if c := g.columns[0]; c.Text != nil {
		return c.Text(g.rows[i])
	}
	return ""
}

// text is what a cell says in words: of a mark, "x".
func (g *Grid[T]) text(row T, column int) string {
	c := g.columns[column]
	switch {
	case c.On != nil && c.On(row):
		return "x"
	case c.Text != nil:
		return c.Text(row)
	}
	return ""
}

// click puts the cursor on a cell; the second click within half a second types in
// it or opens the row. A mark is turned by any click on it once the cursor is there.
func (g *Grid[T]) click(i int, x float32) {
	was, row, column := g.focused, g.row, g.column
	if !g.point(i, x) {
		return
	}
	was = was && row == g.row && column == g.column
	double := g.clicks.second(g.row*len(g.columns) + g.column)
	if g.columns[g.column].On != nil {
		if g.turned = was && !(double && g.turned); g.turned {
			g.toggle(g.column)
		}
		return
	}
	if !double {
		return
	}
	switch row, column := g.rows[g.row], g.column; {
	case g.editable(row, column):
		g.begin(true)
	case g.OnOpen != nil:
		g.OnOpen(row)
	}
}

// point puts the cursor on a cell; false where there is none, where rows are chosen by it, and
// where it waits for a save.
func (g *Grid[T]) point(i int, x float32) bool {
	if i < 0 || i >= len(g.rows) || g.group(i) {
		g.Commit()
		focusClicked(g) // meant for the grid, if for none of its rows
		return false
	}
	clicked := g.ID(g.rows[i])
	if g.later(keystroke{click: func() { g.click(g.indexOf(clicked), x) }}) {
		return false
	}
	g.Commit()
	column := 0
	for n, width := range g.widths(g.body.Size().Width) {
		if x < width {
			column = n
			break
		}
		x -= width
	}
	focusClicked(g)
	if id := g.ID(g.rows[i]); g.shift {
		g.chooseTo(i)
		return false
	} else if i != g.row {
		g.leave(id)
		i = g.indexOf(id)
	}
	g.ClearChosen()
	g.still = true
	g.put(i, column)
	g.still = false
	g.anchor = i
	return true
}
