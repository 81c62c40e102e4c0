package data

import (
	"errors"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// Make makes a new book at path with a catalogue in it and what fill adds, which may
// be nil. It is made beside and moved there when it is complete, so
// that a program that ends on the way leaves no half book. It refuses an
// existing file and a folder that is not there.
func Make(path string, catalogue Catalogue, fill func(*Book) error) (*Book, error) {
	return makeBy(path, func(draft string) error { return fillDraft(draft, catalogue, fill) })
}

// makeBy makes a book of the file that write leaves in an empty draft.
func makeBy(path string, write func(draft string) error) (*Book, error) {
	if _, err := os.Stat(filepath.Dir(path)); err != nil {
		return nil, fault.Wrap(fault.Missing, err, fmt.Sprintf(words.BookFolderWhat, filepath.Dir(path)), words.BookFolderNext)
	}
	if _, err := os.Lstat(path); err == nil {
		return nil, exists(path, nil)
	}
	if err := files.Sweep(filepath.Dir(path)); err != nil {
		log.Print(err) // leftovers do no harm
	}
	draft, err := files.NewDraft(path)
	if err != nil {
		return nil, err
	}
	defer draft.Abort()
	if err := write(draft.Path); err != nil {
		return nil, speakOf(path, draft.Path, err)
	}
	if err := clearJournal(path); err != nil {
		return nil, err
	}
	switch err := draft.CommitNew(); {
	case errors.Is(err, fs.ErrExist):
		return nil, exists(path, err)
	case err != nil:
		return nil, err
	}
	return Open(path)
}

// Create makes a new book without a block, for tests and tools.
func Create(path string) (*Book, error) { return Make(path, Catalogue{}, nil) }

func fillDraft(path string, catalogue Catalogue, fill func(*Book) error) error {
	return within(path, func(book *Book) error {
		if err := book.Bulk("", catalogue.load); err != nil {
			return err
		}
		if fill == nil {
			return nil
		}
		return fill(book)
	})
}

// within opens a draft as a book for as long as act works on it.
func within(path string, act func(*Book) error) error {
	held, err := holdAlone(path)
	if err != nil {
		return err
	}
	book, err := open(held, nil)
	if err != nil {
		return err
	}
	err = act(book)
	if closing := book.Close(); err == nil {
		err = closing
	}
	return explain(path, err)
}

func exists(path string, cause error) error {
	return fault.Wrap(fault.Refused, cause, fmt.Sprintf(words.BookExistsWhat, path), words.BookExistsNext)
}

// speakOf lets a fault name the book and not its draft.
func speakOf(path, draft string, err error) error {
	if f := (*fault.Fault)(nil); errors.As(err, &f) {
		f.What = strings.ReplaceAll(f.What, draft, path)
	}
	return err
}
