package data_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sothidua/data"
	"sothidua/data/fault"
)

// names are the files in a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, entry := range entries {
		list = append(list, entry.Name())
	}
	return list
}

func TestABookIsMadeWholeOrNotAtAll(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "so.sothidua")
	// Given a making during which nothing may stand at the book's place
	fill := func(book *data.Book) error {
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("an unfinished book stands at its place: %v", err)
		}
		return book.Bulk("Bắt đầu", func(tx *data.Tx) error { return tx.Save(&data.Block{Name: "Khối"}) })
	}
	// When it fails at its end, then nothing is left
	broken := errors.New("broken")
	_, err := data.Make(path, data.Catalogue{}, func(book *data.Book) error { return errors.Join(fill(book), broken) })
	if !errors.Is(err, broken) || len(names(t, folder)) != 0 {
		t.Fatalf("err %v, left %v", err, names(t, folder))
	}
	// When it succeeds, then the book is there and in use
	book, err := data.Make(path, data.Catalogue{}, fill)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if begun, err := book.Begun(t.Context()); err != nil || !begun || book.Path != path {
		t.Errorf("begun = %v, %v at %s", begun, err, book.Path)
	}
}

func TestMakingNeverOverwrites(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "so.sothidua")
	// Given a file that somebody else puts there while the book is made
	_, err := data.Make(path, data.Catalogue{}, func(*data.Book) error { return os.WriteFile(path, []byte("của người khác"), 0o600) })
	if f := fault.Of(err); f == nil || f.Kind != fault.Refused {
		t.Errorf("err = %v, want a refusal", err)
	}
	if text, _ := os.ReadFile(path); string(text) != "của người khác" || len(names(t, folder)) != 1 {
		t.Errorf("it reads %q, files %v", text, names(t, folder))
	}
}

func TestAJournalWithoutABookIsNotWrittenIntoANewOne(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "so.sothidua")
	stale := []byte("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 of a book that was moved away")
	if err := os.WriteFile(path+"-journal", stale, 0o600); err != nil {
		t.Fatal(err)
	}
	book, err := data.Make(path, data.Catalogue{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	if kept, err := os.ReadFile(path + "-journal.cu-1"); err != nil || !bytes.Equal(kept, stale) {
		t.Errorf("the journal is not kept aside: %v, files %v", err, names(t, folder))
	}
}

// unpack writes a file of testdata, which holds what earlier versions left.
func unpack(t *testing.T, name, to string) {
	t.Helper()
	packed, err := os.Open(filepath.Join("testdata", name+".gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	unpacked, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAWreckIsKnownAndSetAside(t *testing.T) {
	for name, lay := range map[string]func(path string){
		"empty": func(path string) { unpack(t, "empty", path) },
		"zeros": func(path string) {
			if err := os.WriteFile(path, make([]byte, 200_000), 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"killed at the first page": func(path string) {
			unpack(t, "empty", path)
			unpack(t, "killed-first.sothidua-journal", path+"-journal")
		},
		"killed among the tables": func(path string) {
			unpack(t, "killed-tables.sothidua", path)
			unpack(t, "killed-tables.sothidua-journal", path+"-journal")
		},
		"killed before the first year": func(path string) { unpack(t, "killed-before-year.sothidua", path) },
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "so.sothidua")
			lay(path)
			before, _ := os.ReadFile(path)
			had := len(names(t, folder))
			if !data.IsWreck(path) {
				t.Fatal("it is taken for a book")
			}
			if len(names(t, folder)) != had {
				t.Errorf("looking left %v", names(t, folder))
			}
			aside, err := data.SetAside(path)
			if err != nil {
				t.Fatal(err)
			}
			if kept, err := os.ReadFile(aside); err != nil || !bytes.Equal(kept, before) || filepath.Base(aside) != "so.lap-do.sothidua" {
				t.Errorf("set aside as %s: %v", aside, err)
			}
			if left := names(t, folder); len(left) != had || slices.Contains(left, "so.sothidua") || slices.Contains(left, "so.sothidua-journal") {
				t.Errorf("files %v", left)
			}
			book, err := data.Make(path, data.Catalogue{}, nil)
			if err != nil {
				t.Fatalf("the place is not free: %v", err)
			}
			book.Close()
		})
	}
}

func TestABookIsNeverTakenForAWreck(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "so.sothidua")
	book, err := data.Make(path, data.Catalogue{}, func(book *data.Book) error {
		return book.Do("Thêm khối", func(tx *data.Tx) error { return tx.Save(&data.Block{Name: "Khối"}) })
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.Undo(); err != nil { // a book whose only step is taken back
		t.Fatal(err)
	}
	if data.IsWreck(path) {
		t.Error("an open book is taken for a wreck")
	}
	book.Close()
	if data.IsWreck(path) {
		t.Error("a book with a journal is taken for a wreck")
	}
	for name, content := range map[string]string{"text": "không phải sổ", "half": "SQLite format 3\x00"} {
		other := filepath.Join(folder, name)
		if err := os.WriteFile(other, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if data.IsWreck(other) {
			t.Errorf("%s is taken for a wreck", name)
		}
	}
	if data.IsWreck(filepath.Join(folder, "none")) || data.IsWreck(folder) {
		t.Error("nothing, or a folder, is taken for a wreck")
	}
}

// Given a change that failed and could not be taken back, when the book is closed, then its
// journal stays for the next opening, and whoever made the book knows that it is not whole.
func TestAJournalThatWasNotPlayedBackOutlivesTheClosing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.sothidua")
	book, err := data.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	left := []byte("chưa hoàn lại")
	if err := os.WriteFile(path+"-journal", left, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err == nil {
		t.Error("closed as if all were well")
	}
	if now, err := os.ReadFile(path + "-journal"); err != nil || !bytes.Equal(now, left) {
		t.Errorf("the journal is %q, %v", now, err)
	}
}
