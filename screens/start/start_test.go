package start_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
	"sothidua/screens/start"
)

// first is the first screen in a window, with the folder it works in.
type first struct {
	*desktest.Hands
	screen  *start.Screen
	options start.Options
	opened  *data.Book

	path, practice string // where books go
}

func show(t *testing.T, change func(*start.Options)) *first {
	t.Helper()
	f := &first{Hands: desktest.NewHands(t)}
	f.Window.Resize(fyne.NewSize(1366, 768))
	folder := t.TempDir()
	getenv := func(string) string { return folder }
	f.path, f.practice = office.DefaultPath(getenv), office.PracticePath(getenv, sample.Block)
	f.options = start.Options{
		Window: f.Window, Runner: kit.Inline(), Getenv: getenv, Profile: office.Profile(getenv),
		Drafts: desk.NewDrafts(kit.Inline(), time.Now),
		Opened: func(book *data.Book) { f.opened = book },
		Changed: func() {
			if f.screen != nil {
				f.Commands.SetPage(f.screen.Commands()...)
			}
		},
	}
	if change != nil {
		change(&f.options)
	}
	f.screen = start.New(f.options)
	kit.SetContent(f.Window, f.screen.Content())
	f.options.Changed()
	f.screen.Load()
	t.Cleanup(func() {
		if f.opened != nil {
			f.opened.Close()
		}
	})
	return f
}

// write types text into what holds the focus and goes to the next field.
func (f *first) write(text string) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			f.Key(fyne.KeyReturn)
		}
		f.Type(line)
	}
	f.Window.Canvas().FocusNext()
}

func TestTheFormMakesARealBookWithItsUnits(t *testing.T) {
	f := show(t, nil)
	f.Commands.Fire("Ctrl+N")
	f.write("Khối thi đua Các trường")
	f.write("Sở Ví dụ")
	f.write("Hà Nội")
	f.SelectAll()
	f.Type("truong hoc")
	f.Key(fyne.KeyReturn) // takes it, and goes on
	f.write("tỉnh Sơn Giang")
	f.write("") // what the province is called for short
	f.write("Trường Một\n\n  Trường Hai ")
	f.SelectAll()
	f.write("2025")
	f.write("") // its years begin in autumn
	f.write("KTĐ")
	f.Commands.Fire("Ctrl+S")
	if f.opened == nil {
		t.Fatal("no book was opened")
	}
	if f.opened.Path != f.path {
		t.Errorf("the book lies at %s, want %s", f.opened.Path, f.path)
	}
	year, err := f.opened.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	if year.Kind != data.SchoolYear || year.Text() != "học 2025 - 2026" || year.Short() != "2025-26" || year.Of(1999).Short() != "1999-00" {
		t.Errorf("a year of schools is %+v", year)
	}
	units, err := f.opened.UnitsOf(t.Context(), year)
	if err != nil || len(units) != 2 || units[0].Name != "Trường Một" || units[1].Name != "Trường Hai" {
		t.Errorf("units = %v, %v", units, err)
	}
	kinds, err := f.opened.KindsInUse(t.Context(), year)
	if err != nil || !slices.ContainsFunc(kinds, func(k data.AwardKind) bool {
		return k.Name == "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Sơn Giang" && k.Label == "BK tỉnh"
	}) {
		t.Errorf("kinds = %v, %v", kinds, err)
	}
}

// Given a province is chosen without its name, when the book is to be made, then the field
// of the name says so; a ministry without the name of its branch says what it will lack.
func TestASortOfOfficeAsksForItsNames(t *testing.T) {
	f := show(t, nil)
	f.Commands.Fire("Ctrl+N")
	f.write("Cụm thi đua số 1")
	f.write("")
	f.write("")
	f.SelectAll()
	f.Type("tinh, thanh pho")
	f.Key(fyne.KeyReturn)
	f.Commands.Fire("Ctrl+S")
	if f.opened != nil {
		t.Fatal("a book was made with a province that has no name")
	}
	if texts := desktest.Texts(f.screen.Content()); !strings.Contains(texts, words.KitRequired) {
		t.Errorf("nothing is asked:\n%s", texts)
	}
	f.Key(fyne.KeyEscape)
}

