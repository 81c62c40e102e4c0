package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as searches compare it: small letters without diacritics, đ
// as d, one apostrophe for all, one space between words and none at the ends.
// Hoà, Hòa and HOA give the same, and so do H'Hen and H’Hen.
func Fold(s string) string {
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
