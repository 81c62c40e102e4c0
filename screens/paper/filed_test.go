package paper

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/assets/words"
	"sothidua/data"
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

// Given a print with a long number, then its day is read whole in the narrow list.
func TestTheDayOfAPrintIsReadWhole(t *testing.T) {
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Pledge})
	c.Press("F9", "Tab", "Return", "Esc")
	print := c.side.prints.Rows()[0]
	c.change(func(tx *data.Tx) error {
		return prints.File(tx, data.Dispatch{PrintID: print.ID, Number: 31, Symbol: "GƯ-KTĐVSN", IssuedOn: "2023-03-17"}, nil)
	})
	c.Window.Resize(fyne.NewSize(1366, 690))
	if shown := desktest.Texts(c.side.prints); !strings.Contains(shown, "17/03/2023, 31/") {
		t.Errorf("the list says %q", shown)
	}
}

// Given a window too low for all that stands beside a paper, then one thing alone scrolls
// there, and the chosen line of what is missing is in view.
func TestOneThingAloneScrollsBesideAPaper(t *testing.T) {
	c := newClerk(t)
	c.Show(desk.Place{Part: papers.Pledge})
	if len(c.side.gaps.Rows()) < 4 {
		var gaps []contest.Gap
		for i := range 12 {
			gaps = append(gaps, contest.Gap{Text: fmt.Sprintf("Chưa ghi điều thứ %d", i)})
		}
		c.side.showGaps(gaps)
	}
	for _, height := range []float32{768, 440} {
		c.Window.Resize(fyne.NewSize(911, height))
		c.Window.Canvas().Focus(c.side.gaps)
		for range c.side.gaps.Rows() {
			c.Key(fyne.KeyDown)
		}
		var scrolling []string
		for _, seen := range desktest.LookIn(c.Window.Canvas(), c.side.content) {
			if scroll, ok := seen.Object.(*container.Scroll); ok && scroll.Content.MinSize().Height > scroll.Size().Height {
				scrolling = append(scrolling, seen.Box.String())
			}
		}
		if height < 500 && len(scrolling) != 1 || len(scrolling) > 1 {
			t.Errorf("at %.0f these scroll: %q", height, scrolling)
		}
	}
}
