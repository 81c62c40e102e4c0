package papers

import (
	"bufio"
	"errors"
	"fmt"
	"os"

	"sothidua/app/page/pdf"
	"sothidua/assets/words"
	"sothidua/data/fault"
)

// File is a paper and the path of the PDF file it goes to.
type File struct {
	Path  string
	Built *Built
}

// CheckFile refuses to replace what is no plain file, such as a folder or a
// device, and the book itself. A path where nothing is yet is good.
func CheckFile(path, book string) error {
	info, err := os.Stat(path)
	if err != nil {
		return nil
	}
	if !info.Mode().IsRegular() {
		return fault.New(fault.Invalid, fmt.Sprintf(words.PrintOutFileWhat, path), words.PrintOutFileNext)
	}
	if held, err := os.Stat(book); err == nil && os.SameFile(info, held) {
		return fault.New(fault.Refused, fmt.Sprintf(words.PrintOntoBookWhat, path), words.PrintOntoBookNext)
	}
	return nil
}

// WriteFiles writes every file beside its place before the first one is put
// there: a full disk leaves nothing half-written, and the files before stay.
func WriteFiles(files []File) error {
	defer func() {
		for _, f := range files {
			os.Remove(f.draftPath()) // none is left where all went well
		}
	}()
	for _, f := range files {
		if err := f.draft(); err != nil {
			return Unwritten(f.Path, err)
		}
	}
	for _, f := range files {
		if err := os.Rename(f.draftPath(), f.Path); err != nil {
			return Unwritten(f.Path, err)
		}
	}
	return nil
}

func (f File) draftPath() string { return f.Path + ".tmp" }

func (f File) draft() error {
	file, err := os.Create(f.draftPath())
	if err != nil {
		return err
	}
	buffer := bufio.NewWriter(file)
	return errors.Join(pdf.Write(buffer, f.Built.Doc, f.Built.Pages), buffer.Flush(), file.Sync(), file.Close())
}

// Unwritten is the fault of a path that could not be written.
func Unwritten(path string, cause error) error {
	return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.PrintWriteWhat, path), words.PrintWriteNext)
}
