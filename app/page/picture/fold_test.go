package picture_test

import (
	"image"
	"testing"

	"sothidua/app/page"
	"sothidua/app/page/picture"
)

func TestAFoldedSheetReadsTheSameFromBothSides(t *testing.T) {
	// Given a sheet folded in the middle
	section := page.Section{Landscape: true, Top: 120, Bottom: 10, Left: 20, Right: 20, NoNumbers: true, Folded: true}
	section.Blocks = []page.Block{page.P(page.Center, 60, "Nguyễn Thị Hoa").Bolded(), page.P(page.Left, 20, "Báo Thanh tra").Ruled(1)}
	laid, err := page.Layout(&page.Doc{Sections: []page.Section{section}})
	if err != nil {
		t.Fatal(err)
	}
	painter, err := picture.NewPainter()
	if err != nil {
		t.Fatal(err)
	}
	// When it is drawn in dots that divide the sheet, and turned round
	im := painter.Draw(laid.Pages[0], 254)
	w, h := im.Bounds().Dx(), im.Bounds().Dy()
	dots, off := 0, 0
	for y := range h {
		for x := range w {
			if !dark(im, x, y) {
				continue
			}
			dots++
			if !near(im, w-1-x, h-1-y) {
				off++
			}
		}
	}
	// Then dark dots meet dark dots, but for the rounding at the edges
	if dots < 1000 || off > 0 {
		t.Errorf("%d of %d dark dots have no partner on the other side", off, dots)
	}
}

func dark(im *image.RGBA, x, y int) bool { return im.RGBAAt(x, y).R < 128 }

// near tells whether there is ink within a dot of a place.
func near(im *image.RGBA, x, y int) bool {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if image.Pt(x+dx, y+dy).In(im.Bounds()) && dark(im, x+dx, y+dy) {
				return true
			}
		}
	}
	return false
}
