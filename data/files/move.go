package files

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// errHeld is wrapped by the error of a move that another program may be in the
// way of: it holds one of the two files open.
var errHeld = errors.New("held by another program")

// How long a move waits for another program: a virus scanner or a
// synchroniser lets go within seconds.
const tries = 60

var pause = func() { time.Sleep(100 * time.Millisecond) }

// Rename moves a file within its file system over whatever file is at to, and
// the move is on the disk when it returns. While another program holds one of
// them it waits some seconds, then says so; both files are as they were.
func Rename(from, to string) error { return rename(replace, from, to) }

// renameNew is Rename for a place where nothing may be yet.
func renameNew(from, to string) error { return rename(place, from, to) }

func rename(move func(from, to string) error, from, to string) error {
	err := move(from, to)
	for n := 1; errors.Is(err, errHeld) && n < tries; n++ {
		pause()
		err = move(from, to)
	}
	if err != nil {
		return unwritten(to, err)
	}
	if err := syncFolder(filepath.Dir(to)); err != nil {
		return unwritten(to, err)
	}
	if filepath.Dir(from) != filepath.Dir(to) {
		if err := syncFolder(filepath.Dir(from)); err != nil {
			return unwritten(to, err)
		}
	}
	return nil
}

// unwritten is the fault of a path that could not be written.
func unwritten(path string, cause error) error {
	switch {
	case errors.Is(cause, errHeld):
		return fault.Wrap(fault.Busy, cause, fmt.Sprintf(words.FileHeldWhat, path), words.FileHeldNext)
	case isFull(cause):
		return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.FileFullWhat, path), words.FileFullNext)
	case errors.Is(cause, fs.ErrNotExist):
		return fault.Wrap(fault.Missing, cause, fmt.Sprintf(words.BookFolderWhat, filepath.Dir(path)), words.BookFolderNext)
	case errors.Is(cause, fs.ErrExist):
		return fault.Wrap(fault.Refused, cause, fmt.Sprintf(words.BookExistsWhat, path), words.BookExistsNext)
	}
	return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.FileUnwrittenWhat, path), words.FileUnwrittenNext)
}
