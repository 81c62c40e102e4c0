package unitform_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/exchange"
	"sothidua/app/registration"
	"sothidua/app/sample"
	"sothidua/app/unitform"
	"sothidua/data"
	"sothidua/data/viet"
)

// book is one of the practice books, with its year.
type book struct {
	*testing.T
	*data.Book
	year  data.Year
	units []data.Unit
}

func open(t *testing.T, kind sample.Kind, number int) book {
	t.Helper()
	b, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close() })
	year, err := b.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	units, err := b.UnitsOf(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	return book{t, b, year, units}
}

// sent is the form of a unit as a file.
func (b book) sent(unit data.Unit) []byte {
	b.Helper()
	form, err := unitform.Read(context.Background(), b.Book, b.year, unit)
	if err != nil {
		b.Fatal(err)
	}
	var file bytes.Buffer
	if err := form.Write(&file); err != nil {
		b.Fatal(err)
	}
	return file.Bytes()
}

// taken is what a file that came back says.
func (b book) taken(unit data.Unit, content []byte) *registration.Reading {
	b.Helper()
	source, err := exchange.Read(content)
	if err != nil {
		b.Fatal(err)
	}
	around, err := registration.ReadAround(context.Background(), b.Book, b.year, unit, data.SubjectIndividual, viet.DateOf(b.Now()))
	if err != nil {
		b.Fatal(err)
	}
	reading, err := registration.NewSheet(source, around).Read(context.Background(), b.Book)
	if err != nil {
		b.Fatal(err)
	}
	return reading
}

