package paper

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

// Given an official print, when its signed page is dropped on the window and its number
// typed, then the list says so, and it can be taken out again after a question.
func TestASignedPageIsDroppedOnTheWindow(t *testing.T) {
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Pledge})
	scan := filepath.Join(t.TempDir(), "đã ký.pdf")
	if err := os.WriteFile(scan, []byte("%PDF-1.4"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.Drop([]string{scan})
	if top := c.Window.Canvas().Overlays().Top(); top != nil {
		t.Fatal("a scan of nothing is taken")
	}
	c.Press("F9", "Tab", "Return", "Esc")
	shown := func() string { return desktest.Texts(c.side.content) }
	if !strings.Contains(shown(), words.FiledAwaited) {
		t.Fatalf("the list says %q", shown())
	}
	c.Drop([]string{scan})
	c.Type("31")
	c.Press("Ctrl+S")
	print := c.side.prints.Rows()[0]
	if print.Dispatch.Number != 31 || print.Dispatch.FileName != "đã ký.pdf" || !strings.Contains(shown(), words.FiledBack) || strings.Contains(shown(), words.FiledAwaited) {
		t.Fatalf("%+v, the list says %q, %v", print.Dispatch, shown(), c.err)
	}
	// What is no scan is refused in words.
	c.Drop([]string{filepath.Join(t.TempDir(), "x.exe")})
	if c.err == nil {
		t.Error("anything is taken for a scan")
	}
	// The scan opens as it was kept, and a question stands before it goes.
	c.openScan(print)
	if content, err := os.ReadFile(c.opened); err != nil || string(content) != "%PDF-1.4" {
		t.Errorf("%q, %v", content, err)
	}
	c.unfile(print)
	c.Press("Tab", "Return")
	if print := c.side.prints.Rows()[0]; print.Dispatch.ID != 0 || !print.Awaited {
		t.Errorf("%+v", print.Dispatch)
	}
}
