package page

import (
	"bytes"
	"fmt"
	"image/png"
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
	draw()
}

// blocks lays out a section's blocks. Those kept together are gathered first.
func (e *engine) blocks(blocks []Block) error {
	var chain []flowing
	defer func() {
		for _, f := range chain {
			stop(f)
		}
	}()
	for _, b := range blocks {
		if _, ok := b.(PageBreak); ok {
			e.drawChain(chain)
			chain = nil
			if !e.fresh() {
				e.next()
			}
			continue
		}
		f, err := e.measure(b)
		if err != nil {
			return err
		}
		chain = append(chain, f)
		if !f.keep() {
			e.drawChain(chain)
			chain = nil
		}
		if e.err != nil {
			return e.err
		}
	}
	e.drawChain(chain)
	return e.err
}

// stop frees what a block holds that may never be drawn.
func stop(f flowing) {
	if t, ok := f.(*tableFlow); ok {
		t.stop()
	}
}

// drawChain draws blocks of which each is kept with the next: on one page up to
// the last one's head, if a page holds that.
func (e *engine) drawChain(chain []flowing) {
	height := 0.0
	for i, f := range chain {
		if i > 0 || !e.fresh() {
			height += f.before()
		}
		if i < len(chain)-1 {
			height += f.whole()
		} else {
			height += f.head()
		}
	}
	if height <= e.bottom-e.top+slack {
		e.need(height)
	}
	for _, f := range chain {
		f.draw()
	}
}

func (e *engine) measure(b Block) (flowing, error) {
	switch b := b.(type) {
	case Paragraph:
		return &paragraphFlow{e: e, laid: e.lay(&b, e.width)}, nil
	case Table:
		return e.measureTable(&b)
	case Image:
		return e.measureImage(b)
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
func (f *paragraphFlow) head() float64   { return f.together(0) }

// together is the height of the lines that stay with line i, counted from it:
// neither the first nor the last line of a paragraph stands alone on a page.
func (f *paragraphFlow) together(i int) float64 {
	n := len(f.lines)
	last := i
	if i == 0 {
		last = min(1, n-1)
	}
	if last >= n-2 {
		last = n - 1
	}
	h := 0.0
	for ; i <= last; i++ {
		h += f.lines[i].height
	}
	if last == n-1 {
		h += f.tail()
	}
	return h
}

func (f *paragraphFlow) draw() {
	e := f.e
	if !e.fresh() {
		e.y += f.Before
	}
	for i := range f.lines {
		e.need(f.together(i))
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
func (f *imageFlow) keep() bool      { return false }

func (f *imageFlow) draw() {
	e := f.e
	e.need(f.height)
	e.add(Picture{X: e.left + (e.width-f.width)/2, Y: e.y, Width: f.width, Height: f.height, PNG: f.png})
	e.y += f.height
}
