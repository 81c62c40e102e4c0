package rules_test

import (
	"context"
	"path/filepath"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/contest"
	"sothidua/app/rules"
	"sothidua/app/worlds"
	"sothidua/data"
	"sothidua/data/datatest"
)

// A year judged unit by unit, or all its units at once, gives the same findings in the
// same order: whoever two units register, a block's limits, and units that register
// nobody are where they come apart.
func TestPartsOfAYearAreTheWholeOfIt(t *testing.T) {
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	datatest.DB(book).Exec("PRAGMA synchronous = OFF") // nothing here outlives the test
	err = book.Do("Thêm quy tắc", func(tx *data.Tx) error {
		return tx.Save(&data.Rule{
			RegimeCode: "L2022-ND98", Code: "X", Name: "Mức của khối", AwardCode: "CSTĐCS", Subject: data.SubjectIndividual,
			Condition: "cap", Parameters: `{"share": 0.15, "of": "LĐTT", "block": true}`, ValidFrom: "2024-01-01", Enabled: true,
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(r *rapid.T) {
		world := worlds.Draw(r)
		if err := world.Write(book); err != nil {
			r.Fatal(err)
		}
		defer func() {
			if _, err := book.Undo(); err != nil {
				r.Fatal(err)
			}
		}()
		found := func(first, other int) (list []rules.Finding) {
			for part, err := range rules.PartsOf(context.Background(), contest.New(book), world.Year, true, first, other) {
				if err != nil {
					r.Fatal(err)
				}
				list = append(list, part...)
			}
			return list
		}
		together, one := found(1<<30, 1<<30), found(1, 1)
		if len(together) != len(one) {
			r.Fatalf("%d findings together, %d unit by unit", len(together), len(one))
		}
		for i := range together {
			if !reflect.DeepEqual(together[i], one[i]) {
				r.Fatalf("finding %d: together\n%+v\nunit by unit\n%+v", i, together[i], one[i])
			}
		}
	})
}
