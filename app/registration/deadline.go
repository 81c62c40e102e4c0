package registration

import (
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"sothidua/assets"
	"sothidua/data"
	"sothidua/data/viet"
)

// usual is a deadline that holds where the year's calendar sets none.
type usual struct {
	Kind                      data.DeadlineKind
	WorkingDaysBeforeCeremony int `json:"working_days_before_ceremony"`
	Month, Day                int
}

var usuals = sync.OnceValue(func() []usual {
	var list []usual
	if err := json.Unmarshal(assets.Deadlines, &list); err != nil {
		panic(err)
	}
	return list
})

// DeadlineIn is the last day of a kind in a year: as set in its calendar, else the
// usual one. ceremony may be empty. byCalendar is false for a usual day; an empty
// day means that none can be named.
func DeadlineIn(year data.Year, kind data.DeadlineKind, set, ceremony viet.Date) (day viet.Date, byCalendar bool) {
	if set != "" {
		return set, true
	}
	for _, u := range usuals() {
		switch {
		case u.Kind != kind:
		case u.WorkingDaysBeforeCeremony > 0 && ceremony != "":
			return workingDaysBefore(ceremony, u.WorkingDaysBeforeCeremony), false
		case u.Month > 0:
			return viet.Date(fmt.Sprintf("%04d-%02d-%02d", year.Number, u.Month, u.Day)), false
		}
	}
	return "", false
}

// workingDaysBefore counts Monday to Friday; holidays are not known here.
func workingDaysBefore(day viet.Date, n int) viet.Date {
	for n > 0 {
		day = day.AddDays(-1)
		if w := day.Time().Weekday(); w != time.Saturday && w != time.Sunday {
			n--
		}
	}
	return day
}

// DaysLate is how many days a submission came, or still is, after its due day;
// zero where it is in time or has none.
func DaysLate(s data.Submission, due, today viet.Date) int {
	if s.Due != "" {
		due = s.Due
	}
	came := today
	if Submitted(s) {
		came = s.ReceivedOn
	}
	if due == "" || came == "" || came <= due {
		return 0
	}
	return int(came.Time().Sub(due.Time()).Hours() / 24)
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
