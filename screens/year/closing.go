package year

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
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
	on := kit.NewDate("closed-on", words.ClosingOn)
	on.SetDate(p.s.desk.Today())
	form := p.s.desk.Form(desk.Year, "close").Add(on).AddObject(kit.Note(words.ClosingOpen))
	form.MarkClean()
	kit.ShowForm(p.s.desk.Window, words.ClosingDo, form, func(done func(error)) {
		p.s.desk.Save(fmt.Sprintf(words.ClosingStep, year.Text()), func(tx *data.Tx) error { return yearbook.Close(tx, year, on.Date()) }, done)
	}, nil)
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
