package gdi

import (
	"image"
	"image/color"
	"math"

	"github.com/go-text/render"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// face is one font with the letters that were drawn of it.
type face struct {
	*font.Face
	letters map[letter]*image.Alpha
	known   map[rune]bool
}

// letter is one of the signs of a font, at a size and a place within its pixel.
type letter struct {
	sign  font.GID
	size  float32 // pixels to the em
	phase uint8   // how far right of a whole pixel, in steps
}

// steps is how finely a letter is placed within a pixel, as finely as the toolkit does.
const steps = 64

// ResolveFace answers that every letter is of this face.
func (f *face) ResolveFace(rune) *font.Face { return f.Face }

// has tells whether all letters of a text are in the face, and none is a sign that the
// toolkit treats otherwise.
func (f *face) has(text string) bool {
	if f.Face == nil {
		return false
	}
	for _, r := range text {
		known, asked := f.known[r]
		if !asked {
			_, known = f.NominalGlyph(r)
			known = known && r >= ' '
			f.known[r] = known
		}
		if !known {
			return false
		}
	}
	return true
}

// put adds a sign to the mask of a text, its base line at y.
func (f *face) put(mask *image.Alpha, sign font.GID, size, x, y float32) {
	column := whole(x)
	key := letter{sign, size, uint8((x - float32(column)) * steps)}
	drawn, known := f.letters[key]
	if !known {
		drawn = f.draw(key)
		f.letters[key] = drawn
	}
	add(mask, drawn, image.Pt(column, whole(y)))
}

// add adds up what two letters cover of a pixel, as one drawing of both would.
func add(mask, drawn *image.Alpha, at image.Point) {
	part := drawn.Rect.Add(at).Intersect(mask.Rect)
	for y := part.Min.Y; y < part.Max.Y; y++ {
		to := mask.Pix[mask.PixOffset(part.Min.X, y):mask.PixOffset(part.Max.X, y)]
		from := drawn.Pix[drawn.PixOffset(part.Min.X-at.X, y-at.Y):]
		for i := range to {
			to[i] = uint8(min(int(to[i])+int(from[i]), 0xFF))
		}
	}
}

// draw draws a sign around the origin, its base line at zero.
func (f *face) draw(key letter) *image.Alpha {
	extents, ok := f.GlyphExtents(key.sign)
	if !ok || extents.Width == 0 || extents.Height == 0 {
		return &image.Alpha{}
	}
	scale := key.size / float32(f.Upem())
	left, top := whole(extents.XBearing*scale)-1, whole(-extents.YBearing*scale)-1
	width, height := whole(extents.Width*scale)+4, whole(-extents.Height*scale)+4
	drawn := image.NewAlpha(image.Rect(0, 0, width, height))
	pen := render.Renderer{FontSize: key.size, PixScale: 1, Color: color.Opaque}
	pen.DrawShapedRunAt(shaping.Output{
		Face: f.Face, Glyphs: []shaping.Glyph{{GlyphID: key.sign, XOffset: fixed.Int26_6(key.phase)}},
	}, drawn, -left, -top)
	drawn.Rect = drawn.Rect.Add(image.Pt(left, top))
	return drawn
}

func whole(v float32) int { return int(math.Floor(float64(v))) }
