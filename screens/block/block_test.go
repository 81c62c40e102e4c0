package block_test

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/screens/block"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// bench is a screen on a real book in a window of the smallest size that counts.
type bench struct {
	desk   *desk.Desk
	window fyne.Window
	screen *block.Screen
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
	b.screen = block.New(b.desk)
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

func (b *bench) file(t *testing.T) *data.BlockFile {
	t.Helper()
	file, err := b.desk.Book.BlockFile(b.desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func (b *bench) key(name fyne.KeyName) {
	b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func TestUnitIsAddedByTyping(t *testing.T) {
	// Given the list of units
	b := open(t)
	before := len(b.file(t).Members)
	// When the clerk saves an empty form, it stays open with the cursor in the name
	b.press(t, "Ctrl+N")
	b.press(t, "Ctrl+S")
	if len(b.file(t).Members) != before {
		t.Fatal("a unit without name was saved")
	}
	// And when she types name, short name, symbol, post and headcount from field to field
	for _, text := range []string{"Ban Công nghệ thông tin", "Ban Công nghệ", "BCN", "Trưởng ban", "41"} {
		b.typeText(text)
		b.key(fyne.KeyReturn)
	}
	b.press(t, "Ctrl+S")
	// Then the unit stands last in the block with its figures of the year
	members := b.file(t).Members
	if len(members) != before+1 {
		t.Fatalf("%d members, were %d", len(members), before)
	}
	m := members[before]
	if m.Unit.Name != "Ban Công nghệ thông tin" || m.Unit.Symbol != "BCN" || m.Unit.HeadPost != "Trưởng ban" ||
		m.Figures.Headcount != 41 || m.Figures.Year != 2023 || m.Membership.FromDate != "2023-01-01" {
		t.Errorf("the book holds %+v", m)
	}
	// And one undo takes all of it back
	if _, err := b.desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	if len(b.file(t).Members) != before {
		t.Error("undo left the unit in the block")
	}
}

func TestAltDownMovesTheChosenUnitAndKeepsItChosen(t *testing.T) {
	b := open(t)
	before := b.file(t).Members
	b.press(t, "Alt+Down")
	b.press(t, "Alt+Down")
	after := b.file(t).Members
	if after[2].Unit.ID != before[0].Unit.ID || after[0].Unit.ID != before[1].Unit.ID {
		t.Errorf("the order is now %s, %s, %s", after[0].Unit.Name, after[1].Unit.Name, after[2].Unit.Name)
	}
}

func TestUnitWithRecordsIsNotDeletedAndTheBookSaysWhy(t *testing.T) {
	b := open(t)
	before := len(b.file(t).Members)
	var said error
	b.desk.ShowErr = func(err error) { said = err }
	var table fyne.Focusable
	for _, object := range test.LaidOutObjects(b.window.Content()) {
		if found, ok := object.(*kit.Table[data.Member]); ok {
			table = found
		}
	}
	b.window.Canvas().Focus(table)
	b.key(fyne.KeyDelete)
	if !b.desk.Commands.Suspended() {
		t.Fatal("nothing was asked")
	}
	b.key(fyne.KeyTab)
	b.window.Canvas().FocusNext()
	b.key(fyne.KeyReturn)
	if said == nil || len(b.file(t).Members) != before {
		t.Errorf("said %v, %d members", said, len(b.file(t).Members))
	}
}
