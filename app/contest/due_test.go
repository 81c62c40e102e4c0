package contest_test

import (
	"testing"

	"sothidua/app/contest"
	"sothidua/data"
	"sothidua/data/viet"
)

func deadlines(signing viet.Date, rows ...data.Deadline) contest.Deadlines {
	return contest.DeadlinesOf(data.Year{ID: 1, Number: 2023}, signing, rows, contest.Usuals("", "TTRA"))
}

func TestTheDayThatIsSetGoesBeforeTheUsualOne(t *testing.T) {
	d := deadlines("2023-03-17", data.Deadline{Kind: data.DeadlineSubmission, Due: "2023-03-12"})
	if due := d.Of(data.DeadlineSubmission); due.Day != "2023-03-12" || !due.Set { // a Sunday stays a Sunday
		t.Errorf("%+v", due)
	}
	// Five working days before Friday 17 March is Friday 10 March.
	if due := deadlines("2023-03-17").Of(data.DeadlineSubmission); due.Day != "2023-03-10" || due.Set {
		t.Errorf("%+v", due)
	}
	if due := deadlines("").Of(data.DeadlineSubmission); due.Day != "" || due.Set {
		t.Errorf("%+v without a ceremony", due)
	}
	// "Before 25/3" counts up to the 24th.
	if due := deadlines("").Of(data.DeadlineCouncil); due.Day != "2023-03-24" || due.Set || due.Basis != "trước ngày 25/3" {
		t.Errorf("%+v", due)
	}
	// A school year has that day in its spring.
	if due := contest.DeadlinesOf(data.Year{ID: 1, Number: 2023, Kind: data.SchoolYear}, "", nil, contest.Usuals("", "TTRA")).Of(data.DeadlineCouncil); due.Day != "2024-03-24" {
		t.Errorf("%+v of a school year", due)
	}
	// A unit with more time has it before that of all units.
	if due := d.OfUnit(data.Submission{Due: "2023-03-20"}); due.Day != "2023-03-20" || !due.Set {
		t.Errorf("%+v", due)
	}
}

func TestTheFirstLateDayIsTheDayAfter(t *testing.T) {
	set := deadlines("", data.Deadline{Kind: data.DeadlineSubmission, Due: "2024-02-28"})
	in := func(day viet.Date) data.Submission {
		return data.Submission{State: data.SubmissionReceived, ReceivedOn: day}
	}
	for name, c := range map[string]struct {
		deadlines  contest.Deadlines
		submission data.Submission
		today      viet.Date
		days       int
		known      bool
	}{
		"came on the day before": {set, in("2024-02-27"), "2024-05-01", 0, true},
		"came on the due day":    {set, in("2024-02-28"), "2024-05-01", 0, true},
		"first late day":         {set, in("2024-02-29"), "2024-05-01", 1, true}, // of a leap year
		"over the month":         {set, in("2024-03-01"), "2024-05-01", 2, true},
		"not in on the due day":  {set, data.Submission{}, "2024-02-28", 0, true},
		"not in the day after":   {set, data.Submission{}, "2024-02-29", 1, true},
		"returned":               {set, data.Submission{State: data.SubmissionReturned, ReceivedOn: "2024-02-20"}, "2024-03-02", 3, true},
		"more time":              {set, data.Submission{Due: "2024-03-01"}, "2024-03-01", 0, true},
		"less time":              {set, data.Submission{Due: "2024-02-01"}, "2024-02-02", 1, true},
		"nobody noted when":      {set, in(""), "2024-05-01", 0, false},
		"no day set":             {deadlines("2023-03-17"), data.Submission{}, "2024-05-01", 0, false},
	} {
		if days, known := c.deadlines.Late(data.UnitSummary{Submission: c.submission}, c.today); days != c.days || known != c.known {
			t.Errorf("%s: %d, %v; want %d, %v", name, days, known, c.days, c.known)
		}
	}
}

func TestDaysLeft(t *testing.T) {
	due := contest.Due{Day: "2023-03-10", Set: true}
	for on, want := range map[viet.Date]int{"2023-03-09": 1, "2023-03-10": 0, "2023-03-11": -1} {
		if left, ok := due.Left(on); left != want || !ok {
			t.Errorf("on %s: %d, %v", on, left, ok)
		}
	}
	if _, ok := (contest.Due{}).Left("2023-03-10"); ok {
		t.Error("no day has days left")
	}
}

func TestTheSigningDayItselfWantsAReason(t *testing.T) {
	for day, want := range map[viet.Date]bool{"2023-03-16": false, "2023-03-17": true, "2023-03-18": true} {
		if got := contest.Signed("2023-03-17", day); got != want {
			t.Errorf("on %s: %v", day, got)
		}
	}
	if contest.Signed("", "2023-03-17") {
		t.Error("nobody signed")
	}
}
