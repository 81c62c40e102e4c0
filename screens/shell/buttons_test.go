package shell

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sothidua/app/journal"
	"sothidua/app/opened"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// Given the practice book, and one just begun in which no list has a row, when the buttons of
// every area and tab are clicked one after the other, then each that is not grey does something
// that is seen, or says why not.
func TestNoButtonIsDead(t *testing.T) {
	for _, book := range []string{"block", "empty"} {
		t.Run(book, func(t *testing.T) {
			r := pictured(t, book)
			p := &keyPlayer{watch(r.start()), t}
			base, err := journal.ToUndo(context.Background(), r.book)
			if err != nil {
				t.Fatal(err)
			}
			clicked := 0
			for _, place := range p.s.places {
				p.s.goTo(desk.Place{Area: place.area})
				seen := map[string]bool{}
				for range 12 {
					tab := p.tab()
					if seen[tab] {
						break
					}
					seen[tab] = true
					clicked += p.clickAll(place, tab, base.ID)
					if !p.s.commands.Run(kit.NextTab) {
						break
					}
				}
			}
			if clicked < 60 {
				t.Errorf("%d buttons were clicked", clicked)
			}
		})
	}
}

// Given a ceremony whose lists are empty, and all other areas, full and empty, when the buttons
// in view are looked at, then no key stands on two of them.
func TestNoKeyStandsOnTwoButtons(t *testing.T) {
	for _, book := range []string{"block", "cum", "empty"} {
		t.Run(book, func(t *testing.T) {
			s := pictured(t, book).start()
			s.win.Resize(fyne.NewSize(1366, 696)) // keys stand on buttons that have room
			w := &walker{T: t, s: s}
			keys := 0
			for _, place := range s.places {
				s.goTo(desk.Place{Area: place.area})
				if book == "empty" && place.area == desk.Ceremony {
					s.commands.Fire("Ctrl+N")
				}
				w.tabs(string(place.area), func(where string) {
					of := map[string]string{}
					for _, seen := range desktest.Look(s.win) {
						button, ok := seen.Object.(*kit.Button)
						if !ok {
							continue
						}
						for _, object := range test.WidgetRenderer(button).Objects() {
							key, ok := object.(*canvas.Text)
							if !ok || !key.Visible() || key.Text == "" || key.Text == button.Text() {
								continue
							}
							keys++
							if other := of[key.Text]; other != "" && other != button.Text() {
								t.Errorf("%s: %s stands on “%s” and on “%s”", where, key.Text, other, button.Text())
							}
							of[key.Text] = button.Text()
						}
					}
				})
			}
			if keys < 60 {
				t.Errorf("%d keys were seen", keys)
			}
		})
	}
}

// clickAll clicks each button of the tab in view, each from where the tab begins.
func (p *keyPlayer) clickAll(place place, tab string, base int64) (clicked int) {
	for {
		buttons := p.buttons()
		if clicked >= len(buttons) {
			return clicked
		}
		button := buttons[clicked]
		clicked++
		p.opened = ""
		p.folder = p.t.TempDir()
		p.s.desk.Opened = opened.In(func() []string { return []string{p.folder} }, filepath.Join(p.t.TempDir(), "opened.json"))
		p.quiet()
		before := p.look(p.t)
		button.Tapped(nil)
		now := p.look(p.t)
		if now.cursor == "nút "+button.Text() { // as after every click
			now.cursor = before.cursor
		}
		if before.turnedInto(now) == "" {
			p.t.Errorf("%s › %s: “%s” does nothing", place.title, tab, button.Text())
		}
		p.back(place, tab, base)
	}
}

// buttons are those that can be clicked in the tab in view.
func (p *keyPlayer) buttons() (found []*kit.Button) {
	for _, seen := range desktest.Look(p.s.win) {
		if button, ok := seen.Object.(*kit.Button); ok && !button.Disabled() && seen.Box.Y > top(p.s.win.Canvas().Size().Height) {
			found = append(found, button)
		}
	}
	return found
}

// back closes what was opened, takes back what was written and shows the tab again.
func (p *keyPlayer) back(place place, tab string, base int64) {
	s := p.s
	p.leaveAll()
	for {
		step, err := journal.ToUndo(context.Background(), s.desk.Book)
		if err != nil {
			p.t.Fatal(err)
		}
		if step.ID <= base {
			break
		}
		if err := journal.Turn(s.desk.Book, step); err != nil {
			p.t.Fatal(fmt.Errorf("%s: %w", step.Label, err))
		}
	}
	s.reload()
	s.goTo(desk.Place{Area: place.area})
	for range 12 {
		if p.tab() == tab {
			break
		}
		s.commands.Run(kit.NextTab)
	}
}
