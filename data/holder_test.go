package data_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"sothidua/data"
)

func TestTheHolderOfABookIsKnownWhileItIsOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sổ.sothidua")
	book, err := data.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if process, ok := data.HolderHere(path); !ok || process != os.Getpid() {
		t.Errorf("the open book is held by %d, %v", process, ok)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	if process, ok := data.HolderHere(path); ok {
		t.Errorf("the closed book is held by %d", process)
	}
}

// What lies at the holder file's place may be anything: it is neither waited for,
// nor followed, nor read without end.
func TestTheHolderFileIsNeverMoreThanAPlainSmallFile(t *testing.T) {
	others := filepath.Join(t.TempDir(), "của người khác.txt")
	if err := os.WriteFile(others, []byte("giữ nguyên"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, lay := range map[string]func(path string) error{
		"link":   func(path string) error { return os.Symlink(others, path) },
		"folder": func(path string) error { return os.Mkdir(path, 0o700) },
		"large":  func(path string) error { return os.WriteFile(path, make([]byte, 10<<20), 0o600) },
		"pipe":   makePipe,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "sổ.sothidua")
			book, err := data.Create(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := book.Close(); err != nil {
				t.Fatal(err)
			}
			if err := lay(path + ".dangmo"); err != nil {
				return // the system has no such thing
			}
			if _, ok := data.HolderHere(path); ok {
				t.Error("taken for a holder")
			}
			if book, err = data.Open(path); err != nil {
				t.Fatal(err)
			}
			if _, err := data.Open(path); err == nil {
				t.Error("opened twice")
			}
			if err := book.Close(); err != nil {
				t.Error(err)
			}
			if text, err := os.ReadFile(others); err != nil || string(text) != "giữ nguyên" {
				t.Errorf("%q, %v", text, err)
			}
		})
	}
}

func TestABookIsItsOwnersAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // the folder's own list of rights says who may read
	}
	path := filepath.Join(t.TempDir(), "sổ.sothidua")
	book, err := data.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for _, name := range []string{path, path + ".dangmo"} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
}
