package gdi_test

import (
	"bytes"
	"image"
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sothidua/screens/kit"
	"sothidua/screens/native/gdi"
)

func (f *form) pixels() []byte { return bytes.Clone(f.Canvas().Capture().(*image.RGBA).Pix) }

// Given a form and a table, when she clicks, types, scrolls and points, then the window
// painted in parts is what it is when nothing of it is kept.
func TestPartsMakeTheWhole(t *testing.T) {
	f := newForm(t)
	f.Frame()
	for i := range 40 {
		switch i % 5 {
		case 0:
			f.Canvas().Focus(f.names[i%15])
		case 1:
			f.Move(1000, 380)
			f.Wheel(-1)
		case 2:
			f.Move(300, float32(20*i))
		default:
			f.Type('a' + rune(i%26))
		}
		f.Frame()
		parts := f.pixels()
		f.Cold()
		if !bytes.Equal(parts, f.pixels()) {
			t.Fatalf("step %d: painted in parts it is not what it is painted at once", i)
		}
	}
}

// Given two boxes of which one covers the other, when they change places, then the window
// shows the other one.
func TestWhatLiesInFrontIsPaintedAgain(t *testing.T) {
	red, blue := canvas.NewRectangle(color.NRGBA{R: 0xFF, A: 0xFF}), canvas.NewRectangle(color.NRGBA{B: 0xFF, A: 0xFF})
	pile := container.NewStack(red, blue)
	w := shown(t, pile)
	if got := w.at(50, 50); got.B != 0xFF {
		t.Fatalf("at first %v", got)
	}
	pile.Objects[0], pile.Objects[1] = blue, red
	pile.Refresh()
	if got := w.at(50, 50); got.R != 0xFF {
		t.Errorf("the boxes changed places and it shows %v", got)
	}
}

// Given a drawing, when only what holds it is refreshed, or it is hidden, changed and shown
// again, then the window shows how it is now.
func TestADrawingIsPaintedAsItIs(t *testing.T) {
	tone := color.Color(color.NRGBA{R: 0xFF, A: 0xFF})
	raster := canvas.NewRasterWithPixels(func(int, int, int, int) color.Color { return tone })
	page := container.NewStack(raster)
	w := shown(t, page)
	if got := w.at(50, 50); got.R != 0xFF {
		t.Fatalf("at first %v", got)
	}
	tone = color.NRGBA{G: 0xFF, A: 0xFF}
	page.Refresh()
	if got := w.at(50, 50); got.G != 0xFF {
		t.Errorf("refreshed in its container it is %v", got)
	}
	raster.Hide()
	w.Frame()
	tone = color.NRGBA{B: 0xFF, A: 0xFF}
	raster.Show()
	if got := w.at(50, 50); got.B != 0xFF {
		t.Errorf("shown again it is %v", got)
	}
}

// Given content that grows, when the window is painted, then the window is as large as it
// needs, and asks for no further frame.
func TestTheWindowIsNeverSmallerThanItsContent(t *testing.T) {
	text := widget.NewLabel("Khối")
	w := shown(t, text)
	text.SetText("Khối thi đua các cơ quan, đơn vị sự nghiệp thuộc tỉnh, năm hai nghìn không trăm hai mươi sáu")
	if !w.Dirty() {
		t.Error("a text that changed asks for no frame")
	}
	w.Frame()
	w.Frame()
	if size, least := w.Canvas().Size(), text.MinSize(); size.Width < least.Width {
		t.Errorf("%v wide for a text of %v", size.Width, least.Width)
	}
	if w.Dirty() {
		t.Error("a window at rest asks for a frame")
	}
	w.Resize(fyne.NewSize(10, 10))
	if size, least := w.Canvas().Size(), text.MinSize(); size.Width < least.Width {
		t.Errorf("made small it is %v wide for a text of %v", size.Width, least.Width)
	}
}

// Given a window that runs, when the size of the text changes, then no kept picture of
// before is shown any more.
func TestAnotherTextSizeIsShown(t *testing.T) {
	f := newForm(t)
	before := f.pixels()
	fyne.CurrentApp().Run() // returns at once, for there is no system
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.TextLarge))
	large := f.pixels()
	f.Cold()
	if bytes.Equal(before, large) || !bytes.Equal(large, f.pixels()) {
		t.Error("the window shows letters of both sizes")
	}
}

// Given a list that was scrolled, when the computer slept for an hour, then the window looks
// as it did, though the toolkit threw away what draws its widgets.
func TestTheWindowOutlastsASleep(t *testing.T) {
	f := newForm(t)
	f.Move(1000, 380)
	f.Wheel(-4)
	before := f.pixels()
	defer gdi.SetClock(func() time.Time { return time.Now().Add(time.Hour) })()
	f.Content().Refresh()
	if !bytes.Equal(before, f.pixels()) {
		t.Error("after an hour of sleep the window looks otherwise")
	}
}

type page struct{ gdi.Window }

func shown(t *testing.T, content fyne.CanvasObject) page {
	a := gdi.New(test.NewTempApp(t))
	w := page{gdi.In(a.NewWindow("Sổ"))}
	w.SetPadded(false)
	w.SetContent(content)
	w.Resize(fyne.NewSize(100, 100))
	w.Show()
	return w
}

func (p page) at(x, y int) color.RGBA { return p.Canvas().Capture().(*image.RGBA).RGBAAt(x, y) }

// Given a box larger than what differs in it, when it is painted, then it looks as one that
// the toolkit drew whole.
func TestALargeBoxIsNotDrawnWhole(t *testing.T) {
	box := canvas.NewRectangle(color.NRGBA{R: 0xE0, G: 0xF0, B: 0xFF, A: 0xFF})
	box.StrokeColor, box.StrokeWidth = color.NRGBA{R: 0x80, A: 0xFF}, 2
	box.TopLeftCornerRadius, box.BottomRightCornerRadius = 12, 5
	box.Shadow = canvas.Shadow{Color: color.NRGBA{A: 0x80}, BlurRadius: 6, Offset: fyne.NewPos(3, 4)}
	for _, size := range []fyne.Size{{Width: 300, Height: 200}, {Width: 301.4, Height: 80.7}, {Width: 20, Height: 300}} {
		w := shown(t, container.NewWithoutLayout(box))
		w.Resize(fyne.NewSize(400, 400))
		box.Move(fyne.NewPos(40, 40))
		box.Resize(size)
		ours := w.Canvas().Capture().(*image.RGBA)
		whole := software.NewCanvas()
		whole.SetPadded(false)
		whole.Resize(w.Canvas().Size())
		whole.SetContent(w.Content())
		theirs := whole.Capture()
		for y := range 400 {
			for x := range 400 {
				r, g, b, _ := ours.At(x, y).RGBA()
				r2, g2, b2, _ := theirs.At(x, y).RGBA()
				if max(r, r2)-min(r, r2) > 0x300 || max(g, g2)-min(g, g2) > 0x300 || max(b, b2)-min(b, b2) > 0x300 {
					t.Fatalf("%v: at %d, %d it is %v and not %v", size, x, y, ours.At(x, y), theirs.At(x, y))
				}
			}
		}
	}
}
