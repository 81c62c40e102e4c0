package intake

import (
	"slices"
	"strings"
	"unicode"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// proposeLed gives a person without a room the one that the post says is led: "Trưởng
// phòng Thử" leads "Phòng Thử". It is shown as a proposal. Where the unit has a room that
// is called nearly so, nothing is proposed.
func (r *reader) proposeLed(line *Row) {
	if line.Subject != data.SubjectIndividual || line.Room != "" || r.wide() {
		return
	}
	led := r.led.of(line.Post, roomLed)
	if led == "" || r.isUnit(led) || r.otherUnit(led) != "" {
		return
	}
	if known := r.roomCalled(led); known != "" {
		led = known
	} else if slices.ContainsFunc(r.Rooms, func(room data.Unit) bool { return r.isLike(led, room.Name) }) {
		return
	}
	line.Room = led
	line.Changes = append(line.Changes, Change{"", led, words.ChangeLed})
}

// roomLed is the room that a post says is led; empty where it says none. Of several posts
// in one the first that says one counts.
func roomLed(post string) string {
	parts := strings.Split(post, ", ")
	for i := 0; i < len(parts); i++ {
		whole := parts[i]
		for i+1 < len(parts) && !isPost(parts[i+1]) && !isRoom(parts[i+1]) { // a room's name may have commas
			i++
			whole += ", " + parts[i]
		}
		if room := ledBy(whole); room != "" {
			return room
		}
	}
	return ""
}

// ledBy is the room that one post says is led.
func ledBy(post string) string {
	fields := strings.Fields(post)
	if len(fields) > 2 && fields[1] == words.LeadShort && slices.Contains(words.LeadsBefore, strings.ToLower(viet.NFC(fields[0]))) { // "Phó TP Tổng hợp"
		fields = slices.Concat(fields[:1], strings.Fields(words.LeadLong), fields[2:])
		post = strings.Join(fields, " ")
	}
	lower := strings.Fields(strings.ToLower(viet.NFC(post)))
	at := 0
	for at < len(lower) && slices.Contains(words.LeadsBefore, lower[at]) {
		at++
	}
	word := phrase(lower[at:], words.RoomsLed)
	leads := at > 0 && slices.Contains(words.RoomLeads[:2], lower[at-1])
	if word > 0 && at+word < len(lower) && slices.Contains(words.RoomLeads[:1], lower[at+word]) { // "Đội trưởng Đội 1"
		again := at + word + 1
		if again+word > len(lower) || !slices.Equal(lower[at:at+word], lower[again:again+word]) {
			return ""
		}
		at, leads = again, true
	}
	name := fields[min(at+word, len(fields)):]
	if !leads || word == 0 || len(name) == 0 {
		return ""
	}
	first := []rune(name[0])[0]
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return ""
	}
	text := strings.Join(name, " ")
	if strings.ContainsAny(text, "(;:/") || unicode.IsDigit(first) && strings.Contains(text, ",") || slices.Contains(words.LeadsAll, strings.ToLower(text)) {
		return ""
	}
	for i := range name {
		rest := strings.Join(name[i:], " ")
		if strings.EqualFold(name[i], words.PostAnd) || i > 0 && (beginsGreat(rest) && isPost(rest) || unicode.IsUpper([]rune(name[i])[0]) && isRoom(rest)) { // a further post, or what the room lies in
			return ""
		}
	}
	room := []rune(strings.Join(lower[at:at+word], " "))
	return string(unicode.ToUpper(room[0])) + string(room[1:]) + " " + text
}
