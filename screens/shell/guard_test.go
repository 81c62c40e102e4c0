package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// copiesOf counts the copies beside a book.
func copiesOf(t *testing.T, path string) int {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+words.KeepingFolderSign+"*", "*.saoluu"))
	if err != nil {
		t.Fatal(err)
	}
	return len(found)
}

func TestLeavingKeepsACopyAndPracticeNone(t *testing.T) {
	s := open(t)
	path := s.desk.Book.Path
	rename(t, s, "Chủ đề mới")
	s.quit()
	if n := copiesOf(t, path); n != 1 {
		t.Errorf("%d copies after leaving", n)
	}
	p := launch(t)
	p.beginAt("")
	p.commands.Fire("Ctrl+T")
	practice := p.desk.Book.Path
	if p.guard != nil || p.desk.Keeper != nil {
		t.Error("the practice book is kept")
	}
	p.quit()
	if n := copiesOf(t, practice); n != 0 {
		t.Errorf("%d copies of the practice book", n)
	}
}

func TestTheBottomLineSaysHowFarTheCopiesAreProven(t *testing.T) {
	s := open(t)
	if shown := desktest.Texts(s.win.Content()); !strings.Contains(shown, words.KeptNone) {
		t.Errorf("a book without copies: %s", shown)
	}
	rename(t, s, "Chủ đề mới")
	s.guard.keep("working", nil) // as the clock does
	want := strings.Split(words.KeptTested, "%s")[1]
	if shown := desktest.Texts(s.win.Content()); !strings.Contains(shown, want) {
		t.Errorf("after the first test the bottom line lacks %q: %s", want, shown)
	}
}

// Given the settings in view, when a copy is made and tried beside her work, then the card of
// the copies says so at once, as the bottom line does.
func TestTheSettingsFollowTheCopies(t *testing.T) {
	s := open(t)
	s.goTo(desk.Place{Area: desk.Settings})
	if shown := desktest.Texts(s.win.Content()); !strings.Contains(shown, words.CopiesUntested) {
		t.Fatalf("a book without copies: %s", shown)
	}
	s.guard.keep("working", nil)
	if shown := desktest.Texts(s.win.Content()); strings.Contains(shown, words.CopiesUntested) {
		t.Errorf("after the first test: %s", shown)
	}
}

func TestRestoreThroughTheWindowBringsTheOlderStateBack(t *testing.T) {
	// Given a copy, and a step since
	s := open(t)
	rename(t, s, "Chủ đề cũ")
	s.guard.keep("asked", nil)
	rename(t, s, "Chủ đề sai")
	path := s.desk.Book.Path
	// When she restores it from the settings, by keys
	s.goTo(desk.Place{Area: desk.Settings})
	s.commands.Fire("Ctrl+R")
	if s.over == nil {
		t.Fatal("no page of copies")
	}
	shown := desktest.Texts(s.win.Content())
	if !strings.Contains(shown, "Chủ đề sai") {
		t.Errorf("the page does not say what would be lost: %s", shown)
	}
	s.commands.Fire("Ctrl+R")
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // takes nothing away: the dialog is there for it
	// Then the older state is on the desk, without a question, and the later file stands aside, which is said
	if s.desk == nil || s.over != nil || s.desk.Book.Path != path || s.desk.Year.Theme != "Chủ đề cũ" {
		t.Fatalf("desk %v, over %v", s.desk, s.over)
	}
	aside, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*trước khi khôi phục*.sothidua"))
	if len(aside) != 1 {
		t.Fatalf("aside: %v", aside)
	}
	if shown := strings.Join(strings.Fields(inFront(s)), ""); !strings.Contains(shown, strings.Join(strings.Fields(filepath.Base(aside[0])), "")) {
		t.Errorf("not said that the book of before lies in %s: %s", aside[0], inFront(s))
	}
	book, err := data.Open(aside[0])
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if year, err := book.YearNumbered(t.Context(), s.desk.Year.Number); err != nil || year.Theme != "Chủ đề sai" {
		t.Errorf("aside stands the theme %q (%v)", year.Theme, err)
	}
}

// launchWith starts the program again on the same computer.
func launchWith(t *testing.T, getenv func(string) string) *Shell {
	t.Helper()
	s := newShell(test.NewTempApp(t), getenv, kit.Inline())
	s.win.Resize(firstSize)
	t.Cleanup(func() {
		if s.desk != nil {
			s.desk.Book.Close()
		}
	})
	t.Cleanup(closeWindows)
	return s
}

// answer presses a button of the dialog in front.
func answer(t *testing.T, s *Shell, text string) {
	t.Helper()
	top := s.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no dialog")
	}
	for _, object := range test.LaidOutObjects(top) {
		if button, ok := object.(*kit.Button); ok && button.Text() == text {
			button.Tapped(nil)
			return
		}
	}
	t.Fatalf("no button %q", text)
}

func TestAnOlderFileIsNotOpenedWithoutAWord(t *testing.T) {
	// Given a book of which this computer has seen more than the file holds
	s := open(t)
	path, identity := s.desk.Book.Path, s.desk.Book.Identity()
	rename(t, s, "Chủ đề một")
	s.quit()
	err := s.profile.Change(func(state *profile.State) {
		state.Opened(profile.Book{Path: path, Identity: identity, Step: 99, Mark: "mất", Year: 2025})
	})
	if err != nil {
		t.Fatal(err)
	}
	// When it is opened at the next start, she is asked before it is on the desk
	n := launchWith(t, s.getenv)
	n.beginAt(path)
	if n.desk != nil || n.over == nil {
		t.Fatalf("desk %v, over %v", n.desk, n.over)
	}
	n.commands.Fire("Ctrl+S")
	n.commands.Fire("Esc") // the message where the list lies
	if n.desk == nil || n.desk.Book.Path != path {
		t.Fatal("the book is not on the desk after her choice")
	}
	lists, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+words.ApartListName+"*.pdf"))
	if len(lists) != 1 {
		t.Errorf("lists: %v", lists)
	}
	n.quit()
	// And at the start after that no more
	n = launchWith(t, s.getenv)
	n.beginAt(path)
	if n.over != nil || n.desk == nil {
		t.Error("she is asked again")
	}
	os.Remove(lists[0])
}
