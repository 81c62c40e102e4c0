package registration

import (
	"context"
	"fmt"
	"path/filepath"

	"sothidua/app/unitform"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/files"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// sendForm writes the form that the unit in view fills in; with the whole block in view
// those of all units, into a folder.
func (s *Screen) sendForm() {
	book, year := s.desk.Book, s.desk.Year
	if s.unitID != wholeBlock {
		unit := s.row().Unit
		name := unitform.FileName(year, unit)
		kit.SaveFile(s.desk.Window, name, filepath.Ext(name), func(path string) {
			s.writeForms(fmt.Sprintf(words.FormDone, nameOf(unit), path), func(ctx context.Context, _ func(string, float64)) error {
				form, err := unitform.Read(ctx, book, year, unit)
				if err != nil {
					return err
				}
				return files.Write(path, form.Write)
			})
		})
		return
	}
	var units []data.Unit
	for _, row := range s.summary.Units {
		units = append(units, row.Unit)
	}
	kit.PickFolder(s.desk.Window, func(folder string) {
		s.writeForms(fmt.Sprintf(words.FormAllDone, viet.Number(len(units)), folder), func(ctx context.Context, report func(string, float64)) error {
			_, err := unitform.WriteAll(ctx, book, year, units, folder, report)
			return err
		})
	})
}

// writeForms does the work off the window's thread, with its progress, and says what was
// done.
func (s *Screen) writeForms(done string, work func(ctx context.Context, report func(string, float64)) error) {
	kit.Busy(s.desk.Window, s.desk.Runner, words.FormRunning, work, func(err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.desk.Tell(done)
	})
}