// changed is a workbook with some of its cells written anew.
func (b book) changed(content []byte, sheet string, cells map[string]string) []byte {
	b.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	for cell, text := range cells {
		if err := file.SetCellStr(sheet, cell, text); err != nil {
			b.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := file.Write(&out); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

var books = map[sample.Kind]int{sample.Block: 2023, sample.Cluster: 2025}

func TestAFormThatComesBackAsItWasSentChangesNothingAndAsksNothing(t *testing.T) {
	for kind, number := range books {
		b := open(t, kind, number)
		for _, unit := range b.units {
			// Given the form of a unit, when it comes back untouched,
			lines, err := b.RegistrationLines(t.Context(), b.year.ID, unit.ID)
			if err != nil {
				t.Fatal(err)
			}
			reading := b.taken(unit, b.sent(unit))
			// then every line is known and unchanged, nothing is asked or written.
			same := 0
			for _, line := range reading.Lines {
				if line.Standing == registration.Unchanged {
					same++
				} else if line.Standing != registration.Unusable {
					t.Errorf("%s: %s stands at %d: %+v, %s", unit.Name, line.Name, line.Standing, line.Changes, line.Ignored)
				}
				if len(line.Changes) > 0 || line.Ignored != "" || line.Unknown != "" {
					t.Errorf("%s: %s: %+v, %q, %q", unit.Name, line.Name, line.Changes, line.Ignored, line.Unknown)
				}
			}
			if same != len(lines) || len(reading.Questions) > 0 || len(registration.Entries(reading.Lines)) > 0 {
				t.Errorf("%s: %d of %d lines unchanged; %+v", unit.Name, same, len(lines), reading.Questions)
			}
		}
	}
}

func TestThreeOfTenCorrectedAreThreeUpdatesAndNoDuplicate(t *testing.T) {
	for kind, number := range books {
		b := open(t, kind, number)
		at := slices.IndexFunc(b.units, func(unit data.Unit) bool {
			form, err := unitform.Read(t.Context(), b.Book, b.year, unit)
			return err == nil && len(form.Lines[data.SubjectIndividual]) >= 5
		})
		if at < 0 {
			t.Fatalf("%s: no unit registers so many", kind)
		}
		unit := b.units[at]
		form, err := unitform.Read(t.Context(), b.Book, b.year, unit)
		if err != nil {
			t.Fatal(err)
		}
		before, err := b.RegistrationLines(t.Context(), b.year.ID, unit.ID)
		if err != nil {
			t.Fatal(err)
		}
		people := form.Lines[data.SubjectIndividual]
		one := form.Lists[data.SubjectIndividual].Titles[0]
		title := func(row int) string { // another than it has
			if people[row].Titles != one {
				return one
			}
			return form.Lists[data.SubjectIndividual].Titles[1]
		}
		// Given a form whose unit corrects a title, a spelling and a note,
		cells := map[string]string{
			"F6": title(0), "C7": people[1].Name + "h", "I8": "bổ sung: =1+1",
		}
		reading := b.taken(unit, b.changed(b.sent(unit), "Cá nhân", cells))
		entries := registration.Entries(reading.Lines)
		if len(entries) != 3 || len(reading.Questions) > 0 {
			t.Fatalf("%s: %d entries, %+v", kind, len(entries), reading.Questions)
		}
		// when it is taken back, then three lines are other than before and none is more.
		if err := b.Do("Nhận lại", func(tx *data.Tx) error { return registration.Enter(tx, entries...) }); err != nil {
			t.Fatal(err)
		}
		after, err := b.RegistrationLines(t.Context(), b.year.ID, unit.ID)
		if err != nil {
			t.Fatal(err)
		}
		was := map[[2]int64]string{}
		for _, line := range before {
			was[[2]int64{line.PersonID, line.CollectiveID}] = shown(line)
		}
		updated := 0
		for _, line := range after {
			if old, ok := was[[2]int64{line.PersonID, line.CollectiveID}]; !ok {
				t.Errorf("%s: %s is new", kind, line.Name)
			} else if old != shown(line) {
				updated++
			}
		}
		if len(after) != len(before) || updated != 3 {
			t.Errorf("%s: %d lines of %d, %d updated", kind, len(after), len(before), updated)
		}
		// A second time nothing is left to write.
		again := b.taken(unit, b.changed(b.sent(unit), "Cá nhân", nil))
		if entries := registration.Entries(again.Lines); len(entries) > 0 {
			t.Errorf("%s: %+v", kind, entries)
		}
	}
}

func shown(line data.RegistrationLine) string {
	return strings.Join([]string{line.Name, line.Post, line.Titles, line.Commendations, line.Note, line.Initiative.Title}, "|")
}

func TestAnotherNameInARowIsAskedAndACopiedRowGoesByItsName(t *testing.T) {
	b := open(t, sample.Block, 2023)
	unit := b.units[0]
	content := b.sent(unit)
	form, err := unitform.Read(t.Context(), b.Book, b.year, unit)
	if err != nil {
		t.Fatal(err)
	}
	people := form.Lines[data.SubjectIndividual]
	code := excelColumn(10)
	// Given a row with the name of somebody else, and one that was copied below and renamed,
	row := 6 + len(people)
	reading := b.taken(unit, b.changed(content, "Cá nhân", map[string]string{
		"C6": "Hoàng Thị Khác Hẳn", fmt.Sprintf("C%d", row): "Vũ Văn Chép Dòng", fmt.Sprintf("F%d", row): form.Lists[data.SubjectIndividual].Titles[0],
		fmt.Sprintf("%s%d", code, row): people[1].Code,
	}))
	// then the first waits for an answer, and the second is somebody new.
	for _, line := range reading.Lines {
		switch line.Name {
		case "Hoàng Thị Khác Hẳn":
			if line.Standing != registration.Ambiguous {
				t.Errorf("%+v", line)
			}
		case "Vũ Văn Chép Dòng":
			if line.Standing != registration.Newcomer || line.Entry.PersonID != 0 {
				t.Errorf("%+v", line)
			}
		}
	}
}

func excelColumn(n int) string {
	letter, _ := excelize.ColumnNumberToName(n)
	return letter
}

// A unit whose name or decider says of which sort it is chooses among the certificates of its
// own head; one that does not chooses among all.
func TestAUnitIsOfferedTheCertificatesOfItsOwnHead(t *testing.T) {
	b := open(t, sample.Cluster, 2025)
	offered := func(unit data.Unit) []string {
		form, err := unitform.Read(t.Context(), b.Book, b.year, unit)
		if err != nil {
			t.Fatal(err)
		}
		return form.Lists[data.SubjectIndividual].Commendations
	}
	for _, c := range []struct {
		name, decider string
		own, others   []string
	}{
		{"Sở Tài chính", "", []string{"GK Sở"}, []string{"GK xã"}},
		{"Ủy ban nhân dân phường Mường Lát", "", []string{"GK xã"}, []string{"GK Sở"}},
		{"Trung tâm Y tế số 2", "Giám đốc Sở Y tế", []string{"GK Sở"}, []string{"GK xã"}},
		{"Bệnh viện số 1", "", []string{"GK Sở", "GK xã"}, nil},
	} {
		unit := b.units[0]
		unit.Name, unit.Decider = c.name, c.decider
		list := strings.Join(offered(unit), "; ")
		for _, name := range c.own {
			if !strings.Contains(list, name) {
				t.Errorf("%s is not offered %s: %s", c.name, name, list)
			}
		}
		for _, name := range c.others {
			if strings.Contains(list, name) {
				t.Errorf("%s is offered %s", c.name, name)
			}
		}
	}
}
