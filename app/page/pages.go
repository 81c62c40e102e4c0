package page

// Page is one laid out page. Lengths are points, from the top left corner.
type Page struct {
	Width, Height float64
	Number        int     // within its copy, from 1
	Bookmark      string  // see Section.Bookmark
	End           float64 // where the text ends that stands between the margins
	Ops           []Op
}

// A3 tells whether the page is of A3 paper; all others are of A4.
func (p *Page) A3() bool { return max(p.Width, p.Height) > 400*mm }

// Op is one drawing operation: a Text, Line, Fill or Picture.
type Op interface{ op() }

// Face is one of the four faces of the family.
type Face uint8

// The faces, in the order of assets.Fonts.
const (
	Regular Face = iota
	BoldFace
	ItalicFace
	BoldItalicFace
)

// Text is a line of text, or a part of one, in one style.
type Text struct {
	X, Y  float64 // left end of the baseline
	Face  Face
	Size  float64
	Space float64 // added to each space (U+0020) of a justified line
	Text  string
	Turn  bool // upside down: turned by 180° about the left end of its baseline
}

// Line is a rule of the given thickness from one point to another, to the right
// or downward.
type Line struct {
	X1, Y1, X2, Y2 float64
	Thickness      float64
	Grey           uint8 // 0 black to 255 white
}

// Fill is a rectangle filled with a grey, 0 black to 255 white.
type Fill struct {
	X, Y, Width, Height float64
	Grey                uint8
}

// Picture is a PNG image in a rectangle.
type Picture struct {
	X, Y, Width, Height float64
	PNG                 []byte
}

func (Text) op()    {}
func (Line) op()    {}
func (Fill) op()    {}
func (Picture) op() {}
