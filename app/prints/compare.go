package prints

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"

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
// first, where the paper is about them, then the text from top to bottom.
func Compare(ctx context.Context, book *data.Book, print data.Print) ([]Difference, error) {
	year, err := data.Read[data.Year](ctx, book, print.YearID)
	if err != nil {
		return nil, err
	}
	built, err := papers.Build(ctx, book, Request(year, print))
	if err != nil {
		return nil, err
	}
	var then shown
	if err := json.Unmarshal([]byte(print.Figures), &then); err != nil {
		return nil, err
	}
	var all []Difference
	if built.Paper.Control {
		if print.UnitID != nil && print.Subject == "" { // an earlier program kept the figures of all units; the title ends in the name of its own
			then.Units = slices.DeleteFunc(then.Units, func(c papers.UnitCount) bool { return !strings.HasSuffix(print.Title, c.Unit) })
		}
		for _, change := range built.Figures.Since(then.Figures) {
			all = append(all, Difference{Figure, fmt.Sprintf(words.PrintsCount, change)})
		}
	}
	return append(all, changes(then.Lines, lines(built.Doc))...), nil
}

// Outdated is an official print in force that shows something else than its paper would now.
type Outdated struct {
	data.Print
	Differences []Difference
}

// OutdatedOf are the prints in force of a year that are outdated, the latest of each paper
// alone: what was printed before it, it replaced. It says how many were compared.
func OutdatedOf(ctx context.Context, book *data.Book, year data.Year) (all []Outdated, compared int, err error) {
	standing, err := book.StandingPrints(ctx, year.ID)
	if err != nil {
		return nil, 0, err
	}
	seen := map[paper]bool{}
	for _, print := range standing {
		if seen[paperOf(print)] {
			continue
		}
		seen[paperOf(print)] = true
		differences, err := Compare(ctx, book, print)
		if err != nil {
			return nil, 0, err
		}
		if len(differences) > 0 {
			all = append(all, Outdated{print, differences})
		}
	}
	return all, len(seen), nil
}

// changes are the differences between two texts.
func changes(before, now []string) []Difference {
	var all []Difference
	for _, part := range apart(before, now) {
		all = append(all, part.differences()...)
	}
	return all
}

// differences pairs lines that became others: all where there are as many as
// before, else those that differ in their numbers alone. The rest went or came.
func (p part) differences() []Difference {
	var all []Difference
	paired := make([]bool, len(p.now))
	for i, line := range p.before {
		at := i
		if len(p.before) != len(p.now) {
			at = slices.IndexFunc(p.now, func(other string) bool { return numberless(other) == numberless(line) })
		}
		if at < 0 || paired[at] {
			all = append(all, Difference{Removed, fmt.Sprintf(words.PrintsRemoved, line)})
			continue
		}
		paired[at] = true
		all = append(all, Difference{Changed, fmt.Sprintf(words.PrintsReplaced, line, p.now[at])})
	}
	for i, line := range p.now {
		if !paired[i] {
			all = append(all, Difference{Added, fmt.Sprintf(words.PrintsAdded, line)})
		}
	}
	return all
}

// numberless is a line without its digits.
func numberless(line string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, line)
}
