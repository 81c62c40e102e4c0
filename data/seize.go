package data

import "errors"

// seize makes sure that nobody has the file open while it is moved, and keeps
// others out until release.
func seize(path string) (release func(), err error) {
	held, err := holdAlone(path)
	if errors.Is(err, errReadOnly) { // it may be moved all the same
		held, err = holdShared(path)
	}
	if err != nil {
		return nil, err
	}
	return held.release, nil
}
