package data

import (
	"context"
	"errors"
	"testing"
)

// Each of what makes a book sound is asked: structure, tables, references, kept
// counts, and that the last step is whole.
func TestAStateIsSoundOnlyWhenAllOfItIs(t *testing.T) {
	for name, c := range map[string]struct {
		spoil string
		cause error
	}{
		"references":           {"PRAGMA foreign_keys = OFF; UPDATE journal_state SET muted = 1; UPDATE posts SET unit_id = 99; INSERT INTO posts (person_id, unit_id) VALUES (999, 999); UPDATE journal_state SET muted = 0", errDamaged},
		"kept counts":          {"UPDATE registration_counts SET n = n + 1", errCounts},
		"a step begun":         {"UPDATE journal_state SET step_id = 1", errHalfStep},
		"a step half written":  {"UPDATE steps SET changes = changes + 1 WHERE id = (SELECT max(id) FROM steps)", errHalfStep},
		"somebody's trigger":   {"CREATE TRIGGER x AFTER INSERT ON people BEGIN DELETE FROM people; END", errDamaged},
		"a table that is gone": {"DROP TABLE ballots", errDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := registered(t, 3)
			if state, _ := asItLies(path); !state.Sound || state.Problem != nil {
				t.Fatalf("before: %+v", state)
			}
			spoil(t, path, c.spoil)
			if state, _ := asItLies(path); state.Sound || !errors.Is(state.Problem, c.cause) {
				t.Errorf("%+v, want %v", state, c.cause)
			}
		})
	}
	if state, _ := asItLies(damagedCopy(t, registered(t, 600), "registrations")); state.Sound {
		t.Errorf("a damaged page: %+v", state)
	}
}

func TestAMigrationThatBreaksAReferenceLeavesTheBookAsItWas(t *testing.T) {
	book := olderBook(t)
	today := len(migrations)
	steps := append(migrations[:today:today], "INSERT INTO posts (person_id, unit_id) VALUES (999, 999)")
	before := dumpOf(t, book)
	err := book.migrate(context.Background(), steps)
	if err == nil || version(t, book) != today || dumpOf(t, book) != before {
		t.Errorf("after it: %v, version %d", err, version(t, book))
	}
}
