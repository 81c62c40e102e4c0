// Package rules judges what is registered by the rules of the year's own law
// (quy tắc xét thi đua, khen thưởng). A rule is a row of the book: which condition,
// with which numbers, by which article. The code knows conditions and no law. It
// reads and never writes, and what it finds is advice: nothing is refused.
package rules

import (
	"context"

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
// Findings that would be the same for each line of a unit come once for the unit.
func Check(ctx context.Context, book *data.Book, year data.Year) ([]Finding, error) {
	return check(ctx, book, year, false)
}

// CheckAll is Check with the findings that are in order.
func CheckAll(ctx context.Context, book *data.Book, year data.Year) ([]Finding, error) {
	return check(ctx, book, year, true)
}

func check(ctx context.Context, book *data.Book, year data.Year, all bool) ([]Finding, error) {
	records, err := readFor(ctx, book, year, data.CheckScope{})
	if err != nil {
		return nil, err
	}
	c := newChecker(records)
	c.all = all
	c.everything()
	return c.sorted(), nil
}

// Proposal is what the clerk is about to save for one subject.
type Proposal struct {
	Rows    []Row
	Without []int64 // registrations that the rows replace
}

// Row is a registration, saved or not, with the initiative typed beside it. A
// person or collective that is not in the book yet has the ID zero or none; several
// new ones of a list are told apart by IDs below zero, and have a post once they are saved.
type Row struct {
	data.Registration
	InitiativeTitle, InitiativeScope string
}

// CheckProposal judges rows as if they were saved, with what is in order too. It
// reads one unit and the history of the rows' subjects, so that it can follow
// typing; limits of the whole block are left to Check.
func CheckProposal(ctx context.Context, book *data.Book, year data.Year, p Proposal) ([]Finding, error) {
	if len(p.Rows) == 0 {
		return nil, nil
	}
	c, err := proposed(ctx, book, year, p.Rows[0].UnitID, p, false)
	if err != nil {
		return nil, err
	}
	var wanted []*row
	for _, row := range c.rows {
		if row.proposed {
			wanted = append(wanted, row)
		}
	}
	c.only(wanted)
	return c.sorted(), nil
}

// readFor reads the records that the conditions judge by.
func readFor(ctx context.Context, book *data.Book, year data.Year, scope data.CheckScope) (*data.CheckRecords, error) {
	scope.For = data.CheckFor{
		Past: []string{conditionHistory, conditionInitiative, conditionOnce}, Ratings: []string{conditionRatingCap}, AtDecision: []string{conditionDecision},
		Scores: []string{conditionScore},
	}
	return book.CheckRecords(ctx, year.ID, scope)
}

// aFew lines are looked up one by one, more with all of their unit.
const aFew = 50

// CheckSaved judges registrations of a unit that are in the book, with what is in
// order too.
func CheckSaved(ctx context.Context, book *data.Book, year data.Year, unitID int64, ids ...int64) ([]Finding, error) {
	scope := data.CheckScope{UnitID: unitID, Everybody: true}
	if len(ids) <= aFew {
		saved, err := data.ReadAll[data.Registration](ctx, book, ids)
		if err != nil {
			return nil, err
		}
		scope = scopeOf(unitID, saved)
	}
	records, err := readFor(ctx, book, year, scope)
	if err != nil {
		return nil, err
	}
	c := newChecker(records)
	asked := make(map[int64]bool, len(ids))
	for _, id := range ids {
		asked[id] = true
	}
	var wanted []*row
	for _, row := range c.rows {
		if asked[row.ID] {
			wanted = append(wanted, row)
		}
	}
	c.only(wanted)
	return c.sorted(), nil
}

func scopeOf(unitID int64, rows []data.Registration) data.CheckScope {
	scope := data.CheckScope{UnitID: unitID}
	for _, row := range rows {
		if row.PersonID != nil {
			scope.PersonIDs = append(scope.PersonIDs, *row.PersonID)
		}
		if row.CollectiveID != nil {
			scope.CollectiveIDs = append(scope.CollectiveIDs, *row.CollectiveID)
		}
	}
	return scope
}

// proposed reads a unit and puts the proposal in the place of what it replaces.
func proposed(ctx context.Context, book *data.Book, year data.Year, unitID int64, p Proposal, countOnly bool) (*checker, error) {
	plain := make([]data.Registration, len(p.Rows))
	fresh := make([]data.Checked, len(p.Rows))
	gone := map[int64]bool{}
	for _, id := range p.Without {
		gone[id] = true
	}
	for i, row := range p.Rows {
		if row.PersonID != nil && *row.PersonID == 0 {
			row.PersonID = nil
		}
		plain[i] = row.Registration
		fresh[i] = data.Checked{Registration: row.Registration, InitiativeTitle: row.InitiativeTitle, InitiativeScope: row.InitiativeScope}
		gone[row.ID] = true
	}
	scope := scopeOf(unitID, plain)
	scope.OnlyCounts = countOnly
	records, err := readFor(ctx, book, year, scope)
	if err != nil {
		return nil, err
	}
	var rows []data.Checked
	for _, row := range records.Registrations {
		if !gone[row.ID] {
			rows = append(rows, row)
		}
	}
	if !countOnly {
		if err := book.FillChecked(ctx, fresh); err != nil {
			return nil, err
		}
		for i, row := range fresh {
			fresh[i].Placed = row.Placed || row.PersonID != nil && *row.PersonID < 0
		}
	}
	records.Registrations = append(rows, fresh...)
	c := newChecker(records)
	for _, row := range c.rows[len(rows):] {
		row.proposed = true
	}
	return c, nil
}
