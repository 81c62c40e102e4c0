package rules

import "slices"

// personnel (đối tượng) are the kinds of people that a text is about: one on viên chức says
// nothing of who is recorded as công chức. Of whom nobody wrote what they are, it may be.
type personnel []string

func (p personnel) holds(of string) bool {
	return len(p) == 0 || of == "" || slices.Contains(p, of)
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
