package page

import "strings"

// drawLine draws a line of a paragraph whose area begins at x, with the line's
// top at y.
func (e *engine) drawLine(l *laid, ln *line, x, y float64) {
	x += ln.start
	gap := 0.0 // added to each space
	switch l.Align {
	case Center:
		x += (ln.room - ln.width) / 2
	case Right:
		x += ln.room - ln.width
	case Justify:
		gap = ln.gap()
	}
	baseline := y + ln.height - ln.tallest(l.size())*lineDepth
	for _, s := range ln.segments {
		width := s.width + gap*float64(strings.Count(s.text, " "))
		switch {
		case s.tab:
			e.leader(s, x, baseline)
		default:
			e.add(Text{X: x, Y: baseline, Face: s.style.face, Size: s.style.size, Space: gap, Text: s.text})
		}
		if s.style.underline && !s.tab {
			under := baseline + 0.11*s.style.size
			e.add(Line{X1: x, Y1: under, X2: x + width, Y2: under, Thickness: 0.05 * s.style.size})
		}
		x += width
	}
}

// gap is what each space of a justified line takes more. Lines with tabs stay as
// they are, or the stops would move.
func (ln *line) gap() float64 {
	n := 0
	for _, s := range ln.segments {
		if s.tab {
			return 0
		}
		n += strings.Count(s.text, " ")
	}
	if ln.last || n == 0 {
		return 0
	}
	return max((ln.room-ln.width)/float64(n), 0)
}

// tallest is the largest size on the line.
func (ln *line) tallest(empty float64) float64 {
	size := 0.0
	for _, s := range ln.segments {
		size = max(size, s.style.size)
	}
	if size == 0 {
		return empty
	}
	return size
}

// leader fills a tab's width. Leaders end at the stop, so that those of lines
// below each other stand in columns.
func (e *engine) leader(s segment, x, baseline float64) {
	if s.leader == "" {
		return
	}
	one := e.metrics.width(s.leader, s.style)
	n := int((s.width - minTab) / max(one, 0.1))
	if n < 1 {
		return
	}
	e.add(Text{
		X: x + s.width - float64(n)*one, Y: baseline, Face: s.style.face, Size: s.style.size,
		Text: strings.Repeat(s.leader, n),
	})
}

// drawRule draws the line below a paragraph's text, if it has one.
func (e *engine) drawRule(l *laid, x, y float64) {
	if l.Rule <= 0 {
		return
	}
	half := l.widest() * l.Rule / 2
	middle := x + l.area/2
	e.add(Line{X1: middle - half, Y1: y + ruleHeight/2, X2: middle + half, Y2: y + ruleHeight/2, Thickness: 0.6})
}

// drawWhole draws a paragraph with its first line's top at y.
func (e *engine) drawWhole(l *laid, x, y float64) {
	for i := range l.lines {
		e.drawLine(l, &l.lines[i], x, y)
		y += l.lines[i].height
	}
	e.drawRule(l, x, y)
}

func (e *engine) add(o Op) { e.page.Ops = append(e.page.Ops, o) }
