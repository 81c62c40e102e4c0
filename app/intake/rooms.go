package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// wide tells whether the list is one of the whole block, which names its units.
func (a Around) wide() bool { return a.List != nil && a.List.Wide }

// isUnit tells whether a text names the unit of the list.
func (a Around) isUnit(text string) bool {
	return bears(a.Unit, text) || tailless(a.Unit, a.Units, text) && a.roomCalled(text) == ""
}

func bears(unit data.Unit, text string) bool {
	key := nameKey(bareGroupName(text))
	return key != "" && (placeless(unit.Name, text) || key == nameKey(unit.Name) || key == nameKey(unit.ShortName) || key == keyOf(unit.Symbol) || key == nameKey(placeTail.ReplaceAllString(unit.Name, "")))
}

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

// placeTail is the province behind the name of an office, which its own letterhead leaves
// out.
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
		case bears(unit, text), tailless(unit, a.Units, text) && a.roomCalled(text) == "":
			return unit.Name
		case short(unit, text):
			like = append(like, unit.Name)
		}
	}
	if len(like) != 1 || bears(a.Unit, text) || short(a.Unit, text) || a.roomCalled(text) != "" {
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

// roomCalled is the unit's room of that name as the book writes it; empty for none.
func (a Around) roomCalled(text string) string {
	return roomNamed(bareGroupName(text), a.Rooms)
}

// roomNamed is the room of that name as the book writes it, also with the word it begins
// with shortened: "P. Thử"; empty for none.
func roomNamed(text string, rooms []data.Unit) string {
	whole := keyOf(text)
	keys := []string{nameKey(text)}
	for short, long := range words.RoomShort {
		if at := len(short); len(text) > at && strings.EqualFold(text[:at], short) {
			keys = append(keys, nameKey(long+" "+text[at:]))
		}
	}
	joined := ""
	for _, known := range rooms {
		switch key := nameKey(known.Name); {
		case whole == "":
		case known.ShortName != "" && keyOf(known.ShortName) == whole, slices.Contains(keys, key) && keyOf(known.Name) == whole:
			return known.Name
		case joined == "" && slices.Contains(keys, key):
			joined = known.Name
		}
	}
	return joined
}

// roomIn is the room that a text names: one the unit has, or what begins as rooms do.
func (a Around) roomIn(text string) string {
	if known := a.roomCalled(text); known != "" {
		return known
	}
	if roomy(text) && isRoom(text) {
		return text
	}
	return ""
}

// IsRoom tells whether a text begins as the names of rooms do.
func IsRoom(text string) bool { return roomy(text) && isRoom(text) }

// isRoom tells whether a text begins as the names of rooms do and is not the post of
// who leads or works in one, as "Viện trưởng" or "Tổ phó".
func isRoom(text string) bool {
	folded, lower := viet.Fold(text), strings.ToLower(viet.NFC(text))
	written := strings.Fields(lower)
	led := func(whole, begin string) (is, ok bool) {
		rest, is := strings.CutPrefix(whole, begin+" ")
		if !is || rest == "" {
			return is, false
		}
		next := strings.TrimRight(written[min(len(strings.Fields(begin)), len(written)-1)], ",;:") // where marks are written, they count: "Chi bộ Trường Thử"
		return true, !slices.ContainsFunc(words.RoomLeads, func(lead string) bool { return next == lead || next == viet.Fold(lead) })
	}
	if slices.Contains(words.RoomAlone, lower) {
		return true
	}
	if phrase(written, words.RoomNever) > 0 || isBearer(text) {
		return false
	}
	for _, begin := range words.RoomBegins {
		if is, ok := led(folded, begin); is {
			return ok
		}
	}
	return slices.ContainsFunc(words.RoomWords, func(begin string) bool {
		_, ok := led(lower, begin)
		return ok
	})
}

// roomOf reads the room of a person: as the book writes it, asked where it may be one
// of the unit's in other words, or new. The unit itself is none.
func (r *reader) roomOf(line *Row, text string) string {
	text = r.places.of(text, func(text string) string {
		text = strings.TrimRight(exchange.Flat(text), ".,; ")
		if parts := strings.Split(text, ","); len(parts) > 1 && r.isUnit(parts[len(parts)-1]) {
			text = strings.TrimSpace(strings.Join(parts[:len(parts)-1], ","))
		}
		if cut := strings.LastIndex(text, " - "); cut > 0 && r.isUnit(text[cut+3:]) {
			text = strings.TrimSpace(text[:cut])
		}
		if r.isUnit(text) || viet.ReadMark(text) == viet.NotMarked {
			return ""
		}
		return text
	})
	switch {
	case text == "":
		return ""
	case r.wide():
		if unit := r.otherUnit(text); unit != "" {
			return unit
		}
		return text
	}
	if known := r.rooms.of(text, r.roomCalled); known != "" {
		if known != text {
			line.Changes = append(line.Changes, Change{text, known, words.ChangeRoom})
		}
		return known
	}
	if other := r.otherUnit(text); other != "" {
		switch r.askUnit(text, line.Number) {
		case answerYes:
			return ""
		case answerNo:
			line.Kinds, line.Ignored = nil, joined(line.Ignored, text)
		}
		line.Open = true
		return ""
	}
	return r.near(line, text)
}

// own is a key of the unit alone, where the list has several.
func (a Around) own(key string) string {
	if a.Several {
		return key + "@" + strconv.FormatInt(a.Unit.ID, 10)
	}
	return key
}

// askUnit asks whether rows of another unit are still the list's.
func (r *reader) askUnit(text string, row int) string {
	return r.asked.ask(question{
		key: r.own("unit:" + keyOf(text)), text: sprintf(words.AskUnit, text, r.Unit.Name), row: row,
		options: []Option{{Value: answerYes, Text: words.AskUnitYes}, {Value: answerNo, Text: words.AskUnitNo}},
	})
}

// near asks which room of the unit a text means that is like one of them.
func (r *reader) near(line *Row, text string) string {
	var like []data.Unit
	for _, room := range r.Rooms {
		if r.isLike(text, room.Name) {
			like = append(like, room)
		}
	}
	if len(like) == 0 {
		written := r.roomWritten(text)
		if written != text {
			line.Changes = append(line.Changes, Change{text, written, words.ChangeCapital})
		}
		return written
	}
	var options []Option
	for _, room := range like {
		options = append(options, Option{Value: strconv.FormatInt(room.ID, 10), Text: room.Name})
	}
	options = append(options, Option{Value: answerYes, Text: words.AskRoomNew})
	answer := r.asked.ask(question{key: r.own("room:" + keyOf(text)), text: sprintf(words.AskRoom, text), row: line.Number, options: options})
	for _, room := range like {
		if answer == strconv.FormatInt(room.ID, 10) || answer == "" && room.ID == like[0].ID {
			line.Changes = append(line.Changes, Change{text, room.Name, words.ChangeRoom})
			line.Open = line.Open || answer == ""
			return room.Name
		}
	}
	return text
}

// isLike tells whether a text may be a room's name in other words.
func (r *reader) isLike(text, name string) bool {
	return beginning(text, name) || shortens(text, name) || slipOf(text, name) && !numbered(text, name) || sameBut(text, name)
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
// which it is told from another: "Tổ 1" for "Tổ 1, Đội A".
func beginning(text, name string) bool {
	return strings.HasPrefix(viet.Fold(name), viet.Fold(text)+", ")
}

var aFigure = regexp.MustCompile(`\d+`)

// settleGroup reads the name of a collective as the book writes it.
func (r *reader) settleGroup(line *Row) {
	text := exchange.Flat(line.Name)
	if beside := headword.FindString(text); strings.Contains(beside, words.PasteHeads) {
		text = strings.TrimSuffix(text, beside)
		if line.Headcount == 0 {
			line.Headcount, _ = strconv.Atoi(aFigure.FindString(beside))
		}
		line.Changes = append(line.Changes, Change{line.Name, text, words.ChangeParted})
	}
	if bare := exchange.Flat(inBrackets.ReplaceAllString(text, "")); bare != text && (r.isUnit(bare) || r.roomCalled(bare) != "") {
		line.Note = joined(line.Note, strings.Trim(strings.Join(inBrackets.FindAllString(text, -1), " "), "()[]"))
		line.Changes = append(line.Changes, Change{text, bare, words.ChangeParted})
		text = bare
	}
	if r.isUnit(text) || r.isUnitShort(text) {
		if line.Name = r.Unit.Name; text != line.Name {
			line.Changes = append(line.Changes, Change{text, line.Name, words.ChangeRoom})
		}
	} else if text != "" {
		if roomy(bareGroupName(text)) {
			text = bareGroupName(text)
		}
		line.Name = r.roomOf(line, text)
		if line.Name == "" {
			line.Name = text
		}
	}
	line.Room, line.Honorific = "", ""
}

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
