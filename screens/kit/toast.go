package kit

import (
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// A toast stands for the time that it takes to read, and is no wider than a line is read
// at a glance.
const (
	toastTime   = 4 * time.Second
	letterTime  = 60 * time.Millisecond
	toastWidth  = 720
	toastMargin = 24
)

// toastLayer lies over the content of a window. It is no popup: that would take the
// focus from whoever is typing.
type toastLayer struct {
	whole *fyne.Container
	place *fyne.Container
	turn  int
	said  string // what it says now, for who listens
}

var toasts = map[fyne.Window]*toastLayer{}

// SetContent shows content in win, which scrolls where the window is smaller than content
// needs, and leaves room above it for Toast. What a toast says stays: it may be about what
// led to the new content.
func SetContent(win fyne.Window, content fyne.CanvasObject) {
	l := toasts[win]
	if l == nil {
		l = &toastLayer{place: container.NewHBox()}
		toasts[win] = l
	}
	l.whole = container.New(&toastLayout{win: win}, container.NewStack(newGround(win.Canvas()), container.NewScroll(content)), l.place)
	win.SetContent(l.whole)
	SetHome(win.Canvas(), content)
}

// toastLayout gives the content all, and puts what is said over its foot. In a window of
// another size what holds the focus stays in view.
type toastLayout struct {
	win  fyne.Window
	size fyne.Size
}

const (
	toastFoot = 38
	toastGap  = 8
)

func (l *toastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	if l.size != size {
		l.size = size
		if c := l.win.Canvas(); c.Focused() != nil {
			settle(c)
			stayInView(c)
		}
	}
	toast := objects[1].MinSize()
	objects[1].Move(l.place(size, toast))
	objects[1].Resize(toast)
}

// place is where what is said stands: over the foot of the window, or above what holds the
// focus where that lies there.
func (l *toastLayout) place(size, toast fyne.Size) fyne.Position {
	at := fyne.NewPos((size.Width-toast.Width)/2, size.Height-toast.Height-toastFoot)
	focused, ok := l.win.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return at
	}
	from, held := fyne.CurrentApp().Driver().AbsolutePositionForObject(focused), focused.Size()
	if list, ok := focused.(pointed); ok {
		row, rowSize, whole := list.pointedAt()
		if !whole {
			return at // it scrolls by itself
		}
		from, held = from.Add(row), rowSize
	}
	beside := from.X > at.X+toast.Width || from.X+held.Width < at.X
	if !beside && from.Y+held.Height > at.Y && from.Y < at.Y+toast.Height {
		at.Y = max(from.Y-toast.Height-toastGap, 0)
	}
	return at
}

// clearToast moves what is said in a window away from what holds the focus now.
func clearToast(c fyne.Canvas) {
	for win, l := range toasts {
		if win.Canvas() == c && l.said != "" {
			l.whole.Refresh()
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

// Toast shows text for a few seconds and takes nothing from whoever is typing.
func Toast(win fyne.Window, text string) {
	l := toasts[win]
	if l == nil || win.Content() != l.whole {
		SetContent(win, win.Content())
		l = toasts[win]
	}
	back := canvas.NewRectangle(Ink)
	back.CornerRadius = 4
	said := Stack(1)
	for _, line := range wrap(text, min(toastWidth, win.Canvas().Size().Width-2*(16+toastMargin)), textSize(), fyne.TextStyle{}) {
		words := Text(line, Plain)
		words.Color = Surface
		said.Add(words)
	}
	l.place.Objects = []fyne.CanvasObject{container.NewStack(back, Pad(8, 16, 8, 16, said))}
	l.place.Refresh()
	l.whole.Refresh()
	l.turn++
	turn := l.turn
	l.said = text
	heardAnew(win.Canvas())
	Wait(max(toastTime, time.Duration(utf8.RuneCountInString(text))*letterTime), func() {
		if l.turn == turn {
			l.said = ""
			l.place.RemoveAll()
			l.whole.Refresh()
		}
	})
}
