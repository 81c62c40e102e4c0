package data_test

import (
	"path/filepath"
	"testing"

	"sothidua/data"
	"sothidua/data/datatest"
)

func TestABookFromBeforeTheRulesGetsThem(t *testing.T) {
	// Given a book without a rule, and without one of the regimes
	path := filepath.Join(t.TempDir(), "so.sothidua")
	book, err := data.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	count := func(where string) (n int) {
		datatest.DB(book).Raw("SELECT count(*) FROM rules WHERE " + where).Scan(&n)
		return n
	}
	shipped, later := count("1"), count("regime_code = 'L2026'")
	if shipped == 0 || later == 0 {
		t.Fatal("a new book holds no rules")
	}
	err = book.Bulk("", func(tx *data.Tx) error {
		for _, statement := range []string{
			"DELETE FROM rules", "DELETE FROM award_kinds WHERE regime_code = 'L2026'", "DELETE FROM regimes WHERE code = 'L2026'",
		} {
			if err := datatest.DB(tx).Exec(statement).Error; err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	reopen := func() {
		t.Helper()
		if err := book.Close(); err != nil {
			t.Fatal(err)
		}
		if book, err = data.Open(path); err != nil {
			t.Fatal(err)
		}
	}
	// When it is opened, then it has the rules of the regimes it knows, and no step tells of it
	reopen()
	if got := count("1"); got != shipped-later {
		t.Errorf("%d rules, want %d", got, shipped-later)
	}
	if steps, _ := book.Steps(t.Context(), 10); len(steps) != 0 {
		t.Errorf("%+v", steps)
	}
	// and what the office changes stays
	do(t, book, "Tắt quy tắc", func(tx *data.Tx) error {
		return datatest.DB(tx).Model(&data.Rule{}).Where("code = 'A3'").Update("enabled", false).Error
	})
	reopen()
	if count("1") != shipped-later || count("code = 'A3' AND enabled = 0") != 1 {
		t.Error("the office's change was lost")
	}
	book.Close()
}
