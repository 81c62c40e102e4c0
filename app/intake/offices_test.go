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
	"sothidua/data/viet"
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
				if row.Open && !(set.Code == "DN" && strings.Contains(viet.Fold(row.Raw), " bo")) { // of a firm of a province a ministry's title is asked
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

// Given the cluster of a province, when a list of one of its offices names offices as
// everybody shortens them, then its own is the unit itself, another is asked about, and
// none is made a room of it; a name that may be two offices' is nobody's.
func TestOfficesAreKnownByTheirShortenedNames(t *testing.T) {
	a := officeOf(t, data.ReadySets()[0], 2026, "Sở Giáo dục và Đào tạo")
	a.Subject = data.SubjectCollective
	for i, name := range []string{"Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Văn phòng UBND tỉnh", "Sở Tài chính", "Sở Thanh chính"} {
		a.Units = append(a.Units, data.Unit{ID: int64(100 + i), Name: name})
	}
	for text, want := range map[string]string{
		"Sở GD&ĐT": "unit", "Sở GDĐT": "unit", "Sở GD và ĐT": "unit", "Tập thể Sở GD-ĐT": "unit",
		"Sở KH&CN": "other", "Sở VHTTDL": "other", "Sở VH, TT&DL": "other", "Văn phòng Ủy ban nhân dân tỉnh": "other", "VP UBND tỉnh": "other",
		"Sở TC": "room", "Phòng GD&ĐT": "room", "Văn phòng Sở": "room",
	} {
		got := read(t, a, "TT\tTên tập thể\tDanh hiệu\n1\t"+text+"\tTTLĐXS\n")
		asked := slices.ContainsFunc(got.Questions, func(q intake.Question) bool { return strings.HasPrefix(q.Key, "unit:") })
		is := "room"
		switch {
		case asked:
			is = "other"
		case got.Rows[0].Name == a.Unit.Name:
			is = "unit"
		}
		if is != want {
			t.Errorf("%q is read as %s %q, want %s", text, is, got.Rows[0].Name, want)
		}
	}
}

// Given a list of collectives with a column whose heading several titles share, when it is
// asked what its marks are, then what is offered first is of collectives and called so.
func TestWhatIsOfferedFirstFitsTheColumn(t *testing.T) {
	sets := data.ReadySets()
	a := officeOf(t, sets[slices.IndexFunc(sets, func(s data.ReadySet) bool { return s.Code == "DANG" })], 2026, "Đơn vị Một")
	a.Subject = data.SubjectCollective
	got := read(t, a, "TT\tTên tập thể\tTTLĐTT\tCờ thi đua\n1\tPhòng Một\tx\tx\n")
	for _, q := range got.Questions {
		if strings.Contains(q.Text, "Cờ thi đua") {
			if len(q.Options) == 0 || !strings.Contains(q.Options[0].Text, "Cờ") {
				t.Errorf("%s: %+v", q.Text, q.Options)
			}
			return
		}
	}
	t.Errorf("nothing is asked: %+v", got.Questions)
}

// Given the list of a Sở, then "Giấy khen" is what its head gives; where the name of the unit
// says nothing it is asked.
func TestACertificateIsThatOfTheUnitsOwnHead(t *testing.T) {
	sets := data.ReadySets()
	for unit, want := range map[string]string{"Sở Thử": "GK Sở", "Ủy ban nhân dân xã Thử": "GK xã", "Bệnh viện Thử": ""} {
		a := officeOf(t, sets[slices.IndexFunc(sets, func(s data.ReadySet) bool { return s.Code == "TINH" })], 2026, unit)
		source, err := exchange.ReadPasted("Họ và tên\tHình thức khen thưởng\nQuách Thử Một\tGiấy khen\n")
		if err != nil {
			t.Fatal(err)
		}
		r := intake.Read(source, a.Around, nil)
		got := ""
		for _, kind := range a.Kinds {
			if len(r.Rows) == 1 && slices.Contains(r.Rows[0].Kinds, kind.ID) {
				got += kind.Label
			}
		}
		if got != want || (r.Open() > 0) != (want == "") {
			t.Errorf("%s: %q, %d questions", unit, got, r.Open())
		}
	}
}
