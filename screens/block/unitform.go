package block

import (
	"fmt"

	work "sothidua/app/block"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

func (p *units) add() {
	year := p.s.file.Year
	p.edit(data.Member{Membership: data.Membership{
		BlockID: p.s.file.Block.ID, Position: len(p.s.file.Members) + 1, FromDate: year.FirstDay(),
	}})
}

// edit asks for a unit, its time in the block and its figures of the year in view.
func (p *units) edit(m data.Member) {
	year := p.s.file.Year
	name := kit.NewText("name", words.UnitName).Require()
	shortName := kit.NewText("short-name", words.UnitShortName)
	symbol := kit.NewText("symbol", words.UnitSymbol)
	headPost := kit.NewText("head-post", words.UnitHeadPost)
	decider := kit.NewText("decider", words.UnitDecider).Placeholder(words.UnitDeciderHint)
	kind := kit.NewChoice("kind", words.UnitKind, kit.Options(words.UnitKinds...)...).Allow()
	reach := newContact()
	headcount := kit.NewNumber("headcount", fmt.Sprintf(words.UnitHeadcount, year.Short()))
	from, to := kit.NewDate("from", words.UnitFrom), kit.NewDate("to", words.UnitTo)
	source, asOf := kit.NewText("figures-from", words.UnitFigures), kit.NewDate("figures-on", words.UnitFiguresOn).Happened()
	closed := kit.NewCheck("closed", words.UnitClosed)
	report := desk.NewUnitReport(m.Unit)
	name.SetText(m.Unit.Name)
	shortName.SetText(m.Unit.ShortName)
	symbol.SetText(m.Unit.Symbol)
	headPost.SetText(m.Unit.HeadPost)
	decider.SetText(m.Unit.Decider)
	kind.SetValue(m.Unit.Kind)
	reach.show(m.Unit.ContactName, m.Unit.ContactPhone, m.Unit.ContactEmail)
	if m.Figures.ID != 0 {
		headcount.SetValue(m.Figures.Headcount)
	}
	source.SetText(m.Figures.FiguresFrom)
	asOf.SetDate(m.Figures.FiguresOn)
	from.SetDate(m.Membership.FromDate)
	to.SetDate(m.Membership.ToDate)
	closed.SetOn(m.Unit.Closed)
	form := p.s.desk.Form(desk.Block, "unit", m.Membership.ID).AddWide(name).AddTwo(shortName, symbol).Add(headPost).Add(decider).
		AddTwo(headcount, asOf).Add(source).Add(from).Add(to).Add(kind)
	reach.addTo(form)
	if m.Unit.ID != 0 {
		form.AddWide(closed)
		report.AddTo(form)
	} else {
		form.Again(p.add, "kind", "from")
	}
	form.MarkClean()
	kit.ShowForm(p.s.desk.Window, words.UnitTitle, form, func(done func(error)) {
		m.Unit.Name, m.Unit.ShortName, m.Unit.Symbol = name.Text(), shortName.Text(), symbol.Text()
		m.Unit.HeadPost, m.Unit.Decider, m.Unit.Closed = headPost.Text(), decider.Text(), closed.On()
		m.Unit.Kind = kind.Value()
		report.Into(&m.Unit)
		m.Unit.ContactName, m.Unit.ContactPhone, m.Unit.ContactEmail = reach.texts()
		m.Membership.FromDate, m.Membership.ToDate = from.Date(), to.Date()
		m.Figures.Headcount, _ = headcount.Value()
		m.Figures.FiguresFrom, m.Figures.FiguresOn = source.Text(), asOf.Date()
		m.Figures.Year = year.Number
		known := m.Figures.ID != 0 || headcount.Text() != "" || source.Text() != "" || asOf.Date() != ""
		saved := m
		p.s.desk.Save(fmt.Sprintf(words.UnitSave, m.Unit.Name), func(tx *data.Tx) error {
			return work.SaveUnit(tx, &saved, known)
		}, func(err error) {
			p.want = saved.Unit.ID
			done(err)
		})
	}, nil)
}

// openUnit opens the form of a membership, or of a new unit.
func (p *units) openUnit(about desk.About) desk.Found {
	id := about.ID(0)
	if id == 0 {
		p.add()
		return desk.Opened
	}
	if !p.table.SelectWhere(func(m data.Member) bool { return m.Membership.ID == id }) {
		return desk.Gone
	}
	m, _ := p.table.Selected()
	p.edit(m)
	return desk.Opened
}

// openRoom opens the form of a room, or of a new one of a unit.
func (p *units) openRoom(about desk.About) desk.Found {
	id, parent := about.ID(0), about.ID(1)
	if !p.table.SelectWhere(func(m data.Member) bool { return m.Unit.ID == parent }) {
		return desk.Gone
	}
	m, _ := p.table.Selected()
	if id == 0 {
		p.addRoom(m)
		return desk.Opened
	}
	for _, room := range m.Rooms {
		if room.ID == id {
			p.editRoom(room)
			return desk.Opened
		}
	}
	return desk.Gone
}

func (p *units) addRoom(m data.Member) {
	p.editRoom(data.Unit{ParentID: &m.Unit.ID})
}

// editRoom opens the form of a room (tập thể nhỏ) of the chosen unit.
func (p *units) editRoom(room data.Unit) {
	m, _ := p.table.Selected()
	p.s.desk.EditRoom(desk.Block, room, p.tree(), func(id int64) { p.wantRoom = id }, m.Unit.ID)
}

// tree are the units of the block and all below them.
func (p *units) tree() (all []data.Collective) {
	for _, m := range p.s.file.Members {
		all = append(all, m.Tree()...)
	}
	return all
}
