package office

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sothidua/app/keeping"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Open opens a book for the window: practice from its own place, any other as it
// is. What an interrupted making left at its place is moved to a clear name, and
// the fault says so: the place is free again. A book that was seen here with a
// year is never moved, however empty the file is now.
func Open(path string, getenv func(string) string) (*data.Book, error) {
	for kind := range practiceNames {
		if samePlace(path, PracticePath(getenv, kind)) {
			return OpenPractice(path, kind)
		}
	}
	if err := reach(path); err != nil {
		return nil, err
	}
	known, _ := Profile(getenv).Read().Find(path)
	mayMove := known.Year == 0 && strings.EqualFold(filepath.Ext(path), Extension) && !data.WasSetAside(path)
	if mayMove && data.IsWreck(path) {
		return nil, setAside(path)
	}
	book, err := keeping.Open(path)
	if err != nil || !mayMove {
		return book, err
	}
	begun, err := book.Begun(context.Background()) // recovery may have led back to before the first year
	if err == nil && begun {
		return book, nil
	}
	book.Close()
	if err == nil {
		err = setAside(path)
	}
	return nil, err
}

// reach tells a place that is away, such as a stick, from a file that is gone.
func reach(path string) error {
	if ReachOf(path) == Away {
		return fault.New(fault.Missing, fmt.Sprintf(words.AwayWhat, path), words.AwayNext).About(path)
	}
	return nil
}

// Reach is whether a file can be had now.
type Reach int

// The answers.
const (
	Here Reach = iota
	Gone       // its folder is there, the file is not
	Away       // the folder is not there: a stick that is out, a share that does not answer
)

// ReachOf asks the disk, and a share may be slow: not on the window's thread.
func ReachOf(path string) Reach {
	_, err := os.Stat(path)
	if err == nil {
		return Here
	}
	folder, below := os.Stat(filepath.Dir(path))
	if errors.Is(err, fs.ErrNotExist) && below == nil && folder.IsDir() {
		return Gone
	}
	if errors.Is(err, fs.ErrPermission) {
		return Here // opening says why it is refused
	}
	return Away
}

func setAside(path string) error {
	aside, err := data.SetAside(path)
	if err != nil {
		return err
	}
	return fault.New(fault.Missing, fmt.Sprintf(words.WreckWhat, path), fmt.Sprintf(words.WreckNext, filepath.Base(aside))).About(path)
}
