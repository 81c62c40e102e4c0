package keeping

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// rows makes a place with copies of one byte at the given steps and moments.
func rows(t *testing.T, steps []int64, taken []time.Time) (*Keeper, *Place) {
	t.Helper()
	place := &Place{Folder: t.TempDir()}
	for i, step := range steps {
		c := Copy{Path: filepath.Join(place.Folder, fmt.Sprintf("%04d%s", i, ending)), Place: place}
		c.Card = Card{Serial: int64(i + 1), Step: step, Taken: taken[i].UnixMilli(), Size: 1, Checked: 1, Sum: "x", Schema: 3}
		if err := os.WriteFile(c.Path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := c.writeCard(); err != nil {
			t.Fatal(err)
		}
	}
	return &Keeper{Budget: func(string, int64) int64 { return 1 << 40 }}, place
}

func TestCopiesThinOutTowardsThePast(t *testing.T) {
	// Given two years of work, a copy after every ten steps, two a day
	var steps []int64
	var taken []time.Time
	day := time.Date(2025, 1, 1, 8, 0, 0, 0, time.UTC)
	for i := range 400 {
		steps = append(steps, int64(i*10))
		taken = append(taken, day.Add(time.Duration(i)*12*time.Hour))
	}
	k, place := rows(t, steps, taken)
	if err := k.thin(context.Background(), place); err != nil {
		t.Fatal(err)
	}
	copies, err := place.Copies(context.Background())
	if err != nil || len(copies) != mostCopies {
		t.Fatalf("%d copies, %v", len(copies), err)
	}
	// Then the latest are all there, the oldest too, and no gap is much wider than what lies after it
	newest := copies[0].Step
	for i := range 5 {
		if copies[i].Step != newest-int64(i)*10 {
			t.Errorf("the latest copies stand at %d", copies[i].Step)
		}
	}
	if copies[len(copies)-1].Step != 0 {
		t.Errorf("the oldest copy stands at step %d", copies[len(copies)-1].Step)
	}
	for i := 1; i < len(copies)-1; i++ {
		gap, distance := copies[i].Step-copies[i+1].Step, newest-copies[i].Step
		if gap > 10+distance/2 {
			t.Errorf("a gap of %d steps %d steps ago", gap, distance)
		}
	}
}

func TestNoClockMakesACopyGo(t *testing.T) {
	// Given fewer copies than the place may hold, and clocks that jump at will
	random := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		var steps []int64
		var taken []time.Time
		for i := range mostCopies + 60 {
			steps = append(steps, int64(i*7))
			taken = append(taken, time.Date(1970+random.IntN(200), 1, 1, 0, 0, 0, 0, time.UTC))
		}
		k, few := rows(t, steps[:mostCopies], taken)
		if err := k.thin(context.Background(), few); err != nil {
			t.Fatal(err)
		}
		if copies, _ := few.Copies(context.Background()); len(copies) != mostCopies {
			t.Errorf("%d copies of %d are left", len(copies), mostCopies)
		}
		// And with more than that, the steps are still covered from the first to the last
		k, many := rows(t, steps, taken)
		if err := k.thin(context.Background(), many); err != nil {
			t.Fatal(err)
		}
		copies, err := many.Copies(context.Background())
		if err != nil || len(copies) != mostCopies || copies[0].Step != steps[len(steps)-1] || copies[mostCopies-1].Step != 0 {
			t.Errorf("%d copies, the newest at %d (%v)", len(copies), copies[0].Step, err)
		}
	}
}

func TestNothingGoesWhileTheNewestCopyIsNotProven(t *testing.T) {
	var steps []int64
	var taken []time.Time
	for i := range mostCopies + 5 {
		steps, taken = append(steps, int64(i)), append(taken, time.Unix(int64(i)*86400, 0))
	}
	k, place := rows(t, steps, taken)
	copies, _ := place.Copies(context.Background())
	copies[0].Checked = 0
	if err := copies[0].writeCard(); err != nil {
		t.Fatal(err)
	}
	if err := k.thin(context.Background(), place); err != nil {
		t.Fatal(err)
	}
	if copies, _ := place.Copies(context.Background()); len(copies) != mostCopies+5 {
		t.Errorf("%d copies are left", len(copies))
	}
}

