package shell

import (
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

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
		if !s.waiting.Typed() { // else the rest of it is waited for: a key may be meant for that
			s.waiting.Release()
		}
	}
}
