// Command icon makes the program's icon file for Windows out of a square
// picture: icon app.png program.ico.
package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/png"
	"log"
	"os"

	"golang.org/x/image/draw"
)

// sizes are what Windows shows, in pixels, from title bar to large tiles at 100 to 200 %.
var sizes = []int{16, 20, 24, 32, 40, 48, 64, 128, 256}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("icon PICTURE.png ICON.ico")
	}
	file, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	picture, err := png.Decode(file)
	if err != nil {
		log.Fatal(err)
	}
	icon, err := encode(picture)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[2], icon, 0o644); err != nil {
		log.Fatal(err)
	}
}

// encode returns an icon file that holds the picture in every size as PNG.
func encode(picture image.Image) ([]byte, error) {
	const header, entry = 6, 16
	var head, body bytes.Buffer
	put := func(values ...any) {
		for _, value := range values {
			binary.Write(&head, binary.LittleEndian, value) // a buffer takes everything
		}
	}
	put(uint16(0), uint16(1), uint16(len(sizes)))
	for _, size := range sizes {
		scaled := image.NewNRGBA(image.Rect(0, 0, size, size))
		draw.CatmullRom.Scale(scaled, scaled.Bounds(), picture, picture.Bounds(), draw.Src, nil)
		before := body.Len()
		if err := png.Encode(&body, scaled); err != nil {
			return nil, err
		}
		// A side of 256 is written as 0; then colours, reserved, planes, bits.
		put(uint8(size), uint8(size), uint8(0), uint8(0), uint16(1), uint16(32),
			uint32(body.Len()-before), uint32(header+len(sizes)*entry+before))
	}
	return append(head.Bytes(), body.Bytes()...), nil
}
