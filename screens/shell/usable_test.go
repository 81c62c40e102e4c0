package shell

import (
	"bytes"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"sothidua/data"
	"sothidua/screens/desk"
)

// Given a program that begins, when its first area is shown, and others after it, then the
// moment stands in the log once.
func TestTheMomentFromWhichTheWindowCanBeUsedIsLoggedOnce(t *testing.T) {
	var written bytes.Buffer
	log.SetOutput(&written)
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
	s := launch(t)
	s.beginAt("")
	stamp := regexp.MustCompile(`usable: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}`)
	if stamp.Match(written.Bytes()) {
		t.Error("usable before a book is open")
	}
	s.commands.Fire("Ctrl+T")
	s.win.Canvas().Capture() // draws it
	s.openArea(desk.Registrations)
	s.win.Canvas().Capture()
	if n := len(stamp.FindAll(written.Bytes(), -1)); n != 1 {
		t.Errorf("%d stamps in %q", n, written.String())
	}
}

// Given a book whose first figures were read while the window was made, when it is shown,
// then it is asked through what knows them, and another book opened later is not.
func TestWhatWasReadAheadIsAskedByTheWindow(t *testing.T) {
	s := launch(t)
	s.beginAt("")
	s.commands.Fire("Ctrl+T")
	open := opener(s.desk.Book.Path, s.getenv)
	s.closeBook()
	s.desk = nil
	ahead(open)
	s.begin(open)
	facts, err := open()
	if err != nil {
		t.Fatal(err)
	}
	if s.desk.Contest != facts {
		t.Error("the window reads what was read before")
	}
	other, err := data.Create(filepath.Join(t.TempDir(), "khac.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	s.put(other)
	if s.desk.Contest.Book != other {
		t.Error("another book is asked through the facts of the first")
	}
	facts.Book.Close()
}

// Given an area in which nothing is typed, when it is told again what is unsaved, then the
// bottom line is the same and not made anew: each making is a frame.
func TestWhatIsSavedIsNotDrawnTwice(t *testing.T) {
	s := launch(t)
	s.beginAt(begun(t, t.TempDir(), "Khối thi đua Các trường"))
	rename(t, s, "Chủ đề mới")
	if len(s.view.saved.Objects) == 0 {
		t.Fatal("the bottom line says nothing of the save")
	}
	said := s.view.saved.Objects[0]
	s.showDrafts()
	if s.view.saved.Objects[0] != said {
		t.Error("the bottom line was made anew")
	}
}
