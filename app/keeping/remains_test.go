package keeping

import (
	"fmt"
	"testing"
	"time"
)

// Given a place full of copies, then each that goes by itself is foretold to go on the day on
// which the thinning takes it, when a copy is made every day.
func TestTheDayOfACopyIsForetold(t *testing.T) {
	now := time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)
	made := func(day int) Copy {
		at := now.AddDate(0, 0, day)
		return Copy{Path: fmt.Sprint(day), Card: Card{Step: int64(1000 + day), Taken: at.UnixMilli(), Schema: 16}}
	}
	var copies []Copy
	for day := 0; day > -mostCopies; day-- {
		copies = append(copies, made(day))
	}
	much := func(int64) int64 { return 1 << 40 }
	foretold := foretell(copies, nil, now, much)
	if len(foretold) < mostCopies/2 {
		t.Fatalf("%d of %d go", len(foretold), mostCopies)
	}
	all := copies
	gone := map[string]time.Time{}
	for day := 1; day < 60; day++ {
		all = append([]Copy{made(day)}, all...)
		for len(all) > mostCopies {
			i := leastMissed(all, nil)
			gone[all[i].Path] = now.AddDate(0, 0, day)
			all = append(all[:i:i], all[i+1:]...)
		}
	}
	told := 0
	for _, c := range copies {
		if at, ok := gone[c.Path]; ok {
			told++
			if !foretold[c.Path].Equal(at) {
				t.Errorf("copy %s goes on %v, foretold %v", c.Path, at, foretold[c.Path])
			}
		}
	}
	if told == 0 {
		t.Error("none went")
	}
	if len(foretell(nil, nil, now, much)) != 0 {
		t.Error("nothing goes of nothing")
	}
}
