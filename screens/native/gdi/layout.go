package gdi

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// rounds is how often what is shown is arranged for one frame at most: a text that got
// another width may want another height.
const rounds = 4

// layOut arranges what is shown, and gives the window the room that its content needs.
func (w *window) layOut() {
	for range rounds {
		again := false
		for _, root := range w.canvas.roots() {
			if w.arrange(root) {
				arrangeIn(root)
				again = true
			}
		}
		w.least, w.before = w.before, w.least
		clear(w.before)
		if !again {
			break
		}
	}
	content := w.canvas.Content()
	if content == nil {
		return
	}
	size := w.canvas.Size()
	if needed := size.Max(w.around(w.least[content])); needed != size && w.native.growable() {
		w.resized(needed)
		w.native.resize(w.pixels(needed))
	}
}

// around is the size of a window around content of a size.
func (w *window) around(content fyne.Size) fyne.Size {
	if w.canvas.Padded() {
		return content.AddWidthHeight(2*theme.Padding(), 2*theme.Padding())
	}
	return content
}

// arrange lays out each object in which the least size of a part changed, from the parts
// up, as the toolkit's drivers do before a frame (internal/driver/common/canvas.go,
// EnsureMinSize). It tells whether the object's own least size changed.
func (w *window) arrange(o fyne.CanvasObject) bool {
	if o == nil || !o.Visible() {
		return false
	}
	inner, _ := children(o)
	again := false
	for _, child := range inner {
		again = w.arrange(child) || again
	}
	if again {
		arrangeIn(o)
	}
	size := o.MinSize()
	old, known := w.least[o]
	w.before[o] = size
	return !known || old != size
}

func arrangeIn(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
	case fyne.Widget:
		test.WidgetRenderer(o).Layout(o.Size())
	}
}

// The toolkit throws the renderer of a widget away that was not seen for a minute, by the
// clock on the wall, when it next paints (internal/cache/base.go). A list would lose its
// place with it.
const (
	keepEvery = 10 * time.Second
	keptFor   = 45 * time.Second
)

// clock tells the time of the wall, for it goes on while the computer sleeps.
var clock = func() time.Time { return time.Now().Round(0) }

// keep says that all that is shown is in use, though nothing was painted: a capture moves
// the time that the toolkit goes by, a walk the time of each renderer.
func (w *window) keep() {
	if clock().Sub(w.kept) > keptFor {
		w.frame()
		return
	}
	software.NewTransparentCanvas().Capture()
	w.seen()
}

func (w *window) seen() {
	for _, root := range w.canvas.roots() {
		walk(root, func(node) bool { return true })
	}
	w.kept = clock()
}

// renew makes good what a sleep of the computer cost: the renderers are gone with the
// first capture, and the new ones know neither size nor place of what they show.
func (w *window) renew() {
	software.NewTransparentCanvas().Capture()
	w.seen()
	clear(w.least)
	size := w.canvas.Size()
	w.canvas.Resize(size.AddWidthHeight(1, 1))
	w.canvas.Resize(size)
	w.refresh()
}
