package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"sothidua/app/rules"
	"sothidua/data"
)

// Given two units whose people nobody recorded anything of, when the findings are gathered,
// then each unit has one line that counts its people once, one given a reason stays by
// itself, what is about no record of the year stays as it was, and nothing else is lost.
func TestWhatIsLackingOfManyIsSaidOnce(t *testing.T) {
	o := newOffice(t, 2025)
	units := []*data.Unit{o.unit("Đơn vị Một", 10), o.unit("Đơn vị Hai", 10)}
	for i, unit := range units {
		for range 3 + i {
			o.registers(unit, o.somebody(unit), "LĐTT", "CSTĐCS")
		}
	}
	found := o.check()
	lacks := func(f rules.Finding) bool {
		return f.State == rules.Missing && f.Record == rules.YearRecord && f.People && f.Rule.Condition != "initiative"
	}
	var kept int
	for i, f := range found {
		if lacks(f) && f.UnitID == units[0].ID && kept == 0 {
			found[i].Kept, kept = "Ghi sau", i
		}
	}
	alone, gathered := 0, map[int64]rules.Finding{}
	for _, f := range rules.Gather(found) {
		switch {
		case f.Gathered > 0 && f.People:
			gathered[f.UnitID] = f
		case lacks(f):
			alone++
		}
	}
	if alone != 1 {
		t.Errorf("%d findings about lacks stand alone, one has a reason", alone)
	}
	total := 0
	for i, unit := range units {
		f := gathered[unit.ID]
		if f.Subject != fmt.Sprintf("%d người", 3+i) || !strings.Contains(f.Text, "chưa ghi xếp loại năm 2025") || f.Key != (data.FindingKey{}) {
			t.Errorf("%s: %+v", unit.Name, f)
		}
		total += f.Gathered
	}
	rest := 0
	for _, f := range rules.Gather(found) {
		rest += max(f.Gathered, 1)
	}
	if rest != len(found) || total < 4 {
		t.Errorf("%d findings, %d of them in the gathered ones; gathered they stand for %d", len(found), total, rest)
	}
}

// Given a unit of which one person registers and nobody recorded anything, then what the
// records lack is said of that person, not of the unit that all is said alike of.
func TestWhatIsLackingOfOneIsNotSaidOfTheUnit(t *testing.T) {
	o := newOffice(t, 2025)
	unit := o.unit("Đơn vị Một", 10)
	o.registers(unit, o.somebody(unit), "LĐTT")
	seen := 0
	for _, f := range rules.Gather(o.check()) {
		if f.Gathered > 0 && f.People {
			if seen++; f.Subject == unit.Name || f.Subject == "" {
				t.Errorf("said of %q: %s", f.Subject, f.Text)
			}
		}
	}
	if seen != 1 {
		t.Errorf("%d gathered findings", seen)
	}
}

// Given people who register CSTĐCS alone and a year that nobody recorded, then what the
// standard of LĐTT lacks of them is gathered with the rest and leads to the year's record.
func TestWhatTheStandardOfALowerTitleLacksLeadsToTheYear(t *testing.T) {
	o := newOffice(t, 2024)
	unit := o.unit("Đơn vị Một", 10)
	for range 2 {
		o.registers(unit, o.somebody(unit), "CSTĐCS")
	}
	found, said := o.check(), 0
	for _, f := range found {
		if f.Rule.Condition == "requires" {
			if said++; f.State != rules.Missing || f.Record != rules.YearRecord || len(f.Subjects) != 2 {
				t.Errorf("%+v", f)
			}
		}
	}
	for _, f := range rules.Gather(found) {
		if f.Rule.Condition == "requires" {
			t.Errorf("stands alone: %s", f.Text)
		}
		if f.Gathered > 0 && strings.Count(f.Text, "chưa ghi xếp loại năm 2024") != 1 {
			t.Errorf("gathered: %s", f.Text)
		}
	}
	if said != 1 {
		t.Errorf("%d findings of the standard", said)
	}
}
