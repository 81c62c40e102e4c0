package shell

import (
	"context"
	"log"
	"path/filepath"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/data"
	"sothidua/screens/kit"
	"sothidua/screens/native"
)

// The size of the window at the first start, and the least one that is taken
// from the last.
var (
	firstSize = fyne.NewSize(1366, 768)
	leastSize = fyne.NewSize(640, 400)
)

// lastSize is how large the window was when it was closed.
func (s *Shell) lastSize() fyne.Size {
	last := s.profile.Read().Window
	if last.Width < leastSize.Width || last.Height < leastSize.Height {
		return firstSize
	}
	return fyne.NewSize(last.Width, last.Height)
}

// computer is where the way to draw is kept, nil where the system leaves no choice.
func (s *Shell) computer() *profile.Profile {
	if !native.Choice {
		return nil
	}
	return s.profile
}

// known is what the next start should know of the open book; false where there is
// nothing to know, as of practice or of a copy that is looked at.
func (s *Shell) known() (profile.Book, bool) {
	if s.desk == nil || s.frame == nil || s.frame.Practice || s.desk.Year.ID == 0 || !s.desk.Book.CopyOf.IsZero() {
		return profile.Book{}, false
	}
	path, err := filepath.Abs(s.desk.Book.Path)
	if err != nil {
		log.Print(err)
		return profile.Book{}, false
	}
	book := profile.Book{Path: path, Block: s.frame.Blocks[s.desk.Year.BlockID].ShortName, Year: s.desk.Year.Number, School: s.desk.Year.Kind == data.SchoolYear}
	if !s.frame.Changed.IsZero() {
		book.Changed = s.frame.Changed.UnixMilli()
	}
	return book, true
}

// remember makes a book just opened the last one and learns how the title names
// its file.
func (s *Shell) remember() {
	book, ok := s.known()
	if !ok {
		return
	}
	d := s.desk
	kit.Do(s.runner, func() (name string, err error) {
		err = s.profile.Change(func(state *profile.State) {
			state.Opened(withMark(d.Book, book))
			name = office.Title(book.Path, *state)
		})
		return name, err
	}, func(name string, err error) {
		if err != nil {
			log.Print(err) // only a convenience of the next start
		}
		if s.desk == d && name != "" {
			s.file = name
			s.showName()
		}
	})
}

// keepLast notes how the open book and the window are left, then calls then.
func (s *Shell) keepLast(then func()) {
	book, ok := s.known()
	if ok {
		book = withMark(s.desk.Book, book)
	}
	size, full, folder, columns := s.win.Canvas().Size(), s.win.FullScreen(), kit.Folder(), kit.Widths()
	kit.Do(s.runner, func() (struct{}, error) {
		return struct{}{}, s.profile.Change(func(state *profile.State) {
			if ok {
				state.Update(book)
			}
			if !full {
				state.Window = profile.Window{Width: size.Width, Height: size.Height}
			}
			state.Folder, state.Columns = folder, columns
		})
	}, func(_ struct{}, err error) {
		if err != nil {
			log.Print(err)
		}
		then()
	})
}

// withMark adds what tells this state of the book from a copy that went apart.
func withMark(book *data.Book, known profile.Book) profile.Book {
	known, err := office.WithMark(context.Background(), book, known)
	if err != nil {
		log.Print(err) // the rest is worth remembering without it
	}
	return known
}
