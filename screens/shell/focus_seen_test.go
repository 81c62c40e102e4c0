package shell

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// loses are the ways in which what holds the focus leaves the view, or the focus leaves it; each
// returns how to make good what cannot happen by itself.
var loses = []struct {
	how string
	do  func(s *Shell, held fyne.CanvasObject) (undo func())
}{
	{"a narrow and low window", func(s *Shell, _ fyne.CanvasObject) func() {
		wide := s.win.Canvas().Size()
		s.win.Resize(fyne.NewSize(900, 420))
		return func() { s.win.Resize(wide) }
	}},
	{"a reload", func(s *Shell, _ fyne.CanvasObject) func() {
		s.reload()
		return nil
	}},
	{"a click beside it", func(s *Shell, _ fyne.CanvasObject) func() {
		s.win.Canvas().Unfocus()
		return nil
	}},
	{"hidden", func(_ *Shell, held fyne.CanvasObject) func() {
		held.Hide()
		return held.Show
	}},
	{"turned off", func(_ *Shell, held fyne.CanvasObject) func() {
		if able, ok := held.(fyne.Disableable); ok && !able.Disabled() {
			able.Disable()
			return able.Enable
		}
		return nil
	}},
	{"taken out", func(s *Shell, held fyne.CanvasObject) func() {
		for _, seen := range desktest.Look(s.win) {
			if all, ok := seen.Object.(*fyne.Container); ok {
				if i := slices.Index(all.Objects, held); i >= 0 {
					all.Objects[i] = kit.Gap(1) // as many as its layout counts on
					return func() { all.Objects[i] = held }
				}
			}
		}
		return nil
	}},
}

// key does what the driver does with a key: what has the focus hears that it goes down, and what
// has it then takes the letter.
func key(c fyne.Canvas, letter rune) {
	if keyed, ok := c.Focused().(desktop.Keyable); ok {
		keyed.KeyDown(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(letter)))})
	}
	if focused := c.Focused(); focused != nil {
		focused.TypedRune(letter)
		return
	}
	c.OnTypedRune()(letter)
}

// Whatever takes what holds the focus out of the view, or the focus from it: a letter typed then
// goes to something in view. One of each kind that Tab reaches, in each tab of each area.
func TestWhateverLeavesTheViewALetterGoesToSomethingInView(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	c := s.win.Canvas()
	s.win.Resize(fyne.NewSize(1800, 1000))
	said, hands := map[string]bool{}, desktest.Hands{Window: s.win, Commands: s.commands}
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		for first := true; first || tabInView(s) > 0; first = false {
			var stops []fyne.Focusable
			kinds, begun := map[string]bool{}, c.Focused()
			for c.Focused() != nil && (len(stops) == 0 || c.Focused() != begun) {
				if kind := fmt.Sprintf("%T", c.Focused()); !kinds[kind] {
					kinds[kind] = true
					stops = append(stops, c.Focused())
				}
				c.FocusNext()
			}
			tab := tabInView(s)
			if len(stops) == 0 {
				t.Errorf("%s, tab %d: nothing holds the focus", p.area, tab)
			}
			for _, stop := range stops {
				for _, lose := range loses {
					c.Focus(stop)
					if c.Focused() != stop {
						continue // a reload made it anew
					}
					undo := lose.do(s, stop.(fyne.CanvasObject))
					key(c, 'z')
					where := fmt.Sprintf("%s, tab %d, %T, %s", p.area, tab, stop, lose.how)
					if held(s) == "" && !said[where] {
						said[where] = true
						t.Errorf("%s: the focus is on %T", where, c.Focused())
					}
					if undo != nil {
						undo()
					}
					for range 4 { // a list that the letter opened, or a question
						if len(c.Overlays().List()) > 0 {
							hands.Press("Esc")
						}
					}
				}
			}
			for range 3 {
				if s.desk.Drafts.Unsaved() != nil {
					s.giveUp(t)
				}
			}
			if s.commands.Suspended() || s.current != p.area {
				t.Fatalf("%s, tab %d: left for %s:\n%s", p.area, tabInView(s), s.current, inFront(s))
			}
			if !s.commands.Run(kit.NextTab) {
				break
			}
		}
	}
}

// A click on the edge of a folded panel shows it with the focus in it, or where nothing in it
// takes one, leaves the focus behind it; a second click goes back.
func TestAClickOnTheEdgeOfAPanelBringsTheFocusAlong(t *testing.T) {
	r := newRuns(t)
	r.textSize(data.TextSizeLarge)
	s := r.start()
	c := s.win.Canvas()
	hands := desktest.Hands{Window: s.win, Commands: s.commands}
	s.win.Resize(listed)
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		for first := true; first || tabInView(s) > 0; first = false {
			for _, seen := range desktest.Look(s.win) {
				edge, ok := seen.Object.(fyne.Tappable)
				if !ok || fmt.Sprintf("%T", edge) != "*kit.foldEdge" || !seen.Clip.Has(seen.Box) {
					continue
				}
				for _, click := range []string{"opened", "shut"} {
					c.Unfocus() // as the driver does with a click on what takes none
					before := s.seenTexts()
					edge.Tapped(&fyne.PointEvent{})
					if held(s) == "" {
						t.Errorf("%s, tab %d, %s: the focus is on %T", p.area, tabInView(s), click, c.Focused())
					}
					if click == "opened" {
						if slices.Equal(before, s.seenTexts()) {
							t.Errorf("%s, tab %d: nothing is shown", p.area, tabInView(s))
						}
						if hands.Press("Shift"); slices.Equal(before, s.seenTexts()) {
							t.Errorf("%s, tab %d: a key shuts it", p.area, tabInView(s))
						}
					}
				}
			}
			s.leave(func() {})
			if !s.commands.Run(kit.NextTab) {
				break
			}
		}
	}
}

func (s *Shell) seenTexts() []string { return (&walker{s: s}).seen() }

// All that takes the focus hears of a key before it comes.
func TestAllThatTakesTheFocusHearsOfAKeyBeforeItComes(t *testing.T) {
	s := newRuns(t).start()
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		for _, object := range append(test.LaidOutObjects(s.win.Content()), container.NewStack()) {
			if _, ok := object.(fyne.Focusable); !ok {
				continue
			}
			if _, ok := object.(desktop.Keyable); !ok {
				t.Errorf("%s: a %T does not", p.area, object)
			}
		}
	}
}
