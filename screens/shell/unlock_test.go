package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/lock"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk/desktest"
)

// locked makes a book that opens with "mật khẩu dài" alone, and returns its path.
func locked(t *testing.T) string {
	t.Helper()
	path := begun(t, t.TempDir(), "Khối thi đua Các trường")
	book, err := data.Open(path)
	if err == nil {
		_, err = lock.Change(book, "", "mật khẩu dài")
	}
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	return path
}

// Given a book with a password, when it is opened, then nothing of it is shown before the
// password is right; a wrong one is said, and whoever gives up is where books are chosen,
// with the book closed.
func TestNothingOfABookIsShownBeforeItsPassword(t *testing.T) {
	path := locked(t)
	s := launch(t)
	typed := func(text string) {
		s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		for _, letter := range text {
			s.win.Canvas().Focused().TypedRune(letter)
		}
	}
	shown := func() string { return desktest.Texts(append(s.win.Canvas().Overlays().List(), s.win.Content())...) }
	s.beginAt(path)
	if s.desk != nil || strings.Contains(shown(), "Khối Các trường") || !strings.Contains(shown(), words.LockAsk) {
		t.Fatalf("before the password: %s", shown())
	}
	typed("khác hẳn")
	s.commands.Fire("Ctrl+S")
	if s.desk != nil || !strings.Contains(shown(), words.LockWrongWhat) {
		t.Fatalf("a wrong password: %s", shown())
	}
	s.commands.Fire("Esc")
	if s.desk != nil || s.start == nil {
		t.Fatal("giving up leads into the book")
	}
	again, err := data.Open(path)
	if err != nil {
		t.Fatalf("the book is not closed: %v", err)
	}
	again.Close()
	s.beginAt(path)
	typed("mật khẩu dài")
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // one Enter gives it
	if s.desk == nil || !strings.Contains(shown(), "Khối Các trường") {
		t.Errorf("after the password: %s", shown())
	}
}
