package data

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// openShared opens a file so that others may read, write and rename it.
func openShared(path string, flag int) (*os.File, error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	access := uint32(windows.GENERIC_READ)
	if flag == os.O_RDWR {
		access |= windows.GENERIC_WRITE
	}
	const share = windows.FILE_SHARE_READ | windows.FILE_SHARE_WRITE | windows.FILE_SHARE_DELETE
	handle, err := windows.CreateFile(name, access, share, nil, windows.OPEN_EXISTING, windows.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	return os.NewFile(uintptr(handle), path), nil
}

// lockRange locks n bytes of a file from a place on, and returns false where
// somebody else has one of them. The lock goes with the open file.
func lockRange(file *os.File, from, n int64, shared bool) (bool, error) {
	flags := uint32(windows.LOCKFILE_FAIL_IMMEDIATELY)
	if !shared {
		flags |= windows.LOCKFILE_EXCLUSIVE_LOCK
	}
	err := windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, uint32(n), uint32(n>>32), place(from))
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return false, nil
	}
	return err == nil, err
}

func unlockRange(file *os.File, from, n int64) error {
	return windows.UnlockFileEx(windows.Handle(file.Fd()), 0, uint32(n), uint32(n>>32), place(from))
}

func place(from int64) *windows.Overlapped {
	return &windows.Overlapped{Offset: uint32(from), OffsetHigh: uint32(from >> 32)}
}

func readOnlyMedium(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }
