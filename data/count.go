package data

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"sothidua/data/viet"
)

// Titles are the titles and commendations of a year's law, and how the office
// counts who registers one that includes another.
type Titles struct {
	Kinds     []AwardKind // of the year's regime, in order
	Inclusive bool        // it counts for both, and not for the higher one alone
}

// Includes tells whether whoever gets or registers this title has the one of a
// code too: CSTĐCS includes LĐTT. What an included title includes is listed as well.
func (k AwardKind) Includes(code string) bool { return slices.Contains(Codes(k.Implies), code) }

// includes is the same of two award kinds in a query.
func includes(higher, lower string) string {
	return "(';' || " + higher + ".implies || ';' LIKE '%;' || " + lower + ".code || ';%')"
}

// ByCode returns the kind of a code and subject, and false where the regime lacks it.
func (t Titles) ByCode(code string, subject Subject) (AwardKind, bool) {
	for _, kind := range t.Kinds {
		if kind.Code == code && kind.Subject == subject {
			return kind, true
		}
	}
	return AwardKind{}, false
}

// Kind returns the kind of a key, and false where it is none of the regime.
func (t Titles) Kind(id int64) (AwardKind, bool) {
	if at := slices.IndexFunc(t.Kinds, func(kind AwardKind) bool { return kind.ID == id }); at >= 0 {
		return t.Kinds[at], true
	}
	return AwardKind{}, false
}

// Included returns the titles that another one includes, in order.
func (t Titles) Included(higher AwardKind) (lower []AwardKind) {
	if higher.Implies == "" {
		return nil
	}
	for _, kind := range t.Kinds {
		if kind.Subject == higher.Subject && higher.Includes(kind.Code) {
			lower = append(lower, kind)
		}
	}
	return lower
}

// IsIncluded tells whether another title includes this one.
func (t Titles) IsIncluded(lower AwardKind) bool {
	return slices.ContainsFunc(t.Kinds, func(k AwardKind) bool { return k.Subject == lower.Subject && k.Includes(lower.Code) })
}

// Leading are the two titles whose ratio screens and papers show: the first that
// includes another one, and that other one (CSTĐCS, LĐTT).
func (t Titles) Leading() (base, high AwardKind, ok bool) {
	for _, kind := range t.Kinds {
		if lower := t.Included(kind); len(lower) > 0 {
			return lower[0], kind, true
		}
	}
	return base, high, false
}

// Lower are the titles that each kind includes. Whoever counts many subjects asks once.
func (t Titles) Lower() map[int64][]int64 {
	of := map[int64][]int64{}
	for _, kind := range t.Kinds {
		for _, included := range t.Included(kind) {
			of[kind.ID] = append(of[kind.ID], included.ID)
		}
	}
	return of
}

// CountFor are the kinds that somebody who registers these kinds counts for, each
// once: with the titles they include (Lower) where the office counts so, else without.
// Kinds of another law count for nothing.
func (t Titles) CountFor(registered []int64, lowerOf map[int64][]int64) []int64 {
	var counted, lower []int64
	for _, kind := range t.Kinds {
		if slices.Contains(registered, kind.ID) {
			counted = append(counted, kind.ID)
			lower = append(lower, lowerOf[kind.ID]...)
		}
	}
	for _, id := range lower {
		switch {
		case !t.Inclusive:
			counted = slices.DeleteFunc(counted, func(c int64) bool { return c == id })
		case !slices.Contains(counted, id):
			counted = append(counted, id)
		}
	}
	return counted
}

// SubjectKey tells one subject of registrations from another: a person or a
// collective of the book, or else a name within the unit that registers it.
type SubjectKey struct {
	Subject Subject
	ID      int64  // of the person or unit, zero where the book has no such record
	UnitID  int64  // zero where it has
	Name    string // empty where it has
}

// KeyOf is the key of a subject; of its two ids one is zero, or both where the book
// has no such record. Hoà and Hòa are one name.
func KeyOf(subject Subject, personID, collectiveID, unitID int64, name string) SubjectKey {
	switch {
	case personID != 0:
		return SubjectKey{Subject: SubjectIndividual, ID: personID}
	case collectiveID != 0:
		return SubjectKey{Subject: SubjectCollective, ID: collectiveID}
	}
	return SubjectKey{Subject: subject, UnitID: unitID, Name: viet.NameKey(name)}
}

// IDOf is the id that a reference holds, 0 where it holds none.
func IDOf(id *int64) int64 {
	if id == nil {
		return 0
	}
	return *id
}

// compare puts subjects in some order: by what differs most often first, for a year has
// a hundred thousand.
func (k SubjectKey) compare(o SubjectKey) int {
	if c := cmp.Compare(k.ID, o.ID); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(k.Subject, o.Subject), cmp.Compare(k.UnitID, o.UnitID), cmp.Compare(k.Name, o.Name))
}

