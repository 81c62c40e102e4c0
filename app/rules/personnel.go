package rules

import "slices"

// personnel (đối tượng) are the kinds of people that a text is about: one on viên chức says
// nothing of who is recorded as công chức. Of whom nobody wrote what they are, it may be.
type personnel []string

func (p personnel) holds(of string) bool {
	return len(p) == 0 || of == "" || slices.Contains(p, of)
}

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

// rated counts those people of a unit with a rating.
func (p personnel) rated(c *checker, unit int64, rating string) (n int) {
	for of, people := range c.Rated[unit] {
		if of.Rating == rating && p.holds(of.Personnel) {
			n += people
		}
	}
	return n
}
