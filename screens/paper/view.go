package paper

import (
	"context"
	"image"
	"math"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/app/page"
	"sothidua/app/page/picture"
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
	pairGap   = 12 // between two pages beside each other
)

// painter draws the pages; reading its fonts takes a moment, so it is made once,
// in the background.
var painter = sync.OnceValues(picture.NewPainter)

// pageView shows one page of a paper at a time, or two beside each other, drawn as
// the printer draws them. It holds the pictures of the pages in view alone.
type pageView struct {
	widget.BaseWidget
	kit.Keyed
	runner  *kit.Runner
	showErr func(error)
	pages   []*page.Page
	growing bool    // more pages are to come
	number  int     // of the first page in view, from 0
	two     bool    // two pages beside each other
	zoom    float64 // 1 is natural size; 0 fits the view
	whole   bool    // fits the page's height as well
	drawn   drawing // what the pictures show or will show
	focused bool

	papers [2]*canvas.Rectangle
	images [2]*canvas.Image
	sheet  *fyne.Container
	scroll *pageScroll
	frame  *canvas.Rectangle
	bar    *pageBar
}

// drawing names pictures of pages: equal ones look the same.
type drawing struct {
	pages [2]*page.Page
	dpi   float64
}

func newPageView(runner *kit.Runner, showErr func(error), blank func()) *pageView {
	v := &pageView{runner: runner, showErr: showErr}
	var parts []fyne.CanvasObject
	for i := range v.images {
		v.papers[i] = canvas.NewRectangle(kit.Surface)
		v.papers[i].StrokeColor, v.papers[i].StrokeWidth = kit.Line, 1
		v.images[i] = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}
		parts = append(parts, v.papers[i], v.images[i])
	}
	v.sheet = container.New(sheetLayout{v}, parts...)
	v.scroll = newPageScroll(v, v.sheet)
	v.frame = canvas.NewRectangle(kit.Desktop)
	v.frame.CornerRadius = 4
	v.bar = newPageBar(v, blank)
	v.ExtendBaseWidget(v)
	return v
}

// add presents more pages of the paper in view.
func (v *pageView) add(pages []*page.Page, growing bool) {
	v.pages, v.growing = append(v.pages, pages...), growing
	v.arrange()
}

// begin presents the first pages of a paper; the number of the page in view stays
// if it can.
func (v *pageView) begin(pages []*page.Page, growing bool) {
	v.pages, v.growing = pages, growing
	if !growing {
		v.number = max(min(v.number, len(pages)-1), 0)
	}
	v.arrange()
}

// end says that all pages are there.
func (v *pageView) end() { v.begin(v.pages, false) }

func (v *pageView) first() {
	v.number = 0
	v.scroll.ScrollToOffset(fyne.NewPos(0, 0))
}

// turn goes on by so many views, of one page or two.
func (v *pageView) turn(by int) {
	if v.two {
		by *= 2
	}
	v.turnTo(v.number + by)
}

func (v *pageView) turnTo(number int) {
	number = max(min(number, len(v.pages)-1), 0)
	if v.two {
		number -= number % 2
	}
	if number != v.number {
		v.number = number
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
func (v *pageView) fitWidth() { v.fit(false) }

// fitWhole makes the whole page visible.
func (v *pageView) fitWhole() { v.fit(true) }

func (v *pageView) fit(whole bool) {
	v.zoom, v.whole = 0, whole
	v.scroll.ScrollToOffset(fyne.NewPos(0, 0))
	v.arrange()
}

// pair shows two pages beside each other, or one again.
func (v *pageView) pair() {
	v.two = !v.two
	if v.two {
		v.number -= v.number % 2
	}
	v.arrange()
}

// current are the pages in view, nil where there is none.
func (v *pageView) current() (pages [2]*page.Page) {
	for i := range pages {
		if at := v.number + i; at < len(v.pages) && (i == 0 || v.two) {
			pages[i] = v.pages[at]
		}
	}
	return pages
}

// points is the size of what is in view, in points of the pages.
func (v *pageView) points() (width, height float64) {
	for _, p := range v.current() {
		if p != nil {
			width, height = width+p.Width, max(height, p.Height)
		}
	}
	return width, height
}

// gaps is the width the pages leave free when they fit the view.
func (v *pageView) gaps() float64 {
	if v.current()[1] != nil {
		return 4*border + pairGap
	}
	return 4 * border
}

// scale is the size of the pages in view, 1 for their natural size.
func (v *pageView) scale() float64 {
	width, height := v.points()
	if v.zoom > 0 || width == 0 {
		return max(v.zoom, leastZoom)
	}
	fit := (float64(v.Size().Width) - v.gaps()) / (width * natural)
	if v.whole {
		fit = min(fit, (float64(v.Size().Height)-2*border-pillRoom)/(height*natural))
	}
	return max(fit, leastZoom)
}

// sizeOf is the size of a page on the window.
func (v *pageView) sizeOf(p *page.Page) fyne.Size {
	if p == nil {
		return fyne.Size{}
	}
	k := v.scale() * natural
	return fyne.NewSize(float32(p.Width*k), float32(p.Height*k))
}

// pageSize is the size of what is in view on the window.
func (v *pageView) pageSize() fyne.Size {
	pages := v.current()
	size := v.sizeOf(pages[0])
	if pages[1] != nil {
		second := v.sizeOf(pages[1])
		size = fyne.NewSize(size.Width+pairGap+second.Width, max(size.Height, second.Height))
	}
	return size
}

// arrange lays the pages out and has them drawn if the pictures are of others or
// of another size.
func (v *pageView) arrange() {
	v.bar.update()
	pages := v.current()
	for i, p := range pages {
		v.papers[i].Hidden, v.images[i].Hidden = p == nil, p == nil
	}
	v.scroll.Refresh()
	v.sheet.Refresh()
	if pages[0] == nil || v.Size().Width < 4*border {
		return
	}
	want := drawing{pages, 72 * natural * v.scale() * float64(v.density())}
	if want == v.drawn {
		return
	}
	v.drawn = want
	kit.Load(v.runner, func(ctx context.Context) (pictures [2]image.Image, err error) {
		painter, err := painter()
		for i, p := range pages {
			if err == nil && p != nil && ctx.Err() == nil {
				pictures[i] = painter.Draw(p, want.dpi)
			}
		}
		return pictures, err
	}, func(pictures [2]image.Image, err error) {
		if err != nil {
			v.showErr(err)
			return
		}
		for i, picture := range pictures {
			v.images[i].Image = picture
			v.images[i].Refresh()
		}
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
	whole := l.view.pageSize()
	left := float32(int(max((size.Width-whole.Width)/2, border))) // whole dots keep the letters sharp
	for i, p := range l.view.current() {
		paper := l.view.sizeOf(p)
		objects[2*i].Move(fyne.NewPos(left-1, border-1))
		objects[2*i].Resize(paper.AddWidthHeight(2, 2))
		objects[2*i+1].Move(fyne.NewPos(left, border))
		objects[2*i+1].Resize(paper)
		left += float32(int(paper.Width)) + pairGap
	}
}

// Parts are what lies in the view and can take the focus.
func (v *pageView) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{v.scroll, v.bar.content} }

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

func (r *viewRenderer) MinSize() fyne.Size {
	return fyne.NewSize(max(300, r.v.bar.content.MinSize().Width), 200)
}

func (r *viewRenderer) Refresh() { canvas.Refresh(r.v) }

func (r *viewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.v.frame, r.v.scroll, r.v.bar.content}
}

func (r *viewRenderer) Destroy() {}
