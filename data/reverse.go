package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	sqlite "github.com/glebarez/go-sqlite"
	"gorm.io/gorm"
)

// reverseAtOnce is how many changes are held in memory while a step is turned.
const reverseAtOnce = 1000

// reverse writes the inverse of every change of a step, last first, so that every
// state in between was one that stood before. Obstacles are ruled out before.
func reverse(db *gorm.DB, step Step) error {
	if err := db.Exec("PRAGMA defer_foreign_keys = ON").Error; err != nil {
		return err
	}
	if step.UndoneBy == nil {
		if err := releasePrints(db, step); err != nil {
			return err
		}
	}
	w := &writer{pool: db.Statement.ConnPool, prepared: map[string]*sql.Stmt{}}
	defer w.close()
	for last := maxStep; ; {
		var changes []Change
		err := db.Where("step_id = ? AND id < ?", step.source(), last).Order("id DESC").Limit(reverseAtOnce).Find(&changes).Error
		if err != nil {
			return err
		}
		if len(changes) == 0 {
			return reviveKeys(db, step)
		}
		for _, change := range changes {
			if err := w.invert(change); err != nil {
				if twice(err) {
					return conflict(step, []Obstacle{{Kind: ObstacleTwice, Record: change.Record, RowKey: change.RowKey, Row: change.row()}})
				}
				return err
			}
		}
		last = changes[len(changes)-1].ID
	}
}

// reviveKeys makes the keys of the rows of a step anew, which an earlier program may have
// written.
func reviveKeys(db *gorm.DB, step Step) error {
	for _, record := range []string{"units", "people", "registrations", "awards"} {
		var keys []string
		err := db.Raw("SELECT DISTINCT row_key FROM changes INDEXED BY changes_step WHERE step_id = ? AND record = ? AND before IS NOT NULL",
			step.source(), record).Scan(&keys).Error
		if err != nil {
			return err
		}
		for part := range slices.Chunk(keys, most) {
			if err := rekeyRows(db, record, part); err != nil {
				return err
			}
		}
	}
	return reviveOrder(db, step)
}

// reviveOrder moves the people whose posts a step changed, and everybody where it chose
// another order.
func reviveOrder(db *gorm.DB, step Step) error {
	var chosen bool
	err := db.Raw("SELECT EXISTS (SELECT 1 FROM changes INDEXED BY changes_step WHERE step_id = ? AND record = 'settings' AND row_key IN ?)",
		step.source(), orderSettings).Scan(&chosen).Error
	if err != nil {
		return err
	}
	if chosen {
		return reorder(db)
	}
	var people []int64
	err = db.Raw(`SELECT DISTINCT json_extract(coalesce(after, before), '$.person_id') FROM changes INDEXED BY changes_step
		WHERE step_id = ? AND record = 'posts'`, step.source()).Scan(&people).Error
	if err != nil {
		return err
	}
	return movePosted(db, people)
}

// releasePrints empties the references of official prints to rows that go: the print
// stays. The journal holds it, so that they come back with the rows.
func releasePrints(db *gorm.DB, step Step) error {
	for column, record := range map[string]string{"year_id": "years", "ceremony_id": "ceremonies", "unit_id": "units"} {
		err := db.Exec(fmt.Sprintf(`UPDATE prints SET %[1]s = NULL WHERE %[1]s IN
			(SELECT CAST(row_key AS INTEGER) FROM changes WHERE step_id = ? AND record = ? AND op = 'insert')`, column),
			step.source(), record).Error
		if err != nil {
			return err
		}
	}
	return nil
}

// writer keeps the statements of one transaction prepared: they run once for each row.
type writer struct {
	pool     gorm.ConnPool
	prepared map[string]*sql.Stmt
}

func (w *writer) run(statement string, values ...any) error {
	ctx := context.Background()
	prepared, ok := w.prepared[statement]
	if !ok {
		var err error
		if prepared, err = w.pool.PrepareContext(ctx, statement); err != nil {
			return err
		}
		w.prepared[statement] = prepared
	}
	_, err := prepared.ExecContext(ctx, values...)
	return err
}

func (w *writer) close() {
	for _, prepared := range w.prepared {
		prepared.Close()
	}
}

// invert writes one row back. A row to be deleted may be gone already, taken
// along by the one it belonged to. Columns that the journal did not know when it
// wrote the change, and those that are no more, are left alone; a row that comes
// back has the schema's values in them.
func (w *writer) invert(change Change) error {
	t, ok := watched(change.Record)
	if !ok {
		return nil
	}
	if change.Op == "insert" {
		return w.run(fmt.Sprintf("DELETE FROM %s WHERE %s = ?", t.name, t.key), change.RowKey)
	}
	before, err := columnsOf(change.Before)
	if err != nil {
		return err
	}
	after, err := columnsOf(change.After)
	if err != nil {
		return err
	}
	columns, old := written(t.columns, func(column string) bool {
		value, known := before[column]
		return known && (change.Op == "delete" || string(value) != string(after[column]))
	})
	if columns == "" {
		return nil
	}
	if change.Op == "delete" {
		return w.run(fmt.Sprintf("INSERT INTO %s (%s) SELECT %s", t.name, columns, old), *change.Before)
	}
	return w.run(fmt.Sprintf("UPDATE %s SET (%s) = (SELECT %s) WHERE %s = ?2", t.name, columns, old, t.key), *change.Before, change.RowKey)
}

// written are the columns that keep lets through, as a statement lists them, and beside
// them what takes their values from a row of the journal, its first parameter.
func written(columns []string, keep func(column string) bool) (names, values string) {
	kept := slices.DeleteFunc(slices.Clone(columns), func(column string) bool { return !keep(column) })
	taken := make([]string, len(kept))
	for i, column := range kept {
		taken[i] = fmt.Sprintf("json_extract(?1, '$.%s')", column)
	}
	return strings.Join(kept, ", "), strings.Join(taken, ", ")
}

// columnsOf takes a row of the journal apart, each value as it is written there.
func columnsOf(row *string) (map[string]json.RawMessage, error) {
	if row == nil {
		return nil, nil
	}
	var columns map[string]json.RawMessage
	err := json.Unmarshal([]byte(*row), &columns)
	return columns, err
}

// twice tells whether an error says that another row has the key already.
func twice(err error) bool {
	const unique, primary = 2067, 1555 // SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY
	var native *sqlite.Error
	if !errors.As(err, &native) {
		return false
	}
	return native.Code() == unique || native.Code() == primary
}

// row is the row that a change is about.
func (c Change) row() string {
	switch {
	case c.Before != nil:
		return *c.Before
	case c.After != nil:
		return *c.After
	}
	return ""
}

func watched(name string) (table, bool) {
	for _, t := range tables() {
		if t.name == name {
			return t, true
		}
	}
	return table{}, false
}
