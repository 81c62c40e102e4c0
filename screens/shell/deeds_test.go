package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
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
	// When one of another area is asked for without diacritics and opened
	for _, letter := range ">them thanh vien" {
		s.win.Canvas().Focused().TypedRune(letter)
	}
	if all := desktest.Texts(s.win.Content()); !strings.Contains(all, words.OfficeAdd) {
		t.Fatalf("not listed:\n%s", all)
	}
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn} {
		s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
	// Then its form is open in its area
	if s.current != desk.Block || !strings.Contains(overlay(s), words.UnitTitle) {
		t.Errorf("%s is in view, over it %s", s.current, overlay(s))
	}
}