// Counted is one registration as far as counts go.
type Counted struct {
	Subject SubjectKey
	UnitID  int64
	Rooms   []int64 // of a person: the room and those it lies in; none where they do not matter
	KindID  int64
	Whole   bool // for the registering unit itself (tập thể lớn)
}

// BySubject puts rows in order by their subjects. A year has a hundred thousand rows, which
// are large: their places are put in order first.
func BySubject(rows []Counted) {
	before := slices.Clone(rows)
	for i, at := range keyOrder(rows) {
		rows[i] = before[at]
	}
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && rows[to].Subject.ID == rows[from].Subject.ID {
			to++
		}
		// A person and a unit may have one key, and those without a record have none.
		slices.SortStableFunc(rows[from:to], func(a, b Counted) int { return a.Subject.compare(b.Subject) })
		from = to
	}
}

// keyOrder are the places of rows in the order of their subjects' keys, those of one key as they
// were: digit by digit from the last, as cards are sorted.
func keyOrder(rows []Counted) []int32 {
	const digit = 1 << 11
	order, next := make([]int32, len(rows)), make([]int32, len(rows))
	most := uint64(0)
	for i := range rows {
		order[i] = int32(i)
		most |= uint64(rows[i].Subject.ID)
	}
	for shift := 0; most>>shift != 0; shift += 11 {
		of := func(at int32) uint64 { return uint64(rows[at].Subject.ID) >> shift % digit }
		var ends [digit + 1]int
		for _, at := range order {
			ends[of(at)+1]++
		}
		for i := range digit {
			ends[i+1] += ends[i]
		}
		for _, at := range order {
			d := of(at)
			next[ends[d]] = at
			ends[d]++
		}
		order, next = next, order
	}
	return order
}

// EachSubject goes through rows that are in order by subject, all of one at a time.
func EachSubject(rows []Counted) iter.Seq[[]Counted] {
	return func(yield func([]Counted) bool) {
		for len(rows) > 0 {
			n := 1
			for n < len(rows) && rows[n].Subject == rows[0].Subject {
				n++
			}
			if !yield(rows[:n:n]) {
				return
			}
			rows = rows[n:]
		}
	}
}

// RowsOf returns the rows of one subject among rows that are in order by subject.
func RowsOf(rows []Counted, key SubjectKey) []Counted {
	by := func(row Counted, key SubjectKey) int { return row.Subject.compare(key) }
	from, _ := slices.BinarySearchFunc(rows, key, by)
	to := from
	for to < len(rows) && rows[to].Subject == key {
		to++
	}
	return rows[from:to:to]
}

// Key is the key of the registration's subject; of is the subject its title is for.
func (r *Registration) Key(of Subject) SubjectKey {
	return KeyOf(of, IDOf(r.PersonID), IDOf(r.CollectiveID), r.UnitID, r.SubjectName)
}

// Key is the key of the award's subject; of is the subject its title is for.
func (a *Award) Key(of Subject) SubjectKey {
	return KeyOf(of, IDOf(a.PersonID), IDOf(a.CollectiveID), 0, a.SubjectName)
}

// Counted is what counts of the registration, whose room lies in rooms.
func (r *Registration) Counted(of Subject, rooms []int64) Counted {
	return Counted{
		Subject: r.Key(of), UnitID: r.UnitID, Rooms: rooms, KindID: r.AwardKindID,
		Whole: r.CollectiveID != nil && *r.CollectiveID == r.UnitID,
	}
}

// Place is where registrations are counted: the zero value is the whole block.
type Place struct {
	UnitID int64
	RoomID int64 // zero: all of the unit
}

func (p Place) outside(row Counted) bool {
	return p.UnitID != 0 && p.UnitID != row.UnitID || p.RoomID != 0 && !slices.Contains(row.Rooms, p.RoomID)
}

// Tally counts the subjects that count for one title.
type Tally struct {
	All   int
	Whole int // of these the registering unit itself (tập thể lớn); the others are its rooms
}

// Heads counts subjects with at least one registration.
type Heads struct{ Persons, Collectives int }

// Subjects counts them together.
func (h Heads) Subjects() int { return h.Persons + h.Collectives }

// Counts are the counts of registrations by place and title. In each place a
// subject counts once for a title, however many registrations say so: whoever two
// units register counts in both of them, and once in the block.
type Counts struct {
	Shared  int // subjects that more than one unit registers
	heads   map[int64]Heads
	tallies map[countAt]Tally
}

type countAt struct {
	Place
	kind int64
}

