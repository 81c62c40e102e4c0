package viet

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A sort key is plain ASCII whose byte order is the Vietnamese dictionary
// order. Each word gives its letters, then "!" and the tones it bears; words
// stand apart by a space. A letter that follows its base in the alphabet is
// the base and "~" (ă = a~, â = a~~), which is above every base letter. So
//
//	space < "!" < digits < letters < "~"
//
// makes letters weigh more than tones, and tones more than the next word.
// A number is how many digits it has and then the digits, so that Phòng 2 comes
// before Phòng 10; 02 is 2.
// A tone belongs to its whole syllable: Hoà and Hòa have one key.
const (
	tonePart   = '!'
	otherGlyph = '{' // letters of other scripts, after z
	barD       = "d~"
)

// mark says that a combining mark makes another letter of a base letter.
type mark struct{ base, mark rune }

// letters holds what the mark adds to the key of its base.
var letters = map[mark]string{
	{'a', breve}: "~", {'a', circumflex}: "~~",
	{'e', circumflex}: "~",
	{'o', circumflex}: "~", {'o', horn}: "~~",
	{'u', horn}: "~",
}

// Combining marks as they stand in decomposed text.
const (
	grave      = '\u0300'
	acute      = '\u0301'
	circumflex = '\u0302'
	tilde      = '\u0303'
	breve      = '\u0306'
	hook       = '\u0309'
	horn       = '\u031B'
	dot        = '\u0323'
)

// tone returns the rank of a tone mark as a digit, or 0 for any other rune.
func tone(r rune) byte {
	switch r {
	case grave:
		return '1'
	case hook:
		return '2'
	case tilde:
		return '3'
	case acute:
		return '4'
	case dot:
		return '5'
	}
	return 0
}

// TextKey returns the sort key of a title, a unit or any other text: word by
// word in dictionary order, whatever the case and the punctuation.
func TextKey(s string) string {
	k := key{out: make([]byte, 0, len(s)+8)}
	k.add(s)
	return string(k.out)
}

// NameKey returns the sort key of a person's full name (họ và tên) for lists
// by alphabet: given name, then family name, then the middle names.
func NameKey(fullName string) string { return nameKey(Split(fullName)) }

// NameKeyBy is NameKey for a person who is called otherwise than by the last word:
// sortName is the part of the full name that is the given name ("Bih" of Y Bih Alêô), or
// a whole name that stands for it in the order. Without one it is NameKey.
func NameKeyBy(fullName, sortName string) string {
	name, given := strings.Fields(fullName), strings.Fields(sortName)
	if len(given) == 0 {
		return NameKey(fullName)
	}
	for i := 0; i+len(given) <= len(name) && len(given) < len(name); i++ {
		if part := name[i : i+len(given)]; TextKey(strings.Join(part, " ")) == TextKey(sortName) {
			rest := slices.Concat(name[:i], name[i+len(given):])
			return nameKey(rest[0], strings.Join(rest[1:], " "), strings.Join(part, " "))
		}
	}
	return NameKey(sortName)
}

func nameKey(family, middle, given string) string {
	k := key{out: make([]byte, 0, len(family)+len(middle)+len(given)+10)}
	k.add(given)
	k.add(family)
	k.add(middle)
	return string(k.out)
}

// key builds a sort key.
type key struct {
	out   []byte
	tones []byte // of the word at hand
	word  bool   // the word at hand has letters
	base  rune   // the letter a following mark belongs to
	digit int    // where in out the number at hand begins, its length before it; 0 for none
}

// add appends the words of s.
func (k *key) add(s string) {
	for _, r := range norm.NFD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			k.addMark(r)
			continue
		}
		k.addRune(unicode.ToLower(r))
	}
	k.endWord()
}

func (k *key) addMark(r rune) {
	if !k.word {
		return
	}
	if t := tone(r); t != 0 {
		k.tones = append(k.tones, t)
		return
	}
	k.out = append(k.out, letters[mark{k.base, r}]...)
}

func (k *key) addRune(r rune) {
	if r = apostrophe(r); r == '\'' || unicode.Is(unicode.Cf, r) { // within a word: H'Hen is one
		return
	}
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		k.endWord()
		return
	}
	if !k.word && len(k.out) > 0 {
		k.out = append(k.out, ' ')
	}
	k.word, k.base = true, r
	if r >= '0' && r <= '9' {
		k.addDigit(byte(r))
		return
	}
	k.digit = 0
	switch {
	case r == 'đ' || r == 'ð' || r == 'ɖ':
		k.out = append(k.out, barD...)
	case r <= unicode.MaxASCII:
		k.out = append(k.out, byte(r))
	default:
		k.out = append(k.out, otherGlyph)
	}
}

// addDigit appends a digit of a number: '0' and how many digits follow, then these,
// without leading zeros. Longer numbers than any letter leaves room for are as long.
func (k *key) addDigit(digit byte) {
	const longest = 40 // '0'+40 is below every letter
	if k.digit == 0 {
		k.out = append(k.out, '0')
		k.digit = len(k.out)
	}
	if len(k.out) == k.digit+1 && k.out[k.digit] == '0' {
		k.out = k.out[:k.digit]
	}
	k.out = append(k.out, digit)
	k.out[k.digit-1] = '0' + byte(min(len(k.out)-k.digit, longest))
}

func (k *key) endWord() {
	if len(k.tones) > 0 {
		k.out = append(append(k.out, tonePart), k.tones...)
	}
	k.tones, k.word, k.digit = k.tones[:0], false, 0
}
