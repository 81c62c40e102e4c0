package page

import "math"

const borderThickness = 0.5

// box draws a cell's shade and borders. Neighbours share a border: the one above
// or to the left draws it, unless a shade covers it or the page begins here.
func (f *tableFlow) box(c *gridCell, y, height float64, top bool) {
	left, right := f.edges[c.column], f.edges[c.column+c.columns]
	if c.Shade > 0 {
		f.e.add(Fill{X: left, Y: y, Width: right - left, Height: height, Grey: c.Shade})
	}
	if !f.table.Borders {
		return
	}
	border := func(x1, y1, x2, y2 float64) {
		l := Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Thickness: borderThickness}
		if c.Shade > 0 {
			f.e.add(l) // over the shade
			return
		}
		f.rules.add(f.e, l)
	}
	if c.Shade > 0 || top {
		border(left, y, right, y)
	}
	if c.Shade > 0 || c.column == 0 {
		border(left, y, left, y+height)
	}
	border(right, y, right, y+height)
	border(left, y+height, right, y+height)
}

// rules are the borders of a table on a page. Where that of one cell goes on from that of
// another they are one line: a page of a list has some sixty of them, and not three hundred.
type rules struct {
	page *Page
	last map[rule]int // among the page's drawings
}

// rule is where borders may go on from each other: on one height, or below each other.
type rule struct {
	down bool
	at   float64 // from the page's top or left
}

func (r *rules) add(e *engine, l Line) {
	if r.page != e.page {
		r.page, r.last = e.page, map[rule]int{}
	}
	on := rule{at: l.Y1}
	if l.X1 == l.X2 {
		on = rule{down: true, at: l.X1}
	}
	if i, ok := r.last[on]; ok {
		before := r.page.Ops[i].(Line)
		if math.Abs(before.X2-l.X1) < slack && math.Abs(before.Y2-l.Y1) < slack {
			l.X1, l.Y1 = before.X1, before.Y1
			r.page.Ops[i] = l
			return
		}
	}
	r.last[on] = len(r.page.Ops)
	e.add(l)
}
