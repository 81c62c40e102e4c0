package picture_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"sothidua/app/page"
	"sothidua/app/page/picture"
)

// ink is how many dots of an area, in points, are darker than middle grey.
func ink(im *image.RGBA, dpi, x1, y1, x2, y2 float64) int {
	n := 0
	for y := int(y1 * dpi / 72); y < int(y2*dpi/72); y++ {
		for x := int(x1 * dpi / 72); x < int(x2*dpi/72); x++ {
			if im.RGBAAt(x, y).G < 128 {
				n++
			}
		}
	}
	return n
}

func TestDraw(t *testing.T) {
	painter, err := picture.NewPainter()
	if err != nil {
		t.Fatal(err)
	}
	// given a page with each kind of operation
	var dot bytes.Buffer
	black := image.NewRGBA(image.Rect(0, 0, 1, 1))
	black.Set(0, 0, color.Black)
	if err := png.Encode(&dot, black); err != nil {
		t.Fatal(err)
	}
	p := &page.Page{Width: 400, Height: 200, Ops: []page.Op{
		page.Text{X: 10, Y: 40, Size: 20, Text: "Ễ Ễ", Space: 100},
		page.Line{X1: 10, Y1: 60, X2: 110, Y2: 60, Thickness: 0.1},
		page.Fill{X: 10, Y: 80, Width: 20, Height: 10, Grey: 0},
		page.Picture{X: 10, Y: 100, Width: 20, Height: 10, PNG: dot.Bytes()},
		page.Text{X: 395, Y: 199, Size: 20, Text: "beyond the edge"},
	}}
	for _, dpi := range []float64{72, 96, 150} {
		// when
		im := painter.Draw(p, dpi)
		// then the page has its size, and ink where the operations say
		if w, h := im.Bounds().Dx(), im.Bounds().Dy(); w != int(400*dpi/72+0.99) || h != int(200*dpi/72+0.99) {
			t.Errorf("%v dpi: %d × %d", dpi, w, h)
		}
		for name, n := range map[string]int{
			"letter":             ink(im, dpi, 10, 25, 30, 41),
			"its marks":          ink(im, dpi, 10, 15, 30, 26),
			"letter after space": ink(im, dpi, 125, 25, 145, 41),
			"fine line":          ink(im, dpi, 10, 58, 110, 62) - 90*int(dpi)/72,
			"fill":               ink(im, dpi, 11, 81, 29, 89),
			"picture":            ink(im, dpi, 11, 101, 29, 109),
		} {
			if n <= 0 {
				t.Errorf("%v dpi: no ink for %s", dpi, name)
			}
		}
		if n := ink(im, dpi, 40, 10, 120, 50); n > 0 {
			t.Errorf("%v dpi: %d dots in the stretched space", dpi, n)
		}
		// and the same again with the glyphs it kept
		if !bytes.Equal(im.Pix, painter.Draw(p, dpi).Pix) {
			t.Errorf("%v dpi: drawn twice, two pictures", dpi)
		}
	}
}
