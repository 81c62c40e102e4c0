package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/generate"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

func index(t testing.TB, kind sample.Kind) (*data.Book, *Index) {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	x, err := NewRecords(NewPeople(book)).Index(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return book, x
}

func TestNamesAreFoundByAnyPart(t *testing.T) {
	var n Names
	names := []string{"Nguyễn Thị Hoa", "Trần Văn Hoà", "Nguyễn Thị Hồng Nhung", "Hoàng An"}
	for _, name := range names {
		n.Add(viet.Fold(name))
	}
	for query, want := range map[string][]int{
		"nguyen thi hoa": {0},
		"hoa nguyen":     {0},
		"hoa":            {0, 1, 3},
		"nth":            {0, 2},
		"nthn":           {2},
		"uyen":           {0, 2},
		"van tran":       {1},
		"khong co":       nil,
		"ho th":          {0, 2},
	} {
		if got := n.Find(strings.Fields(query), 10); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
	if got := n.Find([]string{"hoa"}, 2); !slices.Equal(got, []int{0, 1}) {
		t.Errorf("two of them: %v", got)
	}
}

// Whatever is asked, memory answers as a plain look at every name does.
func TestNamesAgreeWithAPlainSearch(t *testing.T) {
	chance := rand.New(rand.NewPCG(4, 2))
	namer := generate.NewNamer(chance)
	var n Names
	var all []string
	for range 2000 {
		_, name := namer.Next()
		all = append(all, viet.Fold(name))
		n.Add(viet.Fold(name))
	}
	for range 300 {
		from := all[chance.IntN(len(all))]
		words := strings.Fields(from)
		chance.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		words = words[:1+chance.IntN(len(words))]
		for i, word := range words {
			words[i] = word[:1+chance.IntN(len(word))]
		}
		var want []int
		for place, name := range all {
			first := ""
			for _, word := range strings.Fields(name) {
				first += word[:1]
			}
			initials := len(words) == 1 && len(words[0]) >= 2 && strings.HasPrefix(first, words[0])
			if holdsAll([]byte(name), words) || initials {
				want = append(want, place)
			}
		}
		if got := n.Find(words, 100000); !slices.Equal(got, want) {
			t.Fatalf("%q finds %d, want %d", words, len(got), len(want))
		}
	}
}

func TestATitleAYearAndAUnitFindRegistrations(t *testing.T) {
	book, x := index(t, sample.Block)
	// The first is eight of Báo Thanh tra, and one by somebody called Bảo.
	for text, want := range map[string]int{"cstđcs 2023 báo": 9, "2023 CSTDCS truong can bo": 7, "lao động tiên tiến 2023 trung tâm": 17} {
		a := x.Quick(Query{Text: text}, FirstReach)
		rows, err := Registrations(context.Background(), book, a)
		if err != nil || rows.Total != want || len(rows.Rows) != want {
			t.Errorf("%q finds %d registrations (%+v), %v", text, rows.Total, a.Registrations, err)
		}
	}
	// A filter alone asks too, and a name narrows it.
	everybody, err := Registrations(context.Background(), book, x.Quick(Query{Year: 2023, Code: "CSTĐCS", Subject: data.SubjectIndividual}, FirstReach))
	if err != nil || everybody.Total != 24 {
		t.Fatalf("%d, %v", everybody.Total, err)
	}
	one := everybody.Rows[5]
	rows, err := Registrations(context.Background(), book, x.Quick(Query{Text: one.SubjectName, Year: 2023}, FirstReach))
	if err != nil || rows.Total == 0 || rows.Rows[0].PersonID != one.PersonID {
		t.Errorf("%s: %+v, %v", one.SubjectName, rows, err)
	}
}

func TestTextsOfTheRecordAreFound(t *testing.T) {
	_, x := index(t, sample.Block)
	for text, record := range map[string]string{
		"nong thon moi": "movements", "34-ct/tw": "legal_texts", "cai cach hanh chinh": "pledge_items", "nguyen thi hoa": "participants",
	} {
		a := x.Quick(Query{Text: text}, FirstReach)
		if !slices.ContainsFunc(a.Passages, func(p data.PassageRow) bool { return p.Record == record }) {
			t.Errorf("%q does not find %s: %+v", text, record, a.Passages)
		}
	}
	if a := x.Quick(Query{Text: "viện chiến"}, FirstReach); len(a.Units) != 1 {
		t.Errorf("units: %+v", a.Units)
	}
}

// Given either practice year, every person, unit and registration is found by its words:
// the name, the given name alone, the year, the title as its label has it.
func TestWhatEitherYearHoldsIsFound(t *testing.T) {
	for kind, year := range map[sample.Kind]int{sample.Block: 2023, sample.Cluster: 2025} {
		book, x := index(t, kind)
		whole := Reach{People: 10_000, Units: 10_000, Registrations: 10_000}
		var people []data.Person
		must(t, datatest.DB(book).Find(&people).Error)
		for _, person := range people {
			if found := x.Quick(Query{Text: viet.Fold(person.FullName)}, whole).People; !slices.Contains(found, person.ID) {
				t.Errorf("%s is not among the %d found", person.FullName, len(found))
			}
		}
		var units []data.Unit
		must(t, datatest.DB(book).Find(&units).Error)
		for _, unit := range units {
			found := x.Quick(Query{Text: unit.Name}, whole).Units
			if !slices.ContainsFunc(found, func(c data.Collective) bool { return c.ID == unit.ID }) {
				t.Errorf("%s is not among %+v", unit.Name, found)
			}
		}
		var rows []struct {
			ID                         int64
			PersonID                   *int64
			SubjectName, Label, Bearer string
		}
		must(t, datatest.DB(book).Raw(`SELECT r.id, r.person_id, r.subject_name, k.label, coalesce(c.name, '') AS bearer FROM registrations r
			JOIN years y ON y.id = r.year_id AND y.number = ? JOIN award_kinds k ON k.id = r.award_kind_id LEFT JOIN units c ON c.id = r.collective_id`, year).Scan(&rows).Error)
		for _, row := range rows {
			named := []string{row.SubjectName}
			if row.PersonID != nil {
				named = append(named, row.SubjectName[strings.LastIndex(row.SubjectName, " ")+1:])
			} else if row.Bearer != row.SubjectName {
				named = []string{row.Bearer}
			}
			for _, name := range named {
				for _, text := range []string{fmt.Sprint(name, " ", year), fmt.Sprint(year, " ", row.Label, " ", name)} {
					found, err := Registrations(t.Context(), book, x.Quick(Query{Text: text}, whole))
					must(t, err)
					if !slices.ContainsFunc(found.Rows, func(f data.FoundRegistration) bool { return f.ID == row.ID }) {
						t.Errorf("%q does not find %s · %s, but %d others", text, row.SubjectName, row.Label, found.Total)
					}
				}
			}
		}
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func BenchmarkFind(b *testing.B) {
	chance := rand.New(rand.NewPCG(1, 1))
	namer := generate.NewNamer(chance)
	people := make([]data.FoldedPerson, 200_000)
	for i := range people {
		_, name := namer.Next()
		people[i] = data.FoldedPerson{ID: int64(i + 1), SortKey: viet.NameKey(name), Folded: viet.Fold(name)}
	}
	slices.SortFunc(people, data.FoldedPerson.Compare)
	all := &roster{}
	for _, person := range people {
		all.add(person)
	}
	for _, query := range []string{"n", "hoa", "nguyen", "nth", "zzz", "nguyen thi hoa", "nguyen zzz", "an th", "minh van"} {
		b.Run(fmt.Sprintf("%q", query), func(b *testing.B) {
			words := strings.Fields(query)
			for b.Loop() {
				all.find(words, FirstReach.People)
			}
		})
	}
}

// Given a name that more people bear than an answer shows, the answer counts them all, and
// the registrations of those it does not show are found.
func TestWhatAnAnswerLeavesOutIsCountedAndNarrowsAllTheSame(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	var first data.Registration
	if err := datatest.DB(book).Where("person_id IS NOT NULL AND year_id = (SELECT id FROM years WHERE number = 2023)").Order("id").First(&first).Error; err != nil {
		t.Fatal(err)
	}
	err = book.Do("Thử", func(tx *data.Tx) error {
		for i := range 90 {
			person := data.Person{FullName: fmt.Sprintf("Trùng Tên %02d", i)}
			if err := tx.Save(&person); err != nil {
				return err
			}
			row := data.Registration{YearID: first.YearID, UnitID: first.UnitID, AwardKindID: first.AwardKindID, PersonID: &person.ID, SubjectName: person.FullName}
			if err := tx.Save(&row); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	x, err := NewRecords(NewPeople(book)).Index(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	a := x.Quick(Query{Text: "trung ten", Year: 2023}, Reach{People: 60, Registrations: 20})
	rows, err := Registrations(t.Context(), book, a)
	if len(a.People) != 60 || a.Found.People != 90 || len(rows.Rows) != 20 || rows.Total != 90 || err != nil {
		t.Errorf("%d of %d people, %d of %d registrations, %v", len(a.People), a.Found.People, len(rows.Rows), rows.Total, err)
	}
}
