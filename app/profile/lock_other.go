//go:build !windows

package profile

import (
	"os"
	"syscall"
	"time"

	"sothidua/data/files"
)

// lock keeps other windows from writing until the returned function is called.
// A lock that cannot be had in a second is passed over: what would be lost is a
// place in a list.
func lock(path string) (unlock func()) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, files.Private)
	if err != nil {
		return func() {}
	}
	for range 50 {
		if syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return func() { file.Close() }
}
