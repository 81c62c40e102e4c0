package data

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"sothidua/data/viet"
)

// RegistrationLine is one subject of a unit's registration: one person or
// collective with everything registered for it. Name, post and unit are as they were.
type RegistrationLine struct {
	Subject                Subject
	PersonID, CollectiveID int64 // one of them is zero
	Honorific              string
	Name, Post, Unit       string
	Whole                  bool   // the registering unit itself (tập thể lớn)
	Titles, Commendations  string // labels, separated by commas
	Initiative             Initiative
	Note                   string
	Deed, Class            string  // tóm tắt thành tích, phân loại đối tượng, each once
	IDs, KindIDs           []int64 // of the registrations and of their award kinds
	Place                  string  // among the people of a list, as the book orders them
}

// registrationRow is one registration with what a line shows of it.
type registrationRow struct {
	ID, UnitID, AwardKindID                          int64
	PersonID, CollectiveID                           int64
	Subject                                          Subject
	Honorific                                        string
	SubjectName, SubjectPost, SubjectUnit, Note      string
	Deed, Class                                      string
	SortKey                                          string
	Label                                            string
	Kind                                             Kind
	InitiativeID                                     int64
	InitiativeTitle, InitiativeKind, InitiativeScope string
}

const registrationRows = `SELECT r.id, r.unit_id, r.award_kind_id, k.subject, coalesce(r.person_id, 0) AS person_id, coalesce(r.collective_id, 0) AS collective_id,
		coalesce(p.honorific, '') AS honorific, r.subject_name, r.subject_post, r.subject_unit, r.note, r.deed, r.class, r.sort_key, k.label, k.kind,
		coalesce(i.id, 0) AS initiative_id, coalesce(i.title, '') AS initiative_title,
		coalesce(i.kind, '') AS initiative_kind, coalesce(i.scope, '') AS initiative_scope
	FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id LEFT JOIN initiatives i ON i.id = r.initiative_id
	LEFT JOIN people p ON p.id = r.person_id
	WHERE r.year_id = ? AND `

const ofUnit = `r.unit_id = ? ORDER BY r.sort_key, r.person_id, r.collective_id, k.position, r.id`

// sameName are people who are called alike but are several, wherever the tone of their
// name stands.
var sameName = fmt.Sprintf(`r.person_id IS NOT NULL AND %[1]s IN (SELECT %[2]s FROM registrations WHERE year_id = ? AND person_id IS NOT NULL
	GROUP BY %[2]s HAVING count(DISTINCT person_id) > 1) ORDER BY %[1]s, r.person_id, k.position, r.id LIMIT ?`, nameOfKey("r.sort_key"), nameOfKey("sort_key"))

// RegistrationLines returns what a unit registers in a year: the unit itself, its
// rooms in their order, then its people by room and name.
func (b *Book) RegistrationLines(ctx context.Context, yearID, unitID int64) ([]RegistrationLine, error) {
	lines, _, err := b.LinesAndRooms(ctx, yearID, unitID)
	return lines, err
}

// LinesAndRooms returns the lines of a unit, and its rooms in their order.
func (b *Book) LinesAndRooms(ctx context.Context, yearID, unitID int64) ([]RegistrationLine, []Unit, error) {
	var rows []registrationRow
	if err := b.read(ctx).Raw(registrationRows+ofUnit, yearID, unitID).Scan(&rows).Error; err != nil {
		return nil, nil, explain(b.Path, err)
	}
	rooms, err := b.RoomsOf(ctx, unitID)
	if err != nil {
		return nil, nil, err
	}
	lines := linesOf(rows, unitID)
	orderLines(lines, rooms)
	return lines, rooms, nil
}

// linesOf makes one line of all rows of a subject.
func linesOf(rows []registrationRow, unitID int64) []RegistrationLine {
	var lines []RegistrationLine
	place := map[SubjectKey]int{}
	for _, row := range rows {
		key := KeyOf(row.Subject, row.PersonID, row.CollectiveID, row.UnitID, row.SubjectName)
		at, known := place[key]
		if !known {
			at, place[key] = len(lines), len(lines)
			lines = append(lines, row.line(unitID))
		}
		lines[at].add(row)
	}
	return lines
}

