package registration_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/datatest"
)

// around reads what pasted lines of the unit are matched against.
func (b book) around() registration.Around {
	b.Helper()
	a := registration.Around{Around: intake.Around{Year: b.year, Unit: b.unit, Subject: data.SubjectIndividual}, Day: day}
	var err error
	for _, label := range []string{"LĐTT", "CSTĐCS", "CSTĐ bộ", "BK Tổng TTCP", "GK"} {
		var kind data.AwardKind
		if err := datatest.DB(b.Book).First(&kind, b.kind(label, data.SubjectIndividual)).Error; err != nil {
			b.Fatal(err)
		}
		a.Kinds = append(a.Kinds, kind)
	}
	if a.People, err = b.PeopleOf(context.Background(), b.unit.ID, day); err != nil {
		b.Fatal(err)
	}
	if a.Rooms, err = b.RoomsOf(context.Background(), b.unit.ID); err != nil {
		b.Fatal(err)
	}
	if a.Lines, err = b.RegistrationLines(context.Background(), b.year.ID, b.unit.ID); err != nil {
		b.Fatal(err)
	}
	return a
}

// spelt is a number in letters, as names have them.
func spelt(n int) string {
	return "Thử" + string([]rune{'A' + rune(n/676)%26, 'a' + rune(n/26)%26, 'a' + rune(n)%26})
}

func TestThousandLinesAreOneStep(t *testing.T) {
	// Given a thousand new names.
	b := practice(t)
	var text strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&text, "%d\tNguyễn Văn %s\tChuyên viên, Phòng Thử %d\tLĐTT, GK\n", i, spelt(i), i%7)
	}
	sheet, _ := b.paste(b.around(), text.String())
	sheet.Answers["columns"] = "yes"
	entries := registration.Entries(b.read(sheet).Lines)
	before, _ := b.RegistrationLines(t.Context(), b.year.ID, b.unit.ID)
	// When they are written and the step is taken back.
	if err := b.Do("Dán", func(tx *data.Tx) error { return registration.AddMany(tx, entries, day) }); err != nil {
		t.Fatal(err)
	}
	after, _ := b.RegistrationLines(t.Context(), b.year.ID, b.unit.ID)
	if line, ok := b.line("Nguyễn Văn " + spelt(700)); !ok || line.Titles != "LĐTT" || line.Commendations != "GK" || line.Unit != "Phòng Thử 0" || line.Post != "Chuyên viên" {
		t.Errorf("%+v", line)
	}
	if len(after) != len(before)+1000 {
		t.Errorf("%d lines after %d", len(after), len(before))
	}
	if _, err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	// Then nothing is left of them.
	if left, _ := b.RegistrationLines(t.Context(), b.year.ID, b.unit.ID); len(left) != len(before) {
		t.Errorf("%d lines left of %d", len(left), len(before))
	}
	// Written twice, the second time is refused as a whole.
	known := b.newcomer("Lê Thị Thử")
	known.Year, known.Unit = b.year, b.unit
	if err := b.add(known); err != nil {
		t.Fatal(err)
	}
	line, _ := b.line("Lê Thị Thử")
	known.PersonID = line.PersonID
	fresh := b.newcomer("Vũ Văn Thử")
	fresh.Year, fresh.Unit = b.year, b.unit
	err := b.Do("Dán", func(tx *data.Tx) error { return registration.AddMany(tx, []registration.Entry{fresh, known}, day) })
	if _, made := b.line("Vũ Văn Thử"); err == nil || made {
		t.Errorf("%v, made %v", err, made)
	}
}

