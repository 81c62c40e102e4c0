package gdi

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	prim "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// painter keeps the picture of a window, the list of what is on it, and the pictures and
// letters it is made of.
type painter struct {
	screen *image.RGBA
	items  []item
	whole  bool // the next update paints everything

	refreshed map[fyne.CanvasObject]bool   // since the last update
	versions  map[fyne.CanvasObject]uint64 // of what the last update showed and is known by its address
	serial    uint64

	album   album
	letters typesetter
}

// item is what one object puts on the screen.
type item struct {
	mark
	object fyne.CanvasObject
	gap    fyne.Size // room around the object for strokes and shadows
}

// mark is what it looks like and where. Equal marks are equal pixels.
type mark struct {
	look     any // a fill, textLook, boxLook, imageLook or otherLook
	at, clip image.Rectangle
}

// fill is a plain colour.
type fill struct{ color.RGBA }

// otherLook is an object known by its address, until it is refreshed.
type otherLook struct {
	object  fyne.CanvasObject
	box     fyne.Size
	version uint64
}

// clear forgets every picture, as after a change of theme or scale.
func (p *painter) clear() {
	p.album.clear()
	p.letters.clear()
	p.whole = true
}

// forget has an object and what is in it drawn anew.
func (p *painter) forget(o fyne.CanvasObject) {
	if p.refreshed == nil {
		p.refreshed = map[fyne.CanvasObject]bool{}
	}
	p.refreshed[o] = true
}

// update paints what changed since the last update and returns where that is.
func (p *painter) update(c *canvas) []image.Rectangle {
	scale := c.Scale()
	bounds := image.Rect(0, 0, pixel(c.Size().Width*scale), pixel(c.Size().Height*scale))
	if p.screen == nil || p.screen.Rect != bounds {
		p.screen, p.whole = image.NewRGBA(bounds), true
	}
	old := p.items
	p.list(c, scale)
	changed := []image.Rectangle{bounds}
	if !p.whole {
		changed = difference(old, p.items)
	}
	p.whole = false
	back := image.NewUniform(theme.Color(theme.ColorNameBackground))
	for i, part := range changed {
		part = part.Intersect(bounds)
		changed[i] = part
		draw.Draw(p.screen, part, back, image.Point{}, draw.Src)
		for _, it := range p.items {
			if part := it.at.Intersect(it.clip).Intersect(part); !part.Empty() {
				p.draw(it, part, scale)
			}
		}
	}
	p.album.tidy(p.versions)
	return changed
}

// list writes down what is on the screen, from behind to the front.
func (p *painter) list(c *canvas, scale float32) {
	p.items = make([]item, 0, len(p.items)+16)
	versions := make(map[fyne.CanvasObject]uint64, len(p.versions))
	window := area{0, 0, c.Size().Width, c.Size().Height}
	fresh, depth := false, 0 // within an object that was refreshed, at which depth
	visit := func(n node) bool {
		if n.clip = n.clip.and(window); n.clip.empty() {
			return false
		}
		if fresh && n.depth <= depth {
			fresh = false
		}
		if !fresh && p.refreshed[n.object] {
			fresh, depth = true, n.depth
		}
		if it, seen := p.item(n, scale); seen {
			if other, ok := it.look.(otherLook); ok {
				version, known := p.versions[n.object]
				if !known || fresh {
					p.serial++
					version = p.serial
				}
				versions[n.object] = version
				other.version = version
				it.look = other
			}
			p.items = append(p.items, it)
		}
		return true
	}
	for _, root := range c.roots() {
		fresh = false
		walk(root, visit)
	}
	p.versions = versions
	clear(p.refreshed)
}

// item describes an object; false for one that shows nothing of its own.
func (p *painter) item(n node, scale float32) (item, bool) {
	it := item{object: n.object}
	at, box := n.at, n.object.Size()
	switch o := n.object.(type) {
	case *fyne.Container, fyne.Widget:
		return it, false
	case *prim.Text:
		if o.Text == "" {
			return it, false
		}
		if look, place, ok := p.letters.look(o, at, scale); ok {
			it.look, it.at = look, place
			it.clip = clipped(n.clip, scale)
			return it, true
		}
		it.look = otherLook{object: o, box: box}
		it.gap = fyne.NewSize(4+o.TextSize/5+max(0, o.MinSize().Width-box.Width), 4)
	case *prim.Rectangle:
		look, gap := lookOfBox(o)
		if look == nil {
			return it, false
		}
		it.look, it.gap = look, gap
	case *prim.Image:
		it.look = otherLook{object: o, box: box}
		if look, known := lookOfImage(o); known {
			it.look = look
		}
	default:
		it.look, it.gap = otherLook{object: o, box: box}, fyne.NewSquareSize(strokeOf(o)+4)
	}
	x, y := pixel(at.X*scale), pixel(at.Y*scale)
	dx, dy := pixel(it.gap.Width*scale), pixel(it.gap.Height*scale)
	it.at = image.Rect(x-dx, y-dy, x+pixel(box.Width*scale)+dx, y+pixel(box.Height*scale)+dy)
	it.clip = clipped(n.clip, scale)
	return it, true
}

func clipped(clip area, scale float32) image.Rectangle {
	return image.Rect(pixel(clip.left*scale), pixel(clip.top*scale), pixel(clip.right*scale), pixel(clip.bottom*scale))
}

// pixel rounds as the toolkit does (internal/scale, ToScreenCoordinate).
func pixel(v float32) int { return int(math.Ceil(float64(v))) }

func (p *painter) draw(it item, part image.Rectangle, scale float32) {
	switch look := it.look.(type) {
	case fill:
		op := draw.Over
		if look.A == 0xFF {
			op = draw.Src
		}
		draw.Draw(p.screen, part, image.NewUniform(look.RGBA), image.Point{}, op)
	case textLook:
		mask := p.letters.set(look, scale)
		part = part.Intersect(mask.Rect.Add(it.at.Min))
		draw.DrawMask(p.screen, part, image.NewUniform(look.color), image.Point{}, mask, part.Min.Sub(it.at.Min), draw.Over)
	default:
		picture := p.album.picture(it, scale)
		part = part.Intersect(picture.Rect.Add(it.at.Min))
		draw.Draw(p.screen, part, picture, part.Min.Sub(it.at.Min), draw.Over)
	}
}
