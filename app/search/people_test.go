package search

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"sothidua/data"
	"sothidua/data/datatest"
)

// crowd is a book of more people than any list shows, entered in no order.
func crowd(t *testing.T) (*data.Book, *People) {
	t.Helper()
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	err = book.Bulk("", func(tx *data.Tx) error {
		var people []data.Person
		for i := range 1700 {
			person := data.Person{FullName: fmt.Sprintf("Trần Văn %c", 'z'-rune(i%25))}
			if i%20 == 0 {
				person.FullName = fmt.Sprintf("Nguyễn Thị Hoà %c", 'z'-rune(i%25))
			}
			data.Prepare(&person)
			people = append(people, person)
		}
		return datatest.DB(tx).CreateInBatches(people, 500).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	return book, NewPeople(book)
}

func TestAListOfPeopleIsCountedAndInOrderOfNames(t *testing.T) {
	_, people := crowd(t)
	for text, want := range map[string]int{"": 1700, "t": 1700, "nguyen": 85, "hòa thị": 85, "HOÀ": 85, "không có": 0} {
		part, err := people.List(t.Context(), text, 0, 40)
		rows, total := part.Rows, part.Total
		if err != nil || total != want || len(rows) != min(40, want) {
			t.Errorf("%q gives %d of %d people, %v; want %d", text, len(rows), total, err, want)
		}
		for i := 1; i < len(rows); i++ {
			a, b := rows[i-1].Person, rows[i].Person
			if a.SortKey > b.SortKey || a.SortKey == b.SortKey && a.ID > b.ID {
				t.Errorf("%q puts %s before %s", text, a.FullName, b.FullName)
			}
		}
	}
}

func TestAListOfAUnitHasItsRooms(t *testing.T) {
	// Given three of one name: in a unit, in a room of it, and elsewhere.
	book, people := crowd(t)
	var unit data.Unit
	err := book.Do("Thử", func(tx *data.Tx) error {
		unit.Name = "Sở Một"
		if err := tx.Save(&unit); err != nil {
			return err
		}
		room := data.Unit{Name: "Phòng Hai", ParentID: &unit.ID}
		if err := tx.Save(&room); err != nil {
			return err
		}
		for i, at := range []int64{unit.ID, room.ID, 0} {
			person := data.Person{FullName: fmt.Sprintf("Lê Thị Thử %c", 'A'+rune(i))}
			if err := tx.Save(&person); err != nil {
				return err
			}
			if at == 0 {
				continue
			}
			if err := tx.Save(&data.Post{PersonID: person.ID, UnitID: at, Title: "Chuyên viên"}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	// Then the unit's list has two of them, with or without a name, and the post of each.
	for _, text := range []string{"", "thu le"} {
		part, err := people.List(t.Context(), text, unit.ID, 40)
		rows, total := part.Rows, part.Total
		if err != nil || total != 2 || len(rows) != 2 || rows[0].Post.Title != "Chuyên viên" || rows[1].Post.Room != "Phòng Hai" {
			t.Errorf("%q: %d, %+v, %v", text, total, rows, err)
		}
	}
	// And a name that changes is found by the new one at once.
	var person data.Person
	datatest.DB(book).Where("full_name = ?", "Lê Thị Thử C").First(&person)
	if err := book.Do("Sửa tên", func(tx *data.Tx) error { person.FullName = "Hoàng Phương"; return tx.Save(&person) }); err != nil {
		t.Fatal(err)
	}
	if found, err := people.Find(t.Context(), "phuong hoang", "2024-01-01"); err != nil || found.Total != 1 || found.Rows[0].ID != person.ID {
		t.Errorf("%+v, %v", found, err)
	}
}

// Given a search that has read its people, when somebody is added, renamed, deleted and
// brought back, then it finds and orders the same as one that reads afresh.
func TestWhatIsFollowedEqualsWhatIsReadAfresh(t *testing.T) {
	book, people := crowd(t)
	chance := rand.New(rand.NewPCG(7, 7))
	names := []string{"Aa Đầu", "Trần Văn m", "Nguyễn Thị Hoà a", "Zz Cuối", "Đỗ Ấm", "Lê Thị Thử"}
	same := func(after string) {
		t.Helper()
		followed, err := people.now(t.Context())
		must(t, err)
		fresh, err := NewPeople(book).now(t.Context())
		must(t, err)
		if !slices.Equal(followed.ids, fresh.ids) || !slices.Equal(followed.keys, fresh.keys) || !slices.Equal(followed.firsts, fresh.firsts) || !bytes.Equal(followed.names.text, fresh.names.text) || !bytes.Equal(followed.names.initials, fresh.names.initials) {
			t.Fatalf("after %s: followed %d people, afresh %d", after, len(followed.ids), len(fresh.ids))
		}
	}
	same("the first reading")
	for range 60 {
		var all []data.Person
		must(t, datatest.DB(book).Order("id").Find(&all).Error)
		some := all[chance.IntN(len(all))]
		act := []string{"a deletion", "a change", "an addition", "an undo"}[chance.IntN(4)]
		if act == "an undo" {
			if undo, err := book.ToUndo(t.Context()); err != nil || undo.ID == 0 {
				continue
			}
			_, err := book.Undo()
			must(t, err)
		} else {
			must(t, book.Do("Thử", func(tx *data.Tx) error {
				switch act {
				case "a deletion":
					return tx.Delete(&some)
				case "a change":
					some.FullName = names[chance.IntN(len(names))]
					return tx.Save(&some)
				}
				return tx.Save(&data.Person{FullName: names[chance.IntN(len(names))]})
			}))
		}
		same(act)
	}
}
