package search

import (
	"testing"

	"sothidua/app/contest"
	"sothidua/app/sample"
	"sothidua/data"
)

// Given any figure of the summary, of a unit or of all, of a title or of heads, then the list that
// it opens has as many lines: both go by what data.Titles counts.
func TestTheListOfAFigureHasAsManyLines(t *testing.T) {
	for kind, number := range map[sample.Kind]int{sample.Block: 2023, sample.Cluster: 2025} {
		book, x := index(t, kind)
		year, err := book.YearNumbered(t.Context(), number)
		if err != nil {
			t.Fatal(err)
		}
		summary, err := contest.New(book).Summary(t.Context(), year.ID)
		if err != nil {
			t.Fatal(err)
		}
		figures := 0
		for _, row := range append(summary.Units, summary.Total) {
			of := func(subject data.Subject, code string, want int) {
				figures++
				q := Query{Year: number, UnitID: row.Unit.ID, Subject: subject, Code: code, Counted: true}
				got, err := Registrations(t.Context(), book, x.Quick(q, FirstReach))
				if err != nil || got.Total != want {
					t.Errorf("%d, %s, %s %s: %d lines, the figure is %d; %v", number, row.Unit.Name, subject, code, got.Total, want, err)
				}
			}
			of(data.SubjectIndividual, "", row.Persons)
			of(data.SubjectCollective, "", row.Collectives)
			for _, kind := range summary.Kinds {
				of(kind.Subject, kind.Code, row.Tallies[kind.ID].All)
			}
		}
		if figures < 50 {
			t.Errorf("%d: %d figures", number, figures)
		}
	}
}
