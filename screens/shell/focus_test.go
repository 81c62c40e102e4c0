package shell

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// On entering an area the focus is where work begins, and is seen there.
func TestEnteringAnAreaTheFocusIsWhereWorkBegins(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		focused, ok := s.win.Canvas().Focused().(fyne.CanvasObject)
		if !ok {
			t.Errorf("%s: nothing holds the focus", p.area)
			continue
		}
		all := desktest.Look(s.win)
		seen, found := desktest.Where(all, focused)
		body, _ := desktest.Where(all, s.view.body)
		if !found || !body.Box.Has(seen.Box) {
			t.Errorf("%s: the focus is on a %T at %v, not in the area", p.area, focused, seen.Box)
		}
	}
}

// Given a window in which panels fold as a screen is laid out for the first time, when Tra cứu is
// entered, then what is typed goes into its box, and not to the list of what is found.
func TestWhatIsTypedFirstInALowWindowIsSearchedFor(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	s.win.Resize(listed)
	s.goTo(desk.Place{Area: desk.People})
	s.commands.Fire("Ctrl+K")
	if _, box := s.win.Canvas().Focused().(*kit.Input); !box {
		t.Fatalf("the focus is on a %T", s.win.Canvas().Focused())
	}
}

// Given the focus is in the navigation, when the key of the area in view is pressed, then the
// focus goes to where work begins there.
func TestTheKeyOfTheAreaInViewLeadsIntoIt(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	s.goTo(desk.Place{Area: desk.Registrations})
	begins := s.win.Canvas().Focused()
	s.win.Canvas().Focus(s.view.nav)
	s.commands.Fire("Ctrl+5")
	if got := s.win.Canvas().Focused(); got != begins {
		t.Errorf("the focus is on a %T, want %T", got, begins)
	}
}

// A letter typed where no field is goes to the list in front, and so does what the input
// program sends after it: Telex "tieen" is t, i, e, a Backspace, ê, n.
func TestALetterWithoutAFieldFindsInTheList(t *testing.T) {
	for _, from := range []string{"nothing", "a button", "the tabs", "the navigation"} {
		t.Run(from, func(t *testing.T) {
			r := newRuns(t)
			s := r.start()
			s.goTo(desk.Place{Area: desk.Block})
			c := s.win.Canvas()
			switch from {
			case "nothing":
				c.Unfocus()
			case "the navigation":
				c.Focus(s.view.nav)
			default:
				for range 40 {
					if c.FocusNext(); fmt.Sprintf("%T", c.Focused()) == map[string]string{"a button": "*kit.Button", "the tabs": "*kit.tabStrip"}[from] {
						break
					}
				}
			}
			typeRune := func(r rune) {
				if focused := c.Focused(); focused != nil {
					focused.TypedRune(r)
					return
				}
				c.OnTypedRune()(r)
			}
			back := func() { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace}) }
			for _, key := range "Vie" {
				typeRune(key)
			}
			back()
			typeRune('ê')
			back()
			typeRune('ệ')
			typeRune('n')
			list, ok := c.Focused().(interface{ Chosen() any })
			if !ok {
				t.Fatalf("the focus is on a %T", c.Focused())
			}
			if chosen := fmt.Sprintf("%+v", list.Chosen()); !strings.Contains(chosen, "Viện") {
				t.Errorf("chosen: %.200s", chosen)
			}
		})
	}
}

// Right after the window was opened, and from where work begins in every area, the keys of
// the areas answer: nothing that holds the focus keeps them for itself.
func TestTheKeysOfAreasAnswerFromWhereEveryAreaBegins(t *testing.T) {
	s := newRuns(t).start()
	hands := desktest.Hands{Window: s.win, Commands: s.commands}
	for i, from := range s.places {
		if i > 0 { // the first is where the window opens
			s.goTo(desk.Place{Area: from.area})
		}
		for _, to := range []place{s.places[7], s.places[(i+1)%len(s.places)]} {
			hands.Press(to.key)
			if s.current != to.area {
				t.Errorf("%s in %s leads to %s (focus on %T)", to.key, from.area, s.current, s.win.Canvas().Focused())
			}
			s.goTo(desk.Place{Area: from.area})
		}
	}
}

// Given the navigation or the year in the frame holds the focus, when an area is entered from
// there, then it is where work begins: it does not go back to what held it before.
func TestEnteringAnAreaFromTheFrameTheFocusIsWhereWorkBegins(t *testing.T) {
	s := newRuns(t).start()
	c := s.win.Canvas()
	for _, p := range s.places {
		for name, from := range map[string]func(){"the navigation": func() { c.Focus(s.view.nav) }, "the year": func() { s.view.year.Focus(c) }} {
			s.goTo(desk.Place{Area: desk.Overview})
			if p.area == desk.Overview {
				s.goTo(desk.Place{Area: desk.Settings})
			}
			from()
			s.goTo(desk.Place{Area: p.area})
			focused, _ := c.Focused().(fyne.CanvasObject)
			all := desktest.Look(s.win)
			seen, found := desktest.Where(all, focused)
			body, _ := desktest.Where(all, s.view.body)
			if !found || !body.Box.Has(seen.Box) {
				t.Errorf("%s from %s: the focus is on a %T", p.area, name, focused)
			}
		}
	}
}

// Given any area, when another year is chosen by keys, then the focus is where work begins
// there, and what is typed next goes into it.
func TestAfterTheChoiceOfAYearTheFocusIsWhereWorkBegins(t *testing.T) {
	s := newRuns(t).start()
	hands := desktest.Hands{Window: s.win, Commands: s.commands}
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		before := s.desk.Year.ID
		hands.Press("Alt+0", "Down", "Down", "Return")
		if s.desk.Year.ID == before {
			hands.Press("Alt+0", "Up", "Up", "Return")
		}
		focused, _ := s.win.Canvas().Focused().(fyne.CanvasObject)
		all := desktest.Look(s.win)
		seen, found := desktest.Where(all, focused)
		body, _ := desktest.Where(all, s.view.body)
		if s.desk.Year.ID == before || !found || !body.Box.Has(seen.Box) {
			t.Errorf("%s: year %d, was %d; the focus is on a %T", p.area, s.desk.Year.ID, before, focused)
		}
	}
}

// Given a window so narrow that panels fold, then in each area and tab the bottom line names
// the key that shows them, however many other keys there are.
func TestTheBottomLineNamesTheKeyOfWhatIsFolded(t *testing.T) {
	s := newRuns(t).start()
	s.win.Resize(whole)
	w := &walker{T: t, s: s, said: map[string]bool{}}
	folded := 0
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		w.tabs(string(p.area), func(where string) {
			if !s.works(kit.SideKey) {
				return
			}
			folded++
			if s.sayKeys(); !strings.Contains(s.view.keysText, kit.SideKey+":") {
				t.Errorf("%s: %s", where, s.view.keysText)
			}
		})
	}
	if folded < 8 {
		t.Errorf("panels are folded in %d", folded)
	}
}
