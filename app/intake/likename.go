package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sothidua/assets/words"
)

// unlike says why a text is no name of a person; empty where it may be one.
func unlike(name string) string {
	const most = 60 // letters of a name
	if roomy(name) || isWhole(name) {
		return words.LeftIsGroup
	}
	_, name = address(inBrackets.ReplaceAllString(name, ""), false)
	if name = strings.TrimSpace(name); len([]rune(name)) > most || strings.ContainsAny(name, "0123456789:;/\\#@%=§®«»¦¨©ª¬µ¶·¸¹º¼½¾¢£¤¥") || strings.HasPrefix(name, "-") || !hasLetter(name) {
		return words.LeftNotAName
	}
	if small := smallWords(name); small > 1 && isRemark(name) {
		return words.LeftNotAName
	}
	return ""
}

// isWhole tells whether a text names all of a collective, or some, and nobody by name.
func isWhole(text string) bool {
	return slices.ContainsFunc(words.GroupWhole, func(word string) bool {
		_, ok := cutWord(text, word)
		return ok
	})
}

// isRemark tells whether a text is a remark and no name: in brackets, or of a great word
// and small ones that does not begin as names do.
func isRemark(text string) bool {
	if strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") {
		return true
	}
	_, name := address(text, false)
	fields, small := strings.Fields(name), smallWords(name)
	return small > 0 && small < len(fields) && !slices.Contains(words.FamilyNames, strings.ToLower(fields[0]))
}

// smallWords counts the words that begin with a small letter.
func smallWords(text string) (n int) {
	for _, word := range strings.Fields(text) {
		if !beginsGreat(word) {
			n++
		}
	}
	return n
}

// isSentence tells whether a text is one, and no name: many words, of which several begin
// small behind a great one.
func isSentence(text string) bool {
	fields, small := strings.Fields(text), smallWords(text)
	return len(fields) >= mostWords && small > 1 && small < len(fields)
}

// mostWords are the words that a name has at most, as a rule.
const mostWords = 5

func beginsGreat(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsLower(first)
}

func allGreat(text string) bool {
	return !slices.ContainsFunc(strings.Fields(text), func(word string) bool { return !beginsGreat(word) })
}

// roomy tells whether a text begins as the names of rooms do; the marks count, or
// everybody called Vũ were a Vụ.
func roomy(text string) bool {
	if isBearer(text) {
		return false
	}
	text = strings.ToLower(text)
	if slices.ContainsFunc(words.RoomNever, func(word string) bool { return strings.HasPrefix(text, word) }) {
		return false
	}
	return slices.Contains(words.RoomAlone, text) || slices.ContainsFunc(words.RoomWords, func(word string) bool { return strings.HasPrefix(text, word+" ") })
}

// isBearer tells whether a text is the name of a person whose family name begins rooms too, by
// the middle name behind it: "Ban Văn Thử".
func isBearer(text string) bool {
	fields := strings.Fields(text)
	if len(fields) < 3 || len(fields) > mostWords || !allGreat(text) || strings.ContainsAny(text, "0123456789,;:-–/()&.") {
		return false
	}
	fields = lowered(fields)
	return slices.Contains(words.RoomFamilies, fields[0]) && slices.Contains(words.MiddleNames, fields[1]) && !slices.Contains(words.NoMiddle, fields[2])
}

// hasMiddle tells whether the second word of a name is one that stands in the middle of names.
func hasMiddle(name string) bool {
	fields := strings.Fields(strings.ToLower(name))
	return len(fields) > 2 && slices.Contains(words.MiddleNames, fields[1])
}
