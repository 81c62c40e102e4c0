package page

// Placed is text at a place of the sheet, whatever else stands on the page: words printed
// on a form that has the rest already. Lengths are mm from the left and upper edge of the
// paper; the lines of the first paragraph begin there.
type Placed struct {
	X, Y, Width float64
	Paragraphs  []Paragraph
}

func (Placed) block() {}

// placedFlow takes no room of the page.
type placedFlow struct {
	e *engine
	Placed
}

func (f placedFlow) before() float64 { return 0 }
func (f placedFlow) head() float64   { return 0 }
func (f placedFlow) whole() float64  { return 0 }
func (f placedFlow) keep() bool      { return false }

func (f placedFlow) draw(float64) {
	y := f.Y * mm
	for i := range f.Paragraphs {
		l := f.e.lay(&f.Paragraphs[i], f.Width*mm)
		f.e.drawWhole(l, f.X*mm, y)
		y += l.height() + l.After
	}
}
