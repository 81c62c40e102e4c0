package worlds

import (
	"slices"

	"sothidua/data"
	"sothidua/data/viet"
)

// The model says in the plainest way what the figures of a world are. It shares
// nothing with the program but the words of the records.

// included is the title that another one includes.
var included = map[string]string{"CSTĐCS": "LĐTT"}

func (s Span) holds(first, last viet.Date) bool {
	return s.From <= last && (s.To == "" || first <= s.To)
}

// Members are the names of the units that belonged to the block in the year.
func (w *World) Members() []string {
	var names []string
	for _, unit := range w.Units {
		if slices.ContainsFunc(unit.Spans, func(s Span) bool { return s.holds("2024-01-01", "2024-12-31") }) {
			names = append(names, unit.Name)
		}
	}
	return names
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

// Counted is how often a title counts as registered by a unit: whoever registers a
// title that includes another counts for both, but once.
func (w *World) Counted(unit int, title string, subject data.Subject) int {
	n := 0
	for _, r := range w.Registrations {
		switch {
		case r.Unit != unit || (r.Person >= 0) != (subject == data.SubjectIndividual):
		case r.Code == title:
			n++
		case included[r.Code] == title && !w.Highest && !w.registers(r, title):
			n++
		}
	}
	return n
}

// registers tells whether the subject of a registration registers a title, in any unit.
func (w *World) registers(r Registration, title string) bool {
	return slices.ContainsFunc(w.Registrations, func(o Registration) bool { return o.same(r) && o.Code == title })
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
