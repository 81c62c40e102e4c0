package intake

import (
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// expand gives all that a title's text can mean, each as one key; two is what the word
// with two meanings means where the source says so.
func expand(text string, two map[string]bool) []string {
	all := []string{""}
	add := func(words []string) {
		var more []string
		for _, before := range all {
			for _, word := range words {
				more = append(more, before+word)
			}
		}
		if len(more) > 64 {
			more = more[:64]
		}
		all = more
	}
	for _, word := range strings.FieldsFunc(viet.Fold(text), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }) {
		add(meanings(strings.ReplaceAll(word, "y", "i"), two))
	}
	for i, key := range all {
		all[i] = plain(key)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// plain is an expanded key without what titles are written with and without.
func plain(key string) string {
	for _, filler := range words.TitleFiller {
		key = strings.ReplaceAll(key, filler, "")
	}
	for _, same := range words.TitleSame {
		key = strings.ReplaceAll(key, same[0], same[1])
	}
	if strings.HasSuffix(key, "thutuong") {
		key += "chinhphu"
	}
	return levels.ReplaceAllString(key, "bo")
}

// meanings are what a word of a title can stand for: itself, and where it is short
// what it shortens, also when short words are written together.
func meanings(word string, two map[string]bool) []string {
	all := []string{word}
	if long, ok := words.TitleShort[word]; ok {
		if word == words.TitleTwoMeanings {
			return only(word, long, two)
		}
		return append(all, only(word, long, two)...)
	}
	if len(word) > 12 {
		return all
	}
	var parts func(rest string, so []string)
	parts = func(rest string, so []string) {
		if rest == "" {
			all = append(all, so...)
			return
		}
		for short, long := range words.TitleShort {
			if len(short) < 2 && !strings.HasPrefix(short, "i") {
				continue
			}
			if tail, ok := strings.CutPrefix(rest, short); ok {
				var next []string
				for _, before := range so {
					for _, meaning := range only(short, long, two) {
						next = append(next, before+meaning)
					}
				}
				parts(tail, next)
			}
		}
		if len(rest) == 1 && strings.ContainsAny(rest, "123b") { // HCLĐ3, CSTĐB
			var next []string
			for _, before := range so {
				next = append(next, before+strings.ReplaceAll(rest, "b", "bo"))
			}
			parts("", next)
		}
	}
	parts(word, []string{""})
	if branch, is := strings.CutPrefix(word, "b"); is { // BXD
		for _, long := range only(branch, words.TitleShort[branch], two) {
			all = append(all, "bo"+long)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// only keeps of the word with two meanings the one that the source uses.
func only(word string, long []string, two map[string]bool) []string {
	if word != words.TitleTwoMeanings || len(two) != 1 {
		return long
	}
	return slices.DeleteFunc(slices.Clone(long), func(meaning string) bool { return !two[meaning] })
}

// hearMeanings finds out what the word with two meanings stands for in this source:
// a title that has one meaning alone tells it, unless the other is written out.
func (r *reader) hearMeanings() {
	meant := map[string]bool{}
	wholly := false // a title whose giver is written out beside the short word
	r.two = map[string]bool{}
	for _, text := range r.texts() {
		folded := " " + strings.Join(strings.FieldsFunc(viet.Fold(text), func(r rune) bool { return !(r >= 'a' && r <= 'z') }), " ") + " "
		if strings.Contains(folded, " tong "+words.TitleTwoMeanings+" ") || strings.Contains(folded, " tong thanh tra ") || strings.Contains(folded, " thu tuong ") {
			wholly = true
		}
		if !strings.Contains(folded, " "+words.TitleTwoMeanings+" ") || strings.Contains(folded, " tong "+words.TitleTwoMeanings+" ") {
			continue
		}
		for _, subject := range []data.Subject{data.SubjectIndividual, data.SubjectCollective} {
			for _, meaning := range words.TitleShort[words.TitleTwoMeanings] {
				others := false
				fits := false
				for _, other := range words.TitleShort[words.TitleTwoMeanings] {
					one := map[string]bool{other: true}
					all := expand(text, one)
					for _, kind := range r.knownAs(subject) {
						hit := kind.isNamed(all)
						fits = fits || hit && other == meaning
						others = others || hit && other != meaning
					}
				}
				if fits && !others {
					meant[meaning] = true
				}
			}
		}
	}
	if !wholly && len(meant) == 1 {
		r.two = meant
	}
}

// texts are the short texts of the source that hold the word with two meanings or what
// it stands for.
func (r *reader) texts() (all []string) {
	const most = 120
	for _, sheet := range r.src.Sheets {
		for _, row := range sheet.Rows {
			for _, cell := range row.Cells {
				if cell == "" || len(cell) > most {
					continue
				}
				lower := strings.ToLower(cell)
				if strings.Contains(lower, words.TitleTwoMeanings) || strings.Contains(lower, "thanh tra") || strings.Contains(lower, "thủ tướng") {
					all = append(all, exchange.Flat(cell))
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
