package registration

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/intake"
	"sothidua/data"
	"sothidua/data/viet"
)

// matchAll finds whom each line is about and leaves out what is registered already.
func (s *Sheet) matchAll(lines []Pasted, known []data.PersonAt, were map[int64][]data.PersonAt, sent sentRows) {
	byName := map[string][]data.PersonAt{}
	own := map[int64]bool{}
	for _, person := range s.People {
		own[person.ID] = true
	}
	for _, person := range known {
		name := viet.Fold(person.FullName)
		byName[name] = append(byName[name], person)
	}
	for _, alike := range byName { // the unit's own first; each part keeps its order
		slices.SortStableFunc(alike, func(x, y data.PersonAt) int {
			switch {
			case own[x.ID] == own[y.ID]:
				return 0
			case own[x.ID]:
				return -1
			}
			return 1
		})
	}
	has := map[string]data.RegistrationLine{}
	for _, line := range s.Lines {
		has[keyOf(line.PersonID, line.CollectiveID)] = line
	}
	groups := namesakes{}
	for i := range lines {
		line := &lines[i]
		switch {
		case sent.match(line):
		case line.Subject == data.SubjectCollective:
			s.matchCollective(line)
		default:
			s.matchPerson(line, byName[viet.Fold(line.Entry.Name)], own, were)
		}
		name := nameKey(line)
		if !line.sent {
			groups.place(lines, i, name, s.List != nil && s.List.Many)
		}
		s.answered(lines, i)
		groups.keep(lines, i, name)
		line.who = line.Standing
		subject := line
		if line.who == Again {
			subject = &lines[line.Of]
		}
		switch {
		case s.List != nil:
		case line.sent && line.Standing == Matched:
			line.bringTo(s.Kinds, has[keyOf(line.Entry.PersonID, line.Entry.CollectiveID)], s.Unit)
		case subject.who == Matched:
			line.leaveOut(s.Kinds, has[keyOf(subject.Entry.PersonID, subject.Entry.CollectiveID)])
		}
		switch {
		case line.Standing == Skipped || line.Standing == Unchanged:
		case line.Away:
			line.Standing = Skipped
		case line.Open || subject.who == Ambiguous && line.who == Again:
			line.Standing = Waiting
		case s.List == nil && len(line.Entry.Kinds) == 0 && (line.Subject == data.SubjectCollective || !told(line.Entry.Past)):
			line.Standing = Unusable
		}
	}
}

func keyOf(personID, collectiveID int64) string {
	return strconv.FormatInt(personID, 10) + "/" + strconv.FormatInt(collectiveID, 10)
}

// wereHere are posts by which people are in the unit's list of its year all the same, though
// they moved on since: those of its last day, and those with which the unit registered them.
func (s *Sheet) wereHere(ctx context.Context, book *data.Book) (map[int64][]data.PersonAt, error) {
	were := map[int64][]data.PersonAt{}
	if s.Unit.ID == 0 {
		return were, nil
	}
	for _, line := range s.Lines {
		if line.PersonID != 0 {
			were[line.PersonID] = append(were[line.PersonID], data.PersonAt{Post: line.Post, Room: line.Unit, Unit: s.Unit.Name})
		}
	}
	people, err := book.PeopleOf(ctx, s.Unit.ID, s.Year.LastDay())
	for _, person := range people {
		were[person.ID] = append(were[person.ID], person)
	}
	return were, err
}

// wasAs tells whether somebody held the post that a line names, in its room, in the year.
func wasAs(were []data.PersonAt, line intake.Row) bool {
	return slices.ContainsFunc(were, func(p data.PersonAt) bool {
		return same(line.Post, p.Post) && (same(line.Room, p.Room) || line.Room == "" && p.Room == p.Unit)
	})
}

// matchPerson takes the one person of the unit who is spelt so. Alike names that
// are not the same leave the choice open.
func (s *Sheet) matchPerson(line *Pasted, alike []data.PersonAt, own map[int64]bool, were map[int64][]data.PersonAt) {
	line.Candidates = alike
	if len(alike) == 0 {
		line.Standing = Newcomer
		return
	}
	key := viet.TextKey(line.Entry.Name)
	var exact []data.PersonAt
	apart := false // one of them was born in another year: then the other is not sure either
	for _, person := range alike {
		switch {
		case viet.TextKey(person.FullName) != key || !own[person.ID] && !s.isOf(person, *line) && !wasAs(were[person.ID], line.Row):
		case bornApart(person, line.Row):
			apart = true
		default:
			exact = append(exact, person)
		}
	}
	if len(exact) != 1 || apart {
		exact = decided(exact, line.Row)
	}
	if len(exact) != 1 {
		line.Standing = Ambiguous
		return
	}
	line.take(exact[0])
}

