package ceremony

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"path/filepath"
	"strings"

	"sothidua/app/photo"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
	"sothidua/data/viet"
)

// MaxPictureMB is the largest file that is read as a picture.
const MaxPictureMB = 40

// A picture is kept byte by byte when it is no larger than a printed sheet needs,
// the short side of A4 at 300 dots per inch, and light to store and decode; else
// it is kept scaled down.
const (
	keptDots   = 2480
	keptBytes  = 4 << 20
	keptMemory = 40 << 20
	quality    = 90
)

// Picture is the file of an attachment as it is kept, decoded to its end once.
type Picture struct {
	FileName, MediaType string
	Bytes               []byte
	Before, After       image.Point // its size in dots, in the file and as kept
}

// OpenPicture reads a file and makes the picture of it that is kept.
func OpenPicture(path string) (*Picture, error) {
	name := filepath.Base(path)
	file, info, err := files.Open(path)
	if err != nil {
		return nil, unread(name, err)
	}
	defer file.Close()
	return takePicture(name, file, info.Size())
}

// ReadPicture makes the picture that is kept of the bytes of a file.
func ReadPicture(fileName string, content []byte) (*Picture, error) {
	return takePicture(fileName, bytes.NewReader(content), int64(len(content)))
}

// takePicture refuses what is no PNG or JPEG, what is not whole, and what is too
// large to be decoded in the memory of an office PC.
func takePicture(name string, r io.ReadSeeker, size int64) (*Picture, error) {
	if size > MaxPictureMB<<20 {
		return nil, tooBig(name, size)
	}
	shape, err := photo.Look(r)
	if err != nil {
		return nil, refused(name, shape, err)
	}
	fitted, err := photo.Fit(r, keptDots, keptDots)
	if err != nil {
		return nil, refused(name, shape, err)
	}
	p := &Picture{
		FileName: name, MediaType: "image/" + shape.Kind,
		Before: image.Pt(shape.Width, shape.Height), After: image.Pt(shape.Width, shape.Height),
	}
	var kept bytes.Buffer
	if max(shape.Width, shape.Height) <= keptDots && shape.Memory <= keptMemory && size <= keptBytes {
		if _, err := r.Seek(0, io.SeekStart); err != nil {
			return nil, unread(name, err)
		}
		if _, err := kept.ReadFrom(io.LimitReader(r, keptBytes+1)); err != nil {
			return nil, unread(name, err)
		}
	} else {
		if err := jpeg.Encode(&kept, fitted, &jpeg.Options{Quality: quality}); err != nil {
			return nil, err
		}
		p.FileName = strings.TrimSuffix(name, filepath.Ext(name)) + ".jpg"
		p.MediaType, p.After = "image/"+photo.JPEG, fitted.Rect.Size()
	}
	p.Bytes = kept.Bytes()
	return p, nil
}

func refused(name string, shape photo.Shape, err error) error {
	switch {
	case errors.Is(err, photo.ErrForeign):
		return fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.CeremonyNotPicture, name), words.CeremonyNotPictureDo)
	case errors.Is(err, photo.ErrTooLarge):
		dots := viet.Number(int64(shape.Width) * int64(shape.Height) / 1_000_000)
		return fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.PhotoTooLargeWhat, name, dots), words.PhotoTooLargeNext)
	case errors.Is(err, photo.ErrDamaged):
		return fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.PhotoDamagedWhat, name), words.PhotoDamagedNext)
	}
	return unread(name, err)
}

func unread(name string, err error) error {
	return fault.Wrap(fault.Storage, err, fmt.Sprintf(words.CeremonyFileUnread, name), words.CeremonyFileUnreadDo)
}

func tooBig(fileName string, bytes int64) error {
	size := viet.Decimal(float64(bytes)/(1<<20), 1)
	return fault.New(fault.Invalid, fmt.Sprintf(words.CeremonyTooBig, fileName, size, MaxPictureMB), words.CeremonyTooBigDo)
}

// Thumbnail returns a picture made small enough for a box of width and height.
// What a book has kept from times when less was checked may be too large or not
// whole.
func Thumbnail(content []byte, width, height int) (image.Image, error) {
	small, err := photo.Fit(bytes.NewReader(content), width, height)
	if err != nil {
		return nil, fault.Wrap(fault.Invalid, err, words.CeremonyFileForgotten, words.PhotoDamagedNext)
	}
	return small, nil
}

// Attach stores the bytes of a picture under their SHA-256, once, and notes them
// in the attachment, which the caller saves in the same step.
func (p *Picture) Attach(tx *data.Tx, a *data.Attachment) (err error) {
	a.FileName, a.MediaType, a.Size = p.FileName, p.MediaType, int64(len(p.Bytes))
	a.Hash, err = tx.AddContent(p.Bytes)
	return err
}
