package registration

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

func (f *pasteForm) newLines() *kit.Table[*registration.Pasted] {
	kinds, wide, besides := words.RegistrationKind, float32(180), float32(130)
	if !f.registers() { // its facts stand together, and hardly anything besides
		kinds, wide, besides = f.sheet.Kind.Name, 300, 110
	}
	columns := []kit.Column[*registration.Pasted]{
		{Title: words.PasteLine, Width: 54, Align: kit.Right, Text: func(p *registration.Pasted) string { return strconv.Itoa(p.Number) }},
		{Title: words.PasteRaw, Text: func(p *registration.Pasted) string { return p.Raw }, Tone: func(*registration.Pasted) kit.Tone { return kit.Muted }},
		{Title: words.PasteTakenFor, Width: 272, Text: understood, Tone: func(p *registration.Pasted) kit.Tone { return changedIn(p, understood(p)) }},
		{
			Title: words.PasteWho, Width: 170, Text: f.who, Tone: func(p *registration.Pasted) kit.Tone { return pasteTones[p.Standing] },
			Icon: func(p *registration.Pasted) string { return pasteIcons[p.Standing] },
		},
		{Title: kinds, Width: wide, Text: f.says, Tone: func(p *registration.Pasted) kit.Tone { return changedIn(p, f.says(p)) }},
		{Title: words.PasteMore, Width: besides, Text: more, Tone: func(p *registration.Pasted) kit.Tone { return changedIn(p, more(p)) }},
		{Title: words.PasteRemark, Width: 160, Text: f.remark, Tone: func(*registration.Pasted) kit.Tone { return kit.Look }},
	}
	if f.sheet.Several() {
		columns = slices.Insert(columns, 1, kit.Column[*registration.Pasted]{Title: words.RegistrationUnit, Width: 140, Text: func(p *registration.Pasted) string { return nameOf(p.Entry.Unit) }})
	}
	t := kit.NewTable(columns)
	t.Empty = words.PasteEmpty
	t.OnOpen, t.OnDelete = f.next, f.turn
	t.Opening, t.Deleting = words.KeyNextThing, words.KeyTurn
	return t
}

// understood is whom a line is about as it was read: form of address and name, post, room.
func understood(p *registration.Pasted) string {
	return join(", ", join(" ", p.Entry.Honorific, p.Entry.Name), p.Entry.Post, p.Entry.Room)
}

// more is what a line tells of an initiative, and its note.
func more(p *registration.Pasted) string {
	note := p.Entry.Note
	if note != "" {
		note = fmt.Sprintf(words.PasteNoteOf, note)
	}
	return join("; ", p.Entry.Initiative.Title, note)
}

// changedIn marks a cell in which something was understood otherwise than it stood; the
// last column says what.
func changedIn(p *registration.Pasted, cell string) kit.Tone {
	for _, change := range p.Changes {
		if change.To != "" && strings.Contains(cell, change.To) {
			return kit.Blue
		}
	}
	return kit.Plain
}

// says is what a line says of its person or collective: titles, and the facts of its kind.
func (f *pasteForm) says(p *registration.Pasted) string {
	all := []string{registration.Labels(f.sheet.Kinds, p.Entry.Kinds)}
	for _, fact := range f.sheet.Facts(*p) {
		all = append(all, fmt.Sprintf(words.ListFact, fact.Name, fact.Value))
	}
	return join("; ", all...)
}

func newLeft() *kit.Table[intake.LeftOut] {
	t := kit.NewTable([]kit.Column[intake.LeftOut]{
		{Title: words.PasteLine, Width: 54, Align: kit.Right, Text: func(o intake.LeftOut) string {
			if o.Number == 0 {
				return ""
			}
			return strconv.Itoa(o.Number)
		}},
		{Title: words.PasteRaw, Text: func(o intake.LeftOut) string { return o.Text }},
		{Title: words.PasteWhy, Width: 400, Text: func(o intake.LeftOut) string { return o.Why }, Tone: func(intake.LeftOut) kit.Tone { return kit.Muted }},
	})
	t.Empty = words.PasteLeftNone
	return t
}

// always allows typing in every row.
func always[T any](T) bool { return true }

func (f *pasteForm) newColumns() *kit.Grid[intake.Column] {
	guessed := func(c intake.Column) bool {
		return !f.reading.Headed && !c.Chosen && c.Field != intake.NotRead && f.open() > 0
	}
	g := kit.NewGrid([]kit.GridColumn[intake.Column]{
		{Column: kit.Column[intake.Column]{Title: words.PasteColumn, Width: 46, Text: func(c intake.Column) string { return c.Letter }}},
		{Column: kit.Column[intake.Column]{Title: words.PasteHead, Width: 250, Text: func(c intake.Column) string { return c.Title }}},
		{Column: kit.Column[intake.Column]{Title: words.PasteSample, Text: func(c intake.Column) string { return c.Sample }, Tone: func(intake.Column) kit.Tone { return kit.Muted }}},
		{Column: kit.Column[intake.Column]{Title: words.PasteCells, Width: 56, Align: kit.Right, Text: func(c intake.Column) string { return strconv.Itoa(c.Filled) }}},
		{Column: kit.Column[intake.Column]{Title: words.PasteTakenFor, Width: 320, Text: func(c intake.Column) string {
			name := f.sheet.NameOf(c.Meaning)
			if guessed(c) {
				return fmt.Sprintf(words.PasteGuessed, name)
			}
			return name
		}, Tone: func(c intake.Column) kit.Tone {
			switch {
			case c.Asked && !c.Chosen || guessed(c):
				return kit.Look
			case c.Field == intake.NotRead:
				return kit.Muted
			}
			return kit.Plain
		}}, Editable: always[intake.Column], Only: true, Least: 320, Offer: func(intake.Column) []kit.Option {
			var options []kit.Option
			for _, m := range f.sheet.Meanings() {
				options = append(options, kit.Option{Value: m.String(), Text: f.sheet.NameOf(m)})
			}
			return options
		}},
	})
	g.ID = func(c intake.Column) string { return c.Key }
	g.Name = func(c intake.Column) string { return c.Title }
	g.Home = 4
	g.OnText = func(c intake.Column, _ int, _, value string) { f.answer(c.Key, value) }
	return g
}
