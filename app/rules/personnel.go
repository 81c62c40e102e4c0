package rules

import "slices"

// personnel (đối tượng) are the kinds of people that a text is about: one on viên chức says
// nothing of who is recorded as công chức.
type personnel []string

func (p personnel) holds(of string) bool { return len(p) == 0 || slices.Contains(p, of) }

// open tells whether somebody may be one of them, because nobody wrote what they are.
func (p personnel) open(of string) bool { return len(p) > 0 && of == "" }

// unrated is of how many people of a unit no rating is recorded; zero where nobody says how
// many it has.
func (c *checker) unrated(unit int64) int {
	y, _ := c.figures(unit, c.Year.Number)
	n := y.Headcount
	for _, people := range c.Rated[unit] {
		n -= people
	}
	return max(n, 0)
}

// rated counts those people of a unit with a rating, and beside them those of whom nobody
// wrote whether they are among them.
func (p personnel) rated(c *checker, unit int64, rating string) (n, open int) {
	for of, people := range c.Rated[unit] {
		switch {
		case of.Rating != rating:
		case p.holds(of.Personnel):
			n += people
		case p.open(of.Personnel):
			open += people
		}
	}
	return n, open
}
