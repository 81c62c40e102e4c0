package data_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"sothidua/data"
	"sothidua/data/datatest"
)

// A share is reached by a path that begins with two slashes; so does a device
// path of Windows. Linux takes the second slash for nothing.
func TestABookOpensByEveryFormOfItsPath(t *testing.T) {
	// Given a book whose path holds what an address treats as signs
	folder := filepath.Join(t.TempDir(), "Khối 50% # mấy?")
	if runtime.GOOS == "windows" {
		folder = filepath.Join(t.TempDir(), "Khối 50% # mấy")
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "sổ thi đua.sothidua")
	book, err := data.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	forms := []string{path, "/" + path}
	if runtime.GOOS == "windows" {
		forms = []string{path, `\\?\` + path, `\\.\` + path}
	}

	// When it is opened by each, then it is the same book, and can be written
	for i, form := range forms {
		book, err := data.Open(form)
		if err != nil {
			t.Fatalf("%s: %v", form, err)
		}
		if err := book.Do("Thêm khối", func(tx *data.Tx) error { return tx.Save(&data.Block{Name: form}) }); err != nil {
			t.Errorf("%s: %v", form, err)
		}
		var blocks int64
		if datatest.DB(book).Model(&data.Block{}).Count(&blocks); blocks != int64(i+1) {
			t.Errorf("%s holds %d blocks, want %d", form, blocks, i+1)
		}
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 1 {
		t.Errorf("files beside the book: %v, %v", left, err)
	}
}
