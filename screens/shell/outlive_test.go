package shell

import (
	"testing"
	"time"

	"sothidua/app/contest"
	"sothidua/data"
	"sothidua/screens/kit"
)

// Given a window that was told to close, when the toolkit does not come to its end in time,
// then the book is closed and the program ends; when it does, the program is left to itself.
func TestAWindowThatDoesNotComeToItsEndIsOutlived(t *testing.T) {
	for name, through := range map[string]bool{"stuck": false, "through": true} {
		t.Run(name, func(t *testing.T) {
			s := launch(t)
			s.beginAt("")
			s.commands.Fire("Ctrl+T")
			path := s.desk.Book.Path
			s.ended = make(chan struct{})
			late := make(chan time.Time)
			if through {
				close(s.ended)
			} else {
				close(late)
			}
			exits := 0
			s.outlive(late, func(int) { exits++ })
			if through {
				if exits != 0 || s.desk == nil {
					t.Fatal("ended though the toolkit was through")
				}
				return
			}
			if exits != 1 {
				t.Fatalf("%d exits", exits)
			}
			book, err := data.Open(path)
			if err != nil {
				t.Fatalf("the book is still held: %v", err)
			}
			book.Close()
		})
	}
}

// Given a window that is closed before its book is open, or while its password is asked for,
// then the book is closed all the same, and nothing of it is shown when the answer comes.
func TestABookThatIsNotShownYetIsClosedWithTheWindow(t *testing.T) {
	free := func(t *testing.T, path string) {
		t.Helper()
		book, err := data.Open(path)
		if err != nil {
			t.Fatalf("the book is still held: %v", err)
		}
		book.Close()
	}
	t.Run("being opened", func(t *testing.T) {
		path := begun(t, t.TempDir(), "Khối thi đua Các trường")
		s := launch(t)
		var late []func()
		s.runner = kit.Stepped(&late)
		open := opener(path, s.getenv)
		s.ended = make(chan struct{})
		s.begin(open)
		ahead(open)
		if _, err := data.Open(path); err == nil {
			t.Fatal("the book is not being opened")
		}
		close(s.ended)
		s.end()
		s.endOpening(open, nil)
		free(t, path)
		for _, answer := range late {
			answer()
		}
		if s.desk != nil || s.start != nil {
			t.Error("the answer is shown in a window that has gone")
		}
		free(t, path)
	})
	t.Run("its password asked for", func(t *testing.T) {
		path := locked(t)
		s := launch(t)
		open := opener(path, s.getenv)
		s.begin(open)
		if s.desk != nil {
			t.Fatal("no password was asked for")
		}
		s.end()
		s.endOpening(open, nil)
		free(t, path)
	})
	t.Run("chosen on the first screen", func(t *testing.T) {
		path := begun(t, t.TempDir(), "Khối thi đua Các trường")
		s := launch(t)
		book, err := data.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		s.ended = make(chan struct{})
		close(s.ended)
		s.enter(book)
		free(t, path)
	})
	t.Run("by a disk that does not answer", func(t *testing.T) {
		s := launch(t)
		late := make(chan time.Time)
		close(late)
		hung := make(chan struct{})
		defer close(hung)
		s.endOpening(func() (*contest.Contest, error) { <-hung; return nil, nil }, late)
	})
}
