package page

import (
	"slices"
	"strings"
)

// A name or title in the middle of its place is broken into lines that are about equally
// long, and where its sense breaks: no word stands alone below the others. The lines come
// from a narrower place and from hard spaces, so that a text editor breaks them the same
// way and no line end is in the text.

// leeway is what the narrowed place is wider than its longest line, in points: readers
// differ a little in what fits. LibreOffice makes each hard space wider by hardWider.
const (
	leeway    = 4
	hardWider = 1.3
)

// Balanced gives a centred paragraph as it is set in a place of a width in mm, and how
// much of the place stays free on each side, in mm: less than nothing where a line fills its
// place, which other readers would break once more.
func (r *Ruler) Balanced(p Paragraph, width float64) (set Paragraph, free float64) {
	e := &engine{metrics: r.metrics, seen: map[rune]bool{}}
	l := e.lay(&p, width*mm)
	p.Runs = l.runs
	for _, line := range l.lines {
		if over := line.width + leeway + float64(line.hard)*hardWider - line.room; over > 0 && line.width <= line.room {
			return p, (l.free - over/2) / mm
		}
	}
	return p, l.free / mm
}

// Loosened gives the paragraph without the hard spaces of what is longer than a line of its place of
// a width in mm: the layout parts it between its words, a text editor would within one.
func (r *Ruler) Loosened(p Paragraph, width float64) Paragraph {
	room := (width - p.Indent) * mm
	return p.each(func(run *Run) {
		if !strings.Contains(run.Text, hard) {
			return
		}
		held := strings.Split(run.Text, " ")
		for i, words := range held {
			n := strings.Count(words, hard)
			if n > 0 && r.metrics.width(Loose(words), p.styleOf(run))+float64(n)*hardWider > room {
				held[i] = Loose(words)
			}
		}
		run.Text = strings.Join(held, " ")
	})
}

// Bound gives the paragraph with hard spaces where a line must not break.
func (p Paragraph) Bound() Paragraph { return p.bound(false) }

// balance breaks a centred paragraph into as few lines as its place and its sense allow
// and then narrows the place as far as the number of lines stays.
func (e *engine) balance(l *laid) {
	free := l.Paragraph.each(func(r *Run) { r.Text = Loose(r.Text) })
	l.runs = free.Bound().Runs
	pieces := e.pieces(l.Paragraph, l.runs)
	widest := e.attempt(l, pieces, 0)
	if widest.cut || len(widest.laid.lines) == parts(pieces) {
		return
	}
	if named := e.sensible(l, free, len(widest.laid.lines)); named != nil {
		l.runs, pieces = named, e.pieces(l.Paragraph, named)
		widest = e.attempt(l, pieces, 0)
	}
	fits := func(free float64) bool {
		b := e.attempt(l, pieces, free)
		return len(b.laid.lines) == len(widest.laid.lines) && !b.cut && b.parted == widest.parted
	}
	low, high := 0.0, l.area/2
	for high-low > 0.25 {
		if middle := (low + high) / 2; fits(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	l.free = max(low-leeway/2, 0)
}

// sensible gives the runs of a name held together where its sense asks for it, in as few
// lines as without, or at most one more. Where there are none it gives nil.
func (e *engine) sensible(l *laid, free Paragraph, few int) []Run {
	for _, way := range [][]Run{l.Paragraph.bound(true).Runs, free.bound(true).Runs} {
		if b := e.attempt(l, e.pieces(l.Paragraph, way), 0); len(b.laid.lines) <= few+1 {
			return way
		}
	}
	return nil
}

// attempt breaks pieces with so much free on each side.
func (e *engine) attempt(l *laid, pieces []piece, free float64) *breaker {
	trial := &laid{Paragraph: l.Paragraph, area: l.area, inCell: l.inCell, free: free}
	b := &breaker{e: e, laid: trial, pieces: slices.Clone(pieces)}
	b.all()
	return b
}

// parts is the number of lines that the text itself asks for.
func parts(pieces []piece) int {
	n := 1
	for _, p := range pieces {
		if p.kind == newline {
			n++
		}
	}
	return n
}
