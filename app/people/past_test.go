package people_test

import (
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/people"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/fault"
)

// Given somebody of whom a finding asks what earlier years were, when it is written by hand,
// then it stands in the history and among the ratings, of a year that the book does not have;
// what cannot be is refused at its field and writes nothing.
func TestAnEarlierYearIsWrittenByHand(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	now, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	list, err := book.ListPeople(t.Context(), 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	person := list.Rows[0].Person
	kinds, err := people.PastKinds(t.Context(), book, now, data.SubjectIndividual)
	if err != nil {
		t.Fatal(err)
	}
	kind := kinds[0]
	for _, k := range kinds {
		if k.Code == "CSTĐCS" {
			kind = k
		}
	}
	write := func(p people.Past) error {
		p.Name = person.FullName
		return book.Do("Năm trước", func(tx *data.Tx) error { return p.Write(tx, now) })
	}
	given := people.Past{PersonID: person.ID, Year: 2015, KindID: kind.ID, Number: "12/QĐ-TĐKT", Rating: "HTXSNV"}
	if err := write(given); err != nil {
		t.Fatal(err)
	}
	file, err := people.Read(t.Context(), book, person.ID)
	if err != nil {
		t.Fatal(err)
	}
	last := file.History[len(file.History)-1]
	if last.Year != 2015 || last.AwardLabel != kind.Label || last.DecisionNumber != "12/QĐ-TĐKT" || last.PeriodFrom != "2015-01-01" {
		t.Errorf("the history ends with %+v", last)
	}
	if y := file.Years[len(file.Years)-1]; y.Year != 2015 || y.Rating != "HTXSNV" {
		t.Errorf("the earliest year is %+v", y)
	}
	for field, refused := range map[string]people.Past{
		"year":   {PersonID: person.ID, Year: 2023, Rating: "HTXSNV"},
		"kind":   {PersonID: person.ID, Year: 2016},
		"kind ":  {PersonID: person.ID, Year: 2016, Number: "12/QĐ"},
		"kind  ": {PersonID: person.ID, Year: 2015, KindID: kind.ID, Number: "13/QĐ-TĐKT"}, // a second time, by another paper
	} {
		if err := write(refused); err == nil || fault.Of(err).Field != strings.TrimSpace(field) {
			t.Errorf("%+v: %v, want a fault at %q", refused, err, field)
		}
	}
	// And what an award lacks is written where it is
	if err := write(people.Past{PersonID: person.ID, Year: 2015, KindID: kind.ID, Basis: "thường xuyên"}); err != nil {
		t.Error(err)
	}
	if file, err = people.Read(t.Context(), book, person.ID); err != nil || file.History[len(file.History)-1].Basis != "thường xuyên" {
		t.Errorf("%v, the basis stays unwritten: %+v", err, file.History)
	}
	// And a collective has its years too
	tree, err := people.Collectives(t.Context(), book)
	if err != nil {
		t.Fatal(err)
	}
	if err := write(people.Past{CollectiveID: tree[0].ID, Year: 2016, Rating: "HTTNV"}); err != nil {
		t.Error(err)
	}
}
