// Package behind lets long work on the processor give way to the window.
package behind

import (
	"runtime"

	"golang.org/x/sys/unix"
)

// lowered is the niceness of work behind the window: it gets a tenth of a busy
// processor and all of an idle one.
const lowered = 10

// Lower gives the calling goroutine a thread of its own that lets the window go
// first. The thread ends with the goroutine: without privileges it cannot be raised
// again. Where it cannot be lowered, the work goes on as it is.
func Lower() {
	runtime.LockOSThread()
	_ = unix.Setpriority(unix.PRIO_PROCESS, unix.Gettid(), lowered)
}
