package intake

import (
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
)

// known is a kind with the keys that texts are compared with.
type known struct {
	data.AwardKind
	label    string   // key of its label
	name     string   // plain key of its name
	meanings []string // of all that it is known by
}

// knownAs are the kinds of a subject. Every cell of a list asks for them, so their keys
// are worked out once for a source.
func (r *reader) knownAs(subject data.Subject) []*known {
	if all, have := r.known[subject]; have {
		return all
	}
	var all []*known
	for _, kind := range r.Kinds {
		if kind.Subject == subject {
			all = append(all, newKnown(kind))
		}
	}
	r.known[subject] = all
	return all
}

func newKnown(kind data.AwardKind) *known {
	k := &known{AwardKind: kind, label: keyOf(kind.Label), name: plain(keyOf(kind.Name))}
	two := map[string]bool{} // what the word with two meanings stands for in its label, its name writes out
	for _, meaning := range words.TitleShort[words.TitleTwoMeanings] {
		if strings.Contains(k.name, meaning) {
			two[meaning] = true
		}
	}
	for _, name := range namesOf(kind) {
		k.meanings = append(k.meanings, expand(name, two)...)
	}
	return k
}

// isNamed tells whether the kind is known by one of these meanings.
func (k *known) isNamed(meanings []string) bool {
	return slices.ContainsFunc(k.meanings, func(key string) bool { return slices.Contains(meanings, key) })
}

// pick returns the kinds of which is is true, each code once.
func pick(from []*known, is func(*known) bool) (found []data.AwardKind) {
	for _, k := range from {
		if is(k) && !slices.ContainsFunc(found, func(other data.AwardKind) bool { return other.Code == k.Code }) {
			found = append(found, k.AwardKind)
		}
	}
	return found
}
