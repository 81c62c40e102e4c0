package shell

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/keeping"
	"sothidua/app/lock"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// drawer draws the window as it stands, numbered in the order it is asked.
func drawer(t *testing.T, s *Shell, view, set string) func(where string) {
	t.Helper()
	scale, n := views[view].scale, 0
	s.win.Resize(fyne.NewSize(views[view].screen.Width/scale, views[view].screen.Height/scale-72))
	return func(where string) {
		n++
		name := fmt.Sprintf("%03d %s.png", n, strings.NewReplacer("/", "-", "›", "-").Replace(where))
		drawn(t, filepath.Join(os.Getenv("PICTURES"), view, set, name), s.win.Canvas(), scale)
	}
}

// sides draws what is in front as it is, and with each panel that is folded over it.
func (s *Shell) sides(where string, draw func(where string)) {
	draw(where)
	for centre, w := (&walker{s: s}).seen(), 0; w < 4 && s.works(kit.SideKey); w++ {
		if s.commands.Fire(kit.SideKey); slices.Equal((&walker{s: s}).seen(), centre) {
			return
		}
		draw(where + " side")
	}
}

// TestPicturesOfWhatLiesOver draws what lies over the areas or stands in their place into the
// folder that PICTURES names: what is said, menus, what was pasted, copies, a password, the first
// screen, what is new. VIEWS chooses. Somebody looks.
func TestPicturesOfWhatLiesOver(t *testing.T) {
	if os.Getenv("PICTURES") == "" {
		t.Skip("make pictures draws them")
	}
	for _, view := range chosen("VIEWS", "125 large", "150", "200") {
		for _, book := range []string{"block", "long"} {
			t.Run(view+"/"+book, func(t *testing.T) {
				r := pictured(t, book)
				r.textSize(views[view].text)
				s := r.start()
				draw := drawer(t, s, view, "over "+book)
				hands := desktest.Hands{Window: s.win, Commands: s.commands}
				unit := r.id("units WHERE parent_id IS NULL")
				s.goTo(desk.Place{Area: desk.Registrations, Unit: unit})
				kit.Toast(s.win, "Đã ghi.")
				draw("said, short")
				kit.Toast(s.win, "Danh sách chép từ Excel dán ở Đăng ký (Ctrl+5): ở đó đọc cả danh sách đơn vị, người, xếp loại, đại biểu, quyết định. Tệp nằm trong thư mục "+r.folder+"/Văn bản của khối thi đua/2023.")
				draw("said, long")
				for _, seen := range desktest.Look(s.win) {
					if row, ok := seen.Object.(fyne.SecondaryTappable); ok && fmt.Sprintf("%T", row) == "*kit.tableBody" && seen.Clip.Width > 300 {
						row.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(60, 70), AbsolutePosition: fyne.NewPos(seen.Box.X+60, seen.Box.Y+70)})
						draw("menu")
						hands.Press("Esc")
						break
					}
				}
				for _, list := range []string{
					"../../app/intake/testdata/messy/01_tables_below.txt", "../../app/lists/testdata/01_ratings_with_one_not_rated.txt",
				} {
					text, err := os.ReadFile(list)
					if err != nil {
						t.Fatal(err)
					}
					s.win.Canvas().Unfocus()
					fyne.CurrentApp().Clipboard().SetContent(string(text))
					s.commands.Fire("Ctrl+V")
					for range 6 {
						s.sides("pasted "+filepath.Base(list), draw)
						if !s.commands.Run(kit.NextTab) {
							break
						}
					}
					for range 4 {
						if s.commands.Suspended() && !s.discard() {
							s.commands.Fire("Esc")
						}
					}
				}
				s.commands.Fire("Ctrl+F2")
				s.sides("new", draw)
				s.commands.Fire("Esc")
				s.commands.Fire("F1")
				s.sides("help", draw)
				s.commands.Fire("Esc")
				s.commands.Fire("Ctrl+F1")
				s.sides("trouble", draw)
				s.commands.Fire("Esc")
				kit.Toast(s.win, "Đã ghi.") // the long one would stay
				s.askPassword(r.book, lock.Lock{}, func() {})
				draw("password")
				s.commands.Run("dialog.close")
				s.desk = nil // its book was closed with the password that was not given
				s.over, s.start = nil, nil
				s.showStart()
				draw("start") // its own Ctrl+U opens a practice book
				s.commands.Fire("Ctrl+N")
				draw("start, new")
				hands.Press("Ctrl+End")
				draw("start, new, end")
				s.commands.Fire("Esc")
				s.discard()
				s.restoreAny("")
				s.sides("restore, none", draw)
			})
			t.Run(view+"/"+book+"/copies", func(t *testing.T) {
				r := pictured(t, book)
				r.textSize(views[view].text)
				s := r.start()
				draw := drawer(t, s, view, "copies "+book)
				keeper := keeping.New(r.book, t.TempDir())
				for range 2 {
					if _, err := keeper.Keep(context.Background(), keeping.Asked, nil); err != nil {
						t.Fatal(err)
					}
				}
				s.restoreOpen()
				s.sides("restore", draw)
				s.commands.Fire("Ctrl+R")
				draw("restore, asked")
			})
		}
	}
}

// TestPicturesOfDialogs draws every dialog that a key of the table opens.
func TestPicturesOfDialogs(t *testing.T) {
	if os.Getenv("PICTURES") == "" {
		t.Skip("make pictures draws them")
	}
	for _, view := range chosen("VIEWS", "150", "200") {
		t.Run(view, func(t *testing.T) {
			r := newRuns(t)
			p := &keyPlayer{watch(r.start()), t}
			draw := drawer(t, p.s, view, "dialogs")
			shown := map[string]bool{}
			for _, st := range readKeys(t) {
				for _, row := range st.keys {
					_, title, opens := strings.Cut(row.effect, "hiện ")
					if title, _, _ = strings.Cut(title, ";"); !opens || shown[st.area+title] {
						continue
					}
					shown[st.area+title] = true
					p.enter(st)
					p.press(t, row.key)
					draw(st.name() + " " + row.key)
				}
			}
		})
	}
}
