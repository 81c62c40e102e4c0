package settings_test

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/office"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
	"sothidua/screens/settings"
)

// bench is the screen on a real book.
type bench struct {
	desk   *desk.Desk
	screen *settings.Screen
	labels []string // of what was saved
}

func show(t *testing.T) *bench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.TextNormal))
	book, err := office.Begin(filepath.Join(t.TempDir(), "so"), office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(2025)
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{}
	win := test.NewTempWindow(t, nil)
	b.desk = &desk.Desk{
		Window: win, Book: book, Year: year, Runner: kit.Inline(), Commands: kit.NewCommands(),
		Reload: func() { b.screen.Load() }, Saved: func(label string) { b.labels = append(b.labels, label) },
		ShowErr: func(err error) { t.Fatal(err) },
	}
	kit.Attach(win, b.desk.Commands)
	b.screen = settings.New(b.desk, func() {})
	win.SetContent(b.screen.Content())
	win.Resize(fyne.NewSize(1170, 690))
	b.desk.Commands.SetPage(b.screen.Commands()...)
	b.screen.Load()
	return b
}

func (b *bench) retype(text string) {
	field := b.desk.Window.Canvas().Focused()
	field.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	for _, r := range text {
		field.TypedRune(r)
	}
}

func (b *bench) chosen(t *testing.T) *data.OfficeSettings {
	t.Helper()
	chosen, err := b.desk.Book.OfficeSettings(b.desk.Year.BlockID)
	if err != nil {
		t.Fatal(err)
	}
	return chosen
}

func TestALabelIsTypedAndSaved(t *testing.T) {
	b := show(t)
	c := b.desk.Window.Canvas()
	c.FocusNext()
	for c.Focused() != nil {
		if input, ok := c.Focused().(*kit.Input); ok && input.Text == "Khối trưởng" {
			break
		}
		c.FocusNext()
	}
	b.retype("Cụm trưởng")
	b.desk.Commands.Fire("Esc") // closes the list of proposals
	b.desk.Commands.Fire("Ctrl+S")
	if got := b.chosen(t).Block.HeadLabel; got != "Cụm trưởng" {
		t.Errorf("head label = %q", got)
	}
	if len(b.labels) != 1 || b.labels[0] != "Cài đặt: người đứng đầu khối" {
		t.Errorf("the step is called %q", b.labels)
	}
	left := false
	b.screen.Leave(func() { left = true })
	if !left {
		t.Error("the screen asks about changes that are saved")
	}
}

func TestAScreenJustOpenedLetsGo(t *testing.T) {
	left := false
	show(t).screen.Leave(func() { left = true })
	if !left {
		t.Error("the screen asks about changes nobody made")
	}
}

func TestALetterheadIsAdded(t *testing.T) {
	b := show(t)
	b.desk.Commands.Fire("Ctrl+N")
	b.retype("Đơn vị đứng đầu")
	b.desk.Commands.Fire("Ctrl+S")
	list := b.chosen(t).Letterheads
	if len(list) != 2 || list[1].Name != "Đơn vị đứng đầu" || list[1].Issuer != "Khối thi đua Các trường" || list[1].Position != 2 {
		t.Errorf("letterheads = %+v", list)
	}
}
