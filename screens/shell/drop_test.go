package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

// Given a file that is let go over the window, then it is taken where it belongs, and
// wherever it is not taken that is said.
func TestADroppedFileIsTakenOrSaidWhy(t *testing.T) {
	s := open(t)
	list := filepath.Join(t.TempDir(), "gửi 50% #1.csv")
	if err := os.WriteFile(list, []byte("TT;Họ và tên;Danh hiệu\n1;Quách Văn Thử;LĐTT\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	drop := func(paths ...string) {
		var all []fyne.URI
		for _, path := range paths {
			all = append(all, storage.NewFileURI(path))
		}
		s.drop(fyne.Position{}, all)
	}
	front := func() string {
		if top := s.win.Canvas().Overlays().Top(); top != nil {
			return desktest.Texts(top)
		}
		return ""
	}
	s.goTo(desk.Place{Area: desk.Registrations})
	drop(list)
	if !strings.Contains(front(), "Quách Văn Thử") {
		t.Fatalf("%s", front())
	}
	// Over what is open it is refused, and what was open stays.
	drop(list)
	if !strings.Contains(front(), words.DropOpenWhat) {
		t.Errorf("%s", front())
	}
	s.commands.Fire("Esc")
	if !strings.Contains(front(), "Quách Văn Thử") {
		t.Errorf("%s", front())
	}
	s.commands.Fire("Esc")
	// Where no list of a unit is in view, it is read where lists are, and whose it is is asked:
	// what was in view there before says nothing of it.
	s.goTo(desk.Place{Area: desk.Overview})
	drop(list)
	if s.current != desk.Registrations || !strings.Contains(front(), words.IntakeWhoseNone) {
		t.Fatalf("in %s: %s", s.current, front())
	}
	s.commands.Fire("Esc")
	s.desk.Year.ID = 0
	s.current = desk.Overview
	drop(list)
	if !strings.Contains(front(), words.DropNoYearNext) {
		t.Errorf("%s", front())
	}
	s.commands.Fire("Esc")
	// On the first screen there is no book for it; a book is opened.
	s.showStart()
	drop(list)
	if !strings.Contains(front(), words.DropNoBookWhat) {
		t.Errorf("%s", front())
	}
	s.commands.Fire("Esc")
	drop(s.desk.Book.Path)
	if s.start != nil || front() != "" {
		t.Errorf("the book is not shown: %s", front())
	}
}
