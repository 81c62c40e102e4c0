package people_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
	"sothidua/screens/people"
)

// bench is the screen on the practice book.
type bench struct {
	*desktest.Bench
	screen *people.Screen
}

func open(t *testing.T) *bench {
	t.Helper()
	b := &bench{Bench: desktest.New(t, desktest.Sample(t), 2023)}
	b.screen = people.New(b.Desk)
	b.screen.Wait = func(context.Context, time.Duration) bool { return true }
	b.Put(b.screen)
	return b
}

// list returns the table of people on the screen.
func (b *bench) list() *kit.Table[data.PersonRow] { return desktest.Table[data.PersonRow](b.Bench) }

func (b *bench) add(t *testing.T, names ...string) {
	t.Helper()
	err := b.Desk.Book.Do("thêm", func(tx *data.Tx) error {
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

// Given a list with somebody chosen in it, when a hit leads to somebody else while the list is
// still being read, then that one is chosen and shown.
func TestAHitLeadsToItsPersonWhileTheListIsRead(t *testing.T) {
	b := &bench{Bench: desktest.New(t, desktest.Sample(t), 2023)}
	answer := b.Slowly()
	b.screen = people.New(b.Desk)
	b.screen.Wait = func(context.Context, time.Duration) bool { return true }
	b.Put(b.screen)
	answer()
	wanted := b.list().Rows()[7].Person
	b.list().Select(2)
	b.screen.Load()
	b.screen.Show(desk.Place{Area: desk.People, Part: desk.PersonPart, ID: wanted.ID})
	answer()
	if row, ok := b.list().Selected(); !ok || row.Person.ID != wanted.ID || b.screen.Where().ID != wanted.ID {
		t.Errorf("chosen %+v, shown %d, want %d %s", row.Person, b.screen.Where().ID, wanted.ID, wanted.FullName)
	}
}

func TestSearchFindsNamesWithoutDiacriticsInAnyOrder(t *testing.T) {
	// Given somebody whose name is written with diacritics
	b := open(t)
	b.add(t, "Nguyễn Thị Hoa", "Trần Văn B")
	for _, typed := range []string{"nguyen thi hoa", "hoa nguyen", "Nguyễn Thị Hoa"} {
		// When the clerk types it so
		b.Fire("Ctrl+F")
		b.SelectAll()
		b.Type(typed)
		// Then every line holds all the words, and hers is among them
		found := false
		for _, row := range b.list().Rows() {
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
	b.SelectAll()
	b.Type("%")
	if rows := b.list().Rows(); len(rows) != 0 {
		t.Errorf("a percent sign finds %d people", len(rows))
	}
}

func TestPersonIsAddedWithPostByTypingAndComesIntoView(t *testing.T) {
	b := open(t)
	b.Fire("Ctrl+N")
	b.Fire("Ctrl+S") // refused: the cursor stands in the name
	b.Type("Trần Văn B")
	b.Fire("Ctrl+S")
	row, ok := b.list().Selected()
	if !ok || row.Person.FullName != "Trần Văn B" {
		t.Fatalf("chosen is %+v", row)
	}
	if b.Desk.Commands.Suspended() {
		t.Error("the form is still open")
	}
}

// Whoever is added stands among all the others, chosen and in view, whatever was looked for
// before and however far down the list.
func TestSomebodyAddedIsChosenInTheListOfEverybody(t *testing.T) {
	b := open(t)
	var names []string
	for i := range 464 {
		names = append(names, fmt.Sprintf("Nguyễn Văn Dài %03d", i))
	}
	b.add(t, names...)
	b.Fire("Ctrl+F")
	b.Type("dai 01")
	for _, name := range []string{"Trần Văn B", "Đỗ Thị Ỷ"} {
		b.Fire("Ctrl+N")
		b.Type(name)
		b.Fire("Ctrl+S")
		if row, ok := b.list().Selected(); !ok || row.Person.FullName != name {
			t.Errorf("chosen is %+v", row)
		}
		all, err := b.Desk.Book.ListPeople(t.Context(), 0, 10_000)
		if err != nil {
			t.Fatal(err)
		}
		if shown := desktest.Texts(b.Window.Content()); !strings.Contains(shown, fmt.Sprintf("%d người", all.Total)) {
			t.Error("the list does not say how many there are in all")
		}
	}
	// And after the next save she is still there
	b.Desk.Reload()
	if row, ok := b.list().Selected(); !ok || row.Person.FullName != "Đỗ Thị Ỷ" {
		t.Errorf("chosen is %+v", row)
	}
}

func TestEnterOpensAndDeleteAsksFirst(t *testing.T) {
	b := open(t)
	b.add(t, "Trần Văn B")
	b.Fire("Ctrl+F")
	b.Type("tran van b")
	b.Key(fyne.KeyReturn) // from the search into the list
	all, err := b.Desk.Book.ListPeople(t.Context(), 0, 1)
	total := all.Total
	if err != nil {
		t.Fatal(err)
	}
	row, ok := b.list().Selected()
	if !ok || row.Person.FullName != "Trần Văn B" {
		t.Fatalf("chosen is %+v", row)
	}
	b.Key(fyne.KeyReturn)
	b.Fire("Esc") // the form opened and closes unchanged
	b.Window.Canvas().Focus(b.list())
	b.Key(fyne.KeyDelete)
	b.Fire("Esc")
	if now, _ := b.Desk.Book.ListPeople(t.Context(), 0, 1); now.Total != total {
		t.Error("Esc deleted")
	}
	b.Window.Canvas().Focus(b.list())
	b.Key(fyne.KeyDelete)
	b.Window.Canvas().FocusNext()
	b.Key(fyne.KeyReturn)
	if now, _ := b.Desk.Book.ListPeople(t.Context(), 0, 1); now.Total != total-1 {
		t.Errorf("%d people, were %d", now.Total, total)
	}
	if _, err := b.Desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	if now, _ := b.Desk.Book.ListPeople(t.Context(), 0, 1); now.Total != total {
		t.Error("undo did not bring the person back")
	}
}

func TestRoomIsAddedUnderTheChosenUnit(t *testing.T) {
	b := open(t)
	b.screen.Show(desk.Place{Part: desk.CollectivePart})
	tree, err := b.Desk.Book.Collectives(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b.Fire("Ctrl+N")
	b.Type("Ban Công nghệ")
	b.Fire("Ctrl+S")
	after, err := b.Desk.Book.Collectives(t.Context())
	if err != nil || len(after) != len(tree)+1 {
		t.Fatalf("%d collectives, were %d; %v", len(after), len(tree), err)
	}
	for _, c := range after {
		if c.Name == "Ban Công nghệ" && c.Parent != tree[0].Name {
			t.Errorf("the room belongs to %q", c.Parent)
		}
	}
}

// Given more people than are read at once, the list says how many of them it shows, End
// goes to the very last, and a name far down is found by its letters.
func TestALongListOfPeopleGoesOnToItsEnd(t *testing.T) {
	b := open(t)
	var names []string
	for i := range 464 {
		names = append(names, fmt.Sprintf("Nguyễn Văn Dài %03d", i))
	}
	b.add(t, names...)
	all, err := b.Desk.Book.ListPeople(t.Context(), 0, 10_000)
	if err != nil {
		t.Fatal(err)
	}
	foot := fmt.Sprintf("200 của %d dòng", all.Total)
	if shown := desktest.Texts(b.Window.Content()); !strings.Contains(shown, foot) {
		t.Errorf("%q is not said", foot)
	}
	b.Window.Canvas().Focus(b.list())
	b.Key(fyne.KeyEnd)
	if row, _ := b.list().Selected(); row.Person.ID != all.Rows[all.Total-1].Person.ID || len(b.list().Rows()) != all.Total {
		t.Errorf("End goes to %q of %d", row.Person.FullName, len(b.list().Rows()))
	}
	if shown := desktest.Texts(b.Window.Content()); strings.Contains(shown, " của ") && strings.Contains(shown, "kéo xuống") {
		t.Error("a whole list says that it goes on")
	}
}

// Given somebody who came by a list with a name that does not say what they are called,
// when the list shows them, then one key asks, and the answer is kept and sorts.
func TestWhatSomebodyIsCalledIsAskedOnce(t *testing.T) {
	b := open(t)
	b.add(t, "Y Bih Alêô", "Y Thanh Hà")
	b.Fire("Ctrl+F")
	b.SelectAll()
	b.Type("y alêô")
	const asks = "1 người trong bảng chưa rõ tên gọi, đang xếp theo chữ cuối."
	if !strings.Contains(desktest.Texts(b.screen.Content()), asks) {
		t.Fatal("nothing asks")
	}
	b.Fire("F6")
	b.Fire("Ctrl+S") // refused: the cursor stands where it is asked
	b.Type("Bih")
	b.Fire("Ctrl+S")
	row, ok := b.list().Selected()
	if !ok || row.Person.SortName != "Bih" || strings.Contains(desktest.Texts(b.screen.Content()), asks) {
		t.Errorf("chosen is %+v", row)
	}
}

// A new person saved with "and add another" opens an empty form with the same place of work.
func TestPeopleAreAddedOneAfterTheOther(t *testing.T) {
	b := open(t)
	field := func(key string) *kit.TextField {
		t.Helper()
		for _, object := range test.LaidOutObjects(b.Window.Canvas().Overlays().Top()) {
			if found, ok := object.(*kit.TextField); ok && found.Key() == key {
				return found
			}
		}
		t.Fatalf("no field %s", key)
		return nil
	}
	place := func() *kit.ChoiceField {
		for _, object := range test.LaidOutObjects(b.Window.Canvas().Overlays().Top()) {
			if found, ok := object.(*kit.ChoiceField); ok && found.Key() == "place" {
				return found
			}
		}
		return nil
	}
	before, err := b.Desk.Book.ListPeople(t.Context(), 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	b.Fire("Ctrl+N")
	b.Type("Lê Thị Một")
	field("title").SetText("Chuyên viên")
	place().SetText("Báo Thanh tra")
	b.Fire("Ctrl+Enter")
	if !b.Commands.Suspended() || field("full-name").Text() != "" || place().Text() != "Báo Thanh tra" {
		t.Fatalf("the next form holds %q, %q", field("full-name").Text(), place().Text())
	}
	b.Type("Lê Thị Hai")
	field("title").SetText("Chuyên viên")
	b.Fire("Ctrl+S")
	if after, _ := b.Desk.Book.ListPeople(t.Context(), 0, 1); b.Commands.Suspended() || after.Total != before.Total+2 {
		t.Errorf("%d people, were %d", after.Total, before.Total)
	}
}

// By keys alone a room is put into a room, stands there deeper than it, changes places with
// its neighbour and moves out again.
func TestRoomsLieInRooms(t *testing.T) {
	b := open(t)
	b.screen.Show(desk.Place{Part: desk.CollectivePart})
	tree := func() []data.Collective {
		t.Helper()
		tree, err := b.Desk.Book.Collectives(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return tree
	}
	holder := tree()[1]
	for _, name := range []string{"Tổ Thử Một", "Tổ Thử Hai"} {
		b.Fire("Ctrl+N")
		b.Type(name)
		b.Key(fyne.KeyReturn)
		b.SelectAll()
		b.Type(holder.Name)
		b.Key(fyne.KeyReturn)
		b.Fire("Ctrl+S")
	}
	if got := tree(); got[2].Name != "Tổ Thử Một" || got[3].Name != "Tổ Thử Hai" || got[3].Depth != 2 || got[3].Parent != holder.Name {
		t.Fatalf("under %s stand %+v", holder.Name, got[2:4])
	}
	if shown := desktest.Texts(b.Window.Content()); !strings.Contains(shown, kit.Indented("Tổ Thử Hai", 2)) {
		t.Errorf("the tree does not show: %s", shown)
	}
	// The last that was added is chosen, and goes one up
	b.Fire("Alt+Up")
	if got := tree(); got[2].Name != "Tổ Thử Hai" || got[3].Name != "Tổ Thử Một" {
		t.Errorf("after Alt+Up %s, %s", got[2].Name, got[3].Name)
	}
	// And moves into the unit itself
	b.Window.Canvas().Focus(desktest.Table[data.Collective](b.Bench))
	b.Key(fyne.KeyReturn)
	b.Key(fyne.KeyReturn)
	b.SelectAll()
	b.Type(tree()[0].Name)
	b.Key(fyne.KeyReturn)
	b.Fire("Ctrl+S")
	for _, c := range tree() {
		if c.Name == "Tổ Thử Hai" && (c.Depth != 1 || c.Parent != tree()[0].Name) {
			t.Errorf("moved to %+v", c)
		}
	}
}

// Where there is little room a school's year is told by both its halves.
func TestASchoolsYearIsNeverHalfToldInNarrowColumns(t *testing.T) {
	b := open(t)
	b.Desk.Year.Kind = data.SchoolYear
	b.screen.Load()
	history := desktest.Table[data.HistoryRow](b.Bench)
	for i := range b.list().Rows() {
		b.list().Select(i)
		if len(history.Rows()) > 0 {
			row := history.Rows()[0]
			short := fmt.Sprintf("%d-%02d", row.Year, (row.Year+1)%100)
			shown := desktest.Texts(b.Window.Content())
			if !strings.Contains(shown, short) || strings.Contains(shown+"\n", fmt.Sprintf("\n%d\n", row.Year)) {
				t.Errorf("%s is not told: %s", short, shown)
			}
			return
		}
	}
	t.Fatal("nobody has a history")
}
