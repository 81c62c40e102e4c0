package keeping

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sothidua/app/profile"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

func init() { workFactor = 10 }

// desk is a book with its keeper, a stick, and a clock that tests set.
type desk struct {
	t      *testing.T
	book   *data.Book
	keeper *Keeper
	folder string // the program's
	stick  string
	now    time.Time
}

func open(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, folder: t.TempDir(), stick: t.TempDir(), now: time.Date(2026, 11, 20, 14, 5, 0, 0, time.Local)}
	book, err := data.Make(filepath.Join(t.TempDir(), "sổ khối.sothidua"), data.Catalogue{}, func(book *data.Book) error {
		return book.Bulk("Bắt đầu sổ", func(tx *data.Tx) error {
			block := data.Block{Name: "Khối thi đua Các trường", ShortName: "Khối Các trường"}
			if err := tx.Save(&block); err != nil {
				return err
			}
			return tx.Save(&data.Year{BlockID: block.ID, Number: 2025, RegimeCode: "L2022-ND98"})
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	d.use(book)
	t.Cleanup(func() { d.book.Close() })
	return d
}

func (d *desk) use(book *data.Book) {
	d.book = book
	book.Now = func() time.Time { return d.now }
	d.keeper = New(book, d.folder)
	d.keeper.Now = book.Now
	d.keeper.Budget = func(string, int64) int64 { return 1 << 40 }
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatalf("%v (%v)", err, fault.Of(err).Cause)
	}
}

// work saves one thing and a minute passes.
func (d *desk) work(what string) {
	d.t.Helper()
	d.must(d.book.Do(what, func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: what}) }))
	d.now = d.now.Add(time.Minute)
}

// attach keeps a picture in the book.
func (d *desk) attach(content string) (hash string) {
	d.t.Helper()
	hash = data.HashOf([]byte(content))
	d.must(d.book.Do("Thêm ảnh "+content, func(tx *data.Tx) error {
		if err := datatest.DB(tx).Exec("INSERT OR IGNORE INTO contents (hash, bytes) VALUES (?, ?)", hash, []byte(content)).Error; err != nil {
			return err
		}
		return tx.Save(&data.Person{FullName: content})
	}))
	d.now = d.now.Add(time.Minute)
	return hash
}

func (d *desk) keep() Kept {
	d.t.Helper()
	kept, err := d.keeper.Keep(context.Background(), Asked, nil)
	d.must(err)
	return kept
}

func (d *desk) choose(password string) *Place {
	d.t.Helper()
	place := placeIn(d.stick, d.book.Path, d.book.Identity())
	second := profile.Second{Folder: d.stick}
	if password != "" {
		recipient, err := place.Seal(password)
		d.must(err)
		second.Recipient = recipient
	}
	d.must(d.keeper.profile.Change(func(s *profile.State) { s.Second = map[string]profile.Second{d.book.Identity(): second} }))
	return place
}

func (d *desk) copies(place *Place) []Copy {
	d.t.Helper()
	copies, err := place.Copies(context.Background())
	d.must(err)
	return copies
}

func (d *desk) held(place *Place) map[string]int64 {
	d.t.Helper()
	held, err := place.held()
	d.must(err)
	return held
}

