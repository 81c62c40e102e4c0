package sample

import (
	"cmp"
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// postsFrom is since when people hold the posts that the source gives no first day for.
const postsFrom = viet.Date("2021-01-01")

// personOf writes one person of a unit with posts, ratings, registrations and history.
func (m *maker) personOf(from unitSource, p personSource, rooms map[named]*data.Unit) {
	unit, room := m.units[from.Symbol], rooms[named{from.Symbol, p.Room}]
	if room == nil && m.err == nil {
		m.err = fmt.Errorf("sample: %s has no %s", from.Symbol, p.Room)
	}
	if m.err != nil {
		return
	}
	person := m.keys[p.Same]
	if person == nil {
		person = &data.Person{Honorific: p.Honorific, FullName: p.FullName, HiredOn: p.HiredOn}
		if person.HiredOn == "" {
			person.HiredOn = m.hired()
		}
		m.save(person)
		m.keys[p.Key] = person
		m.work(person, p)
	}
	delete(m.keys, "") // most have no key
	m.written[named{from.Symbol, person.FullName}] = person
	held := member{Person: *person, room: room, post: p.Post, unit: unit, from: room}
	for _, other := range p.Posts {
		post := other.Post
		post.PersonID, post.UnitID = person.ID, rooms[named{other.Unit, other.Room}].ID
		post.FromDate = cmp.Or(post.FromDate, max(person.HiredOn, postsFrom))
		m.save(&post)
		if other.Unit == p.From {
			held.unit, held.from, held.post = m.units[p.From], rooms[named{other.Unit, other.Room}], post.Title
		}
	}
	m.save(&data.Post{
		PersonID: person.ID, UnitID: room.ID, Title: p.Post,
		FromDate: cmp.Or(p.Since, max(person.HiredOn, postsFrom)), ToDate: p.Until,
	})
	m.before(held, p)
	held.unit, held.from, held.post = unit, room, p.Post
	m.now(held, p)
}

// work writes how the person was rated in both years.
func (m *maker) work(person *data.Person, p personSource) {
	year := p.Work
	year.PersonID, year.Year, year.Rating = person.ID, m.year.Number, words.RatingGood
	if p.Room == "" {
		year.Rating = words.RatingExcellent
	}
	for _, entry := range p.Entries {
		if entry.Code == m.source.Codes.Advanced && entry.Reason != "" {
			year.Rating = words.RatingMet
		}
	}
	if year.MonthsWorked == nil && year.LeaveMonths == 0 { // whether a leave counts is for the rules to say
		months := 12
		year.MonthsWorked = &months
	}
	m.save(&year)
	if len(p.Last) > 0 {
		rating := words.RatingGood
		if p.Last[0].Code == m.source.Codes.Base {
			rating = words.RatingExcellent
		}
		m.rated(member{Person: *person}, m.last.Number, rating, 12)
	}
}

// before writes what the person registered last year, where he or she was then, and
// got in earlier ones.
func (m *maker) before(held member, p personSource) {
	for _, entry := range p.Last {
		m.reached(m.registration(m.last, held.unit, held.from, held, entry.Code, nil), entry.Code)
	}
	for _, past := range p.Past {
		year := data.Year{Number: past.Year, RegimeCode: m.regimeOn(endOf(past.Year))}
		r := m.registration(m.last, held.unit, held.from, held, past.Code, nil)
		m.award(r, m.kindIn(year, past.Code, data.SubjectIndividual), past.Year)
	}
}

// now writes what the person registers and what came of it. An initiative whose title
// was reached was recognised, by whom its scope says.
func (m *maker) now(held member, p personSource) {
	var initiative *int64
	if p.Initiative != nil {
		i := *p.Initiative
		i.YearID, i.PersonID, i.Kind = m.year.ID, &held.ID, words.InitiativeKind
		reached := m.entry(p.Entries[0])
		if reached.Got == reached.Code {
			symbol, by := held.unit.Symbol, held.unit.Name
			if i.Scope != "" {
				symbol, by = m.source.Deciders[words.LevelMinistry], m.source.Letterheads[0].Superior
			}
			i.RecognisedBy, i.DecisionDate = by, endOf(m.year.Number)
			i.DecisionNumber = m.decision(symbol, words.InitiativeKind, m.year.Number)
		}
		i.Scope = cmp.Or(i.Scope, words.ScopeBase)
		m.save(&i)
		initiative = &i.ID
	}
	for _, entry := range p.Entries {
		r := m.registration(m.year, held.unit, held.room, held, entry.Code, initiative)
		m.enter(r, m.entry(entry), m.year)
	}
	for _, entry := range p.Granted {
		r := m.registration(m.year, held.unit, held.room, held, entry.Code, nil)
		m.award(r, m.kindOf(m.year, r, entry.Code), m.year.Number)
	}
}

// countedUp writes the figures of a unit and its rooms from the people written out.
func (m *maker) countedUp(from unitSource, rooms map[named]*data.Unit) {
	type figures struct{ people, advanced int }
	counts := map[int64]figures{}
	byID := map[int64]*data.Unit{}
	for at, room := range rooms {
		if at.unit == from.Symbol {
			byID[room.ID] = room
		}
	}
	for _, p := range from.People {
		for room := rooms[named{from.Symbol, p.Room}]; room != nil; {
			f := counts[room.ID]
			f.people++
			if entry := m.entry(p.Entries[0]); entry.Got != "" {
				f.advanced++
			}
			counts[room.ID] = f
			if room.ParentID == nil {
				break
			}
			room = byID[*room.ParentID]
		}
	}
	save := func(unit *data.Unit, year int, rating, source string, on viet.Date) {
		f := counts[unit.ID]
		m.save(&data.UnitYear{
			UnitID: unit.ID, Year: year, Headcount: f.people, Completed: &f.people, Advanced: &f.advanced,
			Rating: rating, FiguresFrom: source, FiguresOn: on,
		})
	}
	rating := func(entries []entrySource) string {
		if entries[0].Code == m.source.Codes.Excellent {
			return words.RatingExcellent
		}
		return words.RatingGood
	}
	unit := m.units[from.Symbol]
	if from.Rating != "" {
		save(unit, m.last.Number, from.Rating, fmt.Sprintf(words.SampleResults, m.last.Number), endOf(m.last.Number))
	}
	on := viet.Date(from.ReceivedOn)
	save(unit, m.year.Number, rating(from.Entries), words.SampleFigures, on)
	var each func([]roomSource)
	each = func(written []roomSource) {
		for _, room := range written {
			save(rooms[named{from.Symbol, room.Name}], m.year.Number, rating(room.Entries), words.SampleFigures, on)
			each(room.Rooms)
		}
	}
	each(from.Rooms)
}
