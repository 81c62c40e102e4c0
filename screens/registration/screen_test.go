package registration

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// clerk sits before the screen with a practice book.
type clerk struct {
	*testing.T
	*Screen
	*desktest.Bench
	err error // the last fault shown outside a form
}

func newClerk(t *testing.T) *clerk {
	t.Helper()
	book := desktest.Sample(t)
	err := book.Do("Chưa ký", func(tx *data.Tx) error {
		if err := datatest.DB(tx).Model(&data.Signatory{}).Where("1 = 1").Update("state", data.SignatureOpen).Error; err != nil {
			return err
		}
		return datatest.DB(tx).Model(&data.Year{}).Where("1 = 1").Update("signed_on", "").Error
	})
	if err != nil {
		t.Fatal(err)
	}
	return clerkAt(t, book, 2023)
}

// newSignedClerk sits before a year whose pledge is signed.
func newSignedClerk(t *testing.T) *clerk {
	t.Helper()
	return clerkAt(t, desktest.Sample(t), 2023)
}

func clerkAt(t *testing.T, book *data.Book, year int) *clerk {
	t.Helper()
	c := &clerk{T: t, Bench: desktest.New(t, book, year)}
	c.Desk.ShowErr = func(err error) { c.err = err }
	c.Screen = New(c.Desk)
	c.Put(c.Screen)
	return c
}

func (c *clerk) count(label string) int {
	for _, kind := range c.summary.Kinds {
		if kind.Label == label && kind.Subject == c.subject() {
			return c.row().Tallies[kind.ID].All
		}
	}
	c.Fatalf("no kind %q", label)
	return 0
}

func (c *clerk) registrationsOf(name string) []data.Registration {
	var rows []data.Registration
	err := datatest.DB(c.desk.Book).Where("subject_name = ? AND year_id = ?", name, c.desk.Year.ID).Order("id").Find(&rows).Error
	if err != nil {
		c.Fatal(err)
	}
	return rows
}

// unregistered are people of the unit in view without a registration.
func (c *clerk) unregistered() []data.PersonAt {
	people, err := c.desk.Book.PeopleOf(context.Background(), c.unitID, c.today())
	if err != nil {
		c.Fatal(err)
	}
	var free []data.PersonAt
	for _, person := range people {
		if len(c.registrationsOf(person.FullName)) == 0 {
			free = append(free, person)
		}
	}
	return free
}

// tab goes on to the field with the label, and reports when there is none.
func (c *clerk) tab(label string) {
	c.Helper()
	for range 40 {
		if c.Window.Canvas().Focused() == c.focusable(label) {
			return
		}
		c.Window.Canvas().FocusNext()
	}
	c.Fatalf("no field %q within reach of Tab", label)
}

// focusable finds what holds the focus in the field of the open form with the label.
func (c *clerk) focusable(label string) fyne.Focusable {
	canvas, before := c.Window.Canvas(), c.Window.Canvas().Focused()
	defer canvas.Focus(before)
	for _, field := range c.form().Fields() {
		if field.Label() == label {
			field.Focus(canvas)
			return canvas.Focused()
		}
	}
	return nil
}

// form is the form of the dialog on top.
func (c *clerk) form() *kit.Form {
	c.Helper()
	var found *kit.Form
	var look func(fyne.CanvasObject)
	look = func(object fyne.CanvasObject) {
		if form, ok := object.(*kit.Form); ok {
			found = form
			return
		}
		switch o := object.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				look(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				look(child)
			}
		}
	}
	look(c.Window.Canvas().Overlays().Top())
	if found == nil {
		c.Fatal("no form is open")
	}
	return found
}

func (c *clerk) save() { c.Press("Ctrl+S") }

// dialogOpen reports whether a form or question lies over the screen.
func (c *clerk) dialogOpen() bool { return c.Window.Canvas().Overlays().Top() != nil }

