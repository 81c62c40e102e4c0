package kit

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

// turns are the later turns of the window's thread, which the test takes one by one. It
// waits for a time in each.
func turns(t *testing.T, length time.Duration) (later chan func()) {
	test.NewTempApp(t)
	later = make(chan func(), 10)
	waits, do := moment, onWindow
	t.Cleanup(func() { moment, onWindow = waits, do })
	moment, onWindow = length, func(turn func()) { later <- turn }
	waited.Store(0)
	return later
}

// Given an answer that comes within a moment, when something is loaded, then the same turn
// of the window's thread shows it, and the next turn may wait anew.
func TestAnAnswerThatComesAtOnceIsShownInTheSameTurn(t *testing.T) {
	later := turns(t, time.Hour)
	shown := 0
	Load(NewRunner(), func(context.Context) (int, error) { return 7, nil }, func(n int, _ error) { shown = n })
	if shown != 7 {
		t.Error("it comes in a later turn")
	}
	if waited.Load() == 0 {
		t.Error("the wait is not counted")
	}
	(<-later)()
	if waited.Load() != 0 {
		t.Error("the next turn waits less")
	}
}

// Given work that lasts, when it is loaded, then the window goes on, and a later turn shows
// the answer.
func TestTheWindowGoesOnWithoutAnAnswerThatLasts(t *testing.T) {
	later := turns(t, 0)
	waited.Store(1) // the turn has waited already
	held, shown := make(chan struct{}), 0
	Load(NewRunner(), func(context.Context) (int, error) { <-held; return 7, nil }, func(n int, _ error) { shown = n })
	held <- struct{}{} // the window's thread is free to give it
	(<-later)()
	if shown != 7 {
		t.Error("shown:", shown)
	}
}

// Given a runner of what comes after the rest, when something is loaded, then the window
// waits for nothing of it.
func TestTheWindowWaitsForNothingThatIsReadAside(t *testing.T) {
	later := turns(t, time.Hour)
	shown := 0
	Load(NewRunner().Aside(), func(context.Context) (int, error) { return 7, nil }, func(n int, _ error) { shown = n })
	if shown != 0 {
		t.Error("it was waited for")
	}
	(<-later)()
	if shown != 7 {
		t.Error("shown:", shown)
	}
}
