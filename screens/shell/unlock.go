package shell

import (
	"context"

	"sothidua/app/lock"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// unlock asks for the password of a book that has one, before anything of it is shown. Who
// does not know it is back where books are chosen, and the book is closed.
func (s *Shell) unlock(book *data.Book, then func()) {
	kit.Do(s.runner, func() (lock.Lock, error) { return lock.Of(context.Background(), book) }, func(l lock.Lock, err error) {
		switch {
		case err != nil:
			s.turnAway(book)
			s.showErr(err)
		case !l.Set():
			then()
		default:
			s.askPassword(book, l, then)
		}
	})
}

func (s *Shell) askPassword(book *data.Book, l lock.Lock, then func()) {
	password := kit.NewSecret("password", words.LockAskField).Require()
	form := kit.NewForm().AddWide(password).AddObject(kit.Note(words.LockAskNote))
	form.Do = words.LockOpen
	open := false
	kit.ShowForm(s.win, words.LockAsk, form, func(done func(error)) {
		typed := password.Text()
		kit.Do(s.runner, func() (bool, error) { return l.Opens(typed) || l.Recovers(typed), nil }, func(right bool, _ error) {
			if !right {
				done(fault.New(fault.Refused, words.LockWrongWhat, words.LockWrongNext).At("password"))
				return
			}
			open = true
			done(nil)
		})
	}, func() {
		if open {
			then()
			return
		}
		s.turnAway(book)
	})
}

// turnAway closes a book that is not shown.
func (s *Shell) turnAway(book *data.Book) {
	s.entering = nil
	s.letGo(book)
	if s.desk == nil && s.start == nil {
		s.showStart()
	}
}
