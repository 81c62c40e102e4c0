package lists_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/lists"
	"sothidua/app/page"
	"sothidua/app/page/docx"
	"sothidua/app/page/sheet"
	"sothidua/app/papers"
	"sothidua/app/registration"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

// registered are the lines of all units as they would be printed, one a line.
func (b book) registered(units []data.Unit) string {
	b.Helper()
	var all []string
	for _, unit := range units {
		lines, err := b.RegistrationLines(b.Context(), b.year.ID, unit.ID)
		if err != nil {
			b.Fatal(err)
		}
		for _, l := range lines {
			all = append(all, fmt.Sprint(unit.Name, "; ", l.Honorific, " ", l.Name, "; ", l.PersonID, l.CollectiveID, "; ", l.Post, "; ", l.Unit, "; ", l.Titles, "; ", l.Commendations, "; ", exchange.Flat(l.Initiative.Title), "; ", l.Note))
		}
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// readFile reads a file of the whole block as a kind of list.
func (b book) readFile(content []byte, kind lists.Kind) (*lists.Sheet, *lists.Reading) {
	b.Helper()
	src, err := exchange.Read(content)
	if err != nil {
		b.Fatal(err)
	}
	around, err := registration.ReadAround(b.Context(), b.Book, b.year, data.Unit{}, data.SubjectIndividual, viet.DateOf(b.Now()))
	if err != nil {
		b.Fatal(err)
	}
	sheet := lists.NewSheet(src, around, kind)
	reading, err := sheet.Read(b.Context(), b.Book)
	if err != nil {
		b.Fatal(err)
	}
	return sheet, reading
}

// Given the forms of all units in one file, as the program prints them, when nothing of them is
// registered and the file is read, then every line is that of its unit, nothing is asked, and
// once it is written the book registers what the forms say.
func TestOurOwnFormsOfAllUnitsAreReadBackEqual(t *testing.T) {
	for _, of := range []struct {
		kind sample.Kind
		year int
	}{{sample.Block, 2023}, {sample.Cluster, 2025}} {
		for name, write := range map[string]func(*bytes.Buffer, *page.Doc) error{
			"docx": func(to *bytes.Buffer, doc *page.Doc) error { return docx.Write(to, doc) },
			"xlsx": func(to *bytes.Buffer, doc *page.Doc) error { return sheet.Write(to, doc) },
		} {
			t.Run(fmt.Sprint(of.year, " ", name), func(t *testing.T) {
				b := openOf(t, of.kind, of.year)
				units, err := b.UnitsOf(t.Context(), b.year)
				if err != nil {
					t.Fatal(err)
				}
				built, err := papers.Build(t.Context(), b.Book, papers.Request{Paper: papers.UnitRegistration, Year: b.year})
				if err != nil {
					t.Fatal(err)
				}
				var file bytes.Buffer
				if err := write(&file, built.Doc); err != nil {
					t.Fatal(err)
				}
				want := b.registered(units)
				for _, of := range []string{"refusals WHERE registration_id IN (SELECT id FROM registrations WHERE year_id = ?)", "registrations WHERE year_id = ?"} {
					if err := datatest.DB(b.Book).Exec("DELETE FROM "+of, b.year.ID).Error; err != nil {
						t.Fatal(err)
					}
				}
				sheet, reading := b.readFile(file.Bytes(), lists.Registrations())
				whose := false
				for _, q := range append(reading.Questions, sheet.Choices(reading.Reading)...) {
					whose = whose || moved(q.Text)
					if q.Answer == "" && !moved(q.Text) {
						t.Errorf("asked: %s %s (%s)", q.Key, q.Text, q.Rows)
					}
				}
				if err := b.Do("Đọc tệp", reading.Write); err != nil {
					t.Fatal(err)
				}
				if said := missed(want, b.registered(units), whose); said != "" {
					t.Errorf("read back\n%s", said)
				}
			})
		}
	}
}

// moved tells of the one in the practice books who moved within the year, and whom both units
// registered with one title: whose he is must be asked.
func moved(text string) bool { return strings.Contains(text, "Y Khoa Mlô") }

// missed are the lines that one of two texts has and the other has not.
func missed(want, got string, asked bool) string {
	var said strings.Builder
	is, should := strings.Split(got, "\n"), strings.Split(want, "\n")
	for _, line := range should {
		if !slices.Contains(is, line) && !(asked && moved(line)) {
			said.WriteString("lost  " + line + "\n")
		}
	}
	for _, line := range is {
		if !slices.Contains(should, line) {
			said.WriteString("added " + line + "\n")
		}
	}
	return said.String()
}

// Given the lists of what is registered, as the program prints them, when they are read into the
// book that they were printed from, then nothing of them is new and nothing is asked.
func TestOurOwnListsAreReadBackAsWhatTheBookHas(t *testing.T) {
	for _, of := range []struct {
		kind sample.Kind
		year int
	}{{sample.Block, 2023}, {sample.Cluster, 2025}} {
		b := openOf(t, of.kind, of.year)
		for paper, kind := range map[string]string{
			papers.IndividualList: "registrations", papers.CollectiveList: "registrations", papers.ProposalList: "registrations", papers.InitiativeList: "initiatives",
			papers.Delegates: "delegates", papers.AttendanceSheet: "delegates", papers.Received: "delegates", papers.Rewards: "decisions", papers.GoldenBook: "decisions",
		} {
			built, err := papers.Build(t.Context(), b.Book, papers.Request{Paper: paper, Year: b.year})
			if err != nil {
				t.Fatal(err)
			}
			var word, excel bytes.Buffer
			if err := docx.Write(&word, built.Doc); err != nil {
				t.Fatal(err)
			}
			if err := sheet.Write(&excel, built.Doc); err != nil {
				t.Fatal(err)
			}
			for file, content := range map[string][]byte{"docx": word.Bytes(), "xlsx": excel.Bytes()} {
				called, err := lists.Called(kind)
				if err != nil {
					t.Fatal(err)
				}
				sheet, reading := b.readFile(content, called)
				for _, q := range append(reading.Questions, sheet.Choices(reading.Reading)...) {
					if q.Answer == "" && !moved(q.Text) && q.Key != "address:ong" { // Ông Văn Tuyến, whose family name it is
						t.Errorf("%d %s %s asks %s %s (%s)", of.year, paper, file, q.Key, q.Text, q.Rows)
					}
				}
				for _, line := range reading.Lines {
					if line.Standing == registration.Newcomer || line.Standing == registration.Waiting && line.Name != "Ông Văn Tuyến" {
						t.Errorf("%d %s %s: %s is new or waits: %s", of.year, paper, file, line.Name, line.Raw)
					}
				}
				if n := reading.Count(); n > 0 && kind != "initiatives" {
					t.Errorf("%d %s %s writes %d lines: %q", of.year, paper, file, n, told(reading))
				}
			}
		}
	}
}

// Given the list of delegates and those of awards, as the program prints them, when the book has
// lost what they tell and they are read, then nothing is asked and it has the same again.
func TestWhatOurOwnListsTellComesBackFromThem(t *testing.T) {
	for _, of := range []struct {
		kind sample.Kind
		year int
	}{{sample.Block, 2023}, {sample.Cluster, 2025}} {
		for _, list := range []struct{ paper, kind, lose, tell string }{
			{papers.Delegates, "delegates", "DELETE FROM participants WHERE ceremony_id = (SELECT min(id) FROM ceremonies)", delegatesTold},
			{papers.Rewards, "decisions", "UPDATE registrations SET award_id = NULL;DELETE FROM awards WHERE year = (SELECT max(number) FROM years)", "SELECT subject_name || '; ' || k.label || '; ' || decision_number || '; ' || decision_date || '; ' || money || '; ' || received_by FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id WHERE year = (SELECT max(number) FROM years) AND revoked = 0 ORDER BY 1"},
			{papers.GoldenBook, "decisions", "UPDATE registrations SET award_id = NULL;DELETE FROM awards WHERE year = (SELECT max(number) FROM years)", "SELECT subject_name || '; ' || k.label || '; ' || decision_number || '; ' || decision_date || '; ' || golden_book || '; ' || handed_on || '; ' || received_by FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id WHERE year = (SELECT max(number) FROM years) AND revoked = 0 ORDER BY 1"},
		} {
			for file, write := range map[string]func(*bytes.Buffer, *page.Doc) error{
				"docx": func(to *bytes.Buffer, doc *page.Doc) error { return docx.Write(to, doc) },
				"xlsx": func(to *bytes.Buffer, doc *page.Doc) error { return sheet.Write(to, doc) },
			} {
				t.Run(fmt.Sprint(of.year, " ", list.paper, " ", file), func(t *testing.T) {
					b := openOf(t, of.kind, of.year)
					built, err := papers.Build(t.Context(), b.Book, papers.Request{Paper: list.paper, Year: b.year})
					if err != nil {
						t.Fatal(err)
					}
					var content bytes.Buffer
					if err := write(&content, built.Doc); err != nil {
						t.Fatal(err)
					}
					db := datatest.DB(b.Book)
					holds := func() (rows []string) {
						if err := db.Raw(list.tell).Scan(&rows).Error; err != nil {
							t.Fatal(err)
						}
						for i, row := range rows {
							if told, unit, is := strings.Cut(row, "\x01"); is {
								at := strings.LastIndex(told, "; ") + 2
								rows[i] = told[:at] + viet.Posted(told[at:], unit, ", ")
							}
						}
						return rows
					}
					want := holds()
					err = b.Do("mất", func(tx *data.Tx) error {
						for statement := range strings.SplitSeq(list.lose, ";") {
							if err := datatest.DB(tx).Exec(statement).Error; err != nil {
								return err
							}
						}
						return nil
					})
					if err != nil {
						t.Fatal(err)
					}
					if len(want) == 0 || len(holds()) > 0 {
						t.Fatalf("%d before, %d then", len(want), len(holds()))
					}
					_, reading := b.readFile(content.Bytes(), kind(t, list.kind))
					if open := keys(reading); slices.ContainsFunc(open, func(key string) bool { return key != "address:ong" }) { // Ông Văn Tuyến
						t.Errorf("asks %q", open)
					}
					if err := b.Do("đọc", reading.Write); err != nil {
						t.Fatal(err)
					}
					asked := func(line string) bool { return moved(line) || strings.HasPrefix(line, "Ông Văn Tuyến;") }
					want, got := slices.DeleteFunc(want, asked), slices.DeleteFunc(holds(), asked)
					if said := missed(strings.Join(want, "\n"), strings.Join(got, "\n"), false); said != "" {
						t.Errorf("%s%q", said, told(reading))
					}
				})
			}
		}
	}
}

// delegatesTold is what the list of delegates tells of each of them: post and unit as they are said
// together.
const delegatesTold = "SELECT honorific || ' ' || full_name || '; ' || role || '; ' || CASE attendance WHEN 'present' THEN '' ELSE attendance END || '; ' || stands_in_for || '; ' || " +
	"CASE WHEN p.id = c.chair_id THEN 'chair ' ELSE '' END || CASE WHEN p.id = c.secretary_id THEN 'secretary ' ELSE '' END || CASE WHEN p.id = c.concluder_id THEN 'concluder' ELSE '' END || '; ' || post || '\x01' || unit_name " +
	"FROM participants p JOIN ceremonies c ON c.id = p.ceremony_id WHERE c.id = (SELECT min(id) FROM ceremonies) ORDER BY 1"
