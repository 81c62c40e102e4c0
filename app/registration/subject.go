package registration

import (
	"strings"

	"sothidua/data"
	"sothidua/data/viet"
)

// Whom the entries are for.

// readRooms learns what rooms the unit has, and these have.
func (m *many) readRooms([]Entry) error {
	below, err := m.tx.RoomsBelow(m.unit.ID)
	if err != nil {
		return err
	}
	m.names[m.unit.ID] = m.unit.Name
	for _, room := range below {
		m.names[room.ID], m.places[viet.TextKey(room.Name)] = room.Name, room
		if *room.ParentID == m.unit.ID {
			m.last = max(m.last, room.Position)
		}
	}
	return nil
}

// room finds or makes a room of the unit.
func (m *many) room(name string) (data.Unit, error) {
	name = strings.Join(strings.Fields(viet.NFC(name)), " ")
	if name == "" || name == m.unit.Name {
		return m.unit, nil
	}
	if known, ok := m.places[viet.TextKey(name)]; ok {
		return known, nil
	}
	m.last++
	made := data.Unit{ParentID: &m.unit.ID, Name: name, Position: m.last}
	err := m.tx.Save(&made)
	m.places[viet.TextKey(name)], m.names[made.ID] = made, name
	return made, err
}

// makePeople finds the person of each entry, and makes whoever is new.
func (m *many) makePeople(entries []Entry) error {
	m.people = make([]data.Person, len(entries))
	var fresh []data.Person
	var at []int
	var ids []int64
	for i, e := range entries {
		switch {
		case e.Subject == data.SubjectCollective:
		case e.PersonID != 0:
			ids = append(ids, e.PersonID)
		default:
			person := data.Person{Honorific: e.Honorific, FullName: strings.Join(strings.Fields(e.Name), " ")}
			data.Prepare(&person)
			fresh, at = append(fresh, person), append(at, i)
		}
	}
	if err := data.AddAll(m.tx, fresh); err != nil {
		return err
	}
	for n, i := range at {
		m.people[i] = fresh[n]
	}
	known, err := data.GetEach[data.Person](m.tx, ids)
	for i, e := range entries {
		if e.PersonID != 0 {
			m.people[i] = known[e.PersonID]
		}
	}
	return err
}

// makePlaces finds the collective of each entry, and makes the rooms that the unit
// does not have yet.
func (m *many) makePlaces(entries []Entry) error {
	m.groups = make([]data.Unit, len(entries))
	var ids []int64
	for _, e := range entries {
		if e.Subject == data.SubjectCollective && e.CollectiveID != 0 {
			ids = append(ids, e.CollectiveID)
		}
	}
	known, err := data.GetEach[data.Unit](m.tx, ids)
	if err != nil {
		return err
	}
	for i, e := range entries {
		switch {
		case e.Subject != data.SubjectCollective:
		case e.CollectiveID == 0:
			place, err := m.room(e.Name)
			if err != nil {
				return err
			}
			m.groups[i] = place
		default:
			m.groups[i] = known[e.CollectiveID]
		}
	}
	return nil
}

// postOf is the post that an entry is of: the one that it names, held in the unit in the year,
// else the one of its title that is held on the day, else the one that speaks for the person then.
func (m *many) postOf(held []data.Post, e Entry) (post data.Post, found bool) {
	best := -1
	for _, p := range held {
		titled, today := same(e.Post, p.Title), p.HoldsOn(m.day)
		room, here := m.names[p.UnitID]
		rank := -1
		switch {
		case titled && here && (same(e.Room, room) || e.Room == "" && p.UnitID == m.unit.ID):
			rank = 2
		case titled && today:
			rank = 1
		case today:
			rank = 0
		}
		if rank > best {
			post, best = p, rank
		}
	}
	return post, best >= 0
}

// readPosts finds everybody's post. Who has posts and none on the day is where the entry says;
// who never had one gets the first.
func (m *many) readPosts(entries []Entry) error {
	var ids []int64
	for _, person := range m.people {
		if person.ID != 0 {
			ids = append(ids, person.ID)
		}
	}
	held, err := m.tx.PostsIn(ids, min(m.day, m.year.FirstDay()), max(m.day, m.year.LastDay()))
	if err != nil {
		return err
	}
	m.posts = map[int64]data.Post{}
	for i, person := range m.people {
		if post, found := m.postOf(held[person.ID], entries[i]); found && person.ID != 0 {
			m.posts[person.ID] = post
		}
	}
	placed, err := m.tx.EverPlaced(ids)
	if err != nil {
		return err
	}
	var fresh []data.Post
	for i, person := range m.people {
		if _, held := m.posts[person.ID]; held || person.ID == 0 {
			continue
		}
		place, err := m.room(entries[i].Room)
		if err != nil {
			return err
		}
		post := data.Post{PersonID: person.ID, UnitID: place.ID, Title: entries[i].Post}
		data.Prepare(&post)
		m.posts[person.ID] = post
		if !placed[person.ID] {
			fresh = append(fresh, post)
		}
	}
	if err := data.AddAll(m.tx, fresh); err != nil {
		return err
	}
	return m.readNames()
}

// readNames learns what the units of the posts are called, also outside the unit.
func (m *many) readNames() error {
	var ids []int64
	for _, post := range m.posts {
		if _, known := m.names[post.UnitID]; !known {
			ids = append(ids, post.UnitID)
		}
	}
	units, err := data.GetEach[data.Unit](m.tx, ids)
	for id, unit := range units {
		m.names[id] = unit.Name
	}
	return err
}
