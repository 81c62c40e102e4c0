package office

import (
	"path/filepath"
	"sync"

	"sothidua/app/profile"
)

// Recent is a book of the list on the first screen.
type Recent struct {
	profile.Book
	Reach Reach
}

// File is the name of the book's file, Folder where it lies.
func (r Recent) File() string { return filepath.Base(r.Path) }

// Folder is where the file lies.
func (r Recent) Folder() string { return filepath.Dir(r.Path) }

// Recents returns the books opened on this computer, the last one first, and
// whether each can be had now. A book that cannot stays in the list. All places
// are asked at once: a dead share keeps nobody waiting but itself.
func Recents(p *profile.Profile) []Recent {
	books := p.Read().Books
	list := make([]Recent, len(books))
	var asked sync.WaitGroup
	for i, book := range books {
		list[i].Book = book
		asked.Go(func() { list[i].Reach = ReachOf(book.Path) })
	}
	asked.Wait()
	return list
}

// Title is a book's file name and, where another known book bears the same, its
// folder.
func Title(path string, known profile.State) string {
	name := filepath.Base(path)
	for _, book := range known.Books {
		if !profile.Same(book.Path, path) && profile.Same(filepath.Base(book.Path), name) {
			return name + " (" + filepath.Dir(path) + ")"
		}
	}
	return name
}

// samePlace is profile.Same for a path as the clerk gave it.
func samePlace(path, place string) bool {
	whole, err := filepath.Abs(path)
	return err == nil && profile.Same(whole, place)
}
