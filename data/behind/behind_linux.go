package behind

import "golang.org/x/sys/unix"

// lowered is the niceness of work behind the window: it gets a tenth of a busy
// processor and all of an idle one.
const lowered = 19

// lower has the calling thread give way.
func lower() { _ = unix.Setpriority(unix.PRIO_PROCESS, unix.Gettid(), lowered) }
