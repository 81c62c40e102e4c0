package intake

import (
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// wide tells whether the list is one of the whole block, which names its units.
func (a Around) wide() bool { return a.List != nil && a.List.Wide }

// isUnit tells whether a text names the unit of the list.
func (a Around) isUnit(text string) bool { return bears(a.Unit, text) }

func bears(unit data.Unit, text string) bool {
	key := keyOf(text)
	return key != "" && (key == keyOf(unit.Name) || key == keyOf(unit.ShortName) || key == keyOf(unit.Symbol))
}

// otherUnit is the name of another unit of the block that a text names.
func (a Around) otherUnit(text string) string {
	for _, unit := range a.Units {
		if unit.ID != a.Unit.ID && bears(unit, text) {
			return unit.Name
		}
	}
	return ""
}

// roomCalled is the unit's room of that name as the book writes it; empty for none.
func (a Around) roomCalled(text string) string {
	key := keyOf(text)
	for _, known := range a.Rooms {
		if key != "" && (keyOf(known.Name) == key || keyOf(known.ShortName) == key) {
			return known.Name
		}
	}
	return ""
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
	folded := viet.Fold(text)
	return slices.ContainsFunc(words.RoomBegins, func(begin string) bool {
		rest, ok := strings.CutPrefix(folded, begin+" ")
		next, _, _ := strings.Cut(rest, " ")
		return ok && !slices.Contains(words.RoomLeads, next)
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

// askUnit asks whether rows of another unit are still the list's.
func (r *reader) askUnit(text string, row int) string {
	return r.asked.ask(question{
		key: "unit:" + keyOf(text), text: sprintf(words.AskUnit, text, r.Unit.Name), row: row,
		options: []Option{{answerYes, words.AskUnitYes}, {answerNo, words.AskUnitNo}},
	})
}

// near asks which room of the unit a text means that is like one of them.
func (r *reader) near(line *Row, text string) string {
	var like []data.Unit
	for _, room := range r.Rooms {
		if shortens(text, room.Name) || slipOf(text, room.Name) || sameBut(text, room.Name) {
			like = append(like, room)
		}
	}
	if len(like) == 0 {
		return text
	}
	var options []Option
	for _, room := range like {
		options = append(options, Option{strconv.FormatInt(room.ID, 10), room.Name})
	}
	options = append(options, Option{answerYes, words.AskRoomNew})
	answer := r.asked.ask(question{key: "room:" + keyOf(text), text: sprintf(words.AskRoom, text), row: line.Number, options: options})
	for _, room := range like {
		if answer == strconv.FormatInt(room.ID, 10) || answer == "" && room.ID == like[0].ID {
			line.Changes = append(line.Changes, Change{text, room.Name, words.ChangeRoom})
			line.Open = line.Open || answer == ""
			return room.Name
		}
	}
	return text
}

// settleGroup reads the name of a collective as the book writes it.
func (r *reader) settleGroup(line *Row) {
	text := exchange.Flat(line.Name)
	if r.isUnit(text) {
		if line.Name = r.Unit.Name; text != line.Name {
			line.Changes = append(line.Changes, Change{text, line.Name, words.ChangeRoom})
		}
	} else if other := r.otherUnit(text); other != "" || text != "" {
		line.Name = r.roomOf(line, text)
		if line.Name == "" {
			line.Name = text
		}
	}
	line.Room, line.Honorific = "", ""
}

// shortens tells whether a text is the name of a room with words made short: initials
// in capitals, "P." for Phòng.
func shortens(text, name string) bool {
	short, long := strings.FieldsFunc(text, parting), strings.FieldsFunc(name, parting)
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

// splitPost parts post and room and reads the room as the book writes it.
func (r *reader) splitPost(line *Row, text string) (post, room string) {
	split := r.posts.of(text, r.partPost)
	if split.room == "" {
		return split.post, ""
	}
	return split.post, r.roomOf(line, split.room)
}

// partPost parts a text into post and room; the unit behind them is neither.
func (r *reader) partPost(text string) (p parted) {
	text = exchange.Flat(text)
	for _, sign := range []string{", ", " - ", " – "} {
		if cut := strings.LastIndex(text, sign); cut > 0 && r.isUnit(text[cut+len(sign):]) {
			text = strings.TrimRight(text[:cut], " ,")
		}
	}
	p.post, p.room = SplitPost(text, r.Unit, r.Rooms)
	if at := strings.LastIndex(text, ", "); p.room == "" && at > 0 {
		last := text[at+2:]
		if !isPost(last) && slices.ContainsFunc(r.Rooms, func(u data.Unit) bool { return shortens(last, u.Name) || slipOf(last, u.Name) }) {
			p.post, p.room = text[:at], last
		}
	}
	return p
}

// parted is a post and the room named with it.
type parted struct{ post, room string }

// SplitPost parts "Chuyên viên, Phòng Thử" into post and room: what follows a comma
// is a room when the unit has it, or when it begins as rooms do; so is a text that is
// nothing else. The unit itself is no room. A post that names a room of the unit, such
// as "Trưởng phòng Thử", stays whole and says the room.
func SplitPost(text string, unit data.Unit, rooms []data.Unit) (post, room string) {
	text = exchange.Flat(text)
	places := append([]data.Unit{{Name: unit.Name}}, rooms...)
	parts := []int{-1} // where a comma stands, and before the first letter
	for at, letter := range text {
		if letter == ',' {
			parts = append(parts, at)
		}
	}
	before := func(at int) string { return strings.TrimSpace(text[:max(at, 0)]) }
	for _, at := range parts {
		key := keyOf(text[at+1:])
		for i, place := range places {
			if key != "" && keyOf(place.Name) == key {
				if i > 0 {
					room = place.Name
				}
				return before(at), room
			}
		}
	}
	last := parts[len(parts)-1]
	if rest := strings.TrimSpace(text[last+1:]); isRoom(rest) && (last >= 0 || roomy(rest)) {
		return before(last), rest
	}
	whole := " " + strings.ReplaceAll(viet.Fold(text), ",", " ") + " "
	for _, place := range rooms {
		if name := viet.Fold(place.Name); len(name) > len(viet.Fold(room)) && strings.Contains(whole, " "+name+" ") {
			room = place.Name
		}
	}
	return text, room
}
