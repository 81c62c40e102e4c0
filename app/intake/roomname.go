package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// syllable is what a word of the language can be without its marks; short words of
// initials are none: "UBND".
var syllable = regexp.MustCompile(`^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$`)

// roomWritten writes the name of a room that is all in capitals as names of rooms are
// written: "PHÒNG TỔ CHỨC - HÀNH CHÍNH" as "Phòng Tổ chức - Hành chính". Names of places
// behind the word for one keep a great letter in each word; initials stay.
func roomWritten(text string) string {
	fields := strings.Fields(text)
	if len(fields) < 2 || text != viet.Upper(text) || text == strings.ToLower(text) {
		return text
	}
	lower := strings.Fields(strings.ToLower(text))
	begins, place := true, false // a part of the name begins, a place is named
	for i := 0; i < len(fields); {
		switch n := phrase(lower[i:], words.PlaceBefore); {
		case !strings.ContainsFunc(fields[i], unicode.IsLetter):
			begins, place = begins || fields[i] == "-" || fields[i] == "–", false
			i++
		case n > 0 && phrase(lower[i:], words.PlaceNot) == 0 && i+n < len(fields):
			written(fields[i:i+n], i == 0 || begins && phrase(lower[i:], words.RoomWords) == 0)
			begins, place, i = false, true, i+n
		case begins && phrase(lower[i:], words.RoomWords) > 0:
			n = phrase(lower[i:], words.RoomWords)
			written(fields[i:i+n], true)
			i += n
		default:
			written(fields[i:i+1], begins || place)
			begins = false
			i++
		}
	}
	return strings.Join(fields, " ")
}

// phrase is how many words of a text make one of these phrases at its beginning, the longest.
func phrase(fields []string, of []string) (n int) {
	for _, one := range of {
		words := strings.Fields(one)
		if len(words) > n && len(words) <= len(fields) && slices.Equal(words, fields[:len(words)]) {
			n = len(words)
		}
	}
	return n
}

// written writes words of capitals small, the first with a great letter where that is so.
func written(fields []string, great bool) {
	for i, word := range fields {
		if bare := strings.Trim(viet.Fold(word), ",.()"); len([]rune(bare)) < 2 || !syllable.MatchString(bare) {
			continue
		}
		letters := []rune(strings.ToLower(word))
		if at := slices.IndexFunc(letters, unicode.IsLetter); great && i == 0 {
			letters[at] = unicode.ToUpper(letters[at])
		}
		fields[i] = string(letters)
	}
}
