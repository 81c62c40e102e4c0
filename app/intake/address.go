package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

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
	if rest, _ := cutSir(name, slices.Index(words.Honorifics, sir)); len(strings.Fields(rest)) >= least {
		return sir, bare(rest)
	}
	return "", name
}

// isDegree tells whether a text is a rank, a degree or the like and nothing else.
func isDegree(text string) bool {
	const name = "x y"
	return text != "" && bare(text+" "+name) == name
}

// isListed tells whether a degree or a rank begins as those do that are known; what else
// is short behind a name is a post: "KTV".
func isListed(degree string) bool {
	letters := strings.FieldsFunc(degree, parting)
	return len(letters) > 0 && slices.ContainsFunc(words.PasteDegree, func(known string) bool {
		return strings.EqualFold(strings.FieldsFunc(known, parting)[0], letters[0])
	})
}

// Bare is a name without the degree, the rank or Đồng chí before it.
func Bare(name string) string { return bare(name) }

// bare is a name without what stands before it: Đồng chí, a degree, a rank.
func bare(name string) string {
	for {
		rest := chatSir.ReplaceAllString(rankSigns.ReplaceAllString(name, ""), "$1")
		first := firstSmall(rest)
		for _, before := range beforeNames {
			if before.first != first { // as nearly all
				continue
			}
			if cut, ok := cutWord(rest, before.word); ok && (strings.Contains(cut, " ") || strings.ContainsAny(before.word, "/.")) {
				rest, first = cut, firstSmall(cut)
			}
		}
		if word, cut, _ := strings.Cut(rest, " "); (isShort(word) && sirOf(rest) == "" || isStopped(word) || isDegrees(strings.TrimRight(word, "."))) && strings.Contains(strings.TrimSpace(cut), " ") {
			rest = strings.TrimSpace(cut)
		}
		if rest == name {
			return name
		}
		name = afterStudy(rest)
	}
}

// rankSigns are ranks as units of the army write them before a name: stars and bars, "2//",
// "3/-CN".
var rankSigns = regexp.MustCompile(`^[1-4]?\s*(?:/{1,2}|[|]{1,2})\s*-?\s*(?:(?:QN)?CN\s+)?`)

// chatSir is how people are called in a talk, by a small letter before the whole name: "a
// Vũ Văn Thử". A great letter is somebody's family name.
var chatSir = regexp.MustCompile(`^[ace]\.?\s+(\p{Lu}\S*\s+\p{Lu}.*)$`)

// beforeName is a word that stands before a name and is no part of it, with its first letter
// made small.
type beforeName struct {
	word  string
	first rune
}

var beforeNames = func() (all []beforeName) {
	for _, word := range slices.Concat(words.PasteAddress, words.PasteDegree) {
		all = append(all, beforeName{word, firstSmall(word)})
	}
	return all
}()

func firstSmall(text string) rune {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.ToLower(first)
}

// isStopped tells whether a word is a degree with stops between its letters: "Th.S."
func isStopped(word string) bool {
	bare := strings.ReplaceAll(word, ".", "")
	return bare != word && slices.ContainsFunc(words.PasteDegree, func(degree string) bool { return strings.EqualFold(degree, bare) })
}

// afterStudy is a name behind a degree without what was studied: "Luật học Vũ Văn Thử".
func afterStudy(name string) string {
	fields := strings.Fields(name)
	last := -1
	for i, word := range fields {
		if !beginsGreat(word) && !slices.Contains(words.MiddleNames, word) {
			last = i
		}
	}
	if last < 1 || len(fields)-last < 3 || slices.Contains(words.FamilyNames, strings.ToLower(fields[0])) {
		return name
	}
	return strings.Join(fields[last+1:], " ")
}

// oneSir tells whether of several names of a table one alone has a form of address before
// it, which is a family name too, and no other behind it: "Ông Ích Thử".
func oneSir(t *table) bool {
	const least = 3 // names
	names, sirs, family := 0, 0, false
	at := nameOf(t.columns)
	for _, row := range t.body {
		if cellAt(row, at) == "" || !t.isRecord(row) {
			continue
		}
		names++
		if called := exchange.Flat(tidyName(cellAt(row, at))); slices.ContainsFunc(words.PasteAddress, func(word string) bool { _, is := cutWord(called, word); return is }) {
			return false // the others have another one
		}
		if sir, name := address(exchange.Flat(tidyName(cellAt(row, at))), false); sir != "" {
			fields := strings.Fields(strings.ToLower(name))
			given := len(fields) == 2 && slices.Contains(words.MiddleNames, fields[0]) // "Văn" is both
			sirs, family = sirs+1, slices.Contains(words.FamilyNames, strings.ToLower(sir)) && (!ofFamily(name) || given)
		}
	}
	return names >= least && sirs == 1 && family
}

// isDegrees tells whether a word in capitals is degrees written together: "BSCKII".
func isDegrees(word string) bool {
	if word == "" || strings.ContainsFunc(word, unicode.IsLower) {
		return false
	}
	return slices.ContainsFunc(degreesInCapitals, func(degree string) bool {
		rest, ok := strings.CutPrefix(word, degree)
		return ok && (rest == "" || isDegrees(rest))
	})
}

// degreesInCapitals are the degrees of one word.
var degreesInCapitals = func() (all []string) {
	for _, degree := range words.PasteDegree {
		if !strings.Contains(degree, " ") {
			all = append(all, viet.Upper(degree))
		}
	}
	return all
}()

// isShort tells whether a word before a name shortens a degree or a rank: no name has
// letters without a vowel, or a stop behind several.
func isShort(word string) bool {
	bare := strings.TrimRight(word, ".")
	for part := range strings.SplitSeq(bare, ".") { // not those of names: "N.V."
		folded := viet.Fold(part)
		vowel := strings.ContainsAny(folded, "aeiouy'’")
		if countLetters(folded) < 2 || vowel && (bare == word || bare != part || slices.Contains(words.FamilyNames, strings.ToLower(part))) {
			return false
		}
	}
	return true
}

// cutWord takes a word away from the beginning of a name, where it stands apart.
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

// sirOf is Ông or Bà where a name begins so, or with their first letter and a stop.
func sirOf(name string) string {
	for i, word := range words.Honorifics {
		if _, ok := cutSir(name, i); ok {
			return word
		}
	}
	return ""
}

// cutSir takes the form of address from the beginning of a name.
func cutSir(name string, at int) (rest string, ok bool) {
	if rest, ok = cutWord(name, words.Honorifics[at]); ok {
		return rest, ok
	}
	for _, short := range words.HonorificShort[at] {
		if rest, ok = cutWord(name, short); ok {
			return rest, ok
		}
	}
	return name, false
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

// aboutAddress asks whether the word before a name is a form of address, beside a
// column that holds it, or the family name. Whoever is known by the whole name bears it.
func (r *reader) aboutAddress(line *Row, text, word, name string) (sir, whole string) {
	whole = word + " " + name
	for _, person := range r.People {
		if viet.TextKey(person.FullName) == viet.TextKey(whole) {
			return "", whole
		}
	}
	options := []Option{{Value: answerYes, Text: words.AskAddressSir}, {Value: answerNo, Text: words.AskAddressName}}
	switch r.asked.ask(question{key: "address:" + viet.Fold(word), text: fmt.Sprintf(text, word), row: line.Number, options: options}) {
	case answerYes:
		return word, name
	case answerNo:
		return "", whole
	}
	line.Open = true
	return "", whole
}
