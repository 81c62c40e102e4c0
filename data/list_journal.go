package data

import (
	"context"
	"fmt"
)

// ChangesOf returns the rows a step touched, in order, at most limit.
func (b *Book) ChangesOf(ctx context.Context, stepID int64, limit int) ([]Change, error) {
	var changes []Change
	err := b.read(ctx).Where("step_id = ?", stepID).Order("id").Limit(limit).Find(&changes).Error
	return changes, explain(b.Path, err)
}

// nameColumns says by which column, or what else of its row, a record of a table is called.
var nameColumns = map[string]string{
	"blocks": "short_name", "units": "name", "years": "number", "people": "full_name", "participants": "full_name",
	"ceremonies": "name", "award_kinds": "label", "initiatives": "title", "letterheads": "name", "regimes": "name",
	"criterions": "text", "rules": "name", "prints": "title", "registrations": "subject_name", "awards": "decision_number",
	"ballots": "(SELECT k.name FROM award_kinds k WHERE k.id = award_kind_id)",
}

// ownKeys are the columns by which records are named elsewhere, where it is not their number.
var ownKeys = map[string]string{"regimes": "code", "rules": "key"}

// Names returns what records of a table are called, by key; the keys are numbers,
// of regimes their codes, of rules their lasting keys. Records that are gone, and tables whose records have no
// name, give none.
func (b *Book) Names(ctx context.Context, table string, keys []any) (map[string]string, error) {
	column, ok := nameColumns[table]
	if !ok {
		return nil, nil
	}
	key := "id"
	if own, ok := ownKeys[table]; ok {
		key = own
	}
	var rows []struct{ Key, Name string }
	query := fmt.Sprintf("SELECT CAST(%s AS TEXT) AS key, CAST(%s AS TEXT) AS name FROM %s WHERE %s IN ?", key, column, table, key)
	err := b.read(ctx).Raw(query, keys).Scan(&rows).Error
	names := make(map[string]string, len(rows))
	for _, row := range rows {
		names[row.Key] = row.Name
	}
	return names, explain(b.Path, err)
}
