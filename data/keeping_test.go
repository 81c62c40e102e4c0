package data

import (
	"compress/gzip"
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// unpack lays a kept book of an older program into a folder of the test.
func unpack(t *testing.T, name string) string {
	t.Helper()
	packed, err := os.Open(filepath.Join("testdata", name+".sothidua.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	reader, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name+".sothidua")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := io.Copy(file, reader); err != nil {
		t.Fatal(err)
	}
	return path
}

func opened(t *testing.T, path string) *Book {
	t.Helper()
	book, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

func TestCopiesOfAnOlderBookAgreeOnItsIdentity(t *testing.T) {
	// Given two copies of one book from before books had an identity
	one, other := opened(t, unpack(t, "schema-1")), opened(t, unpack(t, "schema-1"))
	// Then both say the same, and so do the marks of their steps
	if one.Identity() == "" || one.Identity() != other.Identity() {
		t.Errorf("identities %q and %q", one.Identity(), other.Identity())
	}
	last, err := one.LastStep(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if same, _ := other.LastStep(t.Context()); last.ID == 0 || last.Mark == "" || same.Mark != last.Mark {
		t.Errorf("last steps %+v and %+v", last, same)
	}
	// And new steps of the copies tell them apart
	for _, book := range []*Book{one, other} {
		if err := book.Do("Thêm khối", func(tx *Tx) error { return tx.Save(&Block{Name: "Khối"}) }); err != nil {
			t.Fatal(err)
		}
	}
	last, _ = one.LastStep(t.Context())
	if same, _ := other.LastStep(t.Context()); same.ID != last.ID || same.Mark == last.Mark {
		t.Errorf("steps after the copies went apart: %+v and %+v", last, same)
	}
}

func TestNewBooksHaveIdentitiesOfTheirOwn(t *testing.T) {
	one, other := olderBook(t), olderBook(t)
	if len(one.Identity()) != 32 || one.Identity() == other.Identity() {
		t.Errorf("identities %q and %q", one.Identity(), other.Identity())
	}
	path, identity := one.Path, one.Identity()
	one.Close()
	if again := opened(t, path); again.Identity() != identity {
		t.Errorf("%q after reopening, was %q", again.Identity(), identity)
	}
}

// Given names of a ready set that somebody wrote over by hand, then they are none: half of
// them would be told in the wrong words.
func TestNamesWrittenOverByHandAreNone(t *testing.T) {
	book := olderBook(t)
	for value, want := range map[string]int{`{"cơ quan": "Bộ Xây dựng", "đứng đầu": "Bộ trưởng"}`: 2, `{"cơ quan": "Bộ Xây dựng", "đứng đầu": 7}`: 0, `{"cơ quan": "Bộ Xây`: 0} {
		done(t, book, "Ghi", func(tx *Tx) error {
			if err := tx.db.Where("key = ?", SettingReadyNames).Delete(&Setting{}).Error; err != nil {
				return err
			}
			return tx.Save(&Setting{Key: SettingReadyNames, Value: value})
		})
		if c, err := catalogueOf(book.db); err != nil || len(c.Filled) != want {
			t.Errorf("%s: %v, %v", value, c.Filled, err)
		}
	}
}

// Given a book with many rows, then a sitting that only read leaves the file as it was, and
// one that saved measures its tables for the next.
func TestASittingThatSavedMeasuresTheTables(t *testing.T) {
	path := registered(t, 600)
	measured := func() (n int) {
		t.Helper()
		raw, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		defer raw.Close()
		if raw.QueryRow("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'").Scan(&n); n > 0 {
			raw.QueryRow("SELECT count(*) FROM sqlite_stat1").Scan(&n)
		}
		return n
	}
	spoil(t, path, "DROP TABLE IF EXISTS sqlite_stat1; DROP TABLE IF EXISTS sqlite_stat4")
	before := content(t, path)
	sit := func(act func(*Book) error) {
		t.Helper()
		book := opened(t, path)
		if _, err := book.ListPeople(t.Context(), 0, 1000); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(act(book), book.Close()); err != nil {
			t.Fatal(err)
		}
	}
	sit(func(*Book) error { return nil })
	if !slices.Equal(content(t, path), before) {
		t.Error("a book that was only read was written")
	}
	sit(func(book *Book) error {
		return book.Do("Thêm", func(tx *Tx) error { return tx.Save(&Block{Name: "Khối"}) })
	})
	if measured() == 0 {
		t.Error("nothing was measured")
	}
}
