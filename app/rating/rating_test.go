package rating_test

import (
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/rating"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/fault"
)

func practice(t *testing.T) (*data.Book, data.Year) {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "thực hành.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	years, err := book.Years(t.Context())
	if err != nil || len(years) == 0 {
		t.Fatal(err)
	}
	for _, year := range years {
		if year.Number == 2023 {
			return book, year
		}
	}
	t.Fatal("no year")
	return nil, data.Year{}
}

func firstUnit(t *testing.T, book *data.Book, year data.Year) data.CollectiveOfYear {
	t.Helper()
	rows, err := rating.OfCollectives(t.Context(), book, year)
	if err != nil || len(rows) == 0 || rows[0].ParentID != nil {
		t.Fatalf("%d units, %v", len(rows), err)
	}
	return rows[0]
}

func people(t *testing.T, book *data.Book, year data.Year, unit int64) []data.PersonOfYear {
	t.Helper()
	rows, err := rating.OfPeople(t.Context(), book, year, unit)
	if err != nil || len(rows) < 3 {
		t.Fatalf("%d people, %v", len(rows), err)
	}
	return rows
}

// Given people of a unit, when facts of their year are written, changed and taken
// away, then each fact stands by itself and a record that says nothing goes.
func TestFactsOfAYearAreKeptByThemselves(t *testing.T) {
	book, year := practice(t)
	unit := firstUnit(t, book, year).ID
	who := people(t, book, year, unit)[0].PersonID
	write := func(column int, text string) error {
		return book.Do("Xếp loại", func(tx *data.Tx) error {
			return rating.ChangePeople(tx, year.Number, []int64{who}, func(_ int64, y *data.PersonYear) error { return rating.People[column].Set(y, text) })
		})
	}
	clear := func() {
		for i := range rating.People {
			if err := write(i, ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	clear()
	said := []string{"HTTNV", "11", "ốm", "1", "14", "khá", "cảnh cáo", "05/01/2023", "05/01/2024", "đơn thư về đất đai", "HTTNV, đồng ý đề nghị", "viên chức"}
	for i, text := range said {
		if err := write(i, text); err != nil {
			t.Fatal(rating.People[i].Title, err)
		}
	}
	known := people(t, book, year, unit)[0].Known
	for i, text := range said {
		if got := rating.People[i].Text(known); got != text {
			t.Errorf("%s is %q, want %q", rating.People[i].Title, got, text)
		}
	}
	clear()
	if known := people(t, book, year, unit)[0].Known; known.ID != 0 {
		t.Errorf("an empty record stays: %+v", known)
	}
}

// What cannot be a fact is refused in words and changes nothing; a rating is taken by
// its full name too.
func TestWhatCannotBeAFactIsRefused(t *testing.T) {
	for _, c := range []struct {
		column     int
		text, said string
	}{
		{0, "xuất sắc", "Không rõ xếp loại"},
		{1, "13", "Tháng làm việc"},
		{1, "mười", "Tháng làm việc"},
		{3, "-1", "Tháng nghỉ"},
		{7, "31/02/2023", ""},
		{9, "chưa rõ", "không rõ là có hay không"},
	} {
		months := 9
		y := data.PersonYear{Rating: "HTNV", MonthsWorked: &months, Leave: "ốm", LeaveMonths: 2}
		was := y
		err := rating.People[c.column].Set(&y, c.text)
		if f := fault.Of(err); f == nil || f.Kind != fault.Invalid || !strings.Contains(f.What, c.said) || y != was {
			t.Errorf("%s %q: %v, %+v", rating.People[c.column].Title, c.text, err, y)
		}
	}
	var y data.PersonYear
	for _, written := range []string{"htxsnv", "Hoàn thành xuất sắc nhiệm vụ", " HTXSNV "} {
		if err := rating.People[0].Set(&y, written); err != nil || y.Rating != "HTXSNV" {
			t.Errorf("%q: %v, %q", written, err, y.Rating)
		}
	}
}

// Given a record whose parts contradict each other, then it is refused and nothing of
// the step stays.
func TestContradictionsAreRefused(t *testing.T) {
	book, year := practice(t)
	unit := firstUnit(t, book, year)
	who := people(t, book, year, unit.ID)
	err := book.Do("Xếp loại", func(tx *data.Tx) error {
		return rating.ChangePeople(tx, year.Number, []int64{who[0].PersonID, who[1].PersonID}, func(id int64, y *data.PersonYear) error {
			y.Rating = "KHTNV"
			y.DisciplineOn = "2023-05-01"
			if id == who[1].PersonID {
				y.DisciplineEnds = "2023-04-30"
			}
			return nil
		})
	})
	if f := fault.Of(err); f == nil || f.Kind != fault.Invalid {
		t.Errorf("%v", err)
	}
	if known := people(t, book, year, unit.ID)[0].Known; known != who[0].Known {
		t.Errorf("half of it stayed: %+v", known)
	}
	err = book.Do("Xếp loại", func(tx *data.Tx) error {
		return rating.ChangeCollectives(tx, year.Number, []int64{unit.ID}, func(_ int64, y *data.UnitYear) error {
			over := 11
			y.Headcount, y.Completed = 10, &over
			return nil
		})
	})
	if f := fault.Of(err); f == nil || f.Kind != fault.Invalid {
		t.Errorf("%v", err)
	}
}

// Given a cluster with rooms in rooms, then each stands below its unit, and whoever works
// in the innermost is among the unit's people.
func TestWhatIsBelowARoomBelongsToTheUnit(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "cụm.sothidua"), sample.Cluster)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	year, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := rating.OfCollectives(t.Context(), book, year)
	if err != nil {
		t.Fatal(err)
	}
	above, unit, inner, working := map[int64]int64{}, int64(0), 0, 0
	for _, row := range rows {
		if row.ParentID == nil {
			unit = row.ID
			continue
		}
		above[row.ID] = unit
		if *row.ParentID == unit {
			continue
		}
		inner++
		if above[*row.ParentID] != unit {
			t.Errorf("%s stands below another unit", row.Name)
		}
		for _, person := range people(t, book, year, unit) {
			if person.Room == row.Name {
				working++
			}
		}
	}
	if inner == 0 || working == 0 {
		t.Errorf("%d rooms lie in rooms, %d people work there", inner, working)
	}
}
