package profile

import (
	"os"
	"time"

	"golang.org/x/sys/windows"

	"sothidua/data/files"
)

// lock keeps other windows from writing until the returned function is called.
// A lock that cannot be had in a second is passed over: what would be lost is a
// place in a list.
func lock(path string) (unlock func()) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, files.Private)
	if err != nil {
		return func() {}
	}
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	for range 50 {
		if windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, new(windows.Overlapped)) == nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return func() { file.Close() }
}
