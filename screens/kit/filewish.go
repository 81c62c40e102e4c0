package kit

import (
	"log"
	"path/filepath"

	"fyne.io/fyne/v2"
)

// FileKind is what a dialog for files is for.
type FileKind int

// The kinds.
const (
	WishOpen FileKind = iota
	WishSave
	WishFolder
)

// FileWish is what a dialog for files is asked for.
type FileWish struct {
	Kind    FileKind
	Title   string
	Name    string   // proposed for a file that is written
	Endings []string // such as ".pdf"; empty for all
	Folder  string   // to begin in; empty leaves the choice to the system
}

// SystemDialog shows the system's own dialog over a window, where it has one; nil
// elsewhere. It returns at once and calls done on the UI thread, with an empty path when
// the clerk turned back and with an error when no dialog could be shown.
var SystemDialog func(win fyne.Window, wish FileWish, done func(path string, err error))

// choosing guards against a second dialog while one is on its way. The UI thread alone
// touches it.
var choosing bool

// askSystem shows the system's dialog; own shows ours where there is none.
func askSystem(win fyne.Window, wish FileWish, chosen func(path string), own func()) {
	if SystemDialog == nil {
		own()
		return
	}
	if choosing {
		return
	}
	choosing = true
	wish.Folder = lastFolder
	SystemDialog(win, wish, func(path string, err error) {
		choosing = false
		switch {
		case err != nil:
			log.Print(err)
			own()
		case path != "":
			lastFolder = filepath.Dir(path)
			chosen(path)
		}
	})
}
