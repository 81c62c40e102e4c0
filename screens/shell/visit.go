package shell

import (
	"log"
	"slices"

	"sothidua/app/office"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// goTo shows a place, and remembers the one that was left for it.
func (s *Shell) goTo(to desk.Place) {
	if !s.has(to.Area) || s.desk.Year.ID == 0 {
		return
	}
	from := s.where()
	s.visit(to, func() {
		if from != to {
			s.past = append(s.past[max(0, len(s.past)-mostPast):], from)
		}
	})
}

// mostPast is how many places can be gone back.
const mostPast = 50

// goBack shows the place that was left last.
func (s *Shell) goBack() {
	if s.desk == nil || len(s.past) == 0 {
		return
	}
	to := s.past[len(s.past)-1]
	s.visit(to, func() { s.past = s.past[:len(s.past)-1] })
}

// where is the place in view, as far as its screen says.
func (s *Shell) where() desk.Place {
	at := desk.Place{Area: s.current, Year: s.desk.Year.ID}
	if screen, ok := s.screens[s.current].(desk.Placed); ok {
		at = screen.Where()
		at.Area, at.Year = s.current, s.desk.Year.ID
	}
	return at
}

// visit shows a place, in its own year, once the screen in view may go; then done
// hears of it.
func (s *Shell) visit(to desk.Place, done func()) {
	if to.Year != 0 && to.Year != s.desk.Year.ID {
		at := slices.IndexFunc(s.frame.Years, func(y data.Year) bool { return y.ID == to.Year })
		if at < 0 {
			return
		}
		s.setYear(s.frame.Years[at])
		if s.desk.Year.ID != to.Year {
			return // she is being asked about what is not saved
		}
	}
	if to.Area == s.current {
		done()
		s.showPlace(to)
		return
	}
	s.leave(func() {
		done()
		s.waiting.Drop()
		s.current = to.Area
		s.loadScreen()
		s.showPlace(to)
	})
}

func (s *Shell) has(area desk.Area) bool {
	for _, p := range s.places {
		if p.area == area {
			return true
		}
	}
	return false
}

func (s *Shell) showPlace(at desk.Place) {
	if shower, ok := s.screen().(desk.Shower); ok && at != (desk.Place{Area: at.Area, Year: at.Year}) {
		shower.Show(at)
		s.waiting.Led()
		s.showKeys()
	}
}

// setYear changes the year in view; the clerk may stay with unsaved changes.
func (s *Shell) setYear(year data.Year) {
	if year.ID == s.desk.Year.ID {
		return
	}
	left := false
	s.leave(func() {
		left = true
		s.waiting.Drop()
		s.desk.Year = year
		book := s.desk.Book
		kit.Do(s.runner, func() (struct{}, error) { return struct{}{}, office.KeepYear(book, year.ID) }, func(_ struct{}, err error) {
			if err != nil {
				log.Print(err) // only a convenience of the next start
			}
		})
		s.await("", s.reload)
	})
	if !left { // she is being asked, and may stay
		s.view.showYear(s.desk.Year)
	}
}
