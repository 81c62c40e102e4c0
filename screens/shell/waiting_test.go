package shell

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// late has the shell answer only when its steps are done.
func late(s *Shell) (steps *[]func()) {
	steps = new([]func())
	slow := kit.Stepped(steps)
	s.runner, s.frames, s.desk.Runner = slow, slow.Fork(), slow
	return steps
}

func doAll(steps *[]func()) {
	for len(*steps) > 0 {
		next := (*steps)[0]
		*steps = (*steps)[1:]
		next()
	}
}

// atWork is what is heard of what holds the focus.
func atWork(s *Shell) string {
	var heard func(parts []*kit.Heard) string
	heard = func(parts []*kit.Heard) string {
		for _, h := range parts {
			if h.Is(kit.HasFocus) {
				return fmt.Sprintf("%d %s = %q", h.Role, h.Name, h.Value)
			}
			if inner := heard(h.Parts); inner != "" {
				return inner
			}
		}
		return ""
	}
	return heard(kit.Listen(s.win.Canvas()).Parts)
}

func typeAll(s *Shell, text string) {
	c := s.win.Canvas()
	for _, letter := range text {
		switch letter {
		case '\t':
			if tabbed, ok := c.Focused().(fyne.Tabbable); ok && tabbed.AcceptsTab() {
				c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
				continue
			}
			c.FocusNext()
		case '↓':
			c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		default:
			key(c, letter)
		}
	}
}

// Given an area that is still read, when she types, then that does what it does in an area
// that is there, and the answer writes over nothing.
func TestWhatIsTypedBeforeAnAreaAnswersIsTakenByIt(t *testing.T) {
	r := newRuns(t)
	for _, p := range r.start().places {
		if p.area == desk.Overview { // the book opens with it
			continue
		}
		for _, text := range []string{"t↓", "x\ty"} {
			if p.area == desk.Search && text == "t↓" {
				continue // the field takes letters at once, and there is nothing below it yet to go to
			}
			s := r.start()
			s.openArea(p.area)
			typeAll(s, text)
			want := atWork(s)
			s = r.start()
			steps := late(s)
			s.openArea(p.area)
			typeAll(s, text)
			doAll(steps)
			if got := atWork(s); got != want {
				t.Errorf("%s, %q: typed before its answer leads to %s, after it to %s", p.area, text, got, want)
			}
		}
	}
}

// Given a book that is opened, or another year that is chosen, when she types before the area
// in view shows it, then that is not lost either.
func TestWhatIsTypedWhileTheYearIsReadIsTakenByIt(t *testing.T) {
	r := newRuns(t)
	opened := r.start()
	typeAll(opened, "↓↓")
	want := atWork(opened)
	steps := new([]func())
	soon := newShell(r.app, r.getenv, kit.Stepped(steps))
	soon.win.Resize(firstSize)
	soon.enter(r.book)
	for soon.desk == nil || soon.view == nil { // up to where the book is on the desk
		next := (*steps)[0]
		*steps = (*steps)[1:]
		next()
	}
	typeAll(soon, "↓↓")
	doAll(steps)
	if got := atWork(soon); got != want {
		t.Errorf("typed while it opens leads to %s, after it to %s", got, want)
	}

	s := r.start()
	s.openArea(desk.Year)
	other := s.desk.Year
	for _, year := range s.frame.Years {
		if year.ID != s.desk.Year.ID {
			other = year
		}
	}
	steps = late(s)
	s.setYear(other)
	typeAll(s, "Chủ đề gõ sớm ")
	doAll(steps)
	if s.desk.Year.ID == other.ID && !strings.Contains(atWork(s), "Chủ đề gõ sớm") {
		t.Errorf("what was typed while the year was read is in %s", atWork(s))
	}
}

// Given letters that wait for an area, when she leaves it for another one, or clicks where
// nothing is known yet, then they go nowhere, and she is told.
func TestWhatWaitsForAnAreaThatSheLeavesIsSaidNotToBeTaken(t *testing.T) {
	r := newRuns(t)
	for name, act := range map[string]func(*Shell){
		"another area": func(s *Shell) {
			s.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.Key4, Modifier: fyne.KeyModifierControl})
		},
		"a click": func(s *Shell) { s.waiting.Tapped(&fyne.PointEvent{}) },
	} {
		t.Run(name, func(t *testing.T) {
			s := r.start()
			steps := late(s)
			s.openArea(desk.Year)
			typeAll(s, "xyz")
			act(s)
			doAll(steps)
			if got := atWork(s); strings.Contains(got, "xyz") {
				t.Errorf("it went to %s", got)
			}
			if said := inFront(s) + strings.Join(noticed(s), " "); !strings.Contains(said, words.ShellKeysNotTaken) {
				t.Errorf("it was not said: %s", said)
			}
		})
	}
}

// Given letters that wait for an area, when a part of it does not answer once it shows the
// rest, then they are given to what is there after a while.
func TestKeysDoNotWaitForAPartThatDoesNotAnswer(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	wait := kit.Wait
	t.Cleanup(func() { kit.Wait = wait })
	var due []func()
	kit.Wait = func(_ time.Duration, do func()) { due = append(due, do) }
	steps := late(s)
	s.runner = kit.NewRunner()
	s.openArea(desk.People)
	typeAll(s, "xyz")
	for len(due) == 0 {
		next := (*steps)[0]
		*steps = (*steps)[1:]
		next()
	}
	if len(*steps) == 0 {
		t.Fatal("all of it has answered")
	}
	for _, do := range due {
		do()
	}
	if s.waiting.Visible() || atWork(s) == "" {
		t.Errorf("they wait still; %q holds the focus", atWork(s))
	}
}

// noticed are the notices in view.
func noticed(s *Shell) (texts []string) {
	for _, h := range kit.Listen(s.win.Canvas()).Parts {
		if h.Role == kit.RoleNotice {
			texts = append(texts, h.Name)
		}
	}
	return texts
}
