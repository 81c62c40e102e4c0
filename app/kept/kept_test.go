package kept_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/kept"
	"sothidua/data"
)

// part is a part of a book that counts how often it was read.
type part struct {
	*testing.T
	book *data.Book
	kept kept.Part[int]
	n    int // readings
}

func newPart(t *testing.T) *part {
	t.Helper()
	path := filepath.Join(t.TempDir(), "so.sothidua")
	book, err := data.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return &part{T: t, book: book}
}

// readings asks for the part, which follows from the units, and tells how often it was read.
func (p *part) readings() int {
	p.Helper()
	got, err := p.kept.Now(p.Context(), p.book, []string{"units"}, func() (int, error) { p.n++; return p.n, nil }, nil)
	if err != nil || got != p.n {
		p.Fatalf("%d instead of the reading %d: %v", got, p.n, err)
	}
	return p.n
}

func (p *part) do(act func(*data.Tx) error) {
	p.Helper()
	if err := p.book.Do("Việc", act); err != nil {
		p.Fatal(err)
	}
}

// Given a part that was read, when saves follow, then it is read anew after those alone that
// wrote what it follows from, or of which nobody knows what they wrote.
func TestAPartIsReadAnewOnlyAfterWhatItFollowsFrom(t *testing.T) {
	p := newPart(t)
	p.readings()
	unit := data.Unit{Name: "Sở thử"}
	for _, step := range []struct {
		name string
		act  func()
		read int
	}{
		{"nothing", func() {}, 1},
		{"a year is looked at", func() {
			if err := p.book.KeepLastYear(1); err != nil {
				t.Fatal(err)
			}
		}, 1},
		{"another record", func() {
			p.do(func(tx *data.Tx) error { return tx.Save(&data.Regime{Code: "T", Name: "Luật thử"}) })
		}, 1},
		{"a step that changes nothing", func() { p.do(func(*data.Tx) error { return nil }) }, 1},
		{"the record", func() { p.do(func(tx *data.Tx) error { return tx.Save(&unit) }) }, 2},
		{"nothing again", func() {}, 2},
		{"undo", func() {
			if _, err := p.book.Undo(); err != nil {
				t.Fatal(err)
			}
		}, 3},
		{"a mass action", func() {
			if err := p.book.Bulk("Nạp", func(*data.Tx) error { return nil }); err != nil {
				t.Fatal(err)
			}
		}, 4},
		{"a year and the record between two readings", func() {
			if err := p.book.KeepLastYear(2); err != nil {
				t.Fatal(err)
			}
			p.do(func(tx *data.Tx) error { return tx.Save(&data.Unit{Name: "Sở khác"}) })
		}, 5},
		{"nothing at the end", func() {}, 5},
	} {
		step.act()
		if got := p.readings(); got != step.read {
			t.Errorf("%s: read %d times, want %d", step.name, got, step.read)
		}
	}
}
