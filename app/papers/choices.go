package papers

import (
	"context"

	"sothidua/app/contest"
	"sothidua/data"
	"sothidua/data/viet"
)

// Choices are what a paper of a year can be of, and what each paper lacks.
type Choices struct {
	Units      []data.Unit
	Ceremonies []data.Ceremony
	Signing    int64          // the ceremony that stands where none is chosen; zero for none
	Lacks      map[string]int // by the codes of papers
}

// ChoicesOf returns the choices of a year.
func ChoicesOf(ctx context.Context, c *contest.Contest, year data.Year) (ch Choices, err error) {
	book := c.Book
	if ch.Units, err = book.UnitsOf(ctx, year); err != nil {
		return ch, err
	}
	if ch.Ceremonies, err = book.CeremoniesOf(ctx, year.ID); err != nil {
		return ch, err
	}
	signing, err := book.CeremonyOf(ctx, year.ID)
	if err != nil {
		return ch, err
	}
	ch.Signing, ch.Lacks = signing.ID, map[string]int{}
	if year.ID == 0 { // a book without a year
		return ch, nil
	}
	at := map[data.Purpose]*contest.Records{}
	for _, paper := range All {
		purpose := paper.Meeting()
		if at[purpose] == nil {
			if at[purpose], err = c.RecordsFor(ctx, year, purpose); err != nil {
				return ch, err
			}
		}
		ch.Lacks[paper.Code] = len(paper.Lacking(at[purpose], 0))
	}
	return ch, nil
}

// Due returns what the papers of a ceremony lack that can be filled by a day.
func Due(ctx context.Context, c *contest.Contest, year data.Year, ceremonyID int64, today viet.Date) ([]contest.Gap, error) {
	records, err := c.Records(ctx, year, ceremonyID)
	if err != nil {
		return nil, err
	}
	return records.Due(Lacking(records), today), nil
}
