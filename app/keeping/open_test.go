package keeping

import (
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestAnOlderBookIsKeptBeforeItIsMigrated(t *testing.T) {
	// Given a book of the first schema
	packed, err := os.Open(filepath.Join("..", "..", "data", "testdata", "schema-1.sothidua.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	in, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "cũ.sothidua")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	// When it is opened
	book, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, folder: t.TempDir()}
	d.use(book)
	defer book.Close()
	want := dump(t, book)
	// Then its place holds one proven copy of the old schema, which gives the same book
	copies := d.copies(d.keeper.beside())
	if len(copies) != 1 || copies[0].Schema != 1 || copies[0].Reason != Migrating || !copies[0].Proven(d.held(copies[0].Place)) {
		t.Fatalf("copies = %+v", copies)
	}
	if got := restored(t, copies[0]); got != want {
		t.Errorf("restored\n%s\nwant\n%s", got, want)
	}
	if last, err := book.LastStep(); err != nil || last.ID != copies[0].Step || last.Mark != copies[0].Mark {
		t.Errorf("the copy stands at %d %s, the book at %d %s (%v)", copies[0].Step, copies[0].Mark, last.ID, last.Mark, err)
	}
	if c, err := d.keeper.Drill(context.Background()); err != nil || c.Failed != "" {
		t.Errorf("the test of it: %q, %v", c.Failed, err)
	}
}
