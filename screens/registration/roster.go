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
	stamp string
	names *search.Names
	ids   []int64
}

// find returns the people whose names hold the words of text, by name. The names
// are read anew when the book has changed.
func (r *roster) find(ctx context.Context, book *data.Book, text string, day viet.Date) ([]data.PersonAt, error) {
	stamp, err := book.PeopleStamp()
	if err != nil {
		return nil, err
	}
	if r.names == nil || r.stamp != stamp {
		names, ids := &search.Names{}, []int64(nil)
		err := book.FoldedPeople(ctx, func(id int64, folded string) {
			names.Add(folded)
			ids = append(ids, id)
		})
		if err != nil {
			return nil, err
		}
		r.stamp, r.names, r.ids = stamp, names, ids
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
