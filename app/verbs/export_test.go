package verbs

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/export"
)

func TestTheWholeBookIsExportedAndNothingIsReplaced(t *testing.T) {
	path := newSample(t)
	before := dumped(t, path)
	folder := filepath.Join(t.TempDir(), "ra")
	r := invoke(t, "export", "--db", path, "--book", "--out", folder, "--json")
	var out export.Written
	if r.code != Done || json.Unmarshal([]byte(r.out), &out) != nil || out.Folder != folder || len(out.Tables) == 0 {
		t.Fatalf("%+v", r)
	}
	if _, err := os.Stat(filepath.Join(folder, "csv", "people.csv")); err != nil {
		t.Error(err)
	}
	for _, args := range [][]string{
		{"export", "--db", path, "--book", "--out", folder},
		{"export", "--db", path, "--out", filepath.Join(t.TempDir(), "ra")},
		{"export", "--db", path, "--book", "--out", filepath.Join(t.TempDir(), "không có", "ra")},
	} {
		if r := invoke(t, args...); r.code != Refused || r.err == "" || r.out != "" {
			t.Errorf("%v: %+v", args, r)
		}
	}
	if dumped(t, path) != before {
		t.Error("the book was changed")
	}
}
