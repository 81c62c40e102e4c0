package photo

import (
	"encoding/binary"
	"io"
)

// longest is the longest side, that of JPEG; a longer one is only made to harm.
const longest = 65535

// lookAtPNG reads the header behind the file's sign, and looks whether one of
// the colours is transparent.
func lookAtPNG(r io.Reader) (Shape, error) {
	var chunk struct {
		Length uint32
		Name   [4]byte
	}
	var header struct {
		Width, Height                                  uint32
		Depth, Colours, Compression, Filter, Interlace uint8
	}
	shape := Shape{Kind: PNG, turn: 1}
	if binary.Read(r, binary.BigEndian, &chunk) != nil || string(chunk.Name[:]) != "IHDR" ||
		binary.Read(r, binary.BigEndian, &header) != nil || header.Width > longest || header.Height > longest {
		return shape, ErrDamaged
	}
	transparent := false
	const sum = 4 // bytes behind each chunk
	for skip := int64(sum); string(chunk.Name[:]) != "IDAT"; skip = int64(chunk.Length) + sum {
		if _, err := io.CopyN(io.Discard, r, skip); err != nil {
			return shape, ErrDamaged
		}
		if err := binary.Read(r, binary.BigEndian, &chunk); err != nil {
			return shape, ErrDamaged
		}
		transparent = transparent || string(chunk.Name[:]) == "tRNS"
	}
	const grey, palette = 0, 3
	each := 4 // bytes a dot
	if header.Colours == palette || header.Colours == grey && !transparent {
		each = 1
	}
	if header.Depth == 16 {
		each *= 2
	}
	if header.Interlace != 0 {
		each *= 2 // its seven passes are pictures of their own
	}
	shape.Width, shape.Height = int(header.Width), int(header.Height)
	shape.Memory = shape.Width * shape.Height * each
	return shape, nil
}
