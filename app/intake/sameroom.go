package intake

import (
	"regexp"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// spaced is a name folded, its words between single blanks.
func spaced(name string) string {
	return strings.Join(strings.FieldsFunc(viet.Fold(name), parting), " ")
}

// nameKey is a name as those of rooms and units are compared: without what joins its words,
// "Kế hoạch - Tài chính" as "Kế hoạch và Tài chính".
func nameKey(name string) string {
	if !strings.Contains(name, " v") && !strings.Contains(name, " V") { // as most
		return keyOf(name)
	}
	fields := strings.FieldsFunc(name, parting)
	return keyOf(strings.Join(slices.DeleteFunc(fields, isFoldedAnd), " "))
}

// isFoldedAnd knows the word also where a list is written without diacritics.
func isFoldedAnd(word string) bool { return viet.Fold(word) == viet.Fold(words.RoomAnd) }

func isAnd(word string) bool { return strings.EqualFold(viet.NFC(word), words.RoomAnd) }

// isLike tells whether a text may be a room's name in other words.
func (r *reader) isLike(text, name string) bool {
	return beginning(text, name) || shortens(r.homeless(text), name) || shortens(text, name) || slipOf(text, name) && !numbered(text, name) || sameBut(text, name)
}

// numbered tells whether two names differ by what rooms that are called alike are told apart
// by, which no slip changes: "Xưởng 1", "Xưởng 2".
func numbered(one, other string) bool {
	a, b := strings.FieldsFunc(viet.Upper(one), parting), strings.FieldsFunc(viet.Upper(other), parting)
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && isOrdinal(a[i]) && isOrdinal(b[i]) {
			return true
		}
	}
	return false
}

func isOrdinal(word string) bool {
	return len(word) == 1 || aFigure.MatchString(word) || romanWord.MatchString(word)
}

var romanWord = regexp.MustCompile(`^[IVX]+$`)

// beginning tells whether a text is what a room is called without the room it lies in, by
// which it is told from another, "Tổ 1" for "Tổ 1, Đội A", or without its last words.
func beginning(text, name string) bool {
	const least = 3 // words that say enough
	rest, is := strings.CutPrefix(viet.Fold(name), viet.Fold(text))
	return is && (strings.HasPrefix(rest, ", ") || strings.HasPrefix(rest, " ") && len(strings.Fields(text)) >= least)
}

// homeless is a room's name without the place of the unit behind it: "Văn phòng HĐND xã
// Thử" as "Văn phòng HĐND xã".
func (r *reader) homeless(text string) string {
	unit := strings.Fields(bareOfPlace(r.Unit.Name))
	for at := len(unit) - 1; at > 0; at-- {
		if slices.Contains(words.UnitPlaces, strings.ToLower(unit[at-1])) {
			if bare, is := strings.CutSuffix(viet.NFC(text), " "+strings.Join(unit[at:], " ")); is && endsWithPlace(bare) {
				return bare
			}
		}
	}
	return text
}

// placeAway is a room's name without the word for what its unit is of, and the unit's place:
// "Phòng Thử xã Mẫu" as "Phòng Thử".
func (r *reader) placeAway(text string) string {
	for _, place := range words.UnitPlaces {
		if bare, is := strings.CutSuffix(r.homeless(text), " "+place); is && strings.Contains(strings.ToLower(r.Unit.Name), " "+place+" ") {
			return bare
		}
	}
	return ""
}

var aFigure = regexp.MustCompile(`\d+`)

// shortens tells whether a text is the name of a room with words made short: initials
// in capitals, "P." for Phòng. What joins words may have no letter: "GD&ĐT".
func shortens(text, name string) bool {
	short, long := strings.FieldsFunc(text, parting), strings.FieldsFunc(name, parting)
	if shortensTo(short, long) {
		return true
	}
	return shortensTo(slices.DeleteFunc(short, isAnd), slices.DeleteFunc(long, isAnd))
}

func shortensTo(short, long []string) bool {
	shortened := false
	var match func(s, l []string) bool
	match = func(s, l []string) bool {
		if len(s) == 0 {
			return len(l) == 0
		}
		if len(l) > 0 && viet.Fold(s[0]) == viet.Fold(l[0]) && match(s[1:], l[1:]) {
			return true
		}
		initials := []rune(s[0])
		if s[0] != viet.Upper(s[0]) || len(initials) > len(l) {
			return false
		}
		for i, r := range initials {
			if first := []rune(viet.Fold(l[i])); len(first) == 0 || viet.Fold(string(r)) != string(first[0]) {
				return false
			}
		}
		shortened = true
		return match(s[1:], l[len(initials):])
	}
	return match(short, long) && shortened
}

// sameBut tells whether a text is a name with another word for rooms before it: "P. Thời
// sự" for "Ban Thời sự".
func sameBut(text, name string) bool {
	one, other := strings.FieldsFunc(viet.Fold(text), parting), strings.FieldsFunc(viet.Fold(name), parting)
	return len(one) > 2 && len(one) == len(other) && slices.Equal(one[1:], other[1:]) && (len(one[0]) == 1 || roomy(text))
}

func parting(r rune) bool {
	return r == ' ' || r == '.' || r == '-' || r == '–' || r == ',' || r == '&'
}

// slipOf tells whether a text is a name with one letter wrong, too many or missing.
func slipOf(text, name string) bool {
	a, b := []rune(keyOf(text)), []rune(keyOf(name))
	if len(a) < 8 || len(b) < 8 || len(a)-len(b) > 1 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	at := func(r []rune, i int) string { return string(r[min(i, len(r)):]) }
	return at(a, i+1) == at(b, i+1) || at(a, i+1) == at(b, i) || at(a, i) == at(b, i+1)
}
