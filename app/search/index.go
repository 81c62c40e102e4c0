package search

import (
	"context"
	"strconv"
	"strings"

	"sothidua/app/kept"
	"sothidua/data"
	"sothidua/data/viet"
)

// Records are what the search looks through. What it read once it keeps, and it serves
// any goroutine.
type Records struct {
	people *People
	kept   kept.Part[*Index]
}

// NewRecords returns a search that has read nothing yet; people are those of the search
// that all fields share.
func NewRecords(people *People) *Records { return &Records{people: people} }

// Index holds in memory what searches look through, as it was at a moment; it never
// changes.
type Index struct {
	people   *roster
	passages Names
	rows     []data.PassageRow
	units    []data.Collective
	titles   []title
	years    map[string]int // "2023"
}

// title is a danh hiệu or hình thức under the ways the clerk writes it.
type title struct {
	code  string
	names [][]string // folded words of label and name
}

// indexOf are the records, but people, that the index follows from.
var indexOf = append([]string{"units", "memberships", "years", "award_kinds"}, data.PassageRecords()...)

// Index returns what can be found now.
func (r *Records) Index(ctx context.Context) (*Index, error) {
	people, err := r.people.now(ctx)
	if err != nil {
		return nil, err
	}
	x, err := r.kept.Now(ctx, r.people.Book, indexOf, func() (*Index, error) { return read(ctx, r.people.Book) }, nil)
	if err != nil {
		return nil, err
	}
	now := *x
	now.people = people
	return &now, nil
}

// read reads all but the people.
func read(ctx context.Context, book *data.Book) (*Index, error) {
	x := &Index{years: map[string]int{}}
	err := book.Passages(ctx, func(row data.PassageRow) {
		x.passages.Add(viet.Fold(row.Text))
		x.rows = append(x.rows, row)
	})
	if err != nil {
		return nil, err
	}
	if x.units, err = book.Collectives(ctx); err != nil {
		return nil, err
	}
	years, err := book.Years(ctx)
	if err != nil {
		return nil, err
	}
	for _, year := range years {
		x.years[strconv.Itoa(year.Number)] = year.Number
	}
	return x, x.loadTitles(ctx, book)
}

func (x *Index) loadTitles(ctx context.Context, book *data.Book) error {
	kinds, err := book.AllKinds(ctx)
	if err != nil {
		return err
	}
	place := map[string]int{}
	seen := map[string]bool{}
	for _, kind := range kinds {
		i, known := place[kind.Code]
		if !known {
			i = len(x.titles)
			place[kind.Code] = i
			x.titles = append(x.titles, title{code: kind.Code})
		}
		for _, name := range []string{kind.Label, kind.Name, kind.Code} {
			folded := viet.Fold(name)
			if folded != "" && !seen[kind.Code+" "+folded] {
				seen[kind.Code+" "+folded] = true
				x.titles[i].names = append(x.titles[i].names, strings.Fields(folded))
			}
		}
	}
	return nil
}

// People returns the keys of the first people whose names hold the words of the
// text, in the order of names.
func (x *Index) People(text string, limit int) []int64 {
	return x.people.find(strings.Fields(viet.Fold(text)), limit)
}
