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
		case joined == "" && (slices.Contains(keys, key) || tailAway(known.Name, keys)):
			joined = known.Name
		}
	}
	return joined
}

// tailAway tells whether one of these keys is that of a room without its province.
func tailAway(name string, keys []string) bool {
	bare := bareOfPlace(name)
	return bare != name && slices.Contains(keys, nameKey(bare))
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
	if beside := headword.FindString(text); strings.Contains(strings.ToLower(beside), words.PasteHeads) {
		bare := strings.TrimSuffix(text, beside)
		line.Changes = append(line.Changes, Change{text, bare, words.ChangeParted})
		text = bare
	}
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
	if r.Unit.Name != "" && shortens(text, r.Unit.Name) { // the unit itself
		line.Changes = append(line.Changes, Change{text, r.Unit.Name, words.ChangeRoom})
		return ""
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
	var like, same []data.Unit
	for _, room := range r.Rooms {
		inner := innerName(room.Name)
		switch {
		case inner != "" && nameKey(inner) == nameKey(text):
			same, like = append(same, room), append(like, room)
		case r.isLike(text, room.Name), inner != "" && shortens(text, inner):
			like = append(like, room)
		}
	}
	if known := r.roomCalled(r.placeAway(text)); known != "" { // "Phòng Thử xã"
		line.Changes = append(line.Changes, Change{text, known, words.ChangeRoom})
		return known
	}
	if len(same) == 1 { // "Thời sự" for "Ban Thời sự"
		line.Changes = append(line.Changes, Change{text, same[0].Name, words.ChangeRoom})
		return same[0].Name
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

// innerName is the name of a room without the word that begins it; empty for none.
func innerName(name string) string {
	fields := strings.Fields(viet.NFC(name))
	n := phrase(lowered(fields), words.RoomWords)
	if n == 0 {
		return ""
	}
	return strings.Join(fields[n:], " ")
}

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
