package block

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	work "sothidua/app/block"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// offices is the tab with the units that lead the block in the year in view.
type offices struct {
	s      *Screen
	table  *kit.Table[data.Office]
	side   *fyne.Container
	object fyne.CanvasObject
	added  *data.Office // saved as a new one, and not among the rows yet; nil for none
}

func newOffices(s *Screen) *offices {
	p := &offices{s: s, side: kit.Stack(12)}
	p.table = kit.NewTable([]kit.Column[data.Office]{
		{Title: words.OfficeRole, Width: 150, Text: func(o data.Office) string { return p.label(o.Role) }},
		{Title: words.OfficeUnit, Text: func(o data.Office) string { return p.unit(o.UnitID) }},
		{Title: words.OfficePerson, Text: func(o data.Office) string { return called(o) }},
		{Title: words.OfficePost, Width: 150, Text: func(o data.Office) string { return o.Post }},
	})
	p.table.Empty = words.OfficeEmpty
	p.table.OnSelect = func(data.Office) { p.draw() }
	p.table.OnOpen = p.edit
	p.table.OnDelete = p.remove
	p.object = kit.NewSplit(nil, 0, kit.Panel(p.table), kit.Border(kit.Pad(0, 0, 12, 0, p.side), nil, nil, nil), 330)
	return p
}

func called(o data.Office) string {
	if o.Honorific == "" {
		return o.PersonName
	}
	return o.Honorific + " " + o.PersonName
}

// label is what the block calls a role.
func (p *offices) label(role data.OfficeRole) string {
	block := p.s.file.Block
	switch {
	case role == data.OfficeNextHead:
		return fmt.Sprintf(words.OfficeNext, p.label(data.OfficeHead))
	case role == data.OfficeNextDeputy:
		return fmt.Sprintf(words.OfficeNext, p.label(data.OfficeDeputy))
	case role == data.OfficeHead && block.HeadLabel != "":
		return block.HeadLabel
	case role == data.OfficeHead:
		return words.BlockHead
	case block.DeputyLabel != "":
		return block.DeputyLabel
	default:
		return words.BlockDeputy
	}
}

func (p *offices) unit(id int64) string {
	for _, member := range p.s.file.Members {
		if member.Unit.ID == id {
			return member.Unit.Name
		}
	}
	return ""
}

func (p *offices) show() {
	p.table.SetRows(p.s.file.Offices)
	p.choose()
	if _, ok := p.table.Selected(); !ok && len(p.s.file.Offices) > 0 {
		p.table.Select(0)
	}
	p.draw()
}

// choose brings the one that was added under the cursor, as soon as it is there.
func (p *offices) choose() {
	if added := p.added; added != nil && p.table.SelectWhere(func(o data.Office) bool { return o.Role == added.Role && o.UnitID == added.UnitID }) {
		p.added = nil
	}
}

func (p *offices) draw() {
	p.side.Objects = nil
	if office, ok := p.table.Selected(); ok {
		facts := kit.Stack(8,
			line(words.OfficeUnit, p.unit(office.UnitID)),
			line(words.OfficePerson, called(office)),
			line(words.OfficePost, office.Post))
		if office.Role.InNext() {
			facts.Add(line(words.OfficeMethod, office.Method))
			facts.Add(line(words.OfficeVotes, votes(office)))
		}
		facts.Add(kit.Pad(4, 0, 0, 0, kit.Bar(8,
			kit.Secondary(words.ListOpen, "Enter", func() { p.edit(office) }),
			kit.Secondary(words.ListDelete, "Del", func() { p.remove(office) }))))
		p.side.Add(kit.Card(p.label(office.Role), nil, facts))
	}
	p.side.Add(kit.Panel(kit.Pad(12, 14, 12, 14, kit.Note(words.OfficeHelp))))
	p.side.Refresh()
}

// votes are those for who was chosen, empty where none are written down.
func votes(o data.Office) string {
	if o.Voters == 0 {
		return ""
	}
	return fmt.Sprintf(words.OfficeVotesOf, viet.Number(o.Agree), viet.Number(o.Voters))
}

// counted is a number that is written down, empty for none.
func counted(n int) string {
	if n == 0 {
		return ""
	}
	return viet.Number(n)
}

func (p *offices) add() {
	role := data.OfficeHead
	if len(p.s.file.Offices) > 0 {
		role = data.OfficeDeputy
	}
	p.edit(data.Office{Role: role})
}

