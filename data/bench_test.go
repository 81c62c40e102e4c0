package data_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	_ "github.com/glebarez/go-sqlite"

	"sothidua/data"
	"sothidua/data/datatest"
)

// BenchmarkSave is one save by the clerk: step, journal and a durable commit.
func BenchmarkSave(b *testing.B) {
	book, err := data.Create(filepath.Join(b.TempDir(), "save.sothidua"))
	if err != nil {
		b.Fatal(err)
	}
	defer book.Close()
	n := 0
	for b.Loop() {
		n++
		person := data.Person{FullName: fmt.Sprintf("Nguyễn Văn %d", n), Honorific: "Ông"}
		if err := book.Do("Thêm người", func(tx *data.Tx) error { return tx.Save(&person) }); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBareInsert is its yardstick: one prepared insert with the same
// durability into the same table, without step and journal.
func BenchmarkBareInsert(b *testing.B) {
	path := filepath.Join(b.TempDir(), "bare.db")
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=locking_mode(EXCLUSIVE)&_pragma=journal_mode(TRUNCATE)&_pragma=synchronous(FULL)")
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(`CREATE TABLE people (id INTEGER PRIMARY KEY, honorific TEXT, full_name TEXT, sort_key TEXT, folded TEXT) STRICT;
		CREATE INDEX people_order ON people (sort_key)`); err != nil {
		b.Fatal(err)
	}
	insert, err := db.Prepare("INSERT INTO people (honorific, full_name, sort_key, folded) VALUES (?, ?, ?, ?)")
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		n++
		name := fmt.Sprintf("Nguyễn Văn %d", n)
		if _, err := insert.Exec("Ông", name, name, name); err != nil {
			b.Fatal(err)
		}
	}
}

// largeBook opens the book that "make bench" generated.
func largeBook(b *testing.B) (*data.Book, data.Year) {
	path := os.Getenv("BENCH_BOOK")
	if path == "" {
		b.Fatal("BENCH_BOOK must name the large book: run make bench")
	}
	book, err := data.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { book.Close() })
	years, err := book.Years(context.Background())
	if err != nil || len(years) == 0 {
		b.Fatal("no year in the book", err)
	}
	return book, years[0]
}

// ownCopy is a copy of that book, to be written.
func ownCopy(b *testing.B) *data.Book {
	book, _ := largeBook(b)
	path := filepath.Join(b.TempDir(), "so.sothidua")
	if err := book.Copy(context.Background(), path, nil); err != nil {
		b.Fatal(err)
	}
	own, err := data.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { own.Close() })
	return own
}

// noting changes the note of a registration of the book, in a step of its own.
func noting(b *testing.B, book *data.Book) (note func()) {
	var line data.Registration
	if err := datatest.DB(book).First(&line).Error; err != nil {
		b.Fatal(err)
	}
	return func() {
		line.Note += "."
		if err := book.Do("Ghi chú", func(tx *data.Tx) error { return tx.Save(&line) }); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkNote is a save into a book that holds as much as the one given.
func BenchmarkNote(b *testing.B) {
	note := noting(b, ownCopy(b))
	for b.Loop() {
		note()
	}
}

// BenchmarkTakeBack is the undo of one.
func BenchmarkTakeBack(b *testing.B) {
	book := ownCopy(b)
	note := noting(b, book)
	for b.Loop() {
		b.StopTimer()
		note()
		b.StartTimer()
		if _, err := book.Undo(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCopy copies the whole book while it is open, down to the disk.
func BenchmarkCopy(b *testing.B) {
	book, _ := largeBook(b)
	path := filepath.Join(b.TempDir(), "copy.saoluu")
	for b.Loop() {
		os.Remove(path)
		if err := book.Copy(context.Background(), path, nil); err != nil {
			b.Fatal(err)
		}
		file, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			b.Fatal(err)
		}
		if err := file.Sync(); err != nil {
			b.Fatal(err)
		}
		file.Close()
	}
}

// BenchmarkFullCheck is all that is looked at before a copy counts as restored.
func BenchmarkFullCheck(b *testing.B) {
	book, _ := largeBook(b)
	path := filepath.Join(b.TempDir(), "copy.saoluu")
	if err := book.Copy(context.Background(), path, nil); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := data.FullCheck(context.Background(), path); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUndo takes back one step of many rows, and brings it again untimed: lines
// added, changed, and deleted.
func BenchmarkUndo(b *testing.B) {
	for _, rows := range []int{10_000, 50_000} {
		for _, act := range []string{"added", "changed", "deleted"} {
			b.Run(fmt.Sprintf("%s/%d", act, rows), func(b *testing.B) {
				book := bookWithBatch(b, act, rows)
				for b.Loop() {
					if _, err := book.Undo(); err != nil {
						b.Fatal(err)
					}
					b.StopTimer()
					if _, err := book.Redo(); err != nil {
						b.Fatal(err)
					}
					b.StartTimer()
				}
			})
		}
	}
}

// bookWithBatch is a book whose latest step touched so many registrations.
func bookWithBatch(b *testing.B, act string, rows int) *data.Book {
	book, err := data.Create(filepath.Join(b.TempDir(), "batch.sothidua"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { book.Close() })
	var lines []data.Registration
	fill := func(tx *data.Tx) error {
		block, unit := data.Block{Name: "Khối"}, data.Unit{Name: "Văn phòng"}
		if err := tx.Save(&block); err != nil {
			return err
		}
		if err := tx.Save(&unit); err != nil {
			return err
		}
		year := data.Year{BlockID: block.ID, Number: 2026, RegimeCode: "L2022-ND98"}
		if err := tx.Save(&year); err != nil {
			return err
		}
		for n := range rows {
			person := data.Person{FullName: fmt.Sprintf("Nguyễn Văn %d", n), Honorific: "Ông"}
			if err := tx.Save(&person); err != nil {
				return err
			}
			lines = append(lines, data.Registration{YearID: year.ID, UnitID: unit.ID, AwardKindID: 1, PersonID: &person.ID, SubjectName: person.FullName})
		}
		return nil
	}
	add := func(tx *data.Tx) error {
		for i := range lines {
			data.Prepare(&lines[i])
		}
		return datatest.DB(tx).CreateInBatches(lines, 500).Error
	}
	steps := []func(*data.Tx) error{add}
	switch act {
	case "changed":
		steps = append(steps, func(tx *data.Tx) error {
			return datatest.DB(tx).Exec("UPDATE registrations SET note = 'hỏi lại'").Error
		})
	case "deleted":
		steps = append(steps, func(tx *data.Tx) error { return datatest.DB(tx).Exec("DELETE FROM registrations").Error })
	}
	if err := book.Bulk("", fill); err != nil {
		b.Fatal(err)
	}
	for _, step := range steps {
		if err := book.Do("Hàng loạt", step); err != nil {
			b.Fatal(err)
		}
	}
	return book
}
