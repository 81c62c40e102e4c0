package registration

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// batchForm changes many lines: what to change at the left, what becomes of each
// line beside it.
type batchForm struct {
	s               *Screen
	lines           []data.RegistrationLine
	add, remove     *kit.ChoiceField
	initiative      *kit.TextField
	clearInitiative *kit.CheckField
	note            *kit.TextField
	clearNote       *kit.CheckField
	reason          *kit.TextField
	form            *kit.Form
	preview         *kit.Table[registration.Planned]
	sum             *kit.Wrapped
	problem         *fyne.Container
	closeIt         func()
}

// editChosen opens the change of the chosen lines.
func (s *Screen) editChosen() {
	l := s.list()
	if l == nil {
		return
	}
	l.Commit()
	if lines := s.chosenLines(); len(lines) > 0 {
		s.editLines(l, lines)
	}
}

// chosenLines are the lines that are chosen in the list in view, else the one under the
// cursor.
func (s *Screen) chosenLines() []data.RegistrationLine {
	l := s.list()
	lines := linesOf(l.Chosen())
	if row, ok := l.Selected(); len(lines) == 0 && ok && row.line != nil {
		lines = []data.RegistrationLine{*row.line}
	}
	return lines
}

func (s *Screen) editLines(l *list, lines []data.RegistrationLine) {
	f := &batchForm{s: s, lines: lines, sum: kit.Note(""), problem: kit.Stack(0)}
	var options []kit.Option
	for _, kind := range append(append([]data.AwardKind{}, l.kinds...), l.others...) {
		options = append(options, kit.Option{Value: strconv.FormatInt(kind.ID, 10), Text: kind.Label, Note: kind.Name})
	}
	f.add = kit.NewChoice("add", words.BatchAdd, options...)
	f.remove = kit.NewChoice("remove", words.BatchRemove, options...)
	f.initiative, f.clearInitiative = kit.NewText("initiative", words.BatchInitiative), kit.NewCheck("no-initiative", words.BatchNoInitiative)
	f.note, f.clearNote = kit.NewText("note", words.RegistrationNote), kit.NewCheck("no-note", words.BatchNoNote)
	about := []any{s.unitID, l.subject}
	for i := range lines {
		about = append(about, lineRow{line: &lines[i]}.id())
	}
	f.form = s.desk.Form(desk.Registrations, "batch", about...).AddWide(f.add).AddWide(f.remove)
	if l.subject == data.SubjectIndividual {
		f.form.AddWide(f.initiative).AddWide(f.clearInitiative)
	}
	f.form.AddWide(f.note).AddWide(f.clearNote)
	if s.signed() {
		f.reason = s.reasonField()
		f.form.AddWide(f.reason)
	}
	f.form.OnChange(f.show)
	f.preview = kit.NewTable([]kit.Column[registration.Planned]{
		{Title: words.RegistrationName, Width: 150, Text: func(p registration.Planned) string { return p.Line.Name }},
		{Title: words.BatchBefore, Text: func(p registration.Planned) string { return p.Before }},
		{Title: words.BatchAfter, Text: func(p registration.Planned) string { return p.After }, Tone: toneOfPlan},
	})
	f.show()
	f.open()
}

func toneOfPlan(p registration.Planned) kit.Tone {
	switch {
	case p.Gone:
		return kit.Bad
	case p.Same:
		return kit.Muted
	}
	return kit.Blue
}

func (f *batchForm) open() {
	left := kit.Border(nil, kit.Stack(6, f.problem, f.sum), nil, nil, kit.Scroll(kit.Pad(0, 12, 0, 0, f.form)))
	save := kit.Primary(words.BatchWrite, "Ctrl+S", f.write)
	body := kit.NewSplit(left, 270, kit.Panel(f.preview), nil, 0)
	f.form.MarkClean() // the reason of the last change may stand in it
	f.closeIt = kit.ShowWork(f.s.desk.Window, fmt.Sprintf(words.BatchTitle, len(f.lines)), body, f.form, save, f.write, fyne.NewSize(960, 580),
		kit.Command{ID: "batch.write", Key: "Ctrl+S", Title: words.BatchWrite, Run: f.write})
}

// batch is what the form says.
func (f *batchForm) batch() registration.Batch {
	b := registration.Batch{}
	if id, err := strconv.ParseInt(f.add.Value(), 10, 64); err == nil {
		b.Add = []int64{id}
	}
	if id, err := strconv.ParseInt(f.remove.Value(), 10, 64); err == nil {
		b.Remove = []int64{id}
	}
	if text := f.initiative.Text(); text != "" || f.clearInitiative.On() {
		b.Initiative = &text
	}
	if text := f.note.Text(); text != "" || f.clearNote.On() {
		b.Note = &text
	}
	return b
}

func (f *batchForm) show() {
	planned := f.batch().Plan(f.lines, f.s.summary.Kinds)
	changed, gone := 0, 0
	for _, p := range planned {
		if !p.Same {
			changed++
		}
		if p.Gone {
			gone++
		}
	}
	f.sum.SetText(fmt.Sprintf(words.BatchSum, changed, len(planned), gone))
	f.preview.SetRows(planned)
	if len(f.problem.Objects) > 0 {
		f.problem.RemoveAll()
	}
}

func (f *batchForm) write() {
	planned := f.batch().Plan(f.lines, f.s.summary.Kinds)
	changed := false
	for _, p := range planned {
		changed = changed || !p.Same
	}
	if !f.form.Check(f.s.desk.Window.Canvas()) {
		return
	}
	if !changed {
		f.explain(fault.New(fault.Invalid, words.BatchNothingWhat, words.BatchNothingNext))
		return
	}
	batch, year, unit := f.batch(), f.s.desk.Year, f.s.row().Unit
	act := func(tx *data.Tx) error { return batch.Apply(tx, year, unit, planned) }
	done := f.form.Saving(func(err error) {
		if err != nil {
			f.explain(err)
			return
		}
		f.closeIt()
	})
	if f.reason != nil {
		f.s.writeBecause(f.reason.Text(), batchLabel(planned), act, done)
		return
	}
	f.s.desk.Save(batchLabel(planned), act, done)
}

func (f *batchForm) explain(err error) {
	said := fault.Of(err)
	f.problem.RemoveAll()
	f.problem.Add(kit.Callout(kit.Bad, said.What, said.Next))
	f.problem.Refresh()
}
