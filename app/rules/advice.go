package rules

import (
	"context"

	"sothidua/app/contest"
	"sothidua/data"
)

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

// Advice is what the rules say of a unit, with what is in order too. Limits of the whole
// block are left to Check.
type Advice struct {
	Quotas   []Quota   // with the rows of the proposal
	Proposed []Finding // of the rows of the proposal
	Saved    []Finding // of the registrations asked for
}

// Advise judges a proposal as if it were saved, and registrations of the unit that are
// in the book. It reads one unit, and the history of those it judges, so that it can
// follow typing.
func Advise(ctx context.Context, facts *contest.Contest, year data.Year, unitID int64, p Proposal, saved ...int64) (a Advice, err error) {
	if len(saved) > 0 {
		scope, err := savedScope(ctx, facts.Book, unitID, saved)
		if err != nil {
			return a, err
		}
		records, err := readFor(ctx, facts, year, scope)
		if err != nil {
			return a, err
		}
		c := newChecker(records, unitID)
		asked := make(map[int64]bool, len(saved))
		for _, id := range saved {
			asked[id] = true
		}
		a.Saved = c.judged(func(r *row) bool { return asked[r.ID] })
		if len(p.Rows) == 0 {
			a.Quotas = c.quotas(c.limits(), unitID)
			return a, nil
		}
	}
	c, err := proposed(ctx, facts, year, unitID, p)
	if err != nil {
		return a, err
	}
	if a.Quotas = c.quotas(c.limits(), unitID); len(p.Rows) > 0 {
		a.Proposed = c.judged(func(r *row) bool { return r.proposed })
	}
	return a, nil
}

// judged is what the rules say of some rows, and of the limits of their unit.
func (c *checker) judged(wanted func(*row) bool) []Finding {
	var rows []*row
	for _, row := range c.rows {
		if wanted(row) {
			rows = append(rows, row)
		}
	}
	c.only(rows)
	return c.sorted()
}

// aFew lines are looked up one by one, more with all of their unit.
const aFew = 50

func savedScope(ctx context.Context, book *data.Book, unitID int64, ids []int64) (data.CheckScope, error) {
	if len(ids) > aFew {
		return data.CheckScope{Units: []int64{unitID}, Everybody: true}, nil
	}
	saved, err := data.ReadAll[data.Registration](ctx, book, ids)
	return scopeOf(unitID, saved), err
}

func scopeOf(unitID int64, rows []data.Registration) data.CheckScope {
	scope := data.CheckScope{Units: []int64{unitID}}
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
func proposed(ctx context.Context, facts *contest.Contest, year data.Year, unitID int64, p Proposal) (*checker, error) {
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
	scope.OnlyCounts = len(p.Rows) == 0
	records, err := readFor(ctx, facts, year, scope)
	if err != nil {
		return nil, err
	}
	var rows []data.Checked
	for _, row := range records.Registrations {
		if !gone[row.ID] {
			rows = append(rows, row)
		}
	}
	if err := facts.Book.FillChecked(ctx, fresh); err != nil {
		return nil, err
	}
	for i, row := range fresh {
		fresh[i].Placed = row.Placed || row.PersonID != nil && *row.PersonID < 0
	}
	records.Registrations = append(rows, fresh...)
	c := newChecker(records, unitID)
	for _, row := range c.rows[len(rows):] {
		row.proposed = true
	}
	return c, nil
}
