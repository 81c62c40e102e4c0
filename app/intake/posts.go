package intake

import (
	"regexp"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// splitPost parts post and room and reads the room as the book writes it.
func (r *reader) splitPost(line *Row, text string) (post, room string) {
	split := r.posts.of(text, r.partPost)
	if split.room == "" {
		split = r.besideListed(split.post)
	}
	if written := r.postWritten(split.post); written != split.post {
		line.Changes = append(line.Changes, Change{split.post, written, words.ChangeCapital})
		split.post = written
	}
	if split.room == "" {
		return split.post, ""
	}
	if !strings.Contains(keyOf(text), keyOf(split.room)) && r.rooms.of(split.room, r.roomCalled) == split.room { // as the book calls it
		line.Changes = append(line.Changes, Change{text, split.room, words.ChangeRoom})
	}
	return split.post, r.roomOf(line, split.room)
}

// partPost parts a text into post and room; the unit behind them is neither.
func (r *reader) partPost(text string) (p parted) {
	if len(text) > longestCalled {
		return parted{post: text}
	}
	text = exchange.Flat(text)
	if rank, rest, is := strings.Cut(text, ", "); is && slices.Contains(words.PasteDegree, rank) { // "Đại úy, cán bộ Đội Thử"
		if p = r.partPost(rest); p.room != "" {
			return parted{strings.TrimRight(rank+", "+p.post, ", "), p.room}
		}
	}
	for _, sign := range []string{", ", " - ", " – "} {
		if cut := strings.LastIndex(text, sign); cut > 0 && r.isUnit(text[cut+len(sign):]) {
			text = strings.TrimRight(text[:cut], " ,")
		}
	}
	if left, right, ok := strings.Cut(text, "/"); ok && isPost(left) && (r.roomCalled(right) != "" || roomy(strings.TrimSpace(right))) {
		text = strings.TrimSpace(left) + ", " + strings.TrimSpace(right)
	}
	p.post, p.room = SplitPost(text, r.Unit, r.Rooms)
	short := func(text string) bool {
		return !isPost(text) && slices.ContainsFunc(r.Rooms, func(u data.Unit) bool { return shortens(text, u.Name) || slipOf(text, u.Name) })
	}
	if p.room == "" && strings.ContainsAny(text, " .-") && short(text) { // "P.HCTS"; "KT" may be a post
		p.post, p.room = "", text
	}
	if at := strings.LastIndex(text, ", "); p.room == "" && at > 0 {
		if last := text[at+2:]; short(last) {
			p.post, p.room = text[:at], last
		}
	}
	if at := strings.LastIndex(text, ", "); p.room == "" && at > 0 && r.wide() && isPost(text[:at]) && isOffice(text[at+2:]) { // "Phóng viên, Báo Thử"
		p.post, p.room = text[:at], text[at+2:]
	}
	if p.room != "" && p.post != text {
		p.post = strings.TrimRight(p.post, " ;,-–")
		for _, word := range words.PostBetween { // "Kỹ sư tại Ban Thử"
			p.post = strings.TrimSuffix(p.post, " "+word)
		}
	}
	return p
}

// besideListed parts a post from a collective that the list itself names among its rows:
// "Kiểm tra viên - Thuế cơ sở 5". Whoever leads it keeps the whole post.
func (r *reader) besideListed(post string) parted {
	for _, name := range r.groups {
		at := len(post) - len(name)
		if at < 1 || !strings.EqualFold(post[at:], name) || r.isUnit(name) {
			continue
		}
		before := strings.TrimRight(post[:at], " ,;-–/")
		switch apart := before != strings.TrimRight(post[:at], " "); {
		case before == "", post[at-1] != ' ' && !apart:
		case !apart && isPost(post): // "Trưởng Thuế cơ sở 5"
			if ahead, room := SplitPost(post, r.Unit, []data.Unit{{Name: name}}); room != "" {
				return parted{ahead, name}
			}
			return parted{post, name}
		case apart:
			return parted{before, name}
		}
	}
	return parted{post: post}
}

// isOffice tells whether a text begins as the names of offices do that are no rooms.
func isOffice(text string) bool {
	return slices.ContainsFunc(words.OfficesBehind, func(word string) bool {
		rest, is := strings.CutPrefix(text, word+" ")
		return is && beginsGreat(rest)
	})
}

// parted is a post and the room named with it.
type parted struct{ post, room string }

// SplitPost parts "Chuyên viên, Phòng Thử" into post and room: what follows a comma
// is a room when the unit has it, or when it begins as rooms do; so is a text that is
// nothing else, or what follows a whole post: "Kế toán Phòng Thử". The unit itself is no
// room. A post that names a room of the unit, such as "Trưởng phòng Thử", stays whole and
// says the room.
func SplitPost(text string, unit data.Unit, rooms []data.Unit) (post, room string) {
	text = exchange.Flat(text)
	if post, room := roomBefore(text, rooms); post != "" {
		return post, room
	}
	cuts := append([][]int{{0, 0}}, besidePost.FindAllStringIndex(text, -1)...)
	for _, cut := range cuts {
		rest := text[cut[1]:]
		if named := roomNamed(rest, rooms); named != "" {
			if post, inner := SplitPost(text[:cut[0]], unit, rooms); inner != "" && post != text[:cut[0]] && roomNamed(inner, rooms) == inner {
				return post, inner // a room in that room: "Hạt trưởng, Hạt Thử, Chi cục Thử"
			}
			return text[:cut[0]], named
		}
		if keyOf(rest) != "" && keyOf(rest) == keyOf(unit.Name) {
			return text[:cut[0]], ""
		}
	}
	for _, cut := range slices.Backward(cuts) { // a room's name may have commas and dashes: "Phòng Tổ chức, biên chế"
		rest, comma := text[cut[1]:], strings.HasPrefix(text[cut[0]:], ",")
		if isRoom(rest) && !isPost(rest) && (comma || roomy(rest)) && (comma || !roomy(text[:cut[0]])) {
			return text[:cut[0]], rest
		}
		if isPost(rest) && comma { // behind a dash it may be more of a name: "Ban Hậu cần - Kỹ thuật"
			break
		}
	}
	if post, place := placeBehind(text, rooms); place != "" {
		return post, place
	}
	whole := " " + withoutCommas(text) + " "
	for _, place := range rooms {
		if name := withoutCommas(place.Name); len(name) > len(withoutCommas(room)) && strings.Contains(whole, " "+name+" ") {
			room = place.Name
		}
	}
	return text, room
}

func withoutCommas(text string) string {
	return exchange.Flat(strings.ReplaceAll(viet.Fold(text), ",", " "))
}

// besidePost stands between a post and the room behind it.
var besidePost = regexp.MustCompile(`\s*,\s*|\s+[-–]\s+`)

var betweenParts = regexp.MustCompile(`\s*[,/]\s*|\s+[-–]\s+`)

// roomBefore parts a room from the post that stands behind it: "Phòng Thử - Kế toán".
func roomBefore(text string, rooms []data.Unit) (post, room string) {
	for _, cut := range slices.Backward(betweenParts.FindAllStringIndex(text, -1)) {
		before, post := text[:cut[0]], text[cut[1]:]
		if !isPost(post) || isPost(before) {
			continue
		}
		for _, place := range rooms {
			if keyOf(place.Name) == keyOf(before) {
				return post, place.Name
			}
		}
		if roomy(before) && isRoom(before) && !strings.Contains(text[cut[0]:cut[1]], ",") { // else all of it may be the room's name
			return post, before
		}
	}
	return "", ""
}

// isPost tells whether a text begins as posts do. Where marks are written, they count:
// Trường and Tống are names.
func isPost(text string) bool {
	folded, written := viet.Fold(text)+" ", strings.ToLower(viet.NFC(text))+" "
	if len(text) < 6 && text == viet.Upper(text) && slices.Contains(words.PostShort, strings.TrimSpace(written)) {
		return true
	}
	at := slices.IndexFunc(words.PostBegins, func(begin string) bool { return strings.HasPrefix(folded, begin+" ") })
	if at < 0 {
		fields := strings.Fields(text)
		return len(fields) > 1 && leads(fields[:2]) || len(fields) > 2 && leads(fields[:3])
	}
	marked := words.PostMarked[words.PostBegins[at]]
	if marked == "" {
		first, _, _ := strings.Cut(words.PostBegins[at], " ")
		marked = words.PostMarked[first]
	}
	if marked == "" {
		return true
	}
	begin := strings.Join(strings.Fields(written)[:len(strings.Fields(marked))], " ")
	return begin == marked || begin == viet.Fold(begin)
}

// leads tells whether words are the whole post of who leads a room: "Chi cục trưởng", "Tổ
// phó".
func leads(fields []string) bool {
	for n := 1; n <= 2 && n < len(fields); n++ {
		word := strings.ToLower(viet.NFC(strings.Join(fields[len(fields)-1-n:len(fields)-1], " ")))
		if slices.Contains(words.RoomWords, word) {
			return slices.Contains(words.RoomLeads[:2], strings.ToLower(viet.NFC(fields[len(fields)-1])))
		}
	}
	return false
}

// placeBehind parts a room from the post that stands before it with nothing between
// them: one of the unit's rooms, or what a great letter begins as rooms do.
func placeBehind(text string, rooms []data.Unit) (post, room string) {
	fields := strings.Fields(text)
	for at := 1; at < len(fields); at++ {
		post, rest := strings.Join(fields[:at], " "), strings.Join(fields[at:], " ")
		open := slices.Contains(words.PostOpen, viet.Fold(fields[at-1])) && !slices.Contains(words.PostWhole, strings.ToLower(viet.NFC(post)))
		if !isPost(post) || open && !leads(fields[:at]) {
			continue
		}
		if named := roomNamed(rest, rooms); named != "" {
			return post, named
		}
		if !open && phrase(strings.Fields(strings.ToLower(viet.NFC(rest))), words.RoomNot) == 0 && slices.ContainsFunc(words.RoomGreat, func(word string) bool {
			name, small := strings.CutPrefix(rest, strings.ToLower(word)+" ") // "phòng Kinh tế", but not "Văn phòng Sở"
			return strings.HasPrefix(rest, word+" ") || small && beginsGreat(name) && !beginsGreat(fields[at-1]) && !slices.Contains(words.RoomAlone, strings.ToLower(fields[at-1]+" "+word))
		}) && isRoom(rest) {
			return post, rest
		}
	}
	return "", ""
}

// partDays takes from a post what stands in brackets behind it of when it is held: "Trưởng
// phòng (từ 01/3/2025)". It becomes a remark, or is told where the list has none.
func (r *reader) partDays(line *Row, cell string) string {
	for _, inside := range inBrackets.FindAllString(cell, -1) {
		if !aYear.MatchString(inside) {
			continue
		}
		text := exchange.Flat(strings.Trim(inside, "()[]"))
		bare := exchange.Flat(strings.Replace(cell, inside, "", 1))
		if r.List == nil {
			line.Note = joined(line.Note, text)
			line.Changes = append(line.Changes, Change{exchange.Flat(cell), bare, words.ChangeDated})
		} else {
			line.Ignored = joined(line.Ignored, text)
		}
		cell = bare
	}
	return cell
}
