package registration_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

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
