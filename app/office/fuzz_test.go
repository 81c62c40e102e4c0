package office

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzDropboxFolders reads any bytes as the file in which Dropbox says where its
// folders are.
func FuzzDropboxFolders(f *testing.F) {
	f.Add([]byte(`{"personal":{"path":"/home/a/Dropbox"}}`))
	f.Add([]byte(`{"personal":null,"business":{"path":""}}`))
	f.Add([]byte(`{"personal":[]}`))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, text []byte) {
		info := filepath.Join(t.TempDir(), "info.json")
		if err := os.WriteFile(info, text, 0o600); err != nil {
			t.Fatal(err)
		}
		here := place{getenv: func(string) string { return "" }, volume: func(string) volume { return volume{} }}
		for _, folder := range dropboxFolders(info) {
			if folder == "" {
				t.Error("a folder without a name")
			}
			here.roots = append(here.roots, folder)
		}
		here.judge("/home/a/Dropbox/sổ")
		if after, err := os.ReadFile(info); err != nil || string(after) != string(text) {
			t.Error("reading changed the file")
		}
	})
}
