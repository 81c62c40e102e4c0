package kit

// walk goes to a row, or with Shift chooses the rows on the way.
func (g *Grid[T]) walk(to, by int) {
	if len(g.rows) == 0 {
		return
	}
	if g.shift {
		g.chooseTo(g.free(to, by))
		return
	}
	if to >= len(g.rows) {
		g.goOn()
		return
	}
	g.goTo(g.free(to, by), g.column)
}

// goTo leaves the row for another; what that changes may bring new rows.
func (g *Grid[T]) goTo(i, column int) {
	if i < 0 {
		return
	}
	if i != g.row {
		id := g.ID(g.rows[i])
		g.leave(id)
		i = g.indexOf(id)
	}
	g.put(i, column)
	g.anchor = g.row
}

// goOn leaves the last row downwards: whoever adds rows there begins the next.
func (g *Grid[T]) goOn() {
	if row, ok := g.Selected(); ok {
		id := g.ID(row)
		g.leave(id)
		g.put(g.indexOf(id), g.Home)
	}
}

func (g *Grid[T]) leave(string) {
	if row, ok := g.Selected(); ok && g.OnLeave != nil {
		g.OnLeave(row)
	}
}

func (g *Grid[T]) indexOf(id string) int {
	for i, row := range g.rows {
		if !g.group(i) && g.ID(row) == id {
			return i
		}
	}
	return -1
}

// step goes to the next cell, over the end of a row to the next one's home.
func (g *Grid[T]) step(by int) {
	if to := g.column + by; to >= 0 && to < len(g.columns) {
		g.put(g.row, to)
		return
	}
	if by > 0 && g.row == g.free(len(g.rows)-1, -1) {
		g.goOn()
		return
	}
	column := g.Home
	if by < 0 {
		column = len(g.columns) - 1
	}
	g.goTo(g.free(g.row+by, by), column)
}

// onward goes to the next cell in which something is typed or marked: Enter goes on with the work,
// over what the row only tells. Tab and the arrows go to every cell.
func (g *Grid[T]) onward() {
	row, ok := g.Selected()
	to := g.column + 1
	for ok && to < len(g.columns) && g.columns[to].On == nil && !g.editable(row, to) {
		to++
	}
	g.step(to - g.column)
}

func (g *Grid[T]) tab() {
	last, first := g.free(len(g.rows)-1, -1), g.free(0, 1)
	c := canvasOf(g)
	switch {
	case g.row < 0, !g.shift && g.row == last && g.column == len(g.columns)-1:
		c.FocusNext()
	case g.shift && g.row == first && g.column == 0:
		c.FocusPrevious()
	case g.shift:
		g.step(-1)
	default:
		g.step(1)
	}
}
