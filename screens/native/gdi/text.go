package gdi

import (
	"bytes"
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	prim "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// textLook is a text set in one face. Its mask does not depend on the colour.
type textLook struct {
	words
	color color.NRGBA
}

type words struct {
	text string
	size float32
	bold bool
	room image.Point // what the toolkit would draw of it, in pixels
}

// typesetter sets texts as the toolkit does (internal/painter, DrawString), with each
// letter drawn once. A text that needs more than one face, and one that is underlined and
// the like, it leaves to the toolkit.
type typesetter struct {
	faces   [2]*face // plain and bold
	masks   map[words]*image.Alpha
	bytes   int
	shaper  shaping.HarfbuzzShaper
	divider shaping.Segmenter
}

// mostMasks is how many bytes the masks of texts may take.
const mostMasks = 8 << 20

func (t *typesetter) clear() { *t = typesetter{} }

// look returns how a text at a place looks and where that is; false for one that is left
// to the toolkit.
func (t *typesetter) look(o *prim.Text, at fyne.Position, scale float32) (textLook, image.Rectangle, bool) {
	style := o.TextStyle
	style.Bold, style.TabWidth = false, 0
	if style != (fyne.TextStyle{}) || o.FontSource != nil || !t.face(o.TextStyle.Bold).has(o.Text) {
		return textLook{}, image.Rectangle{}, false
	}
	tone := o.Color
	if tone == nil {
		tone = theme.Color(theme.ColorNameForeground)
	}
	// The toolkit cuts a text one unit below its least size.
	least, size := o.MinSize(), o.Size()
	room := image.Pt(pixel(least.Width*scale), pixel((least.Height+1)*scale))
	switch o.Alignment {
	case fyne.TextAlignTrailing:
		at.X += size.Width - least.Width
	case fyne.TextAlignCenter:
		at.X += (size.Width - least.Width) / 2
	}
	if size.Height > least.Height {
		at.Y += (size.Height - least.Height) / 2
	}
	place := image.Rectangle{Max: room}.Add(image.Pt(pixel(at.X*scale), pixel(at.Y*scale)))
	return textLook{words{o.Text, o.TextSize, o.TextStyle.Bold, room}, plain(tone)}, place, true
}

func (t *typesetter) face(bold bool) *face {
	which := 0
	if bold {
		which = 1
	}
	if t.faces[which] == nil {
		t.faces[which] = readFace(fyne.CurrentApp().Settings().Theme().Font(fyne.TextStyle{Bold: bold}))
	}
	return t.faces[which]
}

// set returns the mask of a text.
func (t *typesetter) set(look textLook, scale float32) *image.Alpha {
	if kept, known := t.masks[look.words]; known {
		return kept
	}
	if t.masks == nil || t.bytes > mostMasks {
		t.masks, t.bytes = map[words]*image.Alpha{}, 0
	}
	mask := image.NewAlpha(image.Rectangle{Max: look.room})
	face := t.face(look.bold)
	text := []rune(look.text)
	runs := t.divider.Split(shaping.Input{
		Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Face: face.Face, Size: fixed.Int26_6(look.size * 64),
	}, face)
	x := float32(0)
	for _, run := range runs {
		shaped := t.shaper.Shape(run)
		base := pixel(units(shaped.LineBounds.Ascent) * scale)
		pen := float32(int(x))
		for _, g := range shaped.Glyphs {
			face.put(mask, g.GlyphID, look.size*scale, pen+units(g.XOffset)*scale, float32(base)-units(g.YOffset)*scale)
			pen += units(g.Advance) * scale
			x += units(g.Advance) * scale
		}
	}
	t.masks[look.words] = mask
	t.bytes += len(mask.Pix)
	return mask
}

func units(v fixed.Int26_6) float32 { return float32(v) / 64 }

// readFace reads a font of the theme; one that cannot be read has no letters.
func readFace(source fyne.Resource) *face {
	parsed, err := font.ParseTTF(bytes.NewReader(source.Content()))
	if err != nil {
		return &face{}
	}
	return &face{Face: parsed, letters: map[letter]*image.Alpha{}, known: map[rune]bool{}}
}
