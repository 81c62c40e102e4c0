package data_test

import (
	"testing"

	"sothidua/data"
	"sothidua/data/viet"
)

// Given a person whose posts end, begin and overlap, then on each day the one
// that began last among those held speaks for the person, first and last day included.
func TestThePostOfADayIsHeldOnThatDay(t *testing.T) {
	book := newBook(t)
	var unit data.Unit
	var person data.Person
	do(t, book, "Ghi", func(tx *data.Tx) error {
		unit = data.Unit{Name: "Trường Một"}
		if err := tx.Save(&unit); err != nil {
			return err
		}
		person = data.Person{FullName: "Nguyễn Văn Thử"}
		if err := tx.Save(&person); err != nil {
			return err
		}
		for _, post := range []data.Post{
			{Title: "Giáo viên", ToDate: "2021-08-31"},
			{Title: "Tổ trưởng", FromDate: "2021-09-01", ToDate: "2023-06-30"},
			{Title: "Phó Bí thư chi bộ", FromDate: "2022-05-01", ToDate: "2022-05-31"},
			{Title: "Hiệu trưởng", FromDate: "2099-01-01"},
		} {
			post.PersonID, post.UnitID = person.ID, unit.ID
			if err := tx.Save(&post); err != nil {
				return err
			}
		}
		return nil
	})
	for _, c := range []struct{ day, want string }{
		{"1999-01-01", "Giáo viên"},
		{"2021-08-31", "Giáo viên"},
		{"2021-09-01", "Tổ trưởng"},
		{"2022-04-30", "Tổ trưởng"},
		{"2022-05-01", "Phó Bí thư chi bộ"},
		{"2022-05-31", "Phó Bí thư chi bộ"},
		{"2022-06-01", "Tổ trưởng"},
		{"2023-06-30", "Tổ trưởng"},
		{"2023-07-01", ""},
		{"2098-12-31", ""},
		{"2099-01-01", "Hiệu trưởng"},
	} {
		day := viet.Date(c.day)
		var held map[int64][]data.Post
		err := book.Do("Thử", func(tx *data.Tx) (err error) {
			held, err = tx.PostsIn([]int64{person.ID}, day, day)
			return err
		})
		title := ""
		if posts := held[person.ID]; len(posts) > 0 {
			title = posts[0].Title
		}
		if err != nil || title != c.want {
			t.Errorf("%s: post %q, %v; want %q", c.day, title, err, c.want)
		}
		with, err := book.PeopleWith(t.Context(), []int64{person.ID}, day)
		if err != nil || len(with) != 1 || with[0].Post != c.want {
			t.Errorf("%s: by key %v, %v; want %q", c.day, with, err, c.want)
		}
		spelt, err := book.PeopleSpelt(t.Context(), []string{"nguyen van thu"}, day)
		if err != nil || len(spelt) != 1 || spelt[0].Post != c.want {
			t.Errorf("%s: by name %v, %v; want %q", c.day, spelt, err, c.want)
		}
		of, err := book.PeopleOf(t.Context(), unit.ID, day)
		if err != nil || (len(of) == 1) != (c.want != "") || len(of) == 1 && of[0].Post != c.want {
			t.Errorf("%s: of the unit %v, %v; want %q", c.day, of, err, c.want)
		}
	}
}

// Given a unit that left and came back, also within one year, then it is a
// member in each year it belonged to, and once.
func TestAUnitThatCameBackWasAMemberBefore(t *testing.T) {
	book := newBook(t)
	var block data.Block
	do(t, book, "Ghi", func(tx *data.Tx) error {
		block = data.Block{Name: "Cụm thi đua số 1"}
		if err := tx.Save(&block); err != nil {
			return err
		}
		for i, spans := range [][][2]viet.Date{
			{{"2022-01-01", "2025-03-31"}, {"2025-09-01", "2025-12-31"}, {"2027-01-01", ""}},
			{{"", ""}},
			{{"2026-01-01", ""}},
		} {
			unit := data.Unit{Name: "Sở " + string(rune('A'+i))}
			if err := tx.Save(&unit); err != nil {
				return err
			}
			for _, span := range spans {
				m := data.Membership{BlockID: block.ID, UnitID: unit.ID, Position: i + 1, FromDate: span[0], ToDate: span[1]}
				if err := tx.Save(&m); err != nil {
					return err
				}
			}
			if err := tx.Save(&data.UnitYear{UnitID: unit.ID, Year: 2025, Headcount: 10}); err != nil {
				return err
			}
		}
		return nil
	})
	for number, want := range map[int]string{2021: "Sở B", 2022: "Sở ASở B", 2024: "Sở ASở B", 2025: "Sở ASở B", 2026: "Sở BSở C", 2027: "Sở ASở BSở C"} {
		units, err := book.UnitsOf(t.Context(), data.Year{BlockID: block.ID, Number: number})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, unit := range units {
			got += unit.Name
		}
		if got != want {
			t.Errorf("%d: %s, want %s", number, got, want)
		}
	}
	year := data.Year{BlockID: block.ID, Number: 2024}
	do(t, book, "Năm", func(tx *data.Tx) error { return tx.Save(&year) })
	basis, err := book.Basis(t.Context(), year.ID, data.CheckFor{})
	if err != nil {
		t.Fatal(err)
	}
	records, err := book.CheckRecords(t.Context(), basis, data.CheckScope{})
	if err != nil || len(records.Memberships) != 2 || records.Memberships[1].ToDate != "2025-03-31" {
		t.Errorf("the rules of 2024 see the memberships %v, %v", records.Memberships, err)
	}
	file, err := book.BlockFile(t.Context(), data.Year{BlockID: block.ID, Number: 2025})
	if err != nil {
		t.Fatal(err)
	}
	if got := file.Headcount(); got != 20 {
		t.Errorf("headcount %d, want 20: a unit that came back within the year counts once", got)
	}
}

// Given spans with and without ends, then a post is held from its first day to its last
// and a unit belongs to a year that its membership touches by one day.
func TestASpanHasItsFirstAndItsLastDay(t *testing.T) {
	year := data.Year{Number: 2023}
	for _, c := range []struct {
		from, to, day viet.Date
		held          bool
	}{
		{"2023-03-01", "2023-06-30", "2023-02-28", false},
		{"2023-03-01", "2023-06-30", "2023-03-01", true},
		{"2023-03-01", "2023-06-30", "2023-06-30", true},
		{"2023-03-01", "2023-06-30", "2023-07-01", false},
		{"", "2023-06-30", "1900-01-01", true},
		{"2023-03-01", "", "2999-01-01", true},
		{"2023-03-01", "2023-03-01", "2023-03-01", true},
	} {
		if held := (data.Post{FromDate: c.from, ToDate: c.to}).HoldsOn(c.day); held != c.held {
			t.Errorf("from %q to %q, on %s: %v", c.from, c.to, c.day, held)
		}
	}
	for _, c := range []struct {
		from, to viet.Date
		held     bool
	}{
		{"", "", true},
		{"", "2022-12-31", false},
		{"", "2023-01-01", true},
		{"2023-12-31", "", true},
		{"2024-01-01", "", false},
		{"2023-05-01", "2023-05-31", true},
	} {
		if held := (data.Membership{FromDate: c.from, ToDate: c.to}).Holds(year); held != c.held {
			t.Errorf("a member from %q to %q in the year: %v", c.from, c.to, held)
		}
	}
}