// LinesOfOneName returns what people of one name register in a year, whichever
// units do: Hoà and Hòa are one name, and a person who moved may be in the book twice.
// more tells that these are the lines of the first thousands of registrations alone.
func (b *Book) LinesOfOneName(ctx context.Context, yearID int64) (lines []RegistrationLine, more bool, err error) {
	const most = 5000
	var rows []registrationRow
	if err := b.read(ctx).Raw(registrationRows+sameName, yearID, yearID, most).Scan(&rows).Error; err != nil {
		return nil, false, explain(b.Path, err)
	}
	return linesOf(rows, 0), len(rows) == most, nil
}

func (row registrationRow) line(unitID int64) RegistrationLine {
	line := RegistrationLine{
		Subject: KeyOf(row.Subject, row.PersonID, row.CollectiveID, 0, "").Subject, PersonID: row.PersonID, CollectiveID: row.CollectiveID,
		Honorific: row.Honorific, Name: row.SubjectName, Post: row.SubjectPost, Unit: row.SubjectUnit, Place: row.SortKey,
	}
	line.Whole = row.CollectiveID != 0 && row.CollectiveID == unitID
	return line
}

func (l *RegistrationLine) add(row registrationRow) {
	l.IDs, l.KindIDs = append(l.IDs, row.ID), append(l.KindIDs, row.AwardKindID)
	if row.Kind == KindTitle {
		l.Titles = join(l.Titles, ", ", row.Label)
	} else {
		l.Commendations = join(l.Commendations, ", ", row.Label)
	}
	if row.InitiativeID != 0 && l.Initiative.ID == 0 {
		l.Initiative = Initiative{
			ID: row.InitiativeID, Title: row.InitiativeTitle, Kind: row.InitiativeKind, Scope: row.InitiativeScope,
		}
	}
	if row.Deed != "" && !strings.Contains(l.Deed, row.Deed) {
		l.Deed = join(l.Deed, "\n", row.Deed)
	}
	if l.Class == "" {
		l.Class = row.Class
	}
	if row.Note != "" && !strings.Contains(l.Note, row.Note) {
		l.Note = join(l.Note, "; ", row.Note)
	}
}

// orderLines puts collectives first, the unit itself before its rooms, and people by room;
// lines of one room keep their order by name. Where people stand by rank or as typed, they
// keep that order, whatever room they are of.
func orderLines(lines []RegistrationLine, rooms []Unit) {
	place := make(map[string]int, len(rooms))
	for i, room := range rooms {
		place[room.Name] = i + 1
	}
	free := func(line RegistrationLine) bool { return nameOf(line.Place) != line.Place }
	rank := func(line RegistrationLine) int {
		name := line.Unit
		if line.Subject == SubjectCollective {
			name = line.Name
		}
		at, known := place[name]
		switch {
		case free(line):
			return 0
		case line.Whole || known:
			return at
		case line.Subject == SubjectIndividual: // leaders without a room stand before the rooms
			return 0
		}
		return len(rooms) + 1
	}
	slices.SortStableFunc(lines, func(a, b RegistrationLine) int {
		apart := cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(rank(a), rank(b)))
		if apart != 0 || free(a) || free(b) {
			return apart
		}
		return cmp.Compare(a.Unit, b.Unit)
	})
}

func join(list, mark, more string) string {
	if list == "" || more == "" {
		return list + more
	}
	return list + mark + more
}

// RoomsOf returns the open rooms of a unit (tập thể nhỏ) in their order. Of two that are
// called alike, each is named with what it lies in.
func (b *Book) RoomsOf(ctx context.Context, unitID int64) ([]Unit, error) {
	below, err := roomsBelow(b.read(ctx), unitID)
	return slices.DeleteFunc(toldApart(below[unitID]), func(room Unit) bool { return room.Closed }), explain(b.Path, err)
}

// PersonAt is a person with the post held on a day; post and unit are empty where there is none.
type PersonAt struct {
	ID                  int64
	Honorific, FullName string
	Post                string
	RoomID              int64
	Room, Unit          string // Unit is the room's unit, or the room itself where it has none above
	SortKey             string // of FullName
	FromDate            viet.Date
	PostID              int64
	BornOn              viet.Date
}

