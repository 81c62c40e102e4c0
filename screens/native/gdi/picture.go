package gdi

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"reflect"

	"fyne.io/fyne/v2"
	prim "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
)

// boxLook is a rectangle with corners, a stroke or a shadow, by value: equal ones share a
// picture.
type boxLook struct {
	fill, stroke color.NRGBA
	width        float32
	radii        [5]float32
	aspect       float32
	shadow       prim.Shadow
	tone         color.NRGBA // of the shadow
	box          fyne.Size
}

// lookOfBox returns how a rectangle looks and the room it takes around itself, nil for
// one that cannot be seen.
func lookOfBox(o *prim.Rectangle) (any, fyne.Size) {
	inside, stroke := plain(o.FillColor), color.NRGBA{}
	if o.StrokeWidth > 0 {
		stroke = plain(o.StrokeColor)
	}
	radii := [5]float32{
		o.CornerRadius, o.TopLeftCornerRadius, o.TopRightCornerRadius, o.BottomLeftCornerRadius, o.BottomRightCornerRadius,
	}
	shadow, tone := o.Shadow, plain(o.Shadow.Color)
	if shadow.Color = nil; tone.A == 0 {
		shadow = prim.Shadow{}
	}
	switch {
	case inside.A == 0 && stroke.A == 0 && tone.A == 0:
		return nil, fyne.Size{}
	case stroke.A == 0 && tone.A == 0 && radii == [5]float32{} && o.Aspect == 0:
		return fill{color.RGBAModel.Convert(inside).(color.RGBA)}, fyne.Size{}
	}
	gap := fyne.NewSquareSize(o.StrokeWidth + 2)
	if tone.A != 0 {
		away := float32(math.Hypot(float64(shadow.Offset.X), float64(shadow.Offset.Y)))
		gap = gap.Add(fyne.NewSquareSize(shadow.BlurRadius + max(shadow.Spread, 0) + away))
	}
	return boxLook{inside, stroke, o.StrokeWidth, radii, o.Aspect, shadow, tone, o.Size()}, gap
}

// plain is a colour that can be compared, invisible for none.
func plain(c color.Color) color.NRGBA {
	if c == nil {
		return color.NRGBA{}
	}
	return color.NRGBAModel.Convert(c).(color.NRGBA)
}

// imageLook is a picture of the program's, as its icons are. What it looks like on the
// screen is known by the resource, which does not change.
type imageLook struct {
	resource fyne.Resource
	fill     prim.ImageFill
	scale    prim.ImageScale
	clear    float64 // Translucency
	radius   float32
	box      fyne.Size
}

// lookOfImage returns how an image looks, false for one that is not of a resource.
func lookOfImage(o *prim.Image) (imageLook, bool) {
	if o.Resource == nil || !reflect.TypeOf(o.Resource).Comparable() {
		return imageLook{}, false
	}
	return imageLook{o.Resource, o.FillMode, o.ScaleMode, o.Translucency, o.CornerRadius, o.Size()}, true
}

// strokeOf is how far a stroke can reach beyond an object.
func strokeOf(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case *prim.Line:
		return o.StrokeWidth
	case *prim.Circle:
		return o.StrokeWidth
	case *prim.Ellipse:
		return o.StrokeWidth
	case *prim.Arc:
		return o.StrokeWidth
	case *prim.BezierCurve:
		return o.StrokeWidth
	}
	return 0
}

// album keeps the pictures of objects by their looks.
type album struct {
	pictures map[any]*picture
	bytes    int
	page     int // the update that is drawn
}

type picture struct {
	*image.RGBA
	page int // the update that used it last
}

// mostBytes is how much the pictures may take that nothing on the screen needs.
const mostBytes = 32 << 20

func (a *album) clear() { a.pictures, a.bytes = nil, 0 }

func (a *album) picture(it item, scale float32) *picture {
	kept, known := a.pictures[it.look]
	if !known {
		kept = &picture{RGBA: drawStretched(it, scale)}
		if a.pictures == nil {
			a.pictures = map[any]*picture{}
		}
		a.pictures[it.look] = kept
		a.bytes += len(kept.Pix)
	}
	kept.page = a.page
	return kept
}

// tidy drops the pictures of objects that were refreshed or left the screen, for a new
// version will be drawn of them, and those not used lately once there are too many.
func (a *album) tidy(versions map[fyne.CanvasObject]uint64) {
	full := a.bytes > mostBytes
	for look, kept := range a.pictures {
		other, byAddress := look.(otherLook)
		if byAddress && versions[other.object] != other.version || full && kept.page < a.page {
			a.bytes -= len(kept.Pix)
			delete(a.pictures, look)
		}
	}
	a.page++
}

