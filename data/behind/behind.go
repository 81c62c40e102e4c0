// Package behind lets long work on the processor give way to the window.
package behind

import (
	"runtime"
	"sync"
)

// Do runs work to its end on a thread that lets the window go first. Where the system
// does not lower it, the work is done all the same.
//
// The work is counted among what may run at once while it runs. To Go's scheduler all
// goroutines are equal: where long work held every place, the window's would wait for
// one at each call that it makes into the toolkit, whatever the system thinks of
// their threads.
func Do(work func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread() // the thread ends with the goroutine: it cannot be raised again
		lower()
		atOnce(1)
		defer atOnce(-1)
		work()
	}()
	<-done
}

var changing sync.Mutex

// atOnce has more, or fewer, goroutines run at once.
func atOnce(more int) {
	changing.Lock()
	defer changing.Unlock()
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + more)
}
