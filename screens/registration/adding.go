package registration

import (
	"fmt"
	"slices"
	"strconv"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
)

// empty begins the line being added anew: it is written, or given up.
func (l *list) empty() {
	*l.fresh = registration.Entry{Kinds: slices.Clone(l.usual)}
	l.keeper.Clean()
}

// anew is empty where what was usual is not any more: in another unit or year.
func (l *list) anew() {
	l.usual, l.last = nil, nil
	l.empty()
}

// learn has the next line begin with the titles of the first one that was written, or of
// two that were alike: what one line alone has otherwise is not taken for usual.
func (l *list) learn(kinds []int64) {
	if l.usual == nil || sameKinds(kinds, l.last) {
		l.usual = kinds
	}
	l.last = kinds
}

func sameKinds(a, b []int64) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(id int64) bool { return !slices.Contains(b, id) })
}

// named takes the name of the line being added: somebody of the book, or somebody
// new. Whoever has a line already is gone to.
func (l *list) named(e *registration.Entry, text, value string) {
	id, _ := strconv.ParseInt(value, 10, 64)
	if id != 0 && l.SelectWhere(func(r lineRow) bool {
		return r.line != nil && (l.subject == data.SubjectIndividual && r.line.PersonID == id || l.subject == data.SubjectCollective && r.line.CollectiveID == id)
	}) {
		l.empty()
		l.changed()
		l.screen.desk.Tell(fmt.Sprintf(words.GridThere, text))
		return
	}
	e.Name, e.PersonID, e.CollectiveID = text, 0, 0
	switch person, found := l.screen.found(id); {
	case l.subject == data.SubjectCollective:
		e.CollectiveID = id
	case found:
		e.PersonID, e.Honorific, e.Post, e.Room = id, person.Honorific, person.Post, person.Room
	}
	l.changed()
}

// blank tells whether nothing worth keeping was typed into the line being added.
func (l *list) blank() bool {
	e := l.fresh
	return e.Name == "" && (len(e.Kinds) == 0 || sameKinds(e.Kinds, l.usual)) && e.Note == "" && e.Initiative.Title == "" && e.Post == "" && e.Honorific == ""
}

// onward goes from the name of somebody known, whose post and room come along, to the
// titles; with those that are usual, or marked before, the line is whole and the next begins.
func (l *list) onward(r lineRow, column int) int {
	switch {
	case r.fresh == nil || l.cells[column] != nameCell || r.fresh.PersonID == 0 && r.fresh.CollectiveID == 0:
		return column + 1
	case len(r.fresh.Kinds) > 0:
		return len(l.cells)
	}
	return slices.Index(l.cells, kindCell)
}

// leave writes the line being added once it says whom it is for and what is aimed at.
func (l *list) leave(r lineRow) {
	if r.fresh == nil || l.writing || r.fresh.Name == "" || len(r.fresh.Kinds) == 0 {
		return
	}
	s, e := l.screen, *r.fresh
	e.Year, e.Unit, e.Subject = s.desk.Year, s.row().Unit, l.subject
	l.writing = true
	s.write(registration.Label(e.Name, registration.Labels(s.summary.Kinds, e.Kinds)), func(tx *data.Tx) error {
		return registration.Enter(tx, e)
	}, func(err error) {
		after := l.after
		l.writing, l.after = false, nil
		if err != nil {
			s.desk.Failed(err)
			return
		}
		l.learn(e.Kinds)
		l.empty()
		if after != nil {
			after()
		}
	})
}

// unsaved tells whether something is typed that can be written: a cell, or a new line that
// says whom it is for and what is aimed at.
func (l *list) unsaved() bool { return l.Typing() || l.fresh.Name != "" && len(l.fresh.Kinds) > 0 }

// forget empties the line being added, of what is usual too.
func (l *list) forget() bool {
	if l.blank() && len(l.fresh.Kinds) == 0 {
		return false
	}
	l.anew()
	l.changed()
	return true
}
