package start_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/data"
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
}

func show(t *testing.T, change func(*start.Options)) *first {
	t.Helper()
	f := &first{Hands: desktest.NewHands(t)}
	f.Window.Resize(fyne.NewSize(1366, 768))
	folder := filepath.Join(t.TempDir(), "sothidua")
	f.options = start.Options{
		Window: f.Window, Runner: kit.Inline(),
		Path: filepath.Join(folder, "so.sothidua"), Practice: filepath.Join(folder, "thuc-hanh.sothidua"),
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
	f.write("Sở Ví dụ")
	f.write("Hà Nội")
	f.write("Khối thi đua Các trường")
	f.write("KTĐ")
	f.SelectAll()
	f.write("2025")
	f.write("Trường Một\n\n  Trường Hai ")
	f.Commands.Fire("Ctrl+S")
	if f.opened == nil {
		t.Fatal("no book was opened")
	}
	if f.opened.Path != f.options.Path {
		t.Errorf("the book lies at %s, want %s", f.opened.Path, f.options.Path)
	}
	year, err := f.opened.YearNumbered(2025)
	if err != nil {
		t.Fatal(err)
	}
	units, err := f.opened.UnitsOf(year)
	if err != nil || len(units) != 2 || units[0].Name != "Trường Một" || units[1].Name != "Trường Hai" {
		t.Errorf("units = %v, %v", units, err)
	}
}

func TestAnIncompleteFormMakesNoFile(t *testing.T) {
	f := show(t, nil)
	f.Commands.Fire("Ctrl+N")
	f.Commands.Fire("Ctrl+S")
	if _, err := os.Stat(f.options.Path); err == nil || f.opened != nil {
		t.Error("a book without a block's name was made")
	}
}

func TestPracticeOpensItsOwnFile(t *testing.T) {
	f := show(t, nil)
	f.Commands.Fire("Ctrl+T")
	if f.opened == nil || f.opened.Path != f.options.Practice {
		t.Fatalf("opened %v", f.opened)
	}
	if practice, err := f.opened.Practice(); err != nil || !practice {
		t.Errorf("practice = %v, %v", practice, err)
	}
	if _, err := os.Stat(f.options.Path); err == nil {
		t.Error("practice made the office's book")
	}
}

func TestTheBookOnTheDeskIsNotOpenedTwice(t *testing.T) {
	back := false
	f := show(t, func(o *start.Options) {
		o.Current, o.Back = o.Practice, func() { back = true }
		if err := os.MkdirAll(filepath.Dir(o.Practice), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(o.Practice, []byte("held by the desk"), 0o644); err != nil {
			t.Fatal(err)
		}
	})
	f.Commands.Fire("Ctrl+T")
	if !back || f.opened != nil {
		t.Errorf("back = %v, opened = %v", back, f.opened)
	}
}
