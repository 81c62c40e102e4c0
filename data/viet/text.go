// Package viet holds the rules of the Vietnamese language and of its offices:
// clean text, folding for search, the order of names, dates, times and
// numbers as papers write them.
package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// NFC returns s as the program stores text: composed letters, lines ended by
// \n alone, every other space a plain one, no control or invisible characters but
// \n and \t (zero width, direction marks, soft hyphens: a search would stumble on
// them), and the Vietnamese Đ and đ where a look-alike was typed.
func NFC(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return norm.NFC.String(strings.Map(clean, s))
}

// clean returns the character to store for r, or -1 to drop it.
func clean(r rune) rune {
	switch {
	case r == 'Ð' || r == 'Ɖ':
		return 'Đ'
	case r == 'ð' || r == 'ɖ':
		return 'đ'
	case strings.ContainsRune("\r\v\f\u0085\u2028\u2029", r): // a line end of its own, or two words would become one
		return '\n'
	case r == '\n' || r == '\t':
		return r
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}

// apostrophe returns the one sign for all that are written in names like H’Hen, or r
// itself.
func apostrophe(r rune) rune {
	if strings.ContainsRune("’‘ʼʻʹ′´`‛＇ʾꞌ", r) {
		return '\''
	}
	return r
}

// Upper returns s in capital letters, composed.
func Upper(s string) string {
	return strings.ToUpper(NFC(s))
}

// Capital returns s with its first letter as a capital.
func Capital(s string) string {
	letters := []rune(s)
	if len(letters) == 0 {
		return s
	}
	return Upper(string(letters[0])) + string(letters[1:])
}
