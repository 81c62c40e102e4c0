package page

// lying is bars that lie below each other, with the groups' labels at their left:
// the way for any number of groups and series.
type lying struct {
	*chartFlow
	x     float64   // of the axis' low end
	plot  float64   // width from the lowest to the highest mark
	pitch float64   // from bar to bar
	high  []float64 // of each group
	named bool      // the series' names stand at the bars, in place of the legend
}

// The most of the chart's width that labels take, at the left and at the bars.
const (
	labelShare = 0.3
	nameShare  = 0.5
)

func (f *chartFlow) lying() bars {
	l := &lying{chartFlow: f}
	beside := f.figures // what stands right of the longest bar
	if len(f.Series) > mostStanding {
		// So many greys are not told apart: the names stand at the bars.
		if names := f.tails(); f.figures+names <= f.width*nameShare {
			l.named = true
			f.legend = legend{}
			beside += names
		}
	}
	room := f.room - f.headHeight() - l.axisHeight() - groupGap
	l.pitch = max(min(lyingPitch, room/float64(max(len(f.Series), 1))), 1)
	widest := 0.0
	for _, g := range f.Groups {
		label := f.e.fitted(P(Left, labelSize, g), f.width*labelShare, room)
		widest = max(widest, label.widest())
		f.labels = append(f.labels, label)
		l.high = append(l.high, max(label.height(), l.pitch*float64(len(f.Series)))+groupGap)
	}
	l.x = f.left + widest + labelGap
	right := f.left + f.width - labelGap - beside
	if f.axis.low < 0 {
		l.x += f.figures // beside the bars to the left
	}
	l.plot = max(right-l.x, 1)
	return l
}

// tails is the width of the widest series' name at a bar.
func (f *chartFlow) tails() float64 {
	widest := 0.0
	for _, s := range f.Series {
		widest = max(widest, f.e.figureWidth(tail(f.e.clean(s.Name, Regular))))
	}
	return widest
}

// tail is a series' name as it follows a figure.
func tail(name string) string { return "  " + name }

// axisHeight is the height of the numbers on the axis.
func (l *lying) axisHeight() float64 { return figureRoom + labelGap }

func (l *lying) height(from, to int) float64 {
	h := l.axisHeight()
	for _, high := range l.high[from:to] {
		h += high
	}
	return h
}

func (l *lying) draw(from, to int, y float64) {
	e := l.e
	at := func(v float64) float64 { return l.x + l.plot*l.axis.share(v) }
	top, bottom := y+figureRoom, y+l.height(from, to)
	end := l.left // of the last number: those without room are left out
	for _, m := range l.axis.marks() {
		if half := e.figureWidth(figure(m)) / 2; at(m)-half >= end {
			e.figure(figure(m), Center, at(m), top-labelGap/2)
			end = at(m) + half + labelGap/2
		}
		e.add(Line{X1: at(m), Y1: top, X2: at(m), Y2: bottom, Thickness: fineLine, Grey: gridGrey})
	}
	y = top + labelGap
	for g := from; g < to; g++ {
		l.group(g, y+groupGap/2, at)
		y += l.high[g]
		if g < to-1 {
			e.add(Line{X1: l.left, Y1: y, X2: l.left + l.width, Y2: y, Thickness: fineLine, Grey: gridGrey})
		}
	}
	e.add(Line{X1: at(0), Y1: top, X2: at(0), Y2: bottom, Thickness: borderThickness})
}

// group draws a group's label and bars, each in the middle of its height.
func (l *lying) group(g int, y float64, at func(float64) float64) {
	e := l.e
	high := l.high[g] - groupGap
	e.drawWhole(l.labels[g], l.left, y+(high-l.labels[g].height())/2)
	y += (high - l.pitch*float64(len(l.Series))) / 2
	for i, s := range l.Series {
		top := y + float64(i)*l.pitch
		v, ok := l.value(i, g)
		if !ok {
			continue
		}
		if v != 0 {
			l.bar(i, at(0), top+l.pitch*0.12, at(v), top+l.pitch*0.88)
		}
		name := ""
		if l.named {
			name = tail(e.clean(s.Name, Regular))
		}
		baseline := top + l.pitch/2 + figureSize/3
		if v < 0 {
			e.figure(figure(v), Right, at(v)-labelGap, baseline)
			e.figure(name, Left, at(0), baseline)
		} else {
			e.figure(figure(v)+name, Left, at(v)+labelGap, baseline)
		}
	}
}
