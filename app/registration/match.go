package registration

import (
	"slices"
	"strconv"

	"sothidua/data"
	"sothidua/data/viet"
)

// matchAll finds whom each line is about and leaves out what is registered already.
func (a Around) matchAll(lines []Pasted, known []data.PersonAt) {
	byName := map[string][]data.PersonAt{}
	own := map[int64]bool{}
	for _, person := range a.People {
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
	for _, line := range a.Lines {
		has[keyOf(line.PersonID, line.CollectiveID)] = line
	}
	fresh := map[string]int{} // newcomers of this text, by name, to their line
	for i := range lines {
		line := &lines[i]
		if a.Subject == data.SubjectCollective {
			a.matchCollective(line)
		} else {
			a.matchPerson(line, byName[viet.Fold(line.Entry.Name)], own)
		}
		if line.Standing == Matched {
			line.leaveOut(a, has[keyOf(line.Entry.PersonID, line.Entry.CollectiveID)])
		}
		if line.Entry.Name == "" || len(line.Entry.Kinds) == 0 {
			line.Standing = Unusable
		}
		if line.Standing != Newcomer {
			continue
		}
		name := viet.TextKey(line.Entry.Name)
		if first, twice := fresh[name]; twice { // the same new name again: one person, titles together
			lines[first].Entry.Kinds = union(lines[first].Entry.Kinds, line.Entry.Kinds)
			line.Standing, line.Already = Unusable, Labels(a.Kinds, line.Entry.Kinds)
			continue
		}
		fresh[name] = i
	}
}

func keyOf(personID, collectiveID int64) string {
	return strconv.FormatInt(personID, 10) + "/" + strconv.FormatInt(collectiveID, 10)
}

// matchPerson takes the one person who is spelt so: of the unit, else of the book.
// Alike names that are not the same leave the choice open.
func (a Around) matchPerson(line *Pasted, alike []data.PersonAt, own map[int64]bool) {
	line.Candidates = alike
	if len(alike) == 0 {
		line.Standing = Newcomer
		return
	}
	key := viet.TextKey(line.Entry.Name)
	var exact []data.PersonAt
	for _, person := range alike {
		if viet.TextKey(person.FullName) == key && own[person.ID] {
			exact = append(exact, person)
		}
	}
	if len(exact) != 1 {
		line.Standing = Ambiguous
		return
	}
	line.Choose(exact[0])
}

// Choose says that the line is about a person of the book.
func (p *Pasted) Choose(person data.PersonAt) {
	p.Standing, p.Entry.PersonID = Matched, person.ID
}

// MakeNew says that the line is about somebody the book does not have yet.
func (p *Pasted) MakeNew() { p.Standing, p.Entry.PersonID = Newcomer, 0 }

// Skip leaves the line out.
func (p *Pasted) Skip() { p.Standing, p.Entry.PersonID = Skipped, 0 }

// matchCollective takes the unit itself or its room of that name.
func (a Around) matchCollective(line *Pasted) {
	name := viet.Fold(line.Entry.Name)
	for _, unit := range append([]data.Unit{a.Unit}, a.Rooms...) {
		if viet.Fold(unit.Name) == name || unit.ShortName != "" && viet.Fold(unit.ShortName) == name {
			line.Standing, line.Entry.CollectiveID = Matched, unit.ID
			return
		}
	}
	line.Standing = Newcomer
}

// leaveOut takes away the kinds that the subject registers already.
func (p *Pasted) leaveOut(a Around, line data.RegistrationLine) {
	var rest, twice []int64
	for _, kind := range p.Entry.Kinds {
		if slices.Contains(line.KindIDs, kind) {
			twice = append(twice, kind)
		} else {
			rest = append(rest, kind)
		}
	}
	p.Entry.Kinds, p.Already = rest, Labels(a.Kinds, twice)
}

func union(a, b []int64) []int64 {
	for _, id := range b {
		if !slices.Contains(a, id) {
			a = append(a, id)
		}
	}
	return a
}
