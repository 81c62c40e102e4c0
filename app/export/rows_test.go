package export

import (
	"fmt"
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
	const texts = 40
	columns, record := make([]string, texts), make([]any, texts)
	for i := range record {
		columns[i], record[i] = fmt.Sprint("cột ", i), `Nguyễn Thị "Thử" Nghiệm; dòng`
	}
	p, err := newPair(folder, "people", columns)
	if err != nil {
		t.Fatal(err)
	}
	defer p.drop()
	// None, but under the race detector, which has pools forget, up to two for each text.
	if left := testing.AllocsPerRun(1000, func() { p.row(record) }); left > 2*texts {
		t.Errorf("%v pieces of memory are left of a record of %d texts", left, texts)
	}
}
