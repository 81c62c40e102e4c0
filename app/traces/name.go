// Package traces finds where a person's name stands (dấu vết của một tên): in any bytes,
// however it is written there, and packed in streams and archives.
package traces

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sothidua/data/viet"
)

// Name is a name in all the ways in which it can stand in a file.
type Name struct {
	spelt  string // as the book stores it
	folded string
	forms  []form
}

// form is one way in which a name is written, byte for byte.
type form struct {
	how   How
	bytes []byte
	read  func(b []byte) rune // the character that b begins with
	last  func(b []byte) rune // the character that b ends with
}

// How says in which way a name was found written.
type How string

// The ways. A name that is only found folded may be another's: Hoà, Hòa and Hoa fold alike.
const (
	Spelt  How = "spelt"  // as it is read, in composed or decomposed letters, small or capital
	Folded How = "folded" // as searches compare it
	Keyed  How = "keyed"  // as lists are sorted by it; the name can be read from it
)

// Names are those that mean one person: a name, and what they were called before.
type Names []Name

// OfAll returns the ways in which any of some names can stand.
func OfAll(names []string) Names {
	all := make(Names, len(names))
	for i, name := range names {
		all[i] = Of(name)
	}
	return all
}

// Spellings are those of all the names.
func (n Names) Spellings() (all []string) {
	for _, name := range n {
		all = append(all, Spellings(name.spelt)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Of returns the ways in which a name can stand.
func Of(name string) Name {
	n := Name{spelt: viet.NFC(strings.TrimSpace(name)), folded: viet.Fold(name)}
	if n.spelt == "" {
		return n
	}
	for _, text := range Spellings(n.spelt) {
		n.add(Spelt, norm.NFC.String(text))
		n.add(Spelt, norm.NFD.String(text))
	}
	n.add(Folded, n.folded)
	n.add(Folded, strings.ToUpper(n.folded))
	for _, key := range []string{viet.NameKey(n.spelt), viet.TextKey(n.spelt)} {
		n.forms = append(n.forms, form{Keyed, []byte(key), noRune, noRune})
	}
	return n
}

// Spellings are the name as it is stored, in capital and in small letters.
func Spellings(name string) []string {
	name = viet.NFC(strings.TrimSpace(name))
	all := []string{name, viet.Upper(name), strings.ToLower(name)}
	slices.Sort(all)
	return slices.Compact(all)
}

// add adds a text in UTF-8 and both UTF-16.
func (n *Name) add(how How, text string) {
	n.forms = append(n.forms, form{how, []byte(text), firstRune, lastRune})
	for _, big := range []bool{false, true} {
		n.forms = append(n.forms, form{how, UTF16(text, big), reader16(big, true), reader16(big, false)})
	}
}

// UTF16 is a text in UTF-16 without a mark of its order.
func UTF16(text string, bigEndian bool) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		low, high := byte(unit), byte(unit>>8)
		if bigEndian {
			low, high = high, low
		}
		out = append(out, low, high)
	}
	return out
}

func noRune([]byte) rune { return ' ' }

func firstRune(b []byte) rune {
	r, _ := utf8.DecodeRune(b)
	return r
}

func lastRune(b []byte) rune {
	r, _ := utf8.DecodeLastRune(b)
	return r
}

func reader16(big, first bool) func(b []byte) rune {
	return func(b []byte) rune {
		if len(b) < 2 {
			return ' '
		}
		if !first {
			b = b[len(b)-2:]
		}
		low, high := rune(b[0]), rune(b[1])
		if big {
			low, high = high, low
		}
		return high<<8 | low
	}
}

// plainIn finds the ways in which the name stands in bytes as they lie there, as a word of
// its own.
func (n Name) plainIn(content []byte) (found []How) {
	for _, f := range n.forms {
		if !slices.Contains(found, f.how) && f.standsIn(content) {
			found = append(found, f.how)
		}
	}
	return found
}

func (f form) standsIn(content []byte) bool {
	if len(f.bytes) == 0 {
		return false
	}
	for from := 0; ; {
		at := bytes.Index(content[from:], f.bytes)
		if at < 0 {
			return false
		}
		at += from
		end := at + len(f.bytes)
		if !inWord(f.last(content[:at])) && !inWord(f.read(content[end:])) {
			return true
		}
		from = at + 1
	}
}

// inWord tells whether a character goes on with a word, also one that stands on the letter
// before it.
func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r))
}
