package page

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"sothidua/assets"
	"sothidua/data/viet"
)

// hard is the space that holds words together on a line.
const hard = "\u00a0"

// bindings are what a line does not part.
type bindings struct {
	before, after map[string]bool // a number
	opening       map[string]bool // words that go with the one after them, within names
	pairs         map[string]bool // words held together everywhere
	opens         map[rune]bool   // the letters that pairs begin with
	names         map[string]bool // and within names and titles
	longest       int             // most words in an entry of names
}

var bindingsOf = sync.OnceValue(func() *bindings {
	b := &bindings{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[rune]bool{}, map[string]bool{}, 1}
	kinds := map[string]map[string]bool{"before a number": b.before, "after a number": b.after, "before a word": b.opening, "pair": b.pairs, "name": b.names}
	for line := range strings.Lines(assets.BoundWords()) {
		kind, words, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		kinds[kind][words] = true
		b.longest = max(b.longest, strings.Count(words, " ")+1)
	}
	for pair := range b.pairs {
		b.opens[initial(pair)] = true
	}
	return b
})

// bound gives the paragraph with what belongs together held together: a number to
// its word, and, where inNames is asked for, the words of a name.
func (p Paragraph) bound(inNames bool) Paragraph {
	return p.each(func(r *Run) { r.Text = bindingsOf().hold(r.Text, inNames) })
}

// hold puts hard spaces into a text. Only single spaces between words are replaced.
func (b *bindings) hold(text string, inNames bool) string {
	var out strings.Builder
	copied := 0 // how much of the text is in out
	word := 0   // where the word before the space begins
	until := 0  // where the name that was met last ends
	for i := range len(text) {
		if text[i] != ' ' {
			continue
		}
		if inNames && word >= until {
			until = word + proper(text[word:])
		}
		if inNames {
			until = max(until, word+b.reach(text[word:]))
		}
		before, after := text[word:i], text[i+1:]
		if word = i + 1; before == "" || after == "" || after[0] == ' ' {
			continue
		}
		if i < until || b.tied(before, after) || inNames && b.opening[key(before)] && !pauses(before) {
			out.WriteString(text[copied:i])
			out.WriteString(hard)
			copied = i + 1
		}
	}
	if copied == 0 {
		return text
	}
	out.WriteString(text[copied:])
	return out.String()
}

// tied tells whether the word before a space holds to what follows it.
func (b *bindings) tied(before, after string) bool {
	switch {
	case after[0] == '-' || strings.HasPrefix(after, "–"):
		return true // no line begins with a dash
	case (before == "-" || before == "–") && numbered(after):
		return true // 2026 - 2027
	case pauses(before):
		return false
	case numbered(after) && b.before[key(before)]:
		return true
	case numbered(before) && b.after[key(first(after))]:
		return true
	}
	return b.opens[initial(before)] && b.pairs[key(before)+" "+key(first(after))]
}

// reach is how many bytes from the first on make one entry of names, the longest of them.
func (b *bindings) reach(text string) int {
	reached, entry := 0, ""
	for n, at := 1, 0; n <= b.longest && at < len(text); n++ {
		word := first(text[at:])
		if word == "" {
			break
		}
		entry += key(word)
		if at += len(word); b.names[entry] {
			reached = at
		}
		if pauses(word) {
			break
		}
		entry, at = entry+" ", at+1
	}
	return reached
}

// most is the number of words in a name of a person or place that are held together.
const most = 4

// proper is how many bytes from the first on are words with capital letters that follow
// each other, as in the name of a person or place. A text all in capitals tells of none.
func proper(text string) int {
	reached := 0
	for n, at := 0, 0; n < most && at < len(text); n++ {
		word := first(text[at:])
		if !titled(word) {
			break
		}
		at += len(word)
		if n > 0 {
			reached = at
		}
		if pauses(word) {
			break
		}
		at++
	}
	return reached
}

// titled tells whether a word has its first letter alone in capitals.
func titled(word string) bool {
	letter, size := utf8.DecodeRuneInString(word)
	next, _ := utf8.DecodeRuneInString(word[size:])
	return unicode.IsUpper(letter) && unicode.IsLower(next)
}

// Capitals is a name in capital letters that still holds together what its own letters
// showed to be the name of a person or place. viet.Upper would make plain spaces of that.
func Capitals(name string) string {
	return strings.ToUpper(bindingsOf().hold(viet.NFC(name), true))
}

// Together tells whether two syllables are a word that no line of a name parts: "trung tâm".
func Together(before, after string) bool {
	b := bindingsOf()
	word := key(before) + " " + key(after)
	return b.pairs[word] || b.names[word]
}

// Loose is a text without what holds its words together.
func Loose(text string) string { return strings.ReplaceAll(text, hard, " ") }

// first is the text up to its first space.
func first(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

// key is a word as the entries have it: small, without the signs around it.
func key(word string) string {
	if word == "%" {
		return word
	}
	return strings.ToLower(viet.NFC(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })))
}

// numbered tells whether a text begins with a figure.
func numbered(text string) bool { return text[0] >= '0' && text[0] <= '9' }

// initial is the first letter of a word, small.
func initial(word string) rune {
	letter, _ := utf8.DecodeRuneInString(word)
	return unicode.ToLower(letter)
}

// pauses tells whether a pause follows a word, at which a line may end.
func pauses(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsRune(",;:.!?)–-", last)
}
