package contest

import (
	"fmt"
	"time"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// DeadlineKinds are the deadlines of a year with what they are called, in the order of its
// work.
var DeadlineKinds = []struct {
	Kind data.DeadlineKind
	Name string
}{
	{data.DeadlineSubmission, words.DeadlineSubmission},
	{data.DeadlineCouncil, words.DeadlineCouncil},
	{data.DeadlineMidReports, words.DeadlineMidReports},
	{data.DeadlineMidYear, words.DeadlineMidYear},
	{data.DeadlineBlockFiles, words.DeadlineBlockFiles},
	{data.DeadlineUnitFiles, words.DeadlineUnitFiles},
	{data.DeadlineEndReports, words.DeadlineEndReports},
	{data.DeadlineYearEnd, words.DeadlineYearEnd},
}

// Due (hạn) is the last day that still counts. A day that nobody set is only
// usual: it is shown as what to expect, and nothing is late or in time by it.
type Due struct {
	Day   viet.Date // empty: none is set and none is usual
	Set   bool      // by the year's calendar, or for the unit
	Basis string    // what a usual day goes by, as offices say it
}

// Left is how many days are left on a day: zero on the due day itself, negative
// after it. ok is false where there is no day.
func (d Due) Left(on viet.Date) (days int, ok bool) {
	if d.Day == "" || on == "" {
		return 0, false
	}
	return d.Day.DaysAfter(on), true
}

// Late is how many days after the due day something came; the first late day is
// the day after it. known is false where no day is set, or none is given.
func (d Due) Late(came viet.Date) (days int, known bool) {
	if !d.Set || d.Day == "" || came == "" {
		return 0, false
	}
	return max(came.DaysAfter(d.Day), 0), true
}

// Deadlines are the last days of a year.
type Deadlines struct {
	year     data.Year
	ceremony viet.Date
	rows     []data.Deadline
	usual    []Usual
}

// DeadlinesOf takes the rows of the year's calendar, the day of its signing ceremony, from
// which the usual day for the units is counted and which may be empty, and the usual days
// as the book took them.
func DeadlinesOf(year data.Year, ceremony viet.Date, rows []data.Deadline, usual []Usual) Deadlines {
	if ceremony == "" {
		ceremony = year.SignedOn
	}
	return Deadlines{year, ceremony, rows, usual}
}

// Rows are the days that the calendar sets, earliest first.
func (d Deadlines) Rows() []data.Deadline { return d.rows }

// Row is what the calendar says of a kind, ready to be written where it says nothing.
func (d Deadlines) Row(kind data.DeadlineKind) data.Deadline {
	for _, row := range d.rows {
		if row.Kind == kind {
			return row
		}
	}
	return data.Deadline{YearID: d.year.ID, Kind: kind}
}

// Of is the last day of a kind: as set, else the usual one.
func (d Deadlines) Of(kind data.DeadlineKind) Due {
	if row := d.Row(kind); row.Due != "" {
		return Due{Day: row.Due, Set: true}
	}
	switch u := UsualOf(d.usual, kind); {
	case u.WorkingDaysBeforeCeremony > 0 && d.ceremony != "":
		return Due{Day: workingDaysBefore(d.ceremony, u.WorkingDaysBeforeCeremony), Basis: u.Basis}
	case u.Month > 0 && d.year.Number > 0:
		return Due{Day: d.dayOf(u.Month, u.Day), Basis: u.Basis}
	}
	return Due{}
}

// dayOf is that day of the year, which may begin in autumn.
func (d Deadlines) dayOf(month, day int) viet.Date {
	for _, number := range []int{d.year.Number, d.year.Number + 1} {
		if on := viet.Date(fmt.Sprintf("%04d-%02d-%02d", number, month, day)); on >= d.year.FirstDay() {
			return on
		}
	}
	return ""
}

// OfUnit is the last day for a unit to hand in: its own, else that of all units.
func (d Deadlines) OfUnit(s data.Submission) Due {
	if s.Due != "" {
		return Due{Day: s.Due, Set: true}
	}
	return d.Of(data.DeadlineSubmission)
}

// Late is how many days after its last day a unit handed in; of a unit that did
// not, or has to again, how many it is late today. known is false where no day is
// set, or nobody noted when it came.
func (d Deadlines) Late(row data.UnitSummary, today viet.Date) (days int, known bool) {
	came := row.Submission.ReceivedOn
	if Awaited(row) {
		came = today
	}
	return d.OfUnit(row.Submission).Late(came)
}

// HandedIn tells whether a unit's registration was noted as in.
func HandedIn(s data.Submission) bool {
	return s.State == data.SubmissionReceived || s.State == data.SubmissionAgreed
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
