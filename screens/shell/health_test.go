package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data/datatest"
)

// Given an open book, then one key shows how it is, checked whole meanwhile, and another
// copies the report; what the check finds takes the place of "checking" once it is there.
func TestOneKeyShowsHowTheBookIs(t *testing.T) {
	s := newRuns(t).start()
	s.changes = "# Những thay đổi\n\n## 0.2.0 — 01/01/2027\n"
	s.commands.Fire(words.HealthKey)
	shown := overlay(s)
	for _, want := range []string{words.HealthTitle, "lành lặn", s.desk.Book.Path, "0.2.0", words.HealthPractice} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in\n%s", want, shown)
		}
	}
	s.commands.Fire("F4")
	if report := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(report, "0.2.0") || strings.Contains(report, s.desk.Book.Path) {
		t.Errorf("copied:\n%s", report)
	}
	s.commands.Fire("Esc")

	err := datatest.DB(s.desk.Book).Exec("PRAGMA foreign_keys = 0; DELETE FROM regimes").Error
	if err != nil {
		t.Fatal(err)
	}
	s.commands.Fire(words.HealthKey)
	if shown := overlay(s); strings.Contains(shown, "lành lặn") || strings.Contains(shown, words.HealthChecking) {
		t.Errorf("a damaged book:\n%s", shown)
	}
	s.commands.Fire("Esc")
	s.showStart()
	s.sayKeys()
	if s.commands.Fire(words.HealthKey); s.commands.Suspended() {
		t.Error("the first screen shows how no book is")
	}
}
