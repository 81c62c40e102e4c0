package shell

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// held is what has the focus, by its kind and where it stands; empty where it is nothing,
// or nothing that is seen within what is in front.
func held(s *Shell) string {
	focused, ok := s.win.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return ""
	}
	all := desktest.Look(s.win)
	seen, found := desktest.Where(all, focused)
	if !found || !seen.Clip.Has(seen.Box) && seen.Box.Cut(seen.Clip).Height < 30 {
		return ""
	}
	return fmt.Sprintf("%T at %v", focused, seen.Box)
}

// Whatever form or dialog of whatever area is opened and left, or left with its typing
// given up, the focus is where it was before; and after a save it is in view.
func TestAfterEveryFormTheFocusIsWhereSheWas(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	abouts := r.abouts()
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		screen, ok := s.screen().(desk.Keeping)
		if !ok {
			continue
		}
		for kind, open := range screen.Openers() {
			name := string(p.area) + "/" + kind
			if open == nil || len(abouts[name]) == 0 {
				continue
			}
			fine := t.Run(name, func(t *testing.T) {
				about := abouts[name][len(abouts[name])-1]
				leave := func() {
					for range 4 {
						if !s.commands.Suspended() {
							break
						}
						s.commands.Fire("Esc")
					}
				}
				s.open(p.area, kind, about)
				dialog := s.commands.Suspended()
				if s.current != p.area || s.opening != nil {
					t.Fatalf("%s is in view:\n%s", s.current, inFront(s))
				}
				leave()
				before := held(s)
				if before == "" {
					t.Fatalf("left unchanged, the focus is on %T", s.win.Canvas().Focused())
				}
				for _, how := range []string{"Esc", "given up", "saved"} {
					s.open(p.area, kind, about)
					if held(s) == "" {
						t.Fatalf("opened, the focus is on %T\n%s", s.win.Canvas().Focused(), inFront(s))
					}
					switch how {
					case "given up":
						typeSomething(t, s)
						s.commands.Fire("Esc")
						if open := s.win.Canvas().Overlays().List(); len(open) > 1 {
							t.Errorf("the question lies over %d dialogs", len(open)-1)
						}
						if s.commands.Suspended() && s.desk.Drafts.Unsaved() != nil && s.dialogIs(words.KitUnsaved) {
							s.commands.Fire("Esc")
						}
						for range 3 {
							if s.desk.Drafts.Unsaved() != nil {
								s.giveUp(t)
							}
						}
					case "saved":
						typeSomething(t, s)
						s.commands.Fire("Ctrl+S")
						if s.desk.Drafts.Unsaved() != nil { // what was typed is refused
							if held(s) == "" {
								t.Errorf("refused, the focus is on %T", s.win.Canvas().Focused())
							}
							for range 3 {
								if s.desk.Drafts.Unsaved() != nil {
									s.giveUp(t)
								}
							}
						}
					}
					leave()
					after := held(s)
					switch {
					case after == "":
						t.Errorf("%s: the focus is on %T", how, s.win.Canvas().Focused())
					case dialog && how != "saved" && after != before:
						t.Errorf("%s: the focus was on %s and is on %s", how, before, after)
					case dialog && strings.Split(after, " at ")[0] != strings.Split(before, " at ")[0]:
						t.Errorf("%s: the focus was on %s and is on %s", how, before, after)
					}
				}
			})
			s.leave(func() {})
			if !fine || s.commands.Suspended() {
				os.RemoveAll(office.DraftFolder(r.getenv)) // the next one is not to blame
				s.win.Close()
				s = r.start()
				s.goTo(desk.Place{Area: p.area})
			}
		}
	}
}

// An answer that comes while she works takes the focus from nothing that is in view: each
// thing that Tab reaches, in each tab of each area, and a cell that is typed in.
func TestAnAnswerTakesTheFocusFromNothingInView(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	c := s.win.Canvas()
	answer := func(where string) {
		t.Helper()
		before := c.Focused()
		kit.Do(s.runner, func() (int, error) { return 0, nil }, func(int, error) {})
		if before != nil && c.Focused() != before {
			t.Errorf("%s: the focus goes from %T to %T", where, before, c.Focused())
		}
	}
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		for first := true; first || tabInView(s) > 0; first = false {
			seen := map[fyne.Focusable]bool{}
			for !seen[c.Focused()] {
				seen[c.Focused()] = true
				answer(fmt.Sprintf("%s, tab %d", p.area, tabInView(s)))
				c.FocusNext()
			}
			if !s.commands.Run(kit.NextTab) {
				break
			}
		}
	}
	s.open(desk.Registrations, "line", desk.Names(r.id("units WHERE parent_id IS NULL"), "individual"))
	for _, letter := range "Tràn Vạn Zz" {
		c.Focused().TypedRune(letter)
		answer("a cell")
	}
}

// dialogIs tells whether what is in front says text.
func (s *Shell) dialogIs(text string) bool { return strings.Contains(overlay(s), text) }
