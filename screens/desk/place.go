package desk

import (
	"cmp"

	"sothidua/app/contest"
	"sothidua/app/rules"
	"sothidua/assets/words"
)

// Place (nơi) is where a link leads: an area, a part of it, a record there and one of
// its fields. What is left out stays as it is.
type Place struct {
	Area  Area
	Part  string // a tab by its name, or a paper by its code
	Unit  int64  // whose list is shown
	Event int64  // the ceremony; zero for the one in view
	ID    int64  // a record of the part
	Field string // of the record's form
	Text  string // what is searched for
	Year  int64  // the year to be in view; zero for the one that is
}

// AllUnits as the unit of a place brings all units into view at once.
const AllUnits int64 = -1

// Parts that links of other areas lead to.
const (
	PersonPart     = "people"       // of People and Registrations
	CollectivePart = "collectives"  // of People and Registrations
	UnitPart       = "units"        // of Block
	RatingPart     = "ratings"      // of People: the year of a unit's people
	UnitRatingPart = "unit-ratings" // of People: the year of units and rooms
	SubmissionPart = "submissions"  // of Registrations: who handed in
	CountedPart    = "counted"      // of Search: whom a figure of the summary of the year whose number is ID counts: Field their sort, empty for both, Text the code of the title
	VotePart       = "ballot"       // of Scoring
)

// Shower is a screen that brings what a link is about into view.
type Shower interface {
	Show(at Place)
}

// Placed is a screen that says what is in view, so that a link can be gone back.
type Placed interface {
	Where() Place
}

// RecordOf is where what a finding judges by is written, and what a link to it says: the
// record of a year, or a vote. ok is false where it judges by none.
func RecordOf(f rules.Finding) (at Place, title string, ok bool) {
	switch {
	case f.Record == rules.VoteRecord:
		return Place{Area: Scoring, Part: VotePart}, words.FindingVote, true
	case f.Record == rules.PersonRecord:
		return Place{Area: People, Part: PersonPart, ID: f.PersonID}, words.FindingPerson, true
	case f.Record == rules.UnitRecord:
		return Place{Area: Block, Part: UnitPart, ID: f.UnitID}, words.FindingUnitKind, true
	case f.Record == rules.FoundingRecord:
		return Place{Area: Block, Part: UnitPart, ID: cmp.Or(f.CollectiveID, f.UnitID)}, words.FindingUnitKind, true
	case f.Record == rules.PastRecord && f.People:
		at := Place{Area: People, Part: PersonPart, ID: f.PersonID}
		if at.ID == 0 && len(f.Subjects) > 0 { // of several the first
			at.ID = f.Subjects[0].ID
		}
		return at, words.FindingPast, true
	case f.Record == rules.PastRecord:
		return Place{Area: People, Part: CollectivePart, ID: cmp.Or(f.CollectiveID, f.UnitID)}, words.FindingPast, true
	case f.Record == rules.FiguresRecord:
		return Place{Area: People, Part: UnitRatingPart, ID: f.UnitID}, words.FindingRecord, true
	case f.Record == rules.NoRecord:
		return Place{}, "", false
	case f.People && f.UnitID != 0:
		return Place{Area: People, Part: RatingPart, Unit: f.UnitID, ID: f.PersonID}, words.FindingRecord, true
	}
	return Place{Area: People, Part: UnitRatingPart, ID: cmp.Or(f.CollectiveID, f.UnitID)}, words.FindingRecord, true
}

// PlaceOf is where a gap is filled. ok is false where there is no such place.
func PlaceOf(gap contest.Gap) (at Place, ok bool) {
	at = Place{Part: string(gap.Place), Field: gap.Field, ID: gap.ID, Unit: gap.Unit}
	switch gap.Place {
	case contest.InCeremony, contest.InPeople, contest.InAgenda, contest.InSigning, contest.InRemarks, contest.InMotions, contest.InAssignments, contest.InAttachments:
		at.Area, at.Event = Ceremony, gap.Event
	case contest.InPledge:
		at.Area, at.Part = Pledge, "items"
	case contest.InTargets:
		at.Area, at.Part = Pledge, "targets"
	case contest.InYear:
		at.Area, at.Part = Year, "info"
	case contest.InTexts, contest.InDeadlines, contest.InMovements, contest.InReview, contest.InTasks:
		at.Area = Year
	case contest.InOffices, contest.InUnits, contest.InBlock:
		at.Area = Block
	case contest.InUnitYears:
		at.Area, at.Part = People, UnitRatingPart
	case contest.InRegistrations:
		at.Area, at.Part = Registrations, ""
	case contest.InSubmissions:
		at.Area, at.Part = Registrations, SubmissionPart
		at.Unit = cmp.Or(at.Unit, AllUnits)
	case contest.InResults:
		at.Area, at.Part = Results, "rows"
	case contest.InDecisions:
		at.Area = Results
	case contest.InCriteria, contest.InScores, contest.InBallots, contest.InCounts:
		at.Area = Scoring
	default:
		return Place{}, false
	}
	return at, true
}
