// Package behind lets long work on the processor give way to the window.
package behind

import (
	"runtime"

	"golang.org/x/sys/windows"
)

// belowNormal is THREAD_PRIORITY_BELOW_NORMAL. The mode "background" is not used: it
// also puts off reading and writing, and a save would wait for a page of the copy.
const belowNormal = -1

var setThreadPriority = windows.NewLazySystemDLL("kernel32.dll").NewProc("SetThreadPriority")

// Lower gives the calling goroutine a thread of its own that lets the window go
// first. The thread ends with the goroutine. Where it cannot be lowered, the work
// goes on as it is.
func Lower() {
	runtime.LockOSThread()
	priority := int32(belowNormal) // by a variable: the constant fits no uintptr
	_, _, _ = setThreadPriority.Call(uintptr(windows.CurrentThread()), uintptr(priority))
}
