package contest

import (
	"context"

	"sothidua/assets"
	"sothidua/data"
	"sothidua/data/viet"
)

// Frame returns what stands around every screen of the book.
func (c *Contest) Frame(ctx context.Context) (*data.Frame, error) {
	return c.frame.Now(ctx, c.Book, data.FrameRecords, func() (*data.Frame, error) { return c.Book.Frame(ctx) }, nil)
}

// Apart returns the pairs of people somebody said are not the same.
func (c *Contest) Apart(ctx context.Context) ([]data.NotSame, error) {
	return c.apart.Now(ctx, c.Book, []string{"not_same"}, func() ([]data.NotSame, error) { return c.Book.KeptApart(ctx) }, nil)
}

// Deadlines returns the last days of a year.
func (c *Contest) Deadlines(ctx context.Context, year data.Year) (Deadlines, error) {
	return c.of(year.ID).deadlines.Now(ctx, c.Book, []string{"deadlines", "ceremonies", "years", "shipped_texts", "settings"}, func() (Deadlines, error) {
		rows, err := c.Book.Deadlines(ctx, year.ID)
		if err != nil {
			return Deadlines{}, err
		}
		texts, err := c.Book.ShippedTexts(ctx, assets.TextDeadlines)
		if err != nil {
			return Deadlines{}, err
		}
		began, err := c.Book.Began(ctx)
		if err != nil {
			return Deadlines{}, err
		}
		ceremony, err := c.Book.CeremonyOf(ctx, year.ID)
		return DeadlinesOf(year, ceremony.Date, rows, Usuals(texts[assets.TextDeadlines], began.Code())), err
	}, nil)
}

// SignedOn returns the day from which a change of a year's registrations wants a reason,
// empty where nobody signed; see Signed.
func (c *Contest) SignedOn(ctx context.Context, yearID int64) (viet.Date, error) {
	return c.of(yearID).signedOn.Now(ctx, c.Book, []string{"years", "signatories", "ceremonies"}, func() (viet.Date, error) {
		return c.Book.SignedDay(ctx, yearID)
	}, nil)
}

// Basis returns what every check of a year reads alike; of never differs between calls.
func (c *Contest) Basis(ctx context.Context, yearID int64, of data.CheckFor) (*data.Basis, error) {
	return c.of(yearID).basis.Now(ctx, c.Book, data.BasisRecords, func() (*data.Basis, error) {
		return c.Book.Basis(ctx, yearID, of)
	}, nil)
}
