package picture

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"sothidua/app/page"
)

// runeKey and outline: a rune's glyph in a face and its width at size 1.
type runeKey struct {
	face page.Face
	r    rune
}

type outline struct {
	glyph   sfnt.GlyphIndex
	advance float64
}

// glyphKey names a drawn glyph: size in dots, and which quarter of a dot its
// origin falls on.
type glyphKey struct {
	face    page.Face
	glyph   sfnt.GlyphIndex
	size    fixed.Int26_6
	quarter uint8
}

// glyph is a drawn glyph; the mask is nil where there is nothing to see.
type glyph struct {
	mask   *image.Alpha
	offset image.Point // of the mask from the origin
}

// turned is the glyph upside down. A mask has no bytes between its lines, so
// that its dots in reverse are the turned ones.
func (g glyph) turned() glyph {
	mask := image.NewAlpha(g.mask.Rect)
	for i, dot := range g.mask.Pix {
		mask.Pix[len(mask.Pix)-1-i] = dot
	}
	return glyph{mask: mask, offset: image.Pt(-g.offset.X-mask.Rect.Dx(), -g.offset.Y-mask.Rect.Dy())}
}

// cacheLimit bounds the cache; a paper in all sizes needs a tenth of it.
const cacheLimit = 20000

func (p *Painter) text(s sheet, t page.Text) {
	x := t.X * s.dots
	if t.Turn {
		x = -x // from here on the sheet is seen upside down
	}
	y := int(math.Round(t.Y * s.dots))
	size := fixed.Int26_6(math.Round(t.Size * s.dots * 64))
	for _, r := range t.Text {
		o := p.outline(t.Face, r)
		whole := math.Floor(x)
		g := p.glyph(glyphKey{face: t.Face, glyph: o.glyph, size: size, quarter: uint8((x - whole) * 4)})
		if g.mask != nil {
			if t.Turn {
				g = g.turned()
				whole = -whole
			}
			at := g.mask.Bounds().Add(g.offset).Add(image.Pt(int(whole), y))
			draw.DrawMask(s.RGBA, at, image.Black, image.Point{}, g.mask, image.Point{}, draw.Over)
		}
		x += o.advance * t.Size * s.dots
		if r == ' ' {
			x += t.Space * s.dots
		}
	}
}

func (p *Painter) outline(face page.Face, r rune) outline {
	key := runeKey{face, r}
	if o, ok := p.index[key]; ok {
		return o
	}
	// Layout has put in only what the fonts have: errors leave the glyph for
	// missing runes, which shows.
	f := p.fonts[face]
	index, _ := f.GlyphIndex(&p.buffer, r)
	units := fixed.Int26_6(f.UnitsPerEm())
	advance, _ := f.GlyphAdvance(&p.buffer, index, units<<6, font.HintingNone)
	o := outline{glyph: index, advance: float64(advance>>6) / float64(units)}
	p.index[key] = o
	return o
}

func (p *Painter) glyph(key glyphKey) glyph {
	if g, ok := p.glyphs[key]; ok {
		return g
	}
	if len(p.glyphs) >= cacheLimit {
		clear(p.glyphs)
	}
	g := p.paint(key)
	p.glyphs[key] = g
	return g
}

// paint draws a glyph's outline into a mask.
func (p *Painter) paint(key glyphKey) glyph {
	segments, err := p.fonts[key.face].LoadGlyph(&p.buffer, key.glyph, key.size, nil)
	if err != nil || len(segments) == 0 {
		return glyph{}
	}
	bounds := segments.Bounds()
	left, top := bounds.Min.X.Floor(), bounds.Min.Y.Floor()
	width, height := bounds.Max.X.Ceil()-left+1, bounds.Max.Y.Ceil()-top
	v := vector.NewRasterizer(width, height)
	v.DrawOp = draw.Src
	point := func(q fixed.Point26_6) (x, y float32) {
		return float32(q.X)/64 - float32(left) + float32(key.quarter)/4, float32(q.Y)/64 - float32(top)
	}
	for _, s := range segments {
		ax, ay := point(s.Args[0])
		bx, by := point(s.Args[1])
		cx, cy := point(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			v.ClosePath()
			v.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			v.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			v.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			v.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	v.ClosePath()
	mask := image.NewAlpha(image.Rect(0, 0, width, height))
	v.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	return glyph{mask: mask, offset: image.Pt(left, top)}
}
