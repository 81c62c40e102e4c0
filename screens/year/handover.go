package year

import (
	"cmp"
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

var handoverKinds = []kit.Option{
	{Value: string(data.HandoverDocument), Text: words.HandoverDocument},
	{Value: string(data.HandoverAsset), Text: words.HandoverAsset},
	{Value: string(data.HandoverMoney), Text: words.HandoverMoney},
	{Value: string(data.HandoverWork), Text: words.HandoverWork},
}

// newHandover is the tab of what the head of the year hands over to the next.
func newHandover(s *Screen) *list[data.HandoverItem] {
	p := &list[data.HandoverItem]{
		s: s, name: words.YearTabHandover, one: words.HandoverTitle,
		pick:     func(file *data.YearFile) []data.HandoverItem { return file.Handover },
		id:       func(h data.HandoverItem) int64 { return h.ID },
		arrange:  yearbook.ArrangeHandover,
		describe: describeHandover,
		edit:     s.editHandover,
		remove: func(h data.HandoverItem) {
			s.delete(words.HandoverAsk, h.Name, fmt.Sprintf(words.HandoverDelete, h.Name),
				func(tx *data.Tx) error { return yearbook.Remove(tx, h) })
		},
	}
	p.build([]kit.Column[data.HandoverItem]{
		{Title: words.HandoverKind, Width: 160, Text: handoverKind},
		{Title: words.HandoverNameHead, Text: func(h data.HandoverItem) string { return h.Name }},
		{Title: words.HandoverQuantity, Width: 80, Align: kit.Right, Text: func(h data.HandoverItem) string { return counted(h.Quantity) }},
		{Title: words.HandoverAmountHead, Width: 100, Align: kit.Right, Text: func(h data.HandoverItem) string { return counted(h.Amount) }},
	}, words.HandoverEmpty)
	return p
}

func handoverKind(h data.HandoverItem) string {
	for _, kind := range handoverKinds {
		if kind.Value == string(h.Kind) {
			return kind.Text
		}
	}
	return ""
}

// counted is a number that is written down, empty for none.
func counted(n int) string {
	if n == 0 {
		return ""
	}
	return viet.Number(n)
}

func describeHandover(h data.HandoverItem) fyne.CanvasObject {
	facts := kit.Stack(8, line(words.HandoverKind, handoverKind(h)), line(words.HandoverName, h.Name))
	switch h.Kind {
	case data.HandoverMoney:
		facts.Add(line(words.HandoverAmount, counted(h.Amount)))
	case data.HandoverWork:
		facts.Add(line(words.HandoverDone, h.Done))
		facts.Add(line(words.HandoverLeft, h.Remaining))
		facts.Add(line(words.HandoverDue, h.Due.Slash()))
	default:
		facts.Add(line(words.HandoverReference, h.Reference))
		facts.Add(line(words.HandoverQuantity, counted(h.Quantity)))
		facts.Add(line(words.HandoverFormShort, h.Form))
	}
	facts.Add(line(words.HandoverNote, h.Note))
	return facts
}

// attachedOptions are the files of the year's meetings, by caption, with the name of the file.
func (s *Screen) attachedOptions() []kit.Option {
	var options []kit.Option
	for _, a := range s.file.Attached {
		options = append(options, kit.Option{Value: a.FileName, Text: cmp.Or(a.Caption, a.FileName), Note: a.FileName})
	}
	return options
}

func (s *Screen) editHandover(h data.HandoverItem) {
	kind := kit.NewChoice("kind", words.HandoverKind, handoverKinds...).Require()
	name := kit.NewArea("name", words.HandoverName).Rows(2).Require()
	reference := kit.NewText("reference", words.HandoverReference)
	quantity := kit.NewNumber("quantity", words.HandoverQuantity)
	shape := kit.NewChoice("form", words.HandoverForm, kit.Options(words.HandoverForms...)...).Allow()
	amount := kit.NewNumber("amount", words.HandoverAmount)
	finished := kit.NewArea("done", words.HandoverDone).Rows(2)
	remaining := kit.NewArea("remaining", words.HandoverLeft).Rows(2)
	due := kit.NewDate("due", words.HandoverDue)
	note := kit.NewText("note", words.HandoverNote)
	kind.SetValue(string(h.Kind))
	if h.ID == 0 {
		kind.SetValue(string(data.HandoverDocument))
	}
	name.SetText(h.Name)
	reference.SetText(h.Reference)
	quantity.SetText(counted(h.Quantity))
	shape.SetText(h.Form)
	amount.SetText(counted(h.Amount))
	finished.SetText(h.Done)
	remaining.SetText(h.Remaining)
	due.SetDate(h.Due)
	note.SetText(h.Note)
	form := s.desk.Form(desk.Year, "handover", h.ID).AddWide(name).Add(kind).Add(reference).
		Add(quantity).Add(shape).Add(amount).AddWide(finished).AddWide(remaining).Add(due).AddWide(note)
	if files := s.attachedOptions(); h.ID == 0 && len(files) > 0 {
		attached := kit.NewChoice("attached", words.HandoverAttached, files...)
		attached.OnChange(func() {
			if file := attached.Value(); file != "" { // what she typed herself gives way: she chose the file
				name.SetText(attached.Text())
				kind.SetValue(string(data.HandoverDocument))
				reference.SetText(file)
				shape.SetText(words.HandoverElectronic)
			}
		})
		form.AddWide(attached)
	}
	if h.ID == 0 {
		form.Again(s.addHere, "kind", "form")
	}
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.HandoverTitle, form, func(done func(error)) {
		h.YearID, h.Kind, h.Name = s.file.Year.ID, data.HandoverKind(kind.Value()), name.Text()
		h.Reference, h.Form, h.Note = reference.Text(), shape.Text(), note.Text()
		h.Done, h.Remaining = finished.Text(), remaining.Text()
		h.Due = due.Date()
		h.Quantity, _ = quantity.Value()
		h.Amount, _ = amount.Value()
		if h.ID == 0 {
			h.Position = len(s.file.Handover) + 1
		}
		saved := h
		s.desk.Save(fmt.Sprintf(words.HandoverSave, h.Name), func(tx *data.Tx) error { return yearbook.SaveHandover(tx, saved) }, done)
	}, nil)
}
