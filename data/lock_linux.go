package data

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
	"modernc.org/sqlite"
)

// A classic lock of a file goes with any closing of it, also that of a reader
// elsewhere in the program; one that belongs to the open file does not.
func init() { sqlite.OFDLocking(true) } // where the system has none SQLite goes on with the classic ones

// openShared opens a regular file and waits for nobody.
func openShared(path string, flag int) (*os.File, error) {
	return os.OpenFile(path, flag|unix.O_NONBLOCK, 0)
}

// lockRange locks n bytes of a file from a place on, and returns false where
// somebody else has one of them. The lock goes with the open file.
func lockRange(file *os.File, from, n int64, shared bool) (bool, error) {
	kind := int16(unix.F_WRLCK)
	if shared {
		kind = unix.F_RDLCK
	}
	err := setLock(file, kind, from, n)
	if errors.Is(err, unix.EAGAIN) || errors.Is(err, unix.EACCES) {
		return false, nil
	}
	return err == nil, err
}

func unlockRange(file *os.File, from, n int64) error { return setLock(file, unix.F_UNLCK, from, n) }

func setLock(file *os.File, kind int16, from, n int64) error {
	lock := unix.Flock_t{Type: kind, Start: from, Len: n}
	err := unix.FcntlFlock(file.Fd(), unix.F_OFD_SETLK, &lock)
	if errors.Is(err, unix.EINVAL) { // a file system that knows the classic locks only
		err = unix.FcntlFlock(file.Fd(), unix.F_SETLK, &lock)
	}
	return err
}

func readOnlyMedium(err error) bool { return errors.Is(err, unix.EROFS) }
