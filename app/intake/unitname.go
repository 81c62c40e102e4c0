package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// isUnit tells whether a text names the unit of the list.
func (a Around) isUnit(text string) bool {
	return Bears(a.Unit, text) || tailless(a.Unit, a.Units, text) && a.roomCalled(text) == ""
}

// Bears tells whether a text names a unit: as the book does, made short, or without the place
// that its own papers leave out.
func Bears(unit data.Unit, text string) bool {
	key := officeKey(bareGroupName(text))
	return key != "" && (placeless(unit.Name, text) || key == officeKey(unit.Name) || key == officeKey(unit.ShortName) || key == keyOf(unit.Symbol) || key == officeKey(bareOfPlace(unit.Name)) || isSchool(text) && key == officeKey(bareOfSchool(unit.Name)))
}

// officeKey is a name as those of offices are compared: a people's committee is one however it
// is written.
func officeKey(name string) string {
	key := nameKey(name)
	for _, same := range words.TitleSame {
		if same[0] == "uibannhandan" {
			key = strings.ReplaceAll(key, same[0], same[1])
		}
	}
	return key
}

// isSchool tells whether a text begins as names of schools do that leave out the word for school.
func isSchool(text string) bool {
	text = strings.ToLower(viet.NFC(text))
	return slices.ContainsFunc(words.SchoolSorts, func(sort string) bool { return strings.HasPrefix(text, sort+" ") })
}

// bareOfSchool is a school's name without the word for school, and without that for its number.
func bareOfSchool(name string) string {
	rest, is := cutWord(name, words.SchoolWord)
	if !is {
		return ""
	}
	return rest
}

// Collective is what a collective is called, without the word that says it is one.
func Collective(text string) string { return bareGroupName(text) }

// tailless tells whether a text is the name of a unit without an end that others of the block
// bear too and that therefore tells nothing: "Ban Dân vận" among the "Ban … Tỉnh ủy". Short
// names say too little for that, and names that begin another's.
func tailless(unit data.Unit, units []data.Unit, text string) bool {
	const least = 3 // words that are left
	text = bareGroupName(text)
	if strings.Count(text, " ")+1 < least || !alikeAt(text, unit.Name) {
		return false
	}
	key, name := spaced(text), spaced(unit.Name)
	tail, is := strings.CutPrefix(name, key+" ")
	if !is || strings.Count(key, " ")+1 < least {
		return false
	}
	shared := false
	for _, other := range units {
		if other.ID == unit.ID {
			continue
		}
		called := spaced(other.Name)
		if called == key || strings.HasPrefix(called, key+" ") {
			return false
		}
		shared = shared || strings.HasSuffix(called, " "+tail)
	}
	return shared
}

// alikeAt tells whether two texts may begin alike, which costs little.
func alikeAt(one, other string) bool {
	a, _ := utf8.DecodeRuneInString(one)
	b, _ := utf8.DecodeRuneInString(other)
	return a == b || viet.Fold(string(a)) == viet.Fold(string(b))
}

// placeless tells whether a text is the name of an office without that of its place, as the
// office itself writes it: "UBND phường" for "Ủy ban nhân dân phường Thử".
func placeless(name, text string) bool {
	fields := strings.Fields(text)
	if len(fields) < 2 || !slices.Contains(words.UnitPlaces, strings.ToLower(viet.NFC(fields[len(fields)-1]))) {
		return false
	}
	key, whole := keyOf(text), keyOf(name)
	for _, same := range words.TitleSame {
		if same[0] == "uibannhandan" {
			key, whole = strings.ReplaceAll(key, same[0], same[1]), strings.ReplaceAll(whole, same[0], same[1])
		}
	}
	return strings.HasPrefix(whole, key)
}

// bareOfPlace is the name of an office without the province behind it, which its own
// letterhead leaves out.
func bareOfPlace(name string) string { return placeTail.ReplaceAllString(name, "") }

var placeTail = regexp.MustCompile(`,?\s(?:` + strings.Join(words.PlaceTails, "|") + `)\s.*$`)

// bareGroupName is what a collective is called, without the word that says it is one:
// "Tập thể Phòng Thử".
func bareGroupName(text string) string {
	for _, word := range words.GroupWords {
		rest, ok := cutWord(text, word)
		if !ok || !strings.Contains(rest, " ") {
			continue
		}
		for _, staff := range words.GroupStaff { // "Tập thể viên chức Phòng Thử"
			if of, ok := cutWord(rest, staff); ok && roomy(of) {
				return of
			}
		}
		return rest
	}
	return text
}

// isUnitShort tells whether a text is the name of the list's unit made short, as
// "Sở GD&ĐT", and of nothing else that is known.
func (a Around) isUnitShort(text string) bool {
	return short(a.Unit, text) && a.roomCalled(text) == "" && a.otherUnit(text) == "" &&
		!slices.ContainsFunc(a.Rooms, func(room data.Unit) bool { return short(room, text) })
}

// otherUnit is the name of another unit of the block that a text names, in full or, where
// no further unit is called so, made short.
func (a Around) otherUnit(text string) string {
	var like []string
	for _, unit := range a.Units {
		switch {
		case unit.ID == a.Unit.ID:
		case Bears(unit, text), tailless(unit, a.Units, text) && a.roomCalled(text) == "":
			return unit.Name
		case short(unit, text):
			like = append(like, unit.Name)
		}
	}
	if len(like) != 1 || Bears(a.Unit, text) || short(a.Unit, text) || a.roomCalled(text) != "" {
		return ""
	}
	return like[0]
}

// short tells whether a text is the name of a unit with words made short, or the name in
// the book is the text's: "Văn phòng UBND tỉnh" for "Văn phòng Ủy ban nhân dân tỉnh". One
// word alone says too little: "VP".
func short(unit data.Unit, text string) bool {
	text = bareGroupName(text)
	return strings.Contains(text, " ") && (shortens(text, unit.Name) || strings.Contains(unit.Name, " ") && shortens(unit.Name, text))
}
