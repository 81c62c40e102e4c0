package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"sync"

	"gorm.io/gorm"
	"gorm.io/gorm/schema"
)

// table is what the journal must know of a record type.
type table struct {
	name    string
	key     string // primary key column
	columns []string
}

// tables returns the watched tables, parents before children.
var tables = sync.OnceValue(func() []table {
	var list []table
	for _, record := range records {
		parsed, err := schema.Parse(record, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			panic(err)
		}
		list = append(list, table{parsed.Table, parsed.PrioritizedPrimaryField.DBName, parsed.DBNames})
	}
	return list
})

// journalOps are what a trigger of the journal listens to.
var journalOps = []string{"insert", "update", "delete"}

// keyOf reads a row key of the journal, which is text, as the table's own key.
func (t table) keyOf(rowKey string) string {
	if t.key == "id" {
		return "CAST(" + rowKey + " AS INTEGER)"
	}
	return rowKey
}

// pairs are the columns with their names, as json_object takes them.
func (t table) pairs(side string) string {
	var pairs []string
	for _, c := range t.columns {
		pairs = append(pairs, fmt.Sprintf("'%s', %s.%s", c, side, c))
	}
	return strings.Join(pairs, ", ")
}

// reference is a column of one watched table that points at another.
type reference struct {
	child, parent table
	column        string
}

// referencesOf returns the references among the watched tables.
func referencesOf(db *gorm.DB) ([]reference, error) {
	var rows []struct{ Child, Parent, Column string }
	err := db.Raw(`SELECT m.name AS child, f."table" AS parent, f."from" AS column
		FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`).Scan(&rows).Error
	var list []reference
	for _, row := range rows {
		child, watchedChild := watched(row.Child)
		parent, watchedParent := watched(row.Parent)
		if watchedChild && watchedParent {
			list = append(list, reference{child, parent, row.Column})
		}
	}
	return list, err
}

// watch puts three triggers on every watched table. Triggers, not hooks of the
// program, so that the journal sees whatever wrote the row.
func watch(ctx context.Context, tx *sql.Tx) error {
	for _, t := range tables() {
		for _, op := range journalOps {
			drop := fmt.Sprintf("DROP TRIGGER IF EXISTS %s_%s", t.name, op)
			if _, err := tx.ExecContext(ctx, drop); err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, trigger(t, op)); err != nil {
				return fmt.Errorf("trigger %s on %s: %w", op, t.name, err)
			}
		}
	}
	return nil
}

func trigger(t table, op string) string {
	row := func(side string) string { return "json_object(" + t.pairs(side) + ")" }
	before, after, key, changed := "NULL", "NULL", "new."+t.key, ""
	switch op {
	case "insert":
		after = row("new")
	case "delete":
		before, key = row("old"), "old."+t.key
	case "update":
		before, after = row("old"), row("new")
		var differ []string
		for _, c := range t.columns {
			differ = append(differ, fmt.Sprintf("old.%s IS NOT new.%s", c, c))
		}
		changed = " AND (" + strings.Join(differ, " OR ") + ")"
	}
	return fmt.Sprintf(`CREATE TRIGGER %[1]s_%[2]s AFTER %[2]s ON %[1]s
WHEN (SELECT muted FROM journal_state) = 0%[3]s
BEGIN
  INSERT INTO changes (step_id, record, row_key, op, before, after)
  VALUES ((SELECT step_id FROM journal_state), '%[1]s', %[4]s, '%[2]s', %[5]s, %[6]s);
END`, t.name, op, changed, key, before, after)
}
