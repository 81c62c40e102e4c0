package search

import (
	"bytes"
	"slices"
)

// Names answers from memory which texts hold the words of a query. Texts are
// folded (see viet.Fold) and keep the order they were added in, so that answers
// come in that order without sorting.
type Names struct {
	text     []byte   // the texts, each between line ends
	starts   []uint32 // where each text begins in text
	initials []byte   // the first letters of the words of each text, likewise
	marks    []uint32 // where each begins in initials
}

// Add appends a folded text.
func (n *Names) Add(folded string) {
	if len(n.text) == 0 {
		n.text, n.initials = append(n.text, '\n'), append(n.initials, '\n')
	}
	n.starts = append(n.starts, uint32(len(n.text)))
	n.text = append(append(n.text, folded...), '\n')
	n.marks = append(n.marks, uint32(len(n.initials)))
	begins := true
	for _, c := range []byte(folded) {
		if begins && c != ' ' {
			n.initials = append(n.initials, c)
		}
		begins = c == ' '
	}
	n.initials = append(n.initials, '\n')
}

// Text returns the text at a place.
func (n *Names) Text(place int) string {
	end := len(n.text)
	if place+1 < len(n.starts) {
		end = int(n.starts[place+1])
	}
	return string(n.text[n.starts[place] : end-1])
}

// Len is the number of texts.
func (n *Names) Len() int { return len(n.starts) }

// Find returns the places of the first texts, at most limit, that hold every word
// of the folded query, wherever and in whatever order. A single word may also be
// the first letters of the words of a text: "nth" finds "nguyen thi hoa".
func (n *Names) Find(words []string, limit int) []int {
	if len(words) == 0 || limit <= 0 {
		return nil
	}
	found := n.holding(words, limit)
	if len(words) > 1 || len(words[0]) < 2 || len(words[0]) > 6 {
		return found
	}
	found = append(found, n.beginning(words[0], limit)...)
	slices.Sort(found)
	found = slices.Compact(found)
	return found[:min(len(found), limit)]
}

// probe is how much of the text tells how common a word is.
const probe = 1 << 17

// holding walks the places of the word that is the rarest in a part of it and looks
// for the others in the texts it stands in.
func (n *Names) holding(words []string, limit int) []int {
	if !holdsAll(n.text, words) {
		return nil
	}
	rare := words[0]
	if len(words) > 1 {
		part := n.text[:min(len(n.text), probe)]
		rare = slices.MinFunc(words, func(a, b string) int { return bytes.Count(part, []byte(a)) - bytes.Count(part, []byte(b)) })
	}
	var found []int
	for at := 0; ; {
		i := bytes.Index(n.text[at:], []byte(rare))
		if i < 0 {
			return found
		}
		from := bytes.LastIndexByte(n.text[:at+i], '\n') + 1
		to := at + i + bytes.IndexByte(n.text[at+i:], '\n')
		if len(words) == 1 || holdsAll(n.text[from:to], words) {
			if found = append(found, place(n.starts, from)); len(found) == limit {
				return found
			}
		}
		at = to
	}
}

// beginning finds the texts whose words begin with these letters in turn.
func (n *Names) beginning(letters string, limit int) []int {
	wanted := []byte("\n" + letters)
	var found []int
	for at := 0; ; {
		i := bytes.Index(n.initials[at:], wanted)
		if i < 0 {
			return found
		}
		at += i + 1
		if found = append(found, place(n.marks, at)); len(found) == limit {
			return found
		}
	}
}

// place is the number of the text that begins at an offset.
func place(starts []uint32, offset int) int {
	at, _ := slices.BinarySearch(starts, uint32(offset))
	return at
}

func holdsAll(text []byte, words []string) bool {
	for _, word := range words {
		if !bytes.Contains(text, []byte(word)) {
			return false
		}
	}
	return true
}
