package results

import (
	"context"
	"slices"

	"sothidua/app/lines"
	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
)

// Earlier returns the exemplars of years before that the year still has to see to.
func Earlier(ctx context.Context, book *data.Book, year data.Year) ([]data.EarlierExemplar, error) {
	rows, err := book.EarlierExemplars(ctx, year)
	return slices.DeleteFunc(rows, func(e data.EarlierExemplar) bool { return !e.Followed() }), err
}

// SaveExemplar writes somebody worth following (điển hình tiên tiến).
func SaveExemplar(tx *data.Tx, e *data.Exemplar) error {
	if err := valid.Need("name", words.ExemplarName, e.Name); err != nil {
		return err
	}
	if e.FollowState != data.FollowAwaited {
		if err := valid.Need("follow-up", words.ExemplarFollowUp, e.FollowUp); err != nil {
			return err
		}
	}
	return tx.Save(e)
}

// ArrangeExemplars writes the order of those of a year as given; those of other years keep
// their own.
func ArrangeExemplars(tx *data.Tx, year data.Year, rows []data.Exemplar) error {
	own := slices.DeleteFunc(slices.Clone(rows), func(e data.Exemplar) bool { return e.YearID != year.ID })
	return lines.Arrange(tx, own, func(e *data.Exemplar) *int { return &e.Position })
}

// RemoveExemplar takes that out of the book.
func RemoveExemplar(tx *data.Tx, e data.Exemplar) error { return tx.Delete(&e) }
