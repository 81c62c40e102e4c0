package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

const toastTime = 4 * time.Second

// toastLayer lies over the content of a window. It is no popup: that would take the
// focus from whoever is typing.
type toastLayer struct {
	whole *fyne.Container
	place *fyne.Container
	turn  int
}

var toasts = map[fyne.Window]*toastLayer{}

// SetContent shows content in win and leaves room above it for Toast.
func SetContent(win fyne.Window, content fyne.CanvasObject) {
	l := &toastLayer{place: container.NewHBox()}
	corner := container.NewVBox(layout.NewSpacer(), container.NewHBox(layout.NewSpacer(), l.place, layout.NewSpacer()), Gap(34))
	l.whole = container.NewStack(content, corner)
	toasts[win] = l
	win.SetContent(l.whole)
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
	words := Text(text, Plain)
	words.Color = Surface
	l.place.Objects = []fyne.CanvasObject{container.NewStack(back, Pad(8, 16, 8, 16, words))}
	l.place.Refresh()
	l.whole.Refresh()
	l.turn++
	turn := l.turn
	Wait(toastTime, func() {
		if l.turn == turn {
			l.place.RemoveAll()
			l.whole.Refresh()
		}
	})
}
