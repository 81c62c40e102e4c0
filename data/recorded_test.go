package data

import (
	"database/sql"
	"slices"
	"testing"
)

// Given a book of each older schema, where 0 was what nobody wrote, when it is opened, then
// nothing is said to be recorded of it, a figure stays, and the steps that wrote the
// figures are taken back and done again.
func TestWhatOlderBooksLeftAtNoneIsNotRecorded(t *testing.T) {
	for version := 1; version < 8; version++ {
		path := unpack(t, fixture(version))
		raw, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		for _, statement := range []string{
			"INSERT INTO steps (id, at, who, label, kind, changes) VALUES (91, 1700000000000, 'Lan', 'Ghi số liệu', 'do', 1), (92, 1700000001000, 'Lan', 'Sửa số liệu', 'do', 1)",
			"UPDATE journal_state SET step_id = 91",
			"INSERT INTO unit_years (id, unit_id, year, headcount, advanced) SELECT 91, min(id), 2023, 10, 7 FROM units",
			"UPDATE journal_state SET step_id = 92",
			"UPDATE unit_years SET completed = 9 WHERE id = 91",
			"UPDATE journal_state SET step_id = NULL",
		} {
			if _, err := raw.Exec(statement); err != nil {
				t.Fatal(version, statement, err)
			}
		}
		raw.Close()
		book := opened(t, path)
		expect := func(when string, completed int) {
			t.Helper()
			var y UnitYear
			book.db.First(&y, 91)
			said := y.Completed != nil
			if y.Advanced == nil || *y.Advanced != 7 || y.Disciplined != nil || said != (completed > 0) || said && *y.Completed != completed {
				t.Errorf("schema %d, %s: %+v", version, when, y)
			}
		}
		expect("opened", 9)
		for _, act := range []struct {
			name      string
			do        func() (string, error)
			completed int
		}{{"undone", book.Undo, 0}, {"done again", book.Redo, 9}} {
			if _, err := act.do(); err != nil {
				t.Fatal(version, act.name, err)
			}
			expect(act.name, act.completed)
		}
	}
}

// Given rules of one law, some without a last day, then a year under a later law is judged
// by those that still hold, unless that law has a row of that name; a year before is not.
func TestARuleOutlivesTheLawItCameWith(t *testing.T) {
	regimes := []Regime{{Code: "L1", ValidFrom: "2010-01-01", ValidTo: "2019-12-31"}, {Code: "L2", ValidFrom: "2020-01-01"}}
	rules := []Rule{
		{Key: "L1/A///x", RegimeCode: "L1", ValidFrom: "2010-01-01"},
		{Key: "L1/B///x", RegimeCode: "L1", ValidFrom: "2010-01-01", ValidTo: "2019-12-31"},
		{Key: "L1/C///x", RegimeCode: "L1", ValidFrom: "2010-01-01"},
		{Key: "L1/D///x", RegimeCode: "L1", ValidFrom: "2019-07-01"},
		{Key: "L2/C///x", RegimeCode: "L2", ValidFrom: "2020-01-01"},
		{Key: "L2/E///x", RegimeCode: "L2", ValidFrom: "2020-01-01", ValidTo: "2021-06-30"},
	}
	for _, c := range []struct {
		year int
		law  string
		want []string
	}{
		{2018, "L1", []string{"L1/A///x", "L1/B///x", "L1/C///x"}},
		{2019, "L1", []string{"L1/A///x", "L1/B///x", "L1/C///x", "L1/D///x"}},
		{2020, "L2", []string{"L1/A///x", "L1/D///x", "L2/C///x", "L2/E///x"}},
		{2022, "L2", []string{"L1/A///x", "L1/D///x", "L2/C///x"}},
		{2018, "L2", []string{"L1/A///x", "L1/D///x", "L2/C///x", "L2/E///x"}}, // chosen by the office
		{2020, "", nil},
	} {
		var got []string
		for _, rule := range inForce(rules, regimes, Year{Number: c.year, RegimeCode: c.law}) {
			got = append(got, rule.Key)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%d under %q: %q, want %q", c.year, c.law, got, c.want)
		}
	}
}
