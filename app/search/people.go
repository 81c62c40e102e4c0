package search

import (
	"context"
	"slices"
	"strings"

	"sothidua/app/kept"
	"sothidua/data"
	"sothidua/data/viet"
)

// People finds people of the whole book by name, for every field and list: the
// words of the name in any order, with or without diacritics, or its first letters.
// Answers come in the order of names. It holds the folded names in memory, brings
// them up to date when it is asked, and serves any goroutine.
type People struct {
	Book *data.Book

	all kept.Part[*roster]
}

// NewPeople returns a search that has read nothing yet.
func NewPeople(book *data.Book) *People { return &People{Book: book} }

// roster are the people as they were at a moment; it never changes.
type roster struct {
	ids    []int64  // of all people, in the order of names
	names  Names    // the folded names; neighbours who bear the same one share it
	keys   []string // the sort key of each of these names
	firsts []int    // where its bearers begin among ids
}

// peopleOf are the records that the names and their order follow from.
var peopleOf = []string{"people", "settings"}

// now returns the people of now.
func (p *People) now(ctx context.Context) (*roster, error) {
	return p.all.Now(ctx, p.Book, peopleOf, func() (*roster, error) {
		people, err := p.Book.FoldedPeople(ctx, nil)
		all := &roster{}
		for _, person := range people {
			all.add(person)
		}
		return all, err
	}, func(all *roster, d data.Difference) (*roster, bool, error) {
		if d.Records["settings"] {
			return nil, false, nil // the order may be another
		}
		again, err := p.Book.FoldedPeople(ctx, d.People)
		return all.with(d.People, again), true, err
	})
}

// add takes who comes next in the order of names.
func (r *roster) add(person data.FoldedPerson) {
	if last := len(r.keys) - 1; last < 0 || r.keys[last] != person.SortKey || r.names.Text(last) != person.Folded {
		r.names.Add(person.Folded)
		r.keys, r.firsts = append(r.keys, person.SortKey), append(r.firsts, len(r.ids))
	}
	r.ids = append(r.ids, person.ID)
}

// bearers are the people of a name.
func (r *roster) bearers(name int) []int64 {
	if name+1 < len(r.firsts) {
		return r.ids[r.firsts[name]:r.firsts[name+1]]
	}
	return r.ids[r.firsts[name]:]
}

// with returns the roster in which what was read again stands in the place of those whose
// rows were written.
func (r *roster) with(written []int64, again []data.FoldedPerson) *roster {
	former := map[int64]bool{}
	for _, id := range written {
		former[id] = true
	}
	all := &roster{}
	for name, key := range r.keys {
		person := data.FoldedPerson{SortKey: key, Folded: r.names.Text(name)}
		for _, person.ID = range r.bearers(name) {
			if former[person.ID] {
				continue
			}
			for len(again) > 0 && again[0].Compare(person) < 0 {
				all.add(again[0])
				again = again[1:]
			}
			all.add(person)
		}
	}
	for _, person := range again {
		all.add(person)
	}
	return all
}

// find returns the keys of the first people whose names hold the words.
func (r *roster) find(words []string, limit int) []int64 {
	var ids []int64
	for _, name := range r.names.Find(words, limit) {
		ids = append(ids, r.bearers(name)...)
	}
	return ids[:min(len(ids), limit)]
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

// Place is how many people stand in the list of everybody down to one of them; 0 for one who
// is not there.
func (p *People) Place(ctx context.Context, id int64) (int, error) {
	all, err := p.now(ctx)
	if err != nil {
		return 0, err
	}
	return slices.Index(all.ids, id) + 1, nil
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
