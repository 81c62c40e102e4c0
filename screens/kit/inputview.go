package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// CreateRenderer draws the toolkit's box, and one that is only read paler than one that is typed
// into: the toolkit gives it the darker border.
func (i *Input) CreateRenderer() fyne.WidgetRenderer {
	i.view = &inputView{i.Entry.CreateRenderer(), i}
	i.view.pale()
	return i.view
}

type inputView struct {
	fyne.WidgetRenderer
	of *Input
}

// Refresh draws the box anew. The toolkit brings the caret into view before the text has its new
// height, as after a list was pasted: then it stays out of view until the next key.
func (v *inputView) Refresh() {
	before := v.written()
	v.WidgetRenderer.Refresh()
	if v.of.focused && v.written() != before {
		v.WidgetRenderer.Refresh()
	}
	v.pale()
}

// written is how much room the text has in the box.
func (v *inputView) written() fyne.Size {
	if scroll := v.scroll(); scroll != nil {
		return scroll.Content.Size()
	}
	return fyne.Size{}
}

// scroll is what the text scrolls in, nil for nothing.
func (v *inputView) scroll() *container.Scroll {
	for _, part := range v.Objects() {
		if scroll, ok := part.(*container.Scroll); ok && scroll.Content != nil {
			return scroll
		}
	}
	return nil
}

// pointedAt is where the caret stands in a box of many lines, which may be higher than what it
// scrolls in.
func (i *Input) pointedAt() (at fyne.Position, size fyne.Size, ok bool) {
	if !i.MultiLine || i.view == nil || i.view.scroll() == nil {
		return at, size, false
	}
	scroll := i.view.scroll()
	y := scroll.Position().Y + i.CursorPosition().Y - scroll.Offset.Y
	return fyne.NewPos(0, y), fyne.NewSize(i.Size().Width, lineHeight(textSize())), true
}

// followCaret has the caret in view wherever it goes in what the box scrolls in; a click puts it
// where she sees it.
func (i *Input) followCaret() {
	if !i.focused || i.byMouse {
		return
	}
	if c := canvasOf(i); c != nil && c.Focused() == fyne.Focusable(i) {
		scrollAll(way(front(c), i))
	}
}

// pale colours box and border of what is only read.
func (v *inputView) pale() {
	if !v.of.Disabled() {
		return
	}
	if parts := v.Objects(); len(parts) > 1 {
		box, isBox := parts[0].(*canvas.Rectangle)
		border, isBorder := parts[1].(*canvas.Rectangle)
		if isBox && isBorder {
			box.FillColor, border.StrokeColor = groupTint, Line
		}
	}
}
