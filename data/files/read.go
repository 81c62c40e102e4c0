package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Errors of Open and Read. A file that is not there is fs.ErrNotExist.
var (
	ErrNotPlain = errors.New("no plain file")
	ErrTooLarge = errors.New("larger than what the program writes")
)

// Open opens a plain file for reading. It refuses folders, devices and pipes: at a
// pipe it would wait for ever.
func Open(path string) (*os.File, fs.FileInfo, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, nil, &fs.PathError{Op: "open", Path: path, Err: ErrNotPlain}
	}
	file, err := os.Open(path)
	return file, info, err
}

// Read returns what a plain file holds and refuses one of more than most bytes: what
// lies outside may be anything, however small our own files are.
func Read(path string, most int64) ([]byte, error) {
	file, _, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, most+1))
	if err == nil && int64(len(content)) > most {
		err = fmt.Errorf("%s: %w, %d bytes", path, ErrTooLarge, most)
	}
	if err != nil {
		return nil, err
	}
	return content, nil
}
