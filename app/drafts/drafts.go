// Package drafts keeps what is typed into forms and not yet saved, so that a
// power cut or a crash costs no more than the last second of typing.
//
// Each book has one file in the program's own folder on this computer, never
// beside the book: a stick or a share may be gone while she types, others read
// what lies there, and a draft belongs to whoever typed it. It follows a book
// that is moved or renamed, by the book's id.
package drafts

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// Field (ô) is what one field of a form holds.
type Field struct {
	Key   string `json:"key"`
	Label string `json:"label"`
	Text  string `json:"text"` // as typed
	Was   string `json:"was"`  // as the book had it when the typing began
}

// Draft (bản nháp) is a form that was not saved.
type Draft struct {
	ID     string    `json:"id"`
	Area   string    `json:"area"`  // the screen that has the form
	Kind   string    `json:"kind"`  // the form among those of its screen
	About  []string  `json:"about"` // which record, as the screen names it
	Title  string    `json:"title"`
	YearID int64     `json:"year"` // in view while it was typed
	Typed  time.Time `json:"typed"`
	Fields []Field   `json:"fields"`
}

// Book says whose drafts are meant. Both are empty for forms outside any book.
type Book struct {
	ID   string `json:"id"`
	Path string `json:"path"`
}

// content is what a file of drafts holds.
type content struct {
	Version int     `json:"version"`
	Book    Book    `json:"book"`
	Drafts  []Draft `json:"drafts"`
}

const (
	version = 1
	ending  = ".json"
	broken  = ".hong" // marks a file that could not be read
	// limit bounds a file of drafts: far above what hands can type.
	limit = 4 << 20
	// keep is how long drafts outlive a book that is not found any more.
	keep = 30 * 24 * time.Hour
)

// Store is the file of one book's drafts.
type Store struct {
	path string
	book Book
	lock sync.Mutex // of the file: the last Write wins
}

// Open returns the store of a book in folder, with the drafts kept before. A file
// that cannot be read is set aside; the error says so and the store works.
func Open(folder string, book Book) (*Store, []Draft, error) {
	s := &Store{path: filepath.Join(folder, name(book)), book: book}
	if _, err := os.Stat(s.path); errors.Is(err, fs.ErrNotExist) && book.ID != "" {
		s.adopt(folder)
	}
	kept, err := read(s.path)
	switch {
	case err == nil:
		return s, kept.Drafts, nil
	case errors.Is(err, fs.ErrNotExist):
		return s, nil, nil
	}
	aside := fmt.Sprintf("%s%s-%d", s.path, broken, time.Now().UnixMilli())
	if moved := files.Rename(s.path, aside); moved != nil {
		return s, nil, moved
	}
	return s, nil, fault.Wrap(fault.Storage, err, words.DraftsBrokenWhat, fmt.Sprintf(words.DraftsBrokenNext, aside))
}

// name is that of the file: two copies of one book have drafts of their own.
func name(book Book) string {
	sum := sha256.Sum256([]byte(book.ID + "\x00" + book.Path))
	return hex.EncodeToString(sum[:8]) + ending
}

// adopt takes over the drafts of this book from where it lay before.
func (s *Store) adopt(folder string) {
	for _, path := range list(folder) {
		kept, err := read(path)
		if err != nil || kept.Book.ID != s.book.ID || exists(kept.Book.Path) {
			continue
		}
		if s.Write(kept.Drafts) == nil {
			os.Remove(path) // its drafts are safe; left behind it would be swept
		}
		return
	}
}

// Write keeps these drafts and no others. Without any there is no file.
func (s *Store) Write(drafts []Draft) error {
	s.lock.Lock()
	defer s.lock.Unlock()
	if len(drafts) == 0 {
		err := os.Remove(s.path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return explain(err)
	}
	text, err := json.Marshal(content{version, s.book, drafts})
	if err != nil {
		return err
	}
	if len(text) > limit {
		return fault.New(fault.Invalid, words.DraftsLongWhat, words.DraftsLongNext)
	}
	if err := os.MkdirAll(filepath.Dir(s.path), files.PrivateFolder); err != nil {
		return explain(err)
	}
	return files.Put(s.path, text)
}

func explain(err error) error {
	if err == nil {
		return nil
	}
	return fault.Wrap(fault.Storage, err, words.DraftsUnkeptWhat, words.DraftsUnkeptNext)
}

// read returns what a file holds. A version of a later program is an error.
func read(path string) (content, error) {
	var kept content
	text, err := files.Read(path, limit)
	if err != nil {
		return kept, err
	}
	if err := json.Unmarshal(text, &kept); err != nil {
		return kept, err
	}
	if kept.Version != version {
		return kept, fmt.Errorf("version %d", kept.Version)
	}
	return kept, nil
}

// Sweep removes the drafts of books that are gone for long, and files that were
// set aside as long ago.
func Sweep(folder string, now time.Time) error {
	if err := files.Sweep(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	var failed []error
	for _, path := range list(folder) {
		info, err := os.Stat(path)
		if err != nil || now.Sub(info.ModTime()) < keep {
			continue
		}
		kept, err := read(path)
		if err == nil && (kept.Book.Path == "" || exists(kept.Book.Path)) {
			continue
		}
		failed = append(failed, os.Remove(path))
	}
	return errors.Join(failed...)
}

// list are the files of drafts in a folder, the ones set aside among them.
func list(folder string) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var paths []string
	for _, entry := range entries {
		if name := entry.Name(); entry.Type().IsRegular() && (strings.HasSuffix(name, ending) || strings.Contains(name, ending+broken)) {
			paths = append(paths, filepath.Join(folder, name))
		}
	}
	return paths
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
