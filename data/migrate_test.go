package data

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"sothidua/data/fault"
)

func olderBook(t testing.TB) *Book {
	t.Helper()
	book, err := Create(filepath.Join(t.TempDir(), "cũ.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	if err := book.Do("Thêm khối", func(tx *Tx) error { return tx.Save(&Block{Name: "Khối"}) }); err != nil {
		t.Fatal(err)
	}
	return book
}

func version(t *testing.T, book *Book) (v int) {
	t.Helper()
	if err := book.sql.QueryRow("PRAGMA user_version").Scan(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestOlderBookIsCopiedBeforeItIsMigrated(t *testing.T) {
	// Given a book of the first schema
	path := unpack(t, "schema-1")
	before, err := Look(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	// When it is opened, it has today's schema, and the copy beside it the old one with its steps
	book := opened(t, path)
	if v := version(t, book); v != len(migrations) {
		t.Errorf("version %d after the migration", v)
	}
	copies, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*.v1.sothidua"))
	if len(copies) != 1 {
		t.Fatalf("copies: %v", copies)
	}
	after, err := Look(context.Background(), copies[0])
	if err != nil || after.Schema != 1 || after.Step != before.Step || after.Mark != before.Mark || after.Identity != book.Identity() {
		t.Errorf("the copy is %+v, the book was %+v (%v)", after, before, err)
	}
}

func TestOlderBookThatCannotBeCopiedStaysAsItIs(t *testing.T) {
	path := unpack(t, "schema-2")
	before, err := Look(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	full := fault.New(fault.Storage, "đầy", "")
	if _, err := OpenKept(path, func(*Book) error { return full }); fault.Of(err).Kind != fault.Storage {
		t.Errorf("opening says %v", err)
	}
	if after, err := Look(context.Background(), path); err != nil || after.Schema != 2 || after.Step != before.Step {
		t.Errorf("after the refusal: %+v (%v)", after, err)
	}
}

func TestFailedMigrationLeavesTheBookAsItWas(t *testing.T) {
	book := olderBook(t)
	today := len(migrations)
	steps := append(migrations[:today:today], "CREATE TABLE extra (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);")
	var before, after bytes.Buffer
	book.Dump(t.Context(), &before)
	err := book.migrate(context.Background(), steps)
	book.Dump(t.Context(), &after)
	if err == nil || version(t, book) != today || before.String() != after.String() {
		t.Errorf("after a failed migration: %v, version %d", err, version(t, book))
	}
}

func TestFullDiskIsSaidAndTheBookGoesOn(t *testing.T) {
	// Given a book that may not grow
	book := olderBook(t)
	var before, after bytes.Buffer
	book.Dump(t.Context(), &before)
	if err := book.db.Exec("PRAGMA max_page_count = 1").Error; err != nil {
		t.Fatal(err)
	}

	// When something large is saved
	save := func() error {
		return book.Do("Ghi nhiều", func(tx *Tx) error {
			return tx.Save(&Block{Name: strings.Repeat("Khối thi đua ", 1_000_000)})
		})
	}
	err := save()

	// Then the fault names the disk, nothing changed, and with room it is saved
	book.Dump(t.Context(), &after)
	if f := fault.Of(err); f == nil || f.Kind != fault.Storage || before.String() != after.String() {
		t.Errorf("full disk: %v", err)
	}
	book.db.Exec("PRAGMA max_page_count = 1000000")
	if err := save(); err != nil {
		t.Errorf("after space was made: %v", err)
	}
}

func TestPlaceThatCannotBeWrittenIsRefused(t *testing.T) {
	file := filepath.Join(t.TempDir(), "tệp")
	if err := os.WriteFile(file, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(filepath.Join(file, "sổ.sothidua")); fault.Of(err).Kind == fault.Internal {
		t.Errorf("create below a file: %v", err)
	}
}

func TestACopyBeforeAMigrationTakesAFreeName(t *testing.T) {
	// Given an older book whose copy's usual name is taken
	path := cut{file: unzip(t, "schema-1.sothidua")}.lay(t)
	taken := strings.TrimSuffix(path, ".sothidua") + ".v1.sothidua"
	if err := os.WriteFile(taken, []byte("của cơ quan"), 0o600); err != nil {
		t.Fatal(err)
	}
	opened(t, path)
	if text := content(t, taken); string(text) != "của cơ quan" {
		t.Error("the file there was written over")
	}
	free := strings.TrimSuffix(path, ".sothidua") + ".v1-2.sothidua"
	if head := headerOf(t, free); !head.ours() || head.version() != 1 {
		t.Errorf("the copy has version %d", head.version())
	}
}

func TestAFullDiskAtTheMigrationIsSaid(t *testing.T) {
	book := olderBook(t)
	if err := book.db.Exec("PRAGMA max_page_count = 1").Error; err != nil {
		t.Fatal(err)
	}
	today := len(migrations)
	steps := append(migrations[:today:today], "CREATE TABLE extra (text TEXT); INSERT INTO extra VALUES (zeroblob(1000000))")
	err := cannotMigrate(book.Path, today, book.migrate(context.Background(), steps))
	if f := fault.Of(err); f.Kind != fault.Storage || !strings.Contains(f.What, "đầy") || strings.Contains(f.Next, "nhật ký") {
		t.Errorf("%v", err)
	}
}

func TestAnOlderBookThatIsDamagedIsSaidToBe(t *testing.T) {
	// Given a book of before with a damaged page, which a migration comes upon
	whole := unzip(t, "schema-26.sothidua")
	path := cut{file: whole}.lay(t)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	var root, size int
	err = errors.Join(db.QueryRow("SELECT rootpage FROM sqlite_master WHERE name = 'steps_kind'").Scan(&root), db.QueryRow("PRAGMA page_size").Scan(&size), db.Close())
	if err != nil {
		t.Fatal(err)
	}
	copy(whole[(root-1)*size:root*size], bytes.Repeat([]byte{0xff}, size))
	path = cut{file: whole}.lay(t)

	// When it is opened by the program of today
	book, err := Open(path)

	// Then it is said to be damaged, which leads to its copies, and stays as it is
	if err == nil {
		book.Close()
	}
	if f := fault.Of(err); f == nil || f.Kind != fault.Damaged || f.Path != path {
		t.Errorf("%v", err)
	}
	if !bytes.Equal(content(t, path), whole) {
		t.Error("the file was changed")
	}
}

// Migrations that are not numbered one after the other, or cannot be read, are no program: it
// does not begin.
func TestMigrationsAreNumberedAndWhole(t *testing.T) {
	one := &fstest.MapFile{Data: []byte("SELECT 1")}
	if steps := loadMigrations(fstest.MapFS{"sql/001_a.sql": one, "sql/002_b.sql": one}); len(steps) != 2 || steps[1] != "SELECT 1" {
		t.Errorf("%q", steps)
	}
	for name, files := range map[string]fstest.MapFS{
		"one left out":    {"sql/001_a.sql": one, "sql/003_c.sql": one},
		"one twice":       {"sql/001_a.sql": one, "sql/001_b.sql": one},
		"not to be read":  {"sql/001_a.sql/x": one},
		"from the second": {"sql/002_b.sql": one},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: taken", name)
				}
			}()
			loadMigrations(files)
		}()
	}
}

// Given a book that an opening fails at, then a later one finds it free, and the file that
// says whose sitting was cut off is there only where one was.
func TestAnOpeningThatFailsLetsGoOfTheBook(t *testing.T) {
	path := unpack(t, "schema-2")
	full := fault.New(fault.Storage, "đầy", "")
	for range 2 {
		if _, err := OpenKept(path, func(*Book) error { return full }); fault.Of(err).Kind != fault.Storage {
			t.Errorf("opening says %v", err)
		}
		if _, err := os.Lstat(holderPath(path)); err == nil {
			t.Error("a file of a sitting that never was is left")
		}
	}
	opened(t, path).Close()
	// One of a newer program is refused before anything is judged: what lies beside it stays.
	spoil(t, path, fmt.Sprintf("PRAGMA user_version = %d", len(migrations)+1))
	if err := os.WriteFile(holderPath(path), []byte("1 x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); err == nil {
		t.Fatal("a newer book opened")
	}
	if text, err := os.ReadFile(holderPath(path)); err != nil || string(text) != "1 x" {
		t.Errorf("the file of the sitting before: %q, %v", text, err)
	}
}
