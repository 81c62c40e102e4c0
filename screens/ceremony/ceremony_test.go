package ceremony

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	work "sothidua/app/ceremony"
	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

func TestAWholeCeremonyTypedByKeyboardStandsInTheBook(t *testing.T) {
	// given a year without a ceremony
	b := open(t, emptyBook(t), 2024)

	// when the clerk begins one and types its general data
	b.Press("Ctrl+N")
	b.write("Lễ ký kết thử", "15/3/2024", "14h", "1630", "Hội trường lớn", "Hà Nội", "3")
	b.Press("Ctrl+S")
	// and three participants, two items, two signatories and the conclusion
	b.Press("Ctrl+PgDn")
	for _, name := range []string{"Nguyễn Văn A", "Trần Văn B", "Đại diện Báo Thanh tra"} {
		b.Press("Ctrl+N")
		b.write(name, "Ông")
		b.Press("Ctrl+S")
	}
	b.Press("Ctrl+PgDn")
	for _, item := range []string{"Khai mạc", "Ký kết giao ước"} {
		b.Press("Ctrl+N")
		b.write("14:00")
		b.Type(item)
		b.Press("Ctrl+S")
	}
	b.Press("Ctrl+PgDn")
	for _, unit := range []string{"Báo Thanh tra", "Trung tâm Thông tin"} {
		b.Press("Ctrl+N")
		b.write(unit)
		b.Press("Ctrl+S")
	}
	b.Press("Ctrl+PgDn", "Ctrl+N")
	b.write("Kết luận", "Bà", "Nguyễn Thị Hoa", "Phó Tổng Biên tập phụ trách Báo Thanh tra")
	b.Type("Chúc mừng buổi lễ thành công.")
	b.Press("Ctrl+S")

	// then all of it stands in the book
	file := b.file()
	c := file.Ceremony
	if c.Name != "Lễ ký kết thử" || c.Date != "2024-03-15" || c.StartTime != "14:00" || c.EndTime != "16:30" ||
		c.Place != "Hội trường lớn" || c.Locality != "Hà Nội" || c.Copies != 3 || c.Purposes != "signing" {
		t.Errorf("the general data is %+v", c)
	}
	if len(file.Participants) != 3 || file.Participants[2].FullName != "Đại diện Báo Thanh tra" || file.Participants[0].Honorific != "Ông" ||
		file.Participants[1].Position != 2 || !file.Participants[1].Invited {
		t.Errorf("the participants are %+v", file.Participants)
	}
	if len(file.Agenda) != 2 || file.Agenda[1].Content != "Ký kết giao ước" || file.Agenda[1].Time != "14:00" {
		t.Errorf("the programme is %+v", file.Agenda)
	}
	if len(file.Signatories) != 2 || file.Signatories[1].UnitID == nil || *file.Signatories[1].UnitID != file.Units[1].ID {
		t.Errorf("the signatories are %+v", file.Signatories)
	}
	if len(file.Remarks) != 1 || file.Remarks[0].Kind != data.RemarkConclusion || file.Remarks[0].Speaker != "Nguyễn Thị Hoa" {
		t.Errorf("the remarks are %+v", file.Remarks)
	}
	if len(b.errs) > 0 {
		t.Errorf("faults came up: %v", b.errs)
	}
}

func TestAnEmptyNameIsNamedAndTheCursorGoesThere(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	b.screen.general.name.SetText("")
	b.Press("Ctrl+S")

	if got := b.screen.general.name.Error(); got != words.KitRequired {
		t.Errorf("under the name stands %q", got)
	}
	if b.Window.Canvas().Focused() != b.screen.general.name.Input {
		t.Error("the cursor is elsewhere")
	}
	if b.file().Ceremony.Name == "" {
		t.Error("the empty name was saved")
	}
}

