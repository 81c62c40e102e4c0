package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a list or a box of one line and takes the wheel alone: it turns the rows, or
// where all of it is seen what scrolls around. So the wheel is never dead over a list or a field.
// The rows cannot take it themselves: whatever does is drawn and clicked beyond what clips it.
type wheel struct {
	widget.BaseWidget
	of     focusedWidget     // the table, grid or box
	scroll *container.Scroll // around its rows; nil for none
}

// underWheel are the parts of a list with the wheel over them.
func underWheel(of focusedWidget, scroll *container.Scroll, parts fyne.CanvasObject) fyne.CanvasObject {
	w := &wheel{of: of, scroll: scroll}
	w.ExtendBaseWidget(w)
	return container.NewStack(parts, w)
}

// overBox lies over a box of one line, which has nothing to turn.
func overBox(box *Input) *wheel {
	w := &wheel{of: box}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled answers the wheel.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	turns := w.scroll
	if c := canvasOf(w); c != nil && (turns == nil || turns.Content.MinSize().Height <= turns.Size().Height) {
		for _, outer := range way(front(c), w.of) {
			if scroll, ok := outer.(*container.Scroll); ok && scroll.Content.Size().Height > scroll.Size().Height {
				turns = scroll
			}
		}
	}
	if turns != nil {
		turns.Scrolled(ev)
	}
}

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
