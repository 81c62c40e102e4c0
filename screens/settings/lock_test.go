package settings_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sothidua/app/lock"
	"sothidua/assets/words"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
	"sothidua/screens/settings"
)

// Given a book without a password, when one is set by the keyboard, then it is asked twice,
// the code for a forgotten one is shown once and goes on a sheet, and what a password does
// not do is said.
func TestThePasswordIsSetByTheKeyboard(t *testing.T) {
	b := &bench{Bench: desktest.New(t, desktest.Sample(t), 2023)}
	b.Desk.Health = func() {}
	b.screen = settings.New(b.Desk, nil, func() {})
	b.Put(b.screen)
	folder := t.TempDir()
	kit.SetFolder(folder)
	top := func() string { return desktest.Texts(b.Window.Canvas().Overlays().Top()) }
	b.Fire(words.LockKey)
	if !strings.Contains(top(), "ai chép được tệp sổ vẫn đọc được tệp") {
		t.Errorf("it is not said what it does not do: %s", top())
	}
	b.Type("mật khẩu dài")
	b.Press("Tab")
	b.Type("mật khẩu dái")
	b.Press("Ctrl+S")
	if !strings.Contains(top(), words.LockDiffers) {
		t.Errorf("two that differ: %s", top())
	}
	b.retype("mật khẩu dài")
	b.Press("Ctrl+S")
	code := regexp.MustCompile(`[A-Z2-7]{4}(-[A-Z2-7]{4}){3}`).FindString(top())
	l, err := lock.Of(t.Context(), b.Desk.Book)
	if err != nil || !l.Opens("mật khẩu dài") || !l.Recovers(code) {
		t.Fatalf("the code %q: %v", code, err)
	}
	// A key pressed too soon does not lose the code, nor does a sheet that is not written after
	// all, which Enter leads to.
	for _, keys := range [][]string{{"Return", "Esc"}, {"Esc", "Esc"}, {"Ctrl+S", "Esc"}} {
		b.Press(keys...)
		if !strings.Contains(top(), code) {
			t.Fatalf("after %v: %s", keys, top())
		}
	}
	b.Press("Ctrl+S", "Ctrl+S")
	if found, _ := filepath.Glob(filepath.Join(folder, "*.pdf")); len(found) != 1 {
		t.Errorf("the sheet: %v", found)
	}
	b.Press("Esc")
	// By the code it is removed.
	b.Fire(words.LockKey)
	b.Type(code)
	b.Press("Ctrl+S")
	if l, err := lock.Of(t.Context(), b.Desk.Book); err != nil || l.Set() || !strings.Contains(top(), words.LockRemovedDone) {
		t.Errorf("removed: %v, %s", err, top())
	}
}
