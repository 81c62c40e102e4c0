package shell

import (
	"log"
	"path/filepath"
	"slices"
	"time"

	"sothidua/app/drafts"
	"sothidua/app/office"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// newDrafts keeps what is typed into the forms of the book on the desk, and reads what
// an earlier run left of it.
func (s *Shell) newDrafts(book *data.Book) *desk.Drafts {
	d := desk.NewDrafts(s.runner, book.Now)
	d.Changed, d.Failed = s.showDrafts, s.showErr
	d.Year = func() int64 {
		if s.desk == nil {
			return 0
		}
		return s.desk.Year.ID
	}
	if !book.ReadOnly { // what cannot be saved is not kept, nor taken from the window that can
		s.useStore(d, drafts.Book{ID: book.Identity(), Path: book.Path})
	}
	return d
}

// newBegun keeps what is typed into the form of a new book.
func (s *Shell) newBegun() *desk.Drafts {
	d := desk.NewDrafts(s.runner, func() time.Time { return kit.Now() })
	d.Failed = s.showErr
	d.Changed = func() {
		if s.start != nil {
			s.start.OfferDrafts()
			s.showKeys()
		}
	}
	s.useStore(d, drafts.Book{})
	return d
}

// keepNow writes what is unsaved before the program may end.
func (s *Shell) keepNow(d *desk.Drafts) {
	if err := d.Close(); err != nil {
		log.Print(err)
	}
}

// useStore reads the drafts of a book, or of the first screen, away from the window's
// thread.
func (s *Shell) useStore(d *desk.Drafts, of drafts.Book) {
	type opened struct {
		store *drafts.Store
		found []drafts.Draft
	}
	folder, now := office.DraftFolder(s.getenv), kit.Now()
	kit.Do(s.runner, func() (o opened, err error) {
		if of.Path != "" {
			if of.Path, err = filepath.Abs(of.Path); err != nil {
				return o, err
			}
		}
		if err := drafts.Sweep(folder, now); err != nil {
			log.Print(err) // the next start tries again
		}
		o.store, o.found, err = drafts.Open(folder, of)
		return o, err
	}, func(o opened, err error) {
		if o.store != nil {
			d.Use(o.store, o.found)
		}
		if err != nil {
			s.showErr(err)
		}
	})
}

// showDrafts says in the frame what is unsaved and what is left of earlier.
func (s *Shell) showDrafts() {
	if s.desk == nil || s.view == nil || s.desk.Drafts == nil {
		return
	}
	s.view.showUnsaved(s.desk.Drafts.Unsaved())
	s.view.showOffer(s, s.desk.Drafts.Offered())
}

// pickDraft leads to the one draft that is left, or lists them.
func (s *Shell) pickDraft() {
	switch offered := s.desk.Drafts.Offered(); len(offered) {
	case 0:
	case 1:
		s.openDraft(offered[0])
	default:
		s.listDrafts()
	}
}

// openDraft brings the form of a draft into view, with what was typed.
func (s *Shell) openDraft(draft drafts.Draft) {
	area := desk.Area(draft.Area)
	if !s.has(area) {
		s.readLost(draft)
		return
	}
	s.leave(func() {
		s.win.Canvas().Unfocus()
		if at := slices.IndexFunc(s.frame.Years, func(y data.Year) bool { return y.ID == draft.YearID }); at >= 0 {
			s.desk.Year = s.frame.Years[at]
		}
		s.current, s.opening = area, &draft
		s.desk.Drafts.Want(draft)
		s.reload()
	})
}

// loaded opens the form that was asked for, once its screen has what it needs.
func (s *Shell) loaded(area desk.Area) {
	defer s.arrived(area)
	s.tellUsable()
	s.doWanted(area)
	draft := s.opening
	if draft == nil || desk.Area(draft.Area) != area || s.current != area {
		return
	}
	found := desk.Gone
	if screen, ok := s.screens[area].(desk.Keeping); ok {
		if open := screen.Openers()[draft.Kind]; open != nil {
			found = open(draft.About)
		}
	}
	switch found {
	case desk.Opened:
		s.opening = nil
		s.showKeys()
	case desk.Gone:
		s.opening = nil
		s.desk.Drafts.Unwant()
		s.readLost(*draft)
	case desk.Later:
	}
}
