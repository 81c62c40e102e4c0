package ceremony

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// bench is a window with the area in it, over a real book.
type bench struct {
	t      *testing.T
	screen *Screen
	desk   *desk.Desk
	win    fyne.Window
	errs   []error
}

func open(t *testing.T, book *data.Book, year int) *bench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.TextNormal))
	b := &bench{t: t, win: test.NewTempWindow(t, nil)}
	found, err := book.YearNumbered(year)
	if err != nil {
		t.Fatal(err)
	}
	b.desk = &desk.Desk{
		Window: b.win, Book: book, Year: found, Runner: kit.Inline(), Commands: kit.NewCommands(),
		Go: func(desk.Area, string) {}, Saved: func(string) {}, ShowErr: func(err error) { b.errs = append(b.errs, err) },
	}
	b.screen = New(b.desk)
	b.desk.Reload = b.screen.Load
	b.win.SetContent(b.screen.Content())
	b.win.Resize(fyne.NewSize(1170, 694))
	kit.Attach(b.win, b.desk.Commands)
	b.desk.Commands.SetPage(b.screen.Commands()...)
	b.screen.Load()
	return b
}

func sampleBook(t *testing.T) *data.Book {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "mẫu.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// emptyBook has a block with two units and a year, and nothing of a ceremony.
func emptyBook(t *testing.T) *data.Book {
	t.Helper()
	book, err := data.Create(filepath.Join(t.TempDir(), "trống.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	err = book.Do("lập khối", func(tx *data.Tx) error {
		block := data.Block{Name: "Khối thi đua thử", Symbol: "KTĐ", HeadLabel: "Khối trưởng", DeputyLabel: "Khối phó"}
		units := []data.Unit{{Name: "Báo Thanh tra", HeadPost: "Tổng Biên tập"}, {Name: "Trung tâm Thông tin", HeadPost: "Giám đốc"}}
		if err := tx.Save(&block); err != nil {
			return err
		}
		for i := range units {
			if err := tx.Save(&units[i]); err != nil {
				return err
			}
			if err := tx.Save(&data.Membership{BlockID: block.ID, UnitID: units[i].ID, Position: i + 1}); err != nil {
				return err
			}
		}
		return tx.Save(&data.Year{BlockID: block.ID, Number: 2024})
	})
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func (b *bench) file() *data.CeremonyFile {
	b.t.Helper()
	file, err := b.desk.Book.CeremonyFile(b.desk.Year.ID)
	if err != nil {
		b.t.Fatal(err)
	}
	return file
}

// press sends keys as the window does: "Ctrl+S", "Esc", "Return".
func (b *bench) press(keys ...string) {
	for _, key := range keys {
		focused := b.win.Canvas().Focused()
		name, ctrl := strings.CutPrefix(key, "Ctrl+")
		name, alt := strings.CutPrefix(name, "Alt+")
		modifier := fyne.KeyModifierControl
		if alt {
			modifier = fyne.KeyModifierAlt
		}
		long := fyne.KeyName(name)
		switch name {
		case "PgDn":
			long = fyne.KeyPageDown
		case "PgUp":
			long = fyne.KeyPageUp
		case "Esc":
			long = fyne.KeyEscape
		}
		shortcut, hears := focused.(fyne.Shortcutable)
		switch {
		case key == "Tab":
			b.win.Canvas().FocusNext()
		case (ctrl || alt) && hears:
			shortcut.TypedShortcut(&desktop.CustomShortcut{KeyName: long, Modifier: modifier})
		case ctrl || alt || focused == nil:
			b.desk.Commands.Fire(key)
		default:
			focused.TypedKey(&fyne.KeyEvent{Name: long})
		}
	}
}

// write types text and goes to the next field.
func (b *bench) write(texts ...string) {
	for _, text := range texts {
		b.letters(text)
		b.press("Return")
	}
}

func (b *bench) letters(text string) {
	for _, r := range text {
		focused := b.win.Canvas().Focused()
		if focused == nil {
			b.t.Fatalf("nothing holds the cursor for %q", text)
		}
		focused.TypedRune(r)
	}
}

// dialog tells whether a dialog stands over the page.
func (b *bench) dialog() bool { return b.desk.Commands.Suspended() }
