package registration

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// most is how many rows one statement reads or writes.
const most = 500

// AddMany writes the entries of one unit and year, as Add does each of them, with
// a few statements for all. A title somebody has already is refused.
func AddMany(tx *data.Tx, entries []Entry, day viet.Date) error {
	if len(entries) == 0 {
		return nil
	}
	m := &many{tx: tx, unit: entries[0].Unit, year: entries[0].Year, day: day, places: map[string]data.Unit{}, names: map[int64]string{}}
	for _, act := range []func([]Entry) error{m.readRooms, m.makePeople, m.readPosts, m.refuse, m.write} {
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
	posts   map[int64]data.Post
	names   map[int64]string // of units, by ID
	bearing map[int64]bool   // kinds that are titles
}

func (m *many) readRooms([]Entry) error {
	var rooms []data.Unit
	if err := m.tx.DB.Where("parent_id = ?", m.unit.ID).Order("position").Find(&rooms).Error; err != nil {
		return err
	}
	m.names[m.unit.ID] = m.unit.Name
	for _, room := range rooms {
		m.places[strings.ToLower(room.Name)] = room
		m.names[room.ID] = room.Name
		m.last = max(m.last, room.Position)
	}
	return nil
}

// room finds or makes a room of the unit.
func (m *many) room(name string) (data.Unit, error) {
	name = strings.Join(strings.Fields(viet.NFC(name)), " ")
	if name == "" || name == m.unit.Name {
		return m.unit, nil
	}
	if known, ok := m.places[strings.ToLower(name)]; ok {
		return known, nil
	}
	m.last++
	made := data.Unit{ParentID: &m.unit.ID, Name: name, Position: m.last}
	err := m.tx.Save(&made)
	m.places[strings.ToLower(name)], m.names[made.ID] = made, name
	return made, err
}

func (m *many) makePeople(entries []Entry) error {
	m.people = make([]data.Person, len(entries))
	var fresh []data.Person
	var at []int
	var ids []int64
	for i, e := range entries {
		switch {
		case len(e.Kinds) == 0:
			return fault.New(fault.Invalid, words.RegistrationNothingWhat, words.RegistrationNothingNext)
		case e.Subject == data.SubjectCollective:
		case e.PersonID != 0:
			ids = append(ids, e.PersonID)
		default:
			person := data.Person{Honorific: e.Honorific, FullName: strings.Join(strings.Fields(e.Name), " ")}
			data.Prepare(&person)
			fresh, at = append(fresh, person), append(at, i)
		}
	}
	if len(fresh) > 0 {
		if err := m.tx.DB.CreateInBatches(&fresh, most).Error; err != nil {
			return err
		}
	}
	for n, i := range at {
		m.people[i] = fresh[n]
	}
	known := map[int64]data.Person{}
	for part := range slices.Chunk(ids, most) {
		var people []data.Person
		if err := m.tx.DB.Where("id IN ?", part).Find(&people).Error; err != nil {
			return err
		}
		for _, person := range people {
			known[person.ID] = person
		}
	}
	for i, e := range entries {
		if e.PersonID == 0 {
			continue
		}
		if known[e.PersonID].ID == 0 {
			return gorm.ErrRecordNotFound
		}
		m.people[i] = known[e.PersonID]
	}
	return nil
}

// readPosts finds everybody's post on the day and gives the first one to whoever
// has none.
func (m *many) readPosts(entries []Entry) error {
	m.posts = map[int64]data.Post{}
	var ids []int64
	for _, person := range m.people {
		if person.ID != 0 {
			ids = append(ids, person.ID)
		}
	}
	for part := range slices.Chunk(ids, most) {
		var posts []data.Post
		err := m.tx.DB.Where("person_id IN ? AND (to_date = '' OR to_date >= ?)", part, m.day).Order("from_date, id").Find(&posts).Error
		if err != nil {
			return err
		}
		for _, post := range posts {
			m.posts[post.PersonID] = post // the latest wins
		}
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
		fresh = append(fresh, post)
	}
	if len(fresh) > 0 {
		if err := m.tx.DB.CreateInBatches(&fresh, most).Error; err != nil {
			return err
		}
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
	slices.Sort(ids)
	for part := range slices.Chunk(slices.Compact(ids), most) {
		var units []data.Unit
		if err := m.tx.DB.Where("id IN ?", part).Find(&units).Error; err != nil {
			return err
		}
		for _, unit := range units {
			m.names[unit.ID] = unit.Name
		}
	}
	return nil
}

// refuse looks for a title that somebody has already in the year.
func (m *many) refuse(entries []Entry) error {
	var ids, groups []int64
	for i, e := range entries {
		if m.people[i].ID != 0 {
			ids = append(ids, m.people[i].ID)
		} else {
			groups = append(groups, e.CollectiveID)
		}
	}
	has := map[[3]int64]bool{}
	read := func(column string, all []int64) error {
		for part := range slices.Chunk(all, most) {
			var rows []data.Registration
			err := m.tx.DB.Select("id, award_kind_id, person_id, collective_id").Where("year_id = ? AND "+column+" IN ?", m.year.ID, part).Find(&rows).Error
			if err != nil {
				return err
			}
			for _, row := range rows {
				has[[3]int64{idOf(row.PersonID), idOf(row.CollectiveID), row.AwardKindID}] = true
			}
		}
		return nil
	}
	if err := cmp.Or(read("person_id", ids), read("collective_id", groups)); err != nil {
		return err
	}
	for i, e := range entries {
		for _, kind := range e.Kinds {
			key := [3]int64{m.people[i].ID, e.CollectiveID, kind}
			if has[key] && (key[0] != 0 || key[1] != 0) {
				return m.twice(cmp.Or(m.people[i].FullName, e.Name), kind)
			}
			has[key] = true
		}
	}
	return nil
}

func (m *many) twice(name string, kindID int64) error {
	var kind data.AwardKind
	if err := m.tx.DB.First(&kind, kindID).Error; err != nil {
		return err
	}
	what := fmt.Sprintf(words.RegistrationTwiceWhat, name, kind.Label, m.year.Number, m.unit.Name)
	return fault.New(fault.Conflict, what, words.RegistrationTwiceNext)
}

func idOf(id *int64) int64 {
	if id == nil {
		return 0
	}
	return *id
}

func (m *many) write(entries []Entry) error {
	var titles []int64
	if err := m.tx.DB.Model(&data.AwardKind{}).Where("kind = ?", data.KindTitle).Pluck("id", &titles).Error; err != nil {
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
		subject, err := m.subject(i, e)
		if err != nil {
			return err
		}
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
	return m.tx.DB.CreateInBatches(&rows, most).Error
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
	if len(fresh) == 0 {
		return ids, nil
	}
	err := m.tx.DB.CreateInBatches(&fresh, most).Error
	for n, i := range at {
		ids[i] = fresh[n].ID
	}
	return ids, err
}

// subject is a registration that names whom the entry is for.
func (m *many) subject(i int, e Entry) (data.Registration, error) {
	row := data.Registration{YearID: m.year.ID, UnitID: m.unit.ID}
	if person := m.people[i]; person.ID != 0 {
		post := m.posts[person.ID]
		row.PersonID, row.SubjectName = &person.ID, person.FullName
		row.SubjectPost, row.SubjectUnit = post.Title, m.names[post.UnitID]
		return row, nil
	}
	place := data.Unit{ID: e.CollectiveID, Name: m.names[e.CollectiveID]}
	var err error
	if e.CollectiveID == 0 {
		place, err = m.room(e.Name)
	}
	row.CollectiveID, row.SubjectName = &place.ID, place.Name
	if place.ID != m.unit.ID {
		row.SubjectUnit = m.unit.Name
	}
	return row, err
}
