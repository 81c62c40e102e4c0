package office

import (
	"cmp"
	"path/filepath"

	"sothidua/app/opened"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
)

// openedName remembers what was written to be opened in other programs.
const openedName = "van-ban.json"

// Opened returns where the files of a book go that are opened in other programs:
// beside the book, or among the clerk's documents where the book's folder may not be
// written, goes away with a stick or a share, or is the program's own, which nobody
// finds.
func Opened(book *data.Book, getenv func(string) string) *opened.Folder {
	own := filepath.Dir(DefaultPath(getenv))
	path, readOnly := book.Path, book.ReadOnly
	return opened.In(func() []string {
		beside := filepath.Join(filepath.Dir(path), words.OpenedFolder)
		found := filepath.Join(documents(getenv), words.OpenedDocuments)
		risk, _ := RiskOf(path, getenv)
		if readOnly || risk == RiskStick || risk == RiskShare || profile.Same(filepath.Dir(path), own) {
			return []string{found, filepath.Join(own, words.OpenedFolder)}
		}
		return []string{beside, found}
	}, filepath.Join(own, openedName))
}

// homeDocuments is the clerk's folder of documents where the system names none.
func homeDocuments(getenv func(string) string) string {
	return filepath.Join(cmp.Or(getenv("USERPROFILE"), getenv("HOME")), "Documents")
}
