package contest

import (
	"slices"

	"sothidua/data"
	"sothidua/data/viet"
)

// Gap is something a paper lacks. The paper leaves room for the pen there.
type Gap struct {
	Text  string // a sentence for the clerk
	Place Place  // the list of records it lies in
	Field string // its field, empty for the record or the list as a whole
	ID    int64  // the record, zero where there is none yet
	Unit  int64  // the unit it concerns, where it is about one
	Event int64  // the ceremony it was looked for in, zero where the year has none
	Day   bool   // only the ceremony itself brings it
}

// Place is where a gap is filled.
type Place string

// The places.
const (
	InCeremony      Place = "general"
	InPeople        Place = "people"
	InAgenda        Place = "agenda"
	InSigning       Place = "signing"
	InRemarks       Place = "remarks"
	InMotions       Place = "motions"
	InAssignments   Place = "assignments"
	InAttachments   Place = "attachments"
	InPledge        Place = "pledge"
	InTargets       Place = "targets"
	InYear          Place = "year"
	InMovements     Place = "movements"
	InTexts         Place = "texts"
	InDeadlines     Place = "deadlines"
	InTasks         Place = "tasks"
	InReview        Place = "review"
	InOffices       Place = "offices"
	InBlock         Place = "info"
	InUnits         Place = "units"
	InUnitYears     Place = "unit-ratings"
	InRegistrations Place = "registrations"
	InSubmissions   Place = "submissions"
	InResults       Place = "results"
	InDecisions     Place = "decisions"
	InCriteria      Place = "criterions"
	InScores        Place = "scores"
	InBallots       Place = "ballots"
	InCounts        Place = "counts"
)

// Need (điều văn bản cần) is something that papers state, by what the records tell
// of it: a paper names its needs, and asks the same needs where it leaves room for
// the pen.
type Need struct {
	name string
	gaps func(r *Records, unitID int64) []Gap
}

// When gives the need where a condition holds; otherwise nothing is lacking. It is
// the same need to whoever asks.
func (n Need) When(holds func(r *Records, unitID int64) bool) Need {
	return Need{n.name, func(r *Records, unitID int64) []Gap {
		if !holds(r, unitID) {
			return nil
		}
		return n.gaps(r, unitID)
	}}
}

// OfBlock is the need of the block's own votes, without those of a council.
func (n Need) OfBlock() Need {
	return Need{n.name, func(r *Records, unitID int64) []Gap {
		return slices.DeleteFunc(slices.Clone(n.gaps(r, unitID)), func(g Gap) bool {
			return slices.ContainsFunc(r.Ballots, func(b data.Ballot) bool { return b.ID == g.ID && b.Body == data.BodyCouncil })
		})
	}}
}

// Is tells whether two needs are of the same thing.
func (n Need) Is(other Need) bool { return n.name == other.name }

// Gaps are what is lacking of the need, for one unit or for all where the id is zero.
func (n Need) Gaps(r *Records, unitID int64) []Gap {
	gaps := n.gaps(r, unitID)
	for i := range gaps {
		gaps[i].Event = r.Ceremony.ID
	}
	return gaps
}

// String is the name of the need, for developers.
func (n Need) String() string { return n.name }

// Lacking are the gaps of several needs, each once.
func Lacking(r *Records, unitID int64, needs ...Need) []Gap {
	var all []Gap
	for _, need := range needs {
		for _, gap := range need.Gaps(r, unitID) {
			if !slices.Contains(all, gap) {
				all = append(all, gap)
			}
		}
	}
	return all
}

// Held tells whether the ceremony was held on a day or before it.
func (r *Records) Held(day viet.Date) bool { return r.Ceremony.Date != "" && r.Ceremony.Date <= day }

// Due are the gaps that can be filled on a day: not those that only the ceremony
// brings, before it was held.
func (r *Records) Due(gaps []Gap, day viet.Date) []Gap {
	held := r.Held(day)
	return slices.DeleteFunc(slices.Clone(gaps), func(g Gap) bool { return g.Day && !held })
}

// one is a need with one gap at most.
func one(gap Gap, lacks func(r *Records) bool) Need {
	return Need{gap.Text, func(r *Records, _ int64) []Gap {
		if !lacks(r) {
			return nil
		}
		return []Gap{gap}
	}}
}

// onTheDay is a need that only the ceremony itself can meet.
func onTheDay(n Need) Need {
	return Need{n.name, func(r *Records, unitID int64) []Gap {
		gaps := n.gaps(r, unitID)
		for i := range gaps {
			gaps[i].Day = true
		}
		return gaps
	}}
}

// counted is one gap for all rows that lack something; it leads to the first.
func counted[T any](rows []T, lacks func(T) bool, gap func(n int, first T) Gap) []Gap {
	var missing []T
	for _, row := range rows {
		if lacks(row) {
			missing = append(missing, row)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return []Gap{gap(len(missing), missing[0])}
}
