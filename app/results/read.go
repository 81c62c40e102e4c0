package results

import (
	"context"

	"sothidua/app/contest"
	"sothidua/data"
)

// File is what came of a year, and what is needed to enter more.
type File struct {
	Year      data.Year
	Outcomes  *contest.Outcomes
	Part      bool // Outcomes are those of the first units alone; all follow, and Shares
	Shares    []contest.Share
	Kinds     []data.AwardKind
	Decisions []data.DecisionRow
	Exemplars []data.Exemplar
	Earlier   []data.EarlierExemplar // of years before, still to be seen to
	Units     []data.Unit            // members of the year
	Tree      []data.Collective      // of all units and rooms
}

// Read hands over what came of a year: of a large one first a part of its Outcomes, then
// all.
func Read(ctx context.Context, c *contest.Contest, year data.Year, hand func(File)) (err error) {
	f, book := File{Year: year}, c.Book
	if f.Kinds, err = book.KindsInUse(ctx, year); err != nil {
		return err
	}
	if f.Decisions, err = book.Decisions(ctx, year.Number); err != nil {
		return err
	}
	if f.Exemplars, err = book.Exemplars(ctx, year.ID); err != nil {
		return err
	}
	if f.Earlier, err = Earlier(ctx, book, year); err != nil {
		return err
	}
	if f.Units, err = book.UnitsOf(ctx, year); err != nil {
		return err
	}
	if f.Tree, err = book.Collectives(ctx); err != nil {
		return err
	}
	if f.Outcomes, f.Part, err = c.FirstOutcomes(ctx, year.ID); err != nil {
		return err
	}
	if f.Part {
		hand(f)
	}
	if f.Outcomes, err = c.Outcomes(ctx, year.ID); err != nil {
		return err
	}
	f.Part, f.Shares = false, f.Outcomes.Shares()
	hand(f)
	return nil
}

// GivenBy returns whom a decision awarded.
func GivenBy(ctx context.Context, book *data.Book, decision data.DecisionRow) ([]data.GivenRow, error) {
	return book.AwardsOf(ctx, decision)
}
