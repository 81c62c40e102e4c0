package data

import (
	"bytes"
	"compress/gzip"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "make the small book of today's schema in testdata, where there is none yet")

// fixture is the name in testdata of the small book that a program of this schema made.
func fixture(version int) string { return fmt.Sprintf("schema-%d", version) }

// Every schema that ever stood on the main line has a small book that its own program
// made: what a later one does with old books is tried on them. A new migration is not
// done before its book is there: go test ./data -run TestEverySchemaHasItsBook -update
func TestEverySchemaHasItsBook(t *testing.T) {
	today := len(migrations)
	kept := filepath.Join("testdata", fixture(today)+".sothidua.gz")
	if _, err := os.Stat(kept); os.IsNotExist(err) && *update {
		pack(t, smallBook(t), kept)
	}
	for version := 1; version <= today; version++ {
		if _, err := os.Stat(filepath.Join("testdata", fixture(version)+".sothidua.gz")); err != nil {
			t.Errorf("%v: run this test with -update by the program of that schema, and commit the file", err)
			continue
		}
		glance, err := Look(context.Background(), unpack(t, fixture(version)))
		if err != nil || glance.Schema != version || glance.Step != 3 || glance.Registrations != 1 {
			t.Errorf("the book of schema %d: %+v, %v", version, glance, err)
		}
	}
}

// pack keeps a closed book of today's schema in testdata. What is there stays: no
// later program makes the book of an earlier one.
func pack(t *testing.T, path, kept string) {
	t.Helper()
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	if _, err := writer.Write(content(t, path)); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(kept, packed.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// smallBook makes a book, then adds, changes and deletes in two ordinary steps, with
// rows that take others along. It returns the path of the closed book.
func smallBook(t *testing.T) string {
	t.Helper()
	var year Year
	var unit Unit
	var person Person
	var ceremony Ceremony
	var line, other Registration
	var exemplar Exemplar
	path := filepath.Join(t.TempDir(), "so.sothidua")
	today := time.Date(2023, 3, 2, 8, 0, 0, 0, time.UTC)
	work := func(book *Book) {
		book.Who, book.Now = "Lê Thị Lan", func() time.Time { today = today.Add(time.Minute); return today }
	}
	book, err := Make(path, Catalogue{}, func(book *Book) error {
		work(book)
		return book.Bulk("Tạo dữ liệu thực hành năm 2023", func(tx *Tx) error {
			block := Block{Name: "Khối thi đua Thử", ShortName: "Khối Thử"}
			unit, person = Unit{Name: "Văn phòng", Position: 1}, Person{FullName: "Nguyễn Thị Hoà", Honorific: "Bà"}
			if err := save(&block, &unit, &person, &Setting{Key: "practice", Value: "yes"})(tx); err != nil {
				return err
			}
			year = Year{BlockID: block.ID, Number: 2023, RegimeCode: "L2022-ND98"}
			if err := save(&year, &Membership{BlockID: block.ID, UnitID: unit.ID, Position: 1})(tx); err != nil {
				return err
			}
			ceremony = Ceremony{YearID: year.ID, Name: "Lễ ký kết", Date: "2023-03-01"}
			if err := tx.Save(&ceremony); err != nil {
				return err
			}
			return tx.Save(&AgendaItem{CeremonyID: ceremony.ID, Position: 1, Content: "Khai mạc"})
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	work(book)
	done(t, book, "Đăng ký: thêm 2 dòng", func(tx *Tx) error {
		exemplar = Exemplar{YearID: year.ID, Name: "Điển hình"}
		line = Registration{YearID: year.ID, UnitID: unit.ID, AwardKindID: 1, PersonID: &person.ID, SubjectName: person.FullName}
		other = Registration{YearID: year.ID, UnitID: unit.ID, AwardKindID: 1, CollectiveID: &unit.ID, SubjectName: unit.Name}
		return save(&Submission{YearID: year.ID, UnitID: unit.ID, State: "received", Version: 1}, &exemplar, &line, &other)(tx)
	})
	done(t, book, "Sửa một dòng, xoá phần còn lại", func(tx *Tx) error {
		line.Note = "đã hỏi lại"
		if err := tx.Save(&line); err != nil {
			return err
		}
		for _, record := range []any{&other, &exemplar, &ceremony} {
			if err := tx.Delete(record); err != nil {
				return err
			}
		}
		return nil
	})
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}
