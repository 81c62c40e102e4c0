package traces

import (
	"slices"
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

// StandsIn tells whether one of the names stands in a text.
func (n Names) StandsIn(text string) bool {
	return slices.ContainsFunc(n, func(name Name) bool { return name.StandsIn(text) })
}

// Replace puts other words where one of the names stands in a text; the longest first, so
// that none is taken out of another.
func (n Names) Replace(text, with string) string {
	names := slices.Clone(n)
	slices.SortStableFunc(names, func(a, b Name) int { return len(b.spelt) - len(a.spelt) })
	for _, name := range names {
		text, _ = name.Replace(text, with)
	}
	return text
}
