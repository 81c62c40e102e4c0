package data

import (
	"testing"

	"golang.org/x/sys/unix"
)

// A program that is being started has every open file until it runs: a book that is
// closed just then is free all the same.
func TestABookIsFreeWhileAProgramIsBeingStarted(t *testing.T) {
	path := registered(t, 1)
	for name, take := range map[string]func(string) (*hold, error){"alone": holdAlone, "shared": holdShared} {
		held, err := take(path)
		if err != nil {
			t.Fatal(err)
		}
		started, err := unix.Dup(int(held.file.Fd()))
		if err != nil {
			t.Fatal(err)
		}
		held.release()
		again, err := holdAlone(path)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		again.release()
		unix.Close(started)
	}
}
