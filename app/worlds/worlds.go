// Package worlds makes small random years for tests, with what a real block has
// and a tidy sample lacks: namesakes, two rooms of one name, units that leave and
// come back, people who move or register twice, awards that are revoked, entered
// again or given to somebody else. Beside each stands a plain model in memory that
// says what the year's figures are. Nothing of the program imports it.
package worlds

import (
	"cmp"

	"pgregory.net/rapid"

	"sothidua/data"
	"sothidua/data/viet"
)

// Number is the number of the year that worlds are of.
const Number = 2024

// Span is a time from its first to its last day; an empty end is open.
type Span struct{ From, To viet.Date }

// Unit is a unit with its rooms and the times it belonged to the block.
type Unit struct {
	data.Unit
	Spans []Span
	Rooms []data.Unit
}

// Post is a post in a unit (Room negative) or one of its rooms.
type Post struct {
	Span
	Unit, Room int
	Title      string
}

// Person is a person with posts, in the order in which they were entered.
type Person struct {
	data.Person
	Posts []Post
}

// Registration names its subject by place in the world: a person, or a room of the
// unit (the unit itself where Room is negative). Name is that of somebody the book
// has no record of.
type Registration struct {
	ID           int64
	Unit         int
	Person, Room int // Person is negative for collectives and names
	Name         string
	Code         string
	Refused      bool
}

func (r Registration) ofPerson() bool { return r.Person >= 0 || r.Name != "" }

// Award was given in the year. It was entered for a registration, or for none.
type Award struct {
	Person, Unit, Room int // Person is negative for collectives
	Code               string
	Revoked            bool
	For                int // place of the registration it was entered for, negative for none
	Higher             bool
}

// World is a year of a block.
type World struct {
	Year          data.Year
	Units         []Unit
	People        []Person
	Registrations []Registration
	Awards        []Award
	Day           *Day // nil: nothing but registrations and awards
	Highest       bool // the office counts LĐTT only for who registers nothing higher
}

// titles by subject; the second of people includes the first.
var (
	personal   = []string{"LĐTT", "CSTĐCS", "CSTĐB", "BK-TTCP"}
	collective = []string{"TTLĐTT", "TTLĐXS"}
)

// Draw is a world; its years begin and end inside, at, and around the year.
func Draw(t *rapid.T) *World {
	w := &World{Highest: rapid.IntRange(0, 3).Draw(t, "highest") == 0}
	w.Year.Number, w.Year.RegimeCode = Number, "L2022-ND98"
	for range rapid.IntRange(1, 4).Draw(t, "units") {
		w.Units = append(w.Units, drawUnit(t))
	}
	for range rapid.IntRange(0, 6).Draw(t, "people") {
		w.People = append(w.People, w.drawPerson(t))
	}
	for range rapid.IntRange(0, 10).Draw(t, "registrations") {
		w.drawRegistration(t)
	}
	for range rapid.IntRange(0, 8).Draw(t, "awards") {
		w.drawAward(t)
	}
	return w
}

// edges are days at which things begin and end, and those beside them.
var edges = []viet.Date{"", "2022-05-01", "2023-12-31", "2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01", "2099-01-01"}

func drawSpan(t *rapid.T) Span {
	from, to := rapid.SampledFrom(edges).Draw(t, "from"), rapid.SampledFrom(edges).Draw(t, "to")
	if to != "" && to < from {
		from, to = to, from
	}
	return Span{from, to}
}

func drawUnit(t *rapid.T) Unit {
	u := Unit{Unit: data.Unit{Name: rapid.SampledFrom([]string{"Sở Một", "Sở Hai", "Trường Ba", "Ban Bốn"}).Draw(t, "unit")}}
	for range rapid.IntRange(1, 2).Draw(t, "spans") {
		u.Spans = append(u.Spans, drawSpan(t))
	}
	for range rapid.IntRange(0, 3).Draw(t, "rooms") { // names meet
		u.Rooms = append(u.Rooms, data.Unit{Name: rapid.SampledFrom([]string{"Phòng Một", "Phòng Hai"}).Draw(t, "room")})
	}
	return u
}

