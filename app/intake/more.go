package intake

import (
	"cmp"
	"maps"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
)

// goesOnBelow tells whether a row without a name goes on with the row right above it: it
// tells titles, initiatives or the like, and nothing else.
func (r *reader) goesOnBelow(t *table, s *standing, row exchange.Row, count, called string) bool {
	if called != "" || count != "" || row.Number != s.lastRow+1 {
		return false
	}
	tells := false
	for i, cell := range row.Cells {
		if cell == "" || i >= len(t.columns) {
			continue
		}
		switch t.columns[i].Field {
		case TitlesField:
			if !r.allKinds(cell, s.last.Subject) {
				return false
			}
			tells = true
		case InitiativeField:
			if isPost(cell) {
				return false
			}
			tells = true
		case PostField:
			if !isPost(cell) {
				return false
			}
			tells = true
		case MarkField, PastField, FactField:
			tells = true
		case NoteField, GiverField:
		default:
			return false
		}
	}
	return tells
}

// sameAsAbove is the name of the row above where a row of a list with several facts of one
// person leaves it out, and which row names it: each of these rows stands for itself. Empty
// anywhere else.
func (r *reader) sameAsAbove(t *table, s *standing, row exchange.Row, count, called string) (of Change, named int) {
	name := nameOf(t.columns)
	if r.List == nil || !r.List.Many || name < 0 || name >= len(row.Cells) || s.last == nil || s.above[name] == "" {
		return of, 0
	}
	why := ""
	switch {
	case isDitto(called):
		why = words.ChangeDitto
	case called == "" && s.merged[[2]int{row.Number, name}] != "":
		why = words.ChangeMerged
	case r.goesOnBelow(t, s, row, count, called):
		why = words.ChangeMore
	default:
		return of, 0
	}
	return Change{called, s.above[name], why}, cmp.Or(s.last.Same, s.last.Number)
}

// readMore adds to the last row what a further row of the same name says.
func (r *reader) readMore(t *table, s *standing, row exchange.Row) {
	more := Row{Number: row.Number, Subject: s.last.Subject}
	r.readCells(t, s, &more, row)
	s.last.Kinds = union(s.last.Kinds, more.Kinds...)
	if s.last.Subject == data.SubjectIndividual && keyOf(more.Post) != keyOf(s.last.Post) {
		s.last.Post, s.last.Room = joinedBy(", ", s.last.Post, more.Post), joinedOnce(s.last.Room, more.Room)
	}
	s.last.Initiative = joinedBy("; ", s.last.Initiative, more.Initiative)
	if more.Note != s.last.Note {
		s.last.Note = joinedBy("; ", s.last.Note, more.Note)
	}
	s.last.Past = append(s.last.Past, more.Past...)
	for at, value := range more.Facts {
		r.setFact(s.last, int64(at), value)
	}
	s.last.Ignored = joined(s.last.Ignored, more.Ignored)
	s.last.Raw += " | " + rawOf(row)
	s.lastRow = row.Number
	s.last.Open = s.last.Open || more.Open
	s.last.Unknown = joined(s.last.Unknown, more.Unknown)
	s.last.Changes = append(append(s.last.Changes, more.Changes...), Change{"", rawOf(row), words.ChangeMore})
}

// shareInitiative gives somebody without a number, right below an author who has one, what
// that row tells of the initiative, where the own row tells nothing of it: both are its
// authors.
func (r *reader) shareInitiative(t *table, s *standing, line *Row, row exchange.Row) {
	at, number := r.factAs(InitiativeField), columnOf(t.columns, NumberField)
	if at < 0 || number < 0 || cellAt(row, number) != "" || s.last == nil || row.Number != s.lastRow+1 || len(line.Facts) > 0 || s.last.Facts[at] == "" {
		return
	}
	line.Facts = maps.Clone(s.last.Facts)
	line.Open = line.Open || s.last.Open
	line.Changes = append(line.Changes, Change{"", line.Facts[at], words.ChangeMore})
}
