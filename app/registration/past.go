package registration

import (
	"slices"

	"sothidua/app/intake"
	"sothidua/data"
)

// told tells whether one of these titles can be written: its kind and its year are known.
func told(past []intake.Past) bool {
	return slices.ContainsFunc(past, func(p intake.Past) bool { return p.Kind != 0 && p.Year != 0 })
}

// writePast writes the titles of earlier years that lists tell of the entries' people,
// as far as the book does not have them.
func (m *many) writePast(entries []Entry) error {
	var rows []data.Award
	kinds := map[int64]data.AwardKind{}
	for i, e := range entries {
		person := m.people[i]
		if len(e.Past) == 0 || person.ID == 0 {
			continue
		}
		known, err := data.OfPerson[data.Award](m.tx, person.ID)
		if err != nil {
			return err
		}
		for _, past := range e.Past {
			if past.Kind == 0 || past.Year == 0 {
				continue
			}
			kind, ok := kinds[past.Kind]
			if !ok {
				if kind, err = data.Get[data.AwardKind](m.tx, past.Kind); err != nil {
					return err
				}
				kinds[past.Kind] = kind
			}
			same := func(a data.Award) bool { return a.AwardKindID == past.Kind && a.Year == past.Year }
			if slices.ContainsFunc(known, same) {
				continue
			}
			row := PastAward(past, kind, m.unit, m.year)
			row.PersonID, row.SubjectName = &person.ID, person.FullName
			data.Prepare(&row)
			rows, known = append(rows, row), append(known, row)
		}
	}
	return data.AddAll(m.tx, rows)
}
