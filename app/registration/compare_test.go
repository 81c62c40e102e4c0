package registration_test

import (
	"slices"
	"testing"

	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/datatest"
)

func TestWhoeverMovedIsComparedAsOnePerson(t *testing.T) {
	// Given somebody new, who registered LĐTT with another unit the year before.
	b := practice(t)
	if err := b.add(b.newcomer("Quách Thị Thử")); err != nil {
		t.Fatal(err)
	}
	line, _ := b.line("Quách Thị Thử")
	last, err := b.YearNumbered(t.Context(), b.year.Number-1)
	if err != nil {
		t.Fatal(err)
	}
	units, _ := b.UnitsOf(t.Context(), b.year)
	before := registration.Entry{
		Year: last, Unit: units[1], Subject: data.SubjectIndividual, PersonID: line.PersonID,
		Kinds: []int64{b.kind("LĐTT", data.SubjectIndividual)},
	}
	if err := b.Do("Năm trước", func(tx *data.Tx) error { return registration.Add(tx, before, day) }); err != nil {
		t.Fatal(err)
	}
	// When the year is compared for either unit.
	for _, unit := range units[:2] {
		lines, err := b.Compare(t.Context(), b.year.ID, unit.ID)
		if err != nil {
			t.Fatal(err)
		}
		// Then the person stands there once, higher than last year, with both units.
		n := 0
		for _, l := range lines {
			if l.PersonID != line.PersonID {
				continue
			}
			n++
			if l.Movement != data.HigherThanLast || l.UnitID != b.unit.ID || l.LastUnitID != units[1].ID || l.LastTitles != "LĐTT" || l.Titles != "CSTĐCS, GK" {
				t.Errorf("%+v", l)
			}
		}
		if n != 1 {
			t.Errorf("%d lines of the person with %s", n, unit.Name)
		}
	}
	// The other way round, the title is lower than last year, and not just the same again.
	turn := registration.Entry{
		Year: b.year, Unit: b.unit, Subject: data.SubjectIndividual, PersonID: line.PersonID, Kinds: []int64{b.kind("LĐTT", data.SubjectIndividual)},
	}
	higher := before
	higher.Kinds = []int64{b.kind("CSTĐCS", data.SubjectIndividual)}
	err = b.Do("Đổi lại", func(tx *data.Tx) error {
		if err := datatest.DB(tx).Where("person_id = ? AND year_id = ?", line.PersonID, last.ID).Delete(&data.Registration{}).Error; err != nil {
			return err
		}
		if err := registration.Add(tx, higher, day); err != nil {
			return err
		}
		return registration.Change(tx, line, turn)
	})
	if err != nil {
		t.Fatal(err)
	}
	if lines, _ := b.Compare(t.Context(), b.year.ID, 0); !slices.ContainsFunc(lines, func(l data.ComparedLine) bool {
		return l.PersonID == line.PersonID && l.Movement == data.LowerThanLast
	}) {
		t.Error("a lowered title is not named so")
	}
	// Whoever gave up is named so.
	line, _ = b.line("Quách Thị Thử")
	if err := b.Do("Xoá", func(tx *data.Tx) error { return registration.Delete(tx, line) }); err != nil {
		t.Fatal(err)
	}
	lines, _ := b.Compare(t.Context(), b.year.ID, 0)
	for _, l := range lines {
		if l.PersonID == line.PersonID && l.Movement != data.NoLonger {
			t.Errorf("%+v", l)
		}
	}
}

// Given a unit of which nothing of the year is entered yet, then nobody of it gave up: that is
// said of those alone whose unit has something entered, and of all once the year is closed.
func TestNobodyGaveUpWhoseUnitHasNothingEntered(t *testing.T) {
	b := practice(t)
	units, _ := b.UnitsOf(t.Context(), b.year)
	movements := func(unit int64) map[data.YearOnYear]int {
		lines, err := b.Compare(t.Context(), b.year.ID, unit)
		if err != nil {
			t.Fatal(err)
		}
		n := map[data.YearOnYear]int{}
		for _, l := range lines {
			if l.LastUnitID == units[0].ID && l.UnitID == 0 {
				n[l.Movement]++
			}
		}
		return n
	}
	change := func(sql string, values ...any) {
		if err := b.Do("thử", func(tx *data.Tx) error { return datatest.DB(tx).Exec(sql, values...).Error }); err != nil {
			t.Fatal(err)
		}
	}
	change("DELETE FROM registrations WHERE year_id = ? AND unit_id = ?", b.year.ID, units[0].ID)
	for _, unit := range []int64{0, units[0].ID} {
		if n := movements(unit); n[data.NothingYet] == 0 || n[data.NoLonger] != 0 {
			t.Errorf("unit %d: %v", unit, n)
		}
	}
	was := movements(0)[data.NothingYet]
	change("UPDATE years SET closed_on = '2023-12-31' WHERE id = ?", b.year.ID)
	if n := movements(0); n[data.NothingYet] != 0 || n[data.NoLonger] != was {
		t.Errorf("of a closed year: %v, were %d", n, was)
	}
}
