package results_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"sothidua/app/results"
	"sothidua/app/sample"
	"sothidua/app/yearbook"
	"sothidua/data"
	"sothidua/data/fault"
)

// Given exemplars of two years with something left to see to, then the year after shows what is
// open of both, until it is done or dropped, and none of its own or of later years; how that
// stands is written without a reason though their year is closed, and nothing else of them is.
func TestWhatAnExemplarLeavesComesBackInTheYearAfter(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), sample.Cluster)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	do := func(act func(*data.Tx) error) error { return book.Do("Thử", act) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	open := func(number int) data.Year {
		next, _, err := yearbook.Open(book, yearbook.Opening{BlockID: year.BlockID, Number: number})
		must(err)
		return next
	}
	next, last := open(2026), open(2027)
	earlier := func(of data.Year) (names []string) {
		rows, err := results.Earlier(t.Context(), book, of)
		must(err)
		for _, row := range rows {
			names = append(names, fmt.Sprint(row.Number, " ", row.Name))
		}
		return names
	}
	must(do(func(tx *data.Tx) error {
		for _, e := range []data.Exemplar{
			{YearID: year.ID, Position: 8, Name: "A", FollowUp: "hỏi lại"},
			{YearID: year.ID, Position: 9, Name: "B"},
			{YearID: next.ID, Position: 1, Name: "C", FollowUp: "thăm", FollowState: data.FollowGoing},
		} {
			if err := results.SaveExemplar(tx, &e); err != nil {
				return err
			}
		}
		return nil
	}))
	must(do(func(tx *data.Tx) error { return yearbook.Close(tx, year, "2026-01-31") }))
	sampled := "2025 Tập thể Trung tâm Phục vụ hành chính công phường Nam Sơn Giang"
	for _, c := range []struct {
		of   data.Year
		want []string
	}{{year, nil}, {next, []string{sampled, "2025 A"}}, {last, []string{"2026 C", sampled, "2025 A"}}} {
		if got := earlier(c.of); !slices.Equal(got, c.want) {
			t.Errorf("%d follows %q, want %q", c.of.Number, got, c.want)
		}
	}

	rows, err := results.Earlier(t.Context(), book, next)
	must(err)
	a := rows[1].Exemplar
	for _, state := range []data.FollowState{data.FollowGoing, data.FollowDone} {
		a.FollowState, a.FollowNote = state, "đã hỏi"
		must(do(func(tx *data.Tx) error { return results.SaveExemplar(tx, &a) }))
	}
	if got := earlier(next); !slices.Equal(got, []string{sampled}) {
		t.Errorf("done, and still %q", got)
	}
	a.Merit = "khác"
	if f := fault.Of(do(func(tx *data.Tx) error { return results.SaveExemplar(tx, &a) })); f == nil || f.Kind != fault.Closed {
		t.Errorf("an exemplar of a closed year was changed: %v", f)
	}
	a.FollowUp = ""
	if f := fault.Of(do(func(tx *data.Tx) error { return results.SaveExemplar(tx, &a) })); f == nil || f.Field != "follow-up" {
		t.Errorf("something done that nobody was to do: %v", f)
	}

	// And the order of a year's own never moves those of another.
	own, err := book.Exemplars(t.Context(), next.ID)
	must(err)
	mixed := []data.Exemplar{rows[0].Exemplar, own[0]}
	must(do(func(tx *data.Tx) error { return results.ArrangeExemplars(tx, next, mixed) }))
	if again, err := results.Earlier(t.Context(), book, next); err != nil || again[0].Position != rows[0].Position {
		t.Errorf("moved: %v", err)
	}
}
