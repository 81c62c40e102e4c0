//go:build !windows

package files_test

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"

	"sothidua/data/fault"
	"sothidua/data/files"
)

func TestAPipeIsNeitherOpenedNorReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ống.pdf")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if files.IsBook(path) {
		t.Error("a pipe counts as a book")
	}
	if _, _, err := files.Open(path); !errors.Is(err, files.ErrNotPlain) {
		t.Errorf("opening it: %v", err)
	}
	if f := fault.Of(files.Put(path, nil)); f == nil || f.Kind != fault.Invalid {
		t.Errorf("writing to a pipe: %+v", f)
	}
	if got := names(t, filepath.Dir(path)); len(got) != 1 {
		t.Errorf("the folder holds %q", got)
	}
}
