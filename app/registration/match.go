package registration

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/intake"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// matchAll finds whom each line is about and leaves out what is registered already.
func (s *Sheet) matchAll(lines []Pasted, known []data.PersonAt, sent sentRows) {
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
			s.matchPerson(line, byName[viet.Fold(line.Entry.Name)], own)
		}
		if !line.sent {
			groups.place(lines, i, s.List != nil && s.List.Many)
		}
		s.answered(lines, i)
		groups.keep(lines, i)
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

// matchPerson takes the one person of the unit who is spelt so. Alike names that
// are not the same leave the choice open.
func (s *Sheet) matchPerson(line *Pasted, alike []data.PersonAt, own map[int64]bool) {
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
		case viet.TextKey(person.FullName) != key || !own[person.ID] && !s.isOf(person, *line):
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
// the one that the person is of.
func (s *Sheet) isOf(person data.PersonAt, line Pasted) bool {
	unit := viet.TextKey(line.Room)
	return s.List != nil && s.List.Wide && (unit == "" || unit == viet.TextKey(person.Unit) || unit == viet.TextKey(person.Room))
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

// namesakes are the lines of one table that bear one name, by that name; only those
// that stand for somebody of their own.
type namesakes map[string][]int

// place tells whether a line is one with an earlier line of its name: where post,
// room or birth agree and none differ, one is proposed; where one of them differs,
// two; where nothing is known of them, somebody must say, unless many rows of one person
// are usual and the book has one.
func (n namesakes) place(lines []Pasted, i int, many bool) {
	line := &lines[i]
	name := nameKey(*line)
	line.Lines = slices.Clone(n[name])
	same, unsure := -1, false
	for _, at := range n[name] {
		if lines[at].Subject != line.Subject {
			continue
		}
		switch intake.Likeness(lines[at].Row, line.Row) {
		case intake.Sure:
			if same < 0 {
				same = at
			}
		case intake.Unsure:
			if many && same < 0 && line.Standing == Matched && lines[at].Entry.PersonID == line.Entry.PersonID {
				same = at
			}
			unsure = true
		}
	}
	switch {
	case len(line.Lines) == 0:
	case same >= 0:
		line.Standing, line.Of, line.Entry.PersonID = Again, same, 0
	case unsure:
		line.Standing, line.Entry.PersonID = Ambiguous, 0
	case line.Standing == Matched && slices.ContainsFunc(line.Lines, func(at int) bool { return lines[at].Entry.PersonID == line.Entry.PersonID }):
		line.Standing, line.Entry.PersonID = Newcomer, 0 // the book's one is taken by another line
	}
}

// nameKey is under what lines of one name are found: people and collectives apart.
func nameKey(line Pasted) string {
	key := string(line.Subject) + " " + viet.TextKey(line.Name)
	if line.Subject == data.SubjectCollective { // rooms of two units bear one name
		key += "\x00" + viet.TextKey(line.Room)
	}
	return key
}

// keep remembers a line that stands for somebody of its own.
func (n namesakes) keep(lines []Pasted, i int) {
	if name := nameKey(lines[i]); lines[i].Standing != Again && len(n[name]) < intake.Namesakes {
		n[name] = append(n[name], i)
	}
}

// What a line can be, as answers keep it.
const (
	chooseNew    = "new"
	chooseSkip   = "skip"
	choosePerson = "person:"
	chooseLine   = "line:"
)

// Choices are all that a line can be, in the order they are offered.
func (p Pasted) Choices() []string {
	var all []string
	for _, person := range p.Candidates {
		all = append(all, choosePerson+strconv.FormatInt(person.ID, 10))
	}
	if p.Entry.Subject == data.SubjectIndividual {
		for _, at := range p.Lines {
			all = append(all, chooseLine+strconv.Itoa(at))
		}
		all = append(all, chooseNew)
	}
	return append(all, chooseSkip)
}

// Choices are the lines whose person somebody must choose, as questions.
func (s *Sheet) Choices(r *Reading) (asked []intake.Question) {
	for _, line := range r.Lines {
		if line.who != Ambiguous {
			continue
		}
		q := intake.Question{Key: rowKey(line), Text: fmt.Sprintf(words.AskWho, line.Name, line.Post), Rows: fmt.Sprintf(words.AskRows, strconv.Itoa(line.Number)), Count: 1}
		for _, choice := range line.Choices() {
			q.Options = append(q.Options, intake.Option{Value: choice, Text: s.choiceText(r, line, choice)})
		}
		asked = append(asked, q)
	}
	return asked
}

func (s *Sheet) choiceText(r *Reading, line Pasted, choice string) string {
	for _, person := range line.Candidates {
		if choice == choosePerson+strconv.FormatInt(person.ID, 10) {
			return fmt.Sprintf(words.AskWhoPerson, person.FullName, person.Post, person.Unit)
		}
	}
	for _, at := range line.Lines {
		if choice == chooseLine+strconv.Itoa(at) {
			return fmt.Sprintf(words.AskWhoLine, r.Lines[at].Number)
		}
	}
	if choice == chooseNew {
		return words.AskWhoNew
	}
	return words.AskWhoSkip
}

// chosen is which of its choices a line is now.
func (p Pasted) chosen() string {
	switch {
	case p.Standing == Skipped:
		return chooseSkip
	case p.Of >= 0:
		return chooseLine + strconv.Itoa(p.Of)
	case p.Entry.PersonID != 0:
		return choosePerson + strconv.FormatInt(p.Entry.PersonID, 10)
	case p.Standing == Newcomer:
		return chooseNew
	}
	return ""
}

// Next answers that a line is the next of what it can be.
func (s *Sheet) Next(p Pasted) {
	all := p.Choices()
	at := slices.Index(all, p.chosen())
	s.Answers[rowKey(p)] = all[(at+1)%len(all)]
}

// Leave answers that lines are left out, or with leave false that they are written again
// as they were understood.
func (s *Sheet) Leave(leave bool, lines ...Pasted) {
	for _, p := range lines {
		switch {
		case leave && p.Standing != Unchanged:
			s.Answers[rowKey(p)] = chooseSkip
		case s.Answers[rowKey(p)] == chooseSkip:
			delete(s.Answers, rowKey(p))
		}
	}
}

// rowKey is under what the answers keep whom a line is about.
func rowKey(p Pasted) string {
	if p.Number == 0 { // a registration whose row is gone
		return "row:" + p.Code
	}
	key := "row:" + p.Row.Sheet + ":" + strconv.Itoa(p.Number)
	if p.Part > 0 {
		key += ":" + strconv.Itoa(p.Part)
	}
	return key
}

// answered makes a line what was chosen for it, as long as it can be that.
func (s *Sheet) answered(lines []Pasted, i int) {
	line := &lines[i]
	answer := s.Answers[rowKey(*line)]
	if answer == "" || !slices.Contains(line.Choices(), answer) {
		return
	}
	line.Entry.PersonID, line.Of = 0, -1
	if id, ok := strings.CutPrefix(answer, choosePerson); ok {
		line.Standing = Matched
		line.Entry.PersonID, _ = strconv.ParseInt(id, 10, 64)
		return
	}
	if at, ok := strings.CutPrefix(answer, chooseLine); ok {
		line.Standing = Again
		line.Of, _ = strconv.Atoi(at)
		return
	}
	line.Standing = Newcomer
	if answer == chooseSkip {
		line.Standing = Skipped
	}
}

// Entries are what the lines write: those of one person or collective are one.
// Lines that wait for a choice or an answer write nothing.
func Entries(lines []Pasted) []Entry {
	var entries []Entry
	at := map[string]int{} // of whom an entry is about
	for i, line := range lines {
		if line.Standing != Matched && line.Standing != Newcomer && line.Standing != Again {
			continue
		}
		root := i
		if line.Standing == Again {
			root = line.Of
		}
		whom := lines[root].Entry
		key := "line " + strconv.Itoa(root)
		if lines[root].who == Matched {
			key = keyOf(whom.PersonID, whom.CollectiveID)
		}
		if known, ok := at[key]; ok {
			merge(&entries[known], line.Entry)
			continue
		}
		e := line.Entry
		e.PersonID, e.CollectiveID, e.Name, e.Kinds = whom.PersonID, whom.CollectiveID, whom.Name, slices.Clone(e.Kinds)
		at[key] = len(entries)
		entries = append(entries, e)
	}
	return entries
}

// merge adds to an entry what another of the same person or collective says.
func merge(e *Entry, more Entry) {
	e.Kinds, e.Past = union(e.Kinds, more.Kinds), append(e.Past, more.Past...)
	if more.Initiative.Title != e.Initiative.Title {
		e.Initiative.Title = joinedBy("; ", e.Initiative.Title, more.Initiative.Title)
	}
	if more.Note != e.Note {
		e.Note = joinedBy("; ", e.Note, more.Note)
	}
	for _, pair := range [][2]*string{{&e.Post, &more.Post}, {&e.Room, &more.Room}, {&e.Honorific, &more.Honorific}} {
		if *pair[0] == "" {
			*pair[0] = *pair[1]
		}
	}
}

func joinedBy(between, a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + between + b
}
