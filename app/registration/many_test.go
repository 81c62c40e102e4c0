package registration_test

import (
	"fmt"
	"strings"
	"testing"

	"sothidua/app/registration"
	"sothidua/data"
)

// around reads what pasted lines of the unit are matched against.
func (b book) around() registration.Around {
	b.Helper()
	a := registration.Around{Year: b.year, Unit: b.unit, Subject: data.SubjectIndividual, Day: day}
	var err error
	for _, label := range []string{"LĐTT", "CSTĐCS", "CSTĐ bộ", "BK Tổng TTCP", "GK"} {
		var kind data.AwardKind
		if err := b.DB.First(&kind, b.kind(label, data.SubjectIndividual)).Error; err != nil {
			b.Fatal(err)
		}
		a.Kinds = append(a.Kinds, kind)
	}
	if a.People, err = b.PeopleOf(b.unit.ID, day); err != nil {
		b.Fatal(err)
	}
	if a.Rooms, err = b.RoomsOf(b.unit.ID); err != nil {
		b.Fatal(err)
	}
	if a.Lines, err = b.RegistrationLines(b.year.ID, b.unit.ID); err != nil {
		b.Fatal(err)
	}
	return a
}

func (b book) match(text string) []registration.Pasted {
	b.Helper()
	lines, err := registration.Match(b.Book, text, b.around())
	if err != nil {
		b.Fatal(err)
	}
	return lines
}

func TestPastedLinesAreMatched(t *testing.T) {
	// Given two people of the unit whose names differ in their tones alone.
	b := practice(t)
	for _, name := range []string{"Lê Thị Thử", "Lê Thị Thu"} {
		if err := b.add(b.newcomer(name)); err != nil {
			t.Fatal(err)
		}
	}
	// When lines come in with a head, with marks, labels and codes.
	lines := b.match("TT\tHọ và tên\tChức vụ\tLĐTT\tDanh hiệu\r\n" +
		"1\tLê Thị Thử\tChuyên viên\tx\tgk; bằng khen lạ\r\n" +
		"2\tLE THI THU\t\tx\t\r\n" +
		"3\tVũ Văn Mới\tKỹ sư, Phòng Mới\t\tcstđcs\r\n" +
		"4\tVũ Văn Mới\t\tx\t\r\n" +
		"5\t\tKế toán\tx\t\r\n")
	// Then the first is known and what is registered already is left out,
	if l := lines[0]; l.Standing != registration.Matched || l.Already != "GK" || len(l.Entry.Kinds) != 1 || l.Unknown != "bằng khen lạ" {
		t.Errorf("%+v", l)
	}
	// the second could be either, the third is new with a post and a room,
	if l := lines[1]; l.Standing != registration.Ambiguous || len(l.Candidates) != 2 {
		t.Errorf("%+v", l)
	}
	if l := lines[2]; l.Standing != registration.Newcomer || l.Entry.Post != "Kỹ sư" || l.Entry.Room != "Phòng Mới" || len(l.Entry.Kinds) != 2 {
		t.Errorf("%+v", l)
	}
	// the fourth is the third again, and the fifth names nobody.
	if lines[3].Standing != registration.Unusable || lines[4].Standing != registration.Unusable {
		t.Errorf("%v %v", lines[3].Standing, lines[4].Standing)
	}
}

func TestPasteWithoutAHead(t *testing.T) {
	b := practice(t)
	lines := b.match("1\tÔng\tVũ Văn Một\tKỹ sư\tx\t\t\t\t\tQuy trình mới\n2\tBà\tLê Thị Hai\tKế toán, Phòng Thử\t\tx\t\tx\t\t\n")
	for i, want := range []string{"LĐTT", "CSTĐCS, BK Tổng TTCP"} {
		if got := registration.Labels(b.around().Kinds, lines[i].Entry.Kinds); got != want || lines[i].Standing != registration.Newcomer {
			t.Errorf("line %d: %q, %v", i, got, lines[i].Standing)
		}
	}
	if e := lines[1].Entry; e.Honorific != "Bà" || e.Name != "Lê Thị Hai" || e.Post != "Kế toán" || e.Room != "Phòng Thử" {
		t.Errorf("%+v", e)
	}
	if lines[0].Entry.Initiative.Title != "Quy trình mới" {
		t.Errorf("%+v", lines[0].Entry)
	}
}

func TestThousandLinesAreOneStep(t *testing.T) {
	// Given a thousand new names.
	b := practice(t)
	var text strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&text, "%d\tNguyễn Văn Thử%04d\tChuyên viên, Phòng Thử %d\tLĐTT, GK\n", i, i, i%7)
	}
	var entries []registration.Entry
	for _, line := range b.match(text.String()) {
		entries = append(entries, line.Entry)
	}
	before, _ := b.RegistrationLines(b.year.ID, b.unit.ID)
	// When they are written and the step is taken back.
	if err := b.Do("Dán", func(tx *data.Tx) error { return registration.AddMany(tx, entries, day) }); err != nil {
		t.Fatal(err)
	}
	after, _ := b.RegistrationLines(b.year.ID, b.unit.ID)
	if line, ok := b.line("Nguyễn Văn Thử0700"); !ok || line.Titles != "LĐTT" || line.Commendations != "GK" || line.Unit != "Phòng Thử 0" || line.Post != "Chuyên viên" {
		t.Errorf("%+v", line)
	}
	if len(after) != len(before)+1000 {
		t.Errorf("%d lines after %d", len(after), len(before))
	}
	if _, err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	// Then nothing is left of them.
	if left, _ := b.RegistrationLines(b.year.ID, b.unit.ID); len(left) != len(before) {
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
