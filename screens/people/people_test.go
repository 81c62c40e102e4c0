package people_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
	"sothidua/screens/people"
)

// bench is a screen on a real book in a window of the smallest size that counts.
type bench struct {
	desk   *desk.Desk
	window fyne.Window
	screen *people.Screen
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
	b.screen = people.New(b.desk)
	b.screen.Wait = func(context.Context, time.Duration) bool { return true }
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

func (b *bench) key(name fyne.KeyName) {
	b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// list returns the table of people on the screen.
func (b *bench) list(t *testing.T) *kit.Table[data.PersonRow] {
	t.Helper()
	for _, object := range test.LaidOutObjects(b.window.Content()) {
		if table, ok := object.(*kit.Table[data.PersonRow]); ok {
			return table
		}
	}
	t.Fatal("no list of people")
	return nil
}

func (b *bench) add(t *testing.T, names ...string) {
	t.Helper()
	err := b.desk.Book.Do("thêm", func(tx *data.Tx) error {
		for _, name := range names {
			if err := tx.Save(&data.Person{FullName: name}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	b.screen.Load()
}

func TestSearchFindsNamesWithoutDiacriticsInAnyOrder(t *testing.T) {
	// Given somebody whose name is written with diacritics
	b := open(t)
	b.add(t, "Nguyễn Thị Hoa", "Trần Văn B")
	for _, typed := range []string{"nguyen thi hoa", "hoa nguyen", "Nguyễn Thị Hoa"} {
		// When the clerk types it so
		b.press(t, "Ctrl+F")
		b.selectAll()
		b.typeText(typed)
		// Then every line holds all the words, and hers is among them
		found := false
		for _, row := range b.list(t).Rows() {
			found = found || row.Person.FullName == "Nguyễn Thị Hoa"
			if row.Person.FullName == "Trần Văn B" {
				t.Errorf("%q finds Trần Văn B", typed)
			}
		}
		if !found {
			t.Errorf("%q does not find Nguyễn Thị Hoa", typed)
		}
	}
	// And signs of the search language are letters like others
	b.selectAll()
	b.typeText("%")
	if rows := b.list(t).Rows(); len(rows) != 0 {
		t.Errorf("a percent sign finds %d people", len(rows))
	}
}

func TestPersonIsAddedWithPostByTypingAndComesIntoView(t *testing.T) {
	b := open(t)
	b.press(t, "Ctrl+N")
	b.press(t, "Ctrl+S") // refused: the cursor stands in the name
	b.typeText("Trần Văn B")
	b.press(t, "Ctrl+S")
	row, ok := b.list(t).Selected()
	if !ok || row.Person.FullName != "Trần Văn B" {
		t.Fatalf("chosen is %+v", row)
	}
	if b.desk.Commands.Suspended() {
		t.Error("the form is still open")
	}
}

func TestEnterOpensAndDeleteAsksFirst(t *testing.T) {
	b := open(t)
	b.add(t, "Trần Văn B")
	b.press(t, "Ctrl+F")
	b.typeText("tran van b")
	b.key(fyne.KeyReturn) // from the search into the list
	_, total, err := b.desk.Book.ListPeople(data.PeopleQuery{}, 1)
	if err != nil {
		t.Fatal(err)
	}
	row, ok := b.list(t).Selected()
	if !ok || row.Person.FullName != "Trần Văn B" {
		t.Fatalf("chosen is %+v", row)
	}
	b.key(fyne.KeyReturn)
	b.press(t, "Esc") // the form opened and closes unchanged
	b.window.Canvas().Focus(b.list(t))
	b.key(fyne.KeyDelete)
	b.press(t, "Esc")
	if _, now, _ := b.desk.Book.ListPeople(data.PeopleQuery{}, 1); now != total {
		t.Error("Esc deleted")
	}
	b.window.Canvas().Focus(b.list(t))
	b.key(fyne.KeyDelete)
	b.window.Canvas().FocusNext()
	b.key(fyne.KeyReturn)
	if _, now, _ := b.desk.Book.ListPeople(data.PeopleQuery{}, 1); now != total-1 {
		t.Errorf("%d people, were %d", now, total)
	}
	if _, err := b.desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, now, _ := b.desk.Book.ListPeople(data.PeopleQuery{}, 1); now != total {
		t.Error("undo did not bring the person back")
	}
}

func TestRoomIsAddedUnderTheChosenUnit(t *testing.T) {
	b := open(t)
	b.screen.Show(people.PlaceCollectives)
	tree, err := b.desk.Book.Collectives()
	if err != nil {
		t.Fatal(err)
	}
	b.press(t, "Ctrl+N")
	b.typeText("Ban Công nghệ")
	b.press(t, "Ctrl+S")
	after, err := b.desk.Book.Collectives()
	if err != nil || len(after) != len(tree)+1 {
		t.Fatalf("%d collectives, were %d; %v", len(after), len(tree), err)
	}
	for _, c := range after {
		if c.Name == "Ban Công nghệ" && c.Parent != tree[0].Name {
			t.Errorf("the room belongs to %q", c.Parent)
		}
	}
}
