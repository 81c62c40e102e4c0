package block

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	work "sothidua/app/block"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// units is the tab with the members of the block and, beside them, the chosen one's rooms.
type units struct {
	s      *Screen
	table  *kit.Table[data.Member]
	rooms  *kit.Table[data.Collective]
	facts  *fyne.Container
	title  *fyne.Container
	beside *fyne.Container
	object fyne.CanvasObject
	want   int64 // id of the unit to be chosen once it is there

	wantRoom int64 // the same of a room
}

func newUnits(s *Screen) *units {
	p := &units{s: s, facts: kit.Stack(8), title: container.NewStack()}
	p.table = kit.NewTable([]kit.Column[data.Member]{
		{Title: words.ListOrder, Width: 44, Align: kit.Right, Text: func(m data.Member) string { return fmt.Sprint(p.at(m) + 1) }},
		{Title: words.UnitName, Text: func(m data.Member) string { return m.Unit.Name }, Tone: p.standing},
		{Title: words.UnitRoleHead, Width: 104, Text: p.role},
		{Title: words.UnitPeople, Width: 72, Align: kit.Right, Text: func(m data.Member) string { return people(m.Figures) }},
		{Title: words.UnitFromHead, Width: 98, Text: func(m data.Member) string { return m.Membership.FromDate.Slash() }},
		{Title: words.UnitToHead, Width: 98, Tone: toTone, Text: func(m data.Member) string { return until(m.Membership) }},
	})
	p.table.Empty = words.UnitEmpty
	p.table.OnSelect = func(data.Member) { p.draw() }
	p.table.OnOpen = p.edit
	p.table.OnDelete = p.remove
	p.rooms = kit.NewTable([]kit.Column[data.Collective]{
		{Title: words.RoomName, Text: func(c data.Collective) string { return kit.Indented(c.Name, c.Depth-1) }, Tone: roomTone},
		{Title: words.UnitSymbol, Width: 108, Text: func(c data.Collective) string { return c.Symbol }, Tone: roomTone},
	})
	p.rooms.Empty = words.RoomEmpty
	p.rooms.Find = func(c data.Collective) string { return c.Name }
	p.rooms.OnOpen = func(c data.Collective) { p.editRoom(c.Unit) }
	p.rooms.OnDelete = p.removeRoom
	p.beside = kit.Beside(
		kit.Panel(kit.Pad(12, 14, 12, 14, p.facts)),
		kit.Pad(12, 0, 0, 0, kit.Panel(kit.Border(kit.Pad(8, 10, 6, 14, p.title), nil, nil, nil, p.rooms))))
	p.object = kit.NewSplit(nil, 0, kit.Panel(p.table), p.beside, 430)
	return p
}

func (p *units) role(m data.Member) string {
	if m.Role == "" {
		return ""
	}
	return p.s.offices.label(m.Role)
}

// standing is quiet for a unit that does not belong to the block in the year in view.
func (p *units) standing(m data.Member) kit.Tone {
	if m.Membership.Holds(p.s.file.Year) {
		return kit.Plain
	}
	return kit.Muted
}

func people(figures data.UnitYear) string {
	if figures.ID == 0 {
		return ""
	}
	return viet.Number(figures.Headcount)
}

func until(m data.Membership) string {
	if m.ToDate == "" {
		return words.UnitToday
	}
	return m.ToDate.Slash()
}

func toTone(m data.Member) kit.Tone {
	if m.Membership.ToDate == "" {
		return kit.Muted
	}
	return kit.Plain
}

func roomTone(c data.Collective) kit.Tone {
	if c.Closed {
		return kit.Muted
	}
	return kit.Plain
}

func (p *units) at(m data.Member) int {
	for i, other := range p.table.Rows() {
		if other.Membership.ID == m.Membership.ID {
			return i
		}
	}
	return -1
}

func (p *units) show() {
	p.table.SetRows(p.s.file.Members)
	p.choose()
	p.draw()
}

// choose brings the wanted unit into view, else the first one where none is chosen.
func (p *units) choose() {
	if p.want != 0 && p.table.SelectWhere(func(m data.Member) bool { return m.Unit.ID == p.want }) {
		p.want = 0
	}
	if _, ok := p.table.Selected(); !ok && len(p.table.Rows()) > 0 {
		p.table.Select(0)
	}
}

