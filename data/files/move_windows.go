package files

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/windows"
)

func replace(from, to string) error {
	return move(from, to, windows.MOVEFILE_REPLACE_EXISTING|windows.MOVEFILE_WRITE_THROUGH)
}

func place(from, to string) error { return move(from, to, windows.MOVEFILE_WRITE_THROUGH) }

func move(from, to string, flags uint32) error {
	source, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	target, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	err = windows.MoveFileEx(source, target, flags)
	if err == nil {
		return nil
	}
	err = &os.LinkError{Op: "move", Old: from, New: to, Err: err}
	for _, code := range []error{
		windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION, windows.ERROR_ACCESS_DENIED, windows.ERROR_USER_MAPPED_FILE,
	} {
		if errors.Is(err, code) {
			return fmt.Errorf("%w: %w", errHeld, err)
		}
	}
	return err
}

// syncFolder has nothing to do: a move with MOVEFILE_WRITE_THROUGH returns when
// it is on the disk.
func syncFolder(string) error { return nil }

func isFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}

// isAlive tells whether a process of this computer still runs.
func isAlive(process int) bool {
	handle, err := windows.OpenProcess(windows.SYNCHRONIZE, false, uint32(process))
	if err != nil {
		return !errors.Is(err, windows.ERROR_INVALID_PARAMETER) // the answer for a number without a process
	}
	defer windows.CloseHandle(handle)
	event, err := windows.WaitForSingleObject(handle, 0)
	return err != nil || event != windows.WAIT_OBJECT_0
}
