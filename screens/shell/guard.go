package shell

import (
	"context"
	"errors"
	"fmt"
	"log"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// guard keeps the book on the desk safe while she works with it. Practice books
// have none.
type guard struct {
	shell   *Shell
	keeper  *keeping.Keeper
	looks   *kit.Runner // reads how safe the book is; a later reading replaces an earlier one
	ctx     context.Context
	stop    context.CancelFunc
	timer   *time.Timer
	busy    bool  // a copy is under way
	problem error // why the last copy was not made
}

const (
	firstKeep = time.Minute      // after the opening, so that it is not slowed down
	keepEvery = 30 * time.Minute // of work
)

func newGuard(s *Shell) *guard {
	g := &guard{shell: s, keeper: keeping.New(s.desk.Book, filepath.Dir(office.DefaultPath(s.getenv))), looks: s.runner.Aside()}
	g.ctx, g.stop = context.WithCancel(context.Background())
	if s.timed {
		g.wait(firstKeep)
	}
	return g
}

func (g *guard) wait(pause time.Duration) {
	g.timer = time.AfterFunc(pause, func() {
		fyne.Do(func() {
			if g.ctx.Err() == nil {
				g.keep(keeping.Working, nil)
				g.wait(keepEvery)
			}
		})
	})
}

// end stops what is under way; the book closes next.
func (g *guard) end() {
	g.stop()
	g.looks.Cancel()
	if g.timer != nil {
		g.timer.Stop()
	}
}

// keep brings the book into its places in the background and, once a week, tries
// the newest copy. done, which may be nil, hears whether there is a copy.
func (g *guard) keep(reason string, done func(keeping.Kept, error)) {
	if g.busy {
		return
	}
	g.busy = true
	kit.Behind(g.shell.runner, func() (keeping.Kept, error) {
		kept, err := g.keeper.Keep(g.ctx, reason, nil)
		if err == nil {
			g.drill()
		}
		return kept, err
	}, func(kept keeping.Kept, err error) {
		g.busy = false
		g.heed(kept, err)
		if done != nil {
			done(kept, err)
		}
	})
}

// before copies the book before many rows are written. What kept it from being
// copied stands in the bottom line; the rows are written all the same, as one step
// that can be taken back.
func (g *guard) before(_ string, then func()) {
	if g.busy {
		then()
		return
	}
	g.keep(keeping.ManyRows, func(keeping.Kept, error) { then() })
}

func (g *guard) drill() {
	due, err := g.keeper.DrillDue(g.ctx)
	if err == nil && due {
		_, err = g.keeper.Drill(g.ctx)
	}
	if err != nil && g.ctx.Err() == nil {
		log.Printf("keeping: no test: %v: %v", err, errors.Unwrap(fault.Of(err)))
	}
}

// heed takes in what came of a copy; a stopped one says nothing.
func (g *guard) heed(kept keeping.Kept, err error) {
	if g.ctx.Err() != nil || errors.Is(err, context.Canceled) {
		return
	}
	for _, err := range []error{err, kept.Second} {
		if err != nil {
			log.Printf("keeping: %v: %v", err, errors.Unwrap(fault.Of(err)))
		}
	}
	g.problem = err
	g.look()
}

// keptTeller is a screen that says how safe the book is, besides the bottom line.
type keptTeller interface{ ShowKept(state keeping.State) }

// look reads how safe the book is and says so in the bottom line and on the screen in view:
// one reading, for both to say the same.
func (g *guard) look() {
	kit.Load(g.looks, g.keeper.State, func(state keeping.State, err error) {
		if g.ctx.Err() != nil || g.shell.guard != g {
			return
		}
		if err != nil {
			log.Printf("keeping: %v", err)
			return
		}
		g.shell.view.showKept(keptLine(state, g.problem, g.shell.desk.Book.Now()))
		if screen, ok := g.shell.screens[g.shell.current].(keptTeller); ok {
			screen.ShowKept(state)
		}
	})
}

// keptLine is what the bottom line says of the copies: the worst first.
func keptLine(state keeping.State, problem error, now time.Time) (text string, tone kit.Tone) {
	day := func(c keeping.Copy) string { return c.When().Format(words.KeptDay) }
	switch {
	case state.Failed.Has() && state.Tested.Has():
		return fmt.Sprintf(words.KeptFailed, day(state.Failed), day(state.Tested)), kit.Bad
	case state.Failed.Has():
		return fmt.Sprintf(words.KeptAllFailed, day(state.Failed)), kit.Bad
	case problem != nil:
		return words.KeptNot, kit.Bad
	case state.Away && state.Since.IsZero():
		return words.KeptNeverAway, kit.Look
	case state.Away:
		return fmt.Sprintf(words.KeptAway, keeping.Days(state.Since, now)), kit.Look
	case state.Tested.Has():
		return fmt.Sprintf(words.KeptTested, day(state.Tested)), kit.Good
	case state.Newest.Has():
		return fmt.Sprintf(words.KeptCopy, day(state.Newest)), kit.Plain
	}
	return words.KeptNone, kit.Plain
}

// part brings the book into its places before it closes; then runs whatever came
// of it, unless she stays because nothing could be kept.
func (s *Shell) part(then func()) {
	g := s.guard
	if g == nil {
		then()
		return
	}
	g.end()
	done := func() {
		s.guard = nil
		then()
	}
	kit.Busy(s.win, s.runner, words.KeptLeaving, func(ctx context.Context, report func(string, float64)) error {
		kept, err := g.keeper.Keep(ctx, keeping.Leaving, func(share float64) { report(words.KeptCopying, share) })
		if err == nil && kept.Second != nil {
			log.Printf("keeping: %v: %v", kept.Second, errors.Unwrap(fault.Of(kept.Second)))
		}
		return err
	}, func(err error) {
		if err == nil || errors.Is(err, context.Canceled) {
			done()
			return
		}
		f := fault.Of(err)
		log.Printf("keeping: %v: %v", f, f.Cause)
		kit.Ask(s.win, f.What, words.KeptLeaveAsk, words.KeptLeaveYes, func(leave bool) {
			if leave {
				done()
				return
			}
			s.guard = newGuard(s)
			s.desk.Keeper = s.guard.keeper
			s.guard.look()
		})
	})
}