// Given the office above the block was typed, when a sort of office asks for a name that it
// holds, then it stands there as a proposal; what is written over it stays.
func TestANameThatWasTypedIsProposed(t *testing.T) {
	for _, c := range []struct{ agency, set, over, want string }{
		{"Tỉnh ủy Sơn Giang", "co quan dang", "", "Tỉnh ủy Sơn Giang"},
		{"Tỉnh ủy Sơn Giang", "co quan dang", "Thành ủy Khác", "Thành ủy Khác"},
		{"Tỉnh ủy Sơn Giang", "co quan dang", "", "Chiến sĩ thi đua tỉnh Sơn Giang"},
		{"Tỉnh ủy Sơn Giang", "co quan dang", "", "Cờ thi đua của Ủy ban nhân dân tỉnh Sơn Giang"},
		{"Tỉnh ủy Sơn Giang", "co quan dang", "", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Sơn Giang"},
		{"Tỉnh ủy Sơn Giang", "co quan dang", "Thành ủy Khác", "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố Khác"},
		{"Bộ Mẫu", "bo, ban, nganh", "", "Bằng khen của Bộ trưởng Bộ Mẫu"},
		{"Ủy ban nhân dân tỉnh Sơn Giang", "doanh nghiep", "", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Sơn Giang"},
		{"Uỷ ban nhân dân tỉnh Sơn Giang", "tinh, thanh pho", "", "tỉnh Sơn Giang"},
		{"TỈNH ỦY SƠN GIANG", "co quan dang", "", ""}, // as on a letterhead
		{"Sở Giáo dục và Đào tạo tỉnh Sơn Giang", "truong hoc", "", "tỉnh Sơn Giang"},
	} {
		f := show(t, nil)
		f.Commands.Fire("Ctrl+N")
		for _, text := range []string{"Khối thi đua Thử", c.agency, ""} {
			f.write(text)
		}
		f.SelectAll()
		f.Type(c.set)
		f.Key(fyne.KeyReturn)
		if c.over != "" {
			f.SelectAll()
			f.write(c.over)
		}
		f.Commands.Fire("Ctrl+S")
		switch {
		case f.opened == nil && c.want != "":
			t.Errorf("%s: no book was made", c.agency)
		case f.opened == nil:
		default:
			year, err := f.opened.YearNumbered(t.Context(), kit.Now().Year())
			if err != nil {
				t.Fatal(err)
			}
			kinds, err := f.opened.KindsInUse(t.Context(), year)
			if err != nil || !slices.ContainsFunc(kinds, func(k data.AwardKind) bool { return c.want != "" && strings.Contains(k.Name, c.want) }) {
				t.Errorf("%s %s: no kind bears %q: %v, %v", c.agency, c.over, c.want, kinds, err)
			}
		}
	}
}

func TestAnIncompleteFormMakesNoFile(t *testing.T) {
	f := show(t, nil)
	f.Commands.Fire("Ctrl+N")
	f.Commands.Fire("Ctrl+S")
	if _, err := os.Stat(f.path); err == nil || f.opened != nil {
		t.Error("a book without a block's name was made")
	}
}

func TestPracticeOpensItsOwnFile(t *testing.T) {
	f := show(t, nil)
	f.Commands.Fire("Ctrl+T")
	if f.opened == nil || f.opened.Path != f.practice {
		t.Fatalf("opened %v", f.opened)
	}
	if practice, err := f.opened.Practice(t.Context()); err != nil || !practice {
		t.Errorf("practice = %v, %v", practice, err)
	}
	if _, err := os.Stat(f.path); err == nil {
		t.Error("practice made the office's book")
	}
}

func TestPracticeOfAClusterIsAnotherFile(t *testing.T) {
	f := show(t, nil)
	f.Commands.Fire("Ctrl+U")
	if f.opened == nil || f.opened.Path == f.practice {
		t.Fatalf("opened %v", f.opened)
	}
	year, err := f.opened.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	if units, err := f.opened.UnitsOf(t.Context(), year); err != nil || len(units) != 12 {
		t.Errorf("%d units, %v", len(units), err)
	}
}

func TestTheBookOnTheDeskIsNotOpenedTwice(t *testing.T) {
	back := false
	f := show(t, func(o *start.Options) {
		practice := office.PracticePath(o.Getenv, sample.Block)
		o.Current, o.Back = practice, func() { back = true }
		if err := os.MkdirAll(filepath.Dir(practice), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(practice, []byte("held by the desk"), 0o644); err != nil {
			t.Fatal(err)
		}
	})
	f.Commands.Fire("Ctrl+T")
	if !back || f.opened != nil {
		t.Errorf("back = %v, opened = %v", back, f.opened)
	}
}

// remember makes a real book and notes it as opened here.
func remember(t *testing.T, o *start.Options, path, block string, year int) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	book, err := office.Begin(path, office.Beginning{Block: block, Year: year})
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	err = o.Profile.Change(func(s *profile.State) { s.Opened(profile.Book{Path: path, Block: block, Year: year}) })
	if err != nil {
		t.Fatal(err)
	}
}

func TestABookOpenedBeforeOpensByItsNumberAndByEnter(t *testing.T) {
	for name, c := range map[string]struct {
		press func(f *first)
		want  string
	}{
		"its number":          {func(f *first) { f.Fire("2") }, "một"},
		"its number, in list": {func(f *first) { f.Key(fyne.Key2) }, "một"},
		"arrow and Enter":     {func(f *first) { f.Key(fyne.KeyDown, fyne.KeyReturn) }, "một"},
		"Enter alone":         {func(f *first) { f.Key(fyne.KeyReturn) }, "hai"},
	} {
		t.Run(name, func(t *testing.T) {
			disk := t.TempDir()
			f := show(t, func(o *start.Options) {
				remember(t, o, filepath.Join(disk, "một", "so.sothidua"), "Khối Một", 2024)
				remember(t, o, filepath.Join(disk, "hai", "so.sothidua"), "Khối Hai", 2025)
			})
			c.press(f)
			if want := filepath.Join(disk, c.want, "so.sothidua"); f.opened == nil || f.opened.Path != want {
				t.Errorf("opened %+v, want %s", f.opened, want)
			}
		})
	}
}

func TestABookThatIsAwayStaysInTheListAndSaysSo(t *testing.T) {
	disk := t.TempDir()
	stick := filepath.Join(disk, "usb", "so.sothidua")
	f := show(t, func(o *start.Options) {
		remember(t, o, stick, "Khối Một", 2024)
		if err := os.Rename(filepath.Dir(stick), filepath.Join(disk, "out")); err != nil {
			t.Fatal(err)
		}
	})
	if said := desktest.Texts(f.screen.Content()); !strings.Contains(said, words.RecentAway) {
		t.Errorf("the list does not say that the stick is out:\n%s", said)
	}
	f.Fire("1")
	if f.opened != nil || !strings.Contains(desktest.Texts(f.screen.Content()), words.AwayNext) {
		t.Errorf("opened %v; the screen says\n%s", f.opened, desktest.Texts(f.screen.Content()))
	}
	if books := f.options.Profile.Read().Books; len(books) != 1 {
		t.Errorf("the book is off the list: %+v", books)
	}
	// Until she takes it off
	f.Key(fyne.KeyDelete)
	if books := f.options.Profile.Read().Books; len(books) != 0 || strings.Contains(desktest.Texts(f.screen.Content()), words.RecentTitle) {
		t.Errorf("the book stays in the list: %+v", books)
	}
}

func TestAHalfMadeBookAtTheDefaultPlaceMakesRoomForANewOne(t *testing.T) {
	f := show(t, func(o *start.Options) {
		path := office.DefaultPath(o.Getenv)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		err := o.Profile.Change(func(s *profile.State) { s.Opened(profile.Book{Path: path}) })
		if err != nil {
			t.Fatal(err)
		}
	})
	f.Fire("1")
	if said := desktest.Texts(f.screen.Content()); !strings.Contains(said, "so.lap-do.sothidua") {
		t.Errorf("the screen does not say what became of the file:\n%s", said)
	}
	f.Fire("Ctrl+N")
	if said := desktest.Texts(f.screen.Content()); !strings.Contains(said, f.path) {
		t.Errorf("the new book does not go to the default place:\n%s", said)
	}
}

func TestRestoringIsOfferedWhereThereIsAWay(t *testing.T) {
	if f := show(t, nil); f.Commands.Fire("Ctrl+R") || strings.Contains(desktest.Texts(f.screen.Content()), words.StartRestore) {
		t.Error("restoring is offered without a way")
	}
	went := false
	f := show(t, func(o *start.Options) { o.Restore = func(string) { went = true } })
	f.Fire("Ctrl+R")
	if !went || !strings.Contains(desktest.Texts(f.screen.Content()), words.StartRestore) {
		t.Error("restoring is not offered")
	}
}

func TestTheFirstScreenFitsASmallWindow(t *testing.T) {
	disk := t.TempDir()
	f := show(t, func(o *start.Options) {
		o.Restore = func(string) {}
		for n := range 12 {
			o.Profile.Change(func(s *profile.State) {
				s.Opened(profile.Book{Path: filepath.Join(disk, "thư mục", fmt.Sprint(n), "so.sothidua"), Block: "Khối thi đua Các trường đào tạo, bồi dưỡng", Year: 2000 + n})
			})
		}
	})
	for _, size := range []fyne.Size{{Width: 1093, Height: 614}, {Width: 910, Height: 512}} {
		f.Window.Resize(size)
		for _, object := range test.LaidOutObjects(f.Window.Content()) {
			if _, ok := object.(*kit.Button); !ok {
				continue
			}
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
			if end := at.AddXY(object.Size().Width, 0); at.X < 0 || end.X > size.Width {
				t.Errorf("at %v a button lies from %v to %v", size, at, end)
			}
		}
		if least := f.screen.Content().MinSize(); least.Width > size.Width || least.Height > size.Height {
			t.Errorf("the screen asks for %v", least)
		}
	}
}

// Given any sort of office, in a window of 768 lines and in a low one, then the button that
// makes the book is in view whichever field holds the focus, and so is that field.
func TestTheButtonThatMakesTheBookStaysInView(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 910, Height: 512}} {
		for _, set := range data.ReadySets() {
			f := show(t, nil)
			f.Window.Resize(size)
			f.Commands.Fire("Ctrl+N")
			for _, text := range []string{"Khối thi đua Thử", "", ""} {
				f.write(text)
			}
			f.SelectAll()
			f.Type(set.Name)
			f.Key(fyne.KeyReturn)
			for range 12 {
				f.Window.Canvas().FocusNext()
				held, made := f.Window.Canvas().Focused(), false
				for _, seen := range desktest.Look(f.Window) {
					button, ok := seen.Object.(*kit.Button)
					makes := ok && button.Text() == words.StartMake
					if focused, ok := seen.Object.(fyne.Focusable); !makes && !(ok && focused == held) {
						continue
					}
					made = made || makes
					if !seen.Clip.Has(seen.Box) {
						t.Errorf("%s at %v: %T at %v is out of view", set.Code, size, seen.Object, seen.Box)
					}
				}
				if !made {
					t.Fatalf("%s at %v: there is no button", set.Code, size)
				}
			}
		}
	}
}

