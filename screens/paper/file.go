package paper

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// fileName is the name proposed for a paper's file, without its folder and ending.
func (s *Screen) fileName() string {
	return s.built.FileName(s.unitName())
}

// formatNames are what the clerk calls the formats.
var formatNames = map[string]string{papers.PDF: words.PaperPDF, papers.DOCX: words.PaperWord, papers.XLSX: words.PaperExcel}

// saveAs asks for the format and the place, and writes the paper in view.
func (s *Screen) saveAs() {
	if s.built == nil {
		return
	}
	built, name := s.built, s.fileName()
	var ways []desk.Way
	for _, format := range built.Paper.Formats {
		ways = append(ways, desk.Way{Text: formatNames[format], Run: func() {
			kit.SaveFile(s.desk.Window, name, "."+format, func(path string) {
				s.write(func() error { return writePaper(built, path, format) }, func() { s.tellSaved(path) })
			})
		}})
	}
	for _, bundle := range papers.Bundles {
		ways = append(ways, desk.Way{Text: fmt.Sprintf(words.PaperBundle, bundle.Title), Run: func() { s.saveBundle(bundle) }})
	}
	ways = append(ways, desk.Way{Text: words.FolderDo, Run: s.archive})
	s.desk.Choose(words.PaperFormat, "", ways...)
}

// saveBundle writes all papers of a bundle as one file, and says which had nothing to tell.
func (s *Screen) saveBundle(bundle papers.Bundle) {
	book, request := s.desk.Book, papers.Request{Year: s.desk.Year, Blank: s.blank, Contest: s.desk.Contest}
	name := (&papers.Built{Paper: papers.Paper{Title: bundle.Title}, Request: request}).FileName("")
	kit.SaveFile(s.desk.Window, name, "."+papers.PDF, func(path string) {
		var left []string
		s.write(func() error {
			bound, all, err := papers.Bind(context.Background(), book, request, bundle)
			if err != nil {
				return err
			}
			for _, built := range all {
				if built.Idle != "" {
					left = append(left, fmt.Sprintf(words.PaperBundleIdle, built.Paper.Title, strings.TrimSuffix(built.Idle, ".")))
				}
			}
			return writePaper(bound, path, papers.PDF)
		}, func() { s.tellSaved(path, left...) })
	})
}

// tellSaved offers what may come after a file was written.
func (s *Screen) tellSaved(path string, left ...string) {
	note := ""
	if len(left) > 0 {
		note = fmt.Sprintf(words.PaperBundleLeft, strings.Join(left, "; "))
	}
	s.desk.Choose(fmt.Sprintf(words.PaperSavedAs, filepath.Base(path)), note,
		desk.Way{Text: words.PaperOpenFile, Run: func() { s.openPath(path) }},
		desk.Way{Text: words.PaperOpenFolder, Run: func() { s.openPath(filepath.Dir(path)) }})
}

func (s *Screen) openPath(path string) {
	if err := s.desk.OpenURL(path); err != nil {
		s.desk.ShowErr(err)
	}
}

// open hands the paper in view to the system's program.
func (s *Screen) open(format string) {
	if s.built == nil || !s.built.Paper.Has(format) {
		return
	}
	built := s.built
	s.desk.OpenCopy(s.fileName()+"."+format, func(w io.Writer) error {
		_, err := built.Write(w, format)
		return err
	})
}

// openFile hands a file that is ready to the system's program.
func (s *Screen) openFile(name, format string, file []byte) {
	s.desk.OpenCopy(name+"."+format, func(w io.Writer) error {
		_, err := w.Write(file)
		return err
	})
}

func (s *Screen) write(work func() error, done func()) {
	kit.Do(s.writer, func() (struct{}, error) { return struct{}{}, work() }, func(_ struct{}, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		done()
	})
}

// writePaper puts the paper where the clerk chose.
func writePaper(built *papers.Built, path, format string) error {
	return papers.WriteFiles([]papers.File{{Path: path, Format: format, Built: built}})
}
