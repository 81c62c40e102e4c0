package registration

import (
	"fmt"
	"slices"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// State says in words where a unit's registration stands on a day. late is true where it
// is not in although it is due.
func State(row data.UnitSummary, deadlines contest.Deadlines, day viet.Date) (text string, late bool) {
	days, _ := deadlines.Late(row, day)
	late = days > 0 && contest.Awaited(row)
	if late && row.Submission.State != data.SubmissionReturned {
		return words.SubmissionLate, true
	}
	return StateName(contest.Standing(row)), late
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
	case contest.Unnoted:
		return words.SubmissionUnnoted
	}
	return words.SubmissionNone
}

// StandingAt are the submissions of a year, as they are kept, of units that register somebody
// and stand where one of the states says; contest.Unnoted is one of them.
func StandingAt(summary *data.Summary, states ...data.SubmissionState) (list []data.Submission) {
	for _, row := range summary.Units {
		kept := row.Submission
		if row.Subjects() > 0 && slices.Contains(states, contest.Standing(row)) {
			kept.YearID, kept.UnitID = summary.Year.ID, row.Unit.ID
			list = append(list, kept)
		}
	}
	return list
}

// SubmissionLabel is the name of the step that writes a unit's submission.
func SubmissionLabel(unit string, state data.SubmissionState) string {
	return fmt.Sprintf(words.SubmissionStep, unit, StateName(state))
}

// Received, Agreed and Returned are the three steps of the board, as of a day. A
// submission that was returned comes in as its next version.
func Received(s data.Submission, day viet.Date) data.Submission {
	if s.State == data.SubmissionReturned {
		s.Version++
	}
	s.State, s.ReceivedOn = data.SubmissionReceived, day
	s.Version = max(s.Version, 1)
	return s
}

// Agreed closes a submission; one that was never noted as received came that day.
func Agreed(s data.Submission, day viet.Date) data.Submission {
	if s.ReceivedOn == "" || s.State == data.SubmissionReturned {
		s = Received(s, day)
	}
	s.State = data.SubmissionAgreed
	return s
}

// Returned sends a submission back for a reason.
func Returned(s data.Submission, day viet.Date, reason string) data.Submission {
	s.State, s.ReturnedOn, s.Reason = data.SubmissionReturned, day, reason
	s.Version = max(s.Version, 1)
	return s
}

// Reset takes the last step back: agreed to received, the others to not handed in.
func Reset(s data.Submission) data.Submission {
	if s.State == data.SubmissionAgreed {
		s.State = data.SubmissionReceived
		return s
	}
	s.State, s.ReceivedOn, s.ReturnedOn, s.Reason = data.SubmissionDraft, "", "", ""
	return s
}
