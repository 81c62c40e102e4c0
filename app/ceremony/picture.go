package ceremony

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	_ "image/jpeg" // the two kinds of picture that papers can carry
	_ "image/png"
	"os"
	"path/filepath"

	"golang.org/x/image/draw"
	"gorm.io/gorm/clause"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Pictures larger than this are refused: bytes of the file, and pixels, because
// a small file can unfold into more than the memory holds.
const (
	MaxPictureMB = 20
	maxPixels    = 120_000_000
)

// Picture is the file of an attachment, examined.
type Picture struct {
	FileName, MediaType string
	Bytes               []byte
}

// OpenPicture reads and examines a file.
func OpenPicture(path string) (*Picture, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	if err == nil && info.Size() > MaxPictureMB<<20 {
		return nil, tooBig(name, info.Size())
	}
	var content []byte
	if err == nil {
		content, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, fault.Wrap(fault.Storage, err, fmt.Sprintf(words.CeremonyFileUnread, name), words.CeremonyFileUnreadDo)
	}
	return ReadPicture(name, content)
}

// ReadPicture examines the bytes of a file. It refuses what is no PNG or JPEG
// and what is too large.
func ReadPicture(fileName string, content []byte) (*Picture, error) {
	if len(content) > MaxPictureMB<<20 {
		return nil, tooBig(fileName, int64(len(content)))
	}
	shape, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil || shape.Width <= 0 || shape.Height <= 0 || shape.Width > maxPixels/shape.Height {
		return nil, fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.CeremonyNotPicture, fileName), words.CeremonyNotPictureDo)
	}
	return &Picture{FileName: fileName, MediaType: "image/" + format, Bytes: content}, nil
}

func tooBig(fileName string, bytes int64) error {
	size := viet.Decimal(float64(bytes)/(1<<20), 1)
	return fault.New(fault.Invalid, fmt.Sprintf(words.CeremonyTooBig, fileName, size, MaxPictureMB), words.CeremonyTooBigDo)
}

// Thumbnail returns a picture made small enough for a box of width and height.
func Thumbnail(content []byte, width, height int) (image.Image, error) {
	full, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, fault.Wrap(fault.Invalid, err, words.CeremonyFileForgotten, "")
	}
	size := full.Bounds().Size()
	share := min(float64(width)/float64(size.X), float64(height)/float64(size.Y), 1)
	small := image.NewRGBA(image.Rect(0, 0, max(int(float64(size.X)*share), 1), max(int(float64(size.Y)*share), 1)))
	draw.ApproxBiLinear.Scale(small, small.Bounds(), full, full.Bounds(), draw.Src, nil)
	return small, nil
}

// Attach stores the bytes of a picture under their SHA-256, once, and notes them
// in the attachment, which the caller saves in the same step.
func (p *Picture) Attach(tx *data.Tx, a *data.Attachment) error {
	sum := sha256.Sum256(p.Bytes)
	a.Hash = hex.EncodeToString(sum[:])
	a.FileName, a.MediaType, a.Size = p.FileName, p.MediaType, int64(len(p.Bytes))
	return tx.DB.Clauses(clause.OnConflict{DoNothing: true}).Create(&data.Content{Hash: a.Hash, Bytes: p.Bytes}).Error
}
