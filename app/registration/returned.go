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
	for i := range lines {
		if id, _ := rowOfCode(found.identity, lines[i].Code); id != 0 {
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
		p.dropped = &line
		return
	}
	room := line.Unit
	if room == unit.Name || line.Subject == data.SubjectCollective {
		room = ""
	}
	if viet.TextKey(e.Room) != viet.TextKey(room) {
		p.moved, p.from = &line, room
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

// Answers to what a form that came back does not say any more, or says otherwise.
const (
	returnTaken = "yes"
	returnKept  = "no"
)

// askReturned asks what is to become of registrations that a form that came back has
// no more: its titles are cleared, or its row is gone; and of rooms that it says
// otherwise. Each is answered once for all alike, and shown line by line.
func (s *Sheet) askReturned(r *Reading, identity string) {
	s.findGone(r, identity)
	ask := func(line *Pasted, key, text string) (taken bool) {
		answer := r.Ask(key, text, line.Number, []intake.Option{{Value: returnTaken, Text: words.AskReturnedYes}, {Value: returnKept, Text: words.AskReturnedNo}})
		if answer == "" {
			line.Standing = Waiting
		}
		return answer == returnTaken
	}
	for i := range r.Lines {
		line := &r.Lines[i]
		was := line.dropped
		switch {
		case line.Standing == Skipped || line.Open || line.Unknown != "":
		case was != nil:
			key, text := "cleared", words.AskCleared
			if line.Number == 0 {
				key, text = "gone", words.AskGone
			}
			titles := Labels(s.Kinds, was.KindIDs)
			switch {
			case ask(line, key, text):
				line.Standing, line.Entry.Line, line.Entry.Gone = Matched, was, true
				line.Changes = append(line.Changes, intake.Change{From: titles, Why: words.ChangeDropped})
			case line.Standing != Waiting:
				line.Standing = Unchanged
				line.Ignored = joined(line.Ignored, fmt.Sprintf(words.ReturnCleared, titles))
			}
		case line.moved != nil && s.saysRooms(r, line.Row.Sheet):
			before := line.Standing
			switch {
			case ask(line, "moved", words.AskMoved):
				line.Standing, line.Entry.Line, line.Entry.Moved = Matched, line.moved, true
				line.Entry.Initiative.Kind, line.Entry.Initiative.Scope = line.moved.Initiative.Kind, line.moved.Initiative.Scope
				line.Changes = append(line.Changes, intake.Change{From: roomText(line.from, s.Unit), To: roomText(line.Entry.Room, s.Unit), Why: words.ChangeReturned})
			case line.Standing != Waiting:
				line.Standing = before
				line.Ignored = joined(line.Ignored, fmt.Sprintf(words.ReturnRoom, roomText(line.Entry.Room, s.Unit)))
			}
		}
	}
}

func roomText(room string, unit data.Unit) string {
	if room == "" {
		return unit.Name
	}
	return room
}

// saysRooms tells whether the tables of a sheet have a column for rooms.
func (s *Sheet) saysRooms(r *Reading, sheet string) bool {
	return slices.ContainsFunc(r.Columns, func(c intake.Column) bool { return c.Sheet == sheet && c.Field == intake.RoomField })
}

// findGone adds a line for each registration whose row a form that came back has no more.
// Of people, or of collectives, of whom it has no row at all, it says nothing.
func (s *Sheet) findGone(r *Reading, identity string) {
	here, says := map[string]bool{}, map[data.Subject]bool{}
	for i := range r.Lines {
		says[r.Lines[i].Subject] = says[r.Lines[i].Subject] || r.Lines[i].sent
	}
	if !says[data.SubjectIndividual] && !says[data.SubjectCollective] {
		return
	}
	for i := range r.Lines {
		line := &r.Lines[i]
		here[keyOf(line.Entry.PersonID, line.Entry.CollectiveID)] = true
		for _, person := range line.Candidates { // whoever the row may be is not gone
			here[keyOf(person.ID, 0)] = true
		}
		personID, groupID := rowOfCode(identity, line.Code)
		here[keyOf(personID, groupID)] = true
	}
	for _, line := range s.Lines {
		if !says[line.Subject] || here[keyOf(line.PersonID, line.CollectiveID)] {
			continue
		}
		gone := Pasted{
			Row: intake.Row{Subject: line.Subject, Name: line.Name, Post: line.Post, Code: RowCode(identity, line.PersonID, line.CollectiveID)}, Of: -1,
			Entry: Entry{Year: s.Year, Unit: s.Unit, Subject: line.Subject, PersonID: line.PersonID, CollectiveID: line.CollectiveID, Name: line.Name, Post: line.Post},
			sent:  true, who: Matched, dropped: &line,
		}
		if s.Answers[rowKey(gone)] == chooseSkip {
			gone.Standing = Skipped
		}
		r.Lines = append(r.Lines, gone)
	}
}

// bring writes what a row that came back says of a line: name, form of address and post,
// then titles, initiative and note; or takes out what it has no more.
func bring(tx *data.Tx, line data.RegistrationLine, e Entry) error {
	if e.Gone {
		return Delete(tx, line)
	}
	if e.Moved {
		if err := move(tx, line, e); err != nil {
			return err
		}
	}
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

// move corrects in which room of the unit somebody registers.
func move(tx *data.Tx, line data.RegistrationLine, e Entry) error {
	place, err := RoomOf(tx, e.Unit, e.Room)
	if err != nil {
		return err
	}
	rows, err := rowsOf(tx, line)
	if err != nil {
		return err
	}
	for _, row := range rows {
		row.RoomID, row.SubjectUnit = &place.ID, place.Name
		if err := tx.Save(&row); err != nil {
			return err
		}
	}
	return nil
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
