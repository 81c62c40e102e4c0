package intake_test

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/office"
	"sothidua/data"
)

// officeBook is what lists of an office are read against.
type officeBook struct{ intake.Around }

// officeOf is what lists of a unit of a new book of a sort of office are read against.
func officeOf(t *testing.T, set data.ReadySet, number int, unit string) (a officeBook) {
	t.Helper()
	names := map[string]string{}
	for _, blank := range set.Blanks {
		names[blank.Key] = cmp.Or(blank.Hint, blank.Value)
	}
	book, err := office.Begin(filepath.Join(t.TempDir(), "so"), office.Beginning{
		Block: "Cụm thi đua số 1", Units: []string{unit, "Đơn vị Hai"}, Year: number,
		Titles: data.Catalogue{Set: set.Code, Filled: names}, Kind: set.Year,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	if a.Year, err = book.YearNumbered(t.Context(), number); err != nil {
		t.Fatal(err)
	}
	if a.Units, err = book.UnitsOf(t.Context(), a.Year); err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(a.Units, func(u data.Unit) bool { return u.Name == unit })
	a.Unit = a.Units[at]
	if a.Kinds, err = book.KindsInUse(t.Context(), a.Year); err != nil {
		t.Fatal(err)
	}
	return a
}

// Given the catalogue of any sort of office, when a list writes a title in any way that
// the catalogue knows, alone or beside another, or above marks, then it is read as that
// title or asked about, and never as another.
func TestEveryTitleOfEveryOfficeIsReadAsItselfOrAsked(t *testing.T) {
	for _, set := range data.ReadySets() {
		a := officeOf(t, set, 2025, "Đơn vị Một")
		for _, subject := range []data.Subject{data.SubjectIndividual, data.SubjectCollective} {
			a.Subject = subject
			kinds := slices.DeleteFunc(slices.Clone(a.Kinds), func(k data.AwardKind) bool { return k.Subject != subject })
			head, who := "TT\tHọ và tên\tChức vụ\t", "%d\tVũ Văn Một\tChuyên viên\t%s\n"
			if subject == data.SubjectCollective {
				head, who = "TT\tTên tập thể\tSố người\t", "%d\tPhòng Một\t9\t%s\n"
			}
			var wants [][]int64
			list := head + "Danh hiệu\n"
			add := func(title string, want ...int64) {
				wants = append(wants, want)
				list += fmt.Sprintf(who, len(wants), title)
			}
			for i, kind := range kinds {
				other := kinds[(i+1)%len(kinds)]
				for n, name := range append(kind.Names(), kind.Label, strings.ToUpper(kind.Name)) {
					between := []string{"; ", ", ", " và ", " + "}[n%4]
					add(name, kind.ID)
					if n < 3 {
						add(name+between+other.Label, kind.ID, other.ID)
					}
				}
				marks := read(t, a, head+kind.Label+"\n"+fmt.Sprintf(who, 1, "x"))
				a.check(t, set, kind.Label+" above marks", marks.Rows[0], kind.ID)
			}
			got := read(t, a, list)
			if len(got.Rows) != len(wants) {
				t.Fatalf("%s: %d rows of %d", set.Code, len(got.Rows), len(wants))
			}
			asked := 0
			for i, row := range got.Rows {
				if row.Open {
					asked++
				}
				a.check(t, set, row.Raw, row, wants[i]...)
			}
			if asked*50 > len(wants) {
				t.Errorf("%s asks of %d of %d", set.Code, asked, len(wants))
			}
		}
	}
}

func read(t *testing.T, a officeBook, list string) *intake.Reading {
	t.Helper()
	src, err := exchange.ReadPasted(list)
	if err != nil {
		t.Fatal(err)
	}
	return intake.Read(src, a.Around, nil)
}

// check compares the titles of a row with what is wanted; one that asks may tell less.
func (a officeBook) check(t *testing.T, set data.ReadySet, text string, row intake.Row, want ...int64) {
	t.Helper()
	wrong := slices.ContainsFunc(row.Kinds, func(id int64) bool { return !slices.Contains(want, id) })
	missing := slices.ContainsFunc(want, func(id int64) bool { return !slices.Contains(row.Kinds, id) })
	if wrong || missing && !row.Open {
		t.Errorf("%s: %q is read as %s", set.Code, text, labelsOf(a.Around, row.Kinds))
	}
}
