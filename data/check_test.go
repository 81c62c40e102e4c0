package data

import (
	"database/sql"
	"errors"
	"testing"

	"sothidua/data/fault"
)

// An index that tells of a row what is no longer there, of whichever table, is found by the full check alone: the
// quick one does not look into indexes.
func TestAFullCheckReadsTheIndexesOfEveryTable(t *testing.T) {
	for index, change := range map[string]string{
		"registrations_order": "UPDATE registrations SET sort_key = 'x'",
		"people_order":        "UPDATE people SET sort_key = 'x'",
	} {
		t.Run(index, func(t *testing.T) {
			path := registered(t, 3)
			if err := FullCheck(t.Context(), path); err != nil {
				t.Fatalf("before: %v", err)
			}
			writeWithout(t, path, index, change)
			if err := QuickCheck(t.Context(), path); err != nil {
				t.Errorf("the quick check: %v", err)
			}
			if err := FullCheck(t.Context(), path); !errors.Is(err, errDamaged) || fault.Of(err).Kind != fault.Damaged {
				t.Errorf("the full check: %v", err)
			}
		})
	}
}

// writeWithout runs a statement of which the index learns nothing.
func writeWithout(t *testing.T, path, index, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var name, of, text string
	var page int64
	err = db.QueryRow("SELECT name, tbl_name, rootpage, sql FROM sqlite_schema WHERE name = ?", index).Scan(&name, &of, &page, &text)
	if err != nil {
		t.Fatal(err)
	}
	spoil(t, path, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = '"+index+"'")
	spoil(t, path, "UPDATE journal_state SET muted = 1; "+statement+"; UPDATE journal_state SET muted = 0")
	if _, err := db.Exec("PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('index', ?, ?, ?, ?)", name, of, page, text); err != nil {
		t.Fatal(err)
	}
}