// Whatever the budget, what was really restored and the last copy of each schema stay
// beside the newest one; a test that failed protects nothing.
func TestWhatWasRestoredAndTheLastOfEachSchemaStay(t *testing.T) {
	var steps []int64
	var taken []time.Time
	for i := range 8 {
		steps, taken = append(steps, int64(i)), append(taken, time.Unix(int64(i)*86400, 0))
	}
	k, place := rows(t, steps, taken)
	copies, err := place.Copies(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for i, change := range map[int]func(c *Copy){
		1: func(c *Copy) { c.Tested, c.Failed = 1, "hỏng" },
		2: func(c *Copy) { c.Tested, c.Size = 1, 5 }, // not whole any more
		3: func(c *Copy) { c.Tested = 1 },
		4: func(c *Copy) { c.Tested = 1 }, // an older one says nothing more
		5: func(c *Copy) { c.Schema = 2 },
		6: func(c *Copy) { c.Schema = 2 },
	} {
		change(&copies[i])
		if err := copies[i].writeCard(); err != nil {
			t.Fatal(err)
		}
	}
	k.Budget = func(string, int64) int64 { return 0 }
	if err := k.thin(context.Background(), place); err != nil {
		t.Fatal(err)
	}
	left, err := place.Copies(context.Background())
	if err != nil || len(left) != 3 || left[0].Serial != 8 || left[1].Serial != 5 || left[2].Serial != 3 {
		t.Errorf("left: %+v, %v", left, err)
	}
}

// Given a clock that stands still, then steps alone space the copies out; given
// steps far apart only in time, days do; and a clock that was wrong for a while, or a
// book that went back to an earlier step, changes neither.
func TestEitherStepsOrDaysSpaceTheCopiesOut(t *testing.T) {
	start := time.Date(2025, 1, 1, 8, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		step func(i int) int64
		at   func(i int) time.Time
	}{
		"clock stands still":    {func(i int) int64 { return int64(i * 10) }, func(int) time.Time { return start }},
		"one step at each time": {func(i int) int64 { return int64(i) }, func(i int) time.Time { return start.AddDate(0, 0, i*10) }},
		"clock fell back in between": {func(i int) int64 { return int64(i) }, func(i int) time.Time {
			if i > 100 && i < 200 {
				return start.AddDate(-30, 0, i*10)
			}
			return start.AddDate(0, 0, i*10)
		}},
		"clock ran ahead in between": {func(i int) int64 { return int64(i) }, func(i int) time.Time {
			if i > 100 && i < 200 {
				return start.AddDate(60, 0, i*10)
			}
			return start.AddDate(0, 0, i*10)
		}},
		"restored in between": {func(i int) int64 {
			if i > 200 {
				return int64((i - 190) * 10)
			}
			return int64(i * 10)
		}, func(int) time.Time { return start }},
	} {
		t.Run(name, func(t *testing.T) {
			var steps []int64
			var taken []time.Time
			const made = mostCopies + 300
			for i := range made {
				steps, taken = append(steps, c.step(i)), append(taken, c.at(i))
			}
			k, place := rows(t, steps, taken)
			if err := k.thin(context.Background(), place); err != nil {
				t.Fatal(err)
			}
			copies, err := place.Copies(context.Background())
			if err != nil || len(copies) != mostCopies {
				t.Fatalf("%d copies, %v", len(copies), err)
			}
			for i := 1; i < len(copies)-1; i++ {
				gap, distance := copies[i].Serial-copies[i+1].Serial, int64(made)-copies[i].Serial
				if gap > 1+distance/2 {
					t.Errorf("a gap of %d copies %d copies ago", gap, distance)
				}
			}
		})
	}
}

// thinFirst is the step of the copy that goes first of copies that stand latest
// first at the given steps and days before today.
func thinFirst(steps, ago []int64) int64 {
	var copies []Copy
	for i, step := range steps {
		taken := time.Date(2026, 1, 1, 8, 0, 0, 0, time.UTC).Add(-time.Duration(ago[i]) * 24 * time.Hour)
		copies = append(copies, Copy{Card: Card{Step: step, Taken: taken.UnixMilli(), Schema: 3}})
	}
	return copies[leastMissed(copies, nil)].Step
}

// Given a copy that a clock far ahead dated, when one must go, then it is the one
// whose neighbours stand closest by day, as without that copy.
func TestAClockThatRanAheadDoesNotMixUpTheDays(t *testing.T) {
	const ahead = -70 * 365
	if step := thinFirst([]int64{100_000, 5, 4, 3, 2, 1}, []int64{0, ahead, 10, 20, 21, 40}); step != 3 {
		t.Errorf("the copy of step %d goes, want that of step 3, a day before the next", step)
	}
}

// Given a book that was restored to an early step, when a copy from before must go,
// then it is the one whose neighbours stand closest by step.
func TestARestoreDoesNotMixUpTheSteps(t *testing.T) {
	if step := thinFirst([]int64{3, 1000, 990, 989, 500}, []int64{0, 0, 0, 0, 0}); step != 990 {
		t.Errorf("the copy of step %d goes, want that of step 990, one step from the next", step)
	}
}

// Given copies that name one attachment twice, when they are weighed, then each
// file counts as it lies and the attachment once.
func TestCopiesWeighWhatTheyTakeOnTheDisk(t *testing.T) {
	copies := []Copy{{lies: 10, Card: Card{Hashes: []string{"a"}}}, {lies: 7, Card: Card{Hashes: []string{"a", "b"}}}}
	if got := weight(copies, map[string]int64{"a": 100, "b": 1000, "c": 10_000}); got != 1117 {
		t.Errorf("they weigh %d bytes, want 1117", got)
	}
}
