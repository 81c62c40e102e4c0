package page_test

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"sothidua/app/page"
)

func TestACaptionStaysWithItsPicture(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 3))); err != nil {
		t.Fatal(err)
	}
	picture := page.Image{PNG: b.Bytes(), Width: 100, Height: 75}
	caption := page.P(page.Center, 12, "Chú thích")
	// However much stands above them
	for lines := range 50 {
		var blocks []page.Block
		for range lines {
			blocks = append(blocks, page.P(page.Left, 14, "Một dòng"))
		}
		r := layout(t, page.Portrait(append(blocks, picture, caption)...))
		at, _ := find(t, r, "Chú thích")
		found := false
		for _, o := range r.Pages[at].Ops {
			_, is := o.(page.Picture)
			found = found || is
		}
		if !found {
			t.Errorf("below %d lines the caption stands overleaf", lines)
		}
	}
}
