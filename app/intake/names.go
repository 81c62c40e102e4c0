package intake

import (
	"slices"
	"strings"
	"unicode"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// unlike says why a text is no name of a person; empty where it may be one.
func unlike(name string) string {
	const most = 60 // letters of a name
	if roomy(name) {
		return words.LeftIsGroup
	}
	_, name = address(inBrackets.ReplaceAllString(name, ""), false)
	if name = strings.TrimSpace(name); len([]rune(name)) > most || strings.ContainsAny(name, "0123456789:;/\\#@%=§®«»¦¨©ª¬µ¶·¸¹º¼½¾¢£¤¥") || strings.HasPrefix(name, "-") || !hasLetter(name) {
		return words.LeftNotAName
	}
	return ""
}

// roomy tells whether a text begins as the names of rooms do; the marks count, or
// everybody called Vũ were a Vụ.
func roomy(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(words.RoomWords, func(word string) bool { return strings.HasPrefix(text, word+" ") })
}

// address parts Ông or Bà from a name, and what else stands before it. Ông is a
// family name too: where a column holds the form of address, it is parted only from
// a whole name.
func address(text string, apart bool) (sir, name string) {
	name = bare(text)
	sir = sirOf(name)
	if sir == "" {
		return "", name
	}
	least := 2
	if apart {
		least = 3
	}
	if rest, _ := cutWord(name, sir); len(strings.Fields(rest)) >= least {
		return sir, bare(rest)
	}
	return "", name
}

// bare is a name without what stands before it: Đồng chí, a degree.
func bare(name string) string {
	for {
		rest := name
		for _, word := range slices.Concat(words.PasteAddress, words.PasteDegree) {
			if cut, ok := cutWord(rest, word); ok {
				rest = cut
			}
		}
		if rest == name {
			return name
		}
		name = rest
	}
}

// cutWord takes a word away from the beginning of a name; one without a full stop
// must stand apart.
func cutWord(name, word string) (rest string, ok bool) {
	if len(name) < len(word) || !strings.EqualFold(name[:len(word)], word) {
		return name, false
	}
	rest = name[len(word):]
	if trimmed := strings.TrimLeft(rest, " .:"); trimmed != "" && (trimmed != rest || strings.HasSuffix(word, ".")) {
		return trimmed, true
	}
	return name, false
}

// sirOf is Ông or Bà where a name begins so.
func sirOf(name string) string {
	for _, word := range words.Honorifics {
		if _, ok := cutWord(name, word); ok {
			return word
		}
	}
	return ""
}

// sexOf is the form of address that belongs to a sex; empty where the text is none.
func sexOf(text string) string {
	switch lower := strings.ToLower(strings.TrimSpace(text)); {
	case slices.Contains(words.SexMale, lower):
		return words.Honorifics[0]
	case slices.Contains(words.SexFemale, lower):
		return words.Honorifics[1]
	}
	return ""
}

// nameWritten writes a name of capitals, or of small letters alone, as names are written.
func nameWritten(name string) string {
	fields := strings.Fields(name)
	small := !strings.ContainsFunc(name, unicode.IsUpper)
	for i, word := range fields {
		letters := []rune(word)
		capitals := len(letters) > 1 && word == viet.Upper(word) && strings.ContainsFunc(word, unicode.IsLetter) && strings.ToLower(word) != word
		if capitals && countLetters(word) < 2 || !capitals && !small {
			continue
		}
		begins := true
		for at, r := range letters {
			switch {
			case !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r):
				begins = true
			case begins:
				letters[at], begins = unicode.ToUpper(r), false
			default:
				letters[at] = unicode.ToLower(r)
			}
		}
		fields[i] = string(letters)
	}
	return strings.Join(fields, " ")
}

func countLetters(word string) (n int) {
	for _, r := range word {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
