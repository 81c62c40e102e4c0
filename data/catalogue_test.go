package data_test

import (
	"bytes"
	"encoding/csv"
	"path/filepath"
	"testing"

	"sothidua/assets"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

func TestANewBookHoldsTheCatalogueOfEveryRegime(t *testing.T) {
	book := newCatalogueBook(t)
	for _, regime := range []string{"L2003-ND91", "L2022-ND98", "L2022-ND152", "L2026"} {
		var kinds []data.AwardKind
		if err := datatest.DB(book).Where("regime_code = ?", regime).Find(&kinds).Error; err != nil {
			t.Fatal(err)
		}
		if len(kinds) != 36 {
			t.Errorf("%s has %d kinds, want 36", regime, len(kinds))
		}
		labels := map[string]string{}
		for _, kind := range kinds {
			if kind.Name == "" || kind.Label == "" || kind.Authority == "" || kind.Position == 0 {
				t.Errorf("%s %s lacks a column: %+v", regime, kind.Code, kind)
			}
			if other, ok := labels[kind.Label]; ok && other != kind.Code {
				t.Errorf("%s: label %q stands for %s and %s", regime, kind.Label, other, kind.Code)
			}
			labels[kind.Label] = kind.Code
			if armed := kind.Code == "CSTT" || kind.Code == "ĐVTT" || kind.Code == "ĐVQT"; armed && kind.InUse {
				t.Errorf("%s offers %s, a title of the armed forces", regime, kind.Code)
			}
			if kind.Code == "CSTĐCS" && kind.Implies != "LĐTT" {
				t.Errorf("%s: CSTĐCS implies %q, want LĐTT", regime, kind.Implies)
			}
			if regime == "L2026" && kind.Verified {
				t.Errorf("%s of L2026 is said to be verified", kind.Code)
			}
		}
	}
}

func TestTheRegimeIsChosenByDate(t *testing.T) {
	book := newCatalogueBook(t)
	for _, c := range []struct {
		day  viet.Date
		want string
	}{
		{"2004-06-30", ""},
		{"2004-07-01", "L2003-ND91"},
		{"2023-03-17", "L2003-ND91"},
		{"2023-12-31", "L2003-ND91"},
		{"2024-01-01", "L2022-ND98"},
		{"2025-06-30", "L2022-ND98"},
		{"2025-07-01", "L2022-ND152"},
		{"2026-03-20", "L2022-ND152"},
		{"2026-09-30", "L2022-ND152"},
		{"2026-10-01", "L2026"},
		{"2040-01-01", "L2026"},
		{"", ""},
	} {
		got, err := book.RegimeAt(t.Context(), c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got.Code != c.want {
			t.Errorf("regime on %q is %q, want %q", c.day, got.Code, c.want)
		}
		if got.Code == "L2026" && (got.Verified || got.Note == "") {
			t.Error("the law of 2026 must say that its content is not known")
		}
	}
}

func newCatalogueBook(t *testing.T) *data.Book {
	t.Helper()
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// A spelling means one kind among those of a regime and subject, whatever else they are called.
func TestASpellingMeansOneKind(t *testing.T) {
	book := newCatalogueBook(t)
	var kinds []data.AwardKind
	if err := datatest.DB(book).Find(&kinds).Error; err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(assets.Spellings)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		called := map[string]string{}
		for _, kind := range kinds {
			if !kind.IsCalled(viet.Fold(row[1])) {
				continue
			}
			among := kind.RegimeCode + " " + string(kind.Subject)
			if other, twice := called[among]; twice || kind.Code != row[0] {
				t.Errorf("%q means %s and %s in %s", row[1], kind.Code, other, among)
			}
			called[among] = kind.Code
		}
		if len(called) == 0 {
			t.Errorf("%q of %s means no kind", row[1], row[0])
		}
	}
	if (data.AwardKind{}).IsCalled("") {
		t.Error("nothing is the name of a kind")
	}
}
