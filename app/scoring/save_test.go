package scoring_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/sample"
	"sothidua/app/scoring"
	"sothidua/data"
	"sothidua/data/fault"
)

func TestCriteriaKeepTheirKindOrderAndTree(t *testing.T) {
	// Given the practice year's criteria
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	read := func() []data.Criterion {
		file, err := scoring.Read(t.Context(), book, year)
		if err != nil {
			t.Fatal(err)
		}
		return file.Criteria
	}
	do := func(act func(tx *data.Tx) error) error { return book.Do("Thử", act) }
	all := read()
	before := len(all)
	// Then one without words is refused
	f := fault.Of(do(func(tx *data.Tx) error { return scoring.SaveCriterion(tx, &data.Criterion{YearID: year.ID}, all) }))
	if f == nil || f.Field != "text" {
		t.Errorf("a criterion without words: %v", f)
	}
	// And a group is added last with one below, which takes over the group's new kind
	group := data.Criterion{YearID: year.ID, Text: "Nhóm thử"}
	if err := do(func(tx *data.Tx) error { return scoring.SaveCriterion(tx, &group, all) }); err != nil {
		t.Fatal(err)
	}
	below := data.Criterion{YearID: year.ID, Text: "Tiêu chí thử", ParentID: &group.ID}
	all = read()
	if err := do(func(tx *data.Tx) error { return scoring.SaveCriterion(tx, &below, all) }); err != nil {
		t.Fatal(err)
	}
	group.Kind = data.CriterionPenalty
	all = read()
	if err := do(func(tx *data.Tx) error { return scoring.SaveCriterion(tx, &group, all) }); err != nil {
		t.Fatal(err)
	}
	var heads []data.Criterion
	for _, c := range read() {
		if c.ParentID == nil {
			heads = append(heads, c)
		}
		if c.ID == below.ID && (c.Kind != data.CriterionPenalty || c.Position != 1) {
			t.Errorf("below the group stands %+v", c)
		}
	}
	if last := heads[len(heads)-1]; last.ID != group.ID {
		t.Errorf("last stands %+v", last)
	}
	// And it changes places with the one before
	neighbour := heads[len(heads)-2]
	if err := do(func(tx *data.Tx) error { return scoring.Exchange(tx, heads, group.ID, neighbour.ID) }); err != nil {
		t.Fatal(err)
	}
	place := map[int64]int{}
	for _, c := range read() {
		place[c.ID] = c.Position
	}
	if place[group.ID] >= place[neighbour.ID] {
		t.Errorf("places %d and %d", place[group.ID], place[neighbour.ID])
	}
	// And goes with all below it
	all = read()
	if err := do(func(tx *data.Tx) error { return scoring.RemoveCriterion(tx, group, all) }); err != nil {
		t.Fatal(err)
	}
	if left := read(); len(left) != before {
		t.Errorf("%d criteria, were %d", len(left), before)
	}
	if f := fault.Of(do(func(tx *data.Tx) error { return scoring.SaveBallot(tx, &data.Ballot{YearID: year.ID}) })); f == nil || f.Field != "kind" {
		t.Errorf("a vote for nothing: %v", f)
	}
}