// addByKeys adds a person of the book: the name is found while it is typed.
func (c *clerk) addByKeys(name string, boxes ...string) {
	c.Helper()
	c.desk.Commands.Fire("Ctrl+N")
	c.Type(name)
	c.Key(fyne.KeyReturn)
	for _, box := range boxes {
		c.tab(box)
		c.Key(fyne.KeySpace)
	}
}

func TestTenPeopleByKeyboard(t *testing.T) {
	// Given a unit with people who register nothing yet.
	c := newClerk(t)
	c.units.Select(2)
	free := c.unregistered()
	if len(free) < 2 {
		t.Fatalf("the practice book leaves %d people free", len(free))
	}
	before, whole := c.count("LĐTT"), c.people.count()
	// When ten registrations are typed: those people and others with a further title.
	added := 0
	for _, person := range free {
		c.addByKeys(person.FullName, "LĐTT")
		c.save()
		added++
	}
	further := 0
	for _, row := range c.people.Rows() {
		if row.line != nil && added+further < 10 && !strings.Contains(row.line.Commendations, "GK") {
			c.addByKeys(row.line.Name, "GK")
			c.save()
			further++
		}
	}
	// Then each stands in the book with name, post and room as they are now,
	if added+further != 10 {
		t.Fatalf("typed %d registrations", added+further)
	}
	for _, person := range free {
		rows := c.registrationsOf(person.FullName)
		if len(rows) != 1 || rows[0].SubjectPost != person.Post || rows[0].SubjectUnit != person.Room || rows[0].UnitID != c.unitID {
			t.Errorf("%s: %+v, want post %q in %q", person.FullName, rows, person.Post, person.Room)
		}
	}
	// and the counts beside have followed.
	if got := c.count("LĐTT"); got != before+added {
		t.Errorf("LĐTT %d, want %d", got, before+added)
	}
	if got := c.count("GK"); got != further {
		t.Errorf("GK %d, want %d", got, further)
	}
	if got := c.people.count(); got != whole+added {
		t.Errorf("%d lines, want %d", got, whole+added)
	}
	if c.err != nil {
		t.Error(c.err)
	}
}

