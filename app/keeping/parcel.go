package keeping

import (
	"archive/tar"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// A parcel (gói bàn giao) hands a block on to its next head: the whole book as "backup"
// copies it, and the minutes of the handover, sealed together with a password. It is
// opened and restored as any copy is.

// Parcel ends the name of a parcel.
const Parcel = ".sothidua-parcel"

// The names inside a parcel.
const (
	parcelMinutes = papers.HandoverMinutes + "." + papers.PDF
	parcelBook    = "so" + bookEnding
)

// Pack writes the parcel of an open book with the minutes of a year's handover. The book
// in it is checked before the file gets its name, which no other file may have.
func Pack(ctx context.Context, book *data.Book, year data.Year, path, password string) (data.Glance, error) {
	if strings.TrimSpace(password) == "" {
		return data.Glance{}, fault.New(fault.Invalid, words.SealNoneWhat, words.SealNoneNext)
	}
	minutes, err := papers.Build(ctx, book, papers.Request{Year: year, Paper: papers.HandoverMinutes})
	if err != nil {
		return data.Glance{}, err
	}
	var paper strings.Builder
	if _, err := minutes.Write(&paper, papers.PDF); err != nil {
		return data.Glance{}, err
	}
	whole, glance, err := copyWhole(ctx, book, book.Path)
	if err != nil {
		return glance, err
	}
	defer whole.Abort()
	return glance, sealNew(path, password, func(w io.Writer) error {
		box := tar.NewWriter(w)
		if err := box.WriteHeader(entryOf(parcelMinutes, int64(paper.Len()))); err != nil {
			return err
		}
		if _, err := io.WriteString(box, paper.String()); err != nil {
			return err
		}
		if err := packFile(ctx, box, whole.Path); err != nil {
			return err
		}
		return box.Close()
	})
}

func entryOf(name string, size int64) *tar.Header {
	return &tar.Header{Name: name, Mode: int64(files.Private), Size: size}
}

func packFile(ctx context.Context, box *tar.Writer, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if err := box.WriteHeader(entryOf(parcelBook, info.Size())); err != nil {
		return err
	}
	_, err = io.Copy(box, stoppable{ctx, file})
	return err
}

// IsParcel tells whether the copy is the parcel of a handover.
func (c Copy) IsParcel() bool { return endsIn(c.Path, Parcel) }

// unpack goes on to what a parcel holds under a name.
func unpack(opened io.Reader, name string) (io.Reader, error) {
	box := tar.NewReader(opened)
	for {
		entry, err := box.Next()
		if errors.Is(err, io.EOF) {
			return nil, fault.New(fault.Damaged, words.ParcelBadWhat, words.ParcelBadNext)
		}
		if err != nil {
			return nil, fault.Wrap(fault.Damaged, err, words.ParcelBadWhat, words.ParcelBadNext)
		}
		if entry.Name == name {
			return toItsEnd{box, opened}, nil
		}
	}
}

// toItsEnd reads a part of a parcel, and behind it all that is left: only at its end it is
// known that nothing of it was changed or cut off.
type toItsEnd struct{ part, whole io.Reader }

func (r toItsEnd) Read(p []byte) (int, error) {
	n, err := r.part.Read(p)
	if errors.Is(err, io.EOF) {
		if _, changed := io.Copy(io.Discard, r.whole); changed != nil {
			return n, changed
		}
	}
	return n, err
}

// mostMinutes bounds the minutes that are read out of a parcel.
const mostMinutes = 32 << 20

// layMinutes writes the minutes out of a parcel beside the restored book and returns
// where they lie.
func (c Copy) layMinutes(ctx context.Context, beside string) (path string, err error) {
	file, _, err := files.Open(c.Path)
	if err != nil {
		return "", unreachable(c.Path, err)
	}
	defer file.Close()
	opened, err := Unseal(stoppable{ctx, file}, c.password)
	if err != nil {
		return "", err
	}
	minutes, err := unpack(opened, parcelMinutes)
	if err != nil {
		return "", err
	}
	path = freeName(filepath.Join(filepath.Dir(beside), words.ParcelMinutes), "."+papers.PDF)
	return path, files.Write(path, func(w io.Writer) error {
		_, err := io.Copy(w, io.LimitReader(minutes, mostMinutes))
		return err
	})
}

// freeName is a path that no file has: as it is, or with a number.
func freeName(base, end string) string {
	path := base + end
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil { // nothing is there, or writing will say why not
			return path
		}
		path = base + "-" + strconv.Itoa(n) + end
	}
}
