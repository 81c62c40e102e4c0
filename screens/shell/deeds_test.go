package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// Every command with a name is found by it in the box of the search, whichever screen it
// belongs to, and does there what it is called.
func TestEveryCommandIsFoundByItsNameAndDoneInItsArea(t *testing.T) {
	// Given the practice book with the search in view
	r := newRuns(t)
	s := r.start()
	s.goTo(desk.Place{Area: desk.Search})
	// Then the commands of all areas are known, each with a name of its own there
	seen := map[string]bool{}
	for _, p := range s.places {
		if p.area == desk.Search {
			continue
		}
		for _, cmd := range s.screenOf(p.area).Commands() {
			if cmd.Title != "" {
				seen[p.title+"/"+cmd.Title] = true
			}
		}
	}
	found := map[string]bool{}
	for _, deed := range s.deeds() {
		found[deed.Where+"/"+deed.Title] = true
	}
	for name := range seen {
		if !found[name] {
			t.Errorf("%s is not found", name)
		}
	}
	// When one of another area is asked for without diacritics and opened by one Enter
	for _, letter := range ">them don vi thanh vien" {
		s.win.Canvas().Focused().TypedRune(letter)
	}
	if all := desktest.Texts(s.win.Content()); !strings.Contains(all, words.UnitAdd) {
		t.Fatalf("not listed:\n%s", all)
	}
	if s.sayKeys(); !strings.Contains(s.view.keysText, words.KeyEnter+": thêm đơn vị") {
		t.Errorf("what Enter does is not said: %s", s.view.keysText)
	}
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	// Then its form is open in its area
	if s.current != desk.Block || !strings.Contains(overlay(s), words.UnitTitle) {
		t.Errorf("%s is in view, over it %s", s.current, overlay(s))
	}
}

// A command that adds says what, no two of an area are called alike, and found by its name
// it opens what it says, whatever tab is in view.
func TestEveryCommandThatAddsSaysWhatAndOpensIt(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	s.goTo(desk.Place{Area: desk.Registrations, Unit: r.id("units WHERE parent_id IS NULL")})
	adds := 0
	seen := map[string]bool{}
	for _, deed := range s.deeds() {
		if seen[deed.Where+deed.Title] && deed.Where != "" {
			t.Errorf("two commands of %s are called %q", deed.Where, deed.Title)
		}
		seen[deed.Where+deed.Title] = true
		what, adding := strings.CutPrefix(deed.Title, "Thêm")
		if !adding {
			continue
		}
		if adds++; what == "" {
			t.Errorf("%s: a command adds and does not say what", deed.Where)
		}
		deed.Do()
		if _, typing := s.win.Canvas().Focused().(*kit.Input); !typing && !s.commands.Suspended() && deed.Where != words.AreaRegistrations {
			t.Errorf("%s, %s: the focus is on %T", deed.Where, deed.Title, s.win.Canvas().Focused())
		}
		for range 3 {
			if s.commands.Suspended() {
				s.commands.Fire("Esc")
			}
		}
	}
	if adds < 15 {
		t.Errorf("%d commands that add", adds)
	}
}

// What stands on a card without a key is found by its name too: a year is closed and opened
// again without the mouse.
func TestAYearIsClosedByTheNameOfTheCommand(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	for _, closing := range []struct{ typed, title, shown string }{
		{">khoa so", words.ClosingDo, words.ClosingOn}, {">mo lai so", words.ClosingUndo, words.ClosingUndo},
	} {
		s.goTo(desk.Place{Area: desk.Search})
		for _, letter := range closing.typed {
			s.win.Canvas().Focused().TypedRune(letter)
		}
		s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if s.current != desk.Year || !strings.Contains(overlay(s), closing.shown) {
			t.Fatalf("%q: %s is in view, over it %s", closing.typed, s.current, overlay(s))
		}
		s.commands.Fire("Ctrl+S")
		s.goTo(desk.Place{Area: desk.Search})
		s.commands.Fire("Esc")
	}
}
