package paper

import (
	"context"
	"fmt"
	"image"
	"math"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/app/page"
	"sothidua/app/page/picture"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

const (
	natural   = 96.0 / 72 // units of the window for a point of the page at 100%
	border    = 14        // between the page and the edge of the view
	zoomStep  = 1.25
	leastZoom = 0.25
	mostZoom  = 4
	lineStep  = 60 // how far an arrow scrolls
	pillRoom  = 46 // free below the page, for the bar over it
)

// painter draws the pages; reading its fonts takes a moment, so it is made once,
// in the background.
var painter = sync.OnceValues(picture.NewPainter)

// pageView shows one page of a paper at a time, drawn as the printer draws it.
type pageView struct {
	widget.BaseWidget
	runner  *kit.Runner
	showErr func(error)
	pages   []*page.Page
	number  int     // of the page in view, from 0
	zoom    float64 // 1 is natural size; 0 fits the width
	drawn   drawing // what the picture shows or will show
	focused bool

	paper  *canvas.Rectangle
	image  *canvas.Image
	sheet  *fyne.Container
	scroll *container.Scroll
	frame  *canvas.Rectangle
	bar    *pageBar
}

// drawing names a picture of a page: equal ones look the same.
type drawing struct {
	page *page.Page
	dpi  float64
}

func newPageView(runner *kit.Runner, showErr func(error)) *pageView {
	v := &pageView{runner: runner, showErr: showErr}
	v.paper = canvas.NewRectangle(kit.Surface)
	v.paper.StrokeColor, v.paper.StrokeWidth = kit.Line, 1
	v.image = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}
	v.sheet = container.New(sheetLayout{v}, v.paper, v.image)
	v.scroll = container.NewScroll(v.sheet)
	v.frame = canvas.NewRectangle(groundColor)
	v.frame.CornerRadius = 4
	v.bar = newPageBar(v)
	v.ExtendBaseWidget(v)
	return v
}

// show presents the pages of a paper; the number of the page in view stays if it can.
func (v *pageView) show(pages []*page.Page) {
	v.pages = pages
	v.number = max(min(v.number, len(pages)-1), 0)
	v.arrange()
}

func (v *pageView) first() { v.number = 0 }

// turn goes on by pages.
func (v *pageView) turn(by int) {
	to := max(min(v.number+by, len(v.pages)-1), 0)
	if to != v.number {
		v.number = to
		v.scroll.ScrollToOffset(fyne.NewPos(0, 0))
		v.arrange()
	}
}

// zoomBy makes the page larger or smaller by steps.
func (v *pageView) zoomBy(steps int) {
	v.zoom = min(max(v.scale()*math.Pow(zoomStep, float64(steps)), leastZoom), mostZoom)
	v.arrange()
}

// fitWidth makes the page as wide as the view.
func (v *pageView) fitWidth() {
	v.zoom = 0
	v.arrange()
}

// current is the page in view, nil for none.
func (v *pageView) current() *page.Page {
	if len(v.pages) == 0 {
		return nil
	}
	return v.pages[v.number]
}

// scale is the size of the page in view, 1 for its natural size.
func (v *pageView) scale() float64 {
	p := v.current()
	if v.zoom > 0 || p == nil {
		return max(v.zoom, leastZoom)
	}
	return max((float64(v.Size().Width)-4*border)/(p.Width*natural), leastZoom)
}

// pageSize is the size of the page on the window.
func (v *pageView) pageSize() fyne.Size {
	p := v.current()
	if p == nil {
		return fyne.NewSize(0, 0)
	}
	k := v.scale() * natural
	return fyne.NewSize(float32(p.Width*k), float32(p.Height*k))
}

// arrange lays the page out and has it drawn if its picture is of another one or size.
func (v *pageView) arrange() {
	v.bar.update()
	p := v.current()
	v.paper.Hidden, v.image.Hidden = p == nil, p == nil
	v.scroll.Refresh()
	v.sheet.Refresh()
	if p == nil || v.Size().Width < 4*border {
		return
	}
	want := drawing{p, 72 * natural * v.scale() * float64(v.density())}
	if want == v.drawn {
		return
	}
	v.drawn = want
	kit.Load(v.runner, func(context.Context) (image.Image, error) {
		painter, err := painter()
		if err != nil {
			return nil, err
		}
		return painter.Draw(want.page, want.dpi), nil
	}, func(drawn image.Image, err error) {
		if err != nil {
			v.showErr(err)
			return
		}
		v.image.Image = drawn
		v.image.Refresh()
	})
}

// density is the number of dots of the screen per unit of the window.
func (v *pageView) density() float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && c.Scale() > 0 {
		return c.Scale()
	}
	return 1
}

