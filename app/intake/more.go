package intake

import (
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
		case NoteField:
		default:
			return false
		}
	}
	return tells
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
	s.last.Raw += " | " + rawOf(row)
	s.lastRow = row.Number
	s.last.Open = s.last.Open || more.Open
	s.last.Unknown = joined(s.last.Unknown, more.Unknown)
	s.last.Changes = append(append(s.last.Changes, more.Changes...), Change{"", rawOf(row), words.ChangeMore})
}
