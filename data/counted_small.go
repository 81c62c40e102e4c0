package data

import (
	"cmp"
	"slices"
)

// SmallRows are rows of a year, in order by subject, held in a third of their size: they
// are kept as long as its counts are.
type SmallRows struct {
	known  []smallRow // of people and collectives that the book has
	others []Counted
}

type smallRow struct {
	id, unitID, kindID int64
	collective, whole  bool
}

// compare puts rows in the order of their subjects.
func (r smallRow) compare(key SubjectKey) int {
	subject := SubjectIndividual
	if r.collective {
		subject = SubjectCollective
	}
	return cmp.Or(cmp.Compare(r.id, key.ID), cmp.Compare(subject, key.Subject))
}

// Small holds rows that are in order by subject.
func Small(rows []Counted) (s SmallRows) {
	s.known = make([]smallRow, 0, len(rows))
	for _, row := range rows {
		if row.Subject.ID == 0 || len(row.Rooms) > 0 {
			s.others = append(s.others, row)
			continue
		}
		s.known = append(s.known, smallRow{row.Subject.ID, row.UnitID, row.KindID, row.Subject.Subject == SubjectCollective, row.Whole})
	}
	return s
}

// Of are the rows of one subject.
func (s SmallRows) Of(key SubjectKey) []Counted {
	rows := slices.Clip(RowsOf(s.others, key))
	at, _ := slices.BinarySearchFunc(s.known, key, smallRow.compare)
	for ; at < len(s.known) && s.known[at].compare(key) == 0; at++ {
		row := s.known[at]
		rows = append(rows, Counted{Subject: key, UnitID: row.unitID, KindID: row.kindID, Whole: row.whole})
	}
	return rows
}
