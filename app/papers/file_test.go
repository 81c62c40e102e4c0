package papers_test

import (
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/papers"
	"sothidua/data/fault"
)

func TestOnlyPlainFilesAreReplaced(t *testing.T) {
	// Given a book, another file and a folder
	folder := t.TempDir()
	book, other := filepath.Join(folder, "sổ.sothidua"), filepath.Join(folder, "cũ.pdf")
	for _, path := range []string{book, other} {
		if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}

	// Then a paper may replace the file or make a new one, and nothing else
	for path, kind := range map[string]fault.Kind{
		other:                            "",
		filepath.Join(folder, "mới.pdf"): "",
		folder:                           fault.Invalid,
		os.DevNull:                       fault.Invalid,
		book:                             fault.Refused,
	} {
		var got fault.Kind
		if f := fault.Of(papers.CheckFile(path, book)); f != nil {
			got = f.Kind
		}
		if got != kind {
			t.Errorf("%s: %q, want %q", path, got, kind)
		}
	}
}
