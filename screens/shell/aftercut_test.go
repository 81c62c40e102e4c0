package shell

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// inFront is what the dialog in front says.
func inFront(s *Shell) string {
	top := s.win.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return desktest.Texts(top)
}

func TestABookThatMayNotBeWrittenSaysSoInTheTitle(t *testing.T) {
	s := launch(t)
	path := begun(t, t.TempDir(), "Khối thi đua Các trường")
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	s.beginAt(path)
	if s.desk == nil || !strings.Contains(s.win.Title(), words.ViewOnlyMark) {
		t.Fatalf("title %q", s.win.Title())
	}
	var refused error
	year := s.desk.Year
	s.desk.Save("Đổi chủ đề", func(tx *data.Tx) error { return tx.Save(&year) }, func(err error) { refused = err })
	if f := fault.Of(refused); f == nil || f.Kind != fault.ReadOnly {
		t.Errorf("a save: %v", refused)
	}
}

// cutOff closes a book and leaves it as a cut does.
func cutOff(t *testing.T, book *data.Book) {
	t.Helper()
	holder, err := os.ReadFile(book.Path + ".dangmo")
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	if err := os.WriteFile(book.Path+".dangmo", holder, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAfterACutTheCheckedBookAndWhatWasMendedAreSaid(t *testing.T) {
	s := launch(t)
	path := begun(t, t.TempDir(), "Khối thi đua Các trường")
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	err = book.Bulk("", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec("INSERT INTO registration_counts VALUES (1, 1, 1, 7, 0)").Error
	})
	if err != nil {
		t.Fatal(err)
	}
	cutOff(t, book)
	s.beginAt(path)
	if shown := inFront(s); !strings.Contains(shown, "sai ở 1 chỗ") {
		t.Errorf("shown: %q", shown)
	}
	steps, err := s.desk.Book.Steps(t.Context(), 1)
	if err != nil || steps[0].Label != words.CountsMendedStep {
		t.Errorf("steps %v, %v", steps, err)
	}
}

func TestWhenTheSessionEndsTheBookIsClosed(t *testing.T) {
	// Given an open book in which something was saved
	s := open(t)
	path := s.desk.Book.Path
	rename(t, s, "Chủ đề mới")

	// When the system's session ends
	s.end()

	// Then the next opening finds nothing of a sitting that was cut off
	if left, _ := filepath.Glob(path + "?*"); len(left) > 0 {
		t.Errorf("beside the book lie %q", left)
	}
}

func TestAClockBehindTheLastStepIsSaid(t *testing.T) {
	s := open(t)
	s.checkClock(s.desk.Book.Now())
	if shown := inFront(s); shown != "" {
		t.Errorf("a right clock: %q", shown)
	}
	s.checkClock(s.desk.Book.Now().Add(48 * time.Hour))
	if shown := inFront(s); !strings.Contains(shown, "Đồng hồ máy") {
		t.Errorf("shown: %q", shown)
	}
}

func TestABookWhoseFileIsGoneIsSavedAsANewOne(t *testing.T) {
	// Given an open book whose file somebody moves away
	s := open(t)
	rename(t, s, "Chủ đề mới")
	old := s.desk.Book.Path
	if err := os.Rename(old, old+".đi"); err != nil {
		return // Windows lets nobody do it
	}
	kit.SetFolder(filepath.Dir(old))

	// When something is saved, then she is led to a new file
	year := s.desk.Year
	year.Theme = "mất"
	s.desk.Save("Đổi chủ đề", func(tx *data.Tx) error { return tx.Save(&year) }, nil)
	if shown := inFront(s); !strings.Contains(shown, words.GoneWay) {
		t.Fatalf("shown: %q", shown)
	}
	for _, object := range test.LaidOutObjects(s.win.Canvas().Overlays().Top()) {
		if button, ok := object.(*kit.Button); ok && button.Text() == words.GoneWay {
			button.Tapped(&fyne.PointEvent{})
		}
	}
	s.commands.Fire("Ctrl+S")

	// Then the work goes on there, with all that was saved
	if s.desk.Book.Path == old || !strings.Contains(s.desk.Book.Path, "lưu lại") || s.desk.Year.Theme != "Chủ đề mới" {
		t.Errorf("works on %s, theme %q; shown %q", s.desk.Book.Path, s.desk.Year.Theme, inFront(s))
	}
	rename(t, s, "Chủ đề sau")
}

func TestACopyThatIsLookedAtSaysItsTimeAndIsNotRemembered(t *testing.T) {
	// Given a book with a copy that goes on in another program
	s := open(t)
	path, identity := s.desk.Book.Path, s.desk.Book.Identity()
	rename(t, s, "Chủ đề một")
	s.quit()
	held, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	other := launch(t)
	if err := other.profile.Change(func(state *profile.State) {
		state.Opened(profile.Book{Path: path, Identity: identity, Step: 1000, Mark: "later"})
	}); err != nil {
		t.Fatal(err)
	}
	before := other.profile.Read()
	// When she opens it and looks at the copy
	other.beginAt(path)
	other.commands.Fire("Ctrl+B")
	// Then nobody asks which of two to go on with, and the title names the moment
	moment := other.desk.Book.CopyOf.Format(words.KeepingTime)
	if title := other.win.Title(); !strings.Contains(title, moment) || !strings.Contains(title, words.ViewOnlyMark) {
		t.Errorf("title %q", title)
	}
	if shown := desktest.Texts(other.win.Content()); !strings.Contains(shown, "không lưu được") || !strings.Contains(shown, moment) {
		t.Errorf("the window does not say what is in view:\n%s", shown)
	}
	var refused error
	year := other.desk.Year
	other.desk.Save("Đổi chủ đề", func(tx *data.Tx) error { return tx.Save(&year) }, func(err error) { refused = err })
	if f := fault.Of(refused); f == nil || f.Kind != fault.ReadOnly {
		t.Errorf("a save: %v", refused)
	}
	// And neither the copy nor what it holds is remembered, and no copy of it is made
	copied := other.desk.Book.Path
	n := copiesOf(t, path)
	other.quit()
	if after := other.profile.Read(); after.Last != before.Last || len(after.Books) != 1 || after.Books[0] != before.Books[0] {
		t.Errorf("remembered %+v", after)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(copied), "*.dangmo")); len(left) > 0 || copiesOf(t, path) != n {
		t.Errorf("left %v, %d copies", left, copiesOf(t, path))
	}
}

