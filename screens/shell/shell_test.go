package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// open launches the program in a folder of its own, with a book of two years.
func open(t *testing.T) *Shell {
	t.Helper()
	s := launch(t)
	book, err := office.Begin(filepath.Join(t.TempDir(), "khoi"), office.Beginning{
		Block: "Khối thi đua Các trường", Units: []string{"Trường Một", "Trường Hai"}, Year: 2025,
	})
	if err != nil {
		t.Fatal(err)
	}
	first, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	err = book.Bulk("", func(tx *data.Tx) error {
		return tx.Save(&data.Year{BlockID: first.BlockID, Number: 2024, RegimeCode: first.RegimeCode})
	})
	if err != nil {
		t.Fatal(err)
	}
	s.enter(book)
	return s
}

func launch(t *testing.T) *Shell {
	t.Helper()
	atHome(t)
	folder := t.TempDir()
	app := test.NewTempApp(t)
	s := newShell(app, func(name string) string {
		return map[string]string{"XDG_DATA_HOME": folder, "LOCALAPPDATA": folder}[name]
	}, kit.Inline())
	s.win.Resize(fyne.NewSize(1366, 768))
	t.Cleanup(func() {
		if s.desk != nil {
			s.desk.Book.Close()
		}
	})
	t.Cleanup(closeWindows)
	return s
}

// beginAt begins as the program does that is given a path.
func (s *Shell) beginAt(path string) { s.begin(opener(path, s.getenv)) }

func TestKeysWalkToEveryAreaAlsoFromAField(t *testing.T) {
	s := launch(t)
	s.beginAt("")
	s.commands.Fire("Ctrl+T")
	for _, p := range s.places {
		if p.key == "" {
			t.Errorf("no key leads to %s", p.area)
			continue
		}
		s.goTo(desk.Place{Area: desk.Settings})
		s.screens[desk.Settings].Load()
		focusField(t, s)
		held, digit, _ := strings.Cut(p.key, "+")
		modifier := map[string]fyne.KeyModifier{"Ctrl": fyne.KeyModifierControl, "Alt": fyne.KeyModifierAlt}[held]
		s.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyName(digit), Modifier: modifier})
		if s.current != p.area {
			t.Errorf("%s leads to %s, want %s", p.key, s.current, p.area)
		}
	}
}

// Given two links followed one after the other, when she goes back twice, then each
// place is as it was left.
func TestALinkCanBeGoneBack(t *testing.T) {
	s := launch(t)
	s.beginAt("")
	s.commands.Fire("Ctrl+T")
	units := s.frameUnits(t)
	s.goTo(desk.Place{Area: desk.Registrations, Unit: units[1]})
	s.goTo(desk.Place{Area: desk.Registrations, Unit: units[2]})
	s.goTo(desk.Place{Area: desk.People, Part: desk.CollectivePart, ID: units[1]})
	s.commands.Fire("Alt+Left")
	if at := s.where(); at.Area != desk.Registrations || at.Unit != units[2] {
		t.Errorf("back at %+v", at)
	}
	s.commands.Fire("Alt+Left")
	if at := s.where(); at.Area != desk.Registrations || at.Unit != units[1] {
		t.Errorf("back at %+v", at)
	}
}

// frameUnits are the units of the block in the year in view.
func (s *Shell) frameUnits(t *testing.T) []int64 {
	t.Helper()
	summary, err := s.desk.Contest.Summary(t.Context(), s.desk.Year.ID)
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	for _, row := range summary.Units {
		ids = append(ids, row.Unit.ID)
	}
	return ids
}

// focusField puts the cursor into the first text box of the screen in view.
func focusField(t *testing.T, s *Shell) {
	t.Helper()
	s.win.Canvas().Unfocus()
	for range 20 {
		s.win.Canvas().FocusNext()
		if _, ok := s.win.Canvas().Focused().(*kit.Input); ok {
			return
		}
	}
	t.Fatalf("no field takes the focus in %s (dialog open: %v)", s.current, s.commands.Suspended())
}

