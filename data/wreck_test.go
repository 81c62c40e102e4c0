package data

import (
	"os"
	"path/filepath"
	"testing"

	"sothidua/data/fault"
)

// stays moves a wreck aside that must not be moved now.
func stays(t *testing.T, path string) {
	t.Helper()
	before := folderOf(t, path)
	if _, err := SetAside(path); fault.Of(err) == nil || fault.Of(err).Kind != fault.Busy {
		t.Errorf("setting aside says %v", err)
	}
	after := folderOf(t, path)
	if len(after) != len(before) || after[filepath.Base(path)] != before[filepath.Base(path)] {
		t.Error("the folder was touched")
	}
}

// Another program may be making the book of which nothing lies there yet.
func TestAWreckThatSomebodyHoldsStays(t *testing.T) {
	for name, c := range map[string]struct {
		from, n int64
		shared  bool
	}{
		"another window of ours":     {ownLockAt, 1, false},
		"a program that reads it":    {sqliteLockAt + 2, 510, true},
		"a program that writes":      {sqliteLockAt + 2, 510, false},
		"a program about to write":   {sqliteLockAt + 1, 1, false},
		"a program waiting to write": {sqliteLockAt, 1, false},
	} {
		t.Run(name, func(t *testing.T) {
			path := cut{file: []byte{}}.lay(t)
			if !IsWreck(path) {
				t.Fatal("an empty file is no wreck")
			}
			file, err := os.OpenFile(path, os.O_RDWR, 0)
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			if ok, err := lockRange(file, c.from, c.n, c.shared); !ok || err != nil {
				t.Fatal(ok, err)
			}
			if IsWreck(path) {
				t.Error("what somebody holds is taken for a wreck")
			}
			stays(t, path)
			file.Close()
			if _, err := SetAside(path); err != nil {
				t.Errorf("let go, it is not moved: %v", err)
			}
		})
	}
}

// Between the look and the move it may have become a book.
func TestAWreckThatBecameABookStays(t *testing.T) {
	path := cut{file: []byte{}}.lay(t)
	if !IsWreck(path) {
		t.Fatal("an empty file is no wreck")
	}
	if err := os.WriteFile(path, content(t, registered(t, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	stays(t, path)
}

// A move that was cut off leaves the journal under the new name; the next one
// takes another.
func TestAMoveAsideThatWasCutOffIsDoneAgain(t *testing.T) {
	path := cut{file: unzip(t, "killed-tables.sothidua"), journal: unzip(t, "killed-tables.sothidua-journal")}.lay(t)
	left := filepath.Join(filepath.Dir(path), "sổ.lap-do.sothidua-journal")
	if err := os.WriteFile(left, content(t, path+"-journal"), 0o600); err != nil {
		t.Fatal(err)
	}
	aside, err := SetAside(path)
	if err != nil || filepath.Base(aside) != "sổ.lap-do-2.sothidua" {
		t.Fatalf("set aside as %s, %v", aside, err)
	}
	if string(content(t, aside+"-journal")) != string(content(t, left)) || present(path+"-journal") {
		t.Error("the journal did not go along")
	}
}
