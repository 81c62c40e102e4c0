package viet

import "strings"

// Ranks (thứ bậc chức vụ) tells which post (chức vụ) stands before another.
type Ranks struct {
	place   map[string]int // by the folded words of a post
	longest int            // words of the longest
	lines   int
}

// ReadRanks reads posts, the highest first: a line for each rank, posts of one rank
// parted by commas.
func ReadRanks(text string) Ranks {
	r := Ranks{place: map[string]int{}}
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		for post := range strings.SplitSeq(line, ",") {
			words := strings.Fields(Fold(post))
			name := strings.Join(words, " ")
			if _, known := r.place[name]; name != "" && !known {
				r.place[name], r.longest = r.lines, max(r.longest, len(words))
			}
		}
		r.lines++
	}
	return r
}

// Of is the rank of a post, from 0 for the highest: that of the longest name which it
// begins with ("Phó Giám đốc phụ trách" is a Phó Giám đốc). Of several posts in one, or
// with an acting head before it, the highest counts. One that is not named stands last.
func (r Ranks) Of(post string) int {
	rank := r.lines
	folded := strings.NewReplacer(";", ",", " kiem ", ",", " va ", ",").Replace(Fold(post))
	for part := range strings.SplitSeq(folded, ",") {
		words := strings.Fields(part)
		if len(words) > 1 && (words[0] == "quyen" || words[0] == "q.") {
			words = words[1:]
		}
		for n := min(r.longest, len(words)); n > 0; n-- {
			if at, known := r.place[strings.Join(words[:n], " ")]; known {
				rank = min(rank, at)
				break
			}
		}
	}
	return rank
}
