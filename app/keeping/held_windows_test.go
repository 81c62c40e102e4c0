package keeping

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sothidua/app/papers"
	"sothidua/app/profile"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files/filestest"
)

// held is a desk in folders that wine can clear.
func held(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, folder: filestest.Folder(t), stick: filestest.Folder(t), now: time.Date(2026, 11, 20, 14, 5, 0, 0, time.Local)}
	book, err := data.Create(filepath.Join(filestest.Folder(t), "sổ khối.sothidua"))
	d.must(err)
	d.use(book)
	t.Cleanup(func() { d.book.Close() })
	d.work("Một")
	return d
}

func (d *desk) bytes(path string) []byte {
	d.t.Helper()
	content, err := os.ReadFile(path)
	d.must(err)
	return content
}

// Given each kind of file that is replaced, held open by another program that shares no
// deletion, when it is to be replaced, then that is waited for and said, and nothing is
// lost; once the other lets go it is done.
func TestWhatAnotherProgramHoldsLosesNothing(t *testing.T) {
	ctx := context.Background()
	busy := func(t *testing.T, err error) {
		t.Helper()
		if f := fault.Of(err); f == nil || f.Kind != fault.Busy || f.Next == "" {
			t.Errorf("said: %v", err)
		}
	}
	t.Run("the book, by a restore", func(t *testing.T) {
		d := held(t)
		c := d.keep().Copy
		d.work("Hai")
		path := d.book.Path
		d.must(d.book.Close())
		today := d.bytes(path)
		order := Order{Copy: c, Path: path, Now: d.now}
		release := filestest.Hold(t, path)
		_, err := Restore(ctx, order)
		busy(t, err)
		if !bytes.Equal(d.bytes(path), today) || data.IsExchanging(path) {
			t.Error("the book is not as it was")
		}
		release()
		done, err := Restore(ctx, order)
		d.must(err)
		if !bytes.Equal(d.bytes(done.Aside), today) {
			t.Error("today's book is not aside")
		}
	})
	t.Run("a copy's card, by its test", func(t *testing.T) {
		d := held(t)
		c := d.keep().Copy
		release := filestest.Hold(t, c.Path+cardEnding)
		_, err := d.keeper.Drill(ctx)
		busy(t, err)
		if found := d.copies(d.keeper.beside()); len(found) != 1 || found[0].Sum != c.Sum || found[0].Tested != 0 {
			t.Errorf("copies %+v", found)
		}
		release()
		_, err = d.keeper.Drill(ctx)
		d.must(err)
		if found := d.copies(d.keeper.beside()); found[0].Tested == 0 {
			t.Error("the test is not noted")
		}
	})
	t.Run("an old copy, by thinning", func(t *testing.T) {
		d := held(t)
		old := d.keep().Copy
		d.keeper.Budget = func(string, int64) int64 { return 1 }
		d.work("Hai")
		release := filestest.Hold(t, old.Path)
		d.keeper.Keep(ctx, Asked, nil) // what it could not take away is more than needed
		for _, c := range d.copies(d.keeper.beside()) {
			if _, err := Restore(ctx, Order{Copy: c, Path: filepath.Join(d.folder, filepath.Base(c.Path)+bookEnding), Now: d.now}); err != nil {
				t.Errorf("%s: %v", c.Path, err)
			}
		}
		if newest := d.copies(d.keeper.beside())[0]; newest.Step <= old.Step {
			t.Errorf("the newest copy holds step %d", newest.Step)
		}
		release()
		d.work("Ba")
		d.keep()
		if found := d.copies(d.keeper.beside()); len(found) != 1 {
			t.Errorf("%d copies where there is room for none", len(found))
		}
	})
	t.Run("a paper, by a newer one", func(t *testing.T) {
		path := filepath.Join(filestest.Folder(t), "Biên bản.pdf")
		if err := os.WriteFile(path, []byte("%PDF-1.7 cũ"), 0o600); err != nil {
			t.Fatal(err)
		}
		release := filestest.Hold(t, path)
		busy(t, papers.Put(path, papers.PDF, []byte("%PDF-1.7 mới")))
		if content, _ := os.ReadFile(path); string(content) != "%PDF-1.7 cũ" {
			t.Errorf("the paper holds %q", content)
		}
		release()
		if err := papers.Put(path, papers.PDF, []byte("%PDF-1.7 mới")); err != nil {
			t.Error(err)
		}
	})
	t.Run("the holder file, by opening and closing", func(t *testing.T) {
		d := held(t)
		path := d.book.Path
		release := filestest.Hold(t, path+".dangmo")
		d.must(d.book.Close()) // its holder file stays
		book, err := data.Open(path)
		d.must(err)
		d.use(book)
		d.work("Hai")
		d.must(d.book.Close())
		release()
		book, err = data.Open(path)
		d.must(err)
		d.use(book)
		if last, err := book.LastStep(t.Context()); err != nil || last.Label != "Hai" {
			t.Errorf("last step %+v, %v", last, err)
		}
	})
	t.Run("what this computer remembers", func(t *testing.T) {
		folder := filestest.Folder(t)
		p := profile.Open(folder)
		note := func(name string) error { return p.Change(func(s *profile.State) { s.Person = name }) }
		if err := note("Một"); err != nil {
			t.Fatal(err)
		}
		release := filestest.Hold(t, filepath.Join(folder, profile.Name))
		busy(t, note("Hai"))
		if p.Read().Person != "Một" {
			t.Errorf("remembered %q", p.Read().Person)
		}
		release()
		if err := note("Hai"); err != nil || p.Read().Person != "Hai" {
			t.Errorf("remembered %q, %v", p.Read().Person, err)
		}
	})
}
