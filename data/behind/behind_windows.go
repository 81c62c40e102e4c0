package behind

import "golang.org/x/sys/windows"

// belowNormal is THREAD_PRIORITY_BELOW_NORMAL. The mode "background" is not used: it
// also puts off reading and writing, and a save would wait for a page of the copy.
const belowNormal = -1

var setThreadPriority = windows.NewLazySystemDLL("kernel32.dll").NewProc("SetThreadPriority")

// lower has the calling thread give way.
func lower() {
	priority := int32(belowNormal) // by a variable: the constant fits no uintptr
	_, _, _ = setThreadPriority.Call(uintptr(windows.CurrentThread()), uintptr(priority))
}
