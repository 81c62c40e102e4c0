package shell

import (
	"bytes"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"

	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/native/gdi"
)

// Given the practice year in a window without OpenGL, when she walks through every area and
// its tabs and opens what is new there, then each window looks as the toolkit's own
// software painter draws it, and painted in parts it is what it is painted at once.
func TestEveryAreaLooksTheSameWithoutOpenGL(t *testing.T) {
	r := newRuns(t)
	r.app = gdi.New(r.app)
	s := r.start()
	w := &walker{T: t, s: s, said: map[string]bool{}}
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		w.tabs(string(p.area), w.likeness)
		if s.works("Ctrl+N") {
			s.commands.Fire("Ctrl+N")
			w.likeness(string(p.area) + " new")
			s.commands.Fire("Esc")
		}
	}
}

// likeness compares the window with what the toolkit's software painter makes of it.
func (w *walker) likeness(where string) {
	win := w.s.win
	parts := win.Canvas().Capture().(*image.RGBA)
	restore := withoutCutStrokes(win.Canvas())
	ours, theirs := win.Canvas().Capture().(*image.RGBA), painted(win.Canvas(), win.Canvas().Scale())
	restore()
	if ours.Rect != theirs.Rect {
		w.Fatalf("%s: %v is as large as %v", where, ours.Rect, theirs.Rect)
	}
	off, all := 0, ours.Rect.Dx()*ours.Rect.Dy()
	for i := 0; i < len(ours.Pix); i += 4 {
		if far(ours.Pix[i], theirs.Pix[i]) || far(ours.Pix[i+1], theirs.Pix[i+1]) || far(ours.Pix[i+2], theirs.Pix[i+2]) {
			off++
		}
	}
	if off*1000 > 2*all {
		w.Errorf("%s: %d of %d pixels differ by more than 6 %%", where, off, all)
	}
	size := win.Canvas().Size()
	win.Resize(size.AddWidthHeight(1, 0))
	win.Canvas().Capture()
	win.Resize(size)
	if !bytes.Equal(parts.Pix, win.Canvas().Capture().(*image.RGBA).Pix) {
		w.Errorf("%s: painted at once it is not what it was painted in parts", where)
	}
}

func far(a, b uint8) bool { return max(a, b)-min(a, b) > 0xFF*6/100 }

// withoutCutStrokes takes the outline of what lies at the left or upper edge of what clips it:
// the toolkit's software painter shifts it there by the room for the stroke
// (internal/painter/software, drawOblongStroke), and its other painters do not.
func withoutCutStrokes(c fyne.Canvas) (restore func()) {
	var cut []func()
	for _, layer := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		for _, seen := range desktest.LookIn(c, layer) {
			box, ok := seen.Object.(*canvas.Rectangle)
			if !ok || box.StrokeWidth == 0 {
				continue
			}
			if room, width := box.StrokeWidth+2, box.StrokeWidth; seen.Clip.X > seen.Box.X-room || seen.Clip.Y > seen.Box.Y-room {
				box.StrokeWidth = 0
				cut = append(cut, func() { box.StrokeWidth = width })
			}
		}
	}
	return func() {
		for _, give := range cut {
			give()
		}
	}
}

// painted is a canvas as the toolkit's software painter draws it.
func painted(c fyne.Canvas, scale float32) *image.NRGBA {
	whole := software.NewCanvas()
	whole.SetPadded(false)
	whole.SetScale(scale)
	whole.Resize(c.Size()) // first, or the content would be laid out in a canvas as small as it can be
	whole.SetContent(c.Content())
	for _, over := range c.Overlays().List() {
		whole.Overlays().Add(over)
	}
	return whole.Capture().(*image.NRGBA)
}
