package start

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

func number(n int64) string { return viet.Number(int(n)) }

// Salvage says what is wrong with a book and saves what can be read of it, as the way below
// that does.
func (s *Screen) Salvage(f *fault.Fault) {
	s.Refuse(f)
	s.salvage(f.Path)
}

// salvage reads what can be read of a damaged book into a new one, says what was
// saved and what not, and opens it.
func (s *Screen) salvage(path string) {
	usual := salvagePath(path)
	kit.SetFolder(filepath.Dir(usual))
	kit.SaveFile(s.options.Window, filepath.Base(usual), office.Extension, func(target string) {
		var saved []data.Salvaged
		kit.Busy(s.options.Window, s.options.Runner, words.SalvageRunning,
			func(ctx context.Context, report func(string, float64)) (err error) {
				saved, err = data.Salvage(ctx, path, target, func(table string, share float64) { report(words.JournalRecords[table], share) })
				return err
			}, func(err error) {
				switch f := fault.Of(err); {
				case err == nil:
					s.showSalvaged(target, saved)
				case f.Kind == fault.Stopped: // the ways out stand where they did
				case f.Kind == fault.Damaged: // said as at the opening, it would look as if nothing had been tried
					s.Refuse(fault.Wrap(fault.Invalid, f.Cause, fmt.Sprintf(words.SalvageNothingWhat, path), words.SalvageNothingNext).About(path))
				default:
					s.Refuse(err)
				}
			})
	})
}

// showSalvaged tells table by table what came of it, the losses first.
func (s *Screen) showSalvaged(path string, saved []data.Salvaged) {
	lost, whole := kit.Stack(0), kit.Stack(0)
	for _, one := range saved {
		text := fmt.Sprintf(words.SalvageSaved, number(one.Saved))
		if one.Stood > 0 {
			text += ", " + fmt.Sprintf(words.SalvageStood, number(one.Stood))
		}
		switch {
		case one.Older:
			text += ", " + fmt.Sprintf(words.SalvageOlder, number(one.Returned))
		case one.Returned > 0:
			text += ", " + fmt.Sprintf(words.SalvageReturned, number(one.Returned))
		}
		switch {
		case one.Lost > 0:
			lost.Add(kit.NameValue(words.JournalRecords[one.Table], text+"; "+fmt.Sprintf(words.SalvageLost, number(one.Lost)), kit.Bad))
		case one.Lost < 0:
			lost.Add(kit.NameValue(words.JournalRecords[one.Table], text+"; "+words.SalvageLostSome, kit.Bad))
		case one.Older: // nothing is lost, and yet it is to be looked at
			lost.Add(kit.NameValue(words.JournalRecords[one.Table], text, kit.Look))
		case one.Saved > 0:
			whole.Add(kit.NameValue(words.JournalRecords[one.Table], text, kit.Plain))
		}
	}
	if len(lost.Objects) == 0 {
		lost.Add(kit.Pad(0, 0, 6, 0, kit.Note(words.SalvageNone)))
	}
	var closeIt func()
	open := func() {
		closeIt()
		s.open(path)
	}
	content := kit.Under(kit.Pad(0, 0, 10, 0, kit.Stack(4, kit.Paragraph(fmt.Sprintf(words.SalvagePath, path)), kit.Note(words.SalvageHelp))), kit.Scroll(kit.Pad(0, 12, 0, 0, kit.Stack(0, lost, whole))))
	button := kit.Primary(words.SalvageOpen, "Ctrl+O", open)
	closeIt = kit.ShowWith(s.options.Window, words.SalvageTitle, content, button, fyne.NewSize(640, 480), nil,
		kit.Command{ID: "start.opensalvaged", Key: "Ctrl+O", Title: words.SalvageOpen, Run: open})
	s.options.Window.Canvas().Focus(button) // the new book is what she goes on with
}
