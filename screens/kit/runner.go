package kit

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/data/behind"
)

// Runner does slow work away from the UI thread. Its methods and functions are called on
// the UI thread, and answers arrive there.
type Runner struct {
	by     func(work func() (deliver func())) // nil: in the background
	aside  bool                               // the window waits for none of its answers
	turn   uint64
	cancel context.CancelFunc
	chain  *chain // the following that the load under way belongs to; nil for none
}

// NewRunner returns a runner that works in the background.
func NewRunner() *Runner { return &Runner{} }

// By returns a runner whose work and answers are called by the caller's own function,
// for tests and measurements.
func By(by func(work func() (deliver func()))) *Runner { return &Runner{by: by} }

// Inline returns a runner that works at once, for tests.
func Inline() *Runner { return By(func(work func() (deliver func())) { work()() }) }

// Stepped returns a runner that hands its work over, to be done later, for tests of what
// happens meanwhile.
func Stepped(steps *[]func()) *Runner {
	return By(func(work func() (deliver func())) { *steps = append(*steps, func() { work()() }) })
}

// Fork returns a runner of the same kind whose loads do not replace those of r.
func (r *Runner) Fork() *Runner { return &Runner{by: r.by} }

// Aside returns a runner for what comes after the rest: the window waits for none of its
// answers, not for a moment.
func (r *Runner) Aside() *Runner { return &Runner{by: r.by, aside: true} }

// Cancel drops the answer of the load under way, as when its screen closes.
func (r *Runner) Cancel() {
	r.turn++
	if r.cancel != nil {
		r.cancel()
		r.cancel = nil
	}
}

// Wait calls do on the UI thread once pause is over. Tests, which do not wait, put
// something in its place: their driver has no UI thread to go back to.
var Wait = func(pause time.Duration, do func()) {
	time.AfterFunc(pause, func() { fyne.Do(do) })
}

// After calls do once pause is over. Only a runner in the background does: tests do not wait.
func (r *Runner) After(pause time.Duration, do func()) {
	if r.by == nil {
		Wait(pause, do)
	}
}

// Painted calls do once the window has drawn what place holds now, so that what comes after
// takes no time from it. Only a runner in the background waits: the driver of the tests draws
// when it is asked to.
func (r *Runner) Painted(place *fyne.Container, do func()) {
	if r.by != nil {
		do()
		return
	}
	Painted(place, do)
}

// Load runs work and shows its answer, unless a later Load on the same runner, or Cancel,
// made it stale.
func Load[T any](r *Runner, work func(ctx context.Context) (T, error), show func(T, error)) {
	r.Cancel()
	ctx, cancel := context.WithCancel(context.Background())
	r.cancel = cancel
	turn, chain := r.turn, r.follow()
	soon(r, func() func() {
		value, err := work(ctx)
		return func() {
			cancel()
			if r.turn == turn {
				r.chain = nil
				within(chain, func() { show(value, err) })
			}
			chain.end()
		}
	})
}

// Flow runs work that hands over parts of its answer as it comes to them. show gets each
// part and done the end, unless a later Load or Flow on the same runner, or Cancel, made
// them stale.
func Flow[T any](r *Runner, work func(ctx context.Context, hand func(T)) error, show func(T), done func(error)) {
	r.Cancel()
	ctx, cancel := context.WithCancel(context.Background())
	r.cancel = cancel
	turn, chain := r.turn, r.follow()
	hand := func(part T) {
		deliver := func() {
			if r.turn == turn {
				within(chain, func() { show(part) })
			}
		}
		if r.by != nil {
			r.by(func() func() { return deliver })
			return
		}
		fyne.Do(deliver)
	}
	later(r, func() func() { // its parts come in later turns, and the end after them
		err := work(ctx, hand)
		end := func() {
			cancel()
			if r.turn == turn {
				r.chain = nil
				within(chain, func() { done(err) })
			}
			chain.end()
		}
		if r.by != nil {
			return func() { r.by(func() func() { return end }) }
		}
		return end
	})
}

// Do runs work whose answer counts whatever happens meanwhile, such as saving.
func Do[T any](r *Runner, work func() (T, error), done func(T, error)) {
	later(r, func() func() {
		value, err := work()
		return func() { done(value, err) }
	})
}

// Behind runs work as Do does, on a thread that lets the window go first: for what
// takes seconds and nobody waits for, such as copying and testing the book.
func Behind[T any](r *Runner, work func() (T, error), done func(T, error)) {
	Do(r, func() (value T, err error) {
		if r.by != nil {
			return work()
		}
		behind.Do(func() { value, err = work() })
		return value, err
	}, done)
}
