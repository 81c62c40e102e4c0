package yearbook_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/yearbook"
	"sothidua/data"
	"sothidua/data/fault"
)

func TestOpenTakesTheLawOfTheDateAndRefusesAYearTwice(t *testing.T) {
	// Given a block
	book, err := data.Create(filepath.Join(t.TempDir(), "sổ.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	block := data.Block{Name: "Khối"}
	if err := book.Do("Thêm khối", func(tx *data.Tx) error { return tx.Save(&block) }); err != nil {
		t.Fatal(err)
	}

	// When years of different laws, and of none, are opened
	for number, regime := range map[int]string{2002: "", 2023: "L2003-ND91", 2024: "L2022-ND98", 2026: "L2022-ND152", 2027: "L2026"} {
		year, err := yearbook.Open(book, block.ID, number, "")
		if err != nil || year.RegimeCode != regime {
			t.Errorf("year %d has regime %q, want %q (%v)", number, year.RegimeCode, regime, err)
		}
	}

	// Then none can be opened twice
	if _, err := yearbook.Open(book, block.ID, 2023, ""); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("2023 again: %v", err)
	}
}
