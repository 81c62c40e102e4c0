package yearbook_test

import (
	"testing"

	"sothidua/app/sample"
	"sothidua/app/yearbook"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

func TestAClosedYearIsChangedForAReasonOnly(t *testing.T) {
	// Given a year that was closed, and the one after it
	book, year := practice(t, sample.Block, 2023)
	do := func(act func(*data.Tx) error) error { return book.Do("Thử", act) }
	next, _, err := yearbook.Open(book, yearbook.Opening{BlockID: year.BlockID, Number: 2024})
	if err != nil {
		t.Fatal(err)
	}
	first := func(table string) (id int64) {
		if err := datatest.DB(book).Raw("SELECT min(id) FROM " + table).Scan(&id).Error; err != nil {
			t.Fatal(err)
		}
		return id
	}
	person, event := first("people"), first("ceremonies")
	line := first("registrations WHERE year_id = (SELECT id FROM years WHERE number = 2023)")
	if err := do(func(tx *data.Tx) error {
		return tx.Save(&data.AgendaItem{CeremonyID: event, Position: 90, Content: "Trước khi khoá"})
	}); err != nil {
		t.Fatal(err)
	}
	before, err := book.ToUndo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := do(func(tx *data.Tx) error { return yearbook.Close(tx, year, "2024-01-31") }); err != nil {
		t.Fatal(err)
	}

	// When something of it is changed without a reason, by whatever record, it is refused
	for name, act := range map[string]func(*data.Tx) error{
		"the year":       func(tx *data.Tx) error { y := year; y.ClosedOn, y.Theme = "2024-01-31", "Khác"; return tx.Save(&y) },
		"a record of it": func(tx *data.Tx) error { return tx.Save(&data.Movement{YearID: year.ID, Name: "Khác"}) },
		"of its ceremony": func(tx *data.Tx) error {
			return tx.Save(&data.AgendaItem{CeremonyID: event, Position: 91, Content: "Khác"})
		},
		"a person's year": func(tx *data.Tx) error { return tx.Save(&data.PersonYear{PersonID: person, Year: 2023, Leave: "ốm"}) },
		"a refusal of a registration": func(tx *data.Tx) error {
			return tx.Save(&data.Refusal{RegistrationID: line, Reason: "Khác"})
		},
	} {
		if f := fault.Of(do(act)); f == nil || f.Kind != fault.Closed {
			t.Errorf("%s was changed: %v", name, f)
		}
	}
	if edits, err := book.EditsSinceClosing(t.Context(), data.Year{ID: year.ID, ClosedOn: "2024-01-31"}); err != nil || edits != 0 {
		t.Errorf("%d edits, %v", edits, err)
	}
	// And so is taking back what was done before it was closed
	if f := fault.Of(book.Turn(before)); f == nil || f.Kind != fault.Closed {
		t.Errorf("a step from before was taken back: %v", f)
	}
	// Then with a reason it is changed and counted, also after it was taken back
	change := func(tx *data.Tx) error {
		if err := tx.Because("Theo Quyết định số 5"); err != nil {
			return err
		}
		return tx.Save(&data.Movement{YearID: year.ID, Name: "Khác"})
	}
	count := func() int {
		edits, err := book.EditsSinceClosing(t.Context(), data.Year{ID: year.ID, ClosedOn: "2024-01-31"})
		if err != nil {
			t.Fatal(err)
		}
		return edits
	}
	if err := do(change); err != nil || count() != 1 {
		t.Errorf("with a reason: %v, %d edits", err, count())
	}
	if _, err := book.Undo(); err != nil || count() != 0 {
		t.Errorf("taken back: %v, %d edits", err, count())
	}
	// And another year, a person's name and the reopened year are free
	year.ClosedOn = "2024-01-31"
	for name, act := range map[string]func(*data.Tx) error{
		"another year": func(tx *data.Tx) error { return tx.Save(&data.Movement{YearID: next.ID, Name: "Khác"}) },
		"no year":      func(tx *data.Tx) error { return tx.Save(&data.Unit{Name: "Ban Khác", ShortName: "Ban Khác"}) },
		"opening it":   func(tx *data.Tx) error { return yearbook.Reopen(tx, year, "Thu hồi quyết định") },
	} {
		if err := do(act); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if f := fault.Of(do(func(tx *data.Tx) error { return yearbook.Reopen(tx, year, " ") })); f == nil || f.Field != "reason" {
		t.Errorf("opened without a reason: %v", f)
	}
}