func (w *World) drawRoom(t *rapid.T, unit int) int {
	return rapid.IntRange(-1, len(w.Units[unit].Rooms)-1).Draw(t, "at")
}

func (w *World) drawPerson(t *rapid.T) Person {
	names := []string{"Nguyễn Văn Hoà", "Nguyễn Văn Hòa", "Trần Thị Hoa", "Y Bih Alêô"}
	p := Person{Person: data.Person{FullName: rapid.SampledFrom(names).Draw(t, "name")}}
	for range rapid.IntRange(0, 3).Draw(t, "posts") {
		unit := rapid.IntRange(0, len(w.Units)-1).Draw(t, "of")
		p.Posts = append(p.Posts, Post{
			Span: drawSpan(t), Unit: unit, Room: w.drawRoom(t, unit),
			Title: rapid.SampledFrom([]string{"Chuyên viên", "Trưởng phòng"}).Draw(t, "post"),
		})
	}
	return p
}

// drawSubject is a person, or negative and a room for a collective.
func (w *World) drawSubject(t *rapid.T, unit int) (person, room int, code string) {
	if len(w.People) > 0 && rapid.IntRange(0, 3).Draw(t, "whose") > 0 {
		return rapid.IntRange(0, len(w.People)-1).Draw(t, "person"), -1, rapid.SampledFrom(personal).Draw(t, "title")
	}
	return -1, w.drawRoom(t, unit), rapid.SampledFrom(collective).Draw(t, "title")
}

func (w *World) drawRegistration(t *rapid.T) {
	r := Registration{Unit: rapid.IntRange(0, len(w.Units)-1).Draw(t, "registers"), Refused: rapid.IntRange(0, 3).Draw(t, "refused") == 0}
	r.Person, r.Room, r.Code = w.drawSubject(t, r.Unit)
	if r.Person >= 0 && rapid.IntRange(0, 5).Draw(t, "unknown") == 0 { // as old lists have them
		r.Person, r.Name = -1, rapid.SampledFrom([]string{"Lê Thị Hoà", "Lê Thị Hòa", "Phạm Văn Bình"}).Draw(t, "called")
	}
	for _, other := range w.Registrations { // the program refuses the same title twice
		if r.same(other) && other.Code == r.Code {
			return
		}
	}
	w.Registrations = append(w.Registrations, r)
}

// same tells whether two registrations are of one subject.
func (r Registration) same(other Registration) bool {
	switch {
	case r.Person >= 0 || other.Person >= 0:
		return r.Person == other.Person
	case r.Name != "" || other.Name != "":
		spelt := map[string]string{"Lê Thị Hòa": "Lê Thị Hoà"}
		return r.Unit == other.Unit && cmp.Or(spelt[r.Name], r.Name) == cmp.Or(spelt[other.Name], other.Name)
	}
	return r.Unit == other.Unit && r.Room == other.Room
}

func (w *World) drawAward(t *rapid.T) {
	a := Award{Revoked: rapid.IntRange(0, 3).Draw(t, "revoked") == 0, For: -1}
	a.Unit = rapid.IntRange(0, len(w.Units)-1).Draw(t, "given in")
	a.Person, a.Room, a.Code = w.drawSubject(t, a.Unit)
	if len(w.Registrations) > 0 && rapid.IntRange(0, 2).Draw(t, "for") > 0 {
		a.For = rapid.IntRange(0, len(w.Registrations)-1).Draw(t, "which")
		for _, other := range w.Awards {
			if other.For == a.For {
				return
			}
		}
		r := w.Registrations[a.For]
		if r.Name != "" {
			return // an award is somebody's of the book
		}
		a.Person, a.Unit, a.Room, a.Higher = r.Person, r.Unit, r.Room, rapid.Bool().Draw(t, "higher")
		if rapid.Bool().Draw(t, "as registered") {
			a.Code = r.Code
		} else if (a.Person >= 0) != code(personal, a.Code) {
			a.Code = r.Code
		}
	}
	w.Awards = append(w.Awards, a)
}

func code(of []string, wanted string) bool {
	for _, c := range of {
		if c == wanted {
			return true
		}
	}
	return false
}
