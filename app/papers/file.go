package papers

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"

	"sothidua/app/page/docx"
	"sothidua/app/page/pdf"
	"sothidua/app/page/sheet"
	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Write writes the paper in one of its formats and returns the characters that
// the fonts of a PDF lack. The same records give the same bytes.
func (b *Built) Write(w io.Writer, format string) (replaced []rune, err error) {
	switch format {
	case DOCX:
		return nil, docx.Write(w, b.Doc)
	case XLSX:
		return nil, sheet.Write(w, b.Doc)
	}
	return pdf.Write(w, b.Doc)
}

// File is a paper in one format and the path it goes to.
type File struct {
	Path     string
	Format   string
	Built    *Built
	Replaced []rune // characters printed as boxes, set by WriteFiles
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
		for i := range files {
			os.Remove(files[i].draftPath()) // none is left where all went well
		}
	}()
	for i, err := range draft(files) {
		if err != nil {
			return Unwritten(files[i].Path, err)
		}
	}
	for i := range files {
		if err := os.Rename(files[i].draftPath(), files[i].Path); err != nil {
			return Unwritten(files[i].Path, err)
		}
	}
	return nil
}

// draft writes the drafts of all files, as many at a time as there are processors.
func draft(files []File) []error {
	failed := make([]error, len(files))
	var group sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range files {
		free <- struct{}{}
		group.Go(func() {
			defer func() { <-free }()
			failed[i] = files[i].draft()
		})
	}
	group.Wait()
	return failed
}

// Put writes a file that is ready, beside its place first: what was there stays
// whole until the new one is.
func Put(path string, content []byte) error {
	draft := path + ".tmp"
	defer os.Remove(draft)
	if err := os.WriteFile(draft, content, 0o644); err != nil {
		return Unwritten(path, err)
	}
	if err := os.Rename(draft, path); err != nil {
		return Unwritten(path, err)
	}
	return nil
}

func (f *File) draftPath() string { return f.Path + ".tmp" }

func (f *File) draft() error {
	file, err := os.Create(f.draftPath())
	if err != nil {
		return err
	}
	buffer := bufio.NewWriter(file)
	f.Replaced, err = f.Built.Write(buffer, f.Format)
	return errors.Join(err, buffer.Flush(), file.Sync(), file.Close())
}

// Unread is the fault of a file that could not be read.
func Unread(path string, cause error) error {
	return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.FileReadWhat, path), words.FileReadNext)
}

// Unwritten is the fault of a path that could not be written.
func Unwritten(path string, cause error) error {
	return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.PrintWriteWhat, path), words.PrintWriteNext)
}
