// Package picture draws laid out pages as images, for the preview and for
// printers that take bitmaps.
package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"sync"

	"golang.org/x/image/font/sfnt"

	xdraw "golang.org/x/image/draw"

	"sothidua/app/page"
	"sothidua/assets"
)

// Painter draws pages and keeps the glyphs it has drawn. It serves any number
// of pages at any resolution, one after the other: calls from several goroutines
// wait for each other.
type Painter struct {
	mutex  sync.Mutex
	fonts  [4]*sfnt.Font
	buffer sfnt.Buffer
	glyphs map[glyphKey]glyph
	index  map[runeKey]outline
}

// NewPainter reads the fonts.
func NewPainter() (*Painter, error) {
	p := &Painter{glyphs: map[glyphKey]glyph{}, index: map[runeKey]outline{}}
	for face, data := range assets.Fonts() {
		f, err := sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("picture: font %d: %w", face, err)
		}
		p.fonts[face] = f
	}
	return p, nil
}

// Draw draws a page on white at a resolution in dots per inch.
func (p *Painter) Draw(pg *page.Page, dpi float64) *image.RGBA {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	s := sheet{dots: dpi / 72}
	s.RGBA = image.NewRGBA(image.Rect(0, 0, int(math.Ceil(pg.Width*s.dots)), int(math.Ceil(pg.Height*s.dots))))
	draw.Draw(s.RGBA, s.Bounds(), image.White, image.Point{}, draw.Src)
	for _, o := range pg.Ops {
		switch o := o.(type) {
		case page.Text:
			p.text(s, o)
		case page.Line:
			s.line(o)
		case page.Fill:
			s.fill(o.X*s.dots, o.Y*s.dots, (o.X+o.Width)*s.dots, (o.Y+o.Height)*s.dots, color.Gray{Y: o.Grey})
		case page.Picture:
			s.picture(o)
		}
	}
	return s.RGBA
}

// sheet is a page being drawn.
type sheet struct {
	*image.RGBA
	dots float64 // in a point
}

// line draws a rule, at least a dot thick and on whole dots, so that it is sharp
// on a screen. Rules run along the edges of the sheet or not at all.
func (s sheet) line(l page.Line) {
	thick := max(math.Round(l.Thickness*s.dots), 1)
	x, y := l.X1*s.dots, l.Y1*s.dots
	grey := color.Gray{Y: l.Grey}
	if l.Y1 == l.Y2 {
		top := math.Round(y - thick/2)
		s.fill(x, top, l.X2*s.dots, top+thick, grey)
		return
	}
	left := math.Round(x - thick/2)
	s.fill(left, y, left+thick, l.Y2*s.dots, grey)
}

// fill paints a rectangle given by two corners in dots.
func (s sheet) fill(x1, y1, x2, y2 float64, c color.Color) {
	draw.Draw(s.RGBA, dotted(x1, y1, x2, y2), image.NewUniform(c), image.Point{}, draw.Src)
}

func dotted(x1, y1, x2, y2 float64) image.Rectangle {
	return image.Rect(int(math.Round(x1)), int(math.Round(y1)), int(math.Round(x2)), int(math.Round(y2)))
}

// picture draws an image. Layout has read its head; a damaged body leaves the
// place empty, as a viewer of the file would.
func (s sheet) picture(p page.Picture) {
	im, err := png.Decode(bytes.NewReader(p.PNG))
	if err != nil {
		return
	}
	place := dotted(p.X*s.dots, p.Y*s.dots, (p.X+p.Width)*s.dots, (p.Y+p.Height)*s.dots)
	xdraw.CatmullRom.Scale(s.RGBA, place, im, im.Bounds(), draw.Over, nil)
}
