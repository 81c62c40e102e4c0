package data

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"sothidua/data/files"
)

// TestAnExchangeCutOffAnywhereIsBroughtToAnEnd stops between any two moves.
func TestAnExchangeCutOffAnywhereIsBroughtToAnEnd(t *testing.T) {
	const old, fresh, journal = "cũ", "mới", "nhật ký"
	m := exchange{Draft: "~nháp", Aside: "aside.sothidua"}
	note, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
		aside bool // the old book stands aside afterwards
	}{
		{"noted", map[string]string{"so": old, "so-journal": journal, "draft": fresh}, old, false},
		{"book aside", map[string]string{"aside": old, "so-journal": journal, "draft": fresh}, fresh, true},
		{"journal aside", map[string]string{"aside": old, "aside-journal": journal, "draft": fresh}, fresh, true},
		{"in", map[string]string{"aside": old, "aside-journal": journal, "so": fresh}, fresh, true},
		{"draft lost", map[string]string{"aside": old, "aside-journal": journal}, old, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "so.sothidua")
			name := map[string]string{
				"so": path, "so-journal": path + "-journal", "draft": filepath.Join(folder, m.Draft),
				"aside": filepath.Join(folder, m.Aside), "aside-journal": filepath.Join(folder, m.Aside) + "-journal",
			}
			for file, content := range c.files {
				if err := os.WriteFile(name[file], []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if err := files.Put(path+exchangeEnding, note); err != nil {
				t.Fatal(err)
			}
			if err := resume(path); err != nil {
				t.Fatal(err)
			}
			if got, _ := os.ReadFile(path); string(got) != c.want {
				t.Errorf("the book is %q, want %q", got, c.want)
			}
			if present(name["aside"]) != c.aside {
				t.Errorf("aside: %v", !c.aside)
			}
			if c.want == fresh && present(path+"-journal") {
				t.Error("another file's journal lies beside the book")
			}
			if present(path + exchangeEnding) {
				t.Error("the note was left")
			}
			if err := resume(path); err != nil {
				t.Errorf("a second time: %v", err)
			}
		})
	}
}
