package unitform_test

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/exchange"
	"sothidua/app/registration"
	"sothidua/app/unitform"
	"sothidua/data"
	"sothidua/data/viet"
)

// without is a workbook with a row taken out.
func (b book) without(content []byte, sheet string, row int) []byte {
	b.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	var out bytes.Buffer
	if err = file.RemoveRow(sheet, row); err == nil {
		err = file.Write(&out)
	}
	if err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

func (b book) dump() string {
	b.Helper()
	var out bytes.Buffer
	if err := b.Dump(context.Background(), &out); err != nil {
		b.Fatal(err)
	}
	return out.String()
}

func TestWhatAUnitClearedDeletedOrMovedIsProposedNeverSilent(t *testing.T) {
	for kind, number := range books {
		b := open(t, kind, number)
		var people []unitform.Line
		at := slices.IndexFunc(b.units, func(unit data.Unit) bool {
			read, err := unitform.Read(t.Context(), b.Book, b.year, unit)
			people = read.Lines[data.SubjectIndividual]
			return err == nil && len(people) >= 3 && people[0].Titles+people[0].Commendations != "" && people[1].Titles+people[1].Commendations != "" && people[2].Titles+people[2].Commendations != ""
		})
		if at < 0 {
			t.Fatalf("%s: no unit registers so many", kind)
		}
		unit := b.units[at]
		// Given a form whose unit cleared the titles of the first, moved the second and deleted the third,
		content := b.changed(b.sent(unit), "Cá nhân", map[string]string{"F6": "", "G6": "", "E7": "Phòng Thử Chuyển"})
		content = b.without(content, "Cá nhân", 8)
		source, err := exchange.Read(content)
		if err != nil {
			t.Fatal(err)
		}
		read := func(answers map[string]string) *registration.Reading {
			around, err := registration.ReadAround(t.Context(), b.Book, b.year, unit, data.SubjectIndividual, viet.DateOf(b.Now()))
			if err != nil {
				t.Fatal(err)
			}
			sheet := registration.NewSheet(source, around)
			sheet.Answers = answers
			reading, err := sheet.Read(t.Context(), b.Book)
			if err != nil {
				t.Fatal(err)
			}
			return reading
		}
		// then each of the three is asked, and nothing of them is written before.
		reading := read(nil)
		var keys []string
		for _, q := range reading.Questions {
			keys = append(keys, q.Key)
		}
		slices.Sort(keys)
		if !slices.Equal(keys, []string{"cleared", "gone", "moved"}) || len(registration.Entries(reading.Lines)) != 0 {
			t.Fatalf("%s: asked %v, %d entries", kind, keys, len(registration.Entries(reading.Lines)))
		}
		// When she refuses, then nothing changes, and what stays is said;
		reading = read(map[string]string{"cleared": "no", "gone": "no", "moved": "no"})
		if entries := registration.Entries(reading.Lines); len(entries) != 0 {
			t.Fatalf("%s: %+v", kind, entries)
		}
		said := 0
		for _, line := range reading.Lines {
			if line.Ignored != "" {
				said++
			}
		}
		if said != 3 {
			t.Errorf("%s: %d are said to stay", kind, said)
		}
		// when she accepts, then two registrations are gone and one is of the room, in one step that goes back.
		before := b.dump()
		yes := map[string]string{"cleared": "yes", "gone": "yes", "moved": "yes"}
		entries := registration.Entries(read(yes).Lines)
		if len(entries) != 3 {
			t.Fatalf("%s: %d entries", kind, len(entries))
		}
		if err := b.Do("Nhận lại", func(tx *data.Tx) error { return registration.Enter(tx, entries...) }); err != nil {
			t.Fatal(err)
		}
		after, err := b.RegistrationLines(t.Context(), b.year.ID, unit.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range after {
			switch line.Name {
			case people[0].Name, people[2].Name:
				t.Errorf("%s: %s is still there", kind, line.Name)
			case people[1].Name:
				if line.Unit != "Phòng Thử Chuyển" {
					t.Errorf("%s: %s is in %s", kind, line.Name, line.Unit)
				}
			}
		}
		if again := read(yes); len(registration.Entries(again.Lines)) != 0 {
			t.Errorf("%s: a second time %d", kind, len(registration.Entries(again.Lines)))
		}
		if _, err := b.Undo(); err != nil || b.dump() != before {
			t.Errorf("%s: undo leaves something: %v", kind, err)
		}
	}
}
