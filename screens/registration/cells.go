package registration

import (
	"slices"
	"strconv"

	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
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

// held tells whether the cursor is on a line that is there, or being added.
func (l *list) held() bool {
	row, ok := l.Selected()
	return ok && (row.line != nil || row.fresh != nil)
}
