// Package viet holds the rules of the Vietnamese language and of its offices:
// clean text, folding for search, the order of names, dates, times and
// numbers as papers write them.
package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// invisible holds what pasted text brings along unseen: the byte order mark,
// the space without width and the soft hyphen. A search would stumble on them.
const invisible = "\uFEFF\u200B\u00AD"

// NFC returns s as the program stores text: composed letters, lines ended by
// \n alone, no control or invisible characters but \n and \t, and the
// Vietnamese Đ and đ where the look-alike Ð and ð were typed.
func NFC(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return norm.NFC.String(strings.Map(clean, s))
}

// clean returns the character to store for r, or -1 to drop it.
func clean(r rune) rune {
	switch {
	case r == 'Ð':
		return 'Đ'
	case r == 'ð':
		return 'đ'
	case r == '\r': // a line end of its own, or two words would become one
		return '\n'
	case r == '\n' || r == '\t':
		return r
	case unicode.IsControl(r) || strings.ContainsRune(invisible, r):
		return -1
	}
	return r
}

// Upper returns s in capital letters, composed.
func Upper(s string) string {
	return strings.ToUpper(NFC(s))
}