// drawStretched draws an object. Of a large box it draws a small one and stretches its
// middle, for the toolkit takes half a second for the shadow of a dialog.
func drawStretched(it item, scale float32) *image.RGBA {
	look, ok := it.look.(boxLook)
	if !ok || look.aspect != 0 {
		return drawAlone(it, scale)
	}
	least := 2*look.edge() + 4
	across, down := look.spare(look.box.Width, least, scale), look.spare(look.box.Height, least, scale)
	if across == 0 && down == 0 {
		return drawAlone(it, scale)
	}
	box := *it.object.(*prim.Rectangle)
	it.object = &box
	box.Move(fyne.Position{})
	box.Resize(look.box.Subtract(fyne.NewSize(float32(across)/scale, float32(down)/scale)))
	size, room := box.Size(), it.gap
	middle := image.Pt(pixel((room.Width+size.Width/2)*scale), pixel((room.Height+size.Height/2)*scale))
	return stretched(drawAlone(it, scale), middle, image.Pt(across, down))
}

// edge is how far from its edges a box can look otherwise than in its middle.
func (b boxLook) edge() float32 {
	edge := b.width
	for _, radius := range b.radii {
		edge = max(edge, radius+b.width)
	}
	if b.tone.A != 0 {
		s := b.shadow
		edge += 2*s.BlurRadius + max(s.Spread, -s.Spread) + max(s.Offset.X, -s.Offset.X) + max(s.Offset.Y, -s.Offset.Y)
	}
	return edge
}

// spare is how many pixels a side can do without, so that the rest is cut as the whole is.
func (b boxLook) spare(side, least, scale float32) int {
	spare := int((side - least) * scale)
	if spare <= 0 || pixel(side*scale) != pixel((side-float32(spare)/scale)*scale)+spare {
		return 0
	}
	return spare
}

// stretched repeats the pixels at the middle of a picture, so many times across and down.
func stretched(p *image.RGBA, middle, more image.Point) *image.RGBA {
	if !middle.In(p.Rect) {
		return p // so pale that nothing of it is there
	}
	wide := image.NewRGBA(image.Rectangle{p.Rect.Min, p.Rect.Max.Add(more)})
	for y := wide.Rect.Min.Y; y < wide.Rect.Max.Y; y++ {
		from := p.Pix[p.PixOffset(p.Rect.Min.X, unstretched(y, middle.Y, more.Y)):]
		to := wide.Pix[wide.PixOffset(wide.Rect.Min.X, y):]
		left := 4 * (middle.X - p.Rect.Min.X)
		copy(to[:left], from)
		for x := left; x < left+4*more.X; x += 4 {
			copy(to[x:x+4], from[left:])
		}
		copy(to[left+4*more.X:4*wide.Rect.Dx()], from[left:4*p.Rect.Dx()])
	}
	return wide
}

// unstretched is which line of a picture stands at a place once its middle was repeated.
func unstretched(at, middle, more int) int {
	switch {
	case at < middle:
		return at
	case at < middle+more:
		return middle
	}
	return at - more
}

// drawAlone has the toolkit's software painter draw one object alone. Two containers
// bring it to its place, for the object itself must stay where it is.
func drawAlone(it item, scale float32) *image.RGBA {
	inner := container.NewWithoutLayout(it.object)
	inner.Move(fyne.NewPos(it.gap.Width, it.gap.Height).Subtract(it.object.Position()))
	page := software.NewTransparentCanvas()
	page.SetPadded(false)
	page.SetScale(scale)
	page.SetContent(container.NewWithoutLayout(inner))
	page.Resize(it.object.Size().Add(it.gap).Add(it.gap))
	drawn := page.Capture()
	kept := image.NewRGBA(drawn.Bounds())
	if source, ok := drawn.(*image.NRGBA); ok {
		kept = image.NewRGBA(used(source))
	}
	draw.Draw(kept, kept.Rect, drawn, kept.Rect.Min, draw.Src)
	return kept
}

// used is the part of a picture in which there is something.
func used(p *image.NRGBA) image.Rectangle {
	part := image.Rectangle{}
	for y := range p.Rect.Dy() {
		row := p.Pix[y*p.Stride : y*p.Stride+4*p.Rect.Dx()]
		first, last := -1, -1
		for x := 3; x < len(row); x += 4 {
			if row[x] != 0 {
				if last = x / 4; first < 0 {
					first = last
				}
			}
		}
		if first >= 0 {
			part = part.Union(image.Rect(first, y, last+1, y+1))
		}
	}
	return part
}
