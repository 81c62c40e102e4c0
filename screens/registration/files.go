package registration

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"sothidua/app/exchange"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/files"
	"sothidua/screens/kit"
)

// listFiles are the endings that units' files mostly have; what a file is, its content
// says.
var listFiles = []string{".xlsx", ".xls", ".xlsm", ".docx", ".csv", ".txt", ".htm", ".html"}

// openList asks for a unit's file and reads it.
func (s *Screen) openList() {
	kit.OpenFile(s.desk.Window, listFiles, func(path string) { s.Drop([]string{path}) })
}

// Drop reads units' files, as when they are dropped on the window: the next one when
// the one before is done with.
func (s *Screen) Drop(paths []string) {
	if s.summary == nil {
		s.desk.ShowErr(lists.ErrNoUnit)
		return
	}
	s.waiting = append(s.waiting, paths...)
	s.nextFile()
}

// nextFile reads the next of the files that wait.
func (s *Screen) nextFile() {
	if len(s.waiting) == 0 {
		return
	}
	path := s.waiting[0]
	s.waiting = s.waiting[1:]
	var content []byte
	reading := s.reading(func() (_ exchange.Source, err error) {
		if content, err = files.Read(path, exchange.MostFile); err != nil {
			return exchange.Source{}, err
		}
		return exchange.Read(content)
	})
	var found taken
	name := filepath.Base(path)
	kit.Busy(s.desk.Window, s.desk.Runner, fmt.Sprintf(words.IntakeRunning, name), func(ctx context.Context, _ func(string, float64)) (err error) {
		found, err = reading(ctx)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			s.waiting = nil
		case err != nil:
			s.waiting = nil
			s.desk.ShowErr(err)
		default:
			found.content = content
			s.showPasted(name, found)
		}
	})
}

// taken is a list and what it says.
type taken struct {
	content []byte // of the file; nil where it was pasted
	around  registration.Around
	sheet   *lists.Sheet
	reading *lists.Reading
}

// reading reads a source, as what its headings say that it is, for the unit in view.
func (s *Screen) reading(read func() (exchange.Source, error)) func(ctx context.Context) (taken, error) {
	book, year, subject, day := s.desk.Book, s.desk.Year, s.subject(), s.today()
	var unit data.Unit // none where the whole block is in view
	if s.unitID != wholeBlock {
		unit = s.row().Unit
	}
	return func(ctx context.Context) (t taken, err error) {
		source, err := read()
		if err != nil {
			return t, err
		}
		if t.around, err = registration.ReadAround(ctx, book, year, unit, subject, day); err != nil {
			return t, err
		}
		kind := lists.Proposed(source, t.around)
		t.sheet = lists.NewSheet(source, t.around, kind)
		t.reading, err = t.sheet.Read(ctx, book)
		return t, err
	}
}
