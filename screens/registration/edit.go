package registration

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// toggle sets or takes away the title of a column.
func (l *list) toggle(r lineRow, column int) {
	at := slices.Index(l.cells, kindCell)
	if at < 0 || column < at || column >= at+len(l.kinds) {
		return
	}
	id := l.kinds[column-at].ID
	l.setKindsOf(r, flip(r.kindIDs(), id))
}

func flip(ids []int64, id int64) []int64 {
	if at := slices.Index(ids, id); at >= 0 {
		return slices.Delete(slices.Clone(ids), at, at+1)
	}
	return append(slices.Clone(ids), id)
}

// setKindsOf makes the row register these kinds; of a line without any is asked.
func (l *list) setKindsOf(r lineRow, ids []int64) {
	switch {
	case r.fresh != nil:
		r.fresh.Kinds = ids
		l.changed()
	case len(ids) == 0:
		l.screen.deleteLine(*r.line)
	default:
		l.change(r, func(e *registration.Entry) { e.Kinds = ids })
	}
}

// changed shows the line being added anew.
func (l *list) changed() {
	l.Refresh()
	l.screen.showSide()
	l.screen.advise(false)
	l.keeper.Typed()
}

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

// change writes a line with something different.
func (l *list) change(r lineRow, differ func(*registration.Entry)) {
	s, line := l.screen, *r.line
	e := registration.EntryOf(s.desk.Year, s.row().Unit, line)
	differ(&e)
	s.write(registration.ChangeLabel(line.Name, registration.Labels(s.summary.Kinds, e.Kinds)), func(tx *data.Tx) error {
		return registration.Change(tx, line, e)
	}, s.desk.Failed)
}

// typed takes what was typed into a cell.
func (l *list) typed(r lineRow, column int, text, value string) {
	if l.writing && r.fresh != nil {
		return
	}
	switch l.cells[column] {
	case honorificCell:
		l.correct(r, text, r.post())
	case nameCell:
		l.named(r.fresh, text, value)
	case postCell:
		l.posted(r, text)
	case otherCell:
		l.typedOthers(r, text, value)
	case initiativeCell:
		l.set(r, func(e *registration.Entry) { e.Initiative.Title = text })
	case noteCell:
		l.set(r, func(e *registration.Entry) { e.Note = text })
	}
}

func (r lineRow) post() string {
	if r.line != nil {
		return r.line.Post
	}
	return r.fresh.Post
}

// set changes the line being added, or writes a line.
func (l *list) set(r lineRow, differ func(*registration.Entry)) {
	if r.fresh != nil {
		differ(r.fresh)
		l.changed()
		return
	}
	l.change(r, differ)
}

// correct writes how the person is addressed and the post is called.
func (l *list) correct(r lineRow, honorific, post string) {
	if r.fresh != nil {
		r.fresh.Honorific, r.fresh.Post = honorific, post
		l.changed()
		return
	}
	s, line := l.screen, *r.line
	s.write(registration.ChangeLabel(line.Name, join(", ", line.Titles, line.Commendations)), func(tx *data.Tx) error {
		return registration.Correct(tx, line, honorific, post)
	}, s.desk.Failed)
}

func (l *list) posted(r lineRow, text string) {
	if r.fresh == nil {
		l.correct(r, r.line.Honorific, text)
		return
	}
	r.fresh.Post, r.fresh.Room = intake.SplitPost(text, l.screen.row().Unit, l.screen.rooms)
	l.changed()
}

