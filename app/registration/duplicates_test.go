package registration_test

import (
	"testing"

	"sothidua/app/registration"
	"sothidua/data"
)

// duplicates of the unit whose lines have these names.
func (b book) duplicates() map[string]registration.Alike {
	b.Helper()
	lines, err := b.RegistrationLines(b.year.ID, b.unit.ID)
	if err != nil {
		b.Fatal(err)
	}
	apart, err := b.KeptApart()
	if err != nil {
		b.Fatal(err)
	}
	found := map[string]registration.Alike{}
	for _, d := range registration.Duplicates(lines, nil, apart) {
		name := d.Lines[0].Name
		if len(d.Lines) > 1 {
			name += "/" + d.Lines[1].Name
		}
		found[name] = d.Why
	}
	return found
}

func TestTwoSpellingsOfOnePerson(t *testing.T) {
	// Given names that differ in the place of a tone, in a tone, in a middle name, in more.
	b := practice(t)
	for _, name := range []string{"Quách Thị Hoà", "Quách Thị Hòa", "Quách Thị Hoa", "Quách Hoà", "Quách Văn Hoà"} {
		if err := b.add(b.newcomer(name)); err != nil {
			t.Fatal(err)
		}
	}
	before := b.duplicates()
	for pair, why := range map[string]registration.Alike{
		"Quách Thị Hoà/Quách Thị Hòa": registration.AlikeTyping, "Quách Hoà/Quách Văn Hoà": registration.AlikeMiddle,
	} {
		if before[pair] != why {
			t.Errorf("%s: %q in %v", pair, before[pair], before)
		}
	}
	if why, alike := before["Quách Văn Hoà/Quách Thị Hoà"]; alike {
		t.Errorf("two middle names are alike: %q", why)
	}
	// When two are said to be one, and two others to be two.
	one, _ := b.line("Quách Thị Hoà")
	same, _ := b.line("Quách Thị Hòa")
	other, _ := b.line("Quách Thị Hoa")
	short, _ := b.line("Quách Hoà")
	err := b.Do("Thử", func(tx *data.Tx) error {
		if err := registration.Merge(tx, one.PersonID, same.PersonID); err != nil {
			return err
		}
		return registration.KeepApart(tx, other.PersonID, one.PersonID)
	})
	if err != nil {
		t.Fatal(err)
	}
	// Then one line is left with each title once, the pairs are not shown again,
	line, _ := b.line("Quách Thị Hoà")
	if _, there := b.line("Quách Thị Hòa"); there || len(line.KindIDs) != 2 {
		t.Errorf("%v %+v", there, line)
	}
	after := b.duplicates()
	if _, again := after["Quách Thị Hoa/Quách Thị Hoà"]; again || len(after) >= len(before) {
		t.Errorf("%v", after)
	}
	// and one undo brings everything back.
	if _, err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	if back := b.duplicates(); len(back) != len(before) || short.PersonID == 0 {
		t.Errorf("%v", back)
	}
}

func TestABatchShowsWhatItWillDo(t *testing.T) {
	// Given three lines of people.
	b := practice(t)
	var lines []data.RegistrationLine
	for _, name := range []string{"Lê Thị Một", "Lê Thị Hai", "Lê Thị Ba"} {
		if err := b.add(b.newcomer(name)); err != nil {
			t.Fatal(err)
		}
		line, _ := b.line(name)
		lines = append(lines, line)
	}
	kinds := b.around().Kinds
	ldtt, cstdcs, gk := b.kind("LĐTT", data.SubjectIndividual), b.kind("CSTĐCS", data.SubjectIndividual), b.kind("GK", data.SubjectIndividual)
	// When one title replaces another and a note is set.
	note := "theo rà soát"
	batch := registration.Batch{Add: []int64{ldtt}, Remove: []int64{cstdcs}, Note: &note}
	plan := batch.Plan(lines, kinds)
	if plan[0].Before != "CSTĐCS, GK, Quy trình thử" || plan[0].After != "LĐTT, GK, Quy trình thử, theo rà soát" {
		t.Errorf("%q → %q", plan[0].Before, plan[0].After)
	}
	if err := b.Do("Sửa", func(tx *data.Tx) error { return batch.Apply(tx, b.year, b.unit, plan) }); err != nil {
		t.Fatal(err)
	}
	// Then each line is as shown before, and planning it again changes nothing.
	for i, line := range lines {
		after, _ := b.line(line.Name)
		if after.Titles != "LĐTT" || after.Note != note || after.Initiative.Title != "Quy trình thử" {
			t.Errorf("%+v", after)
		}
		lines[i] = after
	}
	for _, p := range batch.Plan(lines, kinds) {
		if !p.Same {
			t.Errorf("%q → %q", p.Before, p.After)
		}
	}
	// Taking all titles away deletes the lines, and says so.
	gone := registration.Batch{Remove: []int64{ldtt, gk}}.Plan(lines, kinds)
	if !gone[0].Gone {
		t.Errorf("%+v", gone[0])
	}
}
