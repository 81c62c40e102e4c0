package data_test

import (
	"fmt"
	"testing"

	"sothidua/data"
)

// Few matches are sorted by the program, many by the index: both ways must give
// the same order and count.
func TestListPeopleCountsAndOrdersFewAndManyAlike(t *testing.T) {
	book := newBook(t)
	err := book.Bulk("", func(tx *data.Tx) error {
		var people []data.Person
		for i := range 5100 {
			person := data.Person{FullName: fmt.Sprintf("Trần Văn %c", 'z'-rune(i%25))}
			if i%60 == 0 {
				person.FullName = fmt.Sprintf("Nguyễn Thị Hoà %c", 'z'-rune(i%25))
			}
			data.Prepare(&person)
			people = append(people, person)
		}
		return tx.DB.CreateInBatches(people, 500).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text  string
		total int
	}{{"", 5100}, {"t", 5100}, {"nguyen", 85}, {"hoa thi", 85}, {"không có", 0}} {
		rows, total, err := book.ListPeople(data.PeopleQuery{Text: c.text}, 40)
		if err != nil || total != c.total || len(rows) != min(40, c.total) {
			t.Errorf("%q gives %d of %d people, %v; want %d", c.text, len(rows), total, err, c.total)
		}
		for i := 1; i < len(rows); i++ {
			a, b := rows[i-1].Person, rows[i].Person
			if a.SortKey > b.SortKey || a.SortKey == b.SortKey && a.ID > b.ID {
				t.Errorf("%q puts %s before %s", c.text, a.FullName, b.FullName)
			}
		}
	}
}
