package paper

import (
	"fmt"
	"os"
	"path/filepath"

	"sothidua/app/papers"
	"sothidua/assets/words"
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
		s.desk.ShowErr(papers.Unwritten(os.TempDir(), err))
		return
	}
	path := filepath.Join(folder, s.fileName())
	s.write(s.built, path, func() {
		if err := s.desk.OpenURL(path); err != nil {
			s.desk.ShowErr(err)
		}
	})
}

func (s *Screen) write(built *laidOut, path string, done func()) {
	kit.Do(s.writer, func() (struct{}, error) {
		return struct{}{}, s.writePDF(built, path)
	}, func(_ struct{}, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		done()
	})
}

// writePDF puts the paper where the clerk chose.
func (s *Screen) writePDF(built *laidOut, path string) error {
	if err := papers.CheckFile(path, s.desk.Book.Path); err != nil {
		return err
	}
	return papers.WriteFiles([]papers.File{{Path: path, Format: papers.PDF, Built: built.Built}})
}
