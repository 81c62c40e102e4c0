package opened

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzNotes reads any bytes as the notes of what was opened elsewhere; writing them
// again gives the same.
func FuzzNotes(f *testing.F) {
	f.Add([]byte(`{"/a/x.docx":{"sum":"ab","at":9223372036854775807}}`))
	f.Add([]byte(`{"":{},"a":null}`))
	f.Add([]byte("null"))
	f.Add([]byte(`[1]`))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, text []byte) {
		path := filepath.Join(t.TempDir(), "ghi chú.json")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		read := readNotes(path)
		if after, err := os.ReadFile(path); err != nil || string(after) != string(text) {
			t.Error("reading changed the file")
		}
		if err := read.write(path); err != nil {
			t.Fatal(err)
		}
		again := readNotes(path)
		if len(again) != len(read) {
			t.Errorf("%d notes, then %d", len(read), len(again))
		}
		for path, one := range read {
			if again[path] != one {
				t.Errorf("%q: %v, then %v", path, one, again[path])
			}
		}
	})
}
