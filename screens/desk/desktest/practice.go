package desktest

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"sothidua/app/sample"
)

// practices are the bytes of the practice books, by their kind.
var practices sync.Map

// Lay puts a practice book as it was made where there is no file. It is made once for all
// tests of a package: making one takes longer than most of them.
func Lay(t testing.TB, path string, kind sample.Kind) {
	t.Helper()
	made, _ := practices.LoadOrStore(kind, sync.OnceValues(func() ([]byte, error) { return practice(kind) }))
	content, err := made.(func() ([]byte, error))()
	if err == nil {
		err = os.MkdirAll(filepath.Dir(path), 0o700)
	}
	if err == nil {
		err = os.WriteFile(path, content, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func practice(kind sample.Kind) ([]byte, error) {
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(folder) }() // it lies among temporary files
	path := filepath.Join(folder, "so.sothidua")
	book, err := sample.Create(path, kind)
	if err != nil {
		return nil, err
	}
	if err := book.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}
