package registration_test

import (
	"context"
	"strings"
	"testing"

	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/fault"
)

// refused writes the entries for the unit and returns why they were refused.
func (b book) refused(entries ...registration.Entry) *fault.Fault {
	b.Helper()
	for i := range entries {
		entries[i].Year, entries[i].Unit = b.year, b.unit
	}
	before, _ := b.RegistrationLines(context.Background(), b.year.ID, b.unit.ID)
	err := b.Do("Thử", func(tx *data.Tx) error { return registration.AddMany(tx, entries, day) })
	if after, _ := b.RegistrationLines(context.Background(), b.year.ID, b.unit.ID); err != nil && len(after) != len(before) {
		b.Errorf("%d lines after %d", len(after), len(before))
	}
	if err == nil {
		return nil
	}
	return fault.Of(err)
}

func TestATitleTwiceAmongTheEntriesIsRefused(t *testing.T) {
	// Given somebody of the unit who registers nothing further.
	b := practice(t)
	if err := b.add(b.newcomer("Lê Thị Thử")); err != nil {
		t.Fatal(err)
	}
	line, _ := b.line("Lê Thị Thử")
	highest := b.kind("CSTĐ bộ", data.SubjectIndividual)
	known := registration.Entry{Subject: data.SubjectIndividual, PersonID: line.PersonID, Kinds: []int64{highest}}
	room := registration.Entry{Subject: data.SubjectCollective, Name: "Ban Thử", Kinds: []int64{b.kind("TTLĐTT", data.SubjectCollective)}}
	again := room
	again.Name = " ban  thử "
	for name, entries := range map[string][]registration.Entry{
		"one person in two entries":   {known, known},
		"a new room in two entries":   {room, again},
		"one title twice in an entry": {{Subject: data.SubjectIndividual, PersonID: line.PersonID, Kinds: []int64{highest, highest}}},
	} {
		// When a title stands twice for one of them, then all of it is refused.
		if f := b.refused(entries...); f == nil || f.Kind != fault.Conflict {
			t.Errorf("%s: %v", name, f)
		}
	}
	// Two titles of one person, and one title of two new rooms, are none of that.
	other := known
	other.Kinds = []int64{b.kind("LĐTT", data.SubjectIndividual)}
	further := room
	further.Name = "Ban Thử Hai"
	for _, entries := range [][]registration.Entry{{known, other}, {room, further}} {
		if f := b.refused(entries...); f != nil {
			t.Error(f)
		}
	}
}

func TestARefusalNamesTheUnitThatRegistered(t *testing.T) {
	// Given a title of somebody whom another unit registered.
	b := practice(t)
	units, err := b.UnitsOf(t.Context(), b.year)
	if err != nil {
		t.Fatal(err)
	}
	other := units[1]
	lines, err := b.RegistrationLines(t.Context(), b.year.ID, other.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines {
		if line.PersonID == 0 {
			continue
		}
		// When this unit registers it too, alone or among others, the refusal names the other.
		e := registration.Entry{Subject: data.SubjectIndividual, PersonID: line.PersonID, Kinds: line.KindIDs[:1]}
		for _, entries := range [][]registration.Entry{{e}, {b.newcomer("Lê Thị Thử"), e}} {
			if f := b.refused(entries...); f == nil || !strings.Contains(f.What, other.Name) || strings.Contains(f.What, b.unit.Name) {
				t.Errorf("%v", f)
			}
		}
		// So does a line of this unit to which it is added later.
		if err := b.add(registration.Entry{Subject: data.SubjectIndividual, PersonID: line.PersonID, Kinds: []int64{b.kind("KNC", data.SubjectIndividual)}}); err != nil {
			t.Fatal(err)
		}
		mine, _ := b.line(line.Name)
		change := registration.EntryOf(b.year, b.unit, mine)
		change.Kinds = append(change.Kinds, e.Kinds...)
		err := b.Do("Sửa", func(tx *data.Tx) error { return registration.Change(tx, mine, change) })
		if f := fault.Of(err); err == nil || !strings.Contains(f.What, other.Name) {
			t.Errorf("%v", err)
		}
		return
	}
	t.Fatal("the other unit registers nobody")
}

// Given two people of one name in a unit, with post, room and one birth, when a list tells
// of one of them, then birth, post and room say which; what says nothing, or another year
// of birth, is asked.
func TestNamesakesInTheBookAreToldByBirthPostAndRoom(t *testing.T) {
	b := practice(t)
	ids := map[string]int64{}
	for post, room := range map[string]string{"Kế toán": "Ban Thời sự", "Lái xe": "Ban Kinh tế"} {
		person := data.Person{FullName: "Lê Thị Thử"}
		if post == "Lái xe" {
			person.BornOn = "1980-03-05"
		}
		if err := b.Do("Thử", func(tx *data.Tx) error {
			place, err := registration.RoomOf(tx, b.unit, room)
			if err != nil {
				return err
			}
			if err = tx.Save(&person); err != nil {
				return err
			}
			return tx.Save(&data.Post{PersonID: person.ID, UnitID: place.ID, Title: post})
		}); err != nil {
			t.Fatal(err)
		}
		ids[post] = person.ID
	}
	for told, want := range map[string]int64{
		"1980\t\t":                    ids["Lái xe"],
		"5/3/1980\tVăn thư\t":         ids["Lái xe"],
		"\tKế toán\tBan Thời sự":      ids["Kế toán"],
		"\tLái xe\t":                  ids["Lái xe"],
		"\t\tBan Thời sự":             ids["Kế toán"],
		"1979\tLái xe\tBan Kinh tế":   0, // somebody else, whom the book may have under the other
		"\t\t":                        0,
		"\tVăn thư\tPhòng Thử Nghiệm": 0,
	} {
		_, reading := b.paste(b.forPaste(b.unit, data.SubjectIndividual), "TT\tHọ và tên\tNăm sinh\tChức vụ\tBộ phận\tDanh hiệu\n1\tLê Thị Thử\t"+told+"\tLĐTT\n")
		if len(reading.Lines) != 1 || reading.Lines[0].Entry.PersonID != want {
			t.Errorf("%q: %+v, not %d", told, reading.Lines, want)
		}
	}
}
