package registration_test

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/page/sheet"
	"sothidua/app/papers"
	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/datatest"
)

// The ways in which a table reaches the clipboard: Excel puts a cell in quotes where it
// must, Word never does and writes a line break within a cell as \v.
var clipboards = map[string]func(cell string) string{
	"Excel": func(cell string) string {
		if strings.ContainsAny(cell, "\t\n\"") {
			return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		return cell
	},
	"Word": func(cell string) string { return strings.ReplaceAll(cell, "\n", "\v") },
}

// copied are the sheets of a workbook as they stand on the clipboard.
func copied(t *testing.T, workbook []byte, put func(string) string) (all []string) {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, name := range file.GetSheetList() {
		rows, err := file.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for _, row := range rows {
			for i, cell := range row {
				row[i] = put(cell)
			}
			text.WriteString(strings.Join(row, "\t") + "\r\n")
		}
		all = append(all, text.String())
	}
	return all
}

// printed is the form of a unit as a workbook.
func (b book) printed(unit data.Unit) []byte {
	b.Helper()
	built, err := papers.Build(b.Context(), b.Book, papers.Request{Paper: papers.UnitRegistration, Year: b.year, UnitID: unit.ID})
	if err != nil {
		b.Fatal(err)
	}
	var workbook bytes.Buffer
	if err := sheet.Write(&workbook, built.Doc); err != nil {
		b.Fatal(err)
	}
	return workbook.Bytes()
}

// forPaste is what a list of the unit is read against when nothing is registered yet.
func (b book) forPaste(unit data.Unit, subject data.Subject) registration.Around {
	b.Helper()
	a := registration.Around{Around: intake.Around{Year: b.year, Unit: unit, Subject: subject}, Day: day}
	err := datatest.DB(b.Book).Where("regime_code = ? AND subject = ?", b.year.RegimeCode, subject).Order("position, id").Find(&a.Kinds).Error
	if err != nil {
		b.Fatal(err)
	}
	if a.People, err = b.PeopleOf(context.Background(), unit.ID, day); err != nil {
		b.Fatal(err)
	}
	if a.Rooms, err = b.RoomsOf(context.Background(), unit.ID); err != nil {
		b.Fatal(err)
	}
	return a
}

// readBack compares what was read of the printed lines with them. What is asked is
// not wrong.
func (b book) readBack(reading *registration.Reading, lines []data.RegistrationLine, unit data.Unit) (asked int) {
	b.Helper()
	if len(reading.Lines) != len(lines) {
		b.Errorf("%s: %d lines read, %d printed; left out: %+v", unit.Name, len(reading.Lines), len(lines), reading.LeftOut)
		return 0
	}
	for i, read := range reading.Lines {
		e, line := read.Entry, lines[i]
		if read.Standing == registration.Waiting {
			asked++
			continue
		}
		kinds := slices.Sorted(slices.Values(e.Kinds))
		if want := slices.Sorted(slices.Values(line.KindIDs)); !slices.Equal(kinds, want) {
			b.Errorf("%s, %s: kinds %v, want %v (%s)", unit.Name, line.Name, kinds, want, read.Raw)
		}
		if e.CollectiveID != line.CollectiveID || e.Note != line.Note {
			b.Errorf("%s, %s: %+v", unit.Name, line.Name, e)
		}
		if line.Subject == data.SubjectCollective {
			continue
		}
		room := line.Unit
		if room == unit.Name {
			room = ""
		}
		if e.Name != line.Name || e.Honorific != line.Honorific || e.Post != line.Post || e.Room != room || e.Initiative.Title != exchange.Flat(line.Initiative.Title) {
			b.Errorf("%s: read %q, %q, %q, %q, %q; want %q, %q, %q, %q, %q", unit.Name, e.Name, e.Honorific, e.Post, e.Room, e.Initiative.Title,
				line.Name, line.Honorific, line.Post, room, line.Initiative.Title)
		}
	}
	return asked
}

func TestOurOwnFormIsReadBackEqual(t *testing.T) {
	b := practice(t)
	units, err := b.UnitsOf(t.Context(), b.year)
	if err != nil {
		t.Fatal(err)
	}
	for clipboard, put := range clipboards {
		for _, unit := range units {
			// Given the printed form of a unit
			lines, err := b.RegistrationLines(t.Context(), b.year.ID, unit.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, text := range copied(t, b.printed(unit), put) {
				// When a sheet of it is pasted, with one of its tables or both
				whole, people := strings.Contains(text, "Tên tập thể"), strings.Contains(text, "Họ và tên")
				around := b.forPaste(unit, data.SubjectCollective)
				if individuals := b.forPaste(unit, data.SubjectIndividual); !whole {
					around = individuals
				} else if people {
					around.Kinds = append(around.Kinds, individuals.Kinds...)
				}
				of := slices.DeleteFunc(slices.Clone(lines), func(l data.RegistrationLine) bool {
					return l.Subject == data.SubjectCollective && !whole || l.Subject == data.SubjectIndividual && !people
				})
				slices.SortStableFunc(of, func(x, y data.RegistrationLine) int { return cmp.Compare(x.Subject, y.Subject) })
				sheet, err := registration.Open(text, around)
				if err != nil {
					t.Fatal(err)
				}
				reading, err := sheet.Read(t.Context(), b.Book)
				if err != nil {
					t.Fatal(err)
				}
				// Then each line is as it was printed, and nothing is asked
				if asked := b.readBack(reading, of, unit); asked > 0 || len(reading.Questions) > 0 {
					t.Errorf("%s from %s: %d lines asked, %+v", unit.Name, clipboard, asked, reading.Questions)
				}
			}
		}
	}
}

// Off the sample: names that are forms of address, posts with commas, rooms without a
// word for rooms, titles of sayings in quotes, and whatever else a unit writes.
func TestAnyUnitsFormIsReadBackEqualOrAsked(t *testing.T) {
	b := practice(t)
	var block data.Block
	if err := datatest.DB(b.Book).First(&block).Error; err != nil {
		t.Fatal(err)
	}
	asked, read := 0, 0
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 3))
		unit := data.Unit{Name: fmt.Sprintf("Trường Thử %d", seed)}
		all := b.forPaste(b.unit, data.SubjectIndividual)
		w := someList(r, all.Kinds[:min(8, len(all.Kinds))])
		err := b.Do("Đăng ký", func(tx *data.Tx) error {
			if err := tx.Save(&unit); err != nil {
				return err
			}
			if err := tx.Save(&data.Membership{BlockID: block.ID, UnitID: unit.ID, Position: 90 + int(seed)}); err != nil {
				return err
			}
			var entries []registration.Entry
			for i, p := range w.people {
				e := registration.Entry{
					Year: b.year, Unit: unit, Subject: data.SubjectIndividual, Name: p.name + " " + spelt(i), Honorific: p.sir,
					Post: pick(r, p.post, p.post, "Trưởng khoa, Bí thư chi bộ", "Kế toán - Thủ quỹ"), Room: pick(r, p.room, p.room, "Thanh tra, Pháp chế", "Kho bạc"),
					Initiative: data.Initiative{Title: p.initiative}, Note: pick(r, p.note, `"đặc cách"`, "Không", "x"),
				}
				for _, kind := range p.kinds {
					e.Kinds = append(e.Kinds, w.kinds[kind].ID)
				}
				entries = append(entries, e)
			}
			return registration.AddMany(tx, entries, day)
		})
		if err != nil {
			t.Fatal(err)
		}
		lines, err := b.RegistrationLines(t.Context(), b.year.ID, unit.ID)
		if err != nil {
			t.Fatal(err)
		}
		for clipboard, put := range clipboards {
			for _, text := range copied(t, b.printed(unit), put) {
				if !strings.Contains(text, "Họ và tên") {
					continue
				}
				sheet, err := registration.Open(text, b.forPaste(unit, data.SubjectIndividual))
				if err != nil {
					t.Fatal(err)
				}
				reading, err := sheet.Read(t.Context(), b.Book)
				if err != nil {
					t.Fatal(err)
				}
				before := t.Failed()
				asked += b.readBack(reading, lines, unit)
				read += len(lines)
				if t.Failed() && !before {
					t.Logf("seed %d, %s:\n%s", seed, clipboard, text)
				}
			}
		}
	}
	if asked*2 > read {
		t.Errorf("%d of %d lines are asked about", asked, read)
	}
}

