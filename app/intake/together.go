package intake

import (
	"regexp"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
)

// isStaff tells whether a key names who is counted: by one word, or by two and more of
// them and of their short ones, as "VC, NLĐ".
func isStaff(key string) bool {
	return slices.Contains(words.HeadStaff, key) || madeOf(key, slices.Concat(words.HeadStaff, words.HeadStaffShort)) > 1
}

// madeOf is of how many parts a key is made; 0 where it holds anything else.
func madeOf(key string, parts []string) int {
	for _, part := range parts {
		switch rest, is := strings.CutPrefix(key, part); {
		case is && rest == "":
			return 1
		case is:
			if n := madeOf(rest, parts); n > 0 {
				return n + 1
			}
		}
	}
	return 0
}

// roomsTitle reads a heading of words that rooms begin with: "Phòng, tòa" stands over the
// rooms of people, "Tên khoa, trạm" over collectives.
func (r *reader) roomsTitle(title string) (Meaning, data.Subject) {
	text, named := strings.CutPrefix(strings.ToLower(title), "tên ")
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '/' })
	known := func(part string) bool {
		part = strings.TrimSpace(part)
		return slices.Contains(words.RoomWords, part) || slices.Contains(words.HeadRoom, keyOf(part))
	}
	switch {
	case len(parts) == 0 || slices.ContainsFunc(parts, func(part string) bool { return !known(part) }):
		return Meaning{}, ""
	case named:
		return Meaning{Field: NameField}, data.SubjectCollective
	case len(parts) > 1:
		return Meaning{Field: RoomField}, ""
	}
	return Meaning{}, ""
}

var together = regexp.MustCompile(`\s*[,/;–-]\s*|\s+và\s+`)

// titledTogether reads a heading of short words that name, post and room are called by:
// "CV, ĐV" stands over posts with their rooms.
func titledTogether(title string) (Meaning, data.Subject) {
	name, post, room, one := false, false, false, false // one names people and not by their names
	parts := together.Split(strings.ToLower(title), -1)
	for _, part := range parts {
		switch key := keyOf(part); {
		case slices.Contains(words.HeadPost, key):
			post = true
		case slices.Contains(words.HeadRoom, key):
			room = true
		case key != "" && slices.Contains(words.HeadPeople, key):
			name, one = true, one || key == words.GroupPeople[0]
		default:
			return Meaning{}, ""
		}
	}
	switch {
	case one && room && !post: // "Khoa/phòng - Cá nhân"
		return Meaning{Field: NameField}, ""
	case len(parts) < 2 || !post:
		return Meaning{}, ""
	case name:
		return Meaning{Field: NamePostField}, data.SubjectIndividual
	}
	return Meaning{Field: PostField}, data.SubjectIndividual
}

// without is a key without some of its words.
func without(key string, parts []string) string {
	for _, part := range parts {
		key = strings.ReplaceAll(key, part, "")
	}
	return key
}

// unasked is a heading that asks, as those of online forms do, without the words it asks
// with: "Anh/chị đăng ký danh hiệu nào?".
func unasked(title string) string {
	text, is := strings.CutSuffix(strings.TrimSpace(title), "?")
	if !is {
		return title
	}
	return strings.Join(slices.DeleteFunc(strings.Fields(text), func(word string) bool {
		return slices.Contains(words.HeadQuestion, strings.ToLower(word))
	}), " ")
}
