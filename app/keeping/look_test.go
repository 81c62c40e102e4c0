package keeping

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sothidua/app/profile"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// around is what another computer finds of the book at the path, which it cannot open.
func around(path string, known ...profile.Book) Around {
	return LookAround(context.Background(), path, profile.State{Books: known})
}

func TestTheNewestProvenCopyIsFoundWithoutOpeningTheBook(t *testing.T) {
	d := open(t)
	d.work("Một")
	d.keep()
	d.work("Hai")
	second := d.keep().Copy
	// The clock went back, and the place counts on.
	d.now = d.now.AddDate(-1, 0, 0)
	d.work("Ba")
	third := d.keep().Copy
	if found := around(d.book.Path); found.Newest.Path != third.Path || !found.Any {
		t.Errorf("found %s, want %s", found.Newest.Path, third.Path)
	}
	// A copy that is not whole is passed over.
	if err := os.Truncate(third.Path, 4096); err != nil {
		t.Fatal(err)
	}
	if found := around(d.book.Path); found.Newest.Path != second.Path {
		t.Errorf("found %s, want %s", found.Newest.Path, second.Path)
	}
	// The name of another file beside it tells nothing, but what is remembered does.
	renamed := filepath.Join(filepath.Dir(d.book.Path), "tên khác.sothidua")
	if found := around(renamed); found.Newest.Has() {
		t.Errorf("found %s for another book", found.Newest.Path)
	}
	found := around(renamed, profile.Book{Path: renamed, Identity: d.book.Identity()})
	if found.Newest.Path != second.Path {
		t.Errorf("found %s for a renamed book", found.Newest.Path)
	}
}

func TestOfTwoBooksThatBoreOneNameNoneIsGuessed(t *testing.T) {
	d, e := open(t), open(t)
	d.work("Một")
	e.work("Một")
	d.keep()
	kept := e.keep().Copy
	// Given the copies of a book that lay at the same path before
	place := filepath.Dir(kept.Path)
	if err := os.Rename(place, filepath.Join(filepath.Dir(d.book.Path), filepath.Base(place))); err != nil {
		t.Fatal(err)
	}
	if found := around(d.book.Path); found.Newest.Has() || !found.Any {
		t.Errorf("found %+v", found)
	}
}

func TestACopyIsLookedAtWhole(t *testing.T) {
	d := open(t)
	d.attach("ảnh")
	c := d.keep().Copy
	d.work("Sau đó")
	book, err := View(context.Background(), c)
	d.must(err)
	defer book.Close()
	var contents int64
	datatest.DB(book).Raw("SELECT count(*) FROM contents WHERE length(bytes) > 0").Scan(&contents)
	if last, err := book.LastStep(t.Context()); err != nil || last.ID != c.Step || contents != 1 {
		t.Errorf("step %d (%v), %d attachments", last.ID, err, contents)
	}
	if !book.ReadOnly || !book.CopyOf.Equal(time.UnixMilli(c.Changed)) || book.Identity() != d.book.Identity() {
		t.Errorf("%+v", book)
	}
}

func TestNobodyWorksInACopy(t *testing.T) {
	d := open(t)
	d.work("Một")
	c := d.keep().Copy
	before, err := os.ReadDir(filepath.Dir(c.Path))
	d.must(err)
	content, err := os.ReadFile(c.Path)
	d.must(err)
	sealed := filepath.Join(t.TempDir(), "so.sothidua.age")
	_, err = Backup(context.Background(), d.book, sealed, "mật khẩu")
	d.must(err)
	for _, path := range []string{c.Path, sealed} {
		_, err = Open(path)
		if f := fault.Of(err); f == nil || f.Kind != fault.Kept || f.Path != path {
			t.Errorf("opening %s says %v", path, err)
		}
	}
	after, err := os.ReadDir(filepath.Dir(c.Path))
	d.must(err)
	now, err := os.ReadFile(c.Path)
	d.must(err)
	if len(after) != len(before) || data.HashOf(now) != data.HashOf(content) {
		t.Error("the copy was touched")
	}
	if _, err := Open(filepath.Join(t.TempDir(), "không có.saoluu")); fault.Of(err).Kind != fault.Missing {
		t.Errorf("an absent copy: %v", err)
	}
}

// Given copies whose endings a stick holds in capitals, then all of them are found, each as
// what it is.
func TestACopyIsFoundWhateverLettersItsEndingHas(t *testing.T) {
	d := open(t)
	d.work("Một")
	folder := t.TempDir()
	names := map[string]string{"SO.SOTHIDUA": "", "so.Sothidua": "", "KIN.SOTHIDUA.AGE": "mật khẩu", "kin.sothidua.Age": "mật khẩu"}
	for name, password := range names {
		_, err := Backup(context.Background(), d.book, filepath.Join(folder, name), password)
		d.must(err)
	}
	found, _ := Find(context.Background(), []string{folder})
	for _, c := range found {
		if password, ok := names[filepath.Base(c.Path)]; !ok || c.Sealed() != (password != "") {
			t.Errorf("%s: sealed %v", c.Path, c.Sealed())
		}
	}
	if len(found) != len(names) {
		t.Errorf("%d found of %d", len(found), len(names))
	}
}

// Given a damaged book that this computer never saw, when a copy or another computer's book
// lies alone beside it, then the way back is offered; not for the other books worked in here.
func TestACopyAloneBesideADamagedBookIsOffered(t *testing.T) {
	d := open(t)
	d.work("Một")
	folder := t.TempDir()
	torn, alone := filepath.Join(folder, "sổ.sothidua"), filepath.Join(folder, "sao.sothidua")
	d.must(os.WriteFile(torn, []byte("hỏng"), 0o600))
	if around(torn).Any {
		t.Error("a copy is offered where there is none")
	}
	_, err := Backup(context.Background(), d.book, alone, "")
	d.must(err)
	if !around(torn).Any {
		t.Error("the copy beside it is not offered")
	}
	if around(torn, profile.Book{Path: alone}).Any {
		t.Error("another book is offered as a copy")
	}
}
