// Package kept keeps what was read of a book, as long as the journal says that nothing
// it follows from was written since.
package kept

import (
	"context"
	"slices"
	"sync"

	"sothidua/data"
)

// Part is something that was read, with the moment at which it was true. The zero value
// has read nothing yet. It may be asked from any goroutine.
type Part[T any] struct {
	lock  sync.Mutex // held while it is read
	known bool
	at    data.Moment
	value T
}

// Known tells whether it was read before, so that it is soon there.
func (p *Part[T]) Known() bool {
	p.lock.Lock()
	defer p.lock.Unlock()
	return p.known
}

// Now returns the part as it is now: as it is kept where none of the records (tables) it
// depends on was written since, followed where that can be, read anew where not. A nil
// follow stands for a part that is always read anew; what was returned before, it leaves
// as it is.
func (p *Part[T]) Now(ctx context.Context, book *data.Book, depends []string,
	read func() (T, error), follow func(T, data.Difference) (T, bool, error),
) (T, error) {
	p.lock.Lock()
	defer p.lock.Unlock()
	change := data.Difference{Unknown: true}
	var err error
	if p.known {
		change, err = book.Since(ctx, p.at)
	} else {
		change.To, err = book.Moment(ctx)
	}
	if err != nil {
		var none T
		return none, err
	}
	value, done := p.value, false
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
	p.known, p.at, p.value = true, change.To, value
	return value, nil
}
