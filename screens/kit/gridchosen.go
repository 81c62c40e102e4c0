package kit

// Chosen returns the chosen rows in their order; without any, none.
func (g *Grid[T]) Chosen() []T {
	var rows []T
	for i, row := range g.rows {
		if !g.group(i) && g.chosen[g.ID(row)] {
			rows = append(rows, row)
		}
	}
	return rows
}

// ClearChosen ends the choice of rows.
func (g *Grid[T]) ClearChosen() {
	if len(g.chosen) > 0 {
		g.chosen = map[string]bool{}
		g.body.Refresh()
		g.tellChosen()
	}
}

// choosable tells whether the i-th row can be chosen.
func (g *Grid[T]) choosable(i int) bool {
	return i >= 0 && !g.group(i) && (g.Fixed == nil || !g.Fixed(g.rows[i]))
}

func (g *Grid[T]) tellChosen() {
	if g.OnChoose != nil {
		g.OnChoose(g.Chosen())
	}
}

// chooseTo chooses the rows from where Shift was pressed to i.
func (g *Grid[T]) chooseTo(i int) {
	if i < 0 {
		return
	}
	g.chosen = map[string]bool{}
	for n := min(i, g.anchor); n <= max(i, g.anchor); n++ {
		if g.choosable(n) {
			g.chosen[g.ID(g.rows[n])] = true
		}
	}
	g.put(i, g.column)
	g.tellChosen()
}
