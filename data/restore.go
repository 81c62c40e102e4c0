package data

import (
	"context"
	"encoding/json"
	"fmt"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Belonging returns the changes of a step that deleted rows along with one: those that
// belonged to it, and to them, parents first. The row itself comes first.
func (b *Book) Belonging(ctx context.Context, change Change) ([]Change, error) {
	references, err := referencesOf(b.read(ctx))
	if err != nil {
		return nil, explain(b.Path, err)
	}
	found, seen := []Change{change}, map[string]bool{change.Record + "/" + change.RowKey: true}
	for i := 0; i < len(found); i++ {
		for _, r := range references {
			if r.parent.name != found[i].Record {
				continue
			}
			var children []Change
			err := b.read(ctx).Raw(`SELECT * FROM changes INDEXED BY changes_step WHERE step_id = ? AND record = ? AND op = 'delete'
				AND CAST(json_extract(before, ?) AS TEXT) = ? ORDER BY id`, *change.StepID, r.child.name, "$."+r.column, found[i].RowKey).Scan(&children).Error
			if err != nil {
				return nil, explain(b.Path, err)
			}
			for _, child := range children {
				if key := child.Record + "/" + child.RowKey; !seen[key] {
					seen[key] = true
					found = append(found, child)
				}
			}
		}
	}
	return found, nil
}

// Restore brings one deleted record back with what belonged to it, as a step of its own
// that can be taken back. Where its number was given to another record it gets a new one.
func (b *Book) Restore(change Change) error {
	rows, err := b.Belonging(context.Background(), change)
	if err != nil {
		return err
	}
	references, err := referencesOf(b.db)
	if err != nil {
		return explain(b.Path, err)
	}
	return b.Do(fmt.Sprintf(words.RestoreLabel, change.Name()), func(tx *Tx) error {
		if err := tx.db.Exec("PRAGMA defer_foreign_keys = ON").Error; err != nil {
			return err
		}
		moved := map[string]int64{} // the new numbers, by table and old one
		for _, row := range rows {
			if err := restoreRow(tx, row, references, moved); err != nil {
				if twice(err) {
					return fault.Wrap(fault.Conflict, err, fmt.Sprintf(words.ObstacleTwice, row.Name()), words.RestoreNext)
				}
				return err
			}
		}
		return nil
	})
}

// restoreRow inserts one row as it was, but for references to rows with new numbers. A
// row it belongs to that is no more is a fault.
func restoreRow(tx *Tx, row Change, references []reference, moved map[string]int64) error {
	t, ok := watched(row.Record)
	if !ok {
		return nil
	}
	before, err := columnsOf(row.Before)
	if err != nil {
		return err
	}
	var there bool
	if err := tx.db.Raw(fmt.Sprintf("SELECT EXISTS (SELECT 1 FROM %s WHERE %s = ?)", t.name, t.key), row.RowKey).Scan(&there).Error; err != nil {
		return err
	}
	for _, r := range references {
		if r.child.name != t.name {
			continue
		}
		if number, ok := moved[r.parent.name+"/"+string(before[r.column])]; ok {
			before[r.column], _ = json.Marshal(number)
		}
	}
	merged, err := json.Marshal(before)
	if err != nil {
		return err
	}
	columns, values := written(t.columns, func(column string) bool {
		_, known := before[column]
		return known && !(there && column == t.key)
	})
	var key string
	insert := fmt.Sprintf("INSERT INTO %s (%s) SELECT %s RETURNING CAST(%s AS TEXT)", t.name, columns, values, t.key)
	if err := tx.db.Raw(insert, string(merged)).Scan(&key).Error; err != nil {
		return err
	}
	if there && key != row.RowKey {
		var number int64
		if _, err := fmt.Sscan(key, &number); err == nil {
			moved[t.name+"/"+row.RowKey] = number
		}
	}
	if err := rekeyRows(tx.db, t.name, []string{key}); err != nil {
		return err
	}
	return hasParents(tx, row, t, key, references)
}

// hasParents refuses a row whose reference points at nothing, unless that is itself
// still to come back.
func hasParents(tx *Tx, row Change, t table, key string, references []reference) error {
	for _, r := range references {
		if r.child.name != t.name || r.parent.name == t.name {
			continue
		}
		var orphan bool
		query := fmt.Sprintf(`SELECT EXISTS (SELECT 1 FROM %[1]s c WHERE c.%[2]s = ? AND c.%[3]s IS NOT NULL
			AND NOT EXISTS (SELECT 1 FROM %[4]s p WHERE p.%[5]s = c.%[3]s)
			AND NOT EXISTS (SELECT 1 FROM changes d INDEXED BY changes_row WHERE d.record = '%[4]s' AND d.row_key = CAST(c.%[3]s AS TEXT) AND d.step_id = ? AND d.op = 'delete'))`,
			t.name, t.key, r.column, r.parent.name, r.parent.key)
		if err := tx.db.Raw(query, key, *row.StepID).Scan(&orphan).Error; err != nil {
			return err
		}
		if orphan {
			return fault.New(fault.Conflict, fmt.Sprintf(words.ObstacleNeeds, row.Name()), words.RestoreNeedsNext)
		}
	}
	return nil
}
