package data

import (
	"context"
	"fmt"
)

// Past is one change of a record with the step that made it.
type Past struct {
	Change
	Step Step `gorm:"-"`
}

// PastOf returns what became of one record, latest first, at most limit changes. The
// key is that of the record, as the journal writes it.
func (b *Book) PastOf(ctx context.Context, record, key string, limit int) ([]Past, error) {
	return b.pasts(ctx, "record = ? AND row_key = ?", "changes_row", limit, record, key)
}

// Deleted returns the records that were deleted and are not in the book now, latest
// first, at most limit, and how many there are. What went along with another record is not listed by itself,
// it comes back with that one. Contents of the book's making are none of them.
func (b *Book) Deleted(ctx context.Context, limit int) (gone Part[Past], err error) {
	references, err := referencesOf(b.read(ctx))
	if err != nil {
		return gone, explain(b.Path, err)
	}
	const page = 500
	for before := maxStep; ; {
		some, err := b.pasts(ctx, `id < ? AND op = 'delete' AND step_id IN (SELECT id FROM steps WHERE kind = 'do' AND undone_by IS NULL)`, "", page, before)
		if err != nil || len(some) == 0 {
			return gone, err
		}
		for _, past := range some {
			before = past.ID
			listed, err := b.standsAlone(ctx, past.Change, references)
			if err != nil {
				return gone, explain(b.Path, err)
			}
			if !listed {
				continue
			}
			if gone.Total++; len(gone.Rows) < limit {
				gone.Rows = append(gone.Rows, past)
			}
		}
	}
}

// standsAlone tells whether a deleted row is the latest of its key, not in the book, and
// did not go along with one that it belonged to.
func (b *Book) standsAlone(ctx context.Context, change Change, references []reference) (bool, error) {
	t, ok := watched(change.Record)
	if !ok || change.StepID == nil {
		return false, nil
	}
	var there bool
	err := b.read(ctx).Raw(fmt.Sprintf(`SELECT EXISTS (SELECT 1 FROM %s WHERE %s = ?)
		OR EXISTS (SELECT 1 FROM changes INDEXED BY changes_row WHERE record = ? AND row_key = ? AND id > ?)`, t.name, t.key),
		change.RowKey, change.Record, change.RowKey, change.ID).Scan(&there).Error
	if err != nil || there {
		return false, err
	}
	for _, r := range references {
		if r.child.name != change.Record {
			continue
		}
		var along bool
		err := b.read(ctx).Raw(`SELECT EXISTS (SELECT 1 FROM changes INDEXED BY changes_row WHERE record = ? AND op = 'delete' AND step_id = ?
			AND row_key = CAST(json_extract(?, ?) AS TEXT))`, r.parent.name, *change.StepID, *change.Before, "$."+r.column).Scan(&along).Error
		if err != nil || along {
			return false, err
		}
	}
	return true, nil
}

// pasts reads changes with their steps, latest first.
func (b *Book) pasts(ctx context.Context, where, index string, limit int, values ...any) ([]Past, error) {
	if index != "" {
		index = "INDEXED BY " + index
	}
	var pasts []Past
	query := fmt.Sprintf("SELECT * FROM changes %s WHERE %s ORDER BY id DESC LIMIT ?", index, where)
	if err := b.read(ctx).Raw(query, append(values, limit)...).Scan(&pasts).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	steps := map[int64]Step{}
	for i, past := range pasts {
		if past.StepID == nil {
			continue
		}
		step, known := steps[*past.StepID]
		if !known {
			if err := b.read(ctx).Where("id = ?", *past.StepID).Limit(1).Find(&step).Error; err != nil {
				return nil, explain(b.Path, err)
			}
			steps[*past.StepID] = step
		}
		pasts[i].Step = step
	}
	return pasts, nil
}

// Name is what the record is called, as far as its row says it.
func (c Change) Name() string { return called(c.Record, c.row()) }
