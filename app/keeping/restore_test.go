package keeping

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sothidua/data"
	"sothidua/data/fault"
)

func TestRestoreKeepsTodaysBookAsideAndOverwritesNothing(t *testing.T) {
	// Given a copy, and work since
	d := open(t)
	d.work("Trước")
	c := d.keep().Copy
	then := dump(t, d.book)
	d.work("Sau")
	path := d.book.Path
	order := Order{Copy: c, Path: path, Now: d.now}
	// While the book is open nothing is moved
	if _, err := Restore(context.Background(), order); err == nil || fault.Of(err).Kind != fault.Busy {
		t.Fatalf("restored under an open book: %v", err)
	}
	d.must(d.book.Close())
	today, err := os.ReadFile(path)
	d.must(err)
	d.must(os.WriteFile(path+"-journal", []byte("dở"), 0o600))
	order.Now = d.now
	done, err := Restore(context.Background(), order)
	d.must(err)
	aside := done.Aside
	// Then the book is the copy, and today's file and what lay beside it stand aside
	if kept, err := os.ReadFile(aside); err != nil || !bytes.Equal(kept, today) {
		t.Errorf("today's book is not aside: %v", err)
	}
	if _, err := os.Stat(path + "-journal"); err == nil {
		t.Error("the journal of another file lies beside the restored book")
	}
	if data.IsExchanging(path) {
		t.Error("the note of the restore was left")
	}
	book, err := data.Open(path)
	d.must(err)
	d.use(book)
	if got := dump(t, book); got != then {
		t.Errorf("restored\n%s\nwant\n%s", got, then)
	}
	// And a second restore takes another name
	d.must(book.Close())
	again, err := Restore(context.Background(), order)
	if err != nil || again.Aside == aside || !there(again.Aside) || !there(aside) {
		t.Errorf("the second restore put the book at %s (%v)", again.Aside, err)
	}
}

func TestABadCopyRestoresNothing(t *testing.T) {
	d := open(t)
	d.work("Một")
	c := d.keep().Copy
	d.must(d.book.Close())
	today, err := os.ReadFile(d.book.Path)
	d.must(err)
	content, err := os.ReadFile(c.Path)
	d.must(err)
	for name, change := range map[string]func([]byte) []byte{
		"one byte of text": func(b []byte) []byte {
			at := bytes.LastIndex(b, []byte("Một"))
			b[at] = 'm'
			return b
		},
		"cut":         func(b []byte) []byte { return b[:len(b)/2] },
		"another one": func([]byte) []byte { return []byte("không phải sổ") },
	} {
		t.Run(name, func(t *testing.T) {
			if err := os.WriteFile(c.Path, change(bytes.Clone(content)), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Restore(context.Background(), Order{Copy: c, Path: d.book.Path, Now: d.now})
			if f := fault.Of(err); f == nil || f.Kind == fault.Internal {
				t.Errorf("err = %v", err)
			}
			if now, _ := os.ReadFile(d.book.Path); !bytes.Equal(now, today) {
				t.Error("the book was touched")
			}
			if entries, _ := os.ReadDir(filepath.Dir(d.book.Path)); len(entries) != 2 { // the book and its place
				t.Errorf("left: %v", entries)
			}
		})
	}
}

// Given a copy without a card that reads well and keeps a wrong count, when it is
// restored, then it is refused by the full check.
func TestACopyIsCheckedFullyBeforeItBecomesTheBook(t *testing.T) {
	d := open(t)
	d.work("Một")
	lone := filepath.Join(t.TempDir(), "lẻ.sothidua")
	d.must(d.book.Copy(context.Background(), lone, nil))
	d.must(d.book.Close())
	db, err := sql.Open("sqlite", lone)
	d.must(err)
	_, err = db.Exec("INSERT INTO registration_counts VALUES (1, 1, 1, 7, 0)")
	d.must(err)
	d.must(db.Close())
	c, err := CopyAt(context.Background(), lone)
	d.must(err)
	_, err = Restore(context.Background(), Order{Copy: c, Path: filepath.Join(t.TempDir(), "so.sothidua"), Now: d.now})
	if f := fault.Of(err); f == nil || f.Kind != fault.Invalid {
		t.Errorf("err = %v", err)
	}
}

func TestDrillProvesTheNewestCopyOrTurnsItRed(t *testing.T) {
	d := open(t)
	ctx := context.Background()
	d.attach("ảnh một")
	d.keep()
	if due, err := d.keeper.DrillDue(ctx); err != nil || !due {
		t.Errorf("a test is due at first: %v, %v", due, err)
	}
	if c, err := d.keeper.Drill(ctx); err != nil || c.Failed != "" {
		t.Fatalf("the test failed: %v, %q", err, c.Failed)
	}
	state, err := d.keeper.State(ctx)
	if err != nil || !state.Tested.Has() || state.Failed.Has() {
		t.Errorf("state %+v, %v", state, err)
	}
	if due, _ := d.keeper.DrillDue(ctx); due {
		t.Error("a test is due right after one")
	}
	if there(d.keeper.scratch) {
		t.Error("the scratch place was left")
	}
	// When a week later the newest copy says other figures than it holds
	d.now = d.now.Add(8 * 24 * time.Hour)
	d.work("Hai")
	c := d.keep().Copy
	c.Control = []string{"2025 khác"}
	d.must(c.writeCard())
	if due, _ := d.keeper.DrillDue(ctx); !due {
		t.Error("no test is due after eight days")
	}
	bad, err := d.keeper.Drill(ctx)
	if err != nil || bad.Failed == "" {
		t.Errorf("other figures passed: %v", err)
	}
	// Then it is red, and the newest good one is named
	state, err = d.keeper.State(ctx)
	if err != nil || state.Failed.Path != c.Path || state.Tested.Path == "" || state.Tested.Path == c.Path {
		t.Errorf("failed %q, good %q (%v)", state.Failed.Path, state.Tested.Path, err)
	}
}

// What a full or missing scratch place says is nothing about the copy.
func TestADrillWithoutAPlaceTurnsNothingRed(t *testing.T) {
	d := open(t)
	d.work("Một")
	d.keep()
	file := filepath.Join(t.TempDir(), "tệp")
	d.must(os.WriteFile(file, nil, 0o600))
	d.keeper.scratch = filepath.Join(file, "thử")
	if _, err := d.keeper.Drill(context.Background()); err == nil || fault.Of(err).Kind != fault.Storage {
		t.Errorf("the drill says %v", err)
	}
	if state, err := d.keeper.State(context.Background()); err != nil || state.Failed.Has() || state.Tested.Has() {
		t.Errorf("state %+v, %v", state, err)
	}
}

// A backup of a damaged book would be taken for a good one.
func TestADamagedBookIsNotBackedUp(t *testing.T) {
	d := open(t)
	d.work("Bốn")
	path := d.book.Path
	d.must(d.book.Close())
	spoil(t, path)
	bad, err := data.Open(path)
	d.must(err)
	d.use(bad)
	for _, password := range []string{"", "bí mật"} {
		out := filepath.Join(t.TempDir(), "sao.sothidua")
		if _, err := Backup(context.Background(), bad, out, password); err == nil || fault.Of(err).Kind != fault.Damaged {
			t.Errorf("backing up says %v", err)
		}
		if entries, _ := os.ReadDir(filepath.Dir(out)); len(entries) != 0 {
			t.Errorf("left %v", entries)
		}
	}
}

// A copy takes the place of its own book alone.
func TestWhereACopyBecomesABook(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "so.sothidua")
	beside := &Place{Folder: filepath.Join(folder, "nơi sao lưu")}
	away := &Place{Folder: filepath.Join(t.TempDir(), "nơi sao lưu")}
	own, other := Copy{Card: Card{Identity: "a", File: "khối.sothidua"}, Place: away}, Copy{Card: Card{Identity: "b"}, Place: away}
	near := Copy{Card: Card{Identity: "b"}, Place: beside}
	if target, replaces := TargetOf(other, path, ""); target != path || replaces {
		t.Errorf("where nothing stands: %s, %v", target, replaces)
	}
	for _, name := range []string{path, filepath.Join(folder, "khối.sothidua")} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		copy     Copy
		identity string
		want     string
		replaces bool
	}{
		"of this book":                      {own, "a", "so.sothidua", true},
		"of another book":                   {own, "c", "khối-2.sothidua", false},
		"without a name":                    {other, "c", "sổ khôi phục.sothidua", false},
		"of a damaged book, from beside it": {near, "", "so.sothidua", true},
		"of whatever, from elsewhere":       {own, "", "khối-2.sothidua", false},
	} {
		if target, replaces := TargetOf(c.copy, path, c.identity); target != filepath.Join(folder, c.want) || replaces != c.replaces {
			t.Errorf("%s: %s, %v", name, target, replaces)
		}
	}
}

