package year_test

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
	"sothidua/screens/year"
)

// bench is a screen on a real book in a window of the smallest size that counts.
type bench struct {
	desk   *desk.Desk
	window fyne.Window
	screen *year.Screen
}

func open(t *testing.T) *bench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.TextNormal))
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	y, err := book.YearNumbered(2023)
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{window: test.NewTempWindow(t, nil)}
	b.desk = &desk.Desk{Window: b.window, Book: book, Year: y, Runner: kit.Inline(), Commands: kit.NewCommands()}
	kit.Attach(b.window, b.desk.Commands)
	b.desk.Saved = func(string) {}
	b.desk.ShowErr = func(err error) { t.Error(err) }
	b.desk.Go = func(desk.Area, string) {}
	b.screen = year.New(b.desk)
	b.desk.Reload = b.screen.Load
	b.desk.SetYear = func(y data.Year) {
		b.desk.Year = y
		b.screen.Load()
	}
	b.window.SetContent(b.screen.Content())
	b.window.Resize(fyne.NewSize(1170, 694))
	b.desk.Commands.SetPage(b.screen.Commands()...)
	b.screen.Load()
	return b
}

func (b *bench) press(t *testing.T, key string) {
	t.Helper()
	if !b.desk.Commands.Fire(key) {
		t.Fatalf("nothing answers %s", key)
	}
}

func (b *bench) typeText(text string) {
	for _, r := range text {
		b.window.Canvas().Focused().TypedRune(r)
	}
}

func (b *bench) selectAll() {
	b.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (b *bench) focus(t *testing.T, key string) {
	t.Helper()
	for _, object := range test.LaidOutObjects(b.window.Content()) {
		form, ok := object.(*kit.Form)
		if !ok {
			continue
		}
		if field := form.Field(key); field != nil {
			field.Focus(b.window.Canvas())
			return
		}
	}
	t.Fatalf("no field %s", key)
}

func TestThemeTypedAndSavedLandsInTheBookAndUndoTakesItBack(t *testing.T) {
	// Given the year's information, with the cursor in the theme
	b := open(t)
	was := b.desk.Year.Theme
	b.focus(t, "theme")
	b.selectAll()
	// When a new theme is typed and saved by key
	b.typeText("Đoàn kết, sáng tạo")
	b.press(t, "Ctrl+S")
	// Then the book holds it
	y, err := b.desk.Book.YearNumbered(2023)
	if err != nil || y.Theme != "Đoàn kết, sáng tạo" {
		t.Fatalf("theme is %q, %v", y.Theme, err)
	}
	// And undo takes it back, in the book and on screen
	if _, err := b.desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	b.screen.Load()
	if y, _ := b.desk.Book.YearNumbered(2023); y.Theme != was {
		t.Errorf("after undo the theme is %q, was %q", y.Theme, was)
	}
	left := false
	b.screen.Leave(func() { left = true })
	if !left {
		t.Error("the form claims to be changed after undo")
	}
}

func TestLeavingWithAnUnsavedThemeAsksFirst(t *testing.T) {
	b := open(t)
	b.focus(t, "theme")
	b.typeText("Dở dang")
	left := false
	b.screen.Leave(func() { left = true })
	if left {
		t.Fatal("left without asking")
	}
	b.press(t, "Ctrl+S")
	if y, _ := b.desk.Book.YearNumbered(2023); !left || !strings.Contains(y.Theme, "Dở dang") {
		t.Errorf("left %v with theme %q", left, y.Theme)
	}
}

func TestMovementIsAddedByKeyboardAndDeletingAsks(t *testing.T) {
	b := open(t)
	b.screen.Show(year.PlaceMovements)
	before := b.movements(t)
	b.press(t, "Ctrl+N")
	b.press(t, "Ctrl+S") // nothing typed: the name is asked for and nothing saved
	if got := b.movements(t); len(got) != len(before) {
		t.Fatal("a movement without name was saved")
	}
	b.typeText("Thi đua chuyển đổi số")
	b.press(t, "Ctrl+S")
	got := b.movements(t)
	if len(got) != len(before)+1 || got[len(got)-1].Name != "Thi đua chuyển đổi số" {
		t.Fatalf("movements are now %v", got)
	}
	// The new one is chosen; Del asks, Esc keeps it, a yes takes it away
	for _, object := range test.LaidOutObjects(b.window.Content()) {
		if table, ok := object.(*kit.Table[data.Movement]); ok {
			b.window.Canvas().Focus(table)
		}
	}
	b.key(fyne.KeyDelete)
	b.press(t, "Esc")
	if len(b.movements(t)) != len(before)+1 {
		t.Fatal("Esc deleted the movement")
	}
	b.key(fyne.KeyDelete)
	b.window.Canvas().FocusNext()
	b.key(fyne.KeyReturn)
	if got := b.movements(t); len(got) != len(before) || got[len(got)-1].Name != before[len(before)-1].Name {
		t.Errorf("after deleting: %v", got)
	}
}

func (b *bench) key(name fyne.KeyName) {
	b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (b *bench) movements(t *testing.T) []data.Movement {
	t.Helper()
	file, err := b.desk.Book.YearFile(b.desk.Year.ID)
	if err != nil {
		t.Fatal(err)
	}
	return file.Movements
}

func TestNewYearIsOpenedUnderTheLawOfItsDate(t *testing.T) {
	b := open(t)
	b.press(t, "Ctrl+M")
	b.typeText("2024") // the proposed number is selected: typing replaces it
	b.press(t, "Ctrl+S")
	y, err := b.desk.Book.YearNumbered(2024)
	if err != nil || y.RegimeCode != "L2022-ND98" {
		t.Fatalf("2024 is %+v, %v", y, err)
	}
	if b.desk.Year.ID != y.ID {
		t.Error("the new year is not in view")
	}
	b.press(t, "Ctrl+M")
	b.typeText("2024")
	b.press(t, "Ctrl+S")
	kept := 0
	years, err := b.desk.Book.Years()
	for _, y := range years {
		if y.Number == 2024 {
			kept++
		}
	}
	if err != nil || kept != 1 {
		t.Errorf("2024 is kept %d times, %v", kept, err)
	}
	if !b.desk.Commands.Suspended() {
		t.Error("the refused form closed")
	}
}

func TestDeadlineIsTypedAndANoteWithoutDayIsRefused(t *testing.T) {
	b := open(t)
	b.screen.Show(year.PlaceDeadlines)
	b.focus(t, string(data.DeadlineSubmission))
	b.selectAll()
	b.typeText("9/3/2023")
	b.press(t, "Ctrl+S")
	file, err := b.desk.Book.YearFile(b.desk.Year.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, deadline := range file.Deadlines {
		if deadline.Kind == data.DeadlineSubmission && deadline.Due != "2023-03-09" {
			t.Errorf("the deadline is %s", deadline.Due)
		}
	}
	b.focus(t, string(data.DeadlineCouncil))
	b.selectAll()
	b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	b.press(t, "Ctrl+S") // the note is still there: refused, with the cursor in the day
	if file, _ = b.desk.Book.YearFile(b.desk.Year.ID); len(file.Deadlines) != 4 {
		t.Error("a deadline with a note but no day was dropped")
	}
}