func TestNewPersonInPassing(t *testing.T) {
	// Given a name that is nowhere in the book.
	c := newClerk(t)
	c.units.Select(1)
	unit := c.row().Unit
	// When it is typed, marked as new and given post and a room that is new too.
	c.addByKeys("Trần Văn Thử", "Người mới, chưa có trong sổ")
	if shown := desktest.Texts(c.Window.Canvas().Overlays().List()...); strings.Contains(shown, words.KitNotInList) {
		t.Errorf("said of a new person: %s", shown)
	}
	c.tab("Ông/Bà")
	c.Type("ông")
	c.Key(fyne.KeyReturn)
	c.tab("Chức vụ")
	c.Type("Phóng viên")
	c.tab("Bộ phận")
	c.Type("Phòng Thử nghiệm")
	c.tab("CSTĐCS")
	c.Key(fyne.KeySpace)
	c.tab("Tên sáng kiến, đề tài")
	c.Type("Quy trình thử")
	c.Press("Ctrl+S")
	// Then person, post, room, initiative and registration are one step.
	rows := c.registrationsOf("Trần Văn Thử")
	if len(rows) != 1 || rows[0].SubjectPost != "Phóng viên" || rows[0].SubjectUnit != "Phòng Thử nghiệm" || rows[0].InitiativeID == nil {
		t.Fatalf("%+v", rows)
	}
	var person data.Person
	if err := datatest.DB(c.desk.Book).First(&person, rows[0].PersonID).Error; err != nil || person.Honorific != "Ông" || person.SortKey == "" {
		t.Errorf("person %+v, %v", person, err)
	}
	var step data.Step
	datatest.DB(c.desk.Book).Order("id DESC").Limit(1).Find(&step)
	if step.Label != "Đăng ký: thêm Trần Văn Thử – CSTĐCS" {
		t.Errorf("step %q", step.Label)
	}
	if _, err := c.desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	people, err := c.desk.People.Find(t.Context(), "tran van thu", c.today())
	if err != nil {
		t.Fatal(err)
	}
	for _, left := range people.Rows {
		if left.FullName == "Trần Văn Thử" {
			t.Error("undo left the person in the book")
		}
	}
	rooms, err := c.desk.Book.RoomsOf(t.Context(), unit.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, room := range rooms {
		if room.Name == "Phòng Thử nghiệm" {
			t.Error("undo left the room in the book")
		}
	}
}

func TestSameTitleTwiceIsRefused(t *testing.T) {
	// Given somebody who registers LĐTT already.
	c := newClerk(t)
	name := ""
	for _, row := range c.people.Rows() {
		if row.line != nil && row.line.Titles == "LĐTT" {
			name = row.line.Name
			break
		}
	}
	// When LĐTT is typed once more.
	c.addByKeys(name, "LĐTT")
	c.save()
	// Then the form stays, says why, and the book has it once.
	if !c.dialogOpen() {
		t.Fatal("the form closed")
	}
	want := name + " đã đăng ký LĐTT năm 2023 tại " + c.row().Unit.Name + "."
	if shown := allText(c.Window.Canvas().Overlays().Top()); !strings.Contains(shown, want) {
		t.Errorf("%q is not said; the form says %q", want, shown)
	}
	if rows := c.registrationsOf(name); len(rows) != 1 {
		t.Errorf("%d registrations", len(rows))
	}
}

func TestPersonOfAnotherUnitIsFound(t *testing.T) {
	// Given the first unit in view and somebody of the second.
	c := newClerk(t)
	there, err := c.desk.Book.PeopleOf(t.Context(), c.summary.Units[1].Unit.ID, c.today())
	if err != nil {
		t.Fatal(err)
	}
	// When the name is typed without its marks and a commendation added.
	c.addByKeys(viet.Fold(there[0].FullName), "KNC")
	c.save()
	// Then the unit in view registers that very person, not a new one.
	var rows []data.Registration
	datatest.DB(c.desk.Book).Where("person_id = ? AND unit_id = ?", there[0].ID, c.unitID).Find(&rows)
	if len(rows) != 1 || rows[0].SubjectUnit != there[0].Room || c.dialogOpen() {
		t.Errorf("%+v", rows)
	}
}

// Given a link to one registration of another unit, when it is followed, then the
// unit's list is in view with the cursor on the very line.
func TestALinkLeadsToTheVeryLine(t *testing.T) {
	c := newClerk(t)
	var row data.Registration
	err := datatest.DB(c.desk.Book).Where("year_id = ? AND unit_id <> ? AND person_id IS NOT NULL", c.desk.Year.ID, c.unitID).Order("id DESC").First(&row).Error
	if err != nil {
		t.Fatal(err)
	}
	c.Show(desk.Place{Unit: row.UnitID, ID: row.ID})
	line, ok := c.people.Selected()
	if !ok || line.line == nil || line.line.PersonID != *row.PersonID || c.unitID != row.UnitID || c.tabs.Current() != peopleTab {
		t.Errorf("unit %d, tab %d, line %+v", c.unitID, c.tabs.Current(), line.line)
	}
	if at := c.Where(); at.Unit != row.UnitID || !slices.Contains(line.line.IDs, at.ID) {
		t.Errorf("%+v", at)
	}
}

func TestSideTellsEarlierYears(t *testing.T) {
	// Given somebody with awards in earlier years and none in this one.
	c := newClerk(t)
	var award data.Award
	err := datatest.DB(c.desk.Book).Where(`year < ? AND person_id IN (SELECT person_id FROM registrations WHERE year_id = ?)
		AND person_id NOT IN (SELECT person_id FROM awards WHERE year = ? AND person_id IS NOT NULL)`,
		c.desk.Year.Number, c.desk.Year.ID, c.desk.Year.Number).Order("id DESC").First(&award).Error
	if err != nil {
		t.Fatal(err)
	}
	c.Show(desk.Place{Unit: c.unitOf(*award.PersonID)})
	// When the line is chosen.
	c.people.SelectWhere(func(r lineRow) bool { return r.line != nil && r.line.PersonID == *award.PersonID })
	// Then beside it stand this year's registration and the award with its decision.
	var planned, awarded bool
	for _, row := range c.side.past.Rows() {
		planned = planned || row.Year == c.desk.Year.Number && (decision(row) == "đăng ký" || decision(row) == "không đạt")
		awarded = awarded || row.Year == award.Year && decision(row) == award.DecisionNumber
	}
	if !planned || !awarded {
		t.Errorf("%+v", c.side.past.Rows())
	}
}

func (c *clerk) unitOf(personID int64) int64 {
	var row data.Registration
	if err := datatest.DB(c.desk.Book).Where("person_id = ? AND year_id = ?", personID, c.desk.Year.ID).First(&row).Error; err != nil {
		c.Fatal(err)
	}
	return row.UnitID
}

func TestChangeKeepsNamesAsTheyWere(t *testing.T) {
	// Given a line whose person has been renamed since.
	c := newClerk(t)
	var line data.RegistrationLine
	for _, row := range c.people.Rows() {
		if row.line != nil && strings.Contains(row.line.Titles, "CSTĐ bộ") {
			line = *row.line
		}
	}
	err := c.desk.Book.Do("Đổi tên", func(tx *data.Tx) error {
		var person data.Person
		if err := datatest.DB(tx).First(&person, line.PersonID).Error; err != nil {
			return err
		}
		person.FullName = "Tên Đã Đổi"
		return tx.Save(&person)
	})
	if err != nil {
		t.Fatal(err)
	}
	// When one title is taken away and a commendation added.
	c.people.SelectWhere(func(r lineRow) bool { return r.line != nil && r.line.PersonID == line.PersonID })
	c.Window.Canvas().Focus(c.people.Grid)
	c.Key(fyne.KeyReturn)
	c.tab("CSTĐ bộ")
	c.Key(fyne.KeySpace)
	c.tab("GK")
	c.Key(fyne.KeySpace)
	c.Press("Ctrl+S")
	// Then the line shows both, under the name as it was, with its initiative.
	got, ok := c.people.Selected()
	if !ok || got.line == nil {
		t.Fatal("the line is no longer chosen")
	}
	if got.line.Titles != "CSTĐCS" || got.line.Commendations != "GK" || got.line.Name != line.Name || got.line.Initiative.Title != line.Initiative.Title {
		t.Errorf("%+v", got.line)
	}
}

func TestCollectivesAndDeletion(t *testing.T) {
	// Given the list of collectives of a unit.
	c := newClerk(t)
	c.tabs.Select(0)
	before := c.collectives.count()
	// When a room that the unit does not have yet registers a title.
	c.addByKeys("Phòng Mới lập", "Tập thể nhỏ mới, chưa có trong sổ", "TTLĐTT")
	c.save()
	// Then it is a line of its own,
	row, ok := c.collectives.Selected()
	if !ok || row.line == nil || row.line.Name != "Phòng Mới lập" || row.line.Whole || c.collectives.count() != before+1 {
		t.Fatalf("%+v, %d lines", row.line, c.collectives.count())
	}
	// and Delete removes it once the question is answered with yes.
	c.Window.Canvas().Focus(c.collectives.Grid)
	c.Key(fyne.KeyDelete)
	if rows := c.registrationsOf("Phòng Mới lập"); len(rows) != 1 {
		t.Fatal("deleted without a question")
	}
	c.Window.Canvas().FocusNext()
	c.Key(fyne.KeyReturn)
	if rows := c.registrationsOf("Phòng Mới lập"); len(rows) != 0 {
		t.Errorf("%d registrations left", len(rows))
	}
}

func TestBookWithoutAYear(t *testing.T) {
	c := newClerk(t)
	c.desk.Year = data.Year{}
	c.Load()
	if c.err != nil || c.people.count() != 0 || len(c.units.Rows()) != 0 {
		t.Errorf("%v, %d lines", c.err, c.people.count())
	}
}

func TestSubmissionOfAUnit(t *testing.T) {
	// Given the fourth unit, whose registration was received; that of the fifth was returned.
	c := newClerk(t)
	c.units.Select(3)
	// When it is returned with a reason.
	c.desk.Commands.Fire("F4")
	c.Type("trả lại")
	c.Key(fyne.KeyReturn)
	c.Press("Ctrl+S")
	if c.row().Submission.State == data.SubmissionReturned {
		t.Error("returned without a reason")
	}
	c.tab("Lý do, nội dung cần bổ sung")
	c.Type("Thiếu sáng kiến")
	c.Press("Ctrl+S")
	// Then book and list say so, and the whole block counts one less.
	if got := c.row().Submission; got.State != data.SubmissionReturned || got.Reason != "Thiếu sáng kiến" || got.Version != 1 || got.ReturnedOn != c.desk.Today() {
		t.Errorf("%+v", got)
	}
	rows := c.units.Rows()
	if rows[3].state != "trả lại" || rows[5].state != "3/5" {
		t.Errorf("%+v", rows[3:])
	}
}

func allText(object fyne.CanvasObject) string {
	var words []string
	for _, laid := range test.LaidOutObjects(object) {
		if text, ok := laid.(*canvas.Text); ok {
			words = append(words, text.Text)
		}
	}
	return strings.Join(words, " ")
}

func TestReceivingAtMidnightIsOfTheDayOfItsStep(t *testing.T) {
	// Given a clock that passes midnight while F6 works.
	c := newClerk(t)
	c.tabs.Select(boardTab)
	night := time.Date(2023, 3, 8, 23, 59, 59, 0, time.UTC)
	c.desk.Book.Now = func() time.Time {
		night = night.Add(700 * time.Millisecond)
		return night
	}
	// When a registration is noted as received,
	c.Press("F6")
	// then it came on the day that the journal names.
	var step data.Step
	var said data.Submission
	datatest.DB(c.desk.Book).Order("id DESC").First(&step)
	datatest.DB(c.desk.Book).Where("unit_id = ? AND year_id = ?", c.unitID, c.desk.Year.ID).First(&said)
	if day := viet.DateOf(time.UnixMilli(step.At).UTC()); said.ReceivedOn != day || !strings.Contains(step.Label, "đã nhận") {
		t.Errorf("received on %s in a step of %s: %s", said.ReceivedOn, day, step.Label)
	}
}

// Given all units in view, when what came in is noted, then it is of today for each unit that
// registers somebody and of which nothing was noted, in one step; the others stay.
func TestWhatCameInIsNotedOfManyUnitsAtOnce(t *testing.T) {
	book := desktest.Sample(t)
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	units, err := book.UnitsOf(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	err = book.Do("Chưa ai nộp", func(tx *data.Tx) error {
		db := datatest.DB(tx)
		return errors.Join(
			db.Model(&data.Submission{}).Where("1 = 1").Updates(map[string]any{"state": "", "received_on": ""}).Error,
			db.Where("unit_id = ?", units[1].ID).Delete(&data.Registration{}).Error,
			db.Model(&data.Submission{}).Where("unit_id = ?", units[2].ID).Update("state", data.SubmissionReturned).Error)
	})
	if err != nil {
		t.Fatal(err)
	}
	c := clerkAt(t, book, 2023)
	db := datatest.DB(book)
	c.open(wholeBlock)
	said := desktest.Texts(c.board.open)
	if !strings.Contains(said, "3 đơn vị có đăng ký mà chưa ghi ngày nhận: "+nameOf(units[0])) || strings.Contains(said, nameOf(units[1])) || strings.Contains(said, nameOf(units[2])) {
		t.Errorf("the board says %q", said)
	}
	var before int64
	db.Model(&data.Step{}).Count(&before)
	c.Press("F4")
	c.Key(fyne.KeyReturn) // nothing is taken away: Enter says yes
	var after int64
	db.Model(&data.Step{}).Count(&after)
	summary, err := c.desk.Contest.Summary(t.Context(), c.desk.Year.ID)
	if err != nil {
		t.Fatal(err)
	}
	today := c.today()
	for i, row := range summary.Units {
		want := data.SubmissionReceived
		switch i {
		case 1:
			want = ""
		case 2:
			want = data.SubmissionReturned
		}
		if s := row.Submission; s.State != want || want == data.SubmissionReceived && s.ReceivedOn != today {
			t.Errorf("%s: %+v, want %q", row.Unit.Name, s, want)
		}
	}
	if after != before+1 {
		t.Errorf("%d steps", after-before)
	}
	if said := desktest.Texts(c.board.open); said != "" {
		t.Errorf("afterwards the board says %q", said)
	}
}

// Given what a rule finds by the months of work, then its link is to the person's record
// of the year; what it finds in the list has none.
func TestAFindingLeadsToTheRecordOfTheYear(t *testing.T) {
	c := newClerk(t)
	var row data.Registration
	err := datatest.DB(c.desk.Book).Where("year_id = ? AND unit_id = ? AND person_id IS NOT NULL", c.desk.Year.ID, c.unitID).First(&row).Error
	if err != nil {
		t.Fatal(err)
	}
	f := rules.Finding{State: rules.Missing, UnitID: row.UnitID, Record: rules.YearRecord, People: true, PersonID: *row.PersonID}
	if at, _, ok := desk.RecordOf(f); !ok || at != (desk.Place{Area: desk.People, Part: desk.RatingPart, Unit: row.UnitID, ID: *row.PersonID}) {
		t.Errorf("%+v %v", at, ok)
	}
	f.Record = rules.NoRecord
	if at, _, ok := desk.RecordOf(f); ok {
		t.Errorf("a line entered twice leads to %+v", at)
	}
}

// Given somebody of whose year nobody recorded anything, the panel says so in one callout
// that leads to that person's row.
func TestWhatIsLackingOfOneIsOneCallout(t *testing.T) {
	c := newClerk(t)
	if err := datatest.DB(c.desk.Book).Exec("DELETE FROM person_years WHERE year = 2023").Error; err != nil {
		t.Fatal(err)
	}
	c.Load()
	for i, row := range c.people.Rows() {
		lacks := 0
		for _, f := range c.findingsOf(row.line) {
			if f.State == rules.Missing && f.Record == rules.YearRecord {
				lacks++
			}
		}
		if lacks < 2 {
			continue
		}
		c.people.Select(i, 0)
		if n := strings.Count(allText(c.side.content), words.FindingMissing); n != 1 {
			t.Errorf("%d callouts for %d that are missing", n, lacks)
		}
		for _, f := range rules.Gather(c.findingsOf(row.line)) {
			if at, _, _ := desk.RecordOf(f); f.Gathered > 0 && (at.ID != row.line.PersonID || !strings.Contains(f.Text, row.line.Name)) {
				t.Errorf("%q leads to %+v", f.Text, at)
			}
		}
		return
	}
	t.Fatal("nobody lacks two things")
}

// Given a tab with keys of its own, then the bottom line has them before those of the area.
func TestTheKeysOfATabAreToldBeforeThoseOfTheArea(t *testing.T) {
	c := newClerk(t)
	area := false
	for _, command := range c.Screen.Commands() {
		switch of, _, _ := strings.Cut(command.ID, "."); {
		case of == "board" && area:
			t.Errorf("%s comes behind keys of the area", command.ID)
		case of == "registration":
			area = true
		}
	}
	if !area {
		t.Error("no key of the area")
	}
}
