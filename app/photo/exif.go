package photo

import (
	"encoding/binary"
	"image"
	"io"
)

// turnOf reads how a camera was held from an EXIF segment: 1, upright, where it
// does not say.
func turnOf(segment io.Reader) int {
	text, err := io.ReadAll(segment)
	if err != nil || len(text) < 14 || string(text[:6]) != "Exif\x00\x00" {
		return 1
	}
	text = text[6:]
	var order binary.ByteOrder = binary.BigEndian
	if string(text[:2]) == "II" {
		order = binary.LittleEndian
	}
	const entry, orientation = 12, 0x0112
	at := int64(order.Uint32(text[4:]))
	if at+2 > int64(len(text)) {
		return 1
	}
	count := int64(order.Uint16(text[at:]))
	for at += 2; count > 0 && at+entry <= int64(len(text)); count, at = count-1, at+entry {
		if order.Uint16(text[at:]) == orientation {
			if turn := int(order.Uint16(text[at+8:])); turn >= 1 && turn <= 8 {
				return turn
			}
			return 1
		}
	}
	return 1
}

// upright turns and mirrors a picture as EXIF's eight orientations ask for.
func upright(from *image.RGBA, turn int) *image.RGBA {
	if turn <= 1 {
		return from
	}
	width, height := from.Rect.Dx(), from.Rect.Dy()
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	if turn > 4 {
		to = image.NewRGBA(image.Rect(0, 0, height, width))
	}
	for y := range height {
		for x := range width {
			right, below := width-1-x, height-1-y
			u, v := x, y
			switch turn {
			case 2:
				u = right
			case 3:
				u, v = right, below
			case 4:
				v = below
			case 5:
				u, v = y, x
			case 6:
				u, v = below, x
			case 7:
				u, v = below, right
			case 8:
				u, v = y, right
			}
			to.SetRGBA(u, v, from.RGBAAt(x, y))
		}
	}
	return to
}
