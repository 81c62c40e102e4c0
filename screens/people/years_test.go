package people

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/rating"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

// yearBench is the tab of people's years on the practice book, of whose year nothing
// is known.
type yearBench struct {
	*desktest.Bench
	screen *Screen
}

func openYears(t *testing.T) *yearBench {
	t.Helper()
	b := &yearBench{Bench: desktest.New(t, desktest.Sample(t), 2023)}
	for _, table := range []string{"person_years", "unit_years"} {
		if err := datatest.DB(b.Desk.Book).Exec("DELETE FROM "+table+" WHERE year = ?", 2023).Error; err != nil {
			t.Fatal(err)
		}
	}
	b.screen = New(b.Desk)
	b.Put(b.screen)
	b.screen.Show(desk.Place{Part: desk.RatingPart})
	b.Window.Canvas().Focus(b.screen.years.grid.Grid)
	return b
}

// known are the ratings of the first unit's people, by person.
func (b *yearBench) known(t *testing.T) []data.PersonOfYear {
	t.Helper()
	units, err := rating.OfCollectives(t.Context(), b.Desk.Book, b.Desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := rating.OfPeople(t.Context(), b.Desk.Book, b.Desk.Year, units[0].ID)
	if err != nil || len(rows) < 3 {
		t.Fatal(len(rows), err)
	}
	return rows
}

func TestRatingsAreTypedFilledAndTakenBack(t *testing.T) {
	// Given a unit of which nothing is known this year
	b := openYears(t)
	// When a rating is typed for the first,
	b.Type("htt")
	b.Key(fyne.KeyReturn)
	rows := b.known(t)
	if rows[0].Known.Rating != "HTTNV" || rows[1].Known.ID != 0 {
		t.Fatalf("%+v, %+v", rows[0].Known, rows[1].Known)
	}
	// and all the rest get one at once,
	b.Fire("F4")
	b.Type("htx")
	b.Key(fyne.KeyReturn)
	b.Press("Ctrl+S")
	// then each has one, the first keeps its own, it was one step, and that says how many.
	if told := strings.Join(b.Told, "\n"); !strings.Contains(told, fmt.Sprintf("cho %d người", len(rows)-1)) {
		t.Errorf("it says %q", told)
	}
	for i, row := range b.known(t) {
		want := "HTXSNV"
		if i == 0 {
			want = "HTTNV"
		}
		if row.Known.Rating != want {
			t.Errorf("%s: %q", row.FullName, row.Known.Rating)
		}
	}
	steps, err := b.Desk.Book.Steps(t.Context(), 2)
	if err != nil || !strings.Contains(steps[0].Label, "Xếp loại HTXSNV") || !strings.HasPrefix(steps[1].Label, "Xếp loại năm 2023: ") {
		t.Errorf("%+v %v", steps, err)
	}
}

func TestAPastedRatingIsShownBeforeItIsWritten(t *testing.T) {
	b := openYears(t)
	name := b.known(t)[1].FullName
	fyne.CurrentApp().Clipboard().SetContent("Họ và tên\tXếp loại\n" + name + "\tHTNV\nNgười Lạ\tHTNV")
	b.screen.years.grid.TypedShortcut(&fyne.ShortcutPaste{})
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, "Người Lạ") {
		t.Errorf("%s", shown)
	}
	if b.known(t)[1].Known.ID != 0 {
		t.Fatal("written unasked")
	}
	b.Press("Ctrl+S")
	if got := b.known(t)[1].Known.Rating; got != "HTNV" {
		t.Errorf("%q", got)
	}
}

func TestAPastedRatingInOtherWordsIsAskedAndAnsweredByKeys(t *testing.T) {
	// Given pasted ratings of which two are called in a way that no term is
	b := openYears(t)
	rows := b.known(t)
	fyne.CurrentApp().Clipboard().SetContent("Họ và tên\tXếp loại\n" + rows[1].FullName + "\tTốt\n" + rows[2].FullName + "\ttốt\n" + rows[3].FullName + "\tHTNV")
	b.screen.years.grid.TypedShortcut(&fyne.ShortcutPaste{})
	// When the one question is answered by typing
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, "“Tốt”") {
		t.Fatalf("%s", shown)
	}
	b.Type("HTTNV")
	b.Key(fyne.KeyReturn)
	b.Press("Ctrl+S")
	// then all are written, in one step.
	rows = b.known(t)
	for i, want := range map[int]string{1: "HTTNV", 2: "HTTNV", 3: "HTNV"} {
		if rows[i].Known.Rating != want {
			t.Errorf("%s: %q", rows[i].FullName, rows[i].Known.Rating)
		}
	}
}

