package contest

import (
	"context"
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Records are what a year and one of its ceremonies hold, read once: what papers
// are built from, and what they may lack. The ceremony is that of signing, or the one
// asked for.
type Records struct {
	data.YearRecords
	Year      data.Year
	Units     []data.Unit // members of the year
	Deadlines Deadlines
	Summary   *data.Summary

	initiatives []int64 // units with initiatives
	results     bool    // some result of its units and their people is known
	told        data.ToldDays
	worked      viet.Date // the last day of work in the book, after that of the meeting
}

// Records reads what a year and its signing ceremony hold, or another ceremony of it
// by its id. A ceremony of another year is a Missing fault.
func (c *Contest) Records(ctx context.Context, year data.Year, ceremonyID int64) (*Records, error) {
	ceremony, err := readCeremony(ctx, c.Book, year, ceremonyID)
	if err != nil {
		return nil, err
	}
	return c.recordsAt(ctx, year, ceremony)
}

// RecordsFor reads what a year and its meeting for a purpose hold; without such a meeting
// the ceremony is empty.
func (c *Contest) RecordsFor(ctx context.Context, year data.Year, purpose data.Purpose) (*Records, error) {
	if purpose == data.PurposeSigning {
		return c.Records(ctx, year, 0)
	}
	ceremony, err := c.Book.CeremonyFor(ctx, year.ID, purpose)
	if err != nil {
		return nil, err
	}
	return c.recordsAt(ctx, year, ceremony)
}

func (c *Contest) recordsAt(ctx context.Context, year data.Year, ceremony data.Ceremony) (r *Records, err error) {
	r = &Records{Year: year}
	if r.YearRecords, err = c.Book.YearRecords(ctx, year, ceremony); err != nil {
		return nil, err
	}
	if r.Deadlines, err = c.Deadlines(ctx, year); err != nil {
		return nil, err
	}
	if r.Units, err = c.Book.UnitsOf(ctx, year); err != nil {
		return nil, err
	}
	if r.Summary, err = c.Summary(ctx, year.ID); err != nil {
		return nil, err
	}
	y := c.of(year.ID)
	r.initiatives, err = y.initiatives.Now(ctx, c.Book, []string{"registrations"}, func() ([]int64, error) {
		return c.Book.UnitsWithInitiatives(ctx, year.ID)
	}, nil)
	if err != nil {
		return nil, err
	}
	r.results, err = y.results.Now(ctx, c.Book, resultsOf, func() (bool, error) {
		return c.Book.HasResults(ctx, year, r.unitIDs())
	}, nil)
	if err != nil {
		return nil, err
	}
	r.told, err = c.told(y, ceremony.Date).Now(ctx, c.Book, toldOf, func() (data.ToldDays, error) {
		return c.Book.ToldDays(ctx, year, ceremony.Date)
	}, nil)
	if err != nil || ceremony.Date == "" {
		return r, err
	}
	r.worked, err = c.Book.WorkedAfter(ctx, year, ceremony.Date)
	return r, err
}

// HasInitiatives tells whether somebody registered an initiative.
func (r *Records) HasInitiatives() bool { return len(r.initiatives) > 0 }

// HasResults tells whether a result of the year is known.
func (r *Records) HasResults() bool { return r.results }

// resultsOf are the records that say whether a result of a year is known.
var resultsOf = []string{"refusals", "registrations", "awards", "posts", "units", "memberships", "years"}

// unitIDs are the units that have a part in the year.
func (r *Records) unitIDs() []int64 {
	ids := make([]int64, len(r.Summary.Units))
	for i, row := range r.Summary.Units {
		ids[i] = row.Unit.ID
	}
	return ids
}

func readCeremony(ctx context.Context, book *data.Book, year data.Year, id int64) (data.Ceremony, error) {
	if id == 0 {
		return book.CeremonyOf(ctx, year.ID)
	}
	ceremony, err := book.CeremonyWith(ctx, year.ID, id)
	if err == nil && ceremony.ID == 0 {
		err = fault.New(fault.Missing, fmt.Sprintf(words.PaperEventWhat, year.Text(), id), words.PaperEventNext)
	}
	return ceremony, err
}
