package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a list and takes the wheel alone: it turns the rows, or where all of them
// are seen what scrolls around them. So the wheel is never dead over a list. The rows cannot
// take it themselves: whatever does is drawn and clicked beyond what clips it.
type wheel struct {
	widget.BaseWidget
	of     focusedWidget     // the table or grid
	scroll *container.Scroll // around its rows
}

// underWheel are the parts of a list with the wheel over them.
func underWheel(of focusedWidget, scroll *container.Scroll, parts fyne.CanvasObject) fyne.CanvasObject {
	w := &wheel{of: of, scroll: scroll}
	w.ExtendBaseWidget(w)
	return container.NewStack(parts, w)
}

// Scrolled answers the wheel.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	turns := w.scroll
	if c := canvasOf(w); c != nil && w.scroll.Content.MinSize().Height <= w.scroll.Size().Height {
		for _, outer := range way(front(c), w.of) {
			if scroll, ok := outer.(*container.Scroll); ok && scroll.Content.Size().Height > scroll.Size().Height {
				turns = scroll
			}
		}
	}
	turns.Scrolled(ev)
}

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
