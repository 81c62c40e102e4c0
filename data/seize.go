package data

import (
	"errors"
	"os"

	"sothidua/data/files"
)

// seize makes sure that nobody has the file open while it is moved, and keeps
// others out until it is released.
func seize(path string) (*hold, error) {
	held, err := holdAlone(path)
	if errors.Is(err, errReadOnly) { // it may be moved all the same
		held, err = holdShared(path)
	}
	return held, err
}

// PutAside moves a book that nobody has open to another name in its folder, with what
// lies beside it, and returns that name.
func PutAside(path, aside string) (string, error) {
	held, err := seize(path)
	if err != nil {
		return "", err
	}
	defer held.release()
	if err := held.moveAside(aside); err != nil {
		return "", err
	}
	return aside, nil
}

// moveAside moves the file with what lies beside it to a free name. At no moment does
// it lie anywhere without its journal.
func (h *hold) moveAside(aside string) error {
	if err := h.inPlace(); err != nil {
		return err
	}
	for _, beside := range besides {
		if present(h.path + beside) {
			if err := copyNew(h.path+beside, aside+beside); err != nil {
				return err
			}
		}
	}
	if err := files.Rename(h.path, aside); err != nil {
		return err
	}
	for _, beside := range besides {
		os.Remove(h.path + beside)
	}
	return nil
}
