package registration

import (
	"slices"

	"sothidua/app/intake"
	"sothidua/data"
	"sothidua/data/viet"
)

// namesakes are the lines of one table that bear one name, by that name; only those
// that stand for somebody of their own.
type namesakes map[string][]int

// place tells whether a line, found by its nameKey, is one with an earlier line of its name: where post,
// room or birth agree and none differ, one is proposed; where one of them differs,
// two; where nothing is known of them, somebody must say, unless many rows of one person
// are usual and the book has one.
func (n namesakes) place(lines []Pasted, i int, name string, many bool) {
	line := &lines[i]
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
func nameKey(line *Pasted) string {
	key := string(line.Subject) + " " + viet.TextKey(line.Name)
	if line.Subject == data.SubjectCollective { // rooms of two units bear one name
		key += "\x00" + viet.TextKey(line.Room)
	}
	return key
}

// keep remembers a line that stands for somebody of its own.
func (n namesakes) keep(lines []Pasted, i int, name string) {
	if lines[i].Standing != Again && len(n[name]) < intake.Namesakes {
		n[name] = append(n[name], i)
	}
}
