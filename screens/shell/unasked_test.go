package shell

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// practice launches the program with the practice book.
func practice(t *testing.T) *Shell {
	t.Helper()
	s := launch(t)
	path := filepath.Join(t.TempDir(), "so.sothidua")
	desktest.Lay(t, path, sample.Block)
	book, err := office.OpenPractice(path, sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	s.enter(book)
	return s
}

// lost counts the steps, and the rows that steps took out of the book.
func lost(t *testing.T, s *Shell) (steps, rows int64) {
	t.Helper()
	db := datatest.DB(s.desk.Book)
	if err := db.Model(&data.Step{}).Count(&steps).Error; err != nil {
		t.Fatal(err)
	}
	if err := db.Model(&data.Change{}).Where("op = ?", "delete").Count(&rows).Error; err != nil {
		t.Fatal(err)
	}
	return steps, rows
}

// writeAtOnce are the commands that write without a question, because they add or
// note what their name says, or exchange two lines.
var writeAtOnce = map[string]bool{"board.receive": true, "board.agree": true, "board.reset": true, "scoring.stages": true}

func TestNoKeyTakesAwayUnasked(t *testing.T) {
	// Given every area of the practice book, tab by tab, its first rows chosen.
	s := practice(t)
	pressed := 0
	for _, p := range s.places {
		if p.area == desk.Journal || p.area == desk.Papers { // undo and redo; papers, which write no records
			continue
		}
		s.goTo(desk.Place{Area: p.area})
		for first := true; first || tabInView(s) > 0; first = false {
			keys := []string{"Delete"}
			for _, cmd := range s.page() {
				if cmd.Speaks() && !strings.HasPrefix(cmd.Key, "Alt+") && !writeAtOnce[cmd.ID] {
					keys = append(keys, cmd.Key)
				}
			}
			for _, key := range keys {
				chooseFirst(s)
				if _, field := s.win.Canvas().Focused().(*kit.Input); field { // there the key belongs to the text
					s.win.Canvas().Unfocus()
				}
				steps, rows := lost(t, s)
				focused := s.win.Canvas().Focused()
				if _, list := focused.(interface{ Chosen() any }); key == "Delete" && !list {
					continue // in a grid it empties a cell, as in a text
				}
				if key == "Delete" {
					focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
				} else {
					s.commands.Fire(key)
				}
				pressed++
				// When a key is pressed, then nothing is written and nothing goes.
				if after, gone := lost(t, s); gone != rows || after != steps {
					t.Errorf("%s, tab %d: %s wrote %d steps and took %d rows away", p.area, tabInView(s), key, after-steps, gone-rows)
				}
				for s.commands.Suspended() {
					s.commands.Fire("Esc")
				}
			}
			if !s.commands.Run(kit.NextTab) {
				break
			}
		}
	}
	if pressed < 60 {
		t.Errorf("%d keys pressed", pressed)
	}
}

// tabInView is the number of the tab in view, 0 where there are none.
func tabInView(s *Shell) int {
	for _, object := range desktest.Below(s.view.body) {
		if tabs, ok := object.(*kit.Tabs); ok {
			return tabs.Current()
		}
	}
	return 0
}

// chooseFirst gives the focus to the first list in view and puts it on its first row.
func chooseFirst(s *Shell) {
	for _, object := range desktest.Below(s.view.body) {
		list, ok := object.(interface {
			fyne.Focusable
			AcceptsTab() bool
		})
		if _, field := object.(*kit.Input); ok && !field && object.Visible() {
			s.win.Canvas().Focus(list)
			list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
			return
		}
	}
}

func TestTheBottomLineSaysWhatTheKeysDoInTheTabInView(t *testing.T) {
	// Given the rules, whose F4 does another thing in each tab.
	s := practice(t)
	s.goTo(desk.Place{Area: desk.Rules})
	if !strings.Contains(s.view.keys.Text, "F4: tắt, bật quy tắc") {
		t.Fatal(s.view.keys.Text)
	}
	// When the tab changes, the line follows;
	s.commands.Fire("Ctrl+PgDn")
	s.win.Canvas().Unfocus()
	kit.FocusStart(s.win.Canvas(), s.view.body)
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyDown} { // the first row stands for many
		s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
	s.sayKeys()
	if text := s.view.keys.Text; !strings.Contains(text, "F4: vẫn giữ") || strings.Contains(text, "quy tắc") {
		t.Error(text)
	}
	s.commands.Fire("Ctrl+PgUp")
	if text := s.view.keys.Text; strings.Contains(text, "vẫn giữ") {
		t.Error(text)
	}
	// in front of a question it says the question's keys, and the one of help, alone.
	s.commands.Fire("F4")
	if text := s.view.keys.Text; !s.commands.Suspended() || !strings.Contains(text, "Esc: huỷ") || strings.Contains(text, "F4") || !strings.HasSuffix(text, "F1: trợ giúp") {
		t.Error(text)
	}
	s.commands.Fire("Esc")
	if text := s.view.keys.Text; !strings.Contains(text, "F4") {
		t.Error(text)
	}
}

func TestTheListOfKeysNamesEachKeyOnce(t *testing.T) {
	s := open(t)
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		s.commands.Fire("F1")
		shown := strings.Split(inFront(s), "\n")
		for _, key := range []string{"Ctrl+Z", "Ctrl+Y", "Ctrl+S", "Ctrl+N", "F1"} {
			n := 0
			for _, line := range shown {
				if strings.TrimSpace(line) == key {
					n++
				}
			}
			if n > 1 {
				t.Errorf("%s: %s is named %d times", p.area, key, n)
			}
		}
		s.commands.Fire("Esc")
	}
}

func TestFilesAreChosenWhereTheyWereChosenLast(t *testing.T) {
	s := open(t)
	folder := t.TempDir()
	kit.SetFolder(folder)
	s.quit()
	kit.SetFolder("")
	launchWith(t, s.getenv)
	if kit.Folder() != folder {
		t.Errorf("the next start begins in %q", kit.Folder())
	}
}

// A button that saves, pressed where nothing is to be saved, says so and writes nothing.
func TestASaveButtonWithNothingToSaveSaysSo(t *testing.T) {
	r := newRuns(t)
	k := watch(r.start())
	k.folder = t.TempDir()
	pressed := 0
	for _, p := range k.s.places {
		k.s.goTo(desk.Place{Area: p.area})
		for _, object := range desktest.Below(k.s.view.body) {
			button, ok := object.(*kit.Button)
			if !ok || button.Text() != words.KitSave || button.Disabled() {
				continue
			}
			k.quiet()
			before := k.look(t)
			button.Tapped(nil)
			pressed++
			if now := k.look(t); now.steps != before.steps || now.dialog != "" || now.said != words.KitNothingToSave {
				t.Errorf("%s: %s", p.area, before.turnedInto(now))
			}
		}
	}
	if pressed < 4 {
		t.Errorf("%d buttons were pressed", pressed)
	}
}

// The bottom line follows the chosen row: the first one of a list cannot go up.
func TestTheBottomLineFollowsTheChosenRow(t *testing.T) {
	s := practice(t)
	s.goTo(desk.Place{Area: desk.Block})
	up := kit.KeyText(words.LinesUpKey) + ": "
	if text := s.view.keysText; strings.Contains(text, up) {
		t.Error(text)
	}
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if text := s.view.keysText; !strings.Contains(text, up) {
		t.Error(text)
	}
}
