package rules

import (
	"fmt"
	"slices"

	"sothidua/assets/words"
	"sothidua/data"
)

// The conditions that judge by more than the year's own rows.
const (
	conditionDecision   = "decision" // under the law at the decision, not at registration
	conditionHistory    = "history"
	conditionRequires   = "requires"
	conditionInitiative = "initiative"
	conditionOnce       = "once"
	conditionOverlap    = "overlap"
	conditionScore      = "score"
	conditionRatingCap  = "rating-cap"
	conditionFounded    = "founded"
)

// conditions makes a condition by the name its rule gives it.
var conditions = map[string]func() any{
	// counts of the list
	"cap":              func() any { return &capOn{Min1: true} },
	conditionRatingCap: func() any { return &ratingCap{} },
	"share":            func() any { return &shareOf{} },
	"member":           func() any { return &member{Times: 1} },
	// collectives
	"completed":       func() any { return &completed{} },
	"unit-discipline": func() any { return &unitDiscipline{} },
	"membership":      func() any { return &membership{} },
	"vote":            func() any { return &vote{} },
	"headcount":       func() any { return &headcount{} },
	conditionScore:    func() any { return &score{} },
	conditionFounded:  func() any { return &founded{} },
	// one person or collective in the year
	"months":     func() any { return &months{} },
	"training":   func() any { return &training{} },
	"discipline": func() any { return &discipline{} },
	"served":     func() any { return &served{} },
	"review":     func() any { return &review{} },
	"rating":     func() any { return &rating{} },
	// the list itself
	conditionRequires: func() any { return &requires{ImpliedCounts: true} },
	"twice":           func() any { return &twice{} },
	"alike":           func() any { return &alike{} },
	"placed":          func() any { return &placed{} },
	"catalogue":       func() any { return &catalogue{} },
	"registered":      func() any { return &registered{} },
	conditionOverlap:  func() any { return &overlap{Basis: words.BasisRegular} },
	"excludes":        func() any { return &excludes{} },
	// earlier years
	conditionHistory:    func() any { return &history{} },
	conditionInitiative: func() any { return &initiative{Times: 1, Years: 1} },
	conditionOnce:       func() any { return &once{} },
	"basis":             func() any { return &basis{} },
	"revoked":           func() any { return &revoked{} },
	// what only a person can say
	"human":           func() any { return &human{} },
	conditionDecision: func() any { return &decision{} },
}

// Record says where what a finding judges by is written.
type Record int

// The records that findings judge by.
const (
	NoRecord       Record = iota
	YearRecord            // of a person's or collective's year (xếp loại năm)
	VoteRecord            // of a vote
	PersonRecord          // of a person, whatever the year
	UnitRecord            // of a unit, whatever the year
	FoundingRecord        // of how a collective came to be
	FiguresRecord         // of a unit's year, also where it is said of its people
	PastRecord            // of earlier years of a person or a collective
)

// byYearRecord are the conditions that judge by what a year's record says of a person
// or a collective.
var byYearRecord = []string{
	"months", "training", "discipline", "served", "review", "rating", "share", "completed", "unit-discipline", conditionRatingCap, "headcount",
}

// byYearRecordLacking are those that ask for it where they cannot be told without.
var byYearRecordLacking = []string{"cap", conditionInitiative, conditionRequires}

// byPastLacking are those that ask for what earlier years were where nobody wrote it.
var byPastLacking = []string{conditionHistory, conditionOnce, conditionOverlap}

func recordOf(r *rule, v verdict) Record {
	switch {
	case v.State == OK:
		return NoRecord
	case v.person:
		return PersonRecord
	case v.kind:
		return UnitRecord
	case v.figures:
		return FiguresRecord
	case r.Condition == conditionFounded:
		return FoundingRecord
	case r.Condition == "vote":
		return VoteRecord
	case v.State == Missing && (v.past || slices.Contains(byPastLacking, r.Condition)):
		return PastRecord
	case slices.Contains(byYearRecord, r.Condition), v.State == Missing && slices.Contains(byYearRecordLacking, r.Condition):
		return YearRecord
	}
	return NoRecord
}

// newCondition reads a rule's condition; the error says what is wrong with it.
func newCondition(rule data.Rule) (any, error) {
	maker, known := conditions[rule.Condition]
	if !known {
		return nil, errParameters(fmt.Sprintf(words.RuleNoCondition, rule.Condition))
	}
	condition := maker()
	return condition, decode(rule.Parameters, condition)
}

// CheckParameters says in words what is wrong with a rule's condition and
// parameters, nil where they can be used.
func CheckParameters(rule data.Rule) error {
	_, err := newCondition(rule)
	return err
}

// modifiers change what counts of a subject's past.
type modifiers struct {
	notCounted []string // bases of awards that do not count
	served     bool     // only what came after a discipline counts
	revoked    bool     // cancelled awards do not count
}

func (m *modifiers) take(condition any) {
	switch condition := condition.(type) {
	case *basis:
		m.notCounted = condition.NotCounted
	case *served:
		m.served = true
	case *revoked:
		m.revoked = true
	}
}

// basis (G3) names the bases of awards that do not count towards others.
type basis struct {
	NotCounted []string `json:"not_counted"`
}

// revoked (G11) leaves cancelled awards out, so that a row of years breaks there.
type revoked struct{}
