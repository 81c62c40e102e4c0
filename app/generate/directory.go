package generate

import (
	"fmt"
	"math/rand/v2"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// maker writes the book from top to bottom. It gives the ids itself, so that rows
// can refer to each other before they are written.
type maker struct {
	Options
	parts
	tx     *data.Tx
	chance *rand.Rand
	namer  *Namer

	block       data.Block
	collectives []collective // units and rooms
	rooms       []int        // indexes into collectives
	people      []person
	ids         struct{ award, initiative, registration int64 }
}

// collective is a unit or a room with the unit it belongs to.
type collective struct {
	data.Unit
	member    int64 // id of the member unit
	within    string
	headcount int
}

// person is what registrations need to know of somebody.
type person struct {
	id      int64
	name    string
	sortKey string
	post    string
	room    int // index into collectives
}

func (m *maker) all() error {
	for _, part := range []func() error{m.makeBlock, m.makeUnits, m.makePeople, m.makeYears} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

func (m *maker) firstYear() int { return LastYear - m.Years + 1 }

func (m *maker) makeBlock() error {
	m.block = data.Block{
		Name: words.GenerateBlock, ShortName: words.GenerateShort, ParentAgency: words.GenerateAgency,
		Symbol: words.GenerateSymbol, Locality: words.GenerateLocality,
		HeadLabel: words.GenerateHead, DeputyLabel: words.GenerateDeputy,
	}
	if err := m.tx.Save(&m.block); err != nil {
		return err
	}
	return m.tx.Save(&data.Setting{Key: data.SettingPractice, Value: data.Yes})
}

func (m *maker) makeUnits() error {
	var units []data.Unit
	var memberships []data.Membership
	add := func(unit data.Unit, member int64, within string) {
		unit.ID = int64(len(units) + 1)
		if unit.ParentID == nil {
			member = unit.ID
		}
		data.Prepare(&unit)
		units = append(units, unit)
		m.collectives = append(m.collectives, collective{Unit: unit, member: member, within: within})
	}
	for i := range m.Units {
		kind, round := i%len(m.UnitKinds), i/len(m.UnitKinds)
		name := fmt.Sprintf(m.UnitName, m.UnitKinds[kind], m.UnitSubjects[round%len(m.UnitSubjects)], round/len(m.UnitSubjects)+1)
		add(data.Unit{
			Name: name, ShortName: name, Symbol: fmt.Sprintf("DV%d", i+1),
			HeadPost: m.HeadPosts[kind], Position: i + 1,
		}, 0, "")
		unit := &units[len(units)-1]
		id := unit.ID
		memberships = append(memberships, data.Membership{
			BlockID: m.block.ID, UnitID: id, Position: i + 1, FromDate: day(m.firstYear(), 1, 1),
		})
		for j := range 2 + m.chance.IntN(4) {
			m.rooms = append(m.rooms, len(units))
			add(data.Unit{ParentID: &id, Name: m.Rooms[j], Position: j + 1}, id, name)
		}
	}
	if err := data.AddAll(m.tx, units); err != nil {
		return err
	}
	return data.AddAll(m.tx, memberships)
}

func (m *maker) makePeople() error {
	people := make([]data.Person, m.People)
	posts := make([]data.Post, m.People)
	m.people = make([]person, m.People)
	for i := range people {
		honorific, name := m.namer.Next()
		hired := day(m.firstYear()-1-m.chance.IntN(25), 1+m.chance.IntN(12), 1)
		people[i] = data.Person{ID: int64(i + 1), Honorific: honorific, FullName: name, HiredOn: hired}
		data.Prepare(&people[i])
		room := m.rooms[i%len(m.rooms)]
		title := pick(m.chance, m.Posts)
		switch i / len(m.rooms) {
		case 0:
			title = words.RoomHead
		case 1:
			title = words.RoomDeputy
		}
		posts[i] = data.Post{ID: int64(i + 1), PersonID: int64(i + 1), UnitID: m.collectives[room].ID, Title: title, FromDate: hired}
		m.people[i] = person{id: int64(i + 1), name: people[i].FullName, sortKey: people[i].SortKey, post: title, room: room}
		m.collectives[room].headcount++
	}
	for i := range m.collectives { // units come before their rooms
		if c := m.collectives[i]; c.ParentID != nil {
			m.collectives[c.member-1].headcount += c.headcount
		}
	}
	if err := data.AddAll(m.tx, people); err != nil {
		return err
	}
	return data.AddAll(m.tx, posts)
}

func day(year, month, day int) viet.Date {
	return viet.Date(fmt.Sprintf("%d-%02d-%02d", year, month, day))
}
