package results

import (
	"context"

	"sothidua/app/contest"
	"sothidua/app/lines"
	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
)

// File is what came of a year, and what is needed to enter more.
type File struct {
	Year      data.Year
	Outcomes  *contest.Outcomes
	Kinds     []data.AwardKind
	Decisions []data.DecisionRow
	Exemplars []data.Exemplar
	Units     []data.Unit       // members of the year
	Tree      []data.Collective // of all units and rooms
}

// Read returns what came of a year.
func Read(ctx context.Context, c *contest.Contest, year data.Year) (f File, err error) {
	book := c.Book
	f.Year = year
	if f.Outcomes, err = c.Outcomes(ctx, year.ID); err != nil {
		return f, err
	}
	if f.Kinds, err = book.KindsInUse(ctx, year); err != nil {
		return f, err
	}
	if f.Decisions, err = book.Decisions(ctx, year.Number); err != nil {
		return f, err
	}
	if f.Exemplars, err = book.Exemplars(ctx, year.ID); err != nil {
		return f, err
	}
	if f.Units, err = book.UnitsOf(ctx, year); err != nil {
		return f, err
	}
	f.Tree, err = book.Collectives(ctx)
	return f, err
}

// GivenBy returns whom a decision awarded.
func GivenBy(ctx context.Context, book *data.Book, decision data.DecisionRow) ([]data.GivenRow, error) {
	return book.AwardsOf(ctx, decision)
}

// SaveExemplar writes somebody worth following (điển hình tiên tiến).
func SaveExemplar(tx *data.Tx, e *data.Exemplar) error {
	if err := valid.Need("name", words.ExemplarName, e.Name); err != nil {
		return err
	}
	return tx.Save(e)
}

// ArrangeExemplars writes their order as given.
func ArrangeExemplars(tx *data.Tx, rows []data.Exemplar) error {
	return lines.Arrange(tx, rows, func(e *data.Exemplar) *int { return &e.Position })
}

// RemoveExemplar takes that out of the book.
func RemoveExemplar(tx *data.Tx, e data.Exemplar) error { return tx.Delete(&e) }
