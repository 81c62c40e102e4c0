package page

// legend says which grey is which series. Its entries stand in centred lines.
type legend struct {
	entries []entry
	height  float64
}

// entry is one series of a legend, placed from the legend's top left corner.
type entry struct {
	name *laid
	grey uint8
	x, y float64
}

// The measures of a legend in points: the side of a grey square, what is right of
// it, between entries, and below all.
const (
	swatch      = 8
	swatchGap   = 4
	entryGap    = 14
	legendBelow = 6
)

// legend places the series' names into lines of a width. A single series without
// a name has none.
func (e *engine) legend(series []Series, width, room float64) legend {
	var l legend
	if len(series) == 0 || len(series) == 1 && series[0].Name == "" {
		return l
	}
	line, x := 0, 0.0 // the first entry of the line, and where the next begins
	high := 0.0       // of the line
	end := func() {
		shift := (width - (x - entryGap)) / 2
		for i := range l.entries[line:] {
			l.entries[line+i].x += shift
		}
		l.height += high
		line, x, high = len(l.entries), 0, 0
	}
	for i, s := range series {
		name := e.fitted(P(Left, labelSize, s.Name), width-swatch-swatchGap, room)
		wide := swatch + swatchGap + name.widest()
		if x > 0 && x+wide > width {
			end()
		}
		l.entries = append(l.entries, entry{name: name, grey: grey(i, len(series)), x: x, y: l.height})
		x += wide + entryGap
		high = max(high, name.height())
	}
	end()
	l.height += legendBelow
	return l
}

func (l legend) draw(e *engine, left, top float64) {
	for _, n := range l.entries {
		x, y := left+n.x, top+n.y
		side := y + (labelSize*linePitch-swatch)/2
		e.add(Fill{X: x, Y: side, Width: swatch, Height: swatch, Grey: n.grey})
		e.frame(x, side, x+swatch, side+swatch)
		e.drawWhole(n.name, x+swatch+swatchGap, y)
	}
}
