package data

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Given the rows of a year in any order, when they are put in order and held small, then
// they are the same rows, and each subject has just its own.
func TestRowsHeldSmallAreTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 30)
		rows := make([]Counted, n.Draw(t, "rows"))
		for i := range rows {
			key := rapid.SampledFrom([]int64{0, 1, 2, 2048, 5 << 12, 1<<40 + 2})
			person, collective := key.Draw(t, "person"), key.Draw(t, "collective")
			of := rapid.SampledFrom([]Subject{SubjectIndividual, SubjectCollective}).Draw(t, "of")
			unit := rapid.Int64Range(1, 3).Draw(t, "unit")
			rows[i] = Counted{
				Subject: KeyOf(of, person, collective, unit, fmt.Sprint("Tên ", n.Draw(t, "name"))),
				UnitID:  unit, KindID: int64(i), Whole: rapid.Bool().Draw(t, "whole"),
			}
		}
		plain := map[SubjectKey][]Counted{}
		for _, row := range rows {
			plain[row.Subject] = append(plain[row.Subject], row)
		}
		BySubject(rows)
		if !slices.IsSortedFunc(rows, func(a, b Counted) int { return a.Subject.compare(b.Subject) }) {
			t.Fatal("not in order")
		}
		small, all := Small(rows), 0
		for key, want := range plain {
			got := small.Of(key)
			all += len(got)
			for _, have := range [][]Counted{got, RowsOf(rows, key)} {
				if !slices.EqualFunc(have, want, func(a, b Counted) bool { return fmt.Sprint(a) == fmt.Sprint(b) }) {
					t.Fatalf("%v: %v instead of %v", key, have, want)
				}
			}
		}
		if all != len(rows) {
			t.Fatalf("%d of %d rows", all, len(rows))
		}
	})
}