func TestPostAndRoomArePartedByWhatTheUnitHas(t *testing.T) {
	unit := data.Unit{Name: "Trường Thử"}
	rooms := []data.Unit{{Name: "Phòng Thử"}, {Name: "Thanh tra, Pháp chế"}, {Name: "Kho bạc"}}
	for text, want := range map[string][2]string{
		"Chuyên viên":                           {"Chuyên viên", ""},
		"Chuyên viên, phòng thử":                {"Chuyên viên", "Phòng Thử"},
		"Chuyên viên, Phòng Mới":                {"Chuyên viên", "Phòng Mới"},
		"Kế toán, Thanh tra, Pháp chế":          {"Kế toán", "Thanh tra, Pháp chế"},
		"Trưởng khoa, Bí thư, Kho bạc":          {"Trưởng khoa, Bí thư", "Kho bạc"},
		"Kho bạc":                               {"", "Kho bạc"},
		"Chuyên viên, Phòng Tổ chức, biên chế":  {"Chuyên viên", "Phòng Tổ chức, biên chế"},
		"Trưởng phòng, Phòng Tổ chức, biên chế": {"Trưởng phòng", "Phòng Tổ chức, biên chế"},
		"Phòng Tổ chức, biên chế":               {"", "Phòng Tổ chức, biên chế"},
		"Phòng Tổ chức, Kế toán":                {"Phòng Tổ chức, Kế toán", ""},
		"Phòng Mới":                             {"", "Phòng Mới"},
		"Kế toán, Trường Thử":                   {"Kế toán", ""},
		"Trường Thử":                            {"", ""},
		"Trưởng phòng Thử":                      {"Trưởng phòng Thử", "Phòng Thử"},
		"Trưởng phòng Thử, Bí thư":              {"Trưởng phòng Thử, Bí thư", "Phòng Thử"},
		"Phó Bí thư, Viện trưởng":               {"Phó Bí thư, Viện trưởng", ""},
		"Vụ trưởng":                             {"Vụ trưởng", ""},
		"Tổng biên tập":                         {"Tổng biên tập", ""},
		"Phó Giám đốc, tốt nghiệp 2020":         {"Phó Giám đốc, tốt nghiệp 2020", ""},
	} {
		if post, room := intake.SplitPost(text, unit, rooms); post != want[0] || room != want[1] {
			t.Errorf("%q: %q in %q, want %q in %q", text, post, room, want[0], want[1])
		}
	}
}
