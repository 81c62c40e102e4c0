package worlds

import (
	"slices"

	"sothidua/data"
	"sothidua/data/viet"
)

// The model says in the plainest way what the figures of a world are. It shares
// nothing with the program but the words of the records.

// included is the title that another one includes, including is the other way round.
var (
	included  = map[string]string{"CSTĐCS": "LĐTT"}
	including = map[string]string{"LĐTT": "CSTĐCS"}
)

func (s Span) holds(first, last viet.Date) bool {
	return s.From <= last && (s.To == "" || first <= s.To)
}

// Members are the names of the units that belonged to the block in the year.
func (w *World) Members() []string {
	var names []string
	for _, unit := range w.Units {
		if unit.member() {
			names = append(names, unit.Name)
		}
	}
	return names
}

func (u Unit) member() bool {
	return slices.ContainsFunc(u.Spans, func(s Span) bool { return s.holds("2024-01-01", "2024-12-31") })
}

// PostOn is the title of the post a person holds on a day: of several the one that
// began last, of those the one entered last.
func (w *World) PostOn(person int, day viet.Date) (title string, held bool) {
	var found *Post
	for i := range w.People[person].Posts {
		post := &w.People[person].Posts[i]
		if post.holds(day, day) && (found == nil || post.From >= found.From) {
			found = post
		}
	}
	if found == nil {
		return "", false
	}
	return found.Title, true
}

// Block stands for all units together.
const Block = -1

// Counted is for how many subjects a title counts in a unit or the block: for whoever
// registers it there, and for whoever registers there a title that includes it. Where
// the office counts the highest alone, these do not count.
func (w *World) Counted(unit int, title string, subject data.Subject) int {
	n := 0
	for i, r := range w.Registrations {
		if r.ofPerson() != (subject == data.SubjectIndividual) || !w.first(unit, i) {
			continue
		}
		own, higher := w.registers(unit, r, title), w.registers(unit, r, including[title])
		if own && !(w.Highest && higher) || higher && !w.Highest {
			n++
		}
	}
	return n
}

// Subjects is how many people or collectives a unit or the block registers.
func (w *World) Subjects(unit int, subject data.Subject) int {
	n := 0
	for i, r := range w.Registrations {
		if r.ofPerson() == (subject == data.SubjectIndividual) && w.first(unit, i) {
			n++
		}
	}
	return n
}

// Shared is how many subjects several units register.
func (w *World) Shared() int {
	n := 0
	for i, r := range w.Registrations {
		others := slices.ContainsFunc(w.Registrations, func(o Registration) bool { return o.same(r) && o.Unit != r.Unit })
		if others && w.first(Block, i) {
			n++
		}
	}
	return n
}

// first tells whether a registration is the first of its subject in a unit or the block.
func (w *World) first(unit, place int) bool {
	r := w.Registrations[place]
	return r.at(unit) && !slices.ContainsFunc(w.Registrations[:place], func(o Registration) bool { return o.at(unit) && o.same(r) })
}

func (r Registration) at(unit int) bool { return unit == Block || unit == r.Unit }

// registers tells whether the subject of a registration registers a title in a unit or the block.
func (w *World) registers(unit int, r Registration, title string) bool {
	return slices.ContainsFunc(w.Registrations, func(o Registration) bool { return o.at(unit) && o.same(r) && o.Code == title })
}

// Outcome is what came of a registration.
func (w *World) Outcome(place int) data.Outcome {
	r := w.Registrations[place]
	var standing []Award
	for _, a := range w.Awards {
		ofSubject := Registration{Person: a.Person, Unit: a.Unit, Room: a.Room}.same(r)
		if !a.Revoked && ofSubject {
			standing = append(standing, a)
		}
	}
	for _, a := range standing {
		if a.Code == r.Code {
			return data.OutcomeAchieved
		}
	}
	for _, a := range standing {
		switch {
		case a.For == place && (a.Higher || included[a.Code] == r.Code):
			return data.OutcomeExceeded
		case a.For == place:
			return data.OutcomeOther
		}
	}
	for _, a := range standing {
		if included[a.Code] == r.Code {
			return data.OutcomeExceeded
		}
	}
	if r.Refused {
		return data.OutcomeNotAchieved
	}
	return data.OutcomeOpen
}
