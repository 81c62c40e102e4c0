package data

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sothidua/data/viet"
)

// checkedRows reads the facts behind a row where the condition put for %[1]s holds.
const checkedRows = `SELECT r.id, r.unit_id, r.award_kind_id, r.person_id, r.collective_id, r.subject_name, r.subject_unit, r.room_id,
		r.initiative_id, r.decision_regime, r.award_id,
		coalesce(p.hired_on, ''), coalesce(p.personnel, ''), (SELECT min(o.from_date) FROM posts o WHERE o.person_id = p.id), coalesce(a.decision_date, ''),
		coalesce(i.title, ''), coalesce(i.scope, ''), i.person_id, coalesce((SELECT y.number FROM years y WHERE y.id = i.year_id), 0), r.sort_key
	FROM registrations r LEFT JOIN people p ON p.id = r.person_id %[1]s LEFT JOIN awards a ON a.id = r.award_id AND a.revoked = 0 %[1]s
	LEFT JOIN initiatives i ON i.id = r.initiative_id %[1]s
	WHERE r.year_id = ?`

// subjects narrows a column to those whose lines are read.
func (q *checkQuery) subjects(column string) (where string, values []any) {
	switch {
	case q.Everybody:
		return column + " IN (SELECT " + column + " FROM registrations WHERE year_id = ? AND unit_id IN ?)", []any{q.Year.ID, q.Units}
	case column == "collective_id":
		return column + " IN ?", []any{q.CollectiveIDs}
	}
	return column + " IN ?", []any{q.PersonIDs}
}

// registrations scans by hand: there may be many thousands.
func (q *checkQuery) registrations() error {
	text, values := q.rows()
	query := q.db.Raw(text, values...)
	rows, err := query.Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	var read []*Checked // large, so that each is moved once, to its place
	for rows.Next() {
		c := new(Checked)
		var post *string
		err := rows.Scan(&c.ID, &c.UnitID, &c.AwardKindID, &c.PersonID, &c.CollectiveID, &c.SubjectName, &c.SubjectUnit, &c.RoomID,
			&c.InitiativeID, &c.DecisionRegime, &c.AwardID, &c.HiredOn, &c.Personnel, &post, &c.DecidedOn,
			&c.InitiativeTitle, &c.InitiativeScope, &c.InitiativePerson, &c.InitiativeYear, &c.SortKey)
		if err != nil {
			return err
		}
		c.YearID = q.Year.ID
		if c.Placed = post != nil; c.Placed {
			c.PostFrom = viet.Date(*post)
		}
		read = append(read, c)
	}
	slices.SortFunc(read, func(a, b *Checked) int { return cmp.Compare(a.ID, b.ID) }) // as they were entered
	q.Registrations = make([]Checked, len(read))
	for i, row := range read {
		q.Registrations[i] = *row
	}
	return rows.Err()
}

// rows is the query of the registrations in any order: those of the units, and those of
// the same subjects elsewhere.
func (q *checkQuery) rows() (text string, values []any) {
	if q.Everybody && q.Alone {
		return strings.ReplaceAll(checkedRows, "%[1]s", "") + " AND r.unit_id IN ?", []any{q.Year.ID, q.Units}
	}
	about := ""
	if !q.Everybody {
		about = "AND (r.person_id IN ? OR r.collective_id IN ?)"
		for range strings.Count(checkedRows, "%[1]s") {
			values = append(values, q.PersonIDs, q.CollectiveIDs)
		}
	}
	// Joined by union, so that each part follows its index.
	text = byKey(strings.ReplaceAll(checkedRows, "%[1]s", about), "r.year_id") + " AND r.id IN (SELECT id FROM registrations WHERE year_id = ? AND unit_id IN ?"
	values = append(values, q.Year.ID, q.Year.ID, q.Units)
	for _, column := range []string{"person_id", "collective_id"} {
		if q.Alone {
			break
		}
		where, more := q.subjects(column)
		text += " UNION SELECT id FROM registrations WHERE " + where + " AND year_id = ?"
		values = append(append(values, more...), q.Year.ID)
	}
	return text + ")", values
}

// FillChecked completes registrations that are not saved yet with what the book
// knows of their people and initiatives.
func (b *Book) FillChecked(ctx context.Context, rows []Checked) error {
	for i := range rows {
		if id := rows[i].InitiativeID; id != nil {
			var known struct {
				PersonID *int64
				Number   int
			}
			err := b.read(ctx).Raw("SELECT i.person_id, y.number FROM initiatives i JOIN years y ON y.id = i.year_id WHERE i.id = ?", *id).Scan(&known).Error
			if err != nil {
				return explain(b.Path, err)
			}
			rows[i].InitiativePerson, rows[i].InitiativeYear = known.PersonID, known.Number
		}
		if rows[i].PersonID == nil {
			continue
		}
		var known struct {
			HiredOn   viet.Date
			Personnel string
			Posts     int
			PostFrom  viet.Date
		}
		err := b.read(ctx).Raw(`SELECT p.hired_on, p.personnel, count(o.id) AS posts, coalesce(min(o.from_date), '') AS post_from
			FROM people p LEFT JOIN posts o ON o.person_id = p.id WHERE p.id = ? GROUP BY p.id`, *rows[i].PersonID).Scan(&known).Error
		if err != nil {
			return explain(b.Path, err)
		}
		rows[i].HiredOn, rows[i].Personnel = known.HiredOn, known.Personnel
		rows[i].Placed, rows[i].PostFrom = known.Posts > 0, known.PostFrom
	}
	return nil
}
