package data

import (
	"context"
	"sync"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// guests are the long readings of an open book. Closing the book ends them first.
type guests struct {
	mu     sync.Mutex
	closed bool
	ends   map[int]context.CancelCauseFunc
	next   int
	inside sync.WaitGroup
}

// enter returns a context that ends with ctx or when the book closes; done must be
// called at the end.
func (g *guests) enter(ctx context.Context) (_ context.Context, done func(), err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed {
		return nil, nil, bookClosed()
	}
	ctx, end := context.WithCancelCause(ctx)
	if g.ends == nil {
		g.ends = map[int]context.CancelCauseFunc{}
	}
	number := g.next
	g.next++
	g.ends[number] = end
	g.inside.Add(1)
	return ctx, func() {
		end(nil)
		g.mu.Lock()
		delete(g.ends, number)
		g.mu.Unlock()
		g.inside.Done()
	}, nil
}

// leave ends all of them and waits until they are out.
func (g *guests) leave() {
	g.mu.Lock()
	g.closed = true
	for _, end := range g.ends {
		end(bookClosed())
	}
	g.mu.Unlock()
	g.inside.Wait()
}

func bookClosed() error {
	return fault.New(fault.Refused, words.BookClosedWhat, words.BookClosedNext)
}
