package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// WriteFolder makes a folder that is not there yet, filled by fill in a draft beside it: all
// of it or nothing. What is there already is a Refused fault.
func WriteFolder(folder string, fill func(draft string) error) error {
	if _, err := os.Lstat(folder); !errors.Is(err, fs.ErrNotExist) {
		return fault.New(fault.Refused, fmt.Sprintf(words.ExportExistsWhat, folder), words.ExportExistsNext)
	}
	draft, err := NewFolder(filepath.Dir(folder))
	if err != nil {
		return unwritten(folder, err)
	}
	defer os.RemoveAll(draft)
	if err := fill(draft); err != nil {
		return err
	}
	if err := os.Rename(draft, folder); err != nil {
		return unwritten(folder, err)
	}
	return nil
}
