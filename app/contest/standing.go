package contest

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
)

// Unnoted (chưa ghi nhận) is where the registration of a unit stands whose registrations are in
// the book although nobody noted that they came. No submission is kept with it.
const Unnoted data.SubmissionState = "unnoted"

// Standing is where a unit's registration stands: as noted; where nothing was noted, by what
// stands in the book. It is empty where nothing came and nothing is entered.
func Standing(row data.UnitSummary) data.SubmissionState {
	if row.Submission.State == "" && row.Subjects() > 0 {
		return Unnoted
	}
	return row.Submission.State
}

// Awaited tells whether a unit is still to hand in, or to hand in again. Of one whose
// registrations nobody noted that cannot be said.
func Awaited(row data.UnitSummary) bool {
	return Standing(row) != Unnoted && !HandedIn(row.Submission)
}

// UnnotedUnits are the units whose registrations stand in the book and were not noted as come in.
func (r *Records) UnnotedUnits(unitID int64) (rows []data.UnitSummary) {
	for _, row := range r.Chosen(unitID) {
		if Standing(row) == Unnoted {
			rows = append(rows, row)
		}
	}
	return rows
}

// Noted is that somebody noted of all registrations in the book whether and when they came.
var Noted = Need{"noted", func(r *Records, unitID int64) []Gap {
	switch rows := r.UnnotedUnits(unitID); len(rows) {
	case 0:
		return nil
	case 1:
		return []Gap{{Text: fmt.Sprintf(words.GapUnnotedOne, rows[0].Unit.Name), Place: InSubmissions, Unit: rows[0].Unit.ID}}
	default:
		return []Gap{{Text: fmt.Sprintf(words.GapUnnoted, len(rows)), Place: InSubmissions}}
	}
}}
