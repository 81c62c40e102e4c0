package sample

import "sothidua/data"

// writtenOut writes the units that are described person by person: first all their
// rooms, because people come from other units and hold posts there too.
func (m *maker) writtenOut() {
	rooms := map[named]*data.Unit{}
	for _, from := range m.source.Units {
		if from.Headcount == 0 {
			unit := m.units[from.Symbol]
			rooms[named{unit: from.Symbol}] = unit
			m.wholeOf(from, unit)
			m.roomsIn(from.Symbol, unit, unit, from.Rooms, rooms)
		}
	}
	for _, from := range m.source.Units {
		for _, person := range from.People {
			m.personOf(from, person, rooms)
		}
	}
	for _, from := range m.source.Units {
		if len(from.People) > 0 {
			m.countedUp(from, rooms)
		}
	}
}

// entry is what came of a registration where the source says nothing: the title.
func (m *maker) entry(from entrySource) entrySource {
	if from.Got == "" && from.Reason == "" && !from.Open {
		from.Got = from.Code
	}
	if from.SelfReview == "" {
		from.SelfReview = m.source.OnTrack
	}
	return from
}

// wholeOf writes what the unit itself registered in both years.
func (m *maker) wholeOf(from unitSource, unit *data.Unit) {
	for _, entry := range from.Last {
		m.reached(m.collective(m.last, unit, unit, "", entry.Code), entry.Code)
	}
	for _, entry := range from.Entries {
		m.enter(m.collective(m.year, unit, unit, "", entry.Code), m.entry(entry), m.year)
	}
}

// roomsIn writes the rooms inside a unit or a room, and what they registered.
func (m *maker) roomsIn(symbol string, unit, parent *data.Unit, from []roomSource, rooms map[named]*data.Unit) {
	for i, written := range from {
		room := &data.Unit{ParentID: &parent.ID, Name: written.Name, Position: i + 1}
		m.save(room)
		rooms[named{symbol, room.Name}] = room
		for _, entry := range written.Last {
			m.reached(m.collective(m.last, unit, room, parent.Name, entry.Code), entry.Code)
		}
		for _, entry := range written.Entries {
			m.enter(m.collective(m.year, unit, room, parent.Name, entry.Code), m.entry(entry), m.year)
		}
		m.roomsIn(symbol, unit, room, written.Rooms, rooms)
	}
}