func TestANumberIsWrittenAsOnPaper(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	g := b.screen.general
	g.numbers[0].number.SetText("7")
	g.numbers[1].number.SetText("mười hai")
	b.Press("Ctrl+S")
	if g.numbers[1].number.Error() != words.CeremonyBadNumber {
		t.Errorf("under the bad number stands %q", g.numbers[1].number.Error())
	}
	g.numbers[1].number.SetText("12/GM-BTTr")
	b.Press("Ctrl+S")

	file := b.file()
	if n := numberOf(file, "plan"); n.Number != 7 || n.Symbol != "KH-KTĐ" {
		t.Errorf("the plan has %+v", n)
	}
	if n := numberOf(file, "invitation"); n.Number != 12 || n.Symbol != "GM-BTTr" {
		t.Errorf("the invitation has %+v", n)
	}
}

func TestAPersonFoundBringsPostAndUnit(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	people, err := b.Desk.Book.ListPeople(t.Context(), 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	known := people.Rows[0]
	b.Press("Ctrl+PgDn", "Ctrl+N")
	b.screen.people.name.SetValue(key(&known.Person.ID))
	b.Press("Ctrl+S")

	got := b.file().Participants
	last := got[len(got)-1]
	if last.PersonID == nil || *last.PersonID != known.Person.ID || last.Post != known.Post.Title || last.UnitName != known.Post.Unit || last.Post == "" {
		t.Errorf("taken over was %+v from %+v", last, known)
	}
}

// Given a line saved and gone on from, when somebody of the book is chosen for the next, then
// its unit is that person's own and not the one carried on; a unit typed for the line stays.
func TestTheUnitCarriedOnGivesWayToThePersonsOwn(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	people, err := b.Desk.Book.ListPeople(t.Context(), 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	known, p := people.Rows[0], b.screen.people
	for typed, want := range map[string]string{"": known.Post.Unit, "Sở Thử": "Sở Thử"} {
		b.screen.Show(desk.Place{Part: string(contest.InPeople)})
		b.Fire("Ctrl+N")
		p.name.SetText("Lê Thị Một")
		p.unit.SetText("Đơn vị khác")
		b.Fire("Ctrl+Enter")
		if typed != "" {
			p.unit.SetText(typed)
		}
		p.name.SetValue(key(&known.Person.ID))
		if got := p.unit.Text(); got != want {
			t.Errorf("the unit is %q, want %q", got, want)
		}
		b.Fire("Ctrl+S")
	}
}

// Given a disk on which a save takes a moment, when a new line is saved, then nothing is
// asked meanwhile, the focus leads nowhere, and the line is chosen once it is there.
func TestANewLineIsSavedWithoutAQuestionOnASlowDisk(t *testing.T) {
	b := &bench{Bench: desktest.New(t, desktest.Sample(t), 2023), t: t}
	answer := b.Slowly()
	b.Desk.ShowErr = func(err error) { b.errs = append(b.errs, err) }
	b.screen = New(b.Desk)
	b.Put(b.screen)
	answer()
	before := len(b.file().Participants)
	b.Press("Ctrl+PgDn", "Ctrl+N")
	b.write("Quách Văn Thử")
	b.Press("Ctrl+S")
	if b.Commands.Suspended() {
		t.Fatalf("while it is saved she is asked:\n%s", desktest.Texts(b.Window.Canvas().Overlays().Top()))
	}
	answer()
	chosen, _ := b.screen.people.lines.Table().Selected()
	if after := len(b.file().Participants); b.Commands.Suspended() || after != before+1 || !strings.Contains(fmt.Sprint(chosen), "Quách Văn Thử") || len(b.errs) > 0 {
		t.Errorf("%d lines more, chosen %v, asked %v, %v", after-before, chosen, b.Commands.Suspended(), b.errs)
	}
}

// A meeting without a day is not said to have all that its papers need.
func TestAMeetingWithoutADayLacksIt(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	b.Press("F7")
	b.Key(fyne.KeyReturn)
	if file := b.file(); b.screen.file.Ceremony.Date != "" || b.screen.file.Ceremony.ID == file.Ceremony.ID {
		t.Fatalf("in view is %+v", b.screen.file.Ceremony)
	}
	if texts := desktest.Texts(b.screen.general.gaps); !strings.Contains(texts, words.GapDate) || strings.Contains(texts, words.CeremonyMissingNone) {
		t.Errorf("beside a meeting without a day stands:\n%s", texts)
	}
}

func TestPastingIntoTheDelegatesSaysWhereListsArePasted(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	b.screen.Show(desk.Place{Part: string(contest.InPeople)})
	b.Fire("Ctrl+V")
	if !slices.Contains(b.Told, words.DeskPasting) {
		t.Errorf("%q", b.Told)
	}
}

func TestUndoTakesAParticipantBack(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	before := len(b.file().Participants)
	b.Press("Ctrl+PgDn", "Ctrl+N")
	b.write("Trần Văn B")
	b.Press("Ctrl+S")
	if len(b.file().Participants) != before+1 {
		t.Fatal("the participant was not added")
	}

	label, err := b.Desk.Book.Undo()
	b.screen.Load()

	if err != nil || label != "Đại biểu: thêm Trần Văn B" {
		t.Errorf("undo of %q: %v", label, err)
	}
	if got := b.screen.people.lines.Count(); got != before {
		t.Errorf("%d participants are shown, %d expected", got, before)
	}
}

func TestEscapeAsksAboutAChangedFormOnly(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	b.Press("Ctrl+PgDn", "Return")
	b.Press("Esc")
	if b.dialog() {
		t.Fatal("an unchanged form asks")
	}
	b.Press("Return")
	b.Type("X")
	b.Press("Esc")
	if !b.dialog() {
		t.Fatal("a changed form does not ask")
	}
	b.Press("Esc") // stay
	if b.dialog() || !b.screen.people.lines.Changed() {
		t.Error("staying lost the change")
	}
	left := false
	b.screen.Leave(func() { left = true })
	if left || !b.dialog() {
		t.Error("the screen went away with a change unsaved")
	}
}

func TestLinesMoveAndDisappear(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	b.Press("Ctrl+PgDn", "Ctrl+PgDn")
	first, second := b.file().Agenda[0].Content, b.file().Agenda[1].Content

	b.Press("Alt+Down")
	if got := b.file().Agenda; got[0].Content != second || got[1].Content != first {
		t.Errorf("after moving down the programme begins with %q, %q", got[0].Content, got[1].Content)
	}
	b.Press("Delete")
	if !b.dialog() {
		t.Fatal("deleting does not ask")
	}
	b.Press("Tab", "Return") // from no to yes
	if got := b.file().Agenda; len(got) != 9 || got[1].Content == first {
		t.Errorf("%d items are left, the second is %q", len(got), got[1].Content)
	}
}

func TestATextFileIsNoPicture(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	path := filepath.Join(t.TempDir(), "ghi chú.png")
	if err := os.WriteFile(path, []byte("chỉ là chữ"), 0o644); err != nil {
		t.Fatal(err)
	}
	var before, after int64
	datatest.DB(b.Desk.Book).Model(&data.Content{}).Count(&before)
	b.screen.Show(desk.Place{Part: "attachments"})
	b.screen.files.take(path)

	if b.screen.files.picked != nil || b.screen.files.lines.Changed() {
		t.Error("the file was taken")
	}
	if got := b.screen.files.lines.Problem(); !strings.Contains(got, "ghi chú.png") {
		t.Errorf("the clerk reads %q", got)
	}
	if datatest.DB(b.Desk.Book).Model(&data.Content{}).Count(&after); after != before {
		t.Error("bytes were stored")
	}
}

func TestAPictureIsChosenAndKept(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	path := filepath.Join(t.TempDir(), "toàn cảnh.png")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(file, image.NewGray(image.Rect(0, 0, 64, 36))); err != nil {
		t.Fatal(err)
	}
	file.Close()

	b.screen.Show(desk.Place{Part: "attachments"})
	b.screen.files.take(path)
	b.Press("Ctrl+S")

	kept := b.file().Attachments[0]
	if kept.FileName != "toàn cảnh.png" || kept.Hash == "" || kept.Author != "Phương Anh" {
		t.Errorf("the attachment is %+v", kept)
	}
	if !b.screen.files.picture.Visible() || b.screen.files.lines.Changed() {
		t.Error("the picture is not shown as saved")
	}
}

func TestAnotherLineAsksAboutTheChangedOne(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	b.Press("Ctrl+PgDn", "Ctrl+PgDn", "Return")
	b.Type("13:45")
	b.Window.Canvas().Focus(b.screen.agenda.Table())
	b.Press("Down")
	if !b.dialog() {
		t.Fatal("the change would be lost")
	}
	b.Press("Ctrl+S")

	if got := b.file().Agenda[0].Time; got != "13:45" {
		t.Errorf("the hour is %q", got)
	}
	if row, ok := b.screen.agenda.Table().Selected(); !ok || row.Number() != 2 {
		t.Errorf("chosen is %+v", row)
	}
}

// Given a line in view, when a new one is begun and given up, then the line is in view
// again and chosen in the list.
func TestGivingUpANewLineGoesBackToTheOneBefore(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	b.Press("Ctrl+PgDn", "Ctrl+PgDn")
	b.Window.Canvas().Focus(b.screen.agenda.Table())
	b.Press("Down", "Down")
	row, ok := b.screen.agenda.Table().Selected()
	if !ok || row.Number() != 3 {
		t.Fatalf("chosen is %+v", row)
	}
	b.Press("Ctrl+N", "Esc")
	if row, ok := b.screen.agenda.Table().Selected(); !ok || row.Number() != 3 {
		t.Errorf("after giving up, chosen is %+v", row)
	}
}

func TestTypingANameFindsThePerson(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	people, err := b.Desk.Book.ListPeople(t.Context(), 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	b.Press("Ctrl+PgDn", "Ctrl+N")
	b.Type(viet.Fold(people.Rows[0].Person.FullName))
	b.Press("Return", "Ctrl+S") // in small letters alone she looks for somebody

	got := b.file().Participants
	last := got[len(got)-1]
	if viet.Fold(last.FullName) != viet.Fold(people.Rows[0].Person.FullName) || last.PersonID == nil || last.Post == "" {
		t.Errorf("typing brought %+v", last)
	}
}

func TestANameThatHappensToBeKnownIsLeftAlone(t *testing.T) {
	// given a participant without post who bears the name of somebody in the book
	book := desktest.Sample(t)
	people, err := book.ListPeople(t.Context(), 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, book, 2023)
	guest := data.Participant{CeremonyID: b.file().Ceremony.ID, Position: 99, Role: data.RolePress, FullName: people.Rows[0].Person.FullName}
	if err := book.Do("thử", func(tx *data.Tx) error { return tx.Save(&guest) }); err != nil {
		t.Fatal(err)
	}
	b.screen.Load()

	// when the clerk opens the line and only notes the attendance
	b.screen.Show(desk.Place{Part: "people", Field: "attendance", ID: guest.ID})
	if b.screen.people.lines.Changed() {
		t.Error("looking at a line changed it")
	}
	b.Type("vắng")
	b.Press("Ctrl+S")

	// then nothing of the namesake came along
	got := b.file().Participants
	last := got[len(got)-1]
	if last.Attendance != data.AttendanceAbsent || last.PersonID != nil || last.Post != "" || last.UnitName != "" {
		t.Errorf("the guest is now %+v", last)
	}
}

func TestUsualProgrammeAndUnitsFillEmptyLists(t *testing.T) {
	b := open(t, emptyBook(t), 2024)
	var told []string
	b.Desk.Tell = func(text string) { told = append(told, text) }
	b.Press("Ctrl+N", "Ctrl+PgDn", "Ctrl+PgDn", "F5", "Ctrl+PgDn", "F5")

	file := b.file()
	if len(file.Agenda) != 10 || file.Agenda[2].Presenter != "Khối trưởng" {
		t.Errorf("the programme is %+v", file.Agenda)
	}
	if len(file.Signatories) != 2 || file.Signatories[0].Post != "Tổng Biên tập" {
		t.Errorf("the signatories are %+v", file.Signatories)
	}
	if len(told) != 2 || !strings.Contains(told[0], "10 mục") || !strings.Contains(told[1], "2 đơn vị") {
		t.Errorf("it says %q", told) // one sentence with the count after each
	}
}

func TestAGapLeadsToItsField(t *testing.T) {
	b := open(t, emptyBook(t), 2024)
	b.Press("Ctrl+N")
	for _, field := range []string{"date", "chair", "minutes"} {
		b.Window.Canvas().Unfocus()
		b.screen.Show(desk.Place{Part: "general", Field: field})
		if b.Window.Canvas().Focused() == nil {
			t.Errorf("nothing holds the cursor for %s", field)
		}
	}
}

func TestWorkIsAssignedAndCuesAreWritten(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	before := len(b.file().Assignments)

	// when the clerk goes to the tab, adds a task after the conclusion
	b.screen.Show(desk.Place{Part: "assignments"})
	b.Press("Ctrl+N")
	b.Type("Gửi hồ sơ")
	b.Press("Tab")
	b.write("Các đơn vị trong khối", "Sau kết luận", "5/4/2023")
	b.Press("Ctrl+S")
	// and a cue for the first point of the programme
	first := b.file().Agenda[0]
	b.screen.Show(desk.Place{Part: "agenda", Field: "cue", ID: first.ID})
	b.Type("Lời riêng.")
	b.Press("Ctrl+S")

	file := b.file()
	last := file.Assignments[len(file.Assignments)-1]
	if len(file.Assignments) != before+1 || last.Content != "Gửi hồ sơ" || last.UnitName != "Các đơn vị trong khối" ||
		last.Stage != data.StageConclusion || last.Due != "2023-04-05" {
		t.Errorf("assigned is %+v", last)
	}
	if got := file.Agenda[0].Cue; got != "Lời riêng." {
		t.Errorf("the cue is %q", got)
	}
	if len(b.errs) > 0 {
		t.Errorf("faults came up: %v", b.errs)
	}
}

// One key notes that all came, or that all signed, of whom nothing is noted; it is one step
// and taken back as one, and what stood there stays.
func TestAllArePresentAndAllSignedByOneKey(t *testing.T) {
	book := desktest.Cluster(t)
	b := open(t, book, 2025)
	read := func() *data.CeremonyFile {
		t.Helper()
		file, err := book.CeremonyFile(t.Context(), b.Desk.Year.ID, 0)
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	file := read()
	err := book.Do("Thử", func(tx *data.Tx) error {
		for i, r := range file.Participants {
			if r.Attendance = data.AttendanceUnknown; i == 0 {
				r.Attendance = data.AttendanceAbsent
			}
			if err := tx.Save(&r); err != nil {
				return err
			}
		}
		for i, r := range file.Signatories {
			if r.State, r.SignedOn = data.SignatureOpen, ""; i == 0 {
				r.State = data.SignatureLater
			}
			if i == 1 { // nobody said who signs
				r.Honorific, r.FullName = "", ""
			}
			if err := tx.Save(&r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	b.screen.Load()
	before := read()
	for i, tab := range []string{string(contest.InPeople), string(contest.InSigning)} {
		b.screen.Show(desk.Place{Part: tab})
		b.Fire("F6")
		after := read()
		switch i {
		case 0:
			for n, r := range after.Participants {
				if want := data.AttendancePresent; n == 0 && r.Attendance != data.AttendanceAbsent || n > 0 && r.Attendance != want {
					t.Errorf("%s: %q", r.FullName, r.Attendance)
				}
			}
		case 1:
			for n, r := range after.Signatories {
				if n == 1 && (r.State != data.SignatureOpen || !strings.Contains(strings.Join(b.Told, " "), r.UnitName)) {
					t.Errorf("%s is %q without a signer; said: %s", r.UnitName, r.State, strings.Join(b.Told, " "))
				}
				if n == 0 && r.State != data.SignatureLater || n > 1 && (r.State != data.SignatureSigned || r.SignedOn != after.Ceremony.Date) {
					t.Errorf("%s: %q on %q", r.UnitName, r.State, r.SignedOn)
				}
			}
		}
		if _, err := book.Undo(); err != nil {
			t.Fatal(err)
		}
		if now := read(); !reflect.DeepEqual(now.Participants, before.Participants) || !reflect.DeepEqual(now.Signatories, before.Signatories) {
			t.Error("one undo does not take all of it back")
		}
		b.screen.Load()
	}
}

// One key notes that the chosen delegate came, or that the chosen unit signed, and goes on to
// the next of whom nothing is noted; where something is noted it does nothing.
func TestOneKeyMarksALineAndGoesOn(t *testing.T) {
	book := desktest.Cluster(t)
	err := book.Do("Thử", func(tx *data.Tx) error {
		for _, reset := range []string{"UPDATE participants SET attendance = '' WHERE position IN (2, 4)", "UPDATE signatories SET state = '', signed_on = '' WHERE position IN (1, 3)"} {
			if err := datatest.DB(tx).Exec(reset).Error; err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, book, 2025)
	b.screen.Show(desk.Place{Part: string(contest.InSigning), ID: b.screen.file.Signatories[0].ID})
	b.Fire("F8")
	b.Fire("F8")
	for i, r := range b.screen.file.Signatories[:3] {
		if r.State != data.SignatureSigned || r.SignedOn != b.screen.file.Ceremony.Date {
			t.Errorf("signatory %d is %q on %q", i, r.State, r.SignedOn)
		}
	}
	if b.screen.signatories.MayDoOne() {
		t.Error("what is signed may be signed once more")
	}
	var open []data.Participant
	for _, r := range b.screen.file.Participants {
		if r.Attendance == data.AttendanceUnknown {
			open = append(open, r)
		}
	}
	b.screen.Show(desk.Place{Part: string(contest.InPeople), ID: open[0].ID})
	for range open {
		b.Fire("F8")
	}
	for _, r := range b.screen.file.Participants {
		if r.Attendance == data.AttendanceUnknown {
			t.Errorf("nothing is noted of %s", r.FullName)
		}
	}
	// Each is a step of its own.
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	if b.screen.Load(); b.screen.people.lines.Count() == 0 || b.screen.file.Participants[3].Attendance != data.AttendanceUnknown {
		t.Errorf("after one undo the last is %q", b.screen.file.Participants[3].Attendance)
	}
}

// What repeats from one new line to the next stays in the form.
func TestAddingGoesOnWithWhatRepeats(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	b.screen.Show(desk.Place{Part: string(contest.InPeople)})
	b.Fire("Ctrl+N")
	b.screen.people.form.Field("name").(*kit.ChoiceField).SetText("Lê Thị Một")
	b.screen.people.form.Field("unit").(*kit.ChoiceField).SetText("Báo Thanh tra")
	b.Fire("Ctrl+Enter")
	if name, unit := b.screen.people.form.Field("name").(*kit.ChoiceField).Text(), b.screen.people.form.Field("unit").(*kit.ChoiceField).Text(); name != "" || unit != "Báo Thanh tra" {
		t.Errorf("the next line begins with %q, %q", name, unit)
	}
	b.screen.people.form.Field("name").(*kit.ChoiceField).SetText("Lê Thị Hai")
	b.Fire("Ctrl+S")
	file, err := b.Desk.Book.CeremonyFile(t.Context(), b.Desk.Year.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, r := range file.Participants {
		if strings.HasPrefix(r.FullName, "Lê Thị") && r.UnitName == "Báo Thanh tra" {
			n++
		}
	}
	if n < 2 {
		t.Errorf("%d were written", n)
	}
}

// A year has other meetings than the signing: they are added, chosen and removed here, each
// with the numbers of its own papers, and what the signing holds stays as it is.
func TestAYearHasOtherMeetings(t *testing.T) {
	// Given the block's year with its signing, and something unsaved in none of its forms
	book := desktest.Sample(t)
	b := open(t, book, 2023)
	signing := b.screen.file.Ceremony
	shown := func(key string) bool { return b.screen.general.form.Field(key).Visible() }
	if !shown("ceremony-report") || shown("vote-minutes") || shown("mid-year") {
		t.Error("the signing has the numbers of other papers")
	}
	// When a closing is added by its key
	b.Fire("F7")
	b.Press("Tab", "Return") // the second way
	closing := b.screen.file.Ceremony
	if closing.ID == signing.ID || !closing.Serves(data.PurposeClosing) || closing.Name != "Hội nghị tổng kết công tác thi đua năm 2023" {
		t.Fatalf("in view is %+v, faults %v", closing, b.errs)
	}
	// Then it is in view with the numbers of its papers, and takes its own
	if shown("ceremony-report") || !shown("vote-minutes") || !shown("submission") || !shown("counting-minutes") {
		t.Error("the closing has not the numbers of its papers")
	}
	b.screen.general.form.Field("vote-minutes").(*kit.TextField).SetText("12")
	b.Fire("Ctrl+S")
	file, err := book.CeremonyFile(t.Context(), b.Desk.Year.ID, closing.ID)
	if err != nil || len(file.Numbers) != 1 || file.Numbers[0].Number != 12 || file.Numbers[0].Symbol != "BB-KTĐ" {
		t.Errorf("numbers %+v, %v", file.Numbers, err)
	}
	// And the signing is chosen again and is as it was
	b.screen.meeting.SetValue(fmt.Sprint(signing.ID))
	b.screen.view(signing.ID)
	if !reflect.DeepEqual(b.screen.file.Ceremony, signing) || len(b.screen.file.Participants) == 0 {
		t.Errorf("in view is %+v", b.screen.file.Ceremony)
	}
	// A link to a gap of the closing leads there.
	b.screen.Show(desk.Place{Part: string(contest.InCeremony), Field: "date", Event: closing.ID})
	if b.screen.file.Ceremony.ID != closing.ID {
		t.Errorf("the link leads to %+v", b.screen.file.Ceremony)
	}
	// And removed after a question, the signing is in view again.
	b.screen.dropMeeting()
	b.Yes()
	if b.screen.Load(); b.screen.file.Ceremony.ID != signing.ID || len(b.screen.file.All) != 1 {
		t.Errorf("in view is %+v of %d", b.screen.file.Ceremony, len(b.screen.file.All))
	}
}

// What a meeting voted on, and when it began and ended in fact, is typed and stands in the
// book; it can be undone, and hours that cannot be are refused at their field.
func TestWhatWasVotedOnIsWrittenDown(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	before := len(b.file().Motions)
	b.screen.Show(desk.Place{Part: string(contest.InMotions)})
	b.Press("Ctrl+N")
	b.Type("Quy chế hoạt động")
	b.Press("Tab")
	b.write("Khối phó", "4", "1")
	b.Press("Ctrl+S")
	motions := b.file().Motions
	if last := motions[len(motions)-1]; len(motions) != before+1 || last.Matter != "Quy chế hoạt động" || last.Proposer != "Khối phó" || last.Agree != 4 || last.Disagree != 1 || last.Voters() != 5 {
		t.Errorf("written is %+v", motions)
	}
	if label, err := b.Desk.Book.Undo(); err != nil || label != "Biểu quyết: thêm Quy chế hoạt động" || len(b.file().Motions) != before {
		t.Errorf("undone is %q, %v", label, err)
	}

	g := b.screen.general
	b.screen.Show(desk.Place{Part: string(contest.InCeremony), Field: "closed"})
	g.opened.SetText("14:10")
	g.closed.SetText("14:05")
	b.Press("Ctrl+S")
	if g.closed.Error() != words.CeremonyClosesEarly {
		t.Errorf("at the field stands %q", g.closed.Error())
	}
	g.closed.SetText("17:00")
	g.minutesCopies.SetText("5")
	b.Press("Ctrl+S")
	if c := b.file().Ceremony; c.OpenedAt != "14:10" || c.ClosedAt != "17:00" || c.MinutesCopies != 5 || c.StartTime != "14:00" {
		t.Errorf("the meeting is %+v", c)
	}
}

// Who speaks is chosen from the delegates and brings form of address and post along; what was
// typed there stays, and somebody else may be typed.
func TestASpeakerIsChosenFromTheDelegates(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	delegate := b.file().Participants[0]
	b.screen.Show(desk.Place{Part: string(contest.InRemarks)})
	b.Press("Ctrl+N", "Tab", "Tab")
	b.Type(delegate.FullName)
	b.Press("Return", "Tab")
	b.Type("Nhất trí.")
	b.Press("Ctrl+S")
	remarks := b.file().Remarks
	last := remarks[len(remarks)-1]
	if want := viet.Posted(delegate.Post, delegate.UnitName, " "); last.Speaker != delegate.FullName || last.Post != want || last.Honorific != delegate.Honorific {
		t.Errorf("%+v, of %+v", last, delegate)
	}
}

// Given a meeting to which nobody is noted as coming, when the general data names who chairs it
// and concludes it by typing, and who writes it down by a name of the book, then it is saved and
// both come to it: the one once, the other with post and unit.
func TestWhoHasAPartInTheMeetingComesToIt(t *testing.T) {
	b := open(t, desktest.Sample(t), 2023)
	person := b.person()
	err := b.Desk.Book.Do("Thử", func(tx *data.Tx) error {
		c := data.Ceremony{YearID: b.Desk.Year.ID, Name: "Họp thử", Purposes: string(data.PurposeMidyear)}
		return work.Start(tx, &c)
	})
	if err != nil {
		t.Fatal(err)
	}
	file := b.fileOf("Họp thử")
	b.screen.Show(desk.Place{Part: "general", Event: file.Ceremony.ID})
	g := b.screen.general
	for _, field := range []*attendee{g.chair, g.concluder} {
		field.Focus(b.Window.Canvas())
		b.Type("Bà Nguyễn Thị Thử")
		b.Key(fyne.KeyReturn)
	}
	g.secretary.Focus(b.Window.Canvas())
	b.Type(person.Person.FullName)
	b.Key(fyne.KeyDown, fyne.KeyReturn)
	b.Press("Ctrl+S")

	file = b.fileOf("Họp thử")
	if len(file.Participants) != 2 || len(b.errs) > 0 {
		t.Fatalf("there come %+v; %v", file.Participants, b.errs)
	}
	chair, secretary, c := file.Participants[0], file.Participants[1], file.Ceremony
	if chair.Honorific != "Bà" || chair.FullName != "Nguyễn Thị Thử" || *c.ChairID != chair.ID || *c.ConcluderID != chair.ID {
		t.Errorf("chaired by %+v: %+v", chair, c)
	}
	if secretary.PersonID == nil || *secretary.PersonID != person.Person.ID || secretary.Post != person.Post.Title ||
		secretary.UnitName != person.Post.Unit || *c.SecretaryID != secretary.ID {
		t.Errorf("written down by %+v", secretary)
	}
	if g.chair.Value() != key(&chair.ID) || g.form.Changed() {
		t.Errorf("the field holds %q", g.chair.Value())
	}
}

// person is somebody of the book with a post.
func (b *bench) person() data.PersonRow {
	b.t.Helper()
	found, err := b.Desk.People.List(b.t.Context(), "", 0, offered)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, row := range found.Rows {
		if row.Post.Title != "" && row.Post.Unit != "" {
			return row
		}
	}
	b.t.Fatal("nobody has a post")
	return data.PersonRow{}
}

// fileOf is the meeting of a name.
func (b *bench) fileOf(name string) *data.CeremonyFile {
	b.t.Helper()
	file := b.file()
	for _, c := range file.All {
		if c.Name == name {
			file, err := work.Read(b.t.Context(), b.Desk.Book, b.Desk.Year.ID, c.ID)
			if err != nil {
				b.t.Fatal(err)
			}
			return file
		}
	}
	b.t.Fatal("there is no such meeting")
	return nil
}
