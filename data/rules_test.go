package data_test

import (
	"path/filepath"
	"slices"
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

// Given a year that was closed and keeps its rules, then the rules of a year are read with its
// law, those of all laws without what a year keeps, and the kept ones of no other year.
func TestTheRulesOfAYearAreReadWithItsLaw(t *testing.T) {
	s := newSeason(t)
	last := data.Year{BlockID: s.year.BlockID, Number: 2023, RegimeCode: "L2003-ND91", ClosedOn: "2024-01-31"}
	s.save(&last)
	before := must[*data.RuleBook](t)(s.book.RuleBook(t.Context(), s.year))
	s.do(func(tx *data.Tx) error { return tx.KeepJudged() })
	for _, of := range []struct {
		year   data.Year
		judged bool
	}{{s.year, false}, {last, true}} {
		book := must[*data.RuleBook](t)(s.book.RuleBook(t.Context(), of.year))
		if book.Regime.Code != of.year.RegimeCode || book.Judged != of.judged || len(book.Rules) == 0 || len(book.Kinds) == 0 {
			t.Errorf("%d: law %q, judged %v, %d rules, %d titles", of.year.Number, book.Regime.Code, book.Judged, len(book.Rules), len(book.Kinds))
		}
		if len(book.All) != len(before.All) {
			t.Errorf("%d: %d rules of all laws, want %d", of.year.Number, len(book.All), len(before.All))
		}
		for _, rule := range book.Rules {
			if (rule.KeptFor != nil) != of.judged || of.judged && *rule.KeptFor != of.year.ID {
				t.Errorf("%d is judged by a rule kept for %v", of.year.Number, rule.KeptFor)
				break
			}
		}
	}
}

// Given rules as they came, one that the office changed, and one from before rows had marks,
// then the changed one alone is told as the office's own.
func TestARuleIsTouchedByWhoeverChangedIt(t *testing.T) {
	s := newSeason(t)
	book := must[*data.RuleBook](t)(s.book.RuleBook(t.Context(), s.year))
	for _, rule := range book.Rules {
		if book.Touched(rule) {
			t.Fatalf("%s of a new book is said to be changed", rule.Key)
		}
	}
	rule := book.Rules[0]
	rule.Name += " (sửa)"
	s.save(&rule)
	if book = must[*data.RuleBook](t)(s.book.RuleBook(t.Context(), s.year)); !book.Touched(book.Rules[slices.IndexFunc(book.Rules, func(r data.Rule) bool { return r.ID == rule.ID })]) {
		t.Error("a changed rule is told as it came")
	}
}
