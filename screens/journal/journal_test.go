package journal_test

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"gorm.io/gorm/schema"

	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/journal"
	"sothidua/screens/kit"
)

// bench is a screen on a real book in a window of the smallest size that counts.
type bench struct {
	desk   *desk.Desk
	window fyne.Window
	screen *journal.Screen
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
	b.screen = journal.New(b.desk)
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

func (b *bench) theme(t *testing.T) string {
	t.Helper()
	y, err := b.desk.Book.YearNumbered(2023)
	if err != nil {
		t.Fatal(err)
	}
	return y.Theme
}

func (b *bench) do(t *testing.T, label string, act func(*data.Tx) error) {
	t.Helper()
	if err := b.desk.Book.Do(label, act); err != nil {
		t.Fatal(err)
	}
	b.screen.Load()
}

// texts gathers every text on the screen.
func (b *bench) texts() string {
	var all []string
	for _, object := range test.LaidOutObjects(b.window.Content()) {
		switch o := object.(type) {
		case *widget.RichText:
			all = append(all, o.String())
		case *canvas.Text:
			all = append(all, o.Text)
		}
	}
	return strings.Join(all, "\n")
}

func TestStepTellsItsChangesInWords(t *testing.T) {
	// Given a step that changes the theme and adds a deadline's day
	b := open(t)
	y := b.desk.Year
	y.Theme, y.RegimeCode = "Đoàn kết, sáng tạo", "L2022-ND98"
	b.do(t, "Năm 2023: sửa thông tin", func(tx *data.Tx) error { return tx.Save(&y) })
	// Then the screen names record, field, and both values, codes by their names
	shown := b.texts()
	for _, want := range []string{
		"Sửa năm thi đua 2023", "Chủ đề", "Trước: " + b.desk.Year.Theme, "Sau: Đoàn kết, sáng tạo",
		"Chế độ pháp lý", "Sau: Luật Thi đua, khen thưởng 2022, Nghị định 98/2023",
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("the screen lacks %q in\n%s", want, shown)
		}
	}
	if strings.Contains(shown, "L2022-ND98") || strings.Contains(shown, "regime_code") {
		t.Error("a code or column name shows")
	}
}

func TestUndoAndRedoByKey(t *testing.T) {
	b := open(t)
	was := b.theme(t)
	y := b.desk.Year
	y.Theme = "Chủ đề khác"
	b.do(t, "Năm 2023: sửa thông tin", func(tx *data.Tx) error { return tx.Save(&y) })
	b.press(t, "Ctrl+Z")
	if got := b.theme(t); got != was {
		t.Fatalf("after undo the theme is %q", got)
	}
	if shown := b.texts(); !strings.Contains(shown, "đã hoàn tác") || !strings.Contains(shown, "Hoàn tác: Năm 2023: sửa thông tin") {
		t.Errorf("the list does not show the undo:\n%s", shown)
	}
	b.press(t, "Ctrl+Y")
	if got := b.theme(t); got != "Chủ đề khác" {
		t.Errorf("after redo the theme is %q", got)
	}
}

func TestEveryRecordAndColumnHasWords(t *testing.T) {
	for _, record := range data.Records() {
		parsed, err := schema.Parse(record, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		if words.JournalRecords[parsed.Table] == "" {
			t.Errorf("no word for table %s", parsed.Table)
		}
		for _, column := range parsed.DBNames {
			if _, ok := words.JournalFields[column]; !ok {
				t.Errorf("no word for %s.%s", parsed.Table, column)
			}
		}
	}
}
