package registration

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"sothidua/app/registration"
	"sothidua/app/unitform"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// newCounts lists what the unit registers, title by title, and what it will.
func (f *pasteForm) newCounts() *kit.Table[registration.Outlook] {
	t := kit.NewTable([]kit.Column[registration.Outlook]{
		{Title: words.RegistrationKind, Text: func(o registration.Outlook) string { return o.Kind.Name }},
		{Title: words.PasteNow, Width: 120, Align: kit.Right, Text: func(o registration.Outlook) string { return viet.Number(o.Now) }},
		{Title: words.PasteThen, Width: 120, Align: kit.Right, Text: func(o registration.Outlook) string { return viet.Number(o.Then) }, Tone: func(o registration.Outlook) kit.Tone {
			if o.Then != o.Now {
				return kit.Blue
			}
			return kit.Plain
		}},
	})
	t.Empty = words.PasteCountsNone
	return t
}

// tooMany says of the title that everybody aims at where more people would have it than
// the unit has.
func (f *pasteForm) tooMany() (said []string) {
	if !f.registers() {
		return nil
	}
	heads := map[int64]int{}
	for _, row := range f.s.summary.Units {
		heads[row.Unit.ID] = row.Headcount
	}
	for _, part := range f.reading.ByUnit() {
		has := heads[part.Unit().ID]
		for _, o := range part.Outlook(f.s.summary.Titles) {
			if has == 0 || o.Then <= has || o.Kind.Subject != data.SubjectIndividual || !f.s.summary.IsIncluded(o.Kind) {
				continue
			}
			text := fmt.Sprintf(words.RuleShareOver, viet.Number(o.Then), o.Kind.Label, viet.Number(has)) + "."
			if f.sheet.Several() {
				text = nameOf(part.Unit()) + ": " + text
			}
			said = append(said, text)
		}
	}
	return said
}

// sendBack writes what the unit has to correct into its own list.
func (f *pasteForm) sendBack() {
	faults := unitform.Faults(f.sheet.Sheet, f.reading.Reading)
	if len(faults) == 0 {
		f.explain(fault.New(fault.Invalid, words.FaultWhat, words.FaultNext))
		return
	}
	name := fmt.Sprintf(words.FaultPasted, f.whose())
	if f.file != "" {
		name = strings.TrimSuffix(f.file, filepath.Ext(f.file))
	}
	book, content, source, count := f.s.desk.Book, f.content, f.sheet.Source(), viet.Number(len(faults))
	kit.SaveFile(f.s.desk.Window, fmt.Sprintf(words.FaultFileName, name), ".xlsx", func(path string) {
		ours := false
		kit.Busy(f.s.desk.Window, f.s.desk.Runner, words.FormRunning, func(context.Context, func(string, float64)) error {
			return files.Write(path, func(w io.Writer) (err error) {
				ours, err = unitform.WriteFaults(w, content, source, faults, book.Person(), book.Now().Unix())
				return err
			})
		}, func(err error) {
			done := words.FaultDone
			if ours {
				done = words.FaultOwnDone
			}
			if err != nil {
				f.explain(err)
				return
			}
			f.s.desk.Tell(fmt.Sprintf(done, count, path))
		})
	})
}
