package page

import (
	"fmt"
	"math"
)

// The measures of a chart, in points.
const (
	chartSpace  = 8 // above and below
	titleSize   = 12
	labelSize   = 10 // of groups and legend
	figureSize  = 9
	figureRoom  = figureSize * linePitch
	gridGrey    = 200
	fineLine    = 0.4
	standPlot   = 60 * mm // height of standing bars
	leastPlot   = 28 * mm
	widestBar   = 12 * mm
	lyingPitch  = 11.5 // of lying bars
	groupGap    = 9    // between groups of lying bars
	groupsShare = 0.8  // of a group's room that its standing bars take
	// mostStanding is the most series of standing bars: more greys than these
	// are not told apart.
	mostStanding = 5
	// mostLabelLines is the most lines of a label below standing bars.
	mostLabelLines = 6
)

// chartFlow is a chart on its way to the pages, measured for a width.
type chartFlow struct {
	*Chart
	e           *engine
	left, width float64
	room        float64 // height of a page
	title       *laid   // nil: none
	legend      legend
	axis        scale
	figures     float64 // width of the widest value
	labels      []*laid // of the groups
	bars        bars
}

// bars is one of the two ways to draw a chart's groups.
type bars interface {
	// height is the height of some groups, with the axis.
	height(from, to int) float64
	// draw draws them with their top at y.
	draw(from, to int, y float64)
}

func (e *engine) measureChart(c *Chart) *chartFlow {
	f := &chartFlow{Chart: c, e: e, left: e.left, width: e.width, room: e.bottom - e.top, axis: c.scale()}
	if c.Title != "" {
		f.title = e.fitted(P(Center, titleSize, c.Title).Bolded(), f.width, f.room/4)
	}
	c.each(func(v float64) { f.figures = max(f.figures, e.figureWidth(figure(v))) })
	f.legend = e.legend(c.Series, f.width, f.room/4)
	if f.bars = f.standing(); f.bars == nil {
		f.bars = f.lying()
	}
	return f
}

// fitted lays a label for a width, smaller where it would else be higher than
// the room.
func (e *engine) fitted(p Paragraph, width, room float64) *laid {
	for {
		l := e.layCell(&p, width)
		if l.height() <= room || p.Size <= smallest {
			return l
		}
		p.Size--
	}
}

// figureWidth is the width of a number on the axis or at a bar.
func (e *engine) figureWidth(text string) float64 {
	return e.metrics.width(text, style{size: figureSize})
}

// figure writes a number so that it ends, begins or has its middle at x. It stands
// on white, so that no grid line runs through it.
func (e *engine) figure(text string, align Align, x, baseline float64) {
	if text == "" {
		return
	}
	width := e.figureWidth(text)
	switch align {
	case Right:
		x -= width
	case Center:
		x -= width / 2
	}
	e.add(Fill{X: x, Y: baseline - figureSize*0.7, Width: width, Height: figureSize * 0.75, Grey: 255})
	e.add(Text{X: x, Y: baseline, Size: figureSize, Text: text})
}

// bar draws a bar of a series between two corners in any order. The outline
// shows a light grey, and that a bar is there at all.
func (f *chartFlow) bar(series int, x1, y1, x2, y2 float64) {
	x1, x2 = min(x1, x2), max(x1, x2)
	y1, y2 = min(y1, y2), max(y1, y2)
	f.e.add(Fill{X: x1, Y: y1, Width: x2 - x1, Height: y2 - y1, Grey: grey(series, len(f.Series))})
	f.e.frame(x1, y1, x2, y2)
}

// frame draws a fine box.
func (e *engine) frame(x1, y1, x2, y2 float64) {
	e.add(Line{X1: x1, Y1: y1, X2: x2, Y2: y1, Thickness: fineLine})
	e.add(Line{X1: x1, Y1: y2, X2: x2, Y2: y2, Thickness: fineLine})
	e.add(Line{X1: x1, Y1: y1, X2: x1, Y2: y2, Thickness: fineLine})
	e.add(Line{X1: x2, Y1: y1, X2: x2, Y2: y2, Thickness: fineLine})
}

// grey is the grey of one of so many series, the first the darkest.
func grey(series, of int) uint8 {
	const dark, middle, light = 70, 140, 250
	if of == 1 {
		return middle
	}
	return uint8(dark + (light-dark)*series/(of-1))
}

// headHeight is the height of title and legend.
func (f *chartFlow) headHeight() float64 {
	h := f.legend.height
	if f.title != nil {
		h += f.title.height() + 4
	}
	return h
}

// height is the height of some groups with title and legend.
func (f *chartFlow) height(from, to int) float64 {
	return f.headHeight() + f.bars.height(from, to)
}

func (f *chartFlow) before() float64 { return chartSpace }
func (f *chartFlow) whole() float64  { return f.height(0, len(f.Groups)) }
func (f *chartFlow) keep() bool      { return false }

// head is the whole chart, or two groups of one that no page holds.
func (f *chartFlow) head() float64 {
	if whole := f.whole(); whole <= f.room+slack {
		return whole
	}
	return f.height(0, min(2, len(f.Groups)))
}

func (f *chartFlow) draw(float64) {
	e := f.e
	if !e.fresh() {
		e.y += chartSpace
	}
	e.need(f.head())
	for from := 0; e.err == nil; {
		to := min(from+1, len(f.Groups))
		for to < len(f.Groups) && f.height(from, to+1) <= e.remaining() {
			to++
		}
		if to == len(f.Groups)-1 && to-from > 2 {
			to-- // the last group does not stand alone overleaf
		}
		f.panel(from, to)
		if from = to; from == len(f.Groups) {
			break
		}
		e.next()
	}
	e.y += chartSpace
}

// panel draws some groups below title and legend, which stand on every page.
func (f *chartFlow) panel(from, to int) {
	e := f.e
	y := e.y
	if f.title != nil {
		e.drawWhole(f.title, f.left, y)
		y += f.title.height() + 4
	}
	f.legend.draw(e, f.left, y)
	y += f.legend.height
	f.bars.draw(from, to, y)
	e.y += f.height(from, to)
}

// Figure is a chart alone, as a page of its own size, to be drawn as a picture
// where no page is: on a screen, in a DOCX. The width is millimetres, the height
// what the chart takes. The error names a width without room.
func Figure(c Chart, width float64) (*Page, error) {
	m, err := newMetrics()
	if err != nil {
		return nil, err
	}
	if width < leastFigure {
		return nil, fmt.Errorf("page: chart of %g mm", width)
	}
	p := &Page{Width: width * mm, Number: 1}
	e := &engine{
		metrics: m, doc: &Doc{}, out: func(*Page) error { return nil }, seen: map[rune]bool{},
		page: p, width: p.Width, bottom: math.Inf(1),
	}
	e.measureChart(&c).draw(0)
	p.Height = e.y
	return p, nil
}

// leastFigure is the least width of a chart alone, in mm.
const leastFigure = 40
