package registration

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// begins types the name of somebody new in the third unit; of a slow book nothing comes before
// it is called for.
func begins(t *testing.T, book *data.Book, slow bool) (c *clerk, answer func()) {
	t.Helper()
	c, answer = &clerk{T: t, Bench: desktest.New(t, book, 2023)}, func() {}
	if slow {
		answer = c.Slowly()
	}
	c.Desk.ShowErr = func(err error) { c.err = err }
	c.Screen = New(c.Desk)
	c.Put(c.Screen)
	answer()
	c.units.Select(2)
	answer()
	c.newRow()
	c.Type("Quách Văn Thử")
	c.Key(fyne.KeyReturn)
	return c, answer
}

// typedQuickly types two new people, then changes several cells of one line at a stretch,
// and returns what the book holds of them.
func typedQuickly(t *testing.T, slow bool) []data.RegistrationLine {
	t.Helper()
	book := desktest.Sample(t)
	if err := book.Do("Chưa ký", func(tx *data.Tx) error {
		if err := datatest.DB(tx).Model(&data.Signatory{}).Where("1 = 1").Update("state", data.SignatureOpen).Error; err != nil {
			return err
		}
		return datatest.DB(tx).Model(&data.Year{}).Where("1 = 1").Update("signed_on", "").Error
	}); err != nil {
		t.Fatal(err)
	}
	c, answer := begins(t, book, slow)
	c.Type("Giảng viên, Khoa Thử")
	c.Key(fyne.KeyTab, fyne.KeySpace, fyne.KeyDown)
	// The first is on its way into the book.
	c.Type("Tống Thị Nghiệm")
	c.Key(fyne.KeyReturn, fyne.KeyDown) // with the title of the first
	answer()
	c.at("Quách Văn Thử", honorificCell, "")
	c.Type("Bà")
	c.Key(fyne.KeyReturn, fyne.KeyRight)
	c.Type("Phó khoa")
	c.Key(fyne.KeyTab)
	c.Type("2")
	c.Type("2")
	c.Type("3")
	for range 4 {
		c.Key(fyne.KeyRight)
	}
	c.Key(fyne.KeyRight)
	c.Type("Sáng kiến một")
	c.Key(fyne.KeyReturn)
	c.Type("ghi chú")
	c.Key(fyne.KeyReturn)
	answer()
	if c.err != nil {
		t.Fatal(c.err)
	}
	var lines []data.RegistrationLine
	for _, name := range []string{"Quách Văn Thử", "Tống Thị Nghiệm"} {
		line := c.lineOf(name)
		lines = append(lines, line)
	}
	return lines
}

// Given a disk on which a save takes long, when she types on without waiting, then the book
// holds what it holds on a quick one.
func TestWhatIsTypedOnWhileALineIsSavedIsNeitherLostNorRewritten(t *testing.T) {
	quick, slow := typedQuickly(t, false), typedQuickly(t, true)
	for i, line := range quick {
		if line.Name != slow[i].Name || line.Honorific != slow[i].Honorific || line.Post != slow[i].Post || line.Unit != slow[i].Unit ||
			line.Titles != slow[i].Titles || line.Note != slow[i].Note || line.Initiative.Title != slow[i].Initiative.Title {
			t.Errorf("quick %+v\nslow %+v", line, slow[i])
		}
	}
	if first := quick[0]; first.Honorific != "Bà" || first.Post != "Phó khoa" || first.Note != "ghi chú" {
		t.Errorf("%+v", first)
	}
}

// Given a unit whose figures are still worked out, when another is chosen, then they are
// never shown below its name.
func TestFiguresOfOneUnitNeverStandBelowAnother(t *testing.T) {
	c := &clerk{T: t, Bench: desktest.New(t, desktest.Sample(t), 2023)}
	var work []func()
	c.Desk.Runner = kit.Stepped(&work)
	c.Screen = New(c.Desk)
	c.Put(c.Screen)
	step := func() {
		next := work[0]
		work = work[1:]
		next()
	}
	for len(work) > 0 {
		step()
	}
	for asked := range 4 { // in each state of the work for the first
		c.units.Select(0)
		for len(work) > 0 {
			step()
		}
		c.units.Select(2)
		for range min(asked, len(work)) {
			step()
		}
		c.units.Select(3)
		for len(work) > 0 {
			if shown := desktest.Texts(c.strip); strings.Contains(shown, "49") {
				t.Fatalf("after %d steps for the one before: %s", asked, shown)
			}
			step()
		}
	}
}

// Given the registrations of a year in view, when a hit leads to a line of another year in the
// same unit, then the cursor is on that line once the year is there.
func TestAHitOfAnotherYearLeadsToItsLine(t *testing.T) {
	c := &clerk{T: t, Bench: desktest.New(t, desktest.Sample(t), 2023)}
	answer := c.Slowly()
	c.Screen = New(c.Desk)
	c.Put(c.Screen)
	answer()
	before, err := c.Desk.Book.YearNumbered(t.Context(), 2022)
	if err != nil {
		t.Fatal(err)
	}
	var wanted data.Registration
	if err := datatest.DB(c.Desk.Book).Where("year_id = ? AND unit_id = ? AND person_id IS NOT NULL", before.ID, c.unitID).Order("id DESC").First(&wanted).Error; err != nil {
		t.Fatal(err)
	}
	c.Desk.Year = before
	c.Screen.Load()
	c.Screen.Show(desk.Place{Area: desk.Registrations, Unit: wanted.UnitID, ID: wanted.ID, Year: before.ID})
	answer()
	if row, _ := c.people.Selected(); row.line == nil || !slices.Contains(row.line.IDs, wanted.ID) || c.Window.Canvas().Focused() != fyne.Focusable(c.people.Grid) {
		t.Errorf("the cursor is on %+v, want the line of %s", row.line, wanted.SubjectName)
	}
}

// Given a complete new line and a disk on which a save takes long, when she goes on to another
// unit, then the line is saved there without a question, and then the other unit is in view.
func TestGoingOnWaitsForTheLineThatIsBeingSaved(t *testing.T) {
	book := desktest.Sample(t)
	if err := book.Do("Chưa ký", func(tx *data.Tx) error {
		return datatest.DB(tx).Model(&data.Signatory{}).Where("1 = 1").Update("state", data.SignatureOpen).Error
	}); err != nil {
		t.Fatal(err)
	}
	c, answer := begins(t, book, true)
	c.Type("Giảng viên")
	c.Key(fyne.KeyTab, fyne.KeySpace)
	c.units.Select(1)
	if c.Bench.Commands.Suspended() {
		t.Fatal("something is asked while the line is saved")
	}
	answer()
	if c.Bench.Commands.Suspended() || c.err != nil {
		t.Fatalf("something is asked of a line that is saved; %v", c.err)
	}
	if rows := c.registrationsOf("Quách Văn Thử"); len(rows) != 1 {
		t.Errorf("%d registrations", len(rows))
	}
	if c.unitID != c.summary.Units[1].Unit.ID {
		t.Errorf("the unit in view is %d", c.unitID)
	}
}
