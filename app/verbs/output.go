package verbs

import (
	"fmt"
	"os"
	"path/filepath"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data/fault"
)

// checkFolder refuses a place for the whole pack that is no folder.
func checkFolder(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return fault.Wrap(fault.Missing, err, fmt.Sprintf(words.BookFolderWhat, path), words.BookFolderNext)
	case !info.IsDir():
		return fault.New(fault.Invalid, fmt.Sprintf(words.PrintOutDirWhat, path), words.PrintOutDirNext)
	}
	return nil
}

// checkFile refuses a file whose folder is missing, and one that no paper of the
// format may be written to.
func checkFile(path, format string) error {
	if err := checkFolder(filepath.Dir(path)); err != nil {
		return err
	}
	return papers.CheckFile(path, format)
}
