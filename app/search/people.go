package search

import (
	"context"
	"strings"
	"sync"

	"sothidua/data"
	"sothidua/data/viet"
)

// People finds people of the whole book by name, for every field and list: the
// words of the name in any order, with or without diacritics, or its first letters.
// Answers come in the order of names. It holds the folded names in memory, brings
// them up to date when it is asked, and serves any goroutine.
type People struct {
	Book *data.Book

	lock sync.Mutex
	mark data.PeopleMark
	all  *roster
}

// NewPeople returns a search that has read nothing yet.
func NewPeople(book *data.Book) *People { return &People{Book: book} }

// roster are the people as they were at a moment; it never changes.
type roster struct {
	names Names
	ids   []int64
}

// now returns the people of now.
func (p *People) now(ctx context.Context) (*roster, error) {
	p.lock.Lock()
	defer p.lock.Unlock()
	mark, changed, err := p.Book.PeopleSince(ctx, p.mark)
	if err != nil {
		return nil, err
	}
	if p.all == nil || changed {
		all := &roster{}
		err := p.Book.FoldedPeople(ctx, func(id int64, folded string) {
			all.names.Add(folded)
			all.ids = append(all.ids, id)
		})
		if err != nil {
			return nil, err
		}
		p.all = all
	}
	p.mark = mark
	return p.all, nil
}

// find returns the keys of the first people whose names hold the words.
func (r *roster) find(words []string, limit int) []int64 {
	var ids []int64
	for _, place := range r.names.Find(words, limit) {
		ids = append(ids, r.ids[place])
	}
	return ids
}

// Offered is how many people a field offers at a time.
const Offered = 50

// Find returns the first people whose names hold the words of the text, as many as a
// field offers, with the post each holds on a day, and how many there are; without text
// nobody, but the names are read.
func (p *People) Find(ctx context.Context, text string, day viet.Date) (part data.Part[data.PersonAt], err error) {
	all, err := p.now(ctx)
	if err != nil {
		return part, err
	}
	found := all.find(strings.Fields(viet.Fold(text)), len(all.ids))
	if part.Total = len(found); part.Total == 0 {
		return part, nil
	}
	part.Rows, err = p.Book.PeopleWith(ctx, found[:min(len(found), Offered)], day)
	return part, err
}

// List returns the first people of a list, at most limit, and how many there are:
// those whose names hold the words of the text, of a unit with its rooms, or all
// where the text is empty or the unit zero.
func (p *People) List(ctx context.Context, text string, unitID int64, limit int) (part data.Part[data.PersonRow], err error) {
	words := strings.Fields(viet.Fold(text))
	if len(words) == 0 {
		return p.Book.ListPeople(ctx, unitID, limit)
	}
	all, err := p.now(ctx)
	if err != nil {
		return part, err
	}
	found := all.find(words, len(all.ids))
	if unitID != 0 {
		of, err := p.Book.PeopleEverIn(ctx, unitID)
		if err != nil {
			return part, err
		}
		kept := found[:0]
		for _, id := range found {
			if of[id] {
				kept = append(kept, id)
			}
		}
		found = kept
	}
	part.Total = len(found)
	part.Rows, err = p.Book.PeopleRows(ctx, found[:min(len(found), limit)])
	return part, err
}
