package page

// standing is bars that stand on a line, with the groups' labels below it.
type standing struct {
	*chartFlow
	x, slot float64 // where the first group begins, and the room of each
	bar     float64 // width
	plot    float64 // height from the lowest to the highest mark
	below   float64 // height of the labels
}

// labelGap is between a label and what it stands at, in points.
const labelGap = 4

// standing measures the chart with standing bars. It is nil where they would be
// too many or their labels too long.
func (f *chartFlow) standing() bars {
	if len(f.Series) > mostStanding || len(f.Groups) == 0 || len(f.Series) == 0 {
		return nil
	}
	numbers := 0.0
	for _, m := range f.axis.marks() {
		numbers = max(numbers, f.e.figureWidth(figure(m)))
	}
	numbers += labelGap
	s := &standing{chartFlow: f, x: f.left + numbers, slot: (f.width - numbers) / float64(len(f.Groups))}
	n := float64(len(f.Series))
	s.bar = min(s.slot*groupsShare/n, widestBar)
	room := s.bar
	if n == 1 {
		room = s.slot
	}
	if f.figures+2 > room {
		return nil
	}
	labels := make([]*laid, len(f.Groups))
	for i, g := range f.Groups {
		p := P(Center, labelSize, g)
		labels[i] = f.e.lay(&p, s.slot-labelGap)
		if f.e.longestWord(&p) > s.slot-labelGap || len(labels[i].lines) > mostLabelLines {
			return nil
		}
		s.below = max(s.below, labels[i].height())
	}
	f.labels = labels
	s.plot = standPlot
	around := f.headHeight() + s.around()
	if f.Height > 0 {
		s.plot = max(f.Height*mm-around, leastPlot)
	}
	if s.plot = min(s.plot, f.room-around); s.plot < leastPlot {
		return nil
	}
	return s
}

// around is the height of what stands above and below the plot: the figures of
// the highest bars, and the labels; below bars that hang, their figures too.
func (s *standing) around() float64 {
	h := figureRoom + labelGap + s.below
	if s.axis.low < 0 {
		h += figureRoom
	}
	return h
}

func (s *standing) height(int, int) float64 { return s.plot + s.around() }

// draw draws all groups: they are never parted.
func (s *standing) draw(_, _ int, y float64) {
	e := s.e
	bottom := y + figureRoom + s.plot
	at := func(v float64) float64 { return bottom - s.plot*s.axis.share(v) }
	right := s.left + s.width
	for _, m := range s.axis.marks() {
		e.add(Line{X1: s.x, Y1: at(m), X2: right, Y2: at(m), Thickness: fineLine, Grey: gridGrey})
		e.figure(figure(m), Right, s.x-labelGap, at(m)+figureSize/3)
	}
	for g, label := range s.labels {
		left := s.x + float64(g)*s.slot
		first := left + (s.slot-s.bar*float64(len(s.Series)))/2
		for i := range s.Series {
			v, ok := s.value(i, g)
			if !ok {
				continue
			}
			x := first + float64(i)*s.bar
			if v != 0 {
				s.chartFlow.bar(i, x, at(0), x+s.bar, at(v))
			}
			baseline := at(v) - 2.5
			if v < 0 {
				baseline = at(v) + figureSize
			}
			e.figure(figure(v), Center, x+s.bar/2, baseline)
		}
		e.drawWhole(label, left+labelGap/2, bottom+s.around()-figureRoom-s.below)
	}
	e.add(Line{X1: s.x, Y1: at(0), X2: right, Y2: at(0), Thickness: borderThickness})
}
