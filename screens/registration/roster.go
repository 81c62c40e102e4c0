package registration

import (
	"context"
	"strings"

	"sothidua/app/search"
	"sothidua/data"
	"sothidua/data/viet"
)

// roster holds the folded names of the whole book in memory, so that each letter
// finds without a query over all people. One search at a time uses it.
type roster struct {
	mark  data.PeopleMark
	names *search.Names
	ids   []int64
}

// read brings the names up to date with the book.
func (r *roster) read(ctx context.Context, book *data.Book) error {
	mark, changed, err := book.PeopleSince(r.mark)
	if err != nil || r.names != nil && !changed {
		if err == nil {
			r.mark = mark
		}
		return err
	}
	names, ids := &search.Names{}, []int64(nil)
	err = book.FoldedPeople(ctx, func(id int64, folded string) {
		names.Add(folded)
		ids = append(ids, id)
	})
	if err == nil {
		r.mark, r.names, r.ids = mark, names, ids
	}
	return err
}

// find returns the people whose names hold the words of text, by name; without
// text nobody, but the names are read.
func (r *roster) find(ctx context.Context, book *data.Book, text string, day viet.Date) ([]data.PersonAt, error) {
	if err := r.read(ctx, book); err != nil {
		return nil, err
	}
	var found []int64
	for _, place := range r.names.Find(strings.Fields(viet.Fold(text)), foundLimit) {
		found = append(found, r.ids[place])
	}
	if len(found) == 0 {
		return nil, nil
	}
	return book.PeopleWith(found, day)
}
