package kit

import (
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// A toast stands for the time that it takes to read.
const (
	toastTime  = 4 * time.Second
	letterTime = 60 * time.Millisecond
	toastEdge  = 14 // at its left and right
	toastPad   = 4  // above and below
)

// toastLayer stands in the foot of a window. It is no popup: that would take the focus from
// whoever is typing.
type toastLayer struct {
	whole *fyne.Container
	place *fyne.Container
	foot  Foot
	turn  int
	said  string // what it says now, for who listens
}

// Foot is the line at the foot of a window's content in which it is said what happened, so that
// this covers nothing of what she works in.
type Foot struct {
	Height func() float32      // of the line
	Yield  func(width float32) // so much of its beginning is taken, 0 for nothing
}

var toasts = map[fyne.Window]*toastLayer{}

// SetContent shows content in win, which scrolls where the window is smaller than content
// needs, and leaves room below it for Toast. What a toast says stays: it may be about what
// led to the new content.
func SetContent(win fyne.Window, content fyne.CanvasObject) {
	l := toasts[win]
	if l == nil {
		l = &toastLayer{place: container.NewHBox()}
		toasts[win] = l
	}
	l.foot = Foot{}
	l.whole = container.New(&toastLayout{win: win, layer: l}, container.NewStack(newGround(win.Canvas()), container.NewScroll(content)), l.place)
	win.SetContent(l.whole)
	SetHome(win.Canvas(), content)
}

// SetFoot says which line of the content of win is for what happened.
func SetFoot(win fyne.Window, foot Foot) {
	if l := toasts[win]; l != nil {
		l.foot = foot
		l.changed()
	}
}

// changed has the window make room for what is said now.
func (l *toastLayer) changed() {
	if l.foot.Yield != nil {
		l.foot.Yield(l.place.MinSize().Width)
	}
	l.place.Refresh()
	l.whole.Refresh()
}

// toastLayout puts what is said into the foot of the content, which has the rest where that is
// higher than its foot. In another size what holds the focus stays in view.
type toastLayout struct {
	win   fyne.Window
	layer *toastLayer
	size  fyne.Size // of the content
}

func (l *toastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	toast, line := objects[1].MinSize(), float32(0)
	if l.layer.foot.Height != nil {
		line = l.layer.foot.Height()
	}
	toast.Height = max(toast.Height, line)
	objects[1].Move(fyne.NewPos(0, size.Height-toast.Height))
	objects[1].Resize(toast)
	if l.layer.said != "" {
		size.Height = max(size.Height-toast.Height+line, 0)
	}
	objects[0].Resize(size)
	if l.size != size {
		l.size = size
		if c := l.win.Canvas(); c.Focused() != nil {
			settle(c)
			stayInView(c)
		}
	}
}

func (*toastLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// toastOn is Toast in the window of a canvas.
func toastOn(c fyne.Canvas, text string) {
	for _, win := range fyne.CurrentApp().Driver().AllWindows() {
		if win.Canvas() == c {
			Toast(win, text)
		}
	}
}

// Toast says text for a few seconds and takes nothing from whoever is typing.
func Toast(win fyne.Window, text string) {
	l := toasts[win]
	if l == nil || win.Content() != l.whole {
		SetContent(win, win.Content())
		l = toasts[win]
	}
	said := Stack(1)
	for _, line := range wrap(text, win.Canvas().Size().Width-2*toastEdge, textSize(), fyne.TextStyle{}) {
		words := Text(line, Plain)
		words.Color = Surface
		said.Add(words)
	}
	l.place.Objects = []fyne.CanvasObject{container.NewStack(canvas.NewRectangle(Ink), Pad(toastPad, toastEdge, toastPad, toastEdge, said))}
	l.turn++
	turn := l.turn
	l.said = text
	l.changed()
	heardAnew(win.Canvas())
	Wait(max(toastTime, time.Duration(utf8.RuneCountInString(text))*letterTime), func() {
		if l.turn == turn {
			l.said = ""
			l.place.RemoveAll()
			l.changed()
		}
	})
}
