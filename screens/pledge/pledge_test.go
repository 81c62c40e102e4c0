package pledge

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

func open(t *testing.T) (*Screen, *desk.Desk) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.TextNormal))
	book, err := sample.Create(filepath.Join(t.TempDir(), "mẫu.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(2023)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk.Desk{
		Window: test.NewTempWindow(t, nil), Book: book, Year: year, Runner: kit.Inline(), Commands: kit.NewCommands(),
		Saved: func(string) {}, ShowErr: func(err error) { t.Errorf("a fault came up: %v", err) },
	}
	s := New(d)
	d.Reload = s.Load
	d.Window.SetContent(s.Content())
	d.Window.Resize(fyne.NewSize(1170, 694))
	kit.Attach(d.Window, d.Commands)
	d.Commands.SetPage(s.Commands()...)
	s.Load()
	return s, d
}

func pledgeOf(t *testing.T, d *desk.Desk) *data.PledgeFile {
	t.Helper()
	file, err := d.Book.PledgeFile(d.Year)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func write(d *desk.Desk, text string) {
	for _, r := range text {
		d.Window.Canvas().Focused().TypedRune(r)
	}
}

func TestAGroupIsTypedAndMovedUp(t *testing.T) {
	s, d := open(t)
	before := len(pledgeOf(t, d).Items)

	d.Commands.Fire("Ctrl+N")
	write(d, "Bảo vệ bí mật nhà nước")
	d.Window.Canvas().FocusNext()
	write(d, "Thực hiện nghiêm quy định.")
	d.Commands.Fire("Ctrl+S")
	d.Commands.Fire("Alt+Up")

	items := pledgeOf(t, d).Items
	if len(items) != before+1 || s.items.Count() != before+1 {
		t.Fatalf("%d groups, %d shown", len(items), s.items.Count())
	}
	if got := items[before-1]; got.Title != "Bảo vệ bí mật nhà nước" || got.Text != "Thực hiện nghiêm quy định." {
		t.Errorf("the last but one is %+v", got)
	}
}

func TestATargetBelongsToTheBlockOrAUnit(t *testing.T) {
	s, d := open(t)
	s.Show(Targets)
	file := pledgeOf(t, d)
	unit := file.Units[1]

	d.Commands.Fire("Ctrl+N")
	write(d, "Số bài viết được giải")
	s.unit.SetValue(owner(&unit.ID))
	d.Commands.Fire("Ctrl+S")

	found := 0
	for _, target := range pledgeOf(t, d).Targets {
		if target.Text == "Số bài viết được giải" && target.UnitID != nil && *target.UnitID == unit.ID {
			found++
		}
	}
	if found != 1 || len(pledgeOf(t, d).Targets) != len(file.Targets)+1 {
		t.Errorf("the target was found %d times", found)
	}
	if first := pledgeOf(t, d).Targets[0]; first.UnitID != nil {
		t.Error("the targets of the block do not stand first")
	}
}