func dump(t *testing.T, book *data.Book) string {
	t.Helper()
	var text bytes.Buffer
	if err := book.Dump(t.Context(), &text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// restored is what a copy gives when it is restored elsewhere.
func restored(t *testing.T, c Copy) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mới.sothidua")
	if _, err := Restore(context.Background(), Order{Copy: c, Path: path, Now: time.Now()}); err != nil {
		t.Fatalf("%v (%v)", err, fault.Of(err).Cause)
	}
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	return dump(t, book)
}

func TestEachPlaceAloneRestoresEveryCopyItHolds(t *testing.T) {
	for name, password := range map[string]string{"open": "", "sealed": "mật khẩu của khối"} {
		t.Run(name, func(t *testing.T) {
			// Given three states of a book with two attachments, kept beside and on a stick
			d := open(t)
			stick := d.choose(password)
			var states []string
			for _, content := range []string{"ảnh một", "ảnh hai", "ảnh hai"} {
				d.attach(content)
				if kept := d.keep(); kept.Second != nil || !kept.Made {
					t.Fatalf("kept %+v", kept)
				}
				states = append(states, dump(t, d.book))
			}
			// Then each place holds each attachment once, and gives each state back, the other place being gone
			for _, place := range []*Place{d.keeper.beside(), stick} {
				if held := d.held(place); len(held) != 2 {
					t.Errorf("%s holds %d attachments", place.Folder, len(held))
				}
				other := t.TempDir()
				moved := &Place{Folder: filepath.Join(other, "nơi khác")}
				if err := os.CopyFS(moved.Folder, os.DirFS(place.Folder)); err != nil {
					t.Fatal(err)
				}
				copies := d.copies(moved)
				if len(copies) != 3 {
					t.Fatalf("%d copies in %s", len(copies), place.Folder)
				}
				for i, c := range copies {
					if c.Sealed() && i == 0 { // what opens one opens its place
						if _, err := Restore(context.Background(), Order{Copy: c, Path: filepath.Join(other, "x.sothidua")}); !IsLocked(err) {
							t.Errorf("a sealed copy without its password: %v", err)
						}
						if err := c.Unlock("khác"); err == nil {
							t.Error("a wrong password opened the copy")
						}
						d.must(c.Unlock(password))
					}
					if got := restored(t, c); got != states[2-i] {
						t.Errorf("copy %d gives\n%s\nwant\n%s", i, got, states[2-i])
					}
				}
			}
			if password == "" {
				return
			}
			// And a sealed place shows no text of the book
			err := filepath.WalkDir(stick.Folder, func(path string, entry fs.DirEntry, err error) error {
				if err != nil || entry.IsDir() {
					return err
				}
				content, err := os.ReadFile(path)
				for _, secret := range []string{"ảnh", "Khối thi đua"} {
					if bytes.Contains(content, []byte(secret)) {
						t.Errorf("%s shows %q", path, secret)
					}
				}
				return err
			})
			d.must(err)
		})
	}
}

func TestWhatIsKeptAlreadyIsNotKeptAgain(t *testing.T) {
	d := open(t)
	stick := d.choose("")
	d.work("Nguyễn Văn A")
	if !d.keep().Made || d.keep().Made {
		t.Error("a copy was not made, or made twice of one state")
	}
	if n := len(d.copies(stick)); n != 1 {
		t.Errorf("%d copies on the stick", n)
	}
	// But a copy that is no longer whole is made anew
	os.Truncate(d.copies(d.keeper.beside())[0].Path, 100)
	if !d.keep().Made {
		t.Error("a cut copy passes for a proven one")
	}
}

func TestACopyWithAnAttachmentMissingIsNotProven(t *testing.T) {
	// Given a copy whose attachment was deleted by hand
	d := open(t)
	hash := d.attach("ảnh một")
	c := d.keep().Copy
	d.must(os.Remove(c.Place.attachment(hash)))
	// Then it is not proven, not restored without a word, and made anew with the attachment
	if c.Proven(d.held(c.Place)) {
		t.Error("proven without its attachment")
	}
	target := filepath.Join(t.TempDir(), "mới.sothidua")
	if _, err := Restore(context.Background(), Order{Copy: c, Path: target}); err == nil || fault.Of(err).Kind != fault.Missing {
		t.Errorf("restored without its attachment: %v", err)
	}
	if _, err := os.Stat(target); err == nil {
		t.Error("a refused restore left a book")
	}
	if _, err := Restore(context.Background(), Order{Copy: c, Path: target, Without: true}); err != nil {
		t.Errorf("the records alone were refused: %v", err)
	}
	kept := d.keep()
	if !kept.Made || !kept.Copy.Proven(d.held(kept.Copy.Place)) {
		t.Error("the next copy is not whole")
	}
	// Other bytes under its name are found too
	d.must(os.WriteFile(c.Place.attachment(hash), []byte("khác"), 0o600))
	if _, err := Restore(context.Background(), Order{Copy: kept.Copy, Path: target + "2"}); err == nil {
		t.Error("an attachment with other bytes was restored")
	}
}

func TestABadBookNeverPushesOutAGoodCopy(t *testing.T) {
	// Given a room for two copies, both taken
	d := open(t)
	d.work("Một")
	size := d.keep().Copy.Size
	d.keeper.Budget = func(string, int64) int64 { return 2*size + size/2 }
	d.work("Hai")
	d.keep()
	d.work("Ba")
	d.keep()
	before := d.copies(d.keeper.beside())
	// When the book goes bad under the program
	d.work("Bốn")
	path := d.book.Path
	d.must(d.book.Close())
	spoil(t, path)
	bad, err := data.Open(path)
	d.must(err)
	d.use(bad)
	_, err = d.keeper.Keep(context.Background(), Working, nil)
	// Then it is said, and the same copies stand, each restorable
	if f := fault.Of(err); f == nil || f.Kind != fault.Damaged {
		t.Errorf("a bad book was kept: %v", err)
	}
	after := d.copies(d.keeper.beside())
	if len(after) != len(before) {
		t.Fatalf("%d copies of %d are left", len(after), len(before))
	}
	for _, c := range after {
		restored(t, c)
	}
	entries, _ := os.ReadDir(d.keeper.beside().Folder)
	for _, entry := range entries {
		if strings.Contains(entry.Name(), ".tmp") {
			t.Errorf("%s was left", entry.Name())
		}
	}
}

// spoil breaks the page of the closed book where its people stand.
func spoil(t *testing.T, path string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.LastIndex(content, []byte("Bốn"))
	page := at / 4096 * 4096
	for i := page + 8; i < page+24; i++ { // the cells' places
		content[i] = 0xff
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestTheNewestProvenCopyStaysWhateverTheBudget(t *testing.T) {
	d := open(t)
	d.keeper.Budget = func(string, int64) int64 { return 0 }
	for i := range 4 {
		d.attach(fmt.Sprint("ảnh ", i))
		d.keep()
	}
	copies := d.copies(d.keeper.beside())
	if len(copies) != 1 || !copies[0].Proven(d.held(copies[0].Place)) {
		t.Fatalf("copies = %+v", copies)
	}
	restored(t, copies[0])
}

func TestAnAttachmentGoesWithTheLastCopyThatNamesIt(t *testing.T) {
	d := open(t)
	place := d.keeper.beside()
	first := d.attach("ảnh một")
	a := d.keep().Copy
	d.must(datatest.DB(d.book).Exec("DELETE FROM contents WHERE hash = ?", first).Error)
	second := d.attach("ảnh hai")
	d.keep()
	old := time.Now().Add(-48 * time.Hour)
	for _, hash := range []string{first, second} {
		d.must(os.Chtimes(place.attachment(hash), old, old))
	}
	has := func(hash string) bool { _, ok := d.held(place)[hash]; return ok }
	d.must(d.keeper.thin(context.Background(), place))
	if !has(first) || !has(second) {
		t.Error("an attachment went while a copy names it")
	}
	// What was put there today stays: another computer may be about to name it
	d.must(place.keep(data.HashOf([]byte("ảnh mới")), []byte("ảnh mới")))
	d.must(d.keeper.thin(context.Background(), place))
	if !has(data.HashOf([]byte("ảnh mới"))) {
		t.Error("an attachment went that was put there today")
	}
	// A card that cannot be read names nothing, and then nothing goes
	d.must(a.remove())
	stray := filepath.Join(place.Folder, "lạ.saoluu")
	d.must(os.WriteFile(stray, []byte("?"), 0o600))
	d.must(d.keeper.thin(context.Background(), place))
	if !has(first) {
		t.Error("an attachment went although one copy does not say what it names")
	}
	d.must(os.Remove(stray))
	d.must(d.keeper.thin(context.Background(), place))
	if has(first) || !has(second) {
		t.Errorf("first held %v, second held %v", has(first), has(second))
	}
}

func TestSecondPlaceAwayIsSaidAndCaughtUpWith(t *testing.T) {
	d := open(t)
	stick := d.choose("")
	d.work("Một")
	d.keep()
	away := d.stick + "-rút ra"
	d.must(os.Rename(d.stick, away))
	d.work("Hai")
	d.now = d.now.AddDate(0, 0, 5)
	kept := d.keep()
	if !kept.Made || fault.Of(kept.Second).Kind != fault.Storage {
		t.Errorf("made %v, the second place says %v", kept.Made, kept.Second)
	}
	state, err := d.keeper.State(context.Background())
	if err != nil || !state.Away || Days(state.Since, d.now) != 5 {
		t.Errorf("away %v since %v (%v)", state.Away, state.Since, err)
	}
	d.must(os.Rename(away, d.stick))
	if kept := d.keep(); kept.Made || kept.Second != nil {
		t.Errorf("after its return: made %v, %v", kept.Made, kept.Second)
	}
	if copies := d.copies(stick); len(copies) != 2 {
		t.Errorf("%d copies on the stick", len(copies))
	}
}

func TestAStoppedCopyLeavesNothing(t *testing.T) {
	d := open(t)
	d.work("Một")
	ctx, stop := context.WithCancel(context.Background())
	_, err := d.keeper.Keep(ctx, Working, func(float64) { stop() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
	entries, _ := os.ReadDir(d.keeper.beside().Folder)
	if len(entries) != 0 {
		t.Errorf("left: %v", entries)
	}
}
