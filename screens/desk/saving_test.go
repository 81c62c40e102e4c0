package desk

import (
	"slices"
	"testing"
	"time"

	"sothidua/screens/kit"
)

// Given saves that take long, then it is said while one of them is on its way; a save
// that is over in time is never said to be slow.
func TestASlowSaveIsSaidWhileItLasts(t *testing.T) {
	wait := kit.Wait
	t.Cleanup(func() { kit.Wait = wait })
	var due []func()
	kit.Wait = func(_ time.Duration, do func()) { due = append(due, do) }
	var said []bool
	d := &Desk{Runner: kit.NewRunner(), Saving: func(slow bool) { said = append(said, slow) }}

	quick := d.saving()
	quick()
	due[0]()
	if !slices.Equal(said, []bool{false}) {
		t.Fatalf("a quick save: %v", said)
	}

	first, second := d.saving(), d.saving()
	due[1]()
	first()
	due[2]()
	second()
	if !slices.Equal(said, []bool{false, true, true, false}) {
		t.Errorf("two slow saves: %v", said)
	}
}
