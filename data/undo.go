package data

import (
	"fmt"
	"strings"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Steps returns the journal, latest first, at most limit entries.
func (b *Book) Steps(limit int) ([]Step, error) {
	var steps []Step
	err := b.DB.Order("id DESC").Limit(limit).Find(&steps).Error
	return steps, explain(b.Path, err)
}

// Undo takes back the latest step that stands and returns its label.
func (b *Book) Undo() (string, error) {
	var step Step
	err := b.DB.Raw("SELECT * FROM steps INDEXED BY steps_standing WHERE kind = 'do' AND undone_by IS NULL ORDER BY id DESC LIMIT 1").Scan(&step).Error
	if err != nil {
		return "", explain(b.Path, err)
	}
	if step.ID == 0 {
		return "", fault.New(fault.Refused, words.NothingToUndoWhat, "")
	}
	back := &Step{Label: fmt.Sprintf(words.UndoLabel, step.Label), Kind: StepUndo, OfStep: &step.ID}
	return step.Label, b.reverse(back, step, true)
}

// Redo brings back the step that the latest undo took back, as long as nothing
// new was done since. Official prints and what is there for convenience are not new.
func (b *Book) Redo() (string, error) {
	var step Step
	err := b.DB.Raw(`SELECT * FROM steps INDEXED BY steps_undone WHERE undone_by IS NOT NULL
		AND undone_by > coalesce((SELECT max(id) FROM steps WHERE kind = 'do'), 0)
		AND undone_by > coalesce((SELECT max(id) FROM steps WHERE kind = 'bulk'), 0)
		ORDER BY undone_by DESC LIMIT 1`).Scan(&step).Error
	if err != nil {
		return "", explain(b.Path, err)
	}
	if step.ID == 0 {
		return "", fault.New(fault.Refused, words.NothingToRedoWhat, "")
	}
	again := &Step{Label: fmt.Sprintf(words.RedoLabel, step.Label), Kind: StepRedo, OfStep: &step.ID}
	undone := Step{ID: *step.UndoneBy, Label: step.Label}
	return step.Label, b.reverse(again, undone, false)
}

// reverse writes the inverse of every change of step, last first.
func (b *Book) reverse(as *Step, step Step, undone bool) error {
	return b.step(as, false, func(tx *Tx) error {
		if err := tx.DB.Exec("PRAGMA defer_foreign_keys = ON").Error; err != nil {
			return err
		}
		var changes []Change
		if err := tx.DB.Where("step_id = ?", step.ID).Order("id DESC").Find(&changes).Error; err != nil {
			return err
		}
		same, err := asLeft(tx.DB, changes)
		if err != nil {
			return err
		}
		if !same {
			return fault.New(fault.Conflict, fmt.Sprintf(words.UndoConflictWhat, step.Label), words.UndoConflictNext)
		}
		for _, change := range changes {
			if err := invert(tx.DB, change); err != nil {
				return err
			}
		}
		var by *int64
		if undone {
			by = &as.ID
		}
		return tx.DB.Exec("UPDATE steps SET undone_by = ? WHERE id = ?", by, *as.OfStep).Error
	})
}

// asLeft tells whether every row still is what the step left. Changes come
// last first, so the first one of a row is what the step left of it.
func asLeft(db *gorm.DB, changes []Change) (bool, error) {
	seen := map[string]bool{}
	for _, change := range changes {
		row := change.Record + "/" + change.RowKey
		if seen[row] {
			continue
		}
		seen[row] = true
		t, ok := watched(change.Record)
		if !ok {
			return false, nil
		}
		var matching, want int64 = 0, 1
		query := db.Table(t.name).Where(t.key+" = ?", change.RowKey)
		if change.After == nil {
			want = 0
		} else {
			for _, column := range t.columns {
				query = query.Where(column+" IS json_extract(?, ?)", *change.After, "$."+column)
			}
		}
		if err := query.Count(&matching).Error; err != nil || matching != want {
			return false, err
		}
	}
	return true, nil
}

// invert writes one row back. A row to be deleted may be gone already, taken
// along by the one it belonged to.
func invert(db *gorm.DB, change Change) error {
	t, _ := watched(change.Record)
	if change.Op == "insert" {
		return db.Exec(fmt.Sprintf("DELETE FROM %s WHERE %s = ?", t.name, t.key), change.RowKey).Error
	}
	values := make([]string, len(t.columns))
	for i, column := range t.columns {
		values[i] = fmt.Sprintf("json_extract(@before, '$.%s')", column)
	}
	columns, old := strings.Join(t.columns, ", "), strings.Join(values, ", ")
	statement := fmt.Sprintf("UPDATE %s SET (%s) = (SELECT %s) WHERE %s = @key", t.name, columns, old, t.key)
	if change.Op == "delete" {
		statement = fmt.Sprintf("INSERT INTO %s (%s) SELECT %s", t.name, columns, old)
	}
	return db.Exec(statement, map[string]any{"key": change.RowKey, "before": *change.Before}).Error
}

func watched(name string) (table, bool) {
	for _, t := range tables() {
		if t.name == name {
			return t, true
		}
	}
	return table{}, false
}
