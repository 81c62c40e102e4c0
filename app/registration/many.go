package registration

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// AddMany writes the entries of one unit and year with a few statements for all.
// Names, posts and units are kept as they are on day. Nothing is written when a
// title is there twice: in the entries, or in the year already, whichever unit
// registered it.
func AddMany(tx *data.Tx, entries []Entry, day viet.Date) error {
	if len(entries) == 0 {
		return nil
	}
	m := newMany(tx, entries[0], day)
	for _, act := range []func([]Entry) error{m.check, m.readRooms, m.makePeople, m.makePlaces, m.readPosts, m.refuse, m.write, m.writePast} {
		if err := act(entries); err != nil {
			return err
		}
	}
	return nil
}

// many is the work of AddMany: everything it needs is read at once.
type many struct {
	tx      *data.Tx
	unit    data.Unit
	year    data.Year
	day     viet.Date
	places  map[string]data.Unit // rooms by folded name
	last    int                  // position of the last room
	people  []data.Person        // of each entry; empty for collectives
	groups  []data.Unit          // the collective of each entry; empty for people
	posts   map[int64]data.Post
	names   map[int64]string // of units, by ID
	bearing map[int64]bool   // kinds that are titles
}

// check refuses entries that name nobody, or register nothing and tell no earlier title.
func (m *many) check(entries []Entry) error {
	for _, e := range entries {
		switch {
		case len(e.Kinds) == 0 && !told(e.Past):
			return fault.New(fault.Invalid, words.RegistrationNothingWhat, words.RegistrationNothingNext)
		case e.PersonID == 0 && e.CollectiveID == 0 && strings.TrimSpace(e.Name) == "":
			return fault.New(fault.Invalid, words.RegistrationNobodyWhat, words.RegistrationNobodyNext)
		}
	}
	return nil
}

// registered is a title of a person or a collective; one of the two is zero.
type registered struct{ person, group, kind int64 }

// refuse looks for a title that is registered already in the year, by any unit, or
// stands twice among the entries.
func (m *many) refuse(entries []Entry) error {
	var people, groups []int64
	for i := range entries {
		if id := m.people[i].ID; id != 0 {
			people = append(people, id)
		} else {
			groups = append(groups, m.groups[i].ID)
		}
	}
	rows, err := m.tx.RegisteredBy(m.year.ID, people, groups)
	if err != nil {
		return err
	}
	by := map[registered]int64{} // the unit that registered it
	for _, row := range rows {
		by[registered{data.IDOf(row.PersonID), data.IDOf(row.CollectiveID), row.AwardKindID}] = row.UnitID
	}
	for i, e := range entries {
		for _, kind := range e.Kinds {
			key := registered{m.people[i].ID, m.groups[i].ID, kind}
			if unitID, has := by[key]; has {
				return twice(m.tx, m.year, cmp.Or(m.people[i].FullName, m.groups[i].Name), kind, unitID)
			}
			by[key] = m.unit.ID
		}
	}
	return nil
}

// twice says of a title that somebody has it already, and which unit registered it.
func twice(tx *data.Tx, year data.Year, name string, kindID, unitID int64) error {
	kind, err := data.Get[data.AwardKind](tx, kindID)
	if err != nil {
		return err
	}
	unit, err := data.Get[data.Unit](tx, unitID)
	if err != nil {
		return err
	}
	what := fmt.Sprintf(words.RegistrationTwiceWhat, name, kind.Label, year.Text(), unit.Name)
	return fault.New(fault.Conflict, what, words.RegistrationTwiceNext)
}

func (m *many) write(entries []Entry) error {
	titles, err := m.tx.TitleIDs()
	if err != nil {
		return err
	}
	m.bearing = map[int64]bool{}
	for _, id := range titles {
		m.bearing[id] = true
	}
	initiatives, err := m.writeInitiatives(entries)
	if err != nil {
		return err
	}
	var rows []data.Registration
	for i, e := range entries {
		subject := m.subject(i)
		bears := func(kind int64) bool { return m.bearing[kind] }
		if !slices.ContainsFunc(e.Kinds, bears) {
			bears = func(int64) bool { return true }
		}
		for _, kind := range e.Kinds {
			row := subject
			row.AwardKindID, row.Note = kind, e.Note
			if id := initiatives[i]; id != 0 && bears(kind) {
				row.InitiativeID = &id
			}
			data.Prepare(&row)
			rows = append(rows, row)
		}
	}
	return data.AddAll(m.tx, rows)
}

// writeInitiatives returns the ID of each entry's initiative, zero without one.
func (m *many) writeInitiatives(entries []Entry) ([]int64, error) {
	ids := make([]int64, len(entries))
	var fresh []data.Initiative
	var at []int
	for i, e := range entries {
		if e.Initiative.Title == "" {
			continue
		}
		initiative := data.Initiative{YearID: m.year.ID, Title: e.Initiative.Title, Kind: e.Initiative.Kind, Scope: e.Initiative.Scope}
		if id := m.people[i].ID; id != 0 {
			initiative.PersonID = &id
		}
		data.Prepare(&initiative)
		fresh, at = append(fresh, initiative), append(at, i)
	}
	err := data.AddAll(m.tx, fresh)
	for n, i := range at {
		ids[i] = fresh[n].ID
	}
	return ids, err
}

// subject is a registration that names whom the entry is for.
func (m *many) subject(i int) data.Registration {
	row := data.Registration{YearID: m.year.ID, UnitID: m.unit.ID}
	if person := m.people[i]; person.ID != 0 {
		post := m.posts[person.ID]
		row.PersonID, row.SubjectName = &person.ID, person.FullName
		row.SubjectPost, row.SubjectUnit, row.RoomID = post.Title, m.names[post.UnitID], &post.UnitID
		return row
	}
	place := m.groups[i]
	row.CollectiveID, row.SubjectName = &place.ID, cmp.Or(m.names[place.ID], place.Name)
	if place.ID != m.unit.ID {
		row.SubjectUnit = cmp.Or(m.names[data.IDOf(place.ParentID)], m.unit.Name) // what it lies in
	}
	return row
}