// Given a book that takes long to be made, what is typed meanwhile goes nowhere and the form
// is not left; the book is as the form said.
func TestNothingIsTypedWhileABookIsMade(t *testing.T) {
	var work []func()
	f := show(t, func(o *start.Options) { o.Runner = kit.Stepped(&work) })
	f.Commands.Fire("Ctrl+N")
	f.Type("Cụm thi đua số 1")
	f.Commands.Fire("Ctrl+S")
	f.Type(" và 2")
	f.Commands.Fire("Ctrl+S")
	f.Commands.Fire("Esc")
	if box, ok := f.Window.Canvas().Focused().(*kit.Input); ok && !box.Disabled() {
		t.Errorf("what would be in no book was typed: %q", box.Text)
	}
	for len(work) > 0 {
		next := work[0]
		work = work[1:]
		next()
	}
	if f.opened == nil {
		t.Fatal("no book was made")
	}
	frame, err := f.opened.Frame(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range frame.Blocks {
		if block.Name != "Cụm thi đua số 1" {
			t.Errorf("the book is of %q", block.Name)
		}
	}
}

// Given a book opened before and a narrow, low window, then no bar lies over a button of the
// choices, and each button is as wide as its words.
func TestNoBarLiesOverTheChoicesOfTheFirstScreen(t *testing.T) {
	f := show(t, func(o *start.Options) {
		remember(t, o, filepath.Join(t.TempDir(), "một", "so.sothidua"), "Khối thi đua Các trường đại học, cao đẳng", 2024)
	})
	const bar = 10
	for _, size := range []fyne.Size{{Width: 885, Height: 440}, {Width: 911, Height: 440}, {Width: 1366, Height: 600}} {
		f.Window.Resize(size)
		all := desktest.Look(f.Window)
		var scrolls []desktest.Seen
		for _, seen := range all {
			if scroll, ok := seen.Object.(*container.Scroll); ok && scroll.Content.MinSize().Height > seen.Box.Height+0.5 {
				scrolls = append(scrolls, seen)
			}
		}
		for _, seen := range all {
			button, ok := seen.Object.(*kit.Button)
			if !ok || !seen.Turned {
				continue
			}
			if least := button.MinSize().Width; seen.Box.Width < least-0.5 {
				t.Errorf("at %v %q has %.0f of %.0f", size, button.Text(), seen.Box.Width, least)
			}
			for _, scroll := range scrolls {
				if end := scroll.Box.X + scroll.Box.Width; seen.Box.X < end && seen.Box.X+seen.Box.Width > end-bar {
					t.Errorf("at %v the bar at %.0f lies over %q", size, end, button.Text())
				}
			}
		}
		if size.Width < 1000 && len(scrolls) == 0 {
			t.Errorf("at %v nothing scrolls", size)
		}
	}
}
