package data

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// Forgetting (làm mất tên) says what becomes of all that names a person.
type Forgetting struct {
	Person    int64
	Spellings []string
	// Row gives the columns of a row that become otherwise, whether it stands in the book or
	// in the journal; own tells whether it is of the person.
	Row func(record string, own bool, row map[string]any) map[string]any
	// Text is what becomes of a label or a reason in the journal.
	Text func(text string) string
	// Everywhere tells whether the name means this person wherever it stands, also in steps
	// that are not about them.
	Everywhere bool
	Delete     bool // the person goes, with posts and what years say of them
}

// Forget makes a person nameless, in the records and in what the journal kept of them, or
// takes them away: in one transaction that is one line of the journal with a reason and is
// never undone. Official prints stay as they were printed.
func (b *Book) Forget(label, reason string, f Forgetting) error {
	return b.step(&Step{Label: label, Reason: reason, Kind: StepBulk}, true, func(tx *Tx) error {
		for _, act := range []func(*gorm.DB) error{f.rows, f.journal, f.steps, f.remove} {
			if err := act(tx.db); err != nil {
				return err
			}
		}
		return nil
	})
}

// rows rewrites what stands in the book.
func (f Forgetting) rows(db *gorm.DB) error {
	all, err := rowsNaming(db, f.Person, f.Spellings)
	if err != nil {
		return err
	}
	keys := map[string][]string{}
	for _, row := range all {
		t, _ := watched(row.Record)
		set, err := f.set(row.Record, row.Own, &row.Row)
		if err != nil {
			return err
		}
		if row.Record == "prints" || len(set) == 0 {
			continue
		}
		columns := slices.Sorted(maps.Keys(set))
		values := make([]any, 0, len(set)+1)
		for i, column := range columns {
			values = append(values, set[column])
			columns[i] = column + " = ?"
		}
		err = db.Exec(fmt.Sprintf("UPDATE %s SET %s WHERE %s = %s", t.name, strings.Join(columns, ", "), t.key, t.keyOf("?")), append(values, row.RowKey)...).Error
		if err != nil {
			return err
		}
		keys[row.Record] = append(keys[row.Record], row.RowKey)
	}
	for _, record := range slices.Sorted(maps.Keys(keys)) {
		for part := range slices.Chunk(keys[record], most) {
			if err := rekeyRows(db, record, part); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f Forgetting) set(record string, own bool, row *string) (map[string]any, error) {
	if row == nil {
		return nil, nil
	}
	var values map[string]any
	if err := json.Unmarshal([]byte(*row), &values); err != nil {
		return nil, err
	}
	return f.Row(record, own, values), nil
}

// ownChange is the condition that a change of the journal is of a row of the person.
const ownChange = `(record = 'people' AND row_key = CAST(@person AS TEXT) OR json_extract(before, '$.person_id') = @person
	OR json_extract(after, '$.person_id') = @person OR json_extract(coalesce(after, before), '$.other_person_id') = @person)`

// journal rewrites the old and new values that the journal kept.
func (f Forgetting) journal(db *gorm.DB) error {
	query := "SELECT id, record, before, after, coalesce(" + ownChange + ", 0) AS own FROM changes WHERE id > @last AND (own OR " +
		standsIn([]string{"before", "after"}, f.Spellings) + ") ORDER BY id LIMIT @limit"
	for last := int64(0); ; {
		var rows []struct {
			Change
			Own bool
		}
		values := withSpellings(map[string]any{"person": f.Person, "last": last, "limit": most}, f.Spellings)
		if err := db.Raw(query, values).Scan(&rows).Error; err != nil || len(rows) == 0 {
			return err
		}
		for _, row := range rows {
			last = row.ID
			for column, side := range map[string]*string{"before": row.Before, "after": row.After} {
				set, err := f.set(row.Record, row.Own, side)
				if err != nil {
					return err
				}
				if err := replaceIn(db, row.ID, column, set); err != nil {
					return err
				}
			}
		}
	}
}

// replaceIn puts values into one side of a change, where it has the columns; keys that are
// made from a name go.
func replaceIn(db *gorm.DB, change int64, side string, set map[string]any) error {
	if len(set) == 0 {
		return nil
	}
	set = maps.Clone(set)
	set["sort_key"], set["folded"] = "", ""
	statement, values := side, []any{}
	for _, column := range slices.Sorted(maps.Keys(set)) {
		statement = fmt.Sprintf("json_replace(%s, '$.%s', ?)", statement, column)
		values = append(values, set[column])
	}
	return db.Exec(fmt.Sprintf("UPDATE changes SET %s = %s WHERE id = ?", side, statement), append(values, change)...).Error
}

// steps rewrites the labels, reasons and names of the journal.
func (f Forgetting) steps(db *gorm.DB) error {
	where := standsIn([]string{"label", "reason", "who"}, f.Spellings)
	if !f.Everywhere {
		where = "(" + where + ") AND id IN (SELECT step_id FROM changes WHERE " + ownChange + ")"
	}
	var steps []Step
	err := db.Raw("SELECT * FROM steps WHERE "+where, withSpellings(map[string]any{"person": f.Person}, f.Spellings)).Scan(&steps).Error
	if err != nil {
		return err
	}
	for _, step := range steps {
		err := db.Exec("UPDATE steps SET label = ?, reason = ?, who = ? WHERE id = ?", f.Text(step.Label), f.Text(step.Reason), f.Text(step.Who), step.ID).Error
		if err != nil {
			return err
		}
	}
	return nil
}

// remove takes the person away where nothing must stay.
func (f Forgetting) remove(db *gorm.DB) error {
	if !f.Delete {
		return nil
	}
	const emptied = "id IN (SELECT step_id FROM changes WHERE " + ownChange + ")"
	for _, statement := range []string{
		// What the journal has of them goes too; a step of which nothing is left is none to
		// take back.
		"UPDATE steps SET kind = 'bulk' WHERE kind = 'do' AND undone_by IS NULL AND NOT EXISTS (SELECT 1 FROM changes WHERE step_id = steps.id AND NOT coalesce(" + ownChange + ", 0)) AND " + emptied,
		"UPDATE steps SET changes = changes - (SELECT count(*) FROM changes WHERE step_id = steps.id AND " + ownChange + ") WHERE kind <> 'bulk' AND " + emptied,
		"DELETE FROM changes WHERE " + ownChange,
		"DELETE FROM not_same WHERE person_id = @person OR other_person_id = @person",
		"DELETE FROM posts WHERE person_id = @person",
		"DELETE FROM person_years WHERE person_id = @person",
		"DELETE FROM people WHERE id = @person",
	} {
		if err := db.Exec(statement, map[string]any{"person": f.Person}).Error; err != nil {
			return err
		}
	}
	return nil
}

// CalledBefore returns every name under which the book knows a person: the present one first,
// then those that records and the journal have.
func (b *Book) CalledBefore(ctx context.Context, personID int64) (names []string, err error) {
	err = b.read(ctx).Raw(`SELECT name FROM (SELECT 0 AS place, full_name AS name FROM people WHERE id = @person
		UNION SELECT 1, subject_name FROM registrations WHERE person_id = @person
		UNION SELECT 1, subject_name FROM awards WHERE person_id = @person
		UNION SELECT 1, subject_name FROM counts WHERE person_id = @person
		UNION SELECT 1, subject_name FROM kept_findings WHERE person_id = @person
		UNION SELECT 1, full_name FROM participants WHERE person_id = @person
		UNION SELECT 1, name FROM exemplars WHERE person_id = @person
		UNION SELECT 1, json_extract(before, '$.full_name') FROM changes WHERE record = 'people' AND row_key = CAST(@person AS TEXT)
		UNION SELECT 1, json_extract(after, '$.full_name') FROM changes WHERE record = 'people' AND row_key = CAST(@person AS TEXT))
		WHERE name LIKE '% %' OR place = 0 GROUP BY name ORDER BY min(place), name`, map[string]any{"person": personID}).Scan(&names).Error
	return names, explain(b.Path, err)
}

// NamesLike returns the names of people that begin with a text.
func (b *Book) NamesLike(ctx context.Context, beginning string) (names []string, err error) {
	err = b.read(ctx).Model(&Person{}).Where("substr(full_name, 1, ?) = ?", len([]rune(beginning)), beginning).Pluck("full_name", &names).Error
	return names, explain(b.Path, err)
}
