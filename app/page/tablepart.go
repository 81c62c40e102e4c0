package page

// part is what one page shows of a group: whole rows, and then, where the next
// row is split, the height of what stands of it on this page.
type part struct {
	*grid
	from, to int // whole rows, not including the last bound
	split    float64
	force    bool // at least a line of each cell, or it would wait for ever
}

// span gives the rows of a cell that a part shows: how far below the part's top
// they begin, and their height. Cells that the part does not show have none.
func (p part) span(c *gridCell) (above, height float64) {
	first, end := max(c.row, p.from), c.row+c.rows
	if first > p.to || end <= p.from {
		return 0, 0
	}
	above = p.height(p.from, first)
	if first < p.to {
		height = p.height(first, min(end, p.to))
	}
	if end > p.to {
		height += p.split
	}
	return above, height
}

// drawGroup draws a group on as many pages as it takes.
func (f *tableFlow) drawGroup(g *grid) {
	e := f.e
	for from := 0; e.err == nil; {
		p := part{grid: g, from: from, to: from}
		for p.to < len(g.rows) && g.height(from, p.to+1) <= e.remaining() {
			p.to++
		}
		if p.to == len(g.rows) {
			f.drawPart(p)
			return
		}
		left := e.bottom - e.y - g.height(from, p.to)
		p.force = f.bare() && p.to == from
		if p.force || f.start(g, p.to) <= left+slack {
			p.split = left
		}
		f.drawPart(p)
		from = p.to
		if p.split > 0 && g.cutRow(p.to, p.split) {
			from++
		}
		if from == len(g.rows) {
			return
		}
		f.next()
		g.again(from)
		g.grow(from)
	}
}

// drawPart draws a part of a group. Of cells that go on overleaf, it draws the
// lines that fit.
func (f *tableFlow) drawPart(p part) {
	e, padding := f.e, f.table.verticalPadding()
	for _, c := range p.cells {
		above, height := p.span(c)
		if height <= 0 {
			continue
		}
		y := e.y + above
		f.box(c, y, height, f.first && above == 0)
		least := 0
		switch {
		case c.row+c.rows <= p.to: // the cell ends here: every line
			least = lineCount(c)
		case p.force:
			least = 1
		}
		if c.Middle && c.begins() {
			y += max(height-p.needed(c), 0) / 2
		}
		e.lines(c, f.edges[c.column]+f.table.Padding*mm, y+padding, height-2*padding, least)
	}
	if height := p.height(p.from, p.to) + p.split; height > 0 {
		e.y += height
		f.first = false
	}
}

// lineCount is all of a cell's lines.
func lineCount(c *gridCell) int {
	n := 0
	for _, l := range c.text {
		n += len(l.lines)
	}
	return n
}
