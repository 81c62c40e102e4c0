package data

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sothidua/data/fault"
)

func refusesToSave(t *testing.T, book *Book) {
	t.Helper()
	err := book.Do("Thêm khối", func(tx *Tx) error { return tx.Save(&Block{Name: "không"}) })
	if f := fault.Of(err); f == nil || f.Kind != fault.ReadOnly || !strings.Contains(f.What, "chỉ xem") || f.Next == "" {
		t.Errorf("a save: %v", err)
	}
}

func TestAFileThatMayNotBeWrittenIsOpenedForLooking(t *testing.T) {
	path := registered(t, 3)
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	before := folderOf(t, path)
	book := opened(t, path)
	if !book.ReadOnly {
		t.Fatal("opened for writing")
	}
	if frame, err := book.Frame(t.Context()); err != nil || len(frame.Years) != 1 {
		t.Errorf("%+v, %v", frame, err)
	}
	refusesToSave(t, book)
	if err := book.Close(); err != nil {
		t.Error(err)
	}
	if after := folderOf(t, path); len(after) != len(before) || after[filepath.Base(path)] != before[filepath.Base(path)] {
		t.Error("looking left something behind")
	}
}

func TestABookIsLookedAtByTwoAndWrittenByNone(t *testing.T) {
	path := registered(t, 3)
	one, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer one.Close()
	two, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer two.Close()
	if dumpOf(t, one) != dumpOf(t, two) {
		t.Error("the two differ")
	}
	refusesToSave(t, two)
	// Nobody is held up by who only looks, and nobody looks into a book in use.
	writer := opened(t, path)
	addBlock(t, writer, "khối mới")
	if _, err := OpenReadOnly(path); fault.Of(err) == nil || fault.Of(err).Kind != fault.Busy {
		t.Errorf("looking into a book in use: %v", err)
	}
}

func TestAnOlderOrCutOffBookIsLookedAtInACopy(t *testing.T) {
	s := lastSave(t)
	for name, c := range map[string]cut{
		"older": {file: unzip(t, "schema-1.sothidua")},
		"cut":   {s.half(), undoJournal(s.before, s.after, true), s.holder},
	} {
		t.Run(name, func(t *testing.T) {
			path := c.lay(t)
			before := folderOf(t, path)
			book, err := OpenReadOnly(path)
			if err != nil {
				t.Fatal(err)
			}
			if state := readState(t.Context(), book.sql); !state.Sound || state.Version != len(migrations) {
				t.Errorf("%+v", state)
			}
			refusesToSave(t, book)
			copied := book.scratch.folder
			book.Close()
			if _, err := os.Stat(copied); err == nil {
				t.Error("the copy is left")
			}
			for name, content := range folderOf(t, path) {
				if before[name] != content {
					t.Errorf("%s was touched", name)
				}
			}
		})
	}
}

func TestACopyIsLookedAtAndNothingOfItStays(t *testing.T) {
	for name, from := range map[string]string{"today's": registered(t, 3), "older": unpack(t, "schema-1")} {
		t.Run(name, func(t *testing.T) {
			temporary := t.TempDir()
			t.Setenv("TMPDIR", temporary)
			t.Setenv("TMP", temporary)
			moment := time.Date(2026, 11, 20, 10, 32, 0, 0, time.Local)
			book, err := OpenCopy("/ở đâu đó/sổ.saoluu", moment, func(file string) error {
				content, err := os.ReadFile(from)
				if err != nil {
					return err
				}
				return os.WriteFile(file, content, 0o600)
			})
			if err != nil {
				t.Fatal(err)
			}
			if frame, err := book.Frame(t.Context()); err != nil || len(frame.Years) == 0 || !book.CopyOf.Equal(moment) {
				t.Errorf("%+v, %v", frame, err)
			}
			refusesToSave(t, book)
			if err := book.Unwritable(); !strings.Contains(err.Error(), "10:32 ngày 20/11/2026") {
				t.Errorf("a save says %v", err)
			}
			if err := book.Close(); err != nil {
				t.Error(err)
			}
			if left, _ := os.ReadDir(temporary); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}
