package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// TwoStates is the error of a book beside which a journal lies that may not be
// its own. The file as it is and the file with the journal played back are
// different books; only the clerk can tell which is hers. Nothing was touched.
type TwoStates struct {
	Path      string
	AsIs      State // the file without the journal
	Recovered State // the file with the journal played back
	seen      sight
}

// Error is for the log.
func (t *TwoStates) Error() string {
	return fmt.Sprintf("two states of %s: as it is %+v, recovered %+v", t.Path, t.AsIs, t.Recovered)
}

func (t *TwoStates) fault() error {
	return fault.Wrap(fault.Doubtful, t, fmt.Sprintf(words.BookTwoStatesWhat, t.Path), words.BookTwoStatesNext).About(t.Path)
}

// sight is how the file and what lies beside it looked when they were judged.
type sight struct {
	head  header
	sizes [3]int64
	times [3]time.Time
}

func (h *hold) look() (s sight, err error) {
	if s.head, err = readHeader(h.file); err != nil {
		return s, cannotRead(h.path, err)
	}
	for i, path := range []string{h.path, h.path + companions[0], h.path + companions[1]} {
		if info, err := os.Lstat(path); err == nil {
			s.sizes[i], s.times[i] = info.Size(), info.ModTime()
		}
	}
	return s, nil
}

// KeepAsIs makes the file as it lies there the book. The other state goes to a
// file of its own beside it, whose path is returned; where it could not be read
// that file and its journal are copies of what was there.
func (t *TwoStates) KeepAsIs() (other string, err error) {
	return t.decide(func(h *hold, scratch scratch, other string) error {
		if t.Recovered.Readable {
			if err := h.recoverIn(scratch); err != nil {
				return err
			}
			if err := copyNew(scratch.book, other); err != nil {
				return err
			}
		} else {
			if err := h.copyNew(other); err != nil {
				return err
			}
			for _, ending := range companions {
				if _, err := os.Lstat(h.path + ending); err != nil {
					continue
				}
				if err := copyNew(h.path+ending, other+ending); err != nil {
					return err
				}
			}
		}
		for _, ending := range companions {
			if err := os.Remove(h.path + ending); err != nil && !os.IsNotExist(err) {
				return cannotRead(h.path+ending, err)
			}
		}
		return nil
	})
}

// PlayBack makes the recovered state the book. The file as it was goes to a
// file of its own beside it, whose path is returned.
func (t *TwoStates) PlayBack() (other string, err error) {
	return t.decide(func(h *hold, _ scratch, other string) error {
		if err := h.copyNew(other); err != nil {
			return err
		}
		if err := h.letSQLite(); err != nil {
			return cannotRead(h.path, err)
		}
		db, err := sql.Open("sqlite", address(h.path))
		if err != nil {
			return explain(h.path, err)
		}
		defer db.Close()
		_, err = db.ExecContext(context.Background(), "BEGIN EXCLUSIVE; COMMIT; PRAGMA journal_mode = DELETE")
		return explain(h.path, err)
	})
}

// decide holds the book alone, makes sure that it still is what she saw, and
// does what she chose.
func (t *TwoStates) decide(act func(h *hold, scratch scratch, other string) error) (string, error) {
	h, err := holdAlone(t.Path)
	if errors.Is(err, errReadOnly) {
		err = readOnly(t.Path)
	}
	if err != nil {
		return "", err
	}
	defer h.release()
	now, err := h.look()
	if err != nil {
		return "", err
	}
	if now != t.seen {
		return "", fault.New(fault.Conflict, fmt.Sprintf(words.BookStateMovedWhat, t.Path), words.BookStateMovedNext)
	}
	scratch, err := newScratch(t.Path)
	if err != nil {
		return "", err
	}
	defer scratch.remove()
	other := freeBeside(t.Path, words.BookOtherState)
	if err := act(h, scratch, other); err != nil {
		return "", err
	}
	return other, nil
}

// freeBeside is a name beside a file that nothing has: the file's own with a
// word, and a number where it is taken.
func freeBeside(path, word string) string {
	ending := filepath.Ext(path)
	base := fitting(strings.TrimSuffix(path, ending)+word, ending)
	name := base + ending
	for n := 2; !free(name); n++ {
		name = fmt.Sprintf("%s-%d%s", base, n, ending)
	}
	return name
}

// copyNew copies a file to a name that nothing has.
func copyNew(from, to string) error {
	file, err := openRegular(from, os.O_RDONLY)
	if err != nil {
		return err
	}
	defer file.Close()
	return writeNew(to, file)
}

func (h *hold) copyNew(to string) error {
	content, err := h.content()
	if err != nil {
		return err
	}
	return writeNew(to, content)
}

func writeNew(path string, from io.Reader) error {
	draft, err := files.NewDraft(path)
	if err != nil {
		return err
	}
	defer draft.Abort()
	if err := draft.Fill(func(w io.Writer) error { _, err := io.Copy(w, from); return err }); err != nil {
		return err
	}
	return draft.CommitNew()
}
