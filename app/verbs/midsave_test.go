package verbs

import (
	"path/filepath"
	"strings"
	"testing"

	"sothidua/data"
	"sothidua/data/datatest"
)

// A verb that comes while the window saves must not take its journal for a leftover.
func TestAVerbInMidSaveTouchesNothing(t *testing.T) {
	path := newSample(t)
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	err = book.Do("Ghi nhiều", func(tx *data.Tx) error {
		// Given a save so large that its pages reach the file before it ends
		if err := datatest.DB(tx).Exec("PRAGMA cache_size = 5").Error; err != nil {
			return err
		}
		for range 200 {
			if err := tx.Save(&data.Block{Name: strings.Repeat("khối ", 500)}); err != nil {
				return err
			}
		}
		before := files(t, filepath.Dir(path))
		for _, args := range [][]string{{"dump"}, {"undo"}, {"steps"}, {"check", "--year", "2023"}} {
			r := invoke(t, append(args, "--db", path)...)
			if r.code != Refused || r.out != "" || !strings.Contains(r.err, "đang được") {
				t.Errorf("%s: %+v", args[0], r)
			}
		}
		after := files(t, filepath.Dir(path))
		if len(after) != len(before) {
			t.Errorf("%d files, were %d", len(after), len(before))
		}
		for name := range before {
			if after[name] != before[name] {
				t.Errorf("%s was touched", name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
