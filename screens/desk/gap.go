package desk

import (
	"fmt"

	"sothidua/app/contest"
)

// PlaceOf is where a gap is filled: the area, and the place there as its Show takes
// it. ok is false where there is none.
func PlaceOf(gap contest.Gap) (area Area, what string, ok bool) {
	switch gap.Place {
	case contest.InCeremony, contest.InPeople, contest.InAgenda, contest.InSigning, contest.InRemarks, contest.InAssignments, contest.InAttachments:
		return Ceremony, fmt.Sprintf("%s/%s/%d", gap.Place, gap.Field, gap.ID), true
	case contest.InPledge:
		return Pledge, "items", true
	case contest.InYear:
		return Year, "info", true
	case contest.InTexts, contest.InDeadlines:
		return Year, string(gap.Place), true
	case contest.InOffices, contest.InUnits:
		return Block, string(gap.Place), true
	case contest.InRegistrations:
		return Registrations, "", true
	case contest.InResults:
		return Results, "rows", true
	case contest.InCriteria, contest.InScores, contest.InBallots, contest.InCounts:
		return Scoring, string(gap.Place), true
	}
	return "", "", false
}
