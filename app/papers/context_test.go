package papers

import (
	"context"
	"errors"
	"testing"

	"gorm.io/gorm"

	"sothidua/data/datatest"
)

// A paper that nobody waits for any more is not read to its end: every query of it
// is asked in the context of whoever wants it.
func TestAPaperEndsWithItsContext(t *testing.T) {
	type key struct{}
	book := newBook(t)
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	paper, asked := "", 0
	look := func(db *gorm.DB) {
		asked++
		if db.Statement.Context.Value(key{}) == nil {
			t.Errorf("%s asks out of its context: %s", paper, db.Statement.SQL.String())
		}
	}
	queries := datatest.DB(book).Callback()
	for _, err := range []error{
		queries.Query().After("gorm:query").Register("look", look),
		queries.Row().After("gorm:row").Register("look", look),
		queries.Raw().After("gorm:raw").Register("look", look),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	ctx := context.WithValue(t.Context(), key{}, true)
	over, end := context.WithCancel(ctx)
	end()
	for _, p := range All {
		paper, asked = p.Code, 0
		if _, err := Build(ctx, book, Request{Paper: p.Code, Year: year}); err != nil || asked == 0 {
			t.Errorf("%s: %d queries, %v", p.Code, asked, err)
		}
		if built, err := Build(over, book, Request{Paper: p.Code, Year: year}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s in a context that is over: %v, %v", p.Code, built, err)
		}
	}
}
