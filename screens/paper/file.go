package paper

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"sothidua/app/page/pdf"
	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// fileName is the name proposed for a paper's file, without its folder.
func (s *Screen) fileName() string {
	return fmt.Sprintf(words.PaperFileName, s.built.Paper.Title, s.desk.Year.Number) + ".pdf"
}

// savePDF asks where to and writes the paper in view.
func (s *Screen) savePDF() {
	if s.built == nil {
		return
	}
	built := s.built
	kit.SaveFile(s.desk.Window, s.fileName(), ".pdf", func(path string) {
		s.write(built, path, func() { kit.Toast(s.desk.Window, fmt.Sprintf(words.PaperSavedAs, filepath.Base(path))) })
	})
}

// openPDF writes the paper into a folder of its own among the temporary ones and
// opens it: a file that a reader still holds open is not in the way.
func (s *Screen) openPDF() {
	if s.built == nil {
		return
	}
	folder, err := os.MkdirTemp("", "sothidua-")
	if err != nil {
		s.desk.ShowErr(unwritten(os.TempDir(), err))
		return
	}
	path := filepath.Join(folder, s.fileName())
	s.write(s.built, path, func() {
		if err := s.desk.OpenURL(path); err != nil {
			s.desk.ShowErr(err)
		}
	})
}

func (s *Screen) write(built *papers.Built, path string, done func()) {
	kit.Do(s.writer, func() (struct{}, error) {
		return struct{}{}, writePDF(built, path)
	}, func(_ struct{}, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		done()
	})
}

// writePDF writes a whole file beside the place and then puts it there, so that a
// full disk leaves no half paper and the file before stays.
func writePDF(built *papers.Built, path string) error {
	part := path + ".tmp"
	file, err := os.Create(part)
	if err != nil {
		return unwritten(path, err)
	}
	buffer := bufio.NewWriter(file)
	err = errors.Join(pdf.Write(buffer, built.Doc, built.Pages), buffer.Flush(), file.Sync(), file.Close())
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		os.Remove(part)
		return unwritten(path, err)
	}
	return nil
}

func unwritten(path string, cause error) error {
	return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.PaperWriteWhat, path), words.PaperWriteNext)
}