// Trying a password may cost no more than ours do, whatever the file asks for.
func TestASealThatCostsTooMuchIsNotTried(t *testing.T) {
	var box bytes.Buffer
	if err := SealWith(&box, "mật khẩu", func(w io.Writer) error { _, err := io.WriteString(w, "x"); return err }); err != nil {
		t.Fatal(err)
	}
	dear := bytes.Replace(box.Bytes(), []byte(fmt.Sprintf(" %d\n", workFactor)), []byte(fmt.Sprintf(" %d\n", mostWork+1)), 1)
	_, err := Unseal(bytes.NewReader(dear), "mật khẩu")
	if f := fault.Of(err); f == nil || !strings.Contains(fmt.Sprint(f.Cause), "work factor") {
		t.Errorf("unsealing says %v (%v)", err, f.Cause)
	}
}

func TestBackupIsOneFileThatStandsAlone(t *testing.T) {
	for name, password := range map[string]string{"open": "", "sealed": "bí mật"} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			d.attach("ảnh một")
			path := filepath.Join(d.stick, "bản mang đi.sothidua")
			if password != "" {
				path += Sealed
			}
			_, err := Backup(context.Background(), d.book, path, password)
			d.must(err)
			if _, err := Backup(context.Background(), d.book, path, password); err == nil || fault.Of(err).Kind != fault.Refused {
				t.Errorf("an existing file: %v", err)
			}
			if entries, _ := os.ReadDir(d.stick); len(entries) != 1 {
				t.Errorf("left on the stick: %v", entries)
			}
			want := dump(t, d.book)
			found, silent := Find(context.Background(), []string{d.stick})
			if len(found) != 1 || len(silent) != 0 {
				t.Fatalf("found %+v, silent %v", found, silent)
			}
			if password != "" {
				d.must(found[0].Unlock(password))
			}
			if got := restored(t, found[0]); got != want {
				t.Errorf("restored\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestAFreshComputerFindsTheCopiesOnAStick(t *testing.T) {
	d := open(t)
	d.choose("")
	d.work("Một")
	d.keep()
	found, _ := Find(context.Background(), []string{d.stick})
	if len(found) != 1 || found[0].Identity != d.book.Identity() || found[0].People != 1 {
		t.Fatalf("found %+v", found)
	}
	if got := restored(t, found[0]); got != dump(t, d.book) {
		t.Error("what the stick gives is not the book")
	}
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
