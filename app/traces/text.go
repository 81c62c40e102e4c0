package traces

import (
	"strings"
	"unicode/utf8"
)

// StandsIn tells whether the name stands in a text of the book as words of its own, in
// small or capital letters.
func (n Name) StandsIn(text string) bool {
	_, count := n.Replace(text, "")
	return count > 0
}

// Replace puts other words where the name stands in a text as words of its own, in small
// or capital letters, and counts them.
func (n Name) Replace(text, with string) (replaced string, count int) {
	if n.spelt == "" {
		return text, 0
	}
	replaced = text
	for _, spelling := range Spellings(n.spelt) {
		var out strings.Builder
		rest, before := replaced, rune(' ')
		for {
			at := strings.Index(rest, spelling)
			if at < 0 {
				break
			}
			if at > 0 {
				before, _ = utf8.DecodeLastRuneInString(rest[:at])
			}
			after, _ := utf8.DecodeRuneInString(rest[at+len(spelling):])
			out.WriteString(rest[:at])
			if inWord(before) || inWord(after) {
				out.WriteString(spelling)
			} else {
				out.WriteString(with)
				count++
			}
			rest = rest[at+len(spelling):]
			before, _ = utf8.DecodeLastRuneInString(spelling)
		}
		out.WriteString(rest)
		replaced = out.String()
	}
	return replaced, count
}