// sheetLayout centres the page in the view.
type sheetLayout struct{ view *pageView }

func (l sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return l.view.pageSize().AddWidthHeight(2*border, border+pillRoom)
}

func (l sheetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	paper := l.view.pageSize()
	left := float32(int(max((size.Width-paper.Width)/2, border))) // whole dots keep the letters sharp
	objects[0].Move(fyne.NewPos(left-1, border-1))
	objects[0].Resize(paper.AddWidthHeight(2, 2))
	objects[1].Move(fyne.NewPos(left, border))
	objects[1].Resize(paper)
}

// Tapped takes the focus.
func (v *pageView) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
}

// FocusGained shows the frame of the focus.
func (v *pageView) FocusGained() { v.setFocused(true) }

// FocusLost takes the frame away.
func (v *pageView) FocusLost() { v.setFocused(false) }

func (v *pageView) setFocused(focused bool) {
	v.focused = focused
	v.frame.StrokeWidth, v.frame.StrokeColor = 0, kit.Accent
	if focused {
		v.frame.StrokeWidth = 2
	}
	v.frame.Refresh()
}

// TypedRune does nothing.
func (v *pageView) TypedRune(rune) {}

// TypedKey scrolls and turns pages; other keys go to the window.
func (v *pageView) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		v.scrollBy(0, lineStep)
	case fyne.KeyUp:
		v.scrollBy(0, -lineStep)
	case fyne.KeyRight:
		v.scrollBy(lineStep, 0)
	case fyne.KeyLeft:
		v.scrollBy(-lineStep, 0)
	case fyne.KeyPageDown:
		v.turn(1)
	case fyne.KeyPageUp:
		v.turn(-1)
	case fyne.KeyHome:
		v.turn(-len(v.pages))
	case fyne.KeyEnd:
		v.turn(len(v.pages))
	case fyne.KeyEscape:
		kit.CommandsOf(v).Fire("Esc")
	default:
		kit.CommandsOf(v).Fire(string(ev.Name))
	}
}

func (v *pageView) scrollBy(x, y float32) {
	room := v.sheet.MinSize().Subtract(v.scroll.Size())
	to := v.scroll.Offset.AddXY(x, y)
	v.scroll.ScrollToOffset(fyne.NewPos(max(min(to.X, room.Width), 0), max(min(to.Y, room.Height), 0)))
}

// CreateRenderer draws the page under its bar.
func (v *pageView) CreateRenderer() fyne.WidgetRenderer { return &viewRenderer{v} }

type viewRenderer struct{ v *pageView }

func (r *viewRenderer) Layout(size fyne.Size) {
	r.v.frame.Resize(size)
	r.v.scroll.Move(fyne.NewPos(2, 2))
	r.v.scroll.Resize(size.SubtractWidthHeight(4, 4))
	bar := r.v.bar.content.MinSize()
	r.v.bar.content.Resize(bar)
	r.v.bar.content.Move(fyne.NewPos((size.Width-bar.Width)/2, size.Height-bar.Height-10))
	r.v.arrange()
}

func (r *viewRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 200) }

func (r *viewRenderer) Refresh() { canvas.Refresh(r.v) }

func (r *viewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.v.frame, r.v.scroll, r.v.bar.content}
}

func (r *viewRenderer) Destroy() {}

// pageBar lies over the foot of the view: which page, how large.
type pageBar struct {
	view       *pageView
	page, zoom *canvas.Text
	content    *fyne.Container
}

func newPageBar(v *pageView) *pageBar {
	b := &pageBar{view: v, page: kit.Text("", kit.Plain), zoom: kit.Text("", kit.Plain)}
	back := canvas.NewRectangle(kit.Surface)
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = kit.Line, 1, 15
	b.content = container.NewStack(back, kit.Pad(3, 14, 3, 14, kit.Row(8,
		newIconButton("left", func() { v.turn(-1) }), centred(b.page), newIconButton("right", func() { v.turn(1) }), upright(),
		kit.Link("–", func() { v.zoomBy(-1) }), centred(b.zoom), kit.Link("+", func() { v.zoomBy(1) }), upright(),
		kit.Link(words.PaperFit, v.fitWidth))))
	return b
}

func (b *pageBar) update() {
	b.content.Hidden = len(b.view.pages) == 0
	b.page.Text = fmt.Sprintf(words.PaperPage, b.view.number+1, len(b.view.pages))
	b.zoom.Text = fmt.Sprintf(words.PaperZoom, int(math.Round(b.view.scale()*100)))
	size := b.content.MinSize()
	if whole := b.view.Size(); whole.Width > 0 {
		b.content.Move(fyne.NewPos((whole.Width-size.Width)/2, whole.Height-size.Height-10))
		b.content.Resize(size)
	}
	b.content.Refresh()
}
