// Command picture makes the picture at the side of the installer's first and last page out
// of the program's icon: picture app.png side.bmp.
package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"log"
	"os"

	"golang.org/x/image/bmp"
	"golang.org/x/image/draw"
)

// The installer's maker asks for 164 × 314; at twice that it is sharp up to 200 %.
const wide, high = 328, 628

// The icon stands in the upper third, and a band of the colour of its star lies at the foot.
const (
	iconSize = 220
	iconTop  = 96
	band     = 12
)

var star = color.NRGBA{0xFF, 0xCD, 0x2E, 0xFF}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("picture ICON.png PICTURE.bmp")
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func write(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	icon, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := bmp.Encode(&out, side(icon)); err != nil {
		return err
	}
	return os.WriteFile(to, out.Bytes(), 0o644)
}

// side is the icon on a ground of its own colour. Opaque, it is written with 24 bits a dot,
// which is what every Windows shows.
func side(icon image.Image) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, wide, high))
	b := icon.Bounds()
	ground := icon.At(b.Min.X+b.Dx()/2, b.Min.Y+b.Dy()/12)
	draw.Draw(picture, picture.Rect, image.NewUniform(ground), image.Point{}, draw.Src)
	left := (wide - iconSize) / 2
	draw.CatmullRom.Scale(picture, image.Rect(left, iconTop, left+iconSize, iconTop+iconSize), icon, b, draw.Over, nil)
	draw.Draw(picture, image.Rect(0, high-band, wide, high), image.NewUniform(star), image.Point{}, draw.Src)
	return picture
}
