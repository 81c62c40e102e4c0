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

// Given every area, tab and form of the practice book and of one just begun, when Tab goes
// through them, then a screen reader is told of each stop what it is and what it is called: of
// a field by its label, with what stands in it.
func TestAllThatTakesTheFocusIsHeard(t *testing.T) {
	for _, book := range []string{"block", "empty"} {
		t.Run(book, func(t *testing.T) {
			r := pictured(t, book)
			s := r.start()
			w := &walker{T: t, s: s, said: map[string]bool{}}
			stops := 0
			for _, p := range s.places {
				s.goTo(desk.Place{Area: p.area})
				w.tabs(string(p.area), func(where string) { stops += w.listen(where) })
			}
			if book == "block" {
				for name, abouts := range r.abouts() {
					area, kind, _ := strings.Cut(name, "/")
					for _, about := range abouts {
						s.open(desk.Area(area), kind, about)
						stops += w.listen(name)
						w.back()
					}
				}
			}
			if stops < 200 {
				t.Errorf("only %d stops were heard", stops)
			}
		})
	}
}

// back closes what a test opened.
func (w *walker) back() {
	for range 3 {
		if w.s.commands.Suspended() {
			w.s.commands.Fire("Esc")
		}
	}
	w.s.leave(func() {})
}

// listen goes through all that Tab reaches, and judges what is heard of it.
func (w *walker) listen(where string) int {
	c := w.s.win.Canvas()
	labels := map[fyne.CanvasObject]kit.Field{}
	for _, seen := range desktest.Look(w.s.win) {
		if field, ok := seen.Object.(kit.Field); ok {
			if holds, ok := field.(interface{ Parts() []fyne.CanvasObject }); ok {
				labels[holds.Parts()[0]] = field
			}
		}
	}
	met := map[fyne.Focusable]bool{}
	for c.FocusNext(); c.Focused() != nil && !met[c.Focused()]; c.FocusNext() {
		focused := c.Focused()
		met[focused] = true
		all := kit.Listen(c)
		heard := all.Focused()
		object, _ := focused.(fyne.CanvasObject)
		if heard == nil {
			w.say(where, fmt.Sprintf("nothing is heard of the %T that has the focus", focused))
			continue
		}
		what := fmt.Sprintf("%T “%s”", focused, heard.Name)
		if strings.TrimSpace(heard.Name) == "" || heard.Role == kit.RoleText || !heard.Is(kit.CanFocus) {
			w.say(where, fmt.Sprintf("%s is heard as role %d, state %b", what, heard.Role, heard.State))
		}
		if heard.Size.Width <= 0 || heard.Size.Height <= 0 {
			w.say(where, what+" has no place")
		}
		if field := labels[object]; field != nil && !strings.Contains(heard.Name, field.Label()) {
			w.say(where, fmt.Sprintf("%s stands under “%s”", what, field.Label()))
		}
		if input, ok := focused.(*kit.Input); ok && heard.Value != input.Text && !input.Password {
			w.say(where, fmt.Sprintf("%s holds “%s” and is heard with “%s”", what, input.Text, heard.Value))
		}
		all.Find(func(part *kit.Heard) bool {
			if part.Is(kit.CanFocus) && strings.TrimSpace(part.Name) == "" && part.Role != kit.RoleTabs {
				w.say(where, fmt.Sprintf("a %T, role %d, has no name", part.Of, part.Role))
			}
			return false
		})
	}
	return len(met)
}

// Given an area whose list, tabs and fields were heard, when she leaves it for another, then
// nothing of it is told any more, and nothing of it is held to have the focus.
func TestOfAnAreaThatWasLeftNothingIsHeard(t *testing.T) {
	s := newRuns(t).start()
	c := s.win.Canvas()
	objects := func(all *kit.Heard) map[fyne.CanvasObject]string {
		held := map[fyne.CanvasObject]string{}
		all.Find(func(part *kit.Heard) bool {
			if part.Of != nil && part.Is(kit.CanFocus) {
				held[part.Of] = part.Name
			}
			return false
		})
		return held
	}
	var before map[fyne.CanvasObject]string
	left := desk.Area("")
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		all := kit.Listen(c)
		if len(all.Parts) == 0 {
			t.Fatalf("%s: nothing is heard", p.area)
		}
		now := objects(all)
		content := map[fyne.CanvasObject]bool{}
		for _, seen := range desktest.LookIn(c, s.screen().Content()) {
			content[seen.Object] = true
		}
		own := 0
		for object := range now {
			if content[object] {
				own++
			}
			if name, stays := before[object]; stays && !content[object] {
				t.Errorf("%s: “%s” of %s is still heard", p.area, name, left)
			}
		}
		if own == 0 {
			t.Errorf("%s: nothing of it is heard", p.area)
		}
		before, left = map[fyne.CanvasObject]string{}, p.area
		for object, name := range now {
			if content[object] {
				before[object] = name
			}
		}
	}
}
