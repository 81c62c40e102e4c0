package registration

import (
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// countRow is one title of the whole block.
type countRow struct {
	kind  data.AwardKind
	count int
}

func newCounts() *kit.Table[countRow] {
	t := kit.NewTable([]kit.Column[countRow]{
		{Title: words.RegistrationKind, Text: func(r countRow) string { return r.kind.Name }},
		{Title: words.RegistrationCount, Width: 100, Align: kit.Right, Text: func(r countRow) string { return viet.Number(r.count) }},
	})
	t.Empty = words.RegistrationNoCounts
	return t
}

// countRows are the titles of a part that the whole block registers.
func (s *Screen) countRows(subject data.Subject) []countRow {
	var rows []countRow
	for _, kind := range s.summary.Kinds {
		if n := s.summary.Total.Tallies[kind.ID].All; n > 0 && kind.Subject == subject {
			rows = append(rows, countRow{kind, n})
		}
	}
	return rows
}
