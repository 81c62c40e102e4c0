package registration_test

import (
	"testing"

	"sothidua/app/registration"
	"sothidua/data"
)

func TestDeadlines(t *testing.T) {
	year := data.Year{Number: 2023}
	// A day of the calendar goes before the usual one.
	if due, set := registration.DeadlineIn(year, data.DeadlineSubmission, "2023-03-12", "2023-03-17"); due != "2023-03-12" || !set {
		t.Errorf("%s %v", due, set)
	}
	// Five working days before Friday 17 March is Friday 10 March.
	if due, set := registration.DeadlineIn(year, data.DeadlineSubmission, "", "2023-03-17"); due != "2023-03-10" || set {
		t.Errorf("%s %v", due, set)
	}
	if due, _ := registration.DeadlineIn(year, data.DeadlineSubmission, "", ""); due != "" {
		t.Errorf("%s without a ceremony", due)
	}
	// "Before 25/3" counts up to the 24th.
	if due, _ := registration.DeadlineIn(year, data.DeadlineCouncil, "", ""); due != "2023-03-24" {
		t.Errorf("%s", due)
	}
}

func TestStatesCanBeSkippedAndSetBack(t *testing.T) {
	// Given nothing handed in three days after the due day.
	s := data.Submission{}
	if late := registration.DaysLate(s, "2023-03-10", "2023-03-13"); late != 3 {
		t.Errorf("%d days late", late)
	}
	// Agreed at once, it came that day; set back, it is received.
	s = registration.Agreed(s, "2023-03-12")
	if s.State != data.SubmissionAgreed || s.ReceivedOn != "2023-03-12" || s.Version != 1 || registration.DaysLate(s, "2023-03-10", "2023-04-01") != 2 {
		t.Errorf("%+v", s)
	}
	if s = registration.Reset(s); s.State != data.SubmissionReceived {
		t.Errorf("%+v", s)
	}
	// Returned and received again, it is the second version, and keeps the reason.
	s = registration.Received(registration.Returned(s, "2023-03-13", "Thiếu sáng kiến"), "2023-03-14")
	if s.Version != 2 || s.Reason != "Thiếu sáng kiến" || s.ReturnedOn != "2023-03-13" || s.ReceivedOn != "2023-03-14" {
		t.Errorf("%+v", s)
	}
}
