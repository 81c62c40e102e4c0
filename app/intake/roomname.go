package intake

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// syllable is what a word of the language can be without its marks; short words of
// initials are none: "UBND".
var syllable = regexp.MustCompile(`^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$`)

// roomWritten writes the name of a room that is all in capitals as names of rooms are
// written: "PHÒNG TỔ CHỨC - HÀNH CHÍNH" as "Phòng Tổ chức - Hành chính". Names of places
// behind the word for one, and those that are known, keep a great letter in each word;
// initials stay.
func (r *reader) roomWritten(text string) string {
	fields := strings.Fields(text)
	if len(fields) < 2 || text != viet.Upper(text) || text == strings.ToLower(text) {
		return text
	}
	lower := strings.Fields(strings.ToLower(text))
	begins, place := true, false // a part of the name begins, a place is named
	for i := 0; i < len(fields); {
		n, known := phrase(lower[i:], words.PlaceBefore), r.placeAt(lower, i)
		switch {
		case known > 0:
			for at := range known {
				written(fields[i+at:i+at+1], true)
			}
			begins, place, i = false, false, i+known
		case !strings.ContainsFunc(fields[i], unicode.IsLetter):
			begins, place = begins || fields[i] == "-" || fields[i] == "–", false
			i++
		case n > 0 && phrase(lower[i:], words.PlaceNot) == 0 && i+n < len(fields):
			written(fields[i:i+n], i == 0 || begins && phrase(lower[i:], words.RoomWords) == 0)
			i += n
			inner := phrase(lower[i:], words.RoomWords) > 0 // "Chi nhánh Văn phòng …" names no place yet
			begins, place = inner, !inner
		case begins && phrase(lower[i:], words.RoomWords) > 0 && phrase(lower[i:], words.RoomNot) == 0:
			n = phrase(lower[i:], words.RoomWords)
			written(fields[i:i+n], true)
			i += n
		default:
			ends := i > 0 && i+1 == len(fields) && slices.Contains(words.UnitPlaces, lower[i]) || i > 1 && isFigure(lower[i-1]) && slices.Contains(words.Counted, lower[i]) // "UBND xã", "Lớp 5 tuổi"
			written(fields[i:i+1], (begins || place) && !ends)
			if lower[i] == words.Medicine && !begins && !place { // "Chăn nuôi thú y", and no initial
				fields[i] = lower[i]
			}
			begins = false
			i++
		}
	}
	return strings.Join(fields, " ")
}

// postWritten writes a post that is all in capitals as posts are written, and what it names
// of a room as that: "PHÓ TRƯỞNG PHÒNG TỔ CHỨC" as "Phó Trưởng phòng Tổ chức".
func (r *reader) postWritten(text string) string {
	fields := strings.Fields(text)
	if len(fields) < 2 || text != viet.Upper(text) || text == strings.ToLower(text) {
		return text
	}
	head, room := fields, []string(nil)
	for i := 1; i < len(fields); i++ {
		lower := lowered(fields[i:])
		if n := phrase(lower, words.RoomWords); n > 0 && n < len(lower) && phrase(lower, words.RoomNot) == 0 && !slices.Contains(words.RoomLeads, lower[n]) {
			head, room = fields[:i+n], strings.Fields(r.roomWritten(strings.Join(fields[i:], " ")))[n:]
			break
		}
	}
	deputy := slices.Contains(words.LeadsBefore[1:], strings.ToLower(viet.NFC(fields[0])))
	written(head[:1], true)
	written(head[1:2], deputy)
	written(head[2:], false)
	return strings.Join(slices.Concat(head, room), " ")
}

// placeAt is how many words from one on are the name of a place that is known, behind a word
// of a room; 0 for none. More of a name stands behind none: there it may be anything else.
func (r *reader) placeAt(lower []string, at int) int {
	for n := min(len(lower)-at, mostPlace); n > 1 && at > 0; n-- {
		ends := at+n == len(lower) || !strings.ContainsFunc(lower[at+n], unicode.IsLetter) || strings.HasSuffix(lower[at+n-1], ",")
		name := strings.TrimRight(strings.Join(lower[at:at+n], " "), ",.")
		if ends && (placesKnown()[name] || r.placesOfUnits()[name]) {
			return n
		}
	}
	return 0
}

// mostPlace are the words that the name of a place has at most.
const mostPlace = 4

// placesKnown are the names of places that the program knows, in small letters.
var placesKnown = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for line := range strings.Lines(assets.PlaceNames()) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for name := range strings.SplitSeq(line, ",") {
			if name = strings.TrimSpace(name); name != "" {
				all[strings.ToLower(viet.NFC(name))] = true
			}
		}
	}
	return all
})

// placesOfUnits are the names of places in those of the block's units, behind the word for
// one: "xã Thử" in that of an office.
func (r *reader) placesOfUnits() map[string]bool {
	if r.homes != nil {
		return r.homes
	}
	r.homes = map[string]bool{}
	for _, unit := range append([]data.Unit{r.Unit}, r.Units...) {
		fields := strings.Fields(viet.NFC(unit.Name))
		for i := range fields {
			n := phrase(lowered(fields[i:]), words.PlaceBefore)
			if n == 0 {
				continue
			}
			for to := i + n; to <= len(fields); to++ {
				if to == len(fields) || !beginsGreat(fields[to]) || strings.HasSuffix(fields[to-1], ",") {
					if to-i-n > 1 && to-i-n <= mostPlace {
						r.homes[strings.TrimRight(strings.Join(lowered(fields[i+n:to]), " "), ",.")] = true
					}
					break
				}
			}
		}
	}
	return r.homes
}

func lowered(fields []string) []string {
	all := make([]string, len(fields))
	for i, word := range fields {
		all[i] = strings.ToLower(word)
	}
	return all
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
