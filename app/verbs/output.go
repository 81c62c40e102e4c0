package verbs

import (
	"fmt"
	"os"
	"path/filepath"

	"sothidua/app/page/pdf"
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

// checkFile refuses a file whose folder is missing, what is no plain file, and the book itself.
func checkFile(path, book string) error {
	if err := checkFolder(filepath.Dir(path)); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil // a new file
	}
	if !info.Mode().IsRegular() { // a folder, a device
		return fault.New(fault.Invalid, fmt.Sprintf(words.PrintOutFileWhat, path), words.PrintOutFileNext)
	}
	if held, err := os.Stat(book); err == nil && os.SameFile(info, held) {
		return fault.New(fault.Refused, fmt.Sprintf(words.PrintOntoBookWhat, path), words.PrintOntoBookNext)
	}
	return nil
}

// writeAll writes every file under a passing name first, so that nothing half
// written takes the place of a good file.
func writeAll(outputs []output) error {
	for i, o := range outputs {
		if err := o.draft(); err != nil {
			for _, written := range outputs[:i+1] {
				os.Remove(written.draftPath())
			}
			return cannotWrite(o.path, err)
		}
	}
	for i, o := range outputs {
		if err := os.Rename(o.draftPath(), o.path); err != nil {
			for _, rest := range outputs[i:] {
				os.Remove(rest.draftPath())
			}
			return cannotWrite(o.path, err)
		}
	}
	return nil
}

func (o output) draftPath() string { return o.path + ".tmp" }

func (o output) draft() error {
	file, err := os.Create(o.draftPath())
	if err != nil {
		return err
	}
	err = pdf.Write(file, o.built.Doc, o.built.Pages)
	if err == nil {
		err = file.Sync()
	}
	if closing := file.Close(); err == nil {
		err = closing
	}
	return err
}

func cannotWrite(path string, cause error) error {
	return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.PrintWriteWhat, path), words.PrintWriteNext)
}
