package data

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
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