var peopleAt = `SELECT p.id, p.honorific, p.full_name, p.sort_key, coalesce(o.from_date, '') AS from_date, coalesce(o.id, 0) AS post_id, p.born_on, coalesce(o.title, '') AS post, coalesce(u.id, 0) AS room_id,
		coalesce(u.name, '') AS room, coalesce(top.name, u.name, '') AS unit
	FROM people p LEFT JOIN posts o ON o.person_id = p.id AND ` + heldIn("o") + `
	LEFT JOIN units u ON u.id = o.unit_id LEFT JOIN units top ON top.id = ` + topOf("u.id")

// PeopleOf returns the people with a post in a unit or its rooms on a day, by name.
func (b *Book) PeopleOf(ctx context.Context, unitID int64, day viet.Date) ([]PersonAt, error) {
	var people []PersonAt
	// From the unit's posts to their people: the other way leads through all people of the book.
	err := b.read(ctx).Raw(peopleAt+` WHERE p.id IN (SELECT person_id FROM posts WHERE `+inside("unit_id")+`) AND `+inside("o.unit_id"),
		day, day, unitID, unitID).Scan(&people).Error
	// Sorted here: in the query the order would lead through all people of the book.
	slices.SortFunc(people, func(a, b PersonAt) int {
		return cmp.Or(cmp.Compare(a.SortKey, b.SortKey), cmp.Compare(a.ID, b.ID), cmp.Compare(b.FromDate, a.FromDate), cmp.Compare(b.PostID, a.PostID))
	})
	return onePerPerson(people), explain(b.Path, err)
}

// PeopleSpelt returns the people of the whole book whose folded name is one of
// folded, with the post held on a day, by name. All names are gone through once: to look
// for each part of a long list by itself would lead through the people as many times.
func (b *Book) PeopleSpelt(ctx context.Context, folded []string, day viet.Date) ([]PersonAt, error) {
	wanted := make(map[string]bool, len(folded))
	for _, name := range folded {
		wanted[name] = true
	}
	var ids []int64
	rows, err := b.read(ctx).Raw("SELECT id, folded FROM people").Rows()
	if err != nil {
		return nil, explain(b.Path, err)
	}
	defer rows.Close()
	var id int64
	var name sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&id, &name); err != nil {
			return nil, explain(b.Path, err)
		}
		if wanted[string(name)] {
			ids = append(ids, id)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, explain(b.Path, err)
	}
	var people []PersonAt
	for part := range slices.Chunk(ids, most) {
		var some []PersonAt
		err := b.read(ctx).Raw(peopleAt+` WHERE p.id IN ? ORDER BY p.id, `+mainPost, day, day, part).Scan(&some).Error
		if err != nil {
			return nil, explain(b.Path, err)
		}
		people = append(people, onePerPerson(some)...)
	}
	slices.SortFunc(people, func(a, b PersonAt) int { return cmp.Or(cmp.Compare(a.SortKey, b.SortKey), cmp.Compare(a.ID, b.ID)) })
	return people, nil
}

// PeopleWith returns the people with these keys and the post each holds on a day,
// in the order of the keys.
func (b *Book) PeopleWith(ctx context.Context, ids []int64, day viet.Date) ([]PersonAt, error) {
	var rows []PersonAt
	if err := b.read(ctx).Raw(peopleAt+` WHERE p.id IN ? ORDER BY p.id, `+mainPost, day, day, ids).Scan(&rows).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	people := onePerPerson(rows)
	slices.SortFunc(people, func(a, b PersonAt) int {
		return cmp.Compare(slices.Index(ids, a.ID), slices.Index(ids, b.ID))
	})
	return people, nil
}

// onePerPerson keeps the latest post of people who hold several.
func onePerPerson(people []PersonAt) []PersonAt {
	var result []PersonAt
	for _, person := range people {
		if n := len(result); n == 0 || result[n-1].ID != person.ID {
			result = append(result, person)
		}
	}
	return result
}

// Deadlines returns the last days that a year's calendar sets, earliest first.
func (b *Book) Deadlines(ctx context.Context, yearID int64) ([]Deadline, error) {
	var rows []Deadline
	err := b.read(ctx).Where("year_id = ? AND due <> ''", yearID).Order("due, id").Find(&rows).Error
	return rows, explain(b.Path, err)
}

// KeptApart returns the pairs of people somebody said are not the same.
func (b *Book) KeptApart(ctx context.Context) ([]NotSame, error) {
	var pairs []NotSame
	err := b.read(ctx).Find(&pairs).Error
	return pairs, explain(b.Path, err)
}
