package page

import (
	"errors"
	"strconv"
)

// engine lays out a document. Its measures are points.
type engine struct {
	metrics  *metrics
	doc      *Doc
	out      func(*Page) error
	err      error // of out: nothing is handed over after it
	seen     map[rune]bool
	replaced []rune

	section     *Section
	page        *Page
	number      int
	left, width float64 // of the text area
	top, bottom float64
	y           float64 // where the next block begins
}

var errNoRoom = errors.New("the margins leave no room for text")

// run lays out one section.
func (e *engine) run(s *Section) error {
	w, h := s.Paper()
	e.section = s
	e.left, e.width = s.Left*mm, s.Width()*mm
	e.top, e.bottom = s.Top*mm, (h-s.Bottom)*mm
	if e.width <= 0 || e.bottom <= e.top || s.Left < 0 || s.Right < 0 || s.Top < 0 || s.Bottom < 0 {
		return errNoRoom
	}
	if s.RestartNumbering {
		e.number = 0
	}
	e.open(w*mm, h*mm)
	e.page.Bookmark = s.Bookmark
	if err := e.blocks(s.Blocks); err != nil {
		return err
	}
	e.footing()
	e.close()
	return e.err
}

// next goes on to a new page of the same section.
func (e *engine) next() {
	w, h := e.page.Width, e.page.Height
	e.close()
	e.open(w, h)
}

func (e *engine) open(w, h float64) {
	e.number++
	e.page = &Page{Width: w, Height: h, Number: e.number}
	e.y = e.top
	e.mark()
	e.pageNumber()
}

func (e *engine) close() {
	e.page.End = min(e.y, e.bottom)
	if e.section.Folded {
		e.page.fold()
	}
	if e.err == nil {
		e.err = e.out(e.page)
	}
}

// fresh tells whether nothing stands on the page yet.
func (e *engine) fresh() bool { return e.y <= e.top+slack }

// remaining is the height left until the bottom of the text area.
func (e *engine) remaining() float64 { return e.bottom - e.y + slack }

// need goes on to a new page if the height is not left on this one. What fits
// on no page stays.
func (e *engine) need(height float64) {
	if height > e.remaining() && !e.fresh() {
		e.next()
	}
}

// The measures of what stands in the margins. The mark is higher than the
// number, so that they never meet however long the mark is.
const (
	numberSize  = 13
	numberAbove = 7 * mm // baseline above the text area
	smallSize   = 9      // of mark and footing
	markAbove   = 12.5 * mm
)

// pageNumber puts the number into the middle of the top margin, from page 2 on.
func (e *engine) pageNumber() {
	if e.number < 2 || e.section.NoNumbers {
		return
	}
	text := strconv.Itoa(e.number)
	s := style{size: numberSize}
	e.add(Text{
		X: e.left + (e.width-e.metrics.width(text, s))/2, Y: max(e.top-numberAbove, numberSize),
		Size: s.size, Text: text,
	})
}

// mark puts the document's mark to the right of the top margin.
func (e *engine) mark() {
	text := e.clean(e.doc.Mark, BoldFace)
	if text == "" {
		return
	}
	s := style{face: BoldFace, size: smallSize}
	e.add(Text{
		X: e.left + e.width - e.metrics.width(text, s), Y: max(e.top-markAbove, smallSize),
		Face: s.face, Size: s.size, Text: text,
	})
}

// footingGap is the least distance of the control line from the text above it, which may
// be a signature, and footingEnd that from the edge of the paper.
const (
	footingGap = 5 * mm
	footingEnd = 4 * mm
)

// footing puts the section's control line at the bottom of its last page. On a
// full page it goes below the text, into the margin: it never needs a page.
func (e *engine) footing() {
	if e.section.Footing == "" {
		return
	}
	p := P(Left, smallSize, e.section.Footing)
	l := e.lay(&p, e.width)
	y := max(e.bottom-l.height(), e.y+footingGap)
	e.drawWhole(l, e.left, max(min(y, e.page.Height-footingEnd-l.height()), e.y))
}