// A room's name that two rooms of a unit share is asked in a list, and the one that was
// meant is registered under a name that tells it from the other.
func TestARoomOfASharedNameIsAsked(t *testing.T) {
	b := practice(t)
	var rooms [2]data.Unit
	for i, holder := range []string{"Phòng Bắc Thử", "Phòng Nam Thử"} {
		outer := data.Unit{Name: holder, ParentID: &b.unit.ID, Position: 90 + i}
		if err := b.Do("Thử", func(tx *data.Tx) error { return tx.Save(&outer) }); err != nil {
			t.Fatal(err)
		}
		rooms[i] = data.Unit{Name: "Tổ Chung Thử", ParentID: &outer.ID, Position: 1}
		if err := b.Do("Thử", func(tx *data.Tx) error { return tx.Save(&rooms[i]) }); err != nil {
			t.Fatal(err)
		}
	}
	sheet, read := b.paste(b.around(), "Họ và tên\tChức vụ\tPhòng\tDanh hiệu\nLê Thị Mới Thử\tTổ viên\tTổ Chung Thử\tLĐTT\n")
	if len(read.Questions) != 1 || len(read.Questions[0].Options) != 3 {
		t.Fatalf("asked %+v", read.Questions)
	}
	sheet.Answers[read.Questions[0].Key] = fmt.Sprint(rooms[1].ID)
	entries := registration.Entries(b.read(sheet).Lines)
	if err := b.Do("Dán", func(tx *data.Tx) error { return registration.AddMany(tx, entries, day) }); err != nil {
		t.Fatal(err)
	}
	if line, _ := b.line("Lê Thị Mới Thử"); line.Unit != "Tổ Chung Thử, Phòng Nam Thử" {
		t.Errorf("registered in %q", line.Unit)
	}
	u, err := registration.ReadUnit(t.Context(), contest.New(b.Book), b.year.ID, b.unit.ID, day)
	if err != nil {
		t.Fatal(err)
	}
	for _, person := range u.Own {
		if person.FullName == "Lê Thị Mới Thử" && (person.RoomID != rooms[1].ID || person.Room != "Tổ Chung Thử, Phòng Nam Thử") {
			t.Errorf("works in %+v", person)
		}
	}
	// A collective too
	entry := registration.Entry{Year: b.year, Unit: b.unit, Subject: data.SubjectCollective, CollectiveID: rooms[0].ID, Kinds: []int64{b.kind("TTLĐXS", data.SubjectCollective)}}
	if err := b.Do("Ghi", func(tx *data.Tx) error { return registration.AddMany(tx, []registration.Entry{entry}, day) }); err != nil {
		t.Fatal(err)
	}
	if line, ok := b.line("Tổ Chung Thử, Phòng Bắc Thử"); !ok || line.CollectiveID != rooms[0].ID {
		t.Errorf("the collective is registered as %+v", line)
	}
}

// Given people who register already, when a list adds to one of them, corrects another and
// brings somebody new, then each title is counted as it is now and as it will be.
func TestAListIsCountedBeforeItIsWritten(t *testing.T) {
	b := practice(t)
	a := b.around()
	ldtt, gk := b.kind("LĐTT", data.SubjectIndividual), b.kind("GK", data.SubjectIndividual)
	one := data.RegistrationLine{PersonID: 1, KindIDs: []int64{ldtt}}
	two := data.RegistrationLine{PersonID: 2, KindIDs: []int64{ldtt, gk}}
	a.Lines = []data.RegistrationLine{one, two, {PersonID: 3, KindIDs: []int64{gk}}}
	sheet, _ := b.paste(a, "Họ và tên\tLĐTT\nVũ Văn Mới\tx\n")
	var said []string
	for _, o := range sheet.Outlook(data.Titles{Kinds: a.Kinds}, []registration.Entry{
		{PersonID: 1, Kinds: []int64{gk, ldtt}}, {PersonID: 2, Kinds: []int64{gk}, Line: &two}, {Name: "Vũ Văn Mới", Kinds: []int64{ldtt}},
	}) {
		said = append(said, fmt.Sprintf("%s %d→%d", o.Kind.Label, o.Now, o.Then))
	}
	equal(t, said, []string{"LĐTT 2→2", "GK 2→3"})
	// Of a list that brings nothing both are as they are.
	for _, o := range sheet.Outlook(data.Titles{Kinds: a.Kinds}, nil) {
		if o.Now != 2 || o.Then != 2 {
			t.Errorf("%+v", o)
		}
	}
}

// Given a title that the office took out of use, then a list of the unit that still registers
// it may name it, and that of another may not.
func TestATitleOutOfUseIsReadWhereItIsRegistered(t *testing.T) {
	b := practice(t)
	if err := b.add(b.newcomer("Lê Thị Thử")); err != nil {
		t.Fatal(err)
	}
	gk := b.kind("GK", data.SubjectIndividual)
	other := data.Unit{Name: "Trường Mới"}
	err := b.Do("Bỏ dùng", func(tx *data.Tx) error {
		kind, err := data.Get[data.AwardKind](tx, gk)
		kind.InUse = false
		return errors.Join(err, tx.Save(&kind), tx.Save(&other))
	})
	if err != nil {
		t.Fatal(err)
	}
	for unit, want := range map[*data.Unit]bool{&b.unit: true, &other: false} {
		a, err := registration.ReadAround(t.Context(), b.Book, b.year, *unit, data.SubjectIndividual, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.ContainsFunc(a.Kinds, func(k data.AwardKind) bool { return k.ID == gk }); got != want || len(a.Kinds) < 5 {
			t.Errorf("%s: %v among %d titles", unit.Name, got, len(a.Kinds))
		}
	}
}
