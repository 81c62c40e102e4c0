// Package files is the one way in which a file is written outside SQLite:
// whole or not at all, kept from other users of the computer, and never onto a
// book, a folder or a device.
package files

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// The modes of what the program writes, where the system knows modes. A file
// that is replaced keeps its own.
const (
	Private       = 0o600
	PrivateFolder = 0o700
)

// Write puts at path what write gives, whole or not at all: what was there
// stays until the new file is on the disk. It refuses what Check refuses. An
// error of write comes back as it is.
func Write(path string, write func(io.Writer) error) error {
	if err := Check(path); err != nil {
		return err
	}
	draft, err := NewDraft(path)
	if err != nil {
		return err
	}
	defer draft.Abort()
	if err := draft.Fill(write); err != nil {
		return err
	}
	return draft.Commit()
}

// Put puts content at path, as Write does.
func Put(path string, content []byte) error {
	return Write(path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// Check refuses a path where something stands that no written file may take the
// place of: a folder or a device, a book, whatever its name and also behind a
// link, and a file that is marked as read-only. A path where nothing is, is good.
func Check(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil // absent; anything else is said when the draft is made
	case !info.Mode().IsRegular():
		return fault.New(fault.Invalid, fmt.Sprintf(words.FileNotPlainWhat, path), words.FileNotPlainNext)
	case IsBook(path):
		return fault.New(fault.Refused, fmt.Sprintf(words.FileOntoBookWhat, path), words.FileOntoBookNext)
	case info.Mode().Perm()&0o200 == 0:
		return fault.New(fault.Storage, fmt.Sprintf(words.FileReadOnlyWhat, path), words.FileReadOnlyNext)
	}
	return nil
}

// Fill writes into the draft what write gives, and says which file could not be
// written where the disk refuses. An error of write comes back as it is.
func (d *Draft) Fill(write func(io.Writer) error) error {
	file, err := os.OpenFile(d.Path, os.O_WRONLY|os.O_TRUNC, Private)
	if err != nil {
		return unwritten(d.target, err)
	}
	disk := &sink{file: file}
	buffer := bufio.NewWriter(disk)
	err = write(buffer)
	if err == nil {
		err = buffer.Flush()
	}
	closed := file.Close()
	if failed := errors.Join(disk.failed, closed); failed != nil {
		return unwritten(d.target, failed)
	}
	return err
}

// sink remembers what the disk refused: writers of documents wrap or reword the
// errors they meet.
type sink struct {
	file   io.Writer
	failed error
}

func (s *sink) Write(p []byte) (int, error) {
	n, err := s.file.Write(p)
	if err != nil {
		s.failed = err
	}
	return n, err
}
