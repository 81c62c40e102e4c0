package viet

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as searches compare it: small letters without diacritics, đ
// as d, one apostrophe for all, one space between words and none at the ends.
// Hoà, Hòa and HOA give the same, and so do H'Hen and H’Hen.
func Fold(s string) string {
	table := folds()
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if !isLatin(r) {
			return foldAny(s)
		}
		switch r = table[r]; r {
		case dropped:
			continue
		case ' ':
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// dropped is what the table has for a mark: it is no letter.
const dropped = -1

// isLatin tells whether r is one of the letters, signs and marks of Latin writing,
// which the table has.
func isLatin(r rune) bool { return r < 0x0370 || r >= 0x1e00 && r < 0x1f00 }

// folds is what each rune of Latin writing becomes. Names and headings are folded by
// the hundred thousand; taking each apart by the tables of Unicode costs five times as
// much.
var folds = sync.OnceValue(func() *[0x1f00]rune {
	table := new([0x1f00]rune)
	for r := range rune(len(table)) {
		if !isLatin(r) {
			continue
		}
		switch folded := []rune(foldAny("a" + string(r) + "b")); len(folded) {
		case 2:
			table[r] = dropped
		default:
			table[r] = folded[1]
		}
	}
	return table
})

// foldAny is Fold by the tables of Unicode.
func foldAny(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
			continue
		case strings.ContainsRune("đĐðÐɖƉ", r):
			r = 'd'
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(apostrophe(r)))
	}
	return b.String()
}
