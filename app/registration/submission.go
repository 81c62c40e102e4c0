package registration

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// State says in words where a submission stands on a day. late is true where it
// is not in although it is due.
func State(s data.Submission, due, day viet.Date) (text string, late bool) {
	if s.Due != "" {
		due = s.Due
	}
	switch s.State {
	case data.SubmissionReceived, data.SubmissionAgreed:
		return StateName(s.State), false
	case data.SubmissionReturned:
		return StateName(s.State), due != "" && due < day
	}
	if due != "" && due < day {
		return words.SubmissionLate, true
	}
	return StateName(s.State), false
}

// Submitted tells whether the unit's registration is in.
func Submitted(s data.Submission) bool {
	return s.State == data.SubmissionReceived || s.State == data.SubmissionAgreed
}

// StateName is the state as the clerk reads it.
func StateName(state data.SubmissionState) string {
	switch state {
	case data.SubmissionDraft:
		return words.SubmissionDrafting
	case data.SubmissionReceived:
		return words.SubmissionReceived
	case data.SubmissionAgreed:
		return words.SubmissionAgreed
	case data.SubmissionReturned:
		return words.SubmissionReturned
	}
	return words.SubmissionNone
}

// SubmissionLabel is the name of the step that writes a unit's submission.
func SubmissionLabel(unit string, state data.SubmissionState) string {
	return fmt.Sprintf(words.SubmissionStep, unit, StateName(state))
}
