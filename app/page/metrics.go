package page

import (
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"sothidua/assets"
)

// The vertical measures of a line, in shares of its size: the family's own
// pitch, which leaves room for stacked Vietnamese marks, and how much of it lies
// below the baseline.
const (
	linePitch = 1.15
	lineDepth = 0.24
)

// metrics knows the widths of letters. One serves one goroutine.
type metrics struct {
	fonts    [4]*sfnt.Font
	buffer   sfnt.Buffer
	advances [4]map[rune]float64 // in shares of the size; negative: not in the font
}

var parseFonts = sync.OnceValues(func() (fonts [4]*sfnt.Font, err error) {
	for face, data := range assets.Fonts() {
		if fonts[face], err = sfnt.Parse(data); err != nil {
			return fonts, fmt.Errorf("page: font %d: %w", face, err)
		}
	}
	return fonts, nil
})

// idle are metrics that have measured letters: a paper is laid out more than once, and many papers
// are, by those that know them already.
var idle sync.Pool

// borrowed are metrics of before, or new ones; they are given back with idle.Put.
func borrowed() (*metrics, error) {
	if m, ok := idle.Get().(*metrics); ok {
		return m, nil
	}
	return newMetrics()
}

func newMetrics() (*metrics, error) {
	fonts, err := parseFonts()
	m := &metrics{fonts: fonts}
	for face := range m.advances {
		m.advances[face] = map[rune]float64{}
	}
	return m, err
}

// advance is the width of a rune at size 1, and whether the font has it.
func (m *metrics) advance(face Face, r rune) (width float64, ok bool) {
	width, known := m.advances[face][r]
	if !known {
		width = m.measure(face, r)
		m.advances[face][r] = width
	}
	return max(width, 0), width >= 0
}

func (m *metrics) measure(face Face, r rune) float64 {
	f := m.fonts[face]
	glyph, err := f.GlyphIndex(&m.buffer, r)
	if err != nil || glyph == 0 {
		return -1
	}
	units := fixed.Int26_6(f.UnitsPerEm())
	advance, err := f.GlyphAdvance(&m.buffer, glyph, units<<6, font.HintingNone)
	if err != nil {
		return -1
	}
	return float64(advance>>6) / float64(units)
}

// width is the width of a text in points.
func (m *metrics) width(text string, s style) float64 {
	sum := 0.0
	for _, r := range text {
		w, _ := m.advance(s.face, r)
		sum += w
	}
	return sum * s.size
}

// TextWidth is Ruler.Width for a single text.
func TextWidth(text string, bold bool, size float64) (float64, error) {
	r, err := NewRuler()
	if err != nil {
		return 0, err
	}
	return r.Width(text, bold, size), nil
}