// decided keeps of several people of one name the one whom birth, post and room speak for
// alone; none where they speak for none, or for several.
func decided(alike []data.PersonAt, line intake.Row) []data.PersonAt {
	for _, agrees := range []func(data.PersonAt) bool{
		func(p data.PersonAt) bool {
			return yearOf(line.Birth) != "" && yearOf(string(p.BornOn)) == yearOf(line.Birth)
		},
		func(p data.PersonAt) bool { return same(line.Post, p.Post) && same(line.Room, p.Room) },
		func(p data.PersonAt) bool { return same(line.Post, p.Post) && line.Room == "" },
		func(p data.PersonAt) bool { return postedAs(line, p) },
		func(p data.PersonAt) bool { return same(line.Room, p.Room) && line.Post == "" },
	} {
		var found []data.PersonAt
		for _, person := range alike {
			if agrees(person) {
				found = append(found, person)
			}
		}
		if len(found) == 1 {
			return found
		}
	}
	return nil
}

// postedAs tells whether a line says a post with its room or unit as papers say both together.
func postedAs(line intake.Row, p data.PersonAt) bool {
	said := plainly(line.Post, line.Room)
	return said != "" && (said == plainly(p.Post, p.Room) || said == plainly(p.Post, p.Room+", "+p.Unit) || said == plainly(p.Post, p.Unit) || said == plainly(p.Post+" "+p.Room, p.Unit) || said == plainly(p.Post+" "+p.Room, ""))
}

func plainly(post, room string) string {
	return viet.TextKey(strings.Join(strings.Fields(strings.ReplaceAll(viet.Posted(post, room, " "), ",", " ")), " "))
}

func same(a, b string) bool { return a != "" && viet.TextKey(a) == viet.TextKey(b) }

// bornApart tells whether a line tells another year of birth than the book.
func bornApart(person data.PersonAt, line intake.Row) bool {
	told, known := yearOf(line.Birth), yearOf(string(person.BornOn))
	return told != "" && known != "" && told != known
}

var aYear = regexp.MustCompile(`(?:19|20)\d\d`)

// yearOf is the year that a birth tells with four figures.
func yearOf(birth string) string { return aYear.FindString(birth) }

// isOf tells whether a list of the whole block may mean somebody: it names no unit, or
// the one that the person is of, or the room there, beside the unit or alone.
func (s *Sheet) isOf(person data.PersonAt, line Pasted) bool {
	unit := viet.TextKey(line.Room)
	return s.List != nil && s.List.Wide && (unit == "" || unit == viet.TextKey(person.Unit) || unit == viet.TextKey(person.Room) || unit == viet.TextKey(person.Room+", "+person.Unit))
}

func (p *Pasted) take(person data.PersonAt) {
	p.Standing, p.Entry.PersonID, p.Of = Matched, person.ID, -1
}

// matchCollective takes the unit itself or its room of that name.
func (s *Sheet) matchCollective(line *Pasted) {
	name := viet.Fold(line.Entry.Name)
	if s.List != nil && s.List.Wide {
		line.Standing = Newcomer // whoever reads such a list looks for it among all
		return
	}
	for _, unit := range append([]data.Unit{s.Unit}, s.Rooms...) {
		if viet.Fold(unit.Name) == name || unit.ShortName != "" && viet.Fold(unit.ShortName) == name {
			line.Standing, line.Entry.CollectiveID = Matched, unit.ID
			return
		}
	}
	line.Standing = Newcomer
}

// leaveOut takes away the kinds that the subject registers already.
func (p *Pasted) leaveOut(kinds []data.AwardKind, line data.RegistrationLine) {
	var rest, twice []int64
	for _, kind := range p.Entry.Kinds {
		if slices.Contains(line.KindIDs, kind) {
			twice = append(twice, kind)
		} else {
			rest = append(rest, kind)
		}
	}
	p.Entry.Kinds, p.Already = rest, Labels(kinds, twice)
}

func union(a, b []int64) []int64 {
	for _, id := range b {
		if !slices.Contains(a, id) {
			a = append(a, id)
		}
	}
	return a
}
