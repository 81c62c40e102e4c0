package data_test

import (
	"os"
	"path/filepath"
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
