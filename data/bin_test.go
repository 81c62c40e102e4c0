package data

import (
	"strings"
	"testing"

	"sothidua/data/fault"
)

func TestADeletedRecordComesBackWithWhatBelongedToIt(t *testing.T) {
	// Given a ceremony with its programme and its chair, deleted in one step
	book := olderBook(t)
	year := Year{BlockID: 1, Number: 2023}
	done(t, book, "Thêm năm", save(&year))
	ceremony := Ceremony{YearID: year.ID, Name: "Lễ ký kết"}
	done(t, book, "Thêm lễ", save(&ceremony))
	done(t, book, "Thêm chương trình", save(&AgendaItem{CeremonyID: ceremony.ID, Content: "Khai mạc"}, &Participant{CeremonyID: ceremony.ID, FullName: "Nguyễn Văn A"}))
	full := dumped(t, book)
	done(t, book, "Xoá lễ", func(tx *Tx) error { return tx.Delete(&ceremony) })
	done(t, book, "Thêm người", save(&Person{FullName: "Trần Thị B"}))

	// Then the bin lists the ceremony alone
	gone, err := book.Deleted(t.Context(), 10)
	if err != nil || len(gone.Rows) != 1 || gone.Rows[0].Name() != "buổi lễ Lễ ký kết" || gone.Rows[0].Step.Label != "Xoá lễ" {
		t.Fatalf("deleted: %+v, %v", gone, err)
	}
	// When it is restored, then all of it is back, and the bin empty
	if err := book.Restore(gone.Rows[0].Change); err != nil {
		t.Fatal(err)
	}
	got := dumped(t, book)
	for line := range strings.Lines(full) {
		if !strings.Contains(got, line) {
			t.Errorf("not restored: %s", line)
		}
	}
	if gone, _ = book.Deleted(t.Context(), 10); len(gone.Rows) != 0 {
		t.Errorf("still listed: %+v", gone)
	}
	// And the restoring is an ordinary step
	if label, err := book.Undo(); err != nil || !strings.Contains(label, "Lễ ký kết") {
		t.Errorf("undo: %q, %v", label, err)
	}
}

func TestARestoredRecordWhoseNumberIsTakenGetsANewOne(t *testing.T) {
	// Given a person with a post, deleted, and another person with their number
	book := olderBook(t)
	unit, person := Unit{Name: "Văn phòng"}, Person{FullName: "Nguyễn Văn A"}
	done(t, book, "Thêm", save(&unit, &person))
	done(t, book, "Chức vụ", save(&Post{PersonID: person.ID, UnitID: unit.ID, Title: "Chánh Văn phòng"}))
	done(t, book, "Xoá", func(tx *Tx) error { return tx.Delete(&person) })
	gone, err := book.Deleted(t.Context(), 10)
	if err != nil || len(gone.Rows) != 1 {
		t.Fatal(gone, err)
	}
	other := Person{ID: person.ID, FullName: "Trần Thị B"}
	done(t, book, "Thêm B", func(tx *Tx) error { return tx.db.Create(&other).Error })
	// When the first is restored
	if err := book.Restore(gone.Rows[0].Change); err != nil {
		t.Fatal(err)
	}
	// Then both are there and the post is theirs
	var back Person
	var post Post
	book.db.Where("full_name = ?", "Nguyễn Văn A").First(&back)
	book.db.First(&post)
	if back.ID == 0 || back.ID == other.ID || post.PersonID != back.ID {
		t.Errorf("restored %+v with %+v", back, post)
	}
}

func TestARecordIsNotRestoredWithoutWhatItBelongsTo(t *testing.T) {
	book := olderBook(t)
	unit, person := Unit{Name: "Văn phòng"}, Person{FullName: "Nguyễn Văn A"}
	done(t, book, "Thêm", save(&unit, &person))
	post := Post{PersonID: person.ID, UnitID: unit.ID, Title: "Chánh Văn phòng"}
	done(t, book, "Chức vụ", save(&post))
	done(t, book, "Xoá chức vụ", func(tx *Tx) error { return tx.Delete(&post) })
	done(t, book, "Xoá người", func(tx *Tx) error { return tx.Delete(&person) })
	gone, err := book.Deleted(t.Context(), 10)
	if err != nil || len(gone.Rows) != 2 {
		t.Fatal(gone, err)
	}
	before := dumped(t, book)
	err = book.Restore(gone.Rows[1].Change) // the post
	if f := fault.Of(err); f == nil || f.Kind != fault.Conflict || !strings.Contains(f.What, "Chánh Văn phòng") || dumped(t, book) != before {
		t.Errorf("a post without its person was restored: %v", err)
	}
}

func TestHistoryOfOneRecord(t *testing.T) {
	// Given two people, one changed twice
	book := olderBook(t)
	person, other := Person{FullName: "Nguyễn Văn A"}, Person{FullName: "Trần Thị B"}
	book.Who = "Lan"
	done(t, book, "Thêm", save(&person, &other))
	person.Note = "mới"
	done(t, book, "Sửa", save(&person))
	book.Who = "Hoa"
	done(t, book, "Xoá", func(tx *Tx) error { return tx.Delete(&person) })
	// Then its history names each step, latest first, with who did it
	pasts, err := book.PastOf(t.Context(), "people", "1", 10)
	if err != nil || len(pasts) != 3 {
		t.Fatal(pasts, err)
	}
	for i, want := range []string{"Xoá/Hoa/delete", "Sửa/Lan/update", "Thêm/Lan/insert"} {
		if got := pasts[i].Step.Label + "/" + pasts[i].Step.Who + "/" + pasts[i].Op; got != want {
			t.Errorf("change %d is %s, want %s", i, got, want)
		}
	}
}

func TestTheRecordOfARowIsFound(t *testing.T) {
	type line struct {
		Note   string
		Person Person
	}
	for _, row := range []any{Person{ID: 5}, &Person{ID: 5}, line{Person: Person{ID: 5}}} {
		if record, key := RecordOf(row); record != "people" || key != "5" {
			t.Errorf("%T shows %s %s", row, record, key)
		}
	}
	for _, row := range []any{nil, 7, "x", line{}, struct{ A int }{3}} {
		if record, key := RecordOf(row); record != "" || key != "" {
			t.Errorf("%T shows %s %s", row, record, key)
		}
	}
}
