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

// Given a list down to the foot of the window, when something is said for a few seconds, then it
// stands in the bottom line and lies over nothing, with its keys beside it as far as they have room;
// the list keeps its rows, but for what is longer than a line.
func TestWhatIsSaidStandsInTheBottomLine(t *testing.T) {
	s := newRuns(t).start()
	w := &walker{T: t, s: s, said: map[string]bool{}}
	body := func() desktest.Box {
		seen, _ := desktest.Where(desktest.Look(s.win), s.view.body)
		return seen.Clip.Cut(seen.Box)
	}
	for _, size := range []fyne.Size{listed, whole, fyne.NewSize(1366, 696)} {
		s.win.Resize(size)
		s.goTo(desk.Place{Area: desk.Registrations})
		s.goTo(desk.Place{Area: desk.Block})
		before := body()
		for name, text := range map[string]string{"short": "Đã ghi.", "long": strings.Repeat("Tệp nằm trong thư mục của khối. ", 12)} {
			where := fmt.Sprintf("%s at %.0f × %.0f", name, size.Width, size.Height)
			kit.Toast(s.win, text)
			all, now := desktest.Look(s.win), body()
			toast, _ := desktest.Where(all, s.win.Content().(*fyne.Container).Objects[1])
			if over := toast.Box.Cut(now); toast.Box.Height == 0 || over.Width > 0 && over.Height > 1 || !toast.Clip.Has(toast.Box) {
				t.Errorf("%s: said at %v, over the screen at %v", where, toast.Box, now)
			}
			if name == "short" && now != before {
				t.Errorf("%s: the screen is at %v, was at %v", where, now, before)
			}
			w.apart(all, where)
			w.textsOf(all, where, size)
			if name == "short" && !strings.Contains(s.view.keys.Text, "F1") {
				t.Errorf("%s: beside it stands %q", where, s.view.keys.Text)
			}
		}
		kit.Toast(s.win, "Đã ghi.") // the long one would stay
	}
}
