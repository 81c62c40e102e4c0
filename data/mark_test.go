package data

import (
	"context"
	"testing"
)

// upgraded is a book of an older schema whose migration writes a step of its own: a
// result that no award bears out.
func upgraded(t *testing.T) string {
	t.Helper()
	path := unpack(t, "schema-2")
	spoil(t, path, "UPDATE journal_state SET muted = 1; UPDATE registrations SET outcome = 'achieved'; UPDATE journal_state SET muted = 0")
	return path
}

func TestAStepThatAMigrationWritesIsTheSameInEveryCopy(t *testing.T) {
	// Given two copies of an older book, brought to today's schema apart
	one, other := opened(t, upgraded(t)), opened(t, upgraded(t))
	last, err := one.LastStep(t.Context())
	if err != nil || last.ID != 4 || last.Mark == "" {
		t.Fatalf("the last step is %+v, %v", last, err)
	}
	if same, _ := other.LastStep(t.Context()); same.Mark != last.Mark {
		t.Errorf("marked %q and %q", last.Mark, same.Mark)
	}
	// Then neither has a step that the other lacks, nor a copy of which it remembers no mark
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	spoil(t, other.Path, "UPDATE steps SET mark = '' WHERE id = 4") // as earlier programs left it
	parting, err := one.PartFrom(context.Background(), other.Path)
	if err != nil || parting.Since.ID != 4 || len(parting.Ours)+len(parting.Theirs) != 0 {
		t.Errorf("they went apart: %+v, %v", parting, err)
	}
	if glance, err := Look(context.Background(), other.Path); err != nil || glance.Mark != last.Mark {
		t.Errorf("the closed copy says %+v, %v", glance, err)
	}
	for mark, want := range map[string]bool{last.Mark: true, "": true, "4-0": false} {
		if holds, err := one.Holds(context.Background(), 4, mark); err != nil || holds != want {
			t.Errorf("holds step 4 with mark %q: %v, %v", mark, holds, err)
		}
	}
	// And one that was left without a mark gets it with the next migration
	again := opened(t, other.Path)
	today := len(migrations)
	if err := again.migrate(context.Background(), append(migrations[:today:today], "SELECT 1")); err != nil {
		t.Fatal(err)
	}
	if now, err := again.LastStep(t.Context()); err != nil || now.Mark != last.Mark {
		t.Errorf("the last step is %+v, %v", now, err)
	}
}

func TestASalvagedOlderBookKeepsItsIdentityAndMarks(t *testing.T) {
	migrated := opened(t, unpack(t, "schema-1"))
	saved, _ := salvageTo(t, unpack(t, "schema-1"))
	if saved.Identity() != migrated.Identity() {
		t.Errorf("identity %q, want %q", saved.Identity(), migrated.Identity())
	}
	last, err := migrated.LastStep(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if holds, err := saved.Holds(context.Background(), last.ID, last.Mark); err != nil || !holds {
		t.Errorf("the last step is not in it: %v, %v", holds, err)
	}
}
