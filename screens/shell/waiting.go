package shell

import (
	"time"

	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// restOfIt is how long keys wait at most, once a screen shows something, for all it reads.
const restOfIt = 300 * time.Millisecond

// await has keys wait while load is under way, until the screen of an area shows its answer:
// that of the area, or none where the year itself is read first.
func (s *Shell) await(area desk.Area, load func()) {
	s.waits++
	turn := s.waits
	s.awaited = area
	s.waiting.Hold()
	kit.Following(load, func() {
		if s.waits == turn { // it failed, or it said nothing
			s.waiting.Release()
		}
	})
}

// arrived lets keys go on once the screen that they wait for shows its answer.
func (s *Shell) arrived(area desk.Area) {
	if area == s.awaited && area == s.current {
		s.shown[area] = s.desk.Year.ID
		if !s.waiting.Typed() {
			s.waiting.Release()
			return
		}
		// A key may be meant for the rest of it, but for no share that does not answer.
		turn := s.waits
		s.runner.After(restOfIt, func() {
			if s.waits == turn {
				s.waiting.Release()
			}
		})
	}
}
