package keeping

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestTheBookIsKeptInOpenFormatsEachMonth(t *testing.T) {
	d := open(t)
	keep := func() []string {
		t.Helper()
		_, err := d.keeper.Keep(context.Background(), Working, nil)
		d.must(err)
		months, err := d.keeper.beside().months()
		d.must(err)
		return months
	}
	// Given a book in November, when copies are kept twice, then its month is written once.
	d.work("Trần A")
	first := keep()
	page := filepath.Join(d.keeper.beside().Folder, first[0], "json", "people.json")
	before, err := os.ReadFile(page)
	d.must(err)
	d.work("Trần B")
	if again := keep(); !slices.Equal(again, []string{"du-lieu-mo-2026-11"}) {
		t.Fatalf("%v", again)
	}
	if after, err := os.ReadFile(page); err != nil || string(after) != string(before) {
		t.Errorf("the month was written twice (%v)", err)
	}
	// In later months each has its own, and the earliest goes.
	for range 3 {
		d.now = d.now.AddDate(0, 1, 0)
		d.work("Lê C")
		keep()
	}
	if months := keep(); !slices.Equal(months, []string{"du-lieu-mo-2026-12", "du-lieu-mo-2027-01", "du-lieu-mo-2027-02"}) {
		t.Errorf("%v", months)
	}
	// What lies where a month would go keeps nobody from a copy.
	d.now = d.now.AddDate(0, 1, 0)
	d.must(os.WriteFile(filepath.Join(d.keeper.beside().Folder, "du-lieu-mo-2027-03"), nil, 0o600))
	d.work("Lê D")
	if kept, err := d.keeper.Keep(context.Background(), Working, nil); err != nil || !kept.Made {
		t.Errorf("%+v, %v", kept, err)
	}
}
