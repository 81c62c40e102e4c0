package drafts

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// FuzzOpen reads any bytes as a file of drafts: they are read, or set aside as they
// are, and the store works either way.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(`{"version":1,"book":{"id":"a","path":"/x"},"drafts":[{"id":"d1","fields":[{"key":"k","text":"\u0000"}]}]}`))
	f.Add([]byte(`{"version":1,"drafts":[{"typed":"0000-00-00"}]}`))
	f.Add([]byte(`{"version":1,"drafts":null}`))
	f.Add([]byte(`{"version":9223372036854775808}`))
	f.Add([]byte(`{"version":1,"drafts":[{"about":[null]},null]}`))
	f.Add([]byte("null"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, text []byte) {
		folder, book := t.TempDir(), Book{ID: "a", Path: filepath.Join(t.TempDir(), "so.sothidua")}
		path := filepath.Join(folder, name(book))
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Sweep(folder, time.Now()); err != nil {
			t.Fatal(err)
		}
		s, found, err := Open(folder, book)
		kept := path
		if err != nil {
			aside, _ := filepath.Glob(path + broken + "-*")
			if len(aside) != 1 || len(found) != 0 {
				t.Fatalf("%v, set aside %v, found %d", err, aside, len(found))
			}
			kept = aside[0]
		}
		if after, err := os.ReadFile(kept); err != nil || string(after) != string(text) {
			t.Errorf("the file is not as it was: %v", err)
		}
		for _, d := range found {
			_ = d.Name()
		}
		if err := s.Write(append(found, draft("mới"))); err != nil {
			t.Fatal(err)
		}
		if _, again, err := Open(folder, book); err != nil || len(again) != len(found)+1 {
			t.Errorf("%d drafts, %v", len(again), err)
		}
	})
}