func TestFromACopyThatIsLookedAtRestoringMakesABookOfIt(t *testing.T) {
	s := open(t)
	path := s.desk.Book.Path
	rename(t, s, "Chủ đề một")
	s.quit()
	copied, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+words.KeepingFolderSign+"*", "*.saoluu"))
	content, err := os.ReadFile(copied[0])
	if err != nil {
		t.Fatal(err)
	}
	other := launch(t)
	other.beginAt(copied[0])
	other.commands.Fire("Ctrl+B")
	if other.desk == nil || other.desk.Book.CopyOf.IsZero() {
		t.Fatal("the copy is not in view")
	}
	other.desk.Restore()
	other.commands.Fire("Ctrl+R")
	answer(t, other, words.RestoreDo)
	if other.desk == nil || other.desk.Book.ReadOnly {
		t.Fatalf("no book came of it: %s", desktest.Texts(other.win.Content()))
	}
	if now, err := os.ReadFile(copied[0]); err != nil || string(now) != string(content) {
		t.Error("the copy was touched")
	}
}

func TestADamagedBookIsNoWayBackToItself(t *testing.T) {
	// Given a damaged book with a copy beside it, newer than the copy
	s := open(t)
	path := s.desk.Book.Path
	rename(t, s, "Chủ đề trong bản sao lưu")
	s.guard.keep("asked", nil)
	rename(t, s, "Chủ đề sau đó")
	s.guard.end()
	s.guard = nil
	strange := s.desk.Book
	if err := datatest.DB(strange).Exec("ALTER TABLE movements RENAME TO other_movements").Error; err != nil {
		t.Fatal(err)
	}
	strange.Close()
	other := launch(t)
	other.beginAt(path)
	// When she follows the way below the fault and restores what is chosen there
	other.commands.Fire("Ctrl+R")
	if shown := desktest.Texts(other.win.Content()); strings.Contains(shown, words.RestoreUnchecked) {
		t.Errorf("the damaged book stands among its copies:\n%s", shown)
	}
	other.commands.Fire("Ctrl+R")
	answer(t, other, words.RestoreDo)
	// Then the copy is the book, in its place
	if other.desk == nil || other.desk.Book.Path != path || other.desk.Year.Theme != "Chủ đề trong bản sao lưu" {
		t.Fatalf("on the desk: %v\n%s", other.desk, desktest.Texts(other.win.Content()))
	}
	s.desk = nil
}

func TestFromADamagedBookInViewWhatCanBeReadIsSavedIntoANewOne(t *testing.T) {
	// Given a book that was cut off, and a page of which is damaged
	s := launch(t)
	path := begun(t, t.TempDir(), "Khối thi đua Các trường")
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	err = book.Do("Thêm người", func(tx *data.Tx) error {
		return tx.Save(&data.Person{FullName: "Nguyễn Văn Thử", Honorific: "Ông"})
	})
	var root, size int64
	err = errors.Join(err, datatest.DB(book).Raw("SELECT rootpage FROM sqlite_master WHERE name = 'people_order'").Scan(&root).Error,
		datatest.DB(book).Raw("PRAGMA page_size").Scan(&size).Error)
	if err != nil {
		t.Fatal(err)
	}
	cutOff(t, book)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	page := content[(root-1)*size : root*size]
	for i := range page {
		page[i] = 0xff
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}

	// When it is opened, and she follows what the message advises
	s.beginAt(path)
	if shown := inFront(s); !strings.Contains(shown, words.SalvageWay) || !strings.Contains(shown, words.StartRestore) {
		t.Fatalf("shown: %q", shown)
	}
	s.commands.Fire("Ctrl+E")
	if s.desk != nil {
		t.Fatal("the damaged book is still open")
	}
	s.commands.Fire("Ctrl+S") // where the new book lies
	if shown := inFront(s); !strings.Contains(shown, words.SalvageTitle) {
		t.Fatalf("shown: %q", shown)
	}
	s.commands.Fire("Ctrl+O")

	// Then she works on with a new book that holds the person, and the damaged file stays
	if s.desk == nil || s.desk.Book.Path == path {
		t.Fatalf("on the desk: %v; shown %q", s.desk, inFront(s))
	}
	var people int
	if err := datatest.DB(s.desk.Book).Raw("SELECT count(*) FROM people WHERE full_name = 'Nguyễn Văn Thử'").Scan(&people).Error; err != nil || people != 1 {
		t.Errorf("people %d, %v", people, err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, content) {
		t.Errorf("the damaged file was changed: %v", err)
	}
}
