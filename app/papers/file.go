package papers

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"

	"sothidua/app/page/docx"
	"sothidua/app/page/pdf"
	"sothidua/app/page/sheet"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
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

	draft *files.Draft
}

// CheckFile refuses a path that no paper of a format may be written to: what
// files.Check refuses, and a name that ends like another kind of file.
func CheckFile(path, format string) error {
	if err := files.Check(path); err != nil {
		return err
	}
	if found := filepath.Ext(path); ending.MatchString(found) && !strings.EqualFold(found, "."+format) {
		return fault.New(fault.Invalid, fmt.Sprintf(words.PaperEndingWhat, filepath.Base(path), format),
			fmt.Sprintf(words.PaperEndingNext, format))
	}
	return nil
}

// ending is what counts as the ending of a name: "Khối 1 năm 2023.2" has none.
var ending = regexp.MustCompile(`^\.[0-9]?[A-Za-z][0-9A-Za-z]*$`)

// headroom is held, never touched, and thus no memory at all while many papers are written:
// what they leave behind is collected after as much of it and not after a few papers each.
const headroom = 32 << 20

// WriteFiles writes every file beside its place before the first one is put
// there: a full disk leaves nothing half-written, and the files before stay. A
// file that another program holds keeps its old content and is named; the others
// are put.
func WriteFiles(all []File) error {
	folders := map[string]bool{}
	for _, f := range all {
		if err := CheckFile(f.Path, f.Format); err != nil {
			return err
		}
		folders[filepath.Dir(f.Path)] = true
	}
	for folder := range folders {
		files.Sweep(folder) // what cannot be removed is in nobody's way
	}
	defer func() {
		for _, f := range all {
			if f.draft != nil {
				f.draft.Abort() // none is left where all went well
			}
		}
	}()
	if len(all) > 1 {
		room := make([]byte, headroom)
		defer runtime.KeepAlive(room)
	}
	for _, err := range atOnce(all, (*File).write) {
		if err != nil {
			return err
		}
	}
	return unplaced(all, atOnce(all, (*File).place))
}

// atOnce works on all files, as many at a time as there are processors.
func atOnce(all []File, work func(*File) error) []error {
	failed := make([]error, len(all))
	var group sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range all {
		free <- struct{}{}
		group.Go(func() {
			defer func() { <-free }()
			failed[i] = work(&all[i])
		})
	}
	group.Wait()
	return failed
}

func (f *File) write() (err error) {
	if f.draft, err = files.NewDraft(f.Path); err != nil {
		return err
	}
	return f.draft.Fill(func(w io.Writer) (err error) {
		f.Replaced, err = f.Built.Write(w, f.Format)
		return err
	})
}

func (f *File) place() error { return f.draft.Commit() }

// unplaced says of several files which ones could not be put in their places.
func unplaced(all []File, failed []error) error {
	var names []string
	for i, err := range failed {
		if err != nil {
			names = append(names, filepath.Base(all[i].Path))
		}
	}
	err := errors.Join(failed...)
	if len(all) == 1 || err == nil {
		return err
	}
	return fault.Wrap(fault.Busy, err, fmt.Sprintf(words.PaperUnplacedWhat, len(names), len(all), strings.Join(names, ", ")), words.FileHeldNext)
}

// Put writes a file that is ready, such as an official print.
func Put(path, format string, content []byte) error {
	if err := CheckFile(path, format); err != nil {
		return err
	}
	return files.Put(path, content)
}

// Unread is the fault of a file that could not be read.
func Unread(path string, cause error) error {
	return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.FileReadWhat, path), words.FileReadNext)
}
