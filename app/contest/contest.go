package contest

import (
	"context"
	"slices"
	"sync"

	"sothidua/data"
)

// Contest answers what the years of a book hold. What it read once it keeps, and
// brings up to date by the rows that the journal says were written since: an answer
// always equals what the book would say if it were read afresh. It may be asked from
// any goroutine. Answers are shared and never changed.
type Contest struct {
	Book *data.Book

	lock  sync.Mutex
	years []*year // the one asked last comes first
}

// mostYears is how many years are kept.
const mostYears = 3

// New returns a contest that has read nothing yet.
func New(book *data.Book) *Contest { return &Contest{Book: book} }

// year is what is kept of one year.
type year struct {
	id       int64
	figures  kept[figures]
	outcomes kept[[]data.OutcomeLine]

	initiatives kept[[]int64] // units with initiatives
	results     kept[bool]    // whether any result is known
}

// kept is a part of a year with the moment at which it was true.
type kept[T any] struct {
	lock  sync.Mutex // held while it is read
	known bool
	at    data.Moment
	value T
}

// of returns what is kept of a year, and forgets the year asked longest ago.
func (c *Contest) of(id int64) *year {
	c.lock.Lock()
	defer c.lock.Unlock()
	i := slices.IndexFunc(c.years, func(y *year) bool { return y.id == id })
	var y *year
	if i < 0 {
		y = &year{id: id}
	} else {
		y = c.years[i]
		c.years = slices.Delete(c.years, i, i+1)
	}
	c.years = slices.Insert(c.years, 0, y)
	c.years = c.years[:min(len(c.years), mostYears)]
	return y
}

// current returns the part as it is now: as it is kept where nothing it depends on was
// written since, followed where that can be, read anew where not. A nil follow stands
// for a part that is always read anew.
func (k *kept[T]) current(ctx context.Context, book *data.Book, depends []string,
	read func() (T, error), follow func(T, data.Difference) (T, bool, error),
) (T, error) {
	k.lock.Lock()
	defer k.lock.Unlock()
	change := data.Difference{Unknown: true}
	var err error
	if k.known {
		change, err = book.Since(ctx, k.at)
	} else {
		change.To, err = book.Moment(ctx)
	}
	if err != nil {
		var none T
		return none, err
	}
	value, done := k.value, false
	if !change.Unknown {
		done = !slices.ContainsFunc(depends, func(record string) bool { return change.Records[record] })
		if !done && follow != nil {
			value, done, err = follow(value, change)
		}
	}
	if err == nil && !done {
		value, err = read()
	}
	if err != nil {
		var none T
		return none, err
	}
	// A save meanwhile is not lost: it is after this moment, and looked at the next time.
	k.known, k.at, k.value = true, change.To, value
	return value, nil
}
