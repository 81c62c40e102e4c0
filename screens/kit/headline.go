package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// headline is the name of a screen or dialog with a quiet line beside it; what has no
// room is cut, the quiet line first.
type headline struct {
	widget.BaseWidget
	title, sub string
}

// Title is the name of a screen with a quiet line beside it.
func Title(text, sub string) fyne.CanvasObject {
	h := &headline{title: text, sub: sub}
	h.ExtendBaseWidget(h)
	return h
}

const headlineGap = 10

func (h *headline) texts() (title, sub *canvas.Text) {
	title, sub = newText(h.title, textSize()+5, Plain), Small(h.sub)
	title.TextStyle.Bold = true
	return title, sub
}

func (h *headline) wanted() float32 {
	title, sub := h.texts()
	if h.sub == "" {
		return title.MinSize().Width
	}
	return title.MinSize().Width + headlineGap + sub.MinSize().Width
}

// CreateRenderer draws the two on one line.
func (h *headline) CreateRenderer() fyne.WidgetRenderer {
	v := &headlineView{h: h}
	v.title, v.sub = h.texts()
	return v
}

type headlineView struct {
	h          *headline
	title, sub *canvas.Text
}

func (v *headlineView) Layout(size fyne.Size) {
	v.title.Text = Cut(v.h.title, size.Width, v.title)
	at := v.title.MinSize().Width + headlineGap
	v.sub.Text = Cut(v.h.sub, size.Width-at, v.sub)
	for _, text := range []*canvas.Text{v.title, v.sub} {
		least := text.MinSize()
		text.Move(fyne.NewPos(0, (size.Height-least.Height)/2))
		text.Resize(least)
		text.Refresh()
	}
	v.sub.Move(fyne.NewPos(at, v.sub.Position().Y+1))
}

func (v *headlineView) MinSize() fyne.Size {
	return fyne.NewSize(min(v.h.wanted(), 120), lineHeight(v.title.TextSize))
}

func (v *headlineView) Refresh() { v.Layout(v.h.Size()) }

func (v *headlineView) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{v.title, v.sub} }

func (v *headlineView) Destroy() {}
