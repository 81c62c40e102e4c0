package shell

import (
	"testing"
	"time"

	"sothidua/data"
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
