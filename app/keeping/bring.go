package keeping

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// bringOver copies a proven copy of another place into this one, its attachments
// first, and reads back what lies there before it counts as checked.
func (p *Place) bringOver(ctx context.Context, from Copy, serial int64, held map[string]int64) error {
	if err := os.MkdirAll(p.Folder, files.PrivateFolder); err != nil {
		return unreachable(p.Folder, err)
	}
	files.Sweep(p.Folder) // what a power cut left; an error here is one of the next lines
	files.Sweep(filepath.Join(p.Folder, storeFolder))
	for _, hash := range from.missing(held) {
		if err := ctx.Err(); err != nil {
			return err
		}
		content, err := from.Place.bring(hash)
		if err != nil {
			return err
		}
		if content == nil {
			return missingContent(from, 1)
		}
		if err := p.keep(hash, content); err != nil {
			return err
		}
	}
	c := Copy{Card: from.Card, Place: p}
	c.Serial, c.Checked, c.Tested, c.Failed = serial, 0, 0, ""
	base := stem(from.File)
	if p.to != nil {
		base = words.KeepingSealedName // a name tells what lies inside
	}
	c.Path = p.free(base, c.Card)
	draft, err := files.NewDraft(c.Path)
	if err != nil {
		return err
	}
	defer draft.Abort()
	written := sha256.New()
	err = draft.Fill(func(w io.Writer) error {
		return p.seal(io.MultiWriter(w, written), func(w io.Writer) error { return from.pour(ctx, w) })
	})
	if err != nil {
		return err
	}
	if c.Sum, c.Size, err = sumOf(ctx, draft.Path); err != nil {
		return err
	}
	if c.Sum != hex.EncodeToString(written.Sum(nil)) {
		return changedOnDisk(draft.Path)
	}
	c.Checked = from.Checked
	return c.settle(draft)
}

// pour writes the copy's bytes as they were when it was made, opened where they
// are sealed, and refuses them where they changed since.
func (c Copy) pour(ctx context.Context, w io.Writer) error {
	file, _, err := files.Open(c.Path)
	if err != nil {
		return unreachable(c.Path, err)
	}
	defer file.Close()
	sum := sha256.New()
	lying := io.TeeReader(stoppable{ctx, file}, sum)
	source := lying
	if c.Sealed() {
		opened, err := c.open(lying)
		if err != nil {
			return err
		}
		source = sound{opened, c.Path}
	}
	if _, err := io.Copy(w, source); err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, lying); err != nil {
		return err
	}
	if c.Sum != "" && hex.EncodeToString(sum.Sum(nil)) != c.Sum {
		return changedOnDisk(c.Path)
	}
	return nil
}

// sumOf reads a file and returns its SHA-256 and size.
func sumOf(ctx context.Context, path string) (sum string, size int64, err error) {
	file, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	defer file.Close()
	hash := sha256.New()
	size, err = io.Copy(hash, stoppable{ctx, file})
	return hex.EncodeToString(hash.Sum(nil)), size, err
}

// stoppable is a reader that ends with its context.
type stoppable struct {
	ctx context.Context
	r   io.Reader
}

func (s stoppable) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}

// free is the name of a copy that no file in the place has.
func (p *Place) free(base string, card Card) string {
	name := fmt.Sprintf(words.KeepingCopyName, base, time.UnixMilli(card.Taken).Format(words.KeepingNameTime))
	end := ending
	if p.to != nil {
		end += Sealed
	}
	path := filepath.Join(p.Folder, name+end)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = filepath.Join(p.Folder, fmt.Sprintf("%s (%d)%s", name, n, end))
	}
}

func changedOnDisk(path string) error {
	return fault.New(fault.Invalid, fmt.Sprintf(words.CopyChangedWhat, path), words.CopyDamagedNext)
}

var errContent = errors.New("the place lacks attachments")

// LacksContent tells whether an error only says that attachments of a copy are not
// there any more: its records can be had without them.
func LacksContent(err error) bool { return errors.Is(err, errContent) }

func missingContent(c Copy, count int) error {
	return fault.Wrap(fault.Missing, errContent, fmt.Sprintf(words.CopyMissingWhat, c.Path, count), words.CopyDamagedNext)
}
