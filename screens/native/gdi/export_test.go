package gdi

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Window is what the system would do to a window.
type Window struct{ *window }

// In returns the hands on a window of this driver.
func In(win fyne.Window) Window { return Window{win.(*window)} }

func (w Window) Frame()                 { w.frame() }
func (w Window) Dirty() bool            { return w.canvas.dirty }
func (w Window) Cold()                  { w.canvas.paint.clear(); w.frame() }
func (w Window) Move(x, y float32)      { w.moved(fyne.NewPos(x, y)) }
func (w Window) Wheel(down float32)     { w.scrolled(0, down) }
func (w Window) Type(r rune)            { w.typed(r) }
func (w Window) Active(now bool)        { w.active(now) }
func (w Window) CloseAsked()            { w.closeAsked() }
func (w Window) Keep()                  { w.keep() }
func (w Window) Cursor() desktop.Cursor { return w.cursor }

// Click presses a button and lets it go.
func (w Window) Click(button desktop.MouseButton) {
	w.clicked(button, true, 0)
	w.clicked(button, false, 0)
}

func (w Window) Button(button desktop.MouseButton, down bool) { w.clicked(button, down, 0) }

// Press presses a key with others held and lets it go.
func (w Window) Press(name fyne.KeyName, held fyne.KeyModifier) {
	w.key(press{name: name, held: held, down: true})
	w.key(press{name: name, held: held})
}

// SetClock has another clock tell the time.
func SetClock(now func() time.Time) (restore func()) {
	before := clock
	clock = now
	return func() { clock = before }
}
