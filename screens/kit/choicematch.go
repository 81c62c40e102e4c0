package kit

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"sothidua/data/viet"
)

// exact finds the option that is typed in full, diacritics or not, if it is the only one.
func (f *ChoiceField) exact() int {
	text, found := f.text(), -1
	for i, option := range f.options {
		if viet.NFC(option.Text) == text {
			return i
		}
	}
	if f.Free || text == "" {
		return -1
	}
	for i, option := range f.options {
		if viet.Fold(option.Text) == viet.Fold(text) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// matches lists the options that hold every typed word, those beginning with the text first.
func (f *ChoiceField) matches(text string) []int {
	query := viet.Fold(text)
	parts := strings.Fields(query)
	var found []int
next:
	for i, folded := range f.folded {
		for _, part := range parts {
			if !strings.Contains(folded, part) {
				continue next
			}
		}
		found = append(found, i)
	}
	rank := func(i int) int {
		switch {
		case strings.HasPrefix(f.folded[i], query):
			return 0
		case strings.Contains(f.folded[i], " "+query): // so does a word
			return 1
		case strings.Contains(f.folded[i], query):
			return 2
		}
		return 3
	}
	sort.SliceStable(found, func(a, b int) bool { return rank(found[a]) < rank(found[b]) })
	return found
}

// seeks tells whether what is typed looks for a name rather than being one: no letter of it is
// a capital, and each of its words begins one of the option's.
func (f *ChoiceField) seeks(i int) bool {
	text := f.text()
	if !f.named || text != strings.ToLower(text) || !strings.ContainsFunc(text, unicode.IsLetter) {
		return false
	}
	name := strings.Fields(viet.Fold(f.options[i].Text))
	for _, part := range strings.Fields(viet.Fold(text)) {
		if !slices.ContainsFunc(name, func(word string) bool { return strings.HasPrefix(word, part) }) {
			return false
		}
	}
	return true
}

// known tells whether an option is spelt like text, where the tone stands aside.
func (f *ChoiceField) known(text string) bool {
	key := viet.TextKey(text)
	for _, option := range f.options[:f.offers] {
		if viet.TextKey(option.Text) == key {
			return true
		}
	}
	return false
}

// spelt tells whether the words of text, as far as they are typed, stand in name
// with these marks; text without marks stands for any.
func spelt(name, text string) bool {
	text, name = strings.ToLower(viet.NFC(text)), strings.ToLower(viet.NFC(name))
	if viet.Fold(text) == text {
		return true
	}
	for _, word := range strings.Fields(text) {
		if !slices.ContainsFunc(strings.Fields(name), func(other string) bool {
			return strings.HasPrefix(other, word) || viet.TextKey(other) == viet.TextKey(word)
		}) {
			return false
		}
	}
	return true
}