func rename(t *testing.T, s *Shell, name string) {
	t.Helper()
	year := s.desk.Year
	s.desk.Save(name, func(tx *data.Tx) error {
		year.Theme = name
		return tx.Save(&year)
	}, func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestUndoOutsideAFieldTakesBackTheStep(t *testing.T) {
	s := open(t)
	rename(t, s, "Chủ đề mới")
	if s.desk.Year.Theme != "Chủ đề mới" {
		t.Fatalf("theme = %q after saving", s.desk.Year.Theme)
	}
	s.goTo(desk.Place{Area: desk.Settings})
	focusField(t, s)
	s.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	if s.desk.Year.Theme == "" {
		t.Error("Ctrl+Z inside a field took back a step of the book")
	}
	s.win.Canvas().Unfocus()
	// Outside one it shows the step of another area with what will change, and asks.
	s.commands.Fire("Ctrl+Z")
	if shown := overlay(s); s.desk.Year.Theme == "" || !strings.Contains(shown, "Sau: (trống)") {
		t.Fatalf("theme = %q, shown\n%s", s.desk.Year.Theme, shown)
	}
	s.commands.Fire("Ctrl+Enter")
	if s.desk.Year.Theme != "" {
		t.Error("Ctrl+Z outside a field took nothing back")
	}
	// In its own area it takes the step back at once.
	s.goTo(desk.Place{Area: desk.Year})
	s.commands.Fire("Ctrl+Y")
	if s.desk.Year.Theme != "Chủ đề mới" {
		t.Error("Ctrl+Y did not bring the step again")
	}
}

// overlay is the text of the dialog in front.
func overlay(s *Shell) string {
	top := s.win.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return desktest.Texts(top)
}

func TestUndoAsksAboutUnsavedTyping(t *testing.T) {
	// Given a step of the year and a theme that is typed and not saved
	s := open(t)
	rename(t, s, "Chủ đề mới")
	s.goTo(desk.Place{Area: desk.Year})
	focusField(t, s)
	s.win.Canvas().Focused().TypedRune('x')
	s.win.Canvas().Unfocus()
	// When she presses Ctrl+Z, then she is asked, and nothing is taken back
	s.commands.Fire("Ctrl+Z")
	if shown := overlay(s); s.desk.Year.Theme != "Chủ đề mới" || !strings.Contains(shown, words.KitUnsaved) {
		t.Fatalf("theme = %q, shown\n%s", s.desk.Year.Theme, shown)
	}
	// And when she stays, her typing is still there
	s.commands.Fire("Esc")
	if s.desk.Year.Theme != "Chủ đề mới" || overlay(s) != "" {
		t.Errorf("theme = %q, shown\n%s", s.desk.Year.Theme, overlay(s))
	}
}

func TestABookWithoutAYearShowsTheWayBack(t *testing.T) {
	// Given a book of an older program whose only year came in an ordinary step
	book, err := data.Create(filepath.Join(t.TempDir(), "khoi.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	block := data.Block{ShortName: "Khối"}
	err = book.Do("Thêm năm", func(tx *data.Tx) error {
		if err := tx.Save(&block); err != nil {
			return err
		}
		return tx.Save(&data.Year{BlockID: block.ID, Number: 2023})
	})
	if err != nil {
		t.Fatal(err)
	}
	s := launch(t)
	s.enter(book)
	// When it is taken back
	s.commands.Fire("Ctrl+Z")
	s.commands.Fire("Ctrl+Enter")
	// Then the window says how it comes again
	if s.desk.Year.ID != 0 || !strings.Contains(desktest.Texts(s.win.Content()), words.ShellNoYearNext) {
		t.Fatalf("year = %d; the window says\n%s", s.desk.Year.Number, desktest.Texts(s.win.Content()))
	}
	s.commands.Fire("Ctrl+Y")
	s.commands.Fire("Ctrl+Enter")
	if s.desk.Year.Number != 2023 {
		t.Errorf("year = %d after bringing the step again", s.desk.Year.Number)
	}
}

func TestTheFrameNamesBlockYearAndFile(t *testing.T) {
	s := open(t)
	if want := "Sổ Thi đua – Khối Các trường – 2025 – khoi.sothidua"; s.win.Title() != want {
		t.Errorf("title = %q, want %q", s.win.Title(), want)
	}
	if s.view.file.Text != "Sổ: khoi.sothidua" || !s.view.pill.Hidden {
		t.Errorf("file line = %q, practice pill hidden = %v", s.view.file.Text, s.view.pill.Hidden)
	}
	s.showStart()
	s.commands.Fire("Ctrl+T")
	if s.view.pill.Hidden || filepath.Base(s.desk.Book.Path) != "thuc-hanh.sothidua" {
		t.Errorf("practice is not marked: %s", s.desk.Book.Path)
	}
}

func TestTheYearInViewIsKeptForTheNextStart(t *testing.T) {
	s := open(t)
	if s.desk.Year.Number != 2025 {
		t.Fatalf("a new book shows %d, want the latest year", s.desk.Year.Number)
	}
	s.view.year.SetText("Năm 2024")
	if s.desk.Year.Number != 2024 {
		t.Fatalf("year = %d after choosing 2024", s.desk.Year.Number)
	}
	path := s.desk.Book.Path
	s.desk.Book.Close()
	s.desk = nil
	s.beginAt(path)
	if s.desk == nil || s.desk.Year.Number != 2024 {
		t.Error("the year in view was forgotten")
	}
}

func TestARefusedFileKeepsTheFirstScreen(t *testing.T) {
	s := launch(t)
	s.beginAt("")
	if s.start == nil || strings.Contains(desktest.Texts(s.start.Content()), "sothidua.") {
		t.Fatal("a first start complains")
	}
	foreign := filepath.Join(t.TempDir(), "anh.sothidua")
	if err := os.WriteFile(foreign, []byte("not a book"), 0o644); err != nil {
		t.Fatal(err)
	}
	s.beginAt(foreign)
	if s.start == nil || s.desk != nil {
		t.Fatal("the first screen is gone")
	}
	if !strings.Contains(desktest.Texts(s.start.Content()), words.BookNoDBNext) {
		t.Errorf("the screen does not say what to do:\n%s", desktest.Texts(s.start.Content()))
	}
}

func TestARefusedFileLeavesTheOpenBookAlone(t *testing.T) {
	s := open(t)
	book := s.desk.Book
	s.openOther()
	s.beginAt(filepath.Join(t.TempDir(), "khong-co.sothidua"))
	if s.start == nil {
		t.Fatal("the first screen is gone")
	}
	s.commands.Fire("Esc")
	if s.start != nil || s.desk.Book != book {
		t.Error("no way back to the open book")
	}
	rename(t, s, "Vẫn ghi được")
}

func TestClosingAsksAboutWhatIsNotSaved(t *testing.T) {
	s := open(t)
	s.goTo(desk.Place{Area: desk.Settings})
	focusField(t, s)
	s.win.Canvas().Focused().TypedRune('x')
	s.quit()
	if s.desk == nil || !s.commands.Suspended() {
		t.Fatal("the window closed with unsaved changes and asked nothing")
	}
	s.commands.Fire("Esc")
	if s.desk == nil {
		t.Error("Esc did not stay")
	}
}

func TestTextSizeAppliesAtOnce(t *testing.T) {
	s := open(t)
	before := fyne.CurrentApp().Settings().Theme().Size("text")
	s.desk.Save("cỡ chữ", func(tx *data.Tx) error {
		return tx.Save(&data.Setting{Key: data.SettingTextSize, Value: data.TextSizeLarge})
	}, nil)
	if after := fyne.CurrentApp().Settings().Theme().Size("text"); after <= before {
		t.Errorf("text size stays %v", after)
	}
}

func TestTheBoxOfTheYearGoesBackToTheYearInView(t *testing.T) {
	s := open(t)
	shown := s.view.year.Text()
	s.win.Canvas().Focus(s.view.year.Input)
	for _, r := range "xyz" {
		s.win.Canvas().Focused().TypedRune(r)
	}
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // closes the list
	s.win.Canvas().Unfocus()
	if s.view.year.Text() != shown {
		t.Errorf("the year reads %q, want %q", s.view.year.Text(), shown)
	}
}
