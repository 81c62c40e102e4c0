package data

import (
	"os"
	"path/filepath"
	"testing"

	"sothidua/data/fault"
)

// What is saved into a file that is no longer there is nowhere.
func TestASaveIntoAFileThatIsGoneIsRefused(t *testing.T) {
	for name, take := range map[string]func(path, other string) error{
		"removed":  func(path, _ string) error { return os.Remove(path) },
		"moved":    func(path, other string) error { return os.Rename(path, other+".đi") },
		"replaced": func(path, other string) error { return os.Rename(other, path) },
		"overwritten in place": func(path, other string) error {
			all, err := os.ReadFile(other)
			if err != nil {
				return err
			}
			return os.WriteFile(path, all, 0o600)
		},
	} {
		t.Run(name, func(t *testing.T) {
			// Given an open book, and another one in its folder
			book := olderBook(t)
			other := filepath.Join(filepath.Dir(book.Path), "khác.sothidua")
			if err := os.WriteFile(other, content(t, registered(t, 3)), 0o600); err != nil {
				t.Fatal(err)
			}
			before := dumpOf(t, book)

			// When its file is taken away under it
			if err := take(book.Path, other); err != nil {
				return // Windows lets nobody do it
			}

			// Then a save says so, and leaves what lies there now alone
			there, _ := os.ReadFile(book.Path)
			err := book.Do("Thêm khối", func(tx *Tx) error { return tx.Save(&Block{Name: "mất"}) })
			if f := fault.Of(err); f == nil || f.Kind != fault.Gone || f.Next == "" {
				t.Errorf("the save: %v", err)
			}
			if after, _ := os.ReadFile(book.Path); string(after) != string(there) {
				t.Error("the file there now was written into")
			}
			if name != "overwritten in place" && dumpOf(t, book) != before {
				t.Error("the open book changed")
			}
		})
	}
}

// Nor does a save begin there: its journal would lie beside another's file.
func TestNoJournalIsLeftBesideAnothersFile(t *testing.T) {
	path, other := registered(t, 3), content(t, registered(t, 2))
	book := opened(t, path)
	if os.Remove(path) != nil {
		return // Windows lets nobody do it
	}
	if err := os.WriteFile(path, other, 0o600); err != nil {
		t.Fatal(err)
	}
	before := folderOf(t, path)
	if err := book.Do("Thêm khối", func(tx *Tx) error { return tx.Save(&Block{Name: "mất"}) }); err == nil {
		t.Error("saved")
	}
	if after := folderOf(t, path); len(after) != len(before) {
		t.Errorf("%d files are there, were %d", len(after), len(before))
	}
}

// The last look comes after the work of the step.
func TestAFileTakenAwayDuringASaveIsNoticed(t *testing.T) {
	book := olderBook(t)
	gone := false
	err := book.Do("Thêm khối", func(tx *Tx) error {
		gone = os.Remove(book.Path) == nil // Windows lets nobody do it
		return tx.Save(&Block{Name: "mất"})
	})
	if f := fault.Of(err); gone && (f == nil || f.Kind != fault.Gone) {
		t.Errorf("the save: %v", err)
	}
}
