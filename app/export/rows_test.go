package export

import (
	"os"
	"path/filepath"
	"testing"
)

// Given a record of texts, when it is written again and again, then nothing is left to be
// collected for each of them: a large book is exported while the window is in use, and
// whatever collects has the window wait.
func TestARecordLeavesNothingToCollect(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{csvFolder, jsonFolder} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	p, err := newPair(folder, "people", []string{"name", "note", "left_on"})
	if err != nil {
		t.Fatal(err)
	}
	defer p.drop()
	record := []any{`Nguyễn Thị "Thử" Nghiệm`, "=1+1; dòng\nhai", nil}
	if left := testing.AllocsPerRun(1000, func() { p.row(record) }); left > 1 {
		t.Errorf("%v pieces of memory are left of each record, want at most the guarded cell's", left)
	}
}
