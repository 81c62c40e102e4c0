package prints

import (
	"encoding/json"
	"fmt"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
)

// Kind is the sort of a difference.
type Kind string

// The kinds of differences.
const (
	Figure  Kind = "figure"  // a count by unit and title
	Added   Kind = "added"   // a line that the print lacks
	Removed Kind = "removed" // a line that only the print has
	Changed Kind = "changed" // a line that reads otherwise
)

// Difference is one thing in which a paper differs from its print.
type Difference struct {
	Kind Kind
	Text string // a line for the clerk
}

// Compare says what changed in a paper since it was printed officially: counts
// first, then the text from top to bottom.
func Compare(book *data.Book, print data.Print) ([]Difference, error) {
	var year data.Year
	if err := book.DB.First(&year, print.YearID).Error; err != nil {
		return nil, err
	}
	built, err := papers.Build(book, Request(year, print))
	if err != nil {
		return nil, err
	}
	var then shown
	if err := json.Unmarshal([]byte(print.Figures), &then); err != nil {
		return nil, err
	}
	var all []Difference
	for _, change := range built.Figures.Since(then.Figures) {
		all = append(all, Difference{Figure, fmt.Sprintf(words.PrintsCount, change)})
	}
	return append(all, changes(then.Lines, lines(built.Doc))...), nil
}

// changes are the differences between two texts.
func changes(before, now []string) []Difference {
	var all []Difference
	for _, part := range apart(before, now) {
		if len(part.before) == len(part.now) {
			for i := range part.now {
				all = append(all, Difference{Changed, fmt.Sprintf(words.PrintsReplaced, part.before[i], part.now[i])})
			}
			continue
		}
		for _, line := range part.before {
			all = append(all, Difference{Removed, fmt.Sprintf(words.PrintsRemoved, line)})
		}
		for _, line := range part.now {
			all = append(all, Difference{Added, fmt.Sprintf(words.PrintsAdded, line)})
		}
	}
	return all
}
