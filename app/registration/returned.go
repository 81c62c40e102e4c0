package registration

import (
	"context"
	"fmt"
	"slices"

	"sothidua/app/intake"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// sentRows are the people and collectives that rows of a form of ours are about, by the
// codes that stand in them.
type sentRows struct {
	identity string
	people   map[int64]data.PersonAt
	groups   map[int64]data.Unit
	seen     map[string]bool // a row that was copied in the form goes by its name
}

// sent reads whom the codes of a list mean.
func (s *Sheet) sent(ctx context.Context, book *data.Book, lines []Pasted) (sentRows, error) {
	found := sentRows{book.Identity(), map[int64]data.PersonAt{}, map[int64]data.Unit{}, map[string]bool{}}
	for _, group := range append([]data.Unit{s.Unit}, s.Rooms...) {
		found.groups[group.ID] = group
	}
	var ids []int64
	for _, line := range lines {
		if id, _ := rowOfCode(found.identity, line.Code); id != 0 {
			ids = append(ids, id)
		}
	}
	const most = 500 // in one question to the book
	slices.Sort(ids)
	for part := range slices.Chunk(slices.Compact(ids), most) {
		people, err := book.PeopleWith(ctx, part, s.Day)
		if err != nil {
			return found, err
		}
		for _, person := range people {
			found.people[person.ID] = person
		}
	}
	return found, nil
}

// match takes whom the code of a row means. Where the name in it is another's, somebody
// must say which of the two is right.
func (r sentRows) match(line *Pasted) bool {
	personID, groupID := rowOfCode(r.identity, line.Code)
	if r.seen[line.Code] {
		return false
	}
	if group, ok := r.groups[groupID]; ok && line.Subject == data.SubjectCollective && viet.Fold(group.Name) == viet.Fold(line.Entry.Name) {
		line.Standing, line.Entry.CollectiveID, line.sent = Matched, group.ID, true
	}
	if person, ok := r.people[personID]; ok && line.Subject == data.SubjectIndividual {
		line.Candidates, line.sent = []data.PersonAt{person}, true
		if line.take(person); !spelledAlike(person.FullName, line.Entry.Name) {
			line.Standing, line.Entry.PersonID = Ambiguous, 0
		}
	}
	r.seen[line.Code] = line.sent
	return line.sent
}

// spelledAlike tells whether one name may be the other spelled right: at most two letters
// differ, whatever their signs.
func spelledAlike(a, b string) bool {
	const most = 2
	one, other := []rune(viet.Fold(a)), []rune(viet.Fold(b))
	row := make([]int, len(other)+1)
	for i := range row {
		row[i] = i
	}
	for i, r := range one {
		before := row[0]
		row[0] = i + 1
		for j, o := range other {
			cost := before
			if r != o {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, before+1, row[j]+1)
		}
	}
	return row[len(other)] <= most
}

// bringTo compares a row that comes back with what is registered: a change is to be
// written, what says the same is left alone.
func (p *Pasted) bringTo(kinds []data.AwardKind, line data.RegistrationLine, unit data.Unit) {
	if len(line.IDs) == 0 {
		return // nothing is registered yet: it is new
	}
	e := &p.Entry
	if len(e.Kinds) == 0 {
		p.Ignored = joined(p.Ignored, fmt.Sprintf(words.ReturnCleared, Labels(kinds, line.KindIDs)))
		return
	}
	room := line.Unit
	if room == unit.Name || line.Subject == data.SubjectCollective {
		room = ""
	}
	if viet.TextKey(e.Room) != viet.TextKey(room) {
		p.Ignored = joined(p.Ignored, fmt.Sprintf(words.ReturnRoom, e.Room))
	}
	changes := len(p.Changes)
	note := func(from, to string) {
		if from != to {
			p.Changes = append(p.Changes, intake.Change{From: from, To: to, Why: words.ChangeReturned})
		}
	}
	note(line.Name, e.Name)
	if line.Subject == data.SubjectIndividual {
		note(line.Honorific, e.Honorific)
		note(line.Post, e.Post)
		note(line.Initiative.Title, e.Initiative.Title)
	}
	note(Labels(kinds, line.KindIDs), Labels(kinds, e.Kinds))
	note(line.Note, e.Note)
	if len(p.Changes) == changes {
		p.Standing = Unchanged
		return
	}
	e.Initiative.Kind, e.Initiative.Scope = line.Initiative.Kind, line.Initiative.Scope
	e.Line = &line
}

// bring writes what a row that came back says of a line: name, form of address and post,
// then titles, initiative and note.
func bring(tx *data.Tx, line data.RegistrationLine, e Entry) error {
	if line.Subject == data.SubjectIndividual {
		if err := Correct(tx, line, e.Honorific, e.Post); err != nil {
			return err
		}
		if err := rename(tx, line, e.Name); err != nil {
			return err
		}
	}
	return Change(tx, line, e)
}

// rename corrects how somebody is spelled, in the line and from now on.
func rename(tx *data.Tx, line data.RegistrationLine, name string) error {
	if name == line.Name {
		return nil
	}
	rows, err := rowsOf(tx, line)
	if err != nil {
		return err
	}
	for _, row := range rows {
		row.SubjectName = name
		if err := tx.Save(&row); err != nil {
			return err
		}
	}
	person, err := data.Get[data.Person](tx, line.PersonID)
	if err != nil {
		return err
	}
	person.FullName = name
	return tx.Save(&person)
}
