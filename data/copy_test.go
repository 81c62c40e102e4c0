package data_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// filled is a book with an attachment and enough pages for several steps of copying.
func filled(t *testing.T) (book *data.Book, picture []byte) {
	t.Helper()
	book = newBook(t)
	picture = bytes.Repeat([]byte("ảnh lễ ký kết "), 200_000)
	do(t, book, "Thêm khối", func(tx *data.Tx) error {
		if err := datatest.DB(tx).Exec("INSERT INTO contents (hash, bytes) VALUES (?, ?)", data.HashOf(picture), picture).Error; err != nil {
			return err
		}
		return tx.Save(&data.Block{Name: "Khối thi đua"})
	})
	return book, picture
}

func copied(t *testing.T, book *data.Book) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bản sao #1.saoluu")
	if err := book.Copy(context.Background(), path, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

// raw opens a file as another program would.
func raw(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

func TestCopyHoldsWhatWasSavedWhileItRan(t *testing.T) {
	// Given a book that takes several steps to copy
	book, _ := filled(t)
	path := filepath.Join(t.TempDir(), "bản sao.saoluu")
	saves := 0
	// When a block is saved between any two steps
	err := book.Copy(context.Background(), path, func(float64) {
		saves++
		do(t, book, "Thêm khối", func(tx *data.Tx) error { return tx.Save(&data.Block{Name: fmt.Sprint(saves)}) })
	})
	if err != nil || saves < 2 {
		t.Fatalf("%d steps, %v", saves, err)
	}
	// Then the copy is sound, and the same as the book before the save that came after its end
	if err := data.FullCheck(context.Background(), path); err != nil {
		t.Error(err)
	}
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	twin, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer twin.Close()
	if got, want := dump(t, twin), dump(t, book); got != want {
		t.Errorf("the copy holds\n%s\nwant\n%s", got, want)
	}
}

func TestCopyEndsWithItsContextAndWithTheBook(t *testing.T) {
	book, _ := filled(t)
	path := filepath.Join(t.TempDir(), "bản sao.saoluu")
	ctx, stop := context.WithCancel(context.Background())
	if err := book.Copy(ctx, path, func(float64) { stop() }); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped copy says %v", err)
	}
	do(t, book, "Thêm khối", func(tx *data.Tx) error { return tx.Save(&data.Block{Name: "sau"}) }) // the connection is free

	closed := make(chan error)
	os.Remove(path)
	begun := false
	err := book.Copy(context.Background(), path, func(float64) {
		if !begun {
			begun = true
			go func() { closed <- book.Close() }()
		}
		for book.Copy(context.Background(), path+"2", nil) == nil { // until the closing is known
			os.Remove(path + "2")
		}
	})
	if f := fault.Of(err); f == nil || f.Kind != fault.Refused {
		t.Errorf("a copy of a book that closes says %v", err)
	}
	if err := <-closed; err != nil {
		t.Errorf("closing: %v", err)
	}
}

func TestChecksFindDamageAndTouchNothing(t *testing.T) {
	book, _ := filled(t)
	good := copied(t, book)
	content, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		damage      func(path string)
		quick, full fault.Kind // empty: passes
	}{
		"good": {func(string) {}, "", ""},
		"page": {func(path string) {
			bad := bytes.Clone(content)
			clear(bad[2*4096 : 3*4096])
			os.WriteFile(path, bad, 0o600)
		}, fault.Damaged, fault.Damaged},
		"short": {func(path string) { os.Truncate(path, int64(len(content)/2)) }, fault.Damaged, fault.Damaged},
		"counts": {func(path string) {
			raw(t, path, "INSERT INTO registration_counts VALUES (1, 1, 1, 3, 0)")
		}, "", fault.Invalid},
		"trigger": {func(path string) {
			raw(t, path, "CREATE TRIGGER strange AFTER INSERT ON steps BEGIN DELETE FROM people; END")
		}, "", fault.Refused},
		"view": {func(path string) { raw(t, path, "CREATE VIEW strange AS SELECT 1") }, "", fault.Refused},
		"reference": {func(path string) {
			raw(t, path, "INSERT INTO years (block_id, number) VALUES (99, 2025)")
		}, "", fault.Damaged},
		"journal": {func(path string) { os.WriteFile(path+"-journal", []byte("dở"), 0o600) }, fault.Refused, fault.Refused},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "bản sao.saoluu")
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			c.damage(path)
			before, _ := os.ReadFile(path)
			for _, check := range []struct {
				name string
				run  func(context.Context, string) error
				want fault.Kind
			}{{"quick", data.QuickCheck, c.quick}, {"full", data.FullCheck, c.full}} {
				err := check.run(context.Background(), path)
				if (err == nil) != (check.want == "") || err != nil && fault.Of(err).Kind != check.want {
					t.Errorf("%s check: %v, want kind %q", check.name, err, check.want)
				}
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("a check changed the file")
			}
		})
	}
}

func TestLeanCopyNamesItsAttachmentsAndTakesThemBack(t *testing.T) {
	// Given a copy, and a store that has nothing yet
	book, picture := filled(t)
	path := copied(t, book)
	whole, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	store := map[string][]byte{}
	err = data.MakeLean(context.Background(), path, func(hash string) bool { return store[hash] != nil },
		func(hash string, bytes []byte) error { store[hash] = bytes; return nil })
	// Then the bytes lie in the store, the file is small and sound
	if err != nil || !bytes.Equal(store[data.HashOf(picture)], picture) {
		t.Fatalf("the picture is not in the store (%v)", err)
	}
	if info, _ := os.Stat(path); info.Size() > whole.Size()-int64(len(picture)) {
		t.Errorf("the lean copy has %d bytes of %d", info.Size(), whole.Size())
	}
	if err := data.FullCheck(context.Background(), path); err != nil {
		t.Error(err)
	}
	// And what is missing is named, what is false refused, and what is there comes back
	missing, err := data.Fill(context.Background(), path, func(string) ([]byte, error) { return nil, nil })
	if err != nil || len(missing) != 1 || missing[0] != data.HashOf(picture) {
		t.Errorf("missing = %v, %v", missing, err)
	}
	if _, err := data.Fill(context.Background(), path, func(string) ([]byte, error) { return []byte("khác"), nil }); err == nil {
		t.Error("other bytes were taken for the attachment")
	}
	missing, err = data.Fill(context.Background(), path, func(hash string) ([]byte, error) { return store[hash], nil })
	if err != nil || len(missing) != 0 {
		t.Fatalf("missing = %v, %v", missing, err)
	}
	twin, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer twin.Close()
	if got, want := dump(t, twin), dump(t, book); got != want {
		t.Errorf("after filling\n%s\nwant\n%s", got, want)
	}
}
