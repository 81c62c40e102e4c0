package data

import (
	"context"
	"strings"
)

// countedRows are the registrations of a year as far as counts go.
const countedRows = `SELECT r.unit_id, r.award_kind_id, r.person_id, r.collective_id FROM registrations r
	WHERE r.year_id = @year AND (r.person_id IS NOT NULL OR r.collective_id IS NOT NULL)`

// namedRows are those whose subject has no record: they are counted by their names.
const namedRows = `SELECT r.unit_id, r.award_kind_id AS kind_id, k.subject, r.subject_name AS name
	FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id
	WHERE r.year_id = @year AND r.person_id IS NULL AND r.collective_id IS NULL`

// Counted returns a year's registrations as far as counts go, of some subjects alone
// where these are named.
func (b *Book) Counted(ctx context.Context, yearID int64, of *Subjects) ([]Counted, error) {
	values := map[string]any{"year": yearID}
	db, query := b.read(ctx), countedRows
	if of != nil {
		query = byKey(query, "r.year_id") + ofSubjects("registrations", "r")
		values["people"], values["collectives"] = of.People, of.Collectives
	}
	rows, err := db.Raw(query, values).Rows()
	if err != nil {
		return nil, explain(b.Path, err)
	}
	defer rows.Close()
	counted := make([]Counted, 0, 1024)
	for rows.Next() { // by hand: there may be a hundred thousand
		var unit, kind int64
		var person, collective *int64
		if err := rows.Scan(&unit, &kind, &person, &collective); err != nil {
			return nil, explain(b.Path, err)
		}
		key := KeyOf("", IDOf(person), IDOf(collective), unit, "")
		counted = append(counted, Counted{Subject: key, UnitID: unit, KindID: kind, Whole: IDOf(collective) == unit})
	}
	if err := rows.Err(); err != nil || of != nil {
		return counted, explain(b.Path, err)
	}
	var named []struct {
		UnitID, KindID int64
		Subject        Subject
		Name           string
	}
	if err := db.Raw(namedRows, values).Scan(&named).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	for _, row := range named {
		counted = append(counted, Counted{Subject: KeyOf(row.Subject, 0, 0, row.UnitID, row.Name), UnitID: row.UnitID, KindID: row.KindID})
	}
	return counted, nil
}

// byKey lets a query of a year's rows, by the column of the year, follow the keys that it
// is narrowed to: by the index of the year it would go through all of them.
func byKey(query, year string) string {
	at := strings.LastIndex(query, "WHERE "+year) + len("WHERE ")
	return query[:at] + "+" + query[at:]
}

// ofSubjects narrows rows of a table, by its alias, to those of @people and
// @collectives, by the indices of both.
func ofSubjects(table, alias string) string {
	return " AND " + alias + ".id IN (SELECT id FROM " + table + " WHERE person_id IN @people" +
		" UNION SELECT id FROM " + table + " WHERE collective_id IN @collectives)"
}
