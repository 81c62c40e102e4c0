package paper

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"sothidua/app/prints"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// file asks for what became of an official print once it was signed; scan is one that was
// dropped on the window, nil for none.
func (s *Screen) file(print prints.Filed, scan *prints.Scan) {
	d := print.Dispatch
	number := kit.NewNumber("number", words.FiledNumber)
	symbol := kit.NewText("symbol", words.FiledSymbol)
	day := kit.NewDate("issued-on", words.FiledDay).Happened()
	place := kit.NewText("place", words.FiledPlace)
	file := kit.NewText("file", words.FiledScan).Placeholder(words.FiledNoScan)
	file.SetEnabled(false)
	if d.ID == 0 && s.built != nil && print.UnitID == nil && print.Subject == "" { // as it is printed on the paper
		d.Number, d.Symbol, d.IssuedOn = s.built.Number.Number, s.built.Number.Symbol, s.built.Number.IssuedOn
	}
	if d.Number > 0 {
		number.SetValue(d.Number)
	}
	symbol.SetText(d.Symbol)
	day.SetDate(d.IssuedOn)
	place.SetText(d.Place)
	file.SetText(d.FileName)
	form := s.desk.Form(desk.Papers, "file", print.ID).AddTwo(number, symbol).AddTwo(day, place).AddWide(file)
	take := func(taken *prints.Scan, err error) {
		if err != nil {
			form.Blame(s.desk.Window.Canvas(), fault.Of(err).At("file"))
			return
		}
		scan = taken
		file.SetText(taken.FileName)
	}
	pick := kit.Secondary(words.FiledPick, "", func() {
		kit.OpenFile(s.desk.Window, prints.ScanFiles, func(path string) { s.readScan(path, take) })
	})
	form.AddObject(kit.Row(0, pick))
	form.MarkClean()
	if scan != nil {
		file.SetText(scan.FileName)
	}
	kit.ShowForm(s.desk.Window, words.FiledTitle, form, func(done func(error)) {
		d.PrintID = print.ID
		d.Number, _ = number.Value()
		d.Symbol, d.IssuedOn, d.Place = symbol.Text(), day.Date(), place.Text()
		saved := d
		s.desk.Save(fmt.Sprintf(words.FiledLabel, print.Title), func(tx *data.Tx) error { return prints.File(tx, saved, scan) }, done)
	}, nil)
}

// readScan reads a chosen file off the window's thread.
func (s *Screen) readScan(path string, take func(*prints.Scan, error)) {
	kit.Do(s.writer, func() (*prints.Scan, error) { return prints.ReadScan(path) }, take)
}

// openFiling asks again for what became of a print, while it stands.
func (s *Screen) openFiling(about desk.About) desk.Found {
	i := slices.IndexFunc(s.options.prints, func(p prints.Filed) bool { return p.ID == about.ID(0) && p.WithdrawnAt == 0 })
	if i < 0 {
		return desk.Gone
	}
	s.file(s.options.prints[i], nil)
	return desk.Opened
}

// unfile takes out what was noted of a print once it was signed.
func (s *Screen) unfile(print prints.Filed) {
	s.desk.Ask(desk.Asked{
		Title: words.FiledAsk, Text: fmt.Sprintf(words.FiledAskText, print.Title), Yes: words.FiledRemove,
		Label: fmt.Sprintf(words.FiledRemoved, print.Title),
		Act:   func(tx *data.Tx) error { return prints.Unfile(tx, print.Dispatch) },
	})
}

// openScan shows the scan of a signed page in the program for it.
func (s *Screen) openScan(print prints.Filed) {
	ending := strings.ToLower(filepath.Ext(print.Dispatch.FileName))
	s.desk.OpenCopy(files.Name(fmt.Sprintf(words.FolderScan, s.printName(print)))+ending, func(w io.Writer) error {
		return prints.WriteScan(w, s.desk.Book, print.Dispatch)
	})
}

// Drop takes the scan of a signed page, as when it is dropped on the window: for the print
// that is chosen in the list, or the only one.
func (s *Screen) Drop(paths []string) {
	print, chosen := s.side.prints.Selected()
	standing := slices.DeleteFunc(slices.Clone(s.side.prints.Rows()), func(p prints.Filed) bool { return p.WithdrawnAt != 0 })
	if !chosen && len(standing) == 1 {
		print, chosen = standing[0], true
	}
	switch {
	case !chosen || print.WithdrawnAt != 0:
		s.desk.Tell(words.FiledDropTo)
	case len(paths) != 1:
		s.desk.Tell(words.FiledOne)
	default:
		s.readScan(paths[0], func(scan *prints.Scan, err error) {
			if err != nil {
				s.desk.ShowErr(err)
				return
			}
			s.file(print, scan)
		})
	}
}

// archive writes the papers of the year into one folder with its list of contents.
func (s *Screen) archive() {
	facts, year := s.desk.Contest, s.desk.Year
	kit.PickFolder(s.desk.Window, func(folder string) {
		kit.Do(s.writer, func() (prints.Folder, error) {
			return prints.WriteFolder(context.Background(), facts, year, filepath.Join(folder, files.Name(fmt.Sprintf(words.FolderName, year.Text()))))
		}, func(out prints.Folder, err error) {
			if err != nil {
				s.desk.ShowErr(err)
				return
			}
			title := fmt.Sprintf(words.FolderName, year.Text()) // where it lies is long, and breaks below
			s.desk.Choose(title, strings.Join(out.Lines(), "\n"), desk.Way{Text: words.PaperOpenFolder, Run: func() { s.openPath(out.Path) }})
		})
	})
}
