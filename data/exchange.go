package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"sothidua/assets/words"
	"sothidua/data/files"
)

// exchange is the putting of another file in a book's place, between its first and
// its last move. It is noted beside the book, so that a cut in between is brought to
// an end by the next opening.
type exchange struct {
	Draft string `json:"draft"` // names in the book's own folder
	Aside string `json:"aside"`
}

const exchangeEnding = ".khoi-phuc"

// besides are what SQLite may leave beside a book that was not closed.
var besides = []string{"-journal", "-wal", "-shm"}

// Exchange puts a finished draft in the place of the book at the path, which
// nobody may have open. What stood there is kept aside with what lies beside it,
// under the name it returns, empty where nothing stood there. Nothing is
// overwritten: each move goes to a free name and is on the disk before the next.
func Exchange(draft *files.Draft, path string, now time.Time) (aside string, err error) {
	if !present(path) {
		return "", draft.CommitNew()
	}
	if err := draft.Sync(); err != nil {
		return "", err
	}
	held, err := seize(path)
	if err != nil {
		return "", err
	}
	defer held.release()
	aside = asideName(path, now)
	e := exchange{filepath.Base(draft.Path), filepath.Base(aside)}
	note, err := json.Marshal(e)
	if err != nil {
		return "", err
	}
	if err := files.Put(path+exchangeEnding, note); err != nil {
		return "", err
	}
	if err := files.Rename(path, aside); err != nil {
		return "", errors.Join(err, os.Remove(path+exchangeEnding)) // nothing was moved
	}
	if err := e.finish(path); err != nil {
		if back := e.back(path); back != nil {
			return aside, errors.Join(err, back) // the next opening tries again
		}
		return "", err
	}
	return aside, nil
}

// IsExchanging tells whether an exchange at the path was cut off: its draft is needed
// still, and opening the book ends it.
func IsExchanging(path string) bool { return present(path + exchangeEnding) }

// finish does what is left to do once the old book is aside.
func (e exchange) finish(path string) error {
	folder := filepath.Dir(path)
	for _, beside := range besides {
		if present(path + beside) {
			if err := moveBeside(path+beside, filepath.Join(folder, e.Aside)+beside); err != nil {
				return err
			}
		}
	}
	if err := files.Rename(filepath.Join(folder, e.Draft), path); err != nil {
		return err
	}
	return os.Remove(path + exchangeEnding)
}

// moveBeside moves what lies beside a book. What stands in the way, which no exchange
// leaves there, gets a free name.
func moveBeside(from, to string) error {
	if present(to) {
		if err := files.Rename(to, FreeName(to, ".cu")); err != nil {
			return err
		}
	}
	return files.Rename(from, to)
}

// back undoes what was done where the draft is gone.
func (e exchange) back(path string) error {
	aside := filepath.Join(filepath.Dir(path), e.Aside)
	for _, beside := range besides {
		if present(aside + beside) {
			if err := moveBeside(aside+beside, path+beside); err != nil {
				return err
			}
		}
	}
	if err := files.Rename(aside, path); err != nil {
		return err
	}
	return os.Remove(path + exchangeEnding)
}

// resume brings an exchange to its end that was cut off between two moves.
func resume(path string) error {
	note, err := files.Read(path+exchangeEnding, longestNote)
	if err != nil {
		return nil // as nearly always: there is none
	}
	var e exchange
	if json.Unmarshal(note, &e) != nil || !isName(e.Draft) || !isName(e.Aside) {
		return os.Remove(path + exchangeEnding)
	}
	folder := filepath.Dir(path)
	switch {
	case present(path): // not begun, or only the note was left
		return os.Remove(path + exchangeEnding)
	case present(filepath.Join(folder, e.Aside)) && present(filepath.Join(folder, e.Draft)):
		return e.finish(path)
	case present(filepath.Join(folder, e.Aside)):
		return e.back(path)
	}
	return nil
}

const longestNote = 4096 // bytes; ours have some hundred

// isName tells whether a note names a file of its own folder.
func isName(name string) bool {
	return filepath.IsLocal(name) && name != "." && !strings.ContainsAny(name, `/\`)
}

func present(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// asideName is a free name for the book that makes room.
func asideName(path string, now time.Time) string {
	end := filepath.Ext(path)
	return FreeName(fmt.Sprintf(words.ExchangeAside, strings.TrimSuffix(path, end), now.Format(words.ExchangeTime)), end)
}

// FreeName is a path with an ending where nothing stands, with a number where that is
// needed.
func FreeName(path, end string) string {
	path = fitting(path, end)
	name := path + end
	for n := 2; !free(name); n++ {
		name = fmt.Sprintf("%s (%d)%s", path, n, end)
	}
	return name
}

// fitting is a path without its ending whose name has room for a number, the ending, and
// what may lie beside a book: no system takes a name of more than 255 bytes. A longer one
// is cut before its last words, which tell it from others.
func fitting(path, end string) string {
	const longest, room, last = 255, len(" (999).khoi-phuc"), 100
	folder, name := filepath.Split(path)
	over := len(name) + len(end) + room - longest
	if over <= 0 {
		return path
	}
	from := max(len(name)-last-over, 0)
	to := min(from+over, len(name))
	for from > 0 && !utf8.RuneStart(name[from]) {
		from--
	}
	for to < len(name) && !utf8.RuneStart(name[to]) {
		to++
	}
	return folder + name[:from] + name[to:]
}

// free tells whether nothing stands at a path, nor what would lie beside a book there:
// a move that was cut off leaves a journal alone.
func free(path string) bool {
	return !present(path) && !slices.ContainsFunc(besides, func(beside string) bool { return present(path + beside) })
}
