package start_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/start"
)

// kept is a book with a copy beside it that holds its last step.
func kept(t *testing.T) (book *data.Book, copied keeping.Copy) {
	t.Helper()
	book, err := office.Begin(filepath.Join(t.TempDir(), "sổ.sothidua"), office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	if err := book.Do("Thêm người", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Nguyễn Văn A"}) }); err != nil {
		t.Fatal(err)
	}
	done, err := keeping.New(book, t.TempDir()).Keep(context.Background(), keeping.Asked, nil)
	if err != nil {
		t.Fatal(err)
	}
	return book, done.Copy
}

// refused is the first screen after a book could not be opened; it leads to where it
// writes the path down.
func refused(t *testing.T, path string) (f *first, led *string) {
	t.Helper()
	led = new(string)
	f = show(t, func(o *start.Options) { o.Restore = func(path string) { *led = path } })
	_, err := office.Open(path, f.options.Getenv)
	if err == nil {
		t.Fatal("the book was opened")
	}
	f.screen.Refuse(err)
	return f, led
}

// says tells whether a button below the fault offers a way.
func (f *first) says(way string) bool {
	times := strings.Count(desktest.Texts(f.screen.Content()), way)
	if way == words.StartRestore {
		times-- // it stands among the choices too
	}
	return times > 0
}

func TestWhatIsNoBookAnyMoreLeadsToItsCopies(t *testing.T) {
	for name, harm := range map[string]func(t *testing.T, path string){
		"empty":     func(t *testing.T, path string) { write(t, path, []byte{0}) },
		"no mark":   func(t *testing.T, path string) { write(t, path, make([]byte, 8192)) },
		"cut short": func(t *testing.T, path string) { write(t, path, read(t, path)[:16<<10]) },
		"other":     func(t *testing.T, path string) { write(t, path, []byte(strings.Repeat("Không phải sổ. ", 100))) },
		"gone":      func(t *testing.T, path string) { os.Remove(path) },
		"a table taken away": func(t *testing.T, path string) {
			strange(t, path, "ALTER TABLE movements RENAME TO other_movements")
		},
		"a foreign trigger": func(t *testing.T, path string) {
			strange(t, path, "CREATE TRIGGER stranger AFTER INSERT ON people BEGIN DELETE FROM people; END")
		},
	} {
		t.Run(name, func(t *testing.T) {
			book, _ := kept(t)
			book.Close()
			harm(t, book.Path)
			f, led := refused(t, book.Path)
			if !f.says(words.StartRestore) {
				t.Fatalf("no way to the copies:\n%s", desktest.Texts(f.screen.Content()))
			}
			f.Commands.Fire("Ctrl+R")
			if *led != book.Path {
				t.Errorf("led to %q", *led)
			}
		})
	}
}

// strange changes a closed book as another program does.
func strange(t *testing.T, path, statement string) {
	t.Helper()
	book, err := data.Open(path)
	if err == nil {
		err = datatest.DB(book).Exec(statement).Error
	}
	if err == nil {
		err = book.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestWithoutCopiesNoneAreOffered(t *testing.T) {
	book, copied := kept(t)
	book.Close()
	if err := os.RemoveAll(filepath.Dir(copied.Path)); err != nil {
		t.Fatal(err)
	}
	strange(t, book.Path, "ALTER TABLE movements RENAME TO other_movements")
	f, _ := refused(t, book.Path)
	if f.says(words.StartRestore) || !f.says(words.SalvageWay) {
		t.Errorf("the screen says\n%s", desktest.Texts(f.screen.Content()))
	}
}

func TestABookHeldElsewhereIsLookedAtInItsNewestCopy(t *testing.T) {
	// Given a book that another window has open and goes on in
	book, copied := kept(t)
	if err := book.Do("Sau bản sao lưu", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Trần Thị B"}) }); err != nil {
		t.Fatal(err)
	}
	f, _ := refused(t, book.Path)
	if !f.says(copied.When().Format(words.KeepingTime)) || f.says(words.StartRestore) {
		t.Fatalf("the screen says\n%s", desktest.Texts(f.screen.Content()))
	}
	// When she only looks
	f.Commands.Fire("Ctrl+B")
	// Then it is the copy, and the other window is not disturbed
	if f.opened == nil || !f.opened.ReadOnly || f.opened.CopyOf.IsZero() {
		t.Fatalf("opened %+v", f.opened)
	}
	if last, err := f.opened.LastStep(t.Context()); err != nil || last.Label != "Thêm người" {
		t.Errorf("last step %+v, %v", last, err)
	}
	if err := book.Do("Vẫn ghi", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Lê Văn C"}) }); err != nil {
		t.Error(err)
	}
}

func TestACopyOpenedByHandIsRestoredOrLookedAt(t *testing.T) {
	_, copied := kept(t)
	f, led := refused(t, copied.Path)
	if !f.says(words.StartRestore) || !f.says(words.ViewWay) {
		t.Fatalf("the screen says\n%s", desktest.Texts(f.screen.Content()))
	}
	f.Commands.Fire("Ctrl+R")
	if *led != copied.Path {
		t.Errorf("led to %q", *led)
	}
	f.Commands.Fire("Ctrl+B")
	if f.opened == nil || !f.opened.ReadOnly {
		t.Errorf("opened %+v", f.opened)
	}
}

// Given the first screen, when a copy or the parcel of a handover is dropped on the window or
// chosen as a book is, then it leads to what can be restored, with that one chosen.
func TestACopyChosenAsABookLeadsToRestoring(t *testing.T) {
	for _, ending := range keeping.Endings {
		led := ""
		f := show(t, func(o *start.Options) { o.Restore = func(path string) { led = path } })
		path := filepath.Join(t.TempDir(), "Bàn giao"+strings.ToUpper(ending))
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		f.screen.Drop([]string{path})
		if led != path {
			t.Errorf("%s led to %q", path, led)
		}
	}
}
