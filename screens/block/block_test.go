package block_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	work "sothidua/app/block"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
	"sothidua/screens/block"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// bench is the screen on the practice book.
type bench struct {
	*desktest.Bench
	screen *block.Screen
}

func open(t *testing.T) *bench {
	t.Helper()
	b := &bench{Bench: desktest.New(t, desktest.Sample(t), 2023)}
	b.screen = block.New(b.Desk)
	b.Put(b.screen)
	return b
}

func (b *bench) file(t *testing.T) *data.BlockFile {
	t.Helper()
	file, err := b.Desk.Book.BlockFile(t.Context(), b.Desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestUnitIsAddedByTyping(t *testing.T) {
	// Given the list of units
	b := open(t)
	before := len(b.file(t).Members)
	// When the clerk saves an empty form, it stays open with the cursor in the name
	b.Fire("Ctrl+N")
	b.Fire("Ctrl+S")
	if len(b.file(t).Members) != before {
		t.Fatal("a unit without name was saved")
	}
	// And when she types name, short name, symbol, post and headcount from field to field
	for _, text := range []string{"Ban Công nghệ thông tin", "Ban Công nghệ", "BCN", "Trưởng ban", "Giám đốc Sở Nội vụ", "41"} {
		b.Type(text)
		b.Key(fyne.KeyReturn)
	}
	b.Fire("Ctrl+S")
	// Then the unit stands last in the block with its figures of the year
	members := b.file(t).Members
	if len(members) != before+1 {
		t.Fatalf("%d members, were %d", len(members), before)
	}
	m := members[before]
	if m.Unit.Name != "Ban Công nghệ thông tin" || m.Unit.Symbol != "BCN" || m.Unit.HeadPost != "Trưởng ban" || m.Unit.Decider != "Giám đốc Sở Nội vụ" ||
		m.Figures.Headcount != 41 || m.Figures.Year != 2023 || m.Membership.FromDate != "2023-01-01" {
		t.Errorf("the book holds %+v", m)
	}
	// And one undo takes all of it back
	if _, err := b.Desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	if len(b.file(t).Members) != before {
		t.Error("undo left the unit in the block")
	}
}

// Given a year that nobody leads yet, when its head is saved to go on with another, then the
// next is offered as deputy; and a second head is refused, with the one that is there.
// A list that takes none by itself says where lists are pasted.
func TestPastingIntoTheUnitsSaysWhereListsArePasted(t *testing.T) {
	b := open(t)
	b.Fire("Ctrl+V")
	if !slices.Contains(b.Told, words.DeskPasting) {
		t.Errorf("%q", b.Told)
	}
}

func TestAYearHasOneHead(t *testing.T) {
	b := open(t)
	if err := datatest.DB(b.Desk.Book).Exec("DELETE FROM offices").Error; err != nil {
		t.Fatal(err)
	}
	b.screen = block.New(b.Desk)
	b.Put(b.screen)
	b.Press("Ctrl+PgDn")
	members := b.file(t).Members
	b.Fire("Ctrl+N")
	b.Key(fyne.KeyReturn)
	b.Type(members[0].Unit.Name)
	b.Key(fyne.KeyReturn)
	b.Fire("Ctrl+Enter")
	b.Key(fyne.KeyReturn) // over the role that is offered
	b.Type(members[1].Unit.Name)
	b.Key(fyne.KeyReturn)
	b.Fire("Ctrl+S")
	offices := b.file(t).Offices
	if len(offices) != 2 || offices[0].Role != data.OfficeHead || offices[1].Role != data.OfficeDeputy || offices[1].UnitID != members[1].Unit.ID {
		t.Fatalf("%+v", offices)
	}
	// Then what was added is under the cursor.
	b.Key(fyne.KeyDelete)
	b.Yes()
	if left := b.file(t).Offices; len(left) != 1 || left[0].ID != offices[0].ID {
		t.Errorf("Del took another away: %+v left", left)
	}
	second := data.Office{YearID: offices[0].YearID, UnitID: members[1].Unit.ID, Role: data.OfficeHead}
	err := b.Desk.Book.Do("Thử", func(tx *data.Tx) error { return work.SaveOffice(tx, second) })
	if f := fault.Of(err); f == nil || f.Field != "role" {
		t.Errorf("a second head: %v", err)
	}
	first := offices[0]
	first.PersonName = "Trần Thị Thử"
	if err := b.Desk.Book.Do("Thử", func(tx *data.Tx) error { return work.SaveOffice(tx, first) }); err != nil {
		t.Errorf("the head that is there: %v", err)
	}
}

// Given the form of who leads the block, then it asks how somebody was chosen only for the
// next year, and what was typed of that is not in the way once this year is meant.
func TestHowALeaderWasChosenIsAskedForTheNextYearAlone(t *testing.T) {
	b := open(t)
	if err := datatest.DB(b.Desk.Book).Exec("DELETE FROM offices").Error; err != nil {
		t.Fatal(err)
	}
	b.screen = block.New(b.Desk)
	b.Put(b.screen)
	b.Press("Ctrl+PgDn")
	b.Fire("Ctrl+N")
	var form *kit.Form
	for _, seen := range desktest.Look(b.Window) {
		if found, ok := seen.Object.(*kit.Form); ok {
			form = found
		}
	}
	asks := func() bool {
		return form.Field("method").Visible() && form.Field("agree").Visible() && form.Field("voters").Visible()
	}
	role := func(name string) {
		form.Field("role").Focus(b.Window.Canvas())
		b.SelectAll()
		b.Type(name)
		b.Key(fyne.KeyReturn)
	}
	if asks() {
		t.Error("it is asked for this year")
	}
	head := cmp.Or(b.file(t).Block.HeadLabel, words.BlockHead)
	role(fmt.Sprintf(words.OfficeNext, head))
	if !asks() {
		t.Fatal("it is not asked for the next year")
	}
	unit := b.file(t).Members[0].Unit
	b.Type(unit.Name)
	b.Key(fyne.KeyReturn)
	form.Field("method").Focus(b.Window.Canvas())
	b.Type(words.OfficeMethods[0])
	b.Key(fyne.KeyReturn)
	role(head)
	if asks() {
		t.Error("it is still asked for this year")
	}
	b.Fire("Ctrl+S")
	offices := b.file(t).Offices
	if len(offices) != 1 || offices[0].Role != data.OfficeHead || offices[0].Method != "" || offices[0].UnitID != unit.ID {
		t.Errorf("%+v", offices)
	}
}

// Given the year of a school, then what is said of a unit beside the list and in its form
// names the year shortly: there is little room.
func TestASchoolsYearIsToldShortBesideTheList(t *testing.T) {
	b := open(t)
	if err := datatest.DB(b.Desk.Book).Exec("UPDATE years SET kind = ?", data.SchoolYear).Error; err != nil {
		t.Fatal(err)
	}
	b.Desk.Year.Kind = data.SchoolYear
	b.screen = block.New(b.Desk)
	b.Put(b.screen)
	b.Key(fyne.KeyReturn)
	beside, form := desktest.Texts(b.screen.Content()), desktest.Texts(b.Window.Canvas().Overlays().Top())
	for _, shown := range []string{beside, form} {
		if !strings.Contains(shown, "Số người năm 2023-24") {
			t.Errorf("%s", shown)
		}
	}
}

func TestAltDownMovesTheChosenUnitAndKeepsItChosen(t *testing.T) {
	b := open(t)
	before := b.file(t).Members
	b.Fire("Alt+Down")
	b.Fire("Alt+Down")
	after := b.file(t).Members
	if after[2].Unit.ID != before[0].Unit.ID || after[0].Unit.ID != before[1].Unit.ID {
		t.Errorf("the order is now %s, %s, %s", after[0].Unit.Name, after[1].Unit.Name, after[2].Unit.Name)
	}
}

func TestUnitWithRecordsIsNotDeletedAndTheBookSaysWhy(t *testing.T) {
	b := open(t)
	before := len(b.file(t).Members)
	var said error
	b.Desk.ShowErr = func(err error) { said = err }
	b.Window.Canvas().Focus(desktest.Table[data.Member](b.Bench))
	b.Key(fyne.KeyDelete)
	if !b.Desk.Commands.Suspended() {
		t.Fatal("nothing was asked")
	}
	b.Key(fyne.KeyTab)
	b.Window.Canvas().FocusNext()
	b.Key(fyne.KeyReturn)
	if said == nil || len(b.file(t).Members) != before {
		t.Errorf("said %v, %d members", said, len(b.file(t).Members))
	}
}
