package data

import "errors"

// seize makes sure that nobody has the file open before it is moved, and keeps
// others out until release. It leaves a journal beside it as it is.
func seize(path string) (release func(), err error) {
	held, err := holdAlone(path)
	if errors.Is(err, errReadOnly) {
		held, err = holdShared(path)
	}
	if err != nil {
		return nil, err
	}
	return held.release, nil
}
