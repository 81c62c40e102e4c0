package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// The bytes of a file that are locked and never read: SQLite's own
// (https://sqlite.org/src/file/src/os.h), and ours, beyond the end of any book.
const (
	sqliteLockAt   = 0x40000000 // pending, reserved, and the 510 shared ones
	sqliteLockSize = 512
	ownLockAt      = 1 << 62
)

// hold is a book's file held by this program alone. As long as it lasts no other
// window or verb of ours judges, recovers or opens the file.
type hold struct {
	file *os.File
	path string
}

// holdAlone takes the file for this program: against our own programs, and
// against whoever has it open through SQLite. It is busy where either is there,
// and then nothing was touched. letSQLite has to follow before SQLite opens the
// file.
func holdAlone(path string) (*hold, error) {
	file, err := openRegular(path, os.O_RDWR)
	if err != nil {
		return nil, err
	}
	h := &hold{file, path}
	for _, bytes := range [][2]int64{{ownLockAt, 1}, {sqliteLockAt, sqliteLockSize}} {
		free, err := lockRange(file, bytes[0], bytes[1], false)
		if err != nil {
			h.release()
			return nil, cannotRead(path, err)
		}
		if !free {
			h.release()
			return nil, busy(path, nil)
		}
	}
	return h, nil
}

// letSQLite gives SQLite's own bytes to SQLite; our programs stay out.
func (h *hold) letSQLite() error { return unlockRange(h.file, sqliteLockAt, sqliteLockSize) }

// release unlocks before it closes: a program that is being started at this moment has
// the open file too, until it runs.
func (h *hold) release() {
	unlockRange(h.file, ownLockAt, 1)
	h.letSQLite()
	h.file.Close() // which lets go of what could not be unlocked
}

// content reads the file through its own handle: Windows lets no other read across
// the locked bytes.
func (h *hold) content() (io.Reader, error) {
	info, err := h.file.Stat()
	if err != nil {
		return nil, cannotRead(h.path, err)
	}
	return io.NewSectionReader(h.file, 0, info.Size()), nil
}

// samePages tells whether another file holds the same bytes.
func (h *hold) samePages(other string) (bool, error) {
	content, err := h.content()
	if err != nil {
		return false, err
	}
	file, err := os.Open(other)
	if err != nil {
		return false, err
	}
	defer file.Close()
	var left, right [1 << 16]byte
	for {
		n, errA := io.ReadFull(content, left[:])
		m, errB := io.ReadFull(file, right[:])
		if !bytes.Equal(left[:n], right[:m]) {
			return false, nil
		}
		if errA != nil || errB != nil {
			return true, errors.Join(ignoreEnd(errA), ignoreEnd(errB))
		}
	}
}

// inPlace refuses when the file was removed, moved or replaced since it is held:
// what is written then is in no file that anybody will find.
func (h *hold) inPlace() error {
	there, err := os.Stat(h.path)
	if err == nil {
		var held fs.FileInfo
		if held, err = h.file.Stat(); err == nil && os.SameFile(there, held) {
			return nil
		}
	}
	return fault.Wrap(fault.Gone, err, fmt.Sprintf(words.BookGoneWhat, h.path), words.BookGoneNext).About(h.path)
}

// errReadOnly is returned for a file that may be read and not written.
var errReadOnly = errors.New("the file may not be written")

// openRegular opens a file that is a plain one, so that no pipe holds us up. A
// file that nobody may write is errReadOnly, whoever asks.
func openRegular(path string, flag int) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fault.Wrap(fault.Missing, err, fmt.Sprintf(words.BookMissingWhat, path), words.BookMissingNext).About(path)
	case err != nil:
		return nil, cannotRead(path, err)
	case info.IsDir():
		return nil, fault.New(fault.Invalid, fmt.Sprintf(words.BookIsFolderWhat, path), words.BookIsFolderNext)
	case !info.Mode().IsRegular():
		return nil, fault.New(fault.Invalid, fmt.Sprintf(words.BookNoDBWhat, path), words.BookNoDBNext).About(path)
	case flag == os.O_RDWR && info.Mode().Perm()&0o222 == 0:
		return nil, errReadOnly
	}
	file, err := openShared(path, flag)
	switch {
	case err == nil:
		return file, nil
	case flag == os.O_RDWR && (errors.Is(err, fs.ErrPermission) || readOnlyMedium(err)):
		return nil, errReadOnly
	}
	return nil, cannotRead(path, err)
}

func cannotRead(path string, err error) error {
	return fault.Wrap(fault.Storage, err, fmt.Sprintf(words.BookUnreadableWhat, path), words.BookUnreadableNext).About(path)
}
