package year

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/prints"
	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// closingCard says whether the year is closed (khoá sổ) and leads to closing or opening it.
func (p *info) closingCard(file *data.YearFile) fyne.CanvasObject {
	year := file.Year
	if year.ClosedOn == "" {
		return kit.Card(words.ClosingCard, nil, kit.Stack(8, kit.Note(words.ClosingOpen), kit.Secondary(words.ClosingDo, "", p.close)))
	}
	edits := words.ClosingNoEdits
	if file.Edits > 0 {
		edits = fmt.Sprintf(words.ClosingEdits, viet.Number(file.Edits))
	}
	return kit.Card(words.ClosingCard, nil, kit.Stack(8, kit.Mark("check", fmt.Sprintf(words.ClosingDone, year.ClosedOn.Slash()), kit.Good),
		kit.Note(edits), kit.Secondary(words.ClosingUndo, "", p.reopen)))
}

// close asks for the day from which the year is closed.
func (p *info) close() {
	year := p.s.file.Year
	on := kit.NewDate("closed-on", words.ClosingOn).Happened()
	on.SetDate(p.s.desk.Today())
	form := p.s.desk.Form(desk.Year, "close").Add(on).AddObject(kit.Note(words.ClosingOpen)).AddObject(p.compared(year))
	form.MarkClean()
	kit.ShowForm(p.s.desk.Window, words.ClosingDo, form, func(done func(error)) {
		p.s.desk.Save(fmt.Sprintf(words.ClosingStep, year.Text()), func(tx *data.Tx) error { return yearbook.Close(tx, year, on.Date()) }, done)
	}, nil)
}

// shownLines are how many differences of one print are shown.
const shownLines = 3

// compared says what the official prints of a year say otherwise than the book, in a room
// that keeps its height.
func (p *info) compared(year data.Year) fyne.CanvasObject {
	said := kit.Stack(6, kit.Note(words.ClosingComparing))
	book := p.s.desk.Book
	type answer struct {
		outdated []prints.Outdated
		compared int
	}
	kit.Load(p.comparer, func(ctx context.Context) (a answer, err error) {
		a.outdated, a.compared, err = prints.OutdatedOf(ctx, book, year)
		return a, err
	}, func(a answer, err error) {
		said.RemoveAll()
		switch {
		case err != nil:
			f := fault.Of(err)
			said.Add(kit.Callout(kit.Bad, f.What, f.Next))
		case a.compared == 0:
			said.Add(kit.Note(words.ClosingNoPrints))
		case len(a.outdated) == 0:
			said.Add(kit.Mark("check", words.ClosingSame, kit.Good))
		default:
			for _, print := range a.outdated {
				said.Add(differing(print))
			}
			said.Add(kit.Note(words.ClosingDiffersDo))
		}
		said.Refresh()
	})
	room := kit.BesideBar(said)
	room.SetMinSize(fyne.NewSize(0, 150))
	return kit.Stack(4, kit.Small(words.ClosingPrints), room)
}

// differing names a print and the first of what it says otherwise.
func differing(print prints.Outdated) fyne.CanvasObject {
	n := len(print.Differences)
	var lines []string
	for _, difference := range print.Differences[:min(n, shownLines)] {
		lines = append(lines, strings.TrimSpace(difference.Text))
	}
	if n > shownLines {
		lines = append(lines, fmt.Sprintf(words.ClosingMoreLines, viet.Number(n-shownLines)))
	}
	return kit.Callout(kit.Look, fmt.Sprintf(words.ClosingDiffers, print.Title, viet.Number(n)), strings.Join(lines, "\n"))
}

// reopen asks why the year is opened again.
func (p *info) reopen() {
	year := p.s.file.Year
	reason := kit.NewText("reason", words.ClosingWhy).Require()
	form := p.s.desk.Form(desk.Year, "reopen").AddWide(reason)
	form.MarkClean()
	kit.ShowForm(p.s.desk.Window, words.ClosingUndo, form, func(done func(error)) {
		p.s.desk.Save(fmt.Sprintf(words.ClosingUndoStep, year.Text()), func(tx *data.Tx) error { return yearbook.Reopen(tx, year, reason.Text()) }, done)
	}, nil)
}
