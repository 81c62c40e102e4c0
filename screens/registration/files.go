package registration

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
	"sothidua/data/viet"
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
	s.take(paths, false)
}

// Read reads files that were dropped where no list of a unit is in view: whose each of them
// is, is asked, and not taken from what was in view here before.
func (s *Screen) Read(paths []string) { s.take(paths, true) }

func (s *Screen) take(paths []string, afar bool) {
	s.afar, s.waiting = afar, append(s.waiting, paths...)
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
	name := filepath.Base(path)
	reading := s.reading(name, func() (_ exchange.Source, err error) {
		switch content, err = files.Read(path, exchange.MostFile); {
		case errors.Is(err, files.ErrNotPlain):
			return exchange.Source{}, fault.Wrap(fault.Invalid, err, words.IntakeFolderWhat, words.IntakeFolderNext)
		case errors.Is(err, files.ErrTooLarge):
			return exchange.Source{}, fault.Wrap(fault.Invalid, err, words.FileLarge, words.FileLargeNext)
		case err != nil:
			return exchange.Source{}, err
		}
		return exchange.Read(content)
	})
	s.told = false
	var found taken
	kit.Busy(s.desk.Window, s.desk.Runner, fmt.Sprintf(words.IntakeRunning, name)+s.more(), func(ctx context.Context, _ func(string, float64)) (err error) {
		found, err = reading(ctx)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			s.waiting = nil
		case err != nil:
			s.desk.ShowErr(s.unread(name, err))
			s.waiting = nil
		case found.reading == nil:
			s.askWhose(path, found)
		default:
			found.content = content
			s.showPasted(name, found)
		}
	})
}

// more says how many files are still to come.
func (s *Screen) more() string {
	if len(s.waiting) == 0 {
		return ""
	}
	return fmt.Sprintf(words.IntakeMore, viet.Number(len(s.waiting)))
}

// unread is why a file was not read, with its name, and with those that came with it and are
// not read either.
func (s *Screen) unread(name string, err error) error {
	said := fault.Of(err)
	what, next := said.What, said.Next
	if !strings.Contains(what, name) {
		what = fmt.Sprintf(words.IntakeOf, name, what)
	}
	if len(s.waiting) > 0 {
		var names []string
		for _, path := range s.waiting {
			names = append(names, filepath.Base(path))
		}
		next = join(" ", next, fmt.Sprintf(words.IntakeUnread, strings.Join(names, ", ")))
	}
	return fault.Wrap(said.Kind, said.Cause, what, next)
}

// askWhose asks whose list a file is: no unit is in view, or the file names another.
func (s *Screen) askWhose(path string, t taken) {
	var options []kit.Option
	for _, unit := range t.around.Units {
		options = append(options, kit.Option{Value: fmt.Sprint(unit.ID), Text: unit.Name})
	}
	unit := kit.NewChoice("unit", words.UnitTitle, options...)
	unit.Require()
	why := words.IntakeWhoseNone
	if len(t.named) > 0 {
		var names []string
		for _, unit := range t.named {
			names = append(names, nameOf(unit))
		}
		why = fmt.Sprintf(words.IntakeWhoseNamed, strings.Join(names, ", "), cmp.Or(nameOf(t.around.Unit), words.RegistrationWholeBlock))
	}
	if len(t.named) == 1 {
		unit.SetValue(fmt.Sprint(t.named[0].ID))
	}
	form := kit.NewForm().AddWide(unit).AddObject(kit.Note(why))
	form.Do = words.IntakeRead
	form.MarkClean()
	var id int64
	kit.ShowForm(s.desk.Window, fmt.Sprintf(words.IntakeWhose, filepath.Base(path)), form, func(done func(error)) {
		var err error
		id, err = strconv.ParseInt(unit.Value(), 10, 64)
		done(err)
	}, func() {
		if id == 0 { // this file stays unread
			s.nextFile()
			return
		}
		waiting := append([]string{path}, s.waiting...)
		read := func() {
			s.waiting, s.told = waiting, true
			s.nextFile()
		}
		s.waiting = nil
		if id == s.unitID {
			read()
			return
		}
		s.Leave(func() {
			s.openUnit(id)
			read()
		})
	})
}

// taken is a list and what it says.
type taken struct {
	content []byte      // of the file; nil where it was pasted
	named   []data.Unit // by the file
	around  registration.Around
	sheet   *lists.Sheet
	reading *lists.Reading // nil where it is to be asked whose list it is
}

// reading reads a source, as what its headings say that it is, for the unit in view; file is
// the name of a file, empty for what was pasted.
func (s *Screen) reading(file string, read func() (exchange.Source, error)) func(ctx context.Context) (taken, error) {
	book, year, subject, day, told := s.desk.Book, s.desk.Year, s.subject(), s.today(), s.told
	var unit data.Unit // none where the whole block is in view
	if s.unitID != wholeBlock && (told || !s.afar || file == "") {
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
		kind, sure := lists.Proposed(source, t.around)
		if unit.ID != 0 && kind.Of(true) && file != "" && !told {
			t.named = intake.UnitsNamed(file, source, t.around.Units)
			if len(t.named) > 0 && !slices.ContainsFunc(t.named, func(named data.Unit) bool { return named.ID == unit.ID }) {
				return t, nil
			}
		}
		if unit.ID != 0 && !told && lists.OfSeveral(source, t.around, kind) {
			if t.around, err = registration.ReadAround(ctx, book, year, data.Unit{}, subject, day); err != nil {
				return t, err
			}
		}
		t.sheet = lists.NewSheet(source, t.around, kind)
		t.sheet.Unsure = !sure
		t.reading, err = t.sheet.Read(ctx, book)
		if errors.Is(err, lists.ErrNoUnit) && file != "" {
			t.named = intake.UnitsNamed(file, source, t.around.Units)
			return t, nil
		}
		return t, err
	}
}