// Given the people of a unit, when another unit is chosen by keys alone, then its people are
// in the grid, and what is typed next is the rating of the first of them.
func TestAnotherUnitIsRatedByKeysAlone(t *testing.T) {
	b := openYears(t)
	units, err := rating.OfCollectives(t.Context(), b.Desk.Book, b.Desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	var other data.CollectiveOfYear
	for _, u := range units {
		if u.ParentID == nil {
			other = u // the last one
		}
	}
	b.Fire("Esc")
	b.Type(other.Name)
	b.Key(fyne.KeyReturn)
	b.Type("htt")
	b.Key(fyne.KeyReturn)
	rows, err := rating.OfPeople(t.Context(), b.Desk.Book, b.Desk.Year, other.ID)
	if err != nil || rows[0].Known.Rating != "HTTNV" {
		t.Errorf("%+v %v", rows[0].Known, err)
	}
	// And Enter on the unit in view leads to its people too.
	b.Fire("Esc")
	b.Key(fyne.KeyReturn)
	if b.Window.Canvas().Focused() != fyne.Focusable(b.screen.years.grid.Grid) {
		t.Errorf("the focus is in %T", b.Window.Canvas().Focused())
	}
}

// Ctrl+F leads to the search or the choice of the list in view, never to another tab's.
func TestFindingStaysWithTheListInView(t *testing.T) {
	b := openYears(t)
	for tab, want := range map[int]func() fyne.Focusable{
		tabPersons:     func() fyne.Focusable { return b.screen.persons.search.Input },
		tabCollectives: func() fyne.Focusable { return b.screen.collectives.table },
		tabYears:       func() fyne.Focusable { return b.screen.years.unit.Input },
	} {
		b.screen.tabs.Select(tab)
		b.Fire("Ctrl+F")
		if got := b.Window.Canvas().Focused(); b.screen.tabs.Current() != tab || got != want() {
			t.Errorf("in tab %d the focus is in %T of tab %d", tab, got, b.screen.tabs.Current())
		}
	}
}

// Given a link to the year of somebody in another unit, when it is followed, then the
// unit is in view with the cursor on that person.
func TestALinkLeadsToTheYearOfAPerson(t *testing.T) {
	b := openYears(t)
	units, err := rating.OfCollectives(t.Context(), b.Desk.Book, b.Desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	var other int64
	for _, u := range units {
		if u.ParentID == nil {
			other = u.ID // the last one
		}
	}
	rows, err := rating.OfPeople(t.Context(), b.Desk.Book, b.Desk.Year, other)
	if err != nil || len(rows) < 2 {
		t.Fatal(len(rows), err)
	}
	b.screen.Show(desk.Place{Part: desk.RatingPart, Unit: other, ID: rows[1].PersonID})
	if row, ok := b.screen.years.grid.Selected(); !ok || row.id != rows[1].PersonID || b.screen.years.unitID != other {
		t.Errorf("unit %d, %+v", b.screen.years.unitID, row)
	}
	if at := b.screen.Where(); at.Part != desk.RatingPart || at.Unit != other {
		t.Errorf("%+v", at)
	}
}

// Given a cell of another unit's list that was being typed in, when its draft is opened,
// then the unit is loaded and the box stands over the cell.
func TestADraftOfACellIsOpenedInItsUnit(t *testing.T) {
	b := openYears(t)
	units, err := rating.OfCollectives(t.Context(), b.Desk.Book, b.Desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	var other int64
	for _, u := range units {
		if u.ParentID == nil {
			other = u.ID // the last one
		}
	}
	rows, err := rating.OfPeople(t.Context(), b.Desk.Book, b.Desk.Year, other)
	if err != nil || len(rows) < 2 {
		t.Fatal(len(rows), err)
	}
	about := desk.Names(other, rows[1].PersonID, b.screen.years.grid.Home)
	open := b.screen.Openers()[cellOfPerson]
	if found := open(about); found == desk.Later {
		found = open(about)
		if found != desk.Opened {
			t.Fatalf("found %v", found)
		}
	}
	if row, ok := b.screen.years.grid.Selected(); !ok || row.id != rows[1].PersonID || !b.screen.years.grid.Typing() {
		t.Errorf("%+v", row)
	}
}

// Given a link that comes before anything is loaded, when the units are there, then its
// unit is in view and not the first.
func TestALinkWaitsForTheUnits(t *testing.T) {
	b := openYears(t)
	units, err := rating.OfCollectives(t.Context(), b.Desk.Book, b.Desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	var other int64
	for _, u := range units {
		if u.ParentID == nil {
			other = u.ID // the last one
		}
	}
	fresh := New(b.Desk) // nothing of it is loaded
	fresh.years.seek(other, 0)
	fresh.units.seek(other)
	fresh.units.load(fresh.years.offer)
	if fresh.years.unitID != other || fresh.years.unit.Value() != strconv.FormatInt(other, 10) || fresh.years.shown != other {
		t.Errorf("unit %d, choice %q, shown %d; want %d", fresh.years.unitID, fresh.years.unit.Value(), fresh.years.shown, other)
	}
	if row, ok := fresh.units.grid.Selected(); !ok || row.id != other {
		t.Errorf("%+v", row)
	}
}
