package shell

import (
	"log"
	"os"
	"time"

	"sothidua/app/contest"
	"sothidua/data"
)

// leave calls then when the screen in view may go.
func (s *Shell) leave(then func()) {
	if s.start != nil {
		s.start.Leave(then)
		return
	}
	if screen := s.screens[s.current]; s.desk != nil && s.start == nil && screen != nil {
		screen.Leave(then)
		return
	}
	then()
}

// quit closes the window after the screen, and a dialog over it, let go.
func (s *Shell) quit() {
	if s.dialogStays() {
		return
	}
	s.leave(func() {
		s.part(func() {
			s.keepLast(s.win.Close)
			s.end()
			s.keepNow(s.begun)
			go s.outlive(time.After(mostEnding), os.Exit)
		})
	})
}

// dialogStays closes the dialog in front and tells whether one is left, as the
// question what to do with unsaved changes.
func (s *Shell) dialogStays() bool {
	if s.commands.Suspended() {
		s.commands.Fire("Esc")
	}
	return s.commands.Suspended()
}

// mayEnd tells whether the program may end with the system's session: false
// while something is unsaved, which the clerk is asked about.
func (s *Shell) mayEnd() bool {
	s.keepNow(s.begun) // she may not come to answer
	if s.desk != nil {
		s.keepNow(s.desk.Drafts)
	}
	if s.dialogStays() {
		return false
	}
	free := false
	s.leave(func() { free = true })
	return free
}

// end closes the book where nobody is asked any more, as when the system's session
// ends: else the next opening would look for what a cut had left.
func (s *Shell) end() {
	if s.desk != nil {
		s.closeBook()
		s.desk = nil
	}
	if s.entering != nil {
		s.letGo(s.entering)
		s.entering = nil
	}
}

// isOver tells whether the window has come to its end.
func (s *Shell) isOver() bool {
	if s.ended == nil {
		return false
	}
	select {
	case <-s.ended:
		return true
	default:
		return false
	}
}

// endOpening closes the book that was still being opened when the window was closed. A disk
// that does not answer in time is waited for no longer.
func (s *Shell) endOpening(open func() (*contest.Contest, error), late <-chan time.Time) {
	if open == nil || s.answered {
		return
	}
	opened := make(chan *contest.Contest, 1)
	go func() {
		facts, err := open()
		if err != nil {
			log.Print(err) // nobody is there to read it
		}
		opened <- facts
	}()
	select {
	case facts := <-opened:
		if facts != nil {
			s.letGo(facts.Book)
		}
	case <-late:
		log.Print("the book was still being opened when the program ended")
	}
}

// letGo closes a book that is not shown.
func (s *Shell) letGo(book *data.Book) {
	if err := book.Close(); err != nil {
		log.Print(err)
	}
}
