package page_test

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/page"
	"sothidua/app/page/picture"
)

// Goldens are pictures of pages that were looked at and found right. After a
// change that is meant, `go test ./app/page -update` draws them anew; look at
// each before it is kept.
var update = flag.Bool("update", false, "draw the goldens anew")

// goldenDPI is fine enough to see every line and word move.
const goldenDPI = 60

// goldens compares pages with their pictures in testdata, which have the case's
// name and the page's number, from 1.
func goldens(t *testing.T, name string, pages ...*page.Page) {
	t.Helper()
	painter, err := picture.NewPainter()
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range pages {
		file := fmt.Sprintf("%s-%d.png", name, i+1)
		kept := filepath.Join("testdata", file)
		got := greys(painter.Draw(p, goldenDPI))
		if *update {
			save(t, kept, got)
			continue
		}
		if why := difference(t, kept, got); why != "" {
			drawn := filepath.Join(t.ArtifactDir(), file)
			save(t, drawn, got)
			t.Errorf("page %d of %s: %s; as it is now: %s (kept with -artifacts)", i+1, name, why, drawn)
		}
	}
}

// greys is a picture in 16 greys, which make a small file.
func greys(im image.Image) *image.Paletted {
	var palette color.Palette
	for i := range 16 {
		palette = append(palette, color.Gray{Y: uint8(17 * i)})
	}
	small := image.NewPaletted(im.Bounds(), palette)
	for y := range im.Bounds().Dy() {
		for x := range im.Bounds().Dx() {
			g := color.GrayModel.Convert(im.At(x, y)).(color.Gray)
			small.SetColorIndex(x, y, uint8((int(g.Y)+8)/17))
		}
	}
	return small
}

// difference says why a picture is not the kept one, or "". Rounding may turn
// one dot of a thousand.
func difference(t *testing.T, kept string, got *image.Paletted) string {
	t.Helper()
	file, err := os.Open(kept)
	if err != nil {
		return err.Error()
	}
	defer file.Close()
	want, err := png.Decode(file)
	if err != nil {
		return err.Error()
	}
	if want.Bounds() != got.Bounds() {
		return fmt.Sprintf("its size is %v, not %v", got.Bounds().Size(), want.Bounds().Size())
	}
	n := 0
	for y := range got.Bounds().Dy() {
		for x := range got.Bounds().Dx() {
			a, b := color.GrayModel.Convert(want.At(x, y)).(color.Gray).Y, color.GrayModel.Convert(got.At(x, y)).(color.Gray).Y
			if max(a, b)-min(a, b) > 64 {
				n++
			}
		}
	}
	if n*1000 > len(got.Pix) {
		return fmt.Sprintf("%d of %d dots differ", n, len(got.Pix))
	}
	return ""
}

func save(t *testing.T, name string, im image.Image) {
	t.Helper()
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(file, im); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
