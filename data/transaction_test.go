package data_test

import (
	"errors"
	"path/filepath"
	"testing"

	"sothidua/data"
	"sothidua/data/datatest"
)

// Given an action that panics after it wrote, and one that fails, when the next is saved,
// then it is, and nothing of those before stands in the book.
func TestASaveAfterOneThatBrokeOffStands(t *testing.T) {
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	add := func(name string, after func() error) error {
		return book.Do("Thêm "+name, func(tx *data.Tx) error {
			if err := tx.Save(&data.Person{FullName: name}); err != nil {
				return err
			}
			return after()
		})
	}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		_ = add("Nguyễn Thị Đổ", func() error { panic("in mid-save") })
	}()
	if err := add("Nguyễn Thị Hỏng", func() error { return errors.New("broken off") }); err == nil {
		t.Error("the error was swallowed")
	}
	if err := add("Nguyễn Thị Còn", func() error { return nil }); err != nil {
		t.Fatal(err)
	}
	var found []data.Person
	if err := datatest.DB(book).Find(&found).Error; err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 || found[0].FullName != "Nguyễn Thị Còn" {
		t.Errorf("the book holds %v", found)
	}
}
