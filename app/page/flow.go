package page

import (
	"bytes"
	"fmt"
	"image/png"
	"slices"
)

// flowing is a block measured and ready to be drawn.
type flowing interface {
	// before is the space above the block, unless it begins a page.
	before() float64
	// head is the least height with which the block may begin on a page.
	head() float64
	// whole is the height of a block that others want to stay together with.
	whole() float64
	// keep tells whether the block stays with the next one.
	keep() bool
	// draw draws the block. So much height is to follow on the page of its end, if
	// the block is one that stays with the next.
	draw(follow float64)
}

// blocks lays out a section's blocks. Those kept together are gathered first, and
// so is what follows them: a table's last row may want some of it on its page.
func (e *engine) blocks(blocks []Block) error {
	var chain, next []flowing
	defer func() {
		for _, f := range slices.Concat(chain, next) {
			stop(f)
		}
	}()
	for _, b := range blocks {
		if _, ok := b.(PageBreak); ok {
			e.drawChain(chain, e.beginning(next))
			e.drawChain(next, 0)
			chain, next = nil, nil
			if !e.fresh() {
				e.next()
			}
			continue
		}
		f, err := e.measure(b)
		if err != nil {
			return err
		}
		next = append(next, f)
		if !f.keep() {
			e.drawChain(chain, e.beginning(next))
			chain, next = next, nil
		}
		if e.err != nil {
			return e.err
		}
	}
	e.drawChain(chain, e.beginning(next))
	e.drawChain(next, 0)
	return e.err
}

// beginning is the height with which a chain begins below another block.
func (e *engine) beginning(chain []flowing) float64 {
	if len(chain) == 0 {
		return 0
	}
	_, height := e.fitting(chain)
	return chain[0].before() + height
}

// stop frees what a block holds that may never be drawn.
func stop(f flowing) {
	if t, ok := f.(*tableFlow); ok {
		t.stop()
	}
}

// drawChain draws blocks of which each is kept with the next: on one page up to
// the last one's head. A chain that no page holds goes on overleaf with the first
// block that does not fit. So much height follows the chain.
func (e *engine) drawChain(chain []flowing, following float64) {
	for len(chain) > 0 && e.err == nil {
		n, _ := e.fitting(chain)
		if !e.fresh() {
			e.need(e.beginning(chain))
		}
		follow := 0.0
		switch {
		case n == len(chain):
			follow = following
		case n == 1: // it is higher than a page itself
			follow = e.beginning(chain[1:])
		default:
			n--
		}
		for _, f := range chain[:n-1] {
			f.draw(0)
		}
		chain[n-1].draw(follow)
		chain = chain[n:]
	}
}

// fitting is how many blocks of a chain a page holds, of the last at least the
// head, and the height they take without the space before the first.
func (e *engine) fitting(chain []flowing) (n int, height float64) {
	sum := 0.0
	for i, f := range chain {
		if i > 0 {
			sum += f.before()
			if sum+f.head() > e.bottom-e.top+slack {
				break
			}
		}
		n, height = i+1, sum+f.head()
		sum += f.whole()
	}
	return n, height
}

func (e *engine) measure(b Block) (flowing, error) {
	switch b := b.(type) {
	case Paragraph:
		return &paragraphFlow{e: e, laid: e.lay(&b, e.width)}, nil
	case Table:
		return e.measureTable(&b)
	case Chart:
		return e.measureChart(&b), nil
	case Image:
		return e.measureImage(b)
	case Placed:
		return placedFlow{e, b}, nil
	default:
		return nil, fmt.Errorf("unknown block %T", b)
	}
}

// paragraphFlow is a paragraph on its way to the pages.
type paragraphFlow struct {
	e *engine
	*laid
}

func (f *paragraphFlow) before() float64 { return f.Before }
func (f *paragraphFlow) whole() float64  { return f.height() }
func (f *paragraphFlow) keep() bool      { return f.KeepNext }

func (f *paragraphFlow) head() float64 {
	if f.blank() {
		return 0
	}
	return f.together(0)
}

// blank tells whether the paragraph is an empty line.
func (f *paragraphFlow) blank() bool {
	for _, r := range f.Runs {
		if r.Text != "" || r.Tab || r.Break {
			return false
		}
	}
	return true
}

// reach is the last of the lines that stay with line i, counted from it: neither
// the first nor the last line of a paragraph stands alone on a page.
func (f *paragraphFlow) reach(i int) int {
	n := len(f.lines)
	last := i
	if i == 0 {
		last = min(1, n-1)
	}
	if last >= n-2 {
		last = n - 1
	}
	return last
}

// together is the height of these lines.
func (f *paragraphFlow) together(i int) float64 {
	last := f.reach(i)
	h := 0.0
	for ; i <= last; i++ {
		h += f.lines[i].height
	}
	if last == len(f.lines)-1 {
		h += f.tail()
	}
	return h
}

func (f *paragraphFlow) draw(follow float64) {
	e := f.e
	if !e.fresh() {
		e.y += f.Before
	}
	if f.blank() && f.height() > e.remaining() {
		e.y = e.bottom // an empty line opens no page
		return
	}
	below := 0.0 // the space after a paragraph may be lost at the end of a page
	if f.KeepNext && follow > 0 {
		below = f.After + follow
	}
	for i := range f.lines {
		height := f.together(i)
		if f.reach(i) == len(f.lines)-1 && height+below <= e.bottom-e.top {
			height += below
		}
		e.need(height)
		e.drawLine(f.laid, &f.lines[i], e.left, e.y)
		e.y += f.lines[i].height
	}
	e.drawRule(f.laid, e.left, e.y)
	e.y += f.tail() + f.After
}

// imageFlow is a picture, in points.
type imageFlow struct {
	e             *engine
	png           []byte
	width, height float64
}

func (e *engine) measureImage(b Image) (flowing, error) {
	if _, err := png.DecodeConfig(bytes.NewReader(b.PNG)); err != nil {
		return nil, fmt.Errorf("image: %w", err)
	}
	f := &imageFlow{e: e, png: b.PNG, width: b.Width * mm, height: b.Height * mm}
	if f.width <= 0 || f.height <= 0 {
		return nil, fmt.Errorf("image of %g × %g mm", b.Width, b.Height)
	}
	shrink := min(1, e.width/f.width, (e.bottom-e.top)/f.height)
	f.width, f.height = f.width*shrink, f.height*shrink
	return f, nil
}

func (f *imageFlow) before() float64 { return 0 }
func (f *imageFlow) head() float64   { return f.height }
func (f *imageFlow) whole() float64  { return f.height }
func (f *imageFlow) keep() bool      { return true } // with its caption

func (f *imageFlow) draw(float64) {
	e := f.e
	e.need(f.height)
	e.add(Picture{X: e.left + (e.width-f.width)/2, Y: e.y, Width: f.width, Height: f.height, PNG: f.png})
	e.y += f.height
}
