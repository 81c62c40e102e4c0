package keeping

import (
	"compress/gzip"
	"context"
	"database/sql"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// older lays a book of an earlier schema into a folder of the test.
func older(t *testing.T, name string) string {
	t.Helper()
	packed, err := os.Open(filepath.Join("..", "..", "data", "testdata", name+".sothidua.gz"))
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
	return path
}

func TestAnOlderBookIsKeptBeforeItIsMigrated(t *testing.T) {
	// Given a book of the first schema
	path := older(t, "schema-1")
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
	if c, ok, err := BeforeUpgrade(t.Context(), book); err != nil || !ok || c.Path != copies[0].Path {
		t.Errorf("from before the upgrade: %+v, %v, %v", c, ok, err)
	}
	if got := restored(t, copies[0]); got != want {
		t.Errorf("restored\n%s\nwant\n%s", got, want)
	}
	if last, err := book.LastStep(t.Context()); err != nil || last.ID != copies[0].Step || last.Mark != copies[0].Mark {
		t.Errorf("the copy stands at %d %s, the book at %d %s (%v)", copies[0].Step, copies[0].Mark, last.ID, last.Mark, err)
	}
	if c, err := d.keeper.Drill(context.Background()); err != nil || c.Failed != "" {
		t.Errorf("the test of it: %q, %v", c.Failed, err)
	}
}

// The copy from before a migration is tested too when the migration writes a step.
func TestACopyFromBeforeAMigrationThatWritesAStepIsProven(t *testing.T) {
	path := older(t, "schema-2")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("UPDATE journal_state SET muted = 1; UPDATE registrations SET outcome = 'achieved'; UPDATE journal_state SET muted = 0"); err != nil { // which nothing bears out
		t.Fatal(err)
	}
	db.Close()
	book, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, folder: t.TempDir()}
	d.use(book)
	defer book.Close()
	c, err := d.keeper.Drill(context.Background())
	if last, _ := book.LastStep(t.Context()); last.ID == c.Step {
		t.Fatal("the migration wrote no step")
	}
	if err != nil || c.Failed != "" {
		t.Errorf("the test of it: %q, %v", c.Failed, err)
	}
	// And a copy that holds another step than its card says is not
	c.Card.Mark = "4-1"
	d.must(c.writeCard())
	if c, err := d.keeper.Drill(context.Background()); err != nil || c.Failed == "" {
		t.Errorf("a copy of another book passes: %v", err)
	}
}