// typedOthers takes an option that was found, or the labels as they were typed.
func (l *list) typedOthers(r lineRow, text, value string) {
	if id, err := strconv.ParseInt(value, 10, 64); err == nil {
		l.setKindsOf(r, flip(r.kindIDs(), id))
		return
	}
	ids := slices.DeleteFunc(slices.Clone(r.kindIDs()), func(id int64) bool {
		return slices.ContainsFunc(l.others, func(k data.AwardKind) bool { return k.ID == id })
	})
	known, unknown := intake.ReadKinds(l.others, text)
	if unknown != "" {
		l.screen.desk.ShowErr(fault.New(fault.Invalid, words.GridUnknownWhat+unknown, words.GridUnknownNext))
		return
	}
	l.setKindsOf(r, append(ids, known...))
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

// held tells whether the cursor is on a line that is there, or being added.
func (l *list) held() bool {
	row, ok := l.Selected()
	return ok && (row.line != nil || row.fresh != nil)
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
		l.writing = false
		if err != nil {
			s.desk.Failed(err)
			return
		}
		l.learn(e.Kinds)
		l.empty()
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

// ditto takes over what the row above has in the cell.
func (l *list) ditto(r, above lineRow, column int) { l.copyCell(above, []lineRow{r}, column) }

// fill gives all rows what the first one has in the cell.
func (l *list) fill(from lineRow, to []lineRow, column int) { l.copyCell(from, to, column) }

func (l *list) copyCell(from lineRow, to []lineRow, column int) {
	if len(to) == 1 && to[0].fresh != nil {
		l.copyToFresh(from, to[0].fresh, column)
		return
	}
	batch := registration.Batch{}
	switch l.cells[column] {
	case kindCell:
		kind := l.kinds[column-slices.Index(l.cells, kindCell)].ID
		if slices.Contains(from.kindIDs(), kind) {
			batch.Add = []int64{kind}
		} else {
			batch.Remove = []int64{kind}
		}
	case otherCell:
		for _, kind := range l.others {
			if slices.Contains(from.kindIDs(), kind.ID) {
				batch.Add = append(batch.Add, kind.ID)
			}
		}
	case initiativeCell:
		batch.Initiative = &from.line.Initiative.Title
	case noteCell:
		batch.Note = &from.line.Note
	case honorificCell:
		if len(to) == 1 {
			l.correct(to[0], from.line.Honorific, to[0].line.Post)
		}
		return
	case postCell:
		if len(to) == 1 {
			l.correct(to[0], to[0].line.Honorific, from.line.Post)
		}
		return
	default:
		return
	}
	l.screen.applyBatch(batch, linesOf(to), nil)
}

func (l *list) copyToFresh(from lineRow, e *registration.Entry, column int) {
	if from.line == nil {
		return
	}
	switch l.cells[column] {
	case honorificCell:
		e.Honorific = from.line.Honorific
	case postCell:
		e.Post, e.Room = from.line.Post, otherThan(from.line.Unit, l.screen.row().Unit.Name)
	case kindCell:
		if kind := l.kinds[column-slices.Index(l.cells, kindCell)].ID; slices.Contains(from.line.KindIDs, kind) && !slices.Contains(e.Kinds, kind) {
			e.Kinds = append(e.Kinds, kind)
		}
	case otherCell:
		for _, kind := range l.others {
			if slices.Contains(from.line.KindIDs, kind.ID) && !slices.Contains(e.Kinds, kind.ID) {
				e.Kinds = append(e.Kinds, kind.ID)
			}
		}
	case initiativeCell:
		e.Initiative.Title = from.line.Initiative.Title
	case noteCell:
		e.Note = from.line.Note
	default:
		return
	}
	l.changed()
}

func linesOf(rows []lineRow) []data.RegistrationLine {
	var lines []data.RegistrationLine
	for _, r := range rows {
		if r.line != nil {
			lines = append(lines, *r.line)
		}
	}
	return lines
}

// nameOptions are the unit's people and whoever was found besides; for collectives
// the unit and its rooms.
func (l *list) nameOptions(more []data.PersonAt) []kit.Option {
	s := l.screen
	if l.subject == data.SubjectCollective {
		return groupOptions(s.row().Unit, s.rooms)
	}
	people := slices.Clone(s.own)
	for _, person := range more {
		if !slices.ContainsFunc(s.own, func(p data.PersonAt) bool { return p.ID == person.ID }) {
			people = append(people, person)
		}
	}
	s.offered = people
	return personOptions(people, s.row().Unit.Name)
}

// found returns the person of that ID among those last offered.
func (s *Screen) found(id int64) (data.PersonAt, bool) {
	at := slices.IndexFunc(s.offered, func(p data.PersonAt) bool { return p.ID == id })
	if at < 0 || id == 0 {
		return data.PersonAt{}, false
	}
	return s.offered[at], true
}

// postOptions are the posts and rooms the unit knows, for somebody new.
func (l *list) postOptions(r lineRow) []kit.Option {
	var texts []string
	for _, person := range l.screen.own {
		text := person.Post
		if r.fresh != nil {
			text = join(", ", person.Post, otherThan(person.Room, l.screen.row().Unit.Name))
		}
		if text != "" && !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return kit.Options(texts...)
}

func (l *list) otherOptions(lineRow) []kit.Option {
	options := make([]kit.Option, len(l.others))
	for i, kind := range l.others {
		options[i] = kit.Option{Value: strconv.FormatInt(kind.ID, 10), Text: kind.Label, Note: kind.Name}
	}
	return options
}

// lookAround looks in the whole book for a name that is being typed. While one
// search runs, only the latest text waits.
func (l *list) lookAround(_ lineRow, column int, text string) {
	s := l.screen
	if l.cells[column] != nameCell || l.subject != data.SubjectIndividual || len([]rune(text)) < enough {
		return
	}
	s.wanted = text
	if s.seeking {
		return
	}
	s.seek(l)
}

func (s *Screen) seek(l *list) {
	text, people, today := s.wanted, s.desk.People, s.today()
	s.seeking = true
	kit.Load(s.seeker, func(ctx context.Context) (data.Part[data.PersonAt], error) {
		return people.Find(ctx, text, today)
	}, func(people data.Part[data.PersonAt], err error) {
		s.seeking = false
		switch {
		case err != nil:
			s.desk.ShowErr(err)
		case s.wanted != text:
			s.seek(l)
		case l.Typing():
			l.Offer(l.nameOptions(people.Rows), people.Total-len(people.Rows))
		}
	})
}

func (s *Screen) today() viet.Date { return s.desk.Today() }
