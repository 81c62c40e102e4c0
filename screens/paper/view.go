package paper

import (
	"context"
	"fmt"
	"image"
	"math"
	"slices"
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
	pairGap   = 12 // between two pages beside each other
)

// painter draws the pages; reading its fonts takes a moment, so it is made once,
// in the background.
var painter = sync.OnceValues(picture.NewPainter)

// pageView shows one page of a paper at a time, or two beside each other, drawn as
// the printer draws them. It holds the pictures of the pages in view alone.
type pageView struct {
	widget.BaseWidget
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

func newPageView(runner *kit.Runner, showErr func(error)) *pageView {
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
	v.bar = newPageBar(v)
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
	if focused {
		kit.Gained(v)
	}
	v.frame.StrokeWidth, v.frame.StrokeColor = 0, kit.Accent
	if focused {
		v.frame.StrokeWidth = 2
	}
	v.frame.Refresh()
}

// TypedRune lets a letter find its place: no page wants one.
func (v *pageView) TypedRune(letter rune) {
	kit.TypeAnywhere(fyne.CurrentApp().Driver().CanvasForObject(v), letter)
}

// Hints says how pages are turned.
func (v *pageView) Hints() []kit.Hint {
	return []kit.Hint{{Key: words.KeyPages, Title: words.KeyScroll}}
}

// Takes is true of what scrolls and turns pages.
func (v *pageView) Takes(key string) bool {
	return slices.Contains([]string{"Up", "Down", "Left", "Right", "PgUp", "PgDn", "Home", "End"}, key)
}

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
		v.turnTo(0)
	case fyne.KeyEnd:
		v.turnTo(len(v.pages))
	case fyne.KeyEscape:
		kit.CommandsOf(v).Fire("Esc")
	default:
		kit.CommandsOf(v).Fire(string(ev.Name))
	}
}

// scrollBy scrolls, and goes on to the next page or back where the page in view ends.
func (v *pageView) scrollBy(x, y float32) {
	if v.scrollOver(y) {
		return
	}
	room := v.room()
	to := v.scroll.Offset.AddXY(x, y)
	v.scroll.ScrollToOffset(fyne.NewPos(max(min(to.X, room.Width), 0), max(min(to.Y, room.Height), 0)))
}

// room is how far the page can be scrolled.
func (v *pageView) room() fyne.Size { return v.sheet.MinSize().Subtract(v.scroll.Size()) }

// scrollOver turns the page when it is scrolled beyond its end, and reports whether it did.
func (v *pageView) scrollOver(y float32) bool {
	before := v.number
	switch {
	case y > 0 && v.scroll.Offset.Y >= v.room().Height-1:
		v.turn(1)
	case y < 0 && v.scroll.Offset.Y <= 1:
		if v.turn(-1); v.number != before {
			v.scroll.ScrollToOffset(fyne.NewPos(0, max(v.room().Height, 0)))
		}
	}
	return v.number != before
}

// pageScroll goes on to the next page when the wheel turns at the end of one.
type pageScroll struct {
	container.Scroll
	view *pageView
}

func newPageScroll(v *pageView, content fyne.CanvasObject) *pageScroll {
	s := &pageScroll{view: v}
	s.Content, s.Direction = content, container.ScrollBoth
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled answers the wheel.
func (s *pageScroll) Scrolled(ev *fyne.ScrollEvent) {
	if !s.view.scrollOver(-ev.Scrolled.DY) {
		s.Scroll.Scrolled(ev)
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
		kit.Link(words.PaperFit, v.fitWidth), kit.Link(words.PaperWhole, v.fitWhole), kit.Link(words.PaperPair, v.pair))))
	return b
}

func (b *pageBar) update() {
	b.content.Hidden = len(b.view.pages) == 0
	b.page.Text = fmt.Sprintf(words.PaperPage, b.view.number+1, len(b.view.pages))
	if b.view.growing {
		b.page.Text += words.PaperMore
	}
	b.zoom.Text = fmt.Sprintf(words.PaperZoom, int(math.Round(b.view.scale()*100)))
	size := b.content.MinSize()
	if whole := b.view.Size(); whole.Width > 0 {
		b.content.Move(fyne.NewPos((whole.Width-size.Width)/2, whole.Height-size.Height-10))
		b.content.Resize(size)
	}
	b.content.Refresh()
}
