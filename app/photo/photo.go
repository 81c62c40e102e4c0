// Package photo reads pictures from outside: whole or not at all, in bounded
// memory and time, upright, and no larger than they are needed.
package photo

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"runtime/debug"
	"sync"
)

// Why a picture cannot be read.
var (
	ErrForeign  = errors.New("neither PNG nor JPEG")
	ErrDamaged  = errors.New("the picture is not whole")
	ErrTooLarge = errors.New("the picture takes too much memory")
)

// The kinds of pictures.
const (
	JPEG = "jpeg"
	PNG  = "png"
)

// Shape is what the beginning of a picture's file says of it.
type Shape struct {
	Kind          string
	Width, Height int // as stored, before the picture is turned upright
	Memory        int // bytes that decoding it takes

	turn int // as EXIF tells it, 1 to 8
}

// room is the memory that decoding may take, in bytes. With the small picture
// beside it this stays below 150 MB: a photo of 50 megapixels or a sheet scanned
// at 600 dots per inch, but only 12 megapixels of a progressive JPEG.
const room = 110_000_000

// Look reads the shape of a picture. The reader stands at its beginning again
// afterwards.
func Look(r io.ReadSeeker) (Shape, error) {
	shape, err := look(r)
	if _, sought := r.Seek(0, io.SeekStart); sought != nil {
		return shape, sought
	}
	switch {
	case err != nil:
		return shape, err
	case shape.Width <= 0 || shape.Height <= 0:
		return shape, ErrDamaged
	case shape.Memory > room:
		return shape, ErrTooLarge
	}
	return shape, nil
}

func look(r io.Reader) (Shape, error) {
	var sign [8]byte
	switch n, _ := io.ReadFull(r, sign[:]); {
	case n >= 2 && sign[0] == 0xff && sign[1] == startOfImage:
		return lookAtJPEG(io.MultiReader(bytes.NewReader(sign[2:n]), r))
	case string(sign[:n]) == "\x89PNG\r\n\x1a\n":
		return lookAtPNG(r)
	}
	return Shape{}, ErrForeign
}

// one is held while a picture is decoded: two at a time would take twice the room.
var one sync.Mutex

// Fit decodes all of a picture and returns it upright on white, scaled down
// where it is larger than width by height. What cannot be decoded to its end is
// ErrDamaged.
func Fit(r io.ReadSeeker, width, height int) (*image.RGBA, error) {
	one.Lock()
	defer one.Unlock()
	shape, err := Look(r)
	if err != nil {
		return nil, err
	}
	const worthReturning = 16 << 20
	if shape.Memory > worthReturning {
		defer debug.FreeOSMemory() // or else the next picture would come on top of this one
	}
	var full image.Image
	if shape.Kind == JPEG {
		full, err = jpeg.Decode(&scans{r: r})
	} else {
		full, err = png.Decode(r)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if shape.turn > 4 {
		width, height = height, width
	}
	return upright(scaled(full, width, height), shape.turn), nil
}
