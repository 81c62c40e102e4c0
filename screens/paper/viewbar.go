package paper

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// pageBar lies over the foot of the view: which page, how large, of the year or for the pen.
type pageBar struct {
	view       *pageView
	page, zoom *canvas.Text
	blank      *kit.Button // shows the form for the pen, or leads back to the paper of the year
	content    *fyne.Container
}

func newPageBar(v *pageView, blank func()) *pageBar {
	b := &pageBar{view: v, page: kit.Text("", kit.Plain), zoom: kit.Text("", kit.Plain), blank: kit.Link(words.PaperBlank, blank)}
	back := canvas.NewRectangle(kit.Surface)
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = kit.Line, 1, 15
	b.content = container.NewStack(back, kit.Pad(3, 14, 3, 14, kit.Row(8,
		newIconButton("left", words.PaperLastPage, func() { v.turn(-1) }), centred(b.page), newIconButton("right", words.PaperNextPage, func() { v.turn(1) }), upright(),
		kit.Link("–", func() { v.zoomBy(-1) }).Called(words.PaperFarther), centred(b.zoom), kit.Link("+", func() { v.zoomBy(1) }).Called(words.PaperNearer), upright(),
		kit.Link(words.PaperFit, v.fitWidth), kit.Link(words.PaperWhole, v.fitWhole), kit.Link(words.PaperPair, v.pair), upright(),
		b.blank)))
	return b
}

// turn says on the link what it does: the form for the pen is in view, or the paper is.
func (b *pageBar) turn(blank bool) {
	text := words.PaperBlank
	if blank {
		text = words.PaperOfYear
	}
	if b.blank.Text() != text {
		b.blank.SetText(text)
		b.update()
	}
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
