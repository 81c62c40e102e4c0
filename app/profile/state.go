package profile

import (
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// State is all that is remembered.
type State struct {
	Last    string            `json:"last,omitempty"`    // path of the book opened last
	Books   []Book            `json:"books,omitempty"`   // the one opened last first
	Window  Window            `json:"window,omitzero"`   // how it stood when it was closed
	Second  map[string]Second `json:"second,omitempty"`  // identity of a book → the office's second place for its copies
	Person  string            `json:"person,omitempty"`  // who works here, as the journal names them; empty: the system's user
	Folder  string            `json:"folder,omitempty"`  // where files were chosen last
	Drawing Drawing           `json:"drawing,omitempty"` // how the window is drawn

	// Columns are the widths that were given to columns: by the titles of the table, then of the column.
	Columns map[string]map[string]float32 `json:"columns,omitempty"`
}

// Drawing is how the window is drawn on this computer; anything else than these, as where
// nothing was set, is DrawnByChoice.
type Drawing string

// The ways to draw. The program chooses OpenGL where it works.
const (
	DrawnByChoice  Drawing = "choice"
	DrawnByOpenGL  Drawing = "opengl"
	DrawnByProgram Drawing = "program" // without OpenGL
)

// Book is a book that was opened on this computer, as it was when it was seen last.
type Book struct {
	Path    string `json:"path"` // absolute
	Block   string `json:"block,omitempty"`
	Year    int    `json:"year,omitempty"`
	School  bool   `json:"school,omitempty"`  // a school's year
	Changed int64  `json:"changed,omitempty"` // its last step, unix ms

	Identity string `json:"identity,omitempty"`
	Step     int64  `json:"step,omitempty"` // number of its last step
	Mark     string `json:"mark,omitempty"` // that step's own mark

	Warned string `json:"warned,omitempty"` // the risk of its place that the clerk has read
}

// Second is where the office wants a book's copies to lie beside the book's own disk.
type Second struct {
	Folder    string `json:"folder"`
	Recipient string `json:"recipient,omitempty"` // whom copies there are sealed for; empty: open
	Last      int64  `json:"last,omitempty"`      // when it held the book's state last, unix ms
}

// Window is the size of the window in the toolkit's units.
type Window struct {
	Width  float32 `json:"width,omitempty"`
	Height float32 `json:"height,omitempty"`
}

// mostBooks is how many books are remembered; beyond it the one not opened for
// longest is forgotten.
const mostBooks = 100

// Opened puts a book at the head of the list, as the last one opened. What the
// clerk has read about its place stays read.
func (s *State) Opened(book Book) {
	book.Path = filepath.Clean(book.Path)
	if known, ok := s.Find(book.Path); ok {
		book.Warned = known.Warned
	}
	s.Forget(book.Path)
	s.Books = slices.Insert(s.Books, 0, book)
	s.Last = book.Path
}

// Update replaces what is known of a book and leaves its place in the list.
func (s *State) Update(book Book) {
	for i, known := range s.Books {
		if Same(known.Path, book.Path) {
			book.Path, book.Warned = known.Path, known.Warned
			s.Books[i] = book
		}
	}
}

// Warn notes that the clerk has read of the risk of a book's place.
func (s *State) Warn(path, risk string) {
	for i := range s.Books {
		if Same(s.Books[i].Path, path) {
			s.Books[i].Warned = risk
		}
	}
}

// Find returns what is known of the book at a path.
func (s State) Find(path string) (Book, bool) {
	for _, book := range s.Books {
		if Same(book.Path, path) {
			return book, true
		}
	}
	return Book{}, false
}

// Forget takes a book off the list. Its file is not touched.
func (s *State) Forget(path string) {
	s.Books = slices.DeleteFunc(s.Books, func(book Book) bool { return Same(book.Path, path) })
	if Same(s.Last, path) {
		s.Last = ""
	}
}

// Moved follows a book that was moved to another path.
func (s *State) Moved(from, to string) {
	for i := range s.Books {
		if Same(s.Books[i].Path, from) {
			s.Books[i].Path, s.Books[i].Warned = to, ""
		}
	}
	if Same(s.Last, from) {
		s.Last = to
	}
}

func (s *State) bound() {
	if len(s.Books) > mostBooks {
		s.Books = s.Books[:mostBooks]
	}
}

// Same tells whether two paths are written for the same file. It looks at no
// disk: a stick may be away.
func Same(a, b string) bool {
	a, b = filepath.Clean(a), filepath.Clean(b)
	if runtime.GOOS == "windows" {
		return strings.EqualFold(a, b)
	}
	return a == b
}
