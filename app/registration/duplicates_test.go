package registration_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// duplicates of the unit whose lines have these names.
func (b book) duplicates() map[string]registration.Alike {
	b.Helper()
	lines, err := b.RegistrationLines(context.Background(), b.year.ID, b.unit.ID)
	if err != nil {
		b.Fatal(err)
	}
	apart, err := b.KeptApart(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	found := map[string]registration.Alike{}
	for d := range registration.Duplicates(lines, nil, apart) {
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

// Given two cards of one person, each named by records of every kind, when they
// are merged, then nothing names the one that is gone, nothing is lost, and old
// years call the person as they did.
func TestMergingMovesEverythingThatNamesAPerson(t *testing.T) {
	b := practice(t)
	for _, name := range []string{"Quách Thị Hoà", "Quách Thị Hòa"} {
		if err := b.add(b.newcomer(name)); err != nil {
			t.Fatal(err)
		}
	}
	one, _ := b.line("Quách Thị Hoà")
	same, _ := b.line("Quách Thị Hòa")
	var past data.Year
	datatest.DB(b.Book).Where("number = ?", 2022).First(&past)
	kept, gone, months := one.PersonID, same.PersonID, 12
	old := data.Registration{YearID: past.ID, UnitID: b.unit.ID, AwardKindID: one.KindIDs[0], PersonID: &gone, SubjectName: "Quách Thị Hòa (cũ)"}
	third := data.Person{FullName: "Quách Thị Hoa"}
	do := func(act func(*data.Tx) error) {
		t.Helper()
		if err := b.Do("Thử", act); err != nil {
			t.Fatal(err)
		}
	}
	do(func(tx *data.Tx) error {
		if err := tx.Save(&third); err != nil {
			return err
		}
		for _, record := range []any{
			&old,
			&data.Exemplar{YearID: b.year.ID, PersonID: &gone, Name: "Quách Thị Hòa"},
			&data.Award{AwardKindID: one.KindIDs[0], PersonID: &gone, SubjectName: "Quách Thị Hòa", Year: 2021},
			&data.Initiative{YearID: past.ID, PersonID: &gone, Title: "Sáng kiến cũ"},
			&data.Post{PersonID: gone, UnitID: b.unit.ID, Title: "Phó Trưởng phòng", FromDate: "2019-01-01", ToDate: "2019-12-31"},
			&data.PersonYear{PersonID: gone, Year: 2021, Rating: "HTTNV", MonthsWorked: &months},
			&data.NotSame{PersonID: third.ID, OtherPersonID: gone},
			&data.KeptFinding{YearID: b.year.ID, UnitID: &b.unit.ID, RuleKey: "K1", PersonID: &gone, Reason: "Đã hỏi"},
			&data.KeptFinding{YearID: b.year.ID, UnitID: &b.unit.ID, RuleKey: "K2", PersonID: &gone, Reason: "Đã hỏi đơn vị"},
			&data.KeptFinding{YearID: b.year.ID, UnitID: &b.unit.ID, RuleKey: "K2", PersonID: &kept, Reason: "Hai người"},
		} {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		return nil
	})
	before := map[string]int64{}
	for _, table := range []string{"posts", "person_years", "exemplars", "awards", "initiatives", "not_same"} {
		var n int64
		datatest.DB(b.Book).Table(table).Count(&n)
		before[table] = n
	}
	do(func(tx *data.Tx) error { return registration.Merge(tx, kept, gone) })

	var columns []struct{ Name, Column string }
	datatest.DB(b.Book).Raw(`SELECT m.name, f."from" AS "column" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
		WHERE m.type = 'table' AND f."table" = 'people'`).Scan(&columns)
	if len(columns) < 9 {
		t.Fatalf("only %v name people", columns)
	}
	for _, c := range columns {
		var n int64
		datatest.DB(b.Book).Table(c.Name).Where(c.Column+" = ?", gone).Count(&n)
		if n > 0 {
			t.Errorf("%s.%s still names the person who is gone", c.Name, c.Column)
		}
	}
	for table, want := range before {
		lost := int64(0)
		if table == "posts" { // both had the same one in the unit
			lost = 1
		}
		var n int64
		if datatest.DB(b.Book).Table(table).Count(&n); n != want-lost {
			t.Errorf("%s: %d rows, before %d", table, n, want)
		}
	}
	var reasons []string // what both were asked for is one finding now, with both reasons
	datatest.DB(b.Book).Model(&data.KeptFinding{}).Where("person_id = ?", kept).Order("rule_key").Pluck("reason", &reasons)
	if strings.Join(reasons, "|") != "Đã hỏi|Hai người; Đã hỏi đơn vị" {
		t.Errorf("kept: %q", reasons)
	}
	var after data.Registration
	datatest.DB(b.Book).First(&after, old.ID)
	if after.SubjectName != "Quách Thị Hòa (cũ)" || *after.PersonID != kept {
		t.Errorf("the year of the past was rewritten: %+v", after)
	}
}

// Given two cards of one person that register one title, and only the one that goes
// names an initiative, when they are merged, then the joined line has it.
func TestAJoinedLineKeepsTheInitiative(t *testing.T) {
	b := practice(t)
	plain := b.newcomer("Quách Thị Hoà")
	plain.Initiative = data.Initiative{}
	for _, entry := range []registration.Entry{plain, b.newcomer("Quách Thị Hòa")} {
		if err := b.add(entry); err != nil {
			t.Fatal(err)
		}
	}
	one, _ := b.line("Quách Thị Hoà")
	same, _ := b.line("Quách Thị Hòa")
	if err := b.Do("Gộp", func(tx *data.Tx) error { return registration.Merge(tx, one.PersonID, same.PersonID) }); err != nil {
		t.Fatal(err)
	}
	if after, _ := b.line("Quách Thị Hoà"); after.Initiative.Title != "Quy trình thử" || len(after.IDs) != 2 {
		t.Errorf("%+v", after)
	}
}

// Given two cards with other facts of one year, then merging says so and changes nothing.
func TestMergingAsksWhereTheYearsContradict(t *testing.T) {
	b := practice(t)
	for _, name := range []string{"Quách Thị Hoà", "Quách Thị Hòa"} {
		if err := b.add(b.newcomer(name)); err != nil {
			t.Fatal(err)
		}
	}
	one, _ := b.line("Quách Thị Hoà")
	same, _ := b.line("Quách Thị Hòa")
	err := b.Do("Thử", func(tx *data.Tx) error {
		if err := tx.Save(&data.PersonYear{PersonID: one.PersonID, Year: 2021, Rating: "HTXSNV"}); err != nil {
			return err
		}
		return tx.Save(&data.PersonYear{PersonID: same.PersonID, Year: 2021, Rating: "HTTNV"})
	})
	if err != nil {
		t.Fatal(err)
	}
	err = b.Do("Gộp", func(tx *data.Tx) error { return registration.Merge(tx, one.PersonID, same.PersonID) })
	if f := fault.Of(err); f == nil || f.Kind != fault.Conflict || !strings.Contains(f.What, "2021") {
		t.Errorf("%v", err)
	}
	if _, there := b.line("Quách Thị Hòa"); !there {
		t.Error("half of the merge stayed")
	}
}

// Given reasons for one finding at both cards, when they are merged, then the one that is
// left is an older program's only where both were.
func TestAMergedReasonIsAnOlderProgramsWhereBothWere(t *testing.T) {
	for _, of := range []struct{ kept, gone, want bool }{{true, true, true}, {true, false, false}, {false, true, false}, {false, false, false}} {
		b := practice(t)
		kept, gone := data.Person{FullName: "Quách Thị Hoà"}, data.Person{FullName: "Quách Thị Hòa"}
		err := b.Do("Thử", func(tx *data.Tx) error {
			if err := errors.Join(tx.Save(&kept), tx.Save(&gone)); err != nil {
				return err
			}
			return errors.Join(
				tx.Save(&data.KeptFinding{YearID: b.year.ID, RuleKey: "K2", PersonID: &kept.ID, Reason: "Hai người", Inherited: of.kept}),
				tx.Save(&data.KeptFinding{YearID: b.year.ID, RuleKey: "K2", PersonID: &gone.ID, Reason: "Đã hỏi", Inherited: of.gone}))
		})
		if err == nil {
			err = b.Do("Gộp", func(tx *data.Tx) error { return registration.Merge(tx, kept.ID, gone.ID) })
		}
		if err != nil {
			t.Fatal(err)
		}
		var left []data.KeptFinding
		datatest.DB(b.Book).Where("rule_key = ? AND year_id = ?", "K2", b.year.ID).Where("person_id IN ?", []int64{kept.ID, gone.ID}).Find(&left)
		if len(left) != 1 || left[0].Inherited != of.want || left[0].Reason != "Hai người; Đã hỏi" {
			t.Errorf("%+v: %+v", of, left)
		}
	}
}

// Given a line that registers one title three times beside another, when it is cleared up,
// then each stands once, the first of them.
func TestATitleRegisteredTwiceIsLeftOnce(t *testing.T) {
	b := practice(t)
	if err := b.add(b.newcomer("Lê Thị Thử")); err != nil {
		t.Fatal(err)
	}
	before, _ := b.line("Lê Thị Thử")
	err := b.Do("Chép", func(tx *data.Tx) error {
		row, err := data.Get[data.Registration](tx, before.IDs[0])
		for range 2 {
			row.ID, row.InitiativeID = 0, nil
			err = errors.Join(err, tx.Save(&row))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if line, _ := b.line("Lê Thị Thử"); len(line.IDs) != 4 {
		t.Fatalf("%+v", line)
	} else if err := b.Do("Bỏ", func(tx *data.Tx) error { return registration.DropRepeated(tx, line) }); err != nil {
		t.Fatal(err)
	}
	if after, _ := b.line("Lê Thị Thử"); !slices.Equal(after.IDs, before.IDs) || after.Initiative.Title != before.Initiative.Title {
		t.Errorf("%+v, want %+v", after, before)
	}
}