// Of is the tally of a title at a place.
func (c *Counts) Of(at Place, kindID int64) Tally { return c.tallies[countAt{at, kindID}] }

// HeadsOf counts the subjects a unit registers, or with zero the block.
func (c *Counts) HeadsOf(unitID int64) Heads { return c.heads[unitID] }

// Units are the units that register.
func (c *Counts) Units() []int64 {
	var units []int64
	for id := range c.heads {
		if id != 0 {
			units = append(units, id)
		}
	}
	return units
}

// Count is the one way registrations are counted. It puts rows in order by subject.
func (t Titles) Count(rows []Counted) *Counts {
	c := &Counts{heads: map[int64]Heads{}, tallies: map[countAt]Tally{}}
	BySubject(rows)
	c.Add(t, rows)
	return c
}

// Clone returns the same counts, to be changed by themselves.
func (c *Counts) Clone() *Counts {
	return &Counts{c.Shared, maps.Clone(c.heads), maps.Clone(c.tallies)}
}

// Add counts subjects that are not counted yet; their rows are in order by subject.
func (c *Counts) Add(t Titles, rows []Counted) { c.each(t, rows, 1) }

// Remove takes subjects out of the counts again, with the rows they were counted by.
func (c *Counts) Remove(t Titles, rows []Counted) { c.each(t, rows, -1) }

// each counts those whose one registration is alike together: they are most of a year.
func (c *Counts) each(t Titles, rows []Counted, by int) {
	type alike struct {
		of         Subject
		unit, kind int64
		whole      bool
	}
	singles, lower := map[alike]int{}, t.Lower()
	for part := range EachSubject(rows) {
		if row := part[0]; len(part) == 1 && len(row.Rooms) == 0 {
			singles[alike{row.Subject.Subject, row.UnitID, row.KindID, row.Whole}] += by
			continue
		}
		c.subject(t, lower, part, by)
	}
	for one, by := range singles {
		c.subject(t, lower, []Counted{{Subject: SubjectKey{Subject: one.of}, UnitID: one.unit, KindID: one.kind, Whole: one.whole}}, by)
	}
}

// subject counts one subject by its rows: in the block, in each unit, in each room; by is
// how many are like it, less than zero where they are taken out.
func (c *Counts) subject(t Titles, lower map[int64][]int64, rows []Counted, by int) {
	places := []Place{{}}
	count := func(at Place) {
		if !slices.Contains(places, at) {
			places = append(places, at)
		}
	}
	for _, row := range rows {
		count(Place{UnitID: row.UnitID})
		for _, room := range row.Rooms {
			count(Place{row.UnitID, room})
		}
	}
	units := 0
	everywhere := t.CountFor(kindsOf(rows), lower)
	for _, at := range places {
		here, kinds := rows, everywhere
		if slices.ContainsFunc(rows, at.outside) {
			here = slices.DeleteFunc(slices.Clone(rows), at.outside)
			kinds = t.CountFor(kindsOf(here), lower)
		}
		if at.RoomID == 0 {
			c.addHead(at.UnitID, rows[0].Subject.Subject, by)
		}
		if at.UnitID != 0 && at.RoomID == 0 {
			units++
		}
		whole := slices.ContainsFunc(here, func(r Counted) bool { return r.Whole })
		for _, kind := range kinds {
			tally := c.tallies[countAt{at, kind}]
			tally.All += by
			if whole {
				tally.Whole += by
			}
			c.tallies[countAt{at, kind}] = tally
		}
	}
	if units > 1 {
		c.Shared += by
	}
}

// Counting are the subjects that make up a figure of the counts: those of a sort, of any where it
// is empty, that count for a title at a place, for any where it is zero. Rows are in order by
// subject.
func (t Titles) Counting(rows []Counted, at Place, of Subject, kindID int64) (keys []SubjectKey) {
	lower := t.Lower()
	for part := range EachSubject(rows) {
		here := slices.DeleteFunc(slices.Clone(part), at.outside)
		if len(here) == 0 || of != "" && part[0].Subject.Subject != of {
			continue
		}
		if kindID == 0 || slices.Contains(t.CountFor(kindsOf(here), lower), kindID) {
			keys = append(keys, part[0].Subject)
		}
	}
	return keys
}

func kindsOf(rows []Counted) []int64 {
	kinds := make([]int64, len(rows))
	for i, row := range rows {
		kinds[i] = row.KindID
	}
	return kinds
}

func (c *Counts) addHead(unitID int64, of Subject, by int) {
	heads := c.heads[unitID]
	if of == SubjectIndividual {
		heads.Persons += by
	} else {
		heads.Collectives += by
	}
	if heads == (Heads{}) {
		delete(c.heads, unitID)
		return
	}
	c.heads[unitID] = heads
}
