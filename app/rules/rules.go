// Package rules judges what is registered by the rules of the year's own law
// (quy tắc xét thi đua, khen thưởng). A rule is a row of the book: which condition,
// with which numbers, by which article. The code knows conditions and no law. It
// reads and never writes, and what it finds is advice: nothing is refused.
package rules

import (
	"context"
	"slices"

	"sothidua/app/contest"
	"sothidua/data"
)

// State says what a rule found.
type State string

// The states of a finding.
const (
	OK      State = "ok"      // đạt
	Warn    State = "warn"    // cảnh báo
	Missing State = "missing" // thiếu dữ liệu
	Human   State = "human"   // cần người xét
)

// Severity orders states: what is enough, what a person must judge, what cannot be told, what is
// not enough; -1 for none.
func (s State) Severity() int { return slices.Index([]State{OK, Human, Missing, Warn}, s) }

// Finding (điểm cần xem) is what one rule says of a registration, a unit or the
// whole year.
type Finding struct {
	Rule           data.Rule
	State          State
	RegistrationID int64 // zero where it concerns a unit or the year
	UnitID         int64 // zero where it concerns the year
	Subject        string
	Award          data.AwardKind // its ID is zero where the rule concerns every award
	Article        string
	Figures        string          // the numbers it counted
	Years          []int           // the years it counted
	Verified       bool            // the article was read
	Text           string          // the whole sentence
	What           string          // the same without subject and article
	General        bool            // said alike of every line of the unit with this award: no mark on any of them
	Lines          int             // of how many lines, where it is said once for all of them
	Remedy         string          // what would make it ok, empty where nothing can be done
	Key            data.FindingKey // what it is for good; its rule is empty where the law itself is at fault
	Kept           string          // why it stands all the same
	Inherited      bool            // an older book gave that reason for several findings at once

	Subjects []data.SubjectKey // of whom a lack is said
	Gathered int               // how many findings it says at once, see Gather; zero for one by itself

	Record       Record // where what it judges by is written
	PersonID     int64  // whom it is about, zero where it is said of several or of nobody in the book
	CollectiveID int64
	People       bool // it is about people, not about collectives
}

// Check judges a whole year and returns everything that is not simply in order.
func Check(ctx context.Context, facts *contest.Contest, year data.Year) ([]Finding, error) {
	return whole(Parts(ctx, facts, year, false))
}

// CheckAll is Check with the findings that are in order.
func CheckAll(ctx context.Context, facts *contest.Contest, year data.Year) ([]Finding, error) {
	return whole(Parts(ctx, facts, year, true))
}

// judgedBy names the conditions that ask for more than the year's own rows.
var judgedBy = data.CheckFor{
	Past: []string{conditionHistory, conditionInitiative, conditionOnce}, Ratings: []string{conditionRatingCap}, AtDecision: []string{conditionDecision},
	Scores: []string{conditionScore},
}

// readFor reads the records that the conditions judge by.
func readFor(ctx context.Context, facts *contest.Contest, year data.Year, scope data.CheckScope) (*data.CheckRecords, error) {
	basis, err := facts.Basis(ctx, year.ID, judgedBy)
	if err != nil {
		return nil, err
	}
	scope.For = judgedBy
	return facts.Book.CheckRecords(ctx, basis, scope)
}
