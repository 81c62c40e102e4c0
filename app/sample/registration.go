package sample

import (
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// member is one invented person with the post he or she holds.
type member struct {
	data.Person
	room *data.Unit
	post string
	unit *data.Unit // registered last year; another one for whoever moved
	from *data.Unit // the room there
}

// registrations writes, unit by unit, the rooms, the people and what they register.
func (m *maker) registrations() {
	for _, from := range m.source.Units {
		unit := m.units[from.Symbol]
		if from.State != "" {
			m.save(&data.Submission{
				YearID: m.year.ID, UnitID: unit.ID, State: from.State, Version: 1,
				ReceivedOn: viet.Date(from.ReceivedOn),
				ReturnedOn: viet.Date(from.ReturnedOn), Reason: from.ReturnReason,
			})
		}
		if from.Headcount > 0 {
			m.counted(from, unit)
		}
	}
	m.writtenOut()
}

// counted makes up the people of a unit that is described by its numbers.
func (m *maker) counted(from unitSource, unit *data.Unit) {
	rooms := m.makeRooms(from, unit)
	m.rooms[from.Symbol] = rooms
	people := m.people(from, rooms)
	m.figures(from, unit)
	m.lastCollectives(from, unit, rooms)
	m.collectives(from, unit, rooms)
	m.lastIndividuals(from, unit, people)
	m.individuals(from, unit, people)
	m.unregistered(from, unit, people)
}

func (m *maker) makeRooms(from unitSource, unit *data.Unit) []*data.Unit {
	var rooms []*data.Unit
	names := append(append([]string{}, from.Excellent...), from.Advancing...)
	for i, name := range names {
		room := &data.Unit{ParentID: &unit.ID, Name: name, Position: i + 1}
		m.save(room)
		rooms = append(rooms, room)
	}
	return rooms
}

// people fills the rooms evenly. The order of the result goes round the rooms:
// first all heads, then all deputies, then the others.
func (m *maker) people(from unitSource, rooms []*data.Unit) []member {
	var people []member
	inRoom := make(map[*data.Unit]int, len(rooms))
	for i := range from.Headcount {
		room, rank := rooms[i%len(rooms)], i/len(rooms)
		post := from.Posts[(i+rank)%len(from.Posts)]
		if rank < 2 {
			post = leader(room.Name, rank)
		}
		person := member{Person: m.person(), room: room, post: post, unit: m.units[from.Symbol], from: room}
		if from.newcomer(i) {
			person.HiredOn = m.source.Hired
		}
		m.save(&person.Person)
		since := max(person.HiredOn, "2020-07-01")
		if from.MovedFrom != "" && i == from.Base+1 {
			person.unit, person.from = m.units[from.MovedFrom], m.rooms[from.MovedFrom][0]
			m.save(&data.Post{PersonID: person.ID, UnitID: person.from.ID, Title: post, FromDate: since, ToDate: "2022-12-31"})
			since = "2023-01-01"
		}
		m.save(&data.Post{PersonID: person.ID, UnitID: room.ID, Title: post, FromDate: since})
		people = append(people, person)
		inRoom[room]++
	}
	for _, room := range rooms {
		idle := 0 // the last people in the order register nothing
		for _, person := range people[from.Advanced:] {
			if person.room == room {
				idle++
			}
		}
		people, advanced := inRoom[room], inRoom[room]-idle
		m.save(&data.UnitYear{
			UnitID: room.ID, Year: m.year.Number, Headcount: people, Completed: &people, Advanced: &advanced,
			FiguresFrom: words.SampleFigures, FiguresOn: viet.Date(from.ReceivedOn),
		})
	}
	return people
}

// leader is the post of the head (0) or the deputy (1) of a room.
func leader(room string, rank int) string {
	switch kind, _, _ := strings.Cut(room, " "); kind {
	case words.Board:
		return []string{words.BoardHead, words.BoardDeputy}[rank]
	case words.Faculty:
		return []string{words.FacultyHead, words.FacultyDeputy}[rank]
	}
	return []string{words.RoomHead, words.RoomDeputy}[rank]
}

// person makes up somebody whose name nobody here bears yet.
func (m *maker) person() data.Person {
	for {
		honorific, name := m.namer.Next()
		if folded := viet.Fold(name); !m.taken[folded] {
			m.taken[folded] = true
			hired := m.hired()
			return data.Person{Honorific: honorific, FullName: name, HiredOn: hired}
		}
	}
}

func (m *maker) hired() viet.Date {
	return viet.Date(fmt.Sprintf("%d-%02d-01", 2004+m.chance.IntN(15), 1+m.chance.IntN(12)))
}

func (m *maker) figures(from unitSource, unit *data.Unit) {
	last := words.RatingExcellent
	if from.Major != m.source.Codes.Excellent {
		last = words.RatingGood
	}
	m.save(&data.UnitYear{
		UnitID: unit.ID, Year: m.last.Number, Headcount: from.Headcount, Completed: &from.Headcount,
		Advanced: &from.Advanced, Rating: last, FiguresFrom: fmt.Sprintf(words.SampleResults, m.last.Number), FiguresOn: viet.Date(fmt.Sprintf("%d-12-15", m.last.Number)),
	})
	m.save(&data.UnitYear{
		UnitID: unit.ID, Year: m.year.Number, Headcount: from.Headcount, Completed: &from.Headcount,
		Advanced: &from.Advanced, FiguresFrom: words.SampleFigures, FiguresOn: viet.Date(from.ReceivedOn),
	})
}

func (m *maker) collectives(from unitSource, unit *data.Unit, rooms []*data.Unit) {
	register := func(place int, code string, collective *data.Unit, within string) {
		m.registered(from, place, m.collective(m.year, unit, collective, within, code), code)
	}
	register(0, from.Major, unit, "")
	if from.Flag {
		register(0, m.source.Codes.Flag, unit, "")
	}
	for i, room := range rooms {
		code := m.source.Codes.Advancing
		if i < len(from.Excellent) {
			code = m.source.Codes.Excellent
		}
		register(i+1, code, room, unit.Name)
	}
}

// individuals registers the first people of the order for the higher titles, the
// next for LĐTT, the last for nothing. Whoever aims at CSTĐCS has no row for LĐTT.
func (m *maker) individuals(from unitSource, unit *data.Unit, people []member) {
	codes := m.source.Codes
	for i, person := range people[:from.Advanced] {
		register := func(code string, initiative *int64) {
			m.registered(from, i+1, m.registration(m.year, unit, person.room, person, code, initiative), code)
		}
		if i >= from.Base {
			register(codes.Advanced, nil)
			continue
		}
		scope := words.ScopeBase
		if i < from.Ministry {
			scope = words.ScopeMinistry
		}
		initiative := data.Initiative{
			YearID: m.year.ID, PersonID: &person.ID, Title: from.Initiatives[i],
			Kind: words.InitiativeKind, Scope: scope,
		}
		m.save(&initiative)
		register(codes.Base, &initiative.ID)
		if i < from.Ministry {
			register(codes.Ministry, &initiative.ID)
		} else if i < from.Ministry+from.Merit {
			register(codes.Merit, nil)
		}
	}
}

// collective is the registration of a unit, or of a room within it.
func (m *maker) collective(year data.Year, unit, collective *data.Unit, within, code string) *data.Registration {
	return &data.Registration{
		YearID: year.ID, UnitID: unit.ID, CollectiveID: &collective.ID,
		AwardKindID: m.kindIn(year, code, data.SubjectCollective).ID,
		SubjectName: collective.Name, SubjectUnit: within,
	}
}

func (m *maker) registration(year data.Year, unit, room *data.Unit, person member, code string, initiative *int64) *data.Registration {
	return &data.Registration{
		YearID: year.ID, UnitID: unit.ID, PersonID: &person.ID,
		AwardKindID: m.kindIn(year, code, data.SubjectIndividual).ID,
		SubjectName: person.FullName, SubjectPost: person.post, SubjectUnit: room.Name, RoomID: &room.ID,
		InitiativeID: initiative,
	}
}
