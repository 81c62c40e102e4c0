package kit

import (
	"fmt"
	"runtime/debug"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// later works in the background and delivers the answer in a later turn of the window's
// thread.
func later(r *Runner, work func() (deliver func())) {
	answer := told(work)
	if r.by != nil {
		r.by(answer)
		return
	}
	background(func() { onWindow(answer()) })
}

// soon works in the background and delivers the answer in this turn of the window's thread
// where it is there within a moment: one frame then shows what was asked for, and not
// first that it is asked. Else it comes later.
func soon(r *Runner, work func() (deliver func())) {
	if r.by != nil || r.aside {
		later(r, work)
		return
	}
	answer := told(work)
	here, gone := make(chan func()), make(chan struct{})
	background(func() {
		deliver := answer()
		select {
		case here <- deliver:
		case <-gone:
			onWindow(deliver)
		}
	})
	begun := time.Now()
	select {
	case deliver := <-here:
		spend(time.Since(begun))
		deliver()
	case <-time.After(moment - time.Duration(waited.Load())):
		spend(time.Since(begun))
		close(gone)
	}
}

// onWindow has the window's thread do something in a later turn. Tests, whose driver has no
// such thread, put something in its place.
var onWindow = fyne.Do

// moment is how long one turn of the window's thread waits for answers at most: half a
// frame, in which what is known, or lies in a small book, is read.
var moment = 8 * time.Millisecond

// waited is how much of it this turn has spent.
var waited atomic.Int64

func spend(took time.Duration) {
	if waited.Add(int64(took)) == int64(took) {
		go onWindow(func() { waited.Store(0) }) // the next turn
	}
}

// told has what the bottom line says follow what was delivered.
func told(work func() (deliver func())) (answer func() func()) {
	return func() func() {
		deliver := work()
		return func() {
			deliver()
			tellAll()
		}
	}
}

func background(work func()) {
	go func() {
		defer handOver()
		defer rest.Reset(restAfter)
		work()
	}()
}

// handOver takes a panic to the UI thread, where the program ends with words and
// not without.
func handOver() {
	if r := recover(); r != nil {
		told := fmt.Sprintf("%v\n%s", r, debug.Stack())
		fyne.Do(func() { panic(told) })
	}
}
