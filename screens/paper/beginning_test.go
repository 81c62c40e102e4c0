package paper

import (
	"path/filepath"
	"reflect"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/generate"
	"sothidua/app/page"
	"sothidua/app/papers"
	"sothidua/app/results"
	"sothidua/data"
	"sothidua/data/datatest"
)

func TestAPaperOfVeryManyLinesBeginsAsItGoesOn(t *testing.T) {
	// Given: a year of some thousand registrations, some of them decided.
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	if err := generate.Fill(book, generate.Options{Seed: 3, Years: 1, Units: 20, People: 3200, Registrations: 3200}); err != nil {
		t.Fatal(err)
	}
	year, err := book.YearNumbered(t.Context(), generate.LastYear)
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	if err := datatest.DB(book).Model(&data.Registration{}).Order("id").Pluck("id", &ids).Error; err != nil {
		t.Fatal(err)
	}
	decision := results.Yearly(year)
	decision.Number, decision.Date = "12/QĐ", year.LastDay()
	err = book.Do("Quyết định", func(tx *data.Tx) error {
		if err := decision.Grant(tx, ids[:300]); err != nil {
			return err
		}
		return results.Miss(tx, ids[1000:1040], data.Refusal{Reason: "Chưa đủ"})
	})
	if err != nil {
		t.Fatal(err)
	}
	request := papers.Request{Paper: papers.ResultComparison, Year: year, Contest: contest.New(book)}
	// When: its beginning is read, and then the whole paper.
	first, err := beginning(t.Context(), book, request)
	if err != nil {
		t.Fatal(err)
	}
	built, err := papers.Build(t.Context(), book, request)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := page.Layout(built.Doc)
	if err != nil {
		t.Fatal(err)
	}
	// Then: the first pages are those of the paper, and fewer than it has.
	if len(first) < 5 || len(first) >= len(whole.Pages) {
		t.Fatalf("%d pages of %d come first", len(first), len(whole.Pages))
	}
	for i, p := range first {
		if !reflect.DeepEqual(p, whole.Pages[i]) {
			t.Errorf("page %d is another", i+1)
		}
	}
	// And once the year was read, the paper comes at once.
	if first, err = beginning(t.Context(), book, request); err != nil || len(first) > 0 {
		t.Errorf("%d pages come first again, %v", len(first), err)
	}
}
