package data

import (
	"context"
	"iter"
	"strconv"
	"strings"
)

// countedRows are the registrations of a year as far as counts go: the people and the
// collectives of each unit and title in one row, for a hundred thousand rows that come one
// by one take three times as long.
const countedRows = `SELECT r.unit_id, r.award_kind_id AS kind_id,
		coalesce(group_concat(r.person_id), '') AS people, coalesce(group_concat(r.collective_id), '') AS collectives
	FROM registrations r WHERE r.year_id = @year`

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
	var titles []struct {
		UnitID, KindID      int64
		People, Collectives string
	}
	if err := db.Raw(query+" GROUP BY r.unit_id, r.award_kind_id", values).Scan(&titles).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	room := 0
	for _, t := range titles {
		room += strings.Count(t.People, ",") + strings.Count(t.Collectives, ",") + 2
	}
	counted := make([]Counted, 0, room)
	for _, t := range titles {
		for id := range keysIn(t.People) {
			counted = append(counted, Counted{Subject: KeyOf("", id, 0, t.UnitID, ""), UnitID: t.UnitID, KindID: t.KindID})
		}
		for id := range keysIn(t.Collectives) {
			counted = append(counted, Counted{Subject: KeyOf("", 0, id, t.UnitID, ""), UnitID: t.UnitID, KindID: t.KindID, Whole: id == t.UnitID})
		}
	}
	if of != nil {
		return counted, nil
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

// keysIn goes through the keys of a group_concat.
func keysIn(list string) iter.Seq[int64] {
	return func(yield func(int64) bool) {
		for text := range strings.SplitSeq(list, ",") {
			if id, err := strconv.ParseInt(text, 10, 64); err == nil && !yield(id) {
				return
			}
		}
	}
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
