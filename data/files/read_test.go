package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestOnlyAPlainFileWithinItsBoundIsRead(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "tệp")
	if err := os.WriteFile(path, []byte("mười chữ"), 0o600); err != nil {
		t.Fatal(err)
	}
	size := int64(len("mười chữ"))
	if text, err := Read(path, size); err != nil || string(text) != "mười chữ" {
		t.Errorf("%q, %v", text, err)
	}
	if text, err := Read(path, size-1); !errors.Is(err, ErrTooLarge) || text != nil {
		t.Errorf("a larger file: %q, %v", text, err)
	}
	if _, err := Read(folder, size); !errors.Is(err, ErrNotPlain) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := Read(filepath.Join(folder, "không có"), size); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("nothing: %v", err)
	}
}
