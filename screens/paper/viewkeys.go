package paper

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/screens/kit"
)

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
