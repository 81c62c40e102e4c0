package keeping

import (
	"context"
	"slices"
	"time"

	"sothidua/app/profile"
)

// State is how safe the book is now, for the line at the bottom of the window.
type State struct {
	Newest Copy  // the newest proven copy beside the book
	Tested Copy  // the newest that was really restored; zero where none was
	Failed Copy  // the newest that could not be restored; zero where none failed since
	Steps  int64 // of the book since the newest proven copy
	Second profile.Second
	Away   bool      // the second place is not there
	Since  time.Time // when it got its last copy; zero: never
}

// Has tells whether there is such a copy.
func (c Copy) Has() bool { return c.Path != "" }

// State reads how safe the book is. It asks the second place whether it is there,
// which can take long on a share that is not.
func (k *Keeper) State(ctx context.Context) (State, error) {
	var s State
	place := k.beside()
	copies, err := place.Copies(ctx)
	if err != nil {
		return s, err
	}
	held, err := place.held()
	if err != nil {
		return s, err
	}
	if i := slices.IndexFunc(copies, func(c Copy) bool { return c.Proven(held) }); i >= 0 {
		s.Newest = copies[i]
	}
	for _, c := range copies {
		switch {
		case c.Tested == 0:
		case c.Failed != "":
			if !s.Failed.Has() {
				s.Failed = c
			}
		case !s.Tested.Has() && c.Proven(held):
			s.Tested = c
		}
	}
	if s.Tested.Has() && s.Tested.Serial > s.Failed.Serial {
		s.Failed = Copy{}
	}
	last, err := k.book.LastStep(ctx)
	if err != nil {
		return s, err
	}
	s.Steps = last.ID - s.Newest.Step
	_, s.Second, err = k.second()
	s.Away = err != nil
	if s.Second.Last != 0 {
		s.Since = time.UnixMilli(s.Second.Last)
	}
	return s, ctx.Err()
}

// Days is how many days ago a moment was, zero for one to come.
func Days(from, to time.Time) int {
	return max(int(to.Sub(from).Hours()/24), 0)
}
