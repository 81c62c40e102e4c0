package shell

import (
	"fmt"
	"log"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
	"sothidua/screens/parted"
	"sothidua/screens/restore"
)

// over is a page that covers the first screen or the book until it is left.
type over interface {
	Content() fyne.CanvasObject
	Commands() []kit.Command
}

func (s *Shell) cover(page over) {
	s.over = page
	s.win.Canvas().Unfocus()
	kit.SetContent(s.win, page.Content())
	s.showKeys()
}

// uncover goes back to what is below.
func (s *Shell) uncover() {
	s.over = nil
	s.win.Canvas().Unfocus()
	if s.start != nil || s.desk == nil {
		s.showStart()
		return
	}
	s.showBook()
}

// restoreOpen leads from the open book to its copies. A copy that is looked at makes
// room for the book it is to become.
func (s *Shell) restoreOpen() {
	s.leave(func() {
		if !s.desk.Book.CopyOf.IsZero() {
			path := s.desk.Book.Path
			s.closeToStart()
			s.restoreAny(path)
			return
		}
		s.restoreBeside("")
	})
}

// closeToStart closes the open book without a copy of it and shows the first screen.
func (s *Shell) closeToStart() {
	s.unguard()
	s.closeBook()
	s.desk = nil
	s.showStart()
}

// unguard lets go of a book of which nothing is to be kept any more.
func (s *Shell) unguard() {
	if s.guard != nil {
		s.guard.end()
		s.guard = nil
	}
}

// restoreBeside shows the copies while the book is open behind them, the chosen one
// first.
func (s *Shell) restoreBeside(chosen string) {
	book := s.desk.Book
	s.restore(restore.Options{Path: book.Path, Book: book, Keeper: s.desk.Keeper, Close: book.Close, Chosen: chosen, Opened: s.restored})
}

// restoreAny leads from the first screen to the copies of the book at a path, which
// may be a copy itself, or else of the book opened last, and to all that lie where
// books of this computer did.
func (s *Shell) restoreAny(path string) {
	options := restore.Options{Path: path, Opened: s.restored}
	if keeping.IsCopy(path) {
		options.Path, options.Chosen = "", path
	}
	switch {
	case s.desk == nil:
	case options.Path == "" || profile.Same(options.Path, s.desk.Book.Path):
		s.restoreBeside(options.Chosen)
		return
	default: // the open book stays until another one is there
		options.Opened = func(book restore.Opened) {
			s.part(func() {
				s.closeBook()
				s.restored(book)
			})
		}
	}
	kit.Do(s.runner, func() (string, error) { return office.RestorePath(options.Path, s.getenv) }, func(path string, err error) {
		if err != nil {
			s.showErr(err)
			return
		}
		options.Path = path
		s.restore(options)
	})
}

func (s *Shell) restore(options restore.Options) {
	options.Window, options.Runner, options.Profile, options.Back, options.View = s.win, s.runner, s.profile, s.uncover, s.enter
	options.Folders = keeping.Folders(options.Path, s.profile.Read())
	if options.Chosen != "" {
		options.Folders = append(options.Folders, filepath.Dir(options.Chosen))
	}
	page := restore.New(options)
	s.cover(page)
	page.Load()
}

// askApart lets her choose between the book just opened and the one that was worked
// in on this computer.
func (s *Shell) askApart(book *data.Book, apart *keeping.Apart) {
	page := parted.New(parted.Options{
		Window: s.win, Runner: s.runner, Apart: apart, Book: book,
		Go: func(book *data.Book) {
			s.over = nil
			s.forget(book.Identity(), func() { s.admit(book) })
		},
		Open: func(path, list string) {
			s.entering = nil // it closed that one
			s.forget(book.Identity(), func() {
				s.reopen(path)
				kit.ShowMessage(s.win, words.ApartTake, fmt.Sprintf(words.ApartListed, list))
			})
		},
		Leave: func() {
			s.entering = nil
			s.uncover()
		},
	})
	s.cover(page)
	page.Focus()
}

// forget lets go of how far this computer saw a book, when she chose another state of
// it; what she goes on with is remembered next.
func (s *Shell) forget(identity string, then func()) {
	kit.Do(s.runner, func() (struct{}, error) {
		return struct{}{}, s.profile.Change(func(state *profile.State) {
			for i := range state.Books {
				if state.Books[i].Identity == identity {
					state.Books[i].Step, state.Books[i].Mark = 0, ""
				}
			}
		})
	}, func(_ struct{}, err error) {
		if err != nil {
			log.Print(err) // she is asked once more at the next start
		}
		then()
	})
}

// restored opens the book that a restore put in place: that it holds less than was
// seen of it is what she wanted.
func (s *Shell) restored(book restore.Opened) {
	s.forget(book.Identity, func() {
		s.reopen(book.Path)
		if book.Title != "" {
			kit.ShowMessage(s.win, book.Title, strings.Join(append([]string{fmt.Sprintf(words.RestoreDone, book.Path)}, book.Lines...), "\n"))
		}
	})
}

// reopen opens the book that a restore put in place, or put back.
func (s *Shell) reopen(path string) {
	s.unguard()
	s.desk = nil
	s.over = nil
	s.showStart()
	kit.Do(s.runner, func() (*data.Book, error) { return office.Open(path, s.getenv) }, func(book *data.Book, err error) {
		if err != nil {
			s.start.Refuse(err)
			return
		}
		s.enter(book)
	})
}

// lookKept reads again how safe the book is.
func (s *Shell) lookKept() {
	if s.guard != nil {
		s.guard.look()
	}
}
