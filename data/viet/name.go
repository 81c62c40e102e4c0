package viet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sothidua/assets/words"
)

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

// GivenUnsure tells whether the given name of a full name may be another than its last
// word: a name of the Central Highlands (Y Bih Alêô, H'Hen Niê) or of another language.
func GivenUnsure(fullName string) bool {
	w := strings.Fields(Fold(fullName))
	if len(w) < 2 {
		return false
	}
	last := Given(fullName) // a letter alone stands for any name: Nguyễn Văn B
	return slices.Contains(words.BeforeGivenNames, w[0]) || strings.ContainsRune(w[0], '\'') || !IsSyllable(last) && utf8.RuneCountInString(last) > 1
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
