package pledge_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/pledge"
	"sothidua/app/sample"
	"sothidua/data"
)

// Given numbers of a target typed with a point, when it is saved, then screens and papers have
// them with the comma that shares are printed with.
func TestNumbersOfATargetAreWrittenOneWay(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	target := data.Target{YearID: year.ID, Text: "Thử", Measure: "%", Planned: "98.5", Midway: "1.250", Result: "99.25"}
	if err := book.Do("Thử", func(tx *data.Tx) error { return pledge.SaveTarget(tx, &target) }); err != nil {
		t.Fatal(err)
	}
	file, err := pledge.Read(t.Context(), book, year)
	if err != nil {
		t.Fatal(err)
	}
	for _, kept := range file.Targets {
		if kept.ID == target.ID && (kept.Planned != "98,5" || kept.Midway != "1.250" || kept.Result != "99,25") {
			t.Errorf("%+v", kept)
		}
	}
}
