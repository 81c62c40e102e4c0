package data_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sothidua/data"
	"sothidua/data/datatest"
)

func TestOneQueryInsideItselfReadsEveryRow(t *testing.T) {
	// Given: a book with three people.
	book := newBook(t)
	if err := book.Do("Thêm người", func(tx *data.Tx) error {
		for _, name := range []string{"An", "Bình", "Chi"} {
			if err := tx.Save(&data.Person{FullName: name, Honorific: "Ông"}); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time with statements that were kept
		pairs := 0
		err := book.Do("Đọc", func(tx *data.Tx) error {
			// When: a query runs again while its own rows are being read.
			const query = "SELECT id FROM people ORDER BY id"
			outer, err := datatest.DB(tx).Raw(query).Rows()
			if err != nil {
				return err
			}
			defer outer.Close()
			for outer.Next() {
				inner, err := datatest.DB(tx).Raw(query).Rows()
				if err != nil {
					return err
				}
				for inner.Next() {
					pairs++
				}
				if err := inner.Close(); err != nil {
					return err
				}
			}
			return outer.Err()
		})
		// Then: neither takes rows from the other.
		if err != nil || pairs != 9 {
			t.Fatalf("%d pairs, %v", pairs, err)
		}
	}
}

func TestAClosedBookKeepsNoFileOpen(t *testing.T) {
	// Given: a book that worked, and so kept statements.
	book := newBook(t)
	if err := book.Do("Thêm người", func(tx *data.Tx) error {
		return tx.Save(&data.Person{FullName: "An", Honorific: "Ông"})
	}); err != nil {
		t.Fatal(err)
	}
	// When: it is closed.
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	// Then: the process holds no file of its folder.
	open, err := filepath.Glob("/proc/self/fd/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range open {
		if target, _ := os.Readlink(link); strings.HasPrefix(target, filepath.Dir(book.Path)) {
			t.Errorf("%s is still open", target)
		}
	}
}

// Readers that ask the same question for the first time, while a transaction holds the
// connection and asks one of its own, wait for each other only as long as it lasts.
func TestReadersAndATransactionNeverWaitForEachOtherForGood(t *testing.T) {
	for range 20 {
		book := newBook(t)
		within, gone := make(chan struct{}), make(chan error, 3)
		go func() {
			gone <- book.Do("Ghi", func(tx *data.Tx) error {
				close(within)
				for n := range 50 { // each a statement that was never met
					if err := datatest.DB(tx).Exec(fmt.Sprintf("UPDATE people SET note = '%d' WHERE id = ?", n), 1).Error; err != nil {
						return err
					}
					runtime.Gosched()
				}
				return nil
			})
		}()
		<-within
		for range 2 {
			go func() {
				_, err := book.LastStep(t.Context())
				gone <- err
			}()
		}
		for range 3 {
			select {
			case err := <-gone:
				if err != nil {
					t.Fatal(err)
				}
			case <-t.Context().Done():
				t.Fatal("they wait for each other")
			}
		}
	}
}
