package contest

import (
	"regexp"
	"strings"
	"testing"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Given numbers that were entered for the meetings of a year, and those that its signed
// papers bear, then what speaks against one of them is another paper of the same number, one
// that stands on the wrong side of it by its day, or another number entered for the same paper.
func TestANumberIsOnePapersAndRunsWithTheDays(t *testing.T) {
	entered := data.DocumentNumber{CeremonyID: 1, Paper: "plan", Number: 5, IssuedOn: "2023-03-02"}
	given := func(paper string, number int, on string) data.Dispatched {
		d := data.Dispatched{Paper: paper, Title: paper}
		d.Number, d.IssuedOn = number, viet.Date(on)
		return d
	}
	for name, of := range map[string]struct {
		signed data.Dispatched
		said   string
	}{
		"as it was entered":        {given("plan", 5, "2023-03-02"), ""},
		"otherwise than entered":   {given("plan", 6, "2023-03-02"), words.GapSignedAs},
		"the number of another":    {given("minutes", 5, "2023-03-09"), words.GapTwice},
		"the next, the same day":   {given("minutes", 6, "2023-03-02"), ""},
		"the next, later":          {given("minutes", 6, "2023-03-09"), ""},
		"the next, earlier":        {given("minutes", 6, "2023-03-01"), words.GapTurn},
		"the one before, earlier":  {given("minutes", 4, "2023-03-01"), ""},
		"the one before, later":    {given("minutes", 4, "2023-03-09"), words.GapTurn},
		"the one before, same day": {given("minutes", 4, "2023-03-02"), ""},
		"without a day":            {given("minutes", 4, ""), ""},
	} {
		r := &Records{}
		r.Ceremony.ID = 1
		r.Register = []data.DocumentNumber{entered}
		r.Dispatched = []data.Dispatched{of.signed}
		got := r.Against(of.signed)
		if (got == "") != (of.said == "") || !alike(got, of.said) {
			t.Errorf("%s: %q, want one of %q", name, got, of.said)
		}
	}
}

// alike tells whether a sentence is one of a form.
func alike(text, form string) bool {
	parts := regexp.MustCompile(`%\w+`).Split(form, -1)
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	return regexp.MustCompile("^" + strings.Join(parts, ".*") + "$").MatchString(text)
}

// Given units of which some handed in, then a reminder is due as long as one did not, and
// bears one number where it is one letter.
func TestAReminderIsDueToWhoDidNotHandIn(t *testing.T) {
	in := data.Submission{State: data.SubmissionReceived}
	for name, of := range map[string]struct {
		entered  bool // each registers somebody in the book
		units    []data.Submission
		any, one bool
	}{
		"none":        {false, []data.Submission{{}, {}}, true, false},
		"all but one": {false, []data.Submission{{}, in}, true, true},
		"all":         {false, []data.Submission{in, in}, false, false},
		"no unit":     {false, nil, false, false},
		"unnoted":     {true, []data.Submission{{}, {}}, false, false},
		"drafting":    {true, []data.Submission{{}, {State: data.SubmissionDraft}}, true, true},
	} {
		r := &Records{Summary: &data.Summary{}}
		for i, submission := range of.units {
			r.Summary.Units = append(r.Summary.Units, data.UnitSummary{Unit: data.Unit{ID: int64(i + 1)}, Submission: submission, Heads: data.Heads{Persons: map[bool]int{true: 1}[of.entered]}})
		}
		if got := AnyReminded(r, 0); got != of.any {
			t.Errorf("%s: a reminder is due: %v", name, got)
		}
		if got := OneReminded(r, 0); got != of.one {
			t.Errorf("%s: it is one letter: %v", name, got)
		}
		for i := range of.units {
			if got := AnyReminded(r, int64(i+1)); got != Awaited(r.Summary.Units[i]) {
				t.Errorf("%s: unit %d is reminded: %v", name, i+1, got)
			}
		}
	}
}
