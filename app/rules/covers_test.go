package rules

import (
	"testing"

	"sothidua/data"
)

// Given an award, then it is for the achievements of a year as its own days say, and
// without them of the year that it stands in.
func TestAnAwardIsForTheYearsOfItsPeriod(t *testing.T) {
	year := data.Year{Number: 2023}
	for _, of := range []struct {
		award data.Award
		want  bool
	}{
		{data.Award{Year: 2023}, true},
		{data.Award{Year: 2022}, false},
		{data.Award{Year: 2023, PeriodTo: "2022-12-31"}, false},
		{data.Award{Year: 2023, PeriodTo: "2023-01-01"}, true},
		{data.Award{Year: 2022, PeriodFrom: "2023-12-31"}, true},
		{data.Award{Year: 2022, PeriodFrom: "2024-01-01"}, false},
		{data.Award{Year: 2024, PeriodFrom: "2022-01-01", PeriodTo: "2024-12-31"}, true},
	} {
		if got := covers(of.award, year); got != of.want {
			t.Errorf("%d, %s–%s: %v", of.award.Year, of.award.PeriodFrom, of.award.PeriodTo, got)
		}
	}
}

// Given a limit, then one of whom it is counted is a base, and nobody is none.
func TestALimitHasABaseFromOneOn(t *testing.T) {
	q := Quota{most: func(base int) (int, string, string) { return base, "", "" }}
	for base, limited := range []bool{false, true, true} {
		if got := q.With(1, base); got.Limited != limited || (got.State == Missing) == limited {
			t.Errorf("with a base of %d: %+v", base, got)
		}
	}
	if got := q.With(0, 0); got.State != OK {
		t.Errorf("nobody of nobody is %s", got.State)
	}
	if q.AtLeast = true; q.With(0, 0).State != Missing {
		t.Error("a share that must be reached is told without a base")
	}
}
