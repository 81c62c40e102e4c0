package registration

import (
	"slices"
	"strconv"
)

// Entries are what the lines write: those of one person or collective are one.
// Lines that wait for a choice or an answer write nothing.
func Entries(lines []Pasted) []Entry {
	var entries []Entry
	at := map[string]int{} // of whom an entry is about
	for i, line := range lines {
		if line.Standing != Matched && line.Standing != Newcomer && line.Standing != Again {
			continue
		}
		root := i
		if line.Standing == Again {
			root = line.Of
		}
		whom := lines[root].Entry
		key := "line " + strconv.Itoa(root)
		if lines[root].who == Matched {
			key = keyOf(whom.PersonID, whom.CollectiveID)
		}
		if known, ok := at[key]; ok {
			merge(&entries[known], line.Entry)
			continue
		}
		e := line.Entry
		e.PersonID, e.CollectiveID, e.Name, e.Kinds = whom.PersonID, whom.CollectiveID, whom.Name, slices.Clone(e.Kinds)
		at[key] = len(entries)
		entries = append(entries, e)
	}
	return entries
}

// merge adds to an entry what another of the same person or collective says.
func merge(e *Entry, more Entry) {
	e.Kinds, e.Past = union(e.Kinds, more.Kinds), append(e.Past, more.Past...)
	if more.Initiative.Title != e.Initiative.Title {
		e.Initiative.Title = joinedBy("; ", e.Initiative.Title, more.Initiative.Title)
	}
	if more.Note != e.Note {
		e.Note = joinedBy("; ", e.Note, more.Note)
	}
	for _, pair := range [][2]*string{{&e.Post, &more.Post}, {&e.Room, &more.Room}, {&e.Honorific, &more.Honorific}} {
		if *pair[0] == "" {
			*pair[0] = *pair[1]
		}
	}
}

func joinedBy(between, a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + between + b
}
