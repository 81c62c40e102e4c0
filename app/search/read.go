package search

import (
	"context"

	"sothidua/data"
)

// Fields are what a search can be narrowed by, and the filters kept for it.
type Fields struct {
	Units   []data.Collective
	Years   []data.Year
	Kinds   []data.AwardKind
	Filters []data.SavedFilter
}

// ReadFields returns what a search can be narrowed by in a year, and the filters of an
// area.
func ReadFields(ctx context.Context, book *data.Book, year data.Year, area string) (f Fields, err error) {
	if f.Units, err = book.Collectives(ctx); err != nil {
		return f, err
	}
	if f.Years, err = book.Years(ctx); err != nil {
		return f, err
	}
	if f.Kinds, err = book.KindsInUse(ctx, year); err != nil {
		return f, err
	}
	f.Filters, err = book.SavedFilters(ctx, area)
	return f, err
}

// PeopleOf returns people by their keys with the posts they hold.
func PeopleOf(ctx context.Context, book *data.Book, ids []int64) ([]data.PersonRow, error) {
	return book.PeopleRows(ctx, ids)
}
