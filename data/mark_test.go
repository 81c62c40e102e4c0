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

// Given the steps of two copies, then they went apart after the last step of one number and
// mark, which may be the very first, and without one from their beginning.
func TestCopiesPartAfterTheLastStepOfBoth(t *testing.T) {
	steps := func(marks ...string) (all []Step) {
		for i, mark := range marks {
			all = append(all, Step{ID: int64(i + 1), Mark: mark})
		}
		return all
	}
	for name, of := range map[string]struct {
		ours, theirs             []Step
		since, alone, theirAlone int64
	}{
		"the first alone": {steps("a", "b", "c"), steps("a", "x"), 1, 2, 1},
		"two":             {steps("a", "b", "c"), steps("a", "b"), 2, 1, 0},
		"none":            {steps("a", "b"), steps("x", "y", "z"), 0, 2, 3},
		"all":             {steps("a"), steps("a"), 1, 0, 0},
		"of no steps":     {steps("a"), nil, 0, 1, 0},
	} {
		got := part(of.ours, of.theirs)
		if got.Since.ID != of.since || int64(len(got.Ours)) != of.alone || int64(len(got.Theirs)) != of.theirAlone {
			t.Errorf("%s: since %d, %d and %d alone", name, got.Since.ID, len(got.Ours), len(got.Theirs))
		}
	}
}

// Given a closed book of any schema, then it says of itself what it is once it is open.
func TestAClosedBookSaysItsIdentityInEverySchema(t *testing.T) {
	for version := 1; version <= len(migrations); version++ {
		path := unpack(t, fixture(version))
		if version >= markedSince { // its own, whatever its first step is
			spoil(t, path, "UPDATE identity SET book_id = '0123456789abcdef0123456789abcdef'")
		}
		glance, err := Look(context.Background(), path)
		if err != nil || glance.Schema != version {
			t.Fatalf("schema %d: %+v, %v", version, glance, err)
		}
		if book := opened(t, path); book.Identity() != glance.Identity {
			t.Errorf("schema %d: %q closed and %q open", version, glance.Identity, book.Identity())
		}
	}
}