// open opens the form of an office, or of a new one.
func (p *offices) open(about desk.About) desk.Found {
	id := about.ID(0)
	if id == 0 {
		p.add()
		return desk.Opened
	}
	if !p.table.SelectWhere(func(o data.Office) bool { return o.ID == id }) {
		return desk.Gone
	}
	office, _ := p.table.Selected()
	p.edit(office)
	return desk.Opened
}

func (p *offices) edit(o data.Office) {
	role := kit.NewChoice("role", words.OfficeRole,
		kit.Option{Value: string(data.OfficeHead), Text: p.label(data.OfficeHead)},
		kit.Option{Value: string(data.OfficeDeputy), Text: p.label(data.OfficeDeputy)},
		kit.Option{Value: string(data.OfficeNextHead), Text: p.label(data.OfficeNextHead)},
		kit.Option{Value: string(data.OfficeNextDeputy), Text: p.label(data.OfficeNextDeputy)}).Require()
	var list []kit.Option
	for _, member := range p.s.file.Members {
		if member.Membership.Holds(p.s.file.Year) || member.Unit.ID == o.UnitID {
			list = append(list, kit.Option{Value: strconv.FormatInt(member.Unit.ID, 10), Text: member.Unit.Name, Note: member.Unit.Symbol})
		}
	}
	unit := kit.NewChoice("unit", words.OfficeUnit, list...).Require()
	honorific := kit.NewChoice("honorific", words.OfficeHonorific, honorifics()...)
	person := kit.NewText("person", words.OfficePerson)
	post := kit.NewText("post", words.OfficePost)
	method := kit.NewChoice("method", words.OfficeMethod, kit.Options(words.OfficeMethods...)...).Allow()
	agree := kit.NewNumber("agree", words.OfficeAgree)
	voters := kit.NewNumber("voters", words.OfficeVoters)
	role.SetValue(string(o.Role))
	unit.SetValue(strconv.FormatInt(o.UnitID, 10))
	honorific.SetText(o.Honorific)
	person.SetText(o.PersonName)
	post.SetText(o.Post)
	method.SetText(o.Method)
	agree.SetText(counted(o.Agree))
	voters.SetText(counted(o.Voters))
	form := p.s.desk.Form(desk.Block, "office", o.ID).Add(role).Add(unit).Add(honorific).Add(person).AddWide(post).
		AddWide(method).Add(agree).Add(voters)
	if o.ID == 0 {
		form.Again(func() { p.edit(data.Office{Role: data.OfficeDeputy}) }) // one is there now, though the list may not know it yet
	}
	// How somebody was chosen is written down for who leads the next year alone.
	follow := func() {
		for _, field := range []kit.Field{method, agree, voters} {
			if data.OfficeRole(role.Value()).InNext() {
				field.Show()
			} else {
				field.Hide()
			}
		}
		form.Refresh()
	}
	form.OnChange(follow)
	follow()
	form.MarkClean()
	year := p.s.file.Year
	title := fmt.Sprintf(words.OfficeTitle, p.label(data.OfficeHead), p.label(data.OfficeDeputy), year.Text())
	kit.ShowForm(p.s.desk.Window, title, form, func(done func(error)) {
		o.YearID, o.Role = year.ID, data.OfficeRole(role.Value())
		o.UnitID, _ = strconv.ParseInt(unit.Value(), 10, 64)
		o.Honorific, o.PersonName, o.Post = honorific.Text(), person.Text(), post.Text()
		o.Method, o.Agree, o.Voters = "", 0, 0
		if o.Role.InNext() {
			o.Method = method.Text()
			o.Agree, _ = agree.Value()
			o.Voters, _ = voters.Value()
		}
		label := fmt.Sprintf(words.OfficeSave, p.label(o.Role), year.Text(), p.unit(o.UnitID))
		saved := o
		p.s.desk.Save(label, func(tx *data.Tx) error { return work.SaveOffice(tx, saved) }, func(err error) {
			if err == nil && saved.ID == 0 {
				p.added = &saved
				p.choose()
			}
			done(err)
		})
	}, nil)
}

func (p *offices) remove(o data.Office) {
	name := p.label(o.Role) + ": " + p.unit(o.UnitID)
	label := fmt.Sprintf(words.OfficeDelete, p.label(o.Role), p.s.file.Year.Text(), p.unit(o.UnitID))
	p.s.delete(words.OfficeAsk, fmt.Sprintf(words.AskUndo, name), label, func(tx *data.Tx) error { return work.RemoveOffice(tx, o) })
}

func honorifics() []kit.Option {
	return kit.Options(words.Honorifics...)
}
