package office

import (
	"fmt"
	"path/filepath"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Open opens a book for the window. What an interrupted making left at its place
// is moved to a clear name, and the fault says so: the place is free again. known
// says that the book was seen here with a year, so that nothing is moved however
// empty the file is now.
func Open(path string, known bool) (*data.Book, error) {
	if !known && mayMove(path) && data.IsWreck(path) {
		return nil, setAside(path)
	}
	book, err := data.Open(path)
	if err != nil || known || !mayMove(path) {
		return book, err
	}
	begun, err := book.Begun() // recovery may have led back to before the first year
	if err == nil && begun {
		return book, nil
	}
	book.Close()
	if err == nil {
		err = setAside(path)
	}
	return nil, err
}

// mayMove spares what was moved before and files that only look like books.
func mayMove(path string) bool {
	return strings.EqualFold(filepath.Ext(path), Extension) && !data.WasSetAside(path)
}

func setAside(path string) error {
	aside, err := data.SetAside(path)
	if err != nil {
		return err
	}
	return fault.New(fault.Missing, fmt.Sprintf(words.WreckWhat, path), fmt.Sprintf(words.WreckNext, filepath.Base(aside)))
}
