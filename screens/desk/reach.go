package desk

import (
	"slices"

	"sothidua/data"
)

// reach lists the tables that an area's screens write. What a step wrote elsewhere is
// not in view there.
var reach = map[Area][]string{
	Year:          {"years", "offices", "deadlines", "movements", "year_tasks", "handover_items", "year_reviews", "legal_texts"},
	Ceremony:      {"ceremonies", "document_numbers", "participants", "agenda_items", "assignments", "signatories", "remarks", "motions", "attachments", "people", "posts"},
	Pledge:        {"pledge_items", "targets"},
	Registrations: {"registrations", "submissions", "initiatives", "kept_findings", "people", "posts", "units", "person_years", "unit_years"},
	Results:       {"awards", "registrations", "refusals", "exemplars", "people", "posts", "unit_years", "person_years"},
	Scoring:       {"criterions", "scores", "score_looks", "ballots", "counts"},
	Block:         {"blocks", "units", "memberships", "unit_years"},
	People:        {"people", "posts", "person_years", "not_same", "units"},
	Rules:         {"rules", "regimes"},
	Titles:        {"award_kinds"},
	Papers:        {"dispatches"},
	Wording:       {"wordings"},
	Settings:      {"settings", "letterheads", "blocks"},
}

// within tells whether all that a step touched is the area's own and of the year.
func within(area Area, yearID int64, touched []data.Touched) bool {
	return !slices.ContainsFunc(touched, func(t data.Touched) bool {
		return !slices.Contains(reach[area], t.Record) || t.YearID != nil && *t.YearID != yearID
	})
}
