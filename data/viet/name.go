package viet

import "strings"

// Split returns the parts of a full name (họ, tên đệm, tên): the first word,
// the words between, the last word. A single word is a given name.
func Split(fullName string) (family, middle, given string) {
	w := strings.Fields(fullName)
	switch n := len(w); n {
	case 0:
		return "", "", ""
	case 1:
		return "", "", w[0]
	default:
		return w[0], strings.Join(w[1:n-1], " "), w[n-1]
	}
}

// Family returns the family name (họ), "" where the name is a single word.
func Family(fullName string) string {
	family, _, _ := Split(fullName)
	return family
}

// Given returns the given name (tên).
func Given(fullName string) string {
	_, _, given := Split(fullName)
	return given
}