func (p *units) draw() {
	p.facts.Objects, p.title.Objects = nil, nil
	m, ok := p.table.Selected()
	if !ok {
		p.facts.Add(kit.Note(words.UnitEmpty))
		p.rooms.SetRows(nil)
		p.beside.Refresh()
		return
	}
	p.facts.Add(kit.Head(m.Unit.Name))
	if m.Unit.Closed {
		p.facts.Add(kit.Mark("warning", words.UnitClosedMark, kit.Look))
	}
	two := container.NewGridWithColumns(2,
		line(words.UnitShortName, m.Unit.ShortName), line(words.UnitSymbol, m.Unit.Symbol),
		line(words.UnitHeadPostShort, m.Unit.HeadPost), line(fmt.Sprintf(words.UnitHeadcount, p.s.file.Year.Short()), people(m.Figures)))
	p.facts.Add(two)
	p.facts.Add(line(words.UnitDecider, m.Unit.Decider))
	p.facts.Add(kit.Row(0, kit.Secondary(words.DeciderKey, deciderKey, p.decide)))
	p.facts.Add(kit.Bar(6,
		kit.Secondary(words.ListOpen, "Enter", func() { p.edit(m) }),
		kit.Secondary(words.ListDelete, "Del", func() { p.remove(m) })))
	p.facts.Add(kit.Bar(6,
		kit.Secondary(words.ListUp, "Alt+Up", func() { p.move(-1) }),
		kit.Secondary(words.ListDown, "Alt+Down", func() { p.move(1) })))
	p.title.Objects = []fyne.CanvasObject{kit.Ends(
		kit.Row(6, kit.Bold(words.RoomTitle), kit.Text(fmt.Sprint(len(m.Rooms)), kit.Muted)),
		kit.Link(words.RoomAdd, func() { p.addRoom(m) }))}
	p.rooms.SetRows(m.Tree()[1:])
	if p.wantRoom != 0 && p.rooms.SelectWhere(func(c data.Collective) bool { return c.ID == p.wantRoom }) {
		p.wantRoom = 0
	}
	p.beside.Refresh() // its head may need another height now
}

// move changes places with the neighbour in the list: the chosen unit, or the chosen room
// among those that lie in the same where its list holds the focus.
func (p *units) move(by int) {
	if !p.mayMove(by) {
		return
	}
	m, _ := p.table.Selected()
	if room, rooms := p.moving(by); rooms != nil {
		p.wantRoom = room.ID
		p.s.desk.Save(fmt.Sprintf(words.RoomMove, room.Name), func(tx *data.Tx) error { return work.ArrangeRooms(tx, rooms) }, p.s.shown)
		return
	}
	from := p.at(m)
	to := from + by
	rows := append([]data.Member{}, p.table.Rows()...)
	rows[from], rows[to] = rows[to], rows[from]
	p.want = m.Unit.ID
	p.s.desk.Save(fmt.Sprintf(words.UnitMove, m.Unit.Name), func(tx *data.Tx) error { return work.Arrange(tx, rows) }, p.s.shown)
}

// inRooms tells whether the list of rooms holds the focus.
func (p *units) inRooms() bool { return p.s.desk.Window.Canvas().Focused() == fyne.Focusable(p.rooms) }

// moving is the chosen room and the order of those beside it once it is moved; none where
// it cannot be.
func (p *units) moving(by int) (data.Collective, []data.Unit) {
	room, ok := p.rooms.Selected()
	if !ok || !p.inRooms() {
		return room, nil
	}
	return room, desk.Siblings(p.rooms.Rows(), room.ID, by)
}

// mayMove tells whether the chosen unit or room has a neighbour there.
func (p *units) mayMove(by int) bool {
	if p.inRooms() {
		_, rooms := p.moving(by)
		return rooms != nil
	}
	m, ok := p.table.Selected()
	to := p.at(m) + by
	return ok && to >= 0 && to < len(p.table.Rows())
}

func (p *units) remove(m data.Member) {
	p.s.delete(words.UnitAsk, fmt.Sprintf(words.UnitAskText, m.Unit.Name), fmt.Sprintf(words.UnitDelete, m.Unit.Name),
		func(tx *data.Tx) error { return work.RemoveUnit(tx, m) })
}

func (p *units) removeRoom(room data.Collective) {
	p.s.delete(words.RoomAsk, fmt.Sprintf(words.RoomAskText, room.Name), fmt.Sprintf(words.RoomDelete, room.Name),
		func(tx *data.Tx) error { return work.RemoveRoom(tx, room.Unit) })
}
