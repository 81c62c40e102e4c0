package registration

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// newRow brings the cursor to the name of a new line.
func (c *clerk) newRow() {
	c.Helper()
	c.Fire("Insert")
}

// column of the part in view that holds such cells; of titles, the one labelled so.
func (c *clerk) column(what cell, label string) int {
	c.Helper()
	at := slices.Index(c.list().cells, what)
	if label != "" {
		at += slices.IndexFunc(c.list().kinds, func(k data.AwardKind) bool { return k.Label == label })
	}
	if at < 0 {
		c.Fatalf("no column %v %q", what, label)
	}
	return at
}

// at puts the cursor on a cell of the line with the name.
func (c *clerk) at(name string, what cell, label string) {
	c.Helper()
	c.Window.Canvas().Focus(c.list().Grid)
	for i, row := range c.list().Rows() {
		if row.line != nil && row.line.Name == name {
			c.list().Select(i, c.column(what, label))
			return
		}
	}
	c.Fatalf("no line %q", name)
}

// lineOf is the line with the name in the part in view.
func (c *clerk) lineOf(name string) data.RegistrationLine {
	c.Helper()
	for _, row := range c.list().Rows() {
		if row.line != nil && row.line.Name == name {
			return *row.line
		}
	}
	c.Fatalf("no line %q", name)
	return data.RegistrationLine{}
}

func (c *clerk) steps() int64 {
	var n int64
	datatest.DB(c.desk.Book).Model(&data.Step{}).Count(&n)
	return n
}

// key is the digit over the column of a title.
func (c *clerk) key(label string) string {
	return fmt.Sprint(slices.IndexFunc(c.list().kinds, func(k data.AwardKind) bool { return k.Label == label }) + 1)
}

// shortcut sends keys to the part in view as the driver does.
func (c *clerk) shortcut(s fyne.Shortcut) { c.list().TypedShortcut(s) }

func TestPeopleAreTypedIntoTheGrid(t *testing.T) {
	// Given somebody of the unit without a registration, and a name nobody has.
	c := newClerk(t)
	c.units.Select(2)
	free := c.unregistered()[0]
	before := c.steps()
	// When the first is found without marks and gets LĐTT by its digit,
	c.newRow()
	c.Type(viet.Fold(free.FullName))
	c.Key(fyne.KeyReturn)
	c.Key(fyne.KeyHome)
	c.newRow()
	c.Type(c.key("LĐTT"))
	c.Key(fyne.KeyDown)
	// and the second, typed by an input program that takes letters back, post and
	// room in the same row.
	c.Type("Quách Văn Thu")
	c.Key(fyne.KeyBackspace)
	c.Type("ử")
	c.Key(fyne.KeyReturn)
	c.Type("Giảng viên, Khoa Thử")
	c.Key(fyne.KeyTab)
	c.Key(fyne.KeyDown) // with the title of the line before
	// Then both stand in the book, each in one step, and the cursor waits in a new row.
	rows := c.registrationsOf(free.FullName)
	if len(rows) != 1 || rows[0].SubjectPost != free.Post || *rows[0].PersonID != free.ID {
		t.Errorf("%+v", rows)
	}
	line := c.lineOf("Quách Văn Thử")
	if line.Post != "Giảng viên" || line.Unit != "Khoa Thử" || line.Titles != "LĐTT" {
		t.Errorf("%+v", line)
	}
	if steps := c.steps() - before; steps != 2 {
		t.Errorf("%d steps", steps)
	}
	if row, ok := c.people.Selected(); !ok || row.fresh == nil || !c.people.blank() || c.people.Column() != c.people.Home {
		t.Errorf("cursor in %+v, column %d", row, c.people.Column())
	}
	if c.err != nil {
		t.Error(c.err)
	}
}

func TestANameHalfTypedIsNotKept(t *testing.T) {
	// Given a name in the new row, still without a title.
	c := newClerk(t)
	c.newRow()
	c.Type("Quách Văn Thử")
	c.Key(fyne.KeyReturn)
	before := c.steps()
	// When the cursor goes elsewhere, nothing is written and the row stays.
	c.Key(fyne.KeyUp)
	if c.steps() != before || c.people.fresh.Name != "Quách Văn Thử" {
		t.Errorf("%d steps, %q", c.steps()-before, c.people.fresh.Name)
	}
	// Another unit is shown only after a question; Esc gives the row up.
	c.units.Select(1)
	if !c.dialogOpen() {
		t.Fatal("no question")
	}
	c.Key(fyne.KeyEscape)
	c.Window.Canvas().Focus(c.people.Grid)
	c.Key(fyne.KeyEscape)
	if !c.people.blank() {
		t.Errorf("%+v", c.people.fresh)
	}
	// A cell given up keeps what it had.
	name := c.people.Rows()[1].line.Name
	c.at(name, noteCell, "")
	c.Key(fyne.KeyF2)
	c.Type("không ghi")
	c.Key(fyne.KeyEscape)
	if c.steps() != before || c.lineOf(name).Note != "" {
		t.Errorf("%q", c.lineOf(name).Note)
	}
}

func TestMarksDittoAndFillDown(t *testing.T) {
	// Given three lines one after the other, with LĐTT alone.
	c := newClerk(t)
	var names []string
	for _, row := range c.people.Rows() {
		if row.line != nil && row.line.Titles == "LĐTT" && row.line.Note == "" && len(names) < 3 {
			names = append(names, row.line.Name)
		} else if len(names) < 3 {
			names = nil
		}
	}
	// When the first gets a further title by its digit, and a note that is typed,
	c.at(names[0], numberCell, "")
	c.Type(c.key("CSTĐCS"))
	c.at(names[0], noteCell, "")
	c.Type("rà soát")
	c.Key(fyne.KeyReturn)
	// the second the same note by the ditto key and the title by Ctrl+D,
	c.at(names[1], noteCell, "")
	c.Type(`"`)
	c.at(names[1], kindCell, "CSTĐCS")
	c.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierControl})
	// then both say so, and the third is as it was.
	for i, want := range []string{"LĐTT, CSTĐCS rà soát", "LĐTT, CSTĐCS rà soát", "LĐTT "} {
		if line := c.lineOf(names[i]); line.Titles+" "+line.Note != want {
			t.Errorf("%s: %q", names[i], line.Titles+" "+line.Note)
		}
	}
	// Delete clears a cell; what the office calls otherwise is typed by its label.
	c.at(names[1], noteCell, "")
	c.Key(fyne.KeyDelete)
	c.at(names[1], otherCell, "")
	c.Type("knc")
	c.Key(fyne.KeyReturn)
	if line := c.lineOf(names[1]); line.Note != "" || line.Commendations != "KNC" {
		t.Errorf("%+v", line)
	}
	if c.err != nil {
		t.Error(c.err)
	}
}

// Given somebody who has a line, when the name is typed once more and she types on without
// looking, then the cursor is on that line, it is said, and nothing of the line is changed.
func TestANameThatHasALineIsGoneToAndNotTypedInto(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyTab} {
		c := newClerk(t)
		told := ""
		c.desk.Tell = func(text string) { told = text }
		known, before := *c.people.Rows()[1].line, c.steps()
		c.newRow()
		c.Type(known.Name)
		c.Key(key)
		c.Type("duyen")
		c.Key(fyne.KeyReturn)
		if line := c.lineOf(known.Name); c.steps() != before || line.Post != known.Post || !strings.Contains(told, known.Name) {
			t.Errorf("%s: %d steps, post %q, told %q", key, c.steps()-before, line.Post, told)
		}
	}
}

func TestANewLineBeginsWithTheTitlesOfThoseBefore(t *testing.T) {
	// Given people of the unit who are registered nowhere.
	c := newClerk(t)
	var names []string
	if err := c.desk.Book.Do("Thử", func(tx *data.Tx) error {
		for _, given := range []string{"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"} {
			person := data.Person{FullName: "Quách Văn " + given}
			if err := tx.Save(&person); err != nil {
				return err
			}
			if err := tx.Save(&data.Post{PersonID: person.ID, UnitID: c.unitID, Title: "Chuyên viên"}); err != nil {
				return err
			}
			names = append(names, person.FullName)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	c.Load()
	before := c.steps()
	// When LĐTT is marked before the first name, then each name after it is a line by Enter alone;
	c.newRow()
	c.Type(c.key("LĐTT"))
	for _, name := range names[:2] {
		c.Type(name)
		c.Key(fyne.KeyReturn)
	}
	// it is said before the line is written, by words and by a mark that is none of hers;
	said := desktest.Texts(c.side.content)
	if at := slices.IndexFunc(c.people.kinds, func(k data.AwardKind) bool { return k.Label == "LĐTT" }); !strings.Contains(said, fmt.Sprintf(words.GridUsual, "LĐTT")) ||
		c.people.columns()[slices.Index(c.people.cells, kindCell)+at].Tone(lineRow{fresh: c.people.fresh}) != kit.Muted {
		t.Errorf("not said that LĐTT comes from the line before: %s", said)
	}
	// nobody is counted for it yet;
	counted := desktest.Texts(c.strip)
	c.Press("Esc")
	if now := desktest.Texts(c.strip); now != counted {
		t.Errorf("counted with a line of nobody:\n%s\nwithout:\n%s", counted, now)
	}
	c.Type(c.key("LĐTT") + names[5])
	c.Key(fyne.KeyReturn)
	// a title more, for one alone, is not there for the next one.
	c.Type(c.key("CSTĐCS") + names[2])
	c.Key(fyne.KeyReturn)
	c.Type(names[3])
	c.Key(fyne.KeyReturn)
	for i, want := range []string{"LĐTT", "LĐTT", "LĐTT, CSTĐCS", "LĐTT"} {
		if line := c.lineOf(names[i]); line.Titles != want || line.Post != "Chuyên viên" {
			t.Errorf("%+v", line)
		}
	}
	if steps := c.steps() - before; steps != 5 {
		t.Errorf("%d steps", steps)
	}
	// What is usual alone is nothing to be asked about, and Esc takes it away: the next name
	// is no line yet, and the cursor waits on the titles.
	if areas := c.Desk.Drafts.Unsaved(); len(areas) != 0 {
		t.Errorf("unsaved: %v", areas)
	}
	c.Press("Esc")
	c.Type(names[4])
	c.Key(fyne.KeyReturn)
	if c.steps()-before != 5 || c.people.fresh.Name != names[4] || c.people.cells[c.people.Column()] != kindCell {
		t.Errorf("%d steps, %+v, column %d", c.steps()-before, c.people.fresh, c.people.Column())
	}
	if c.err != nil {
		t.Error(c.err)
	}
}

func TestChosenLinesAreChangedTogether(t *testing.T) {
	// Given the first three lines chosen with Shift.
	c := newClerk(t)
	c.Window.Canvas().Focus(c.people.Grid)
	c.Key(fyne.KeyHome)
	c.people.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	c.Key(fyne.KeyDown, fyne.KeyDown)
	c.people.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	chosen := linesOf(c.people.Chosen())
	if len(chosen) != 3 {
		t.Fatalf("%d lines chosen", len(chosen))
	}
	// When GK is added to all of them.
	before := c.steps()
	c.Fire("Ctrl+E")
	c.Type("GK")
	c.Key(fyne.KeyReturn)
	if shown := allText(c.Window.Canvas().Overlays().Top()); !strings.Contains(shown, "3 trong 3 dòng") {
		t.Errorf("%s", shown)
	}
	c.Press("Ctrl+S")
	// Then each has it, in one step.
	for _, line := range chosen {
		if after := c.lineOf(line.Name); !strings.Contains(after.Commendations, "GK") {
			t.Errorf("%+v", after)
		}
	}
	if c.steps() != before+1 || c.dialogOpen() {
		t.Errorf("%d steps", c.steps()-before)
	}
}

func TestPasteIsShownThenWrittenAndTakenBackAtOnce(t *testing.T) {
	// Given a thousand lines on the clipboard, one of them of somebody known.
	c := newClerk(t)
	known := c.people.Rows()[1].line.Name
	text := strings.Builder{}
	fmt.Fprintf(&text, "Họ và tên\tChức vụ\tLĐTT\tHình thức khen thưởng\n%s\t\tx\tGK\n", strings.ToUpper(known))
	for i := range 999 {
		fmt.Fprintf(&text, "Quách Văn Thử%c%c%c\tChuyên viên, Phòng Thử\tx\t\n", 'A'+rune(i/676), 'a'+rune(i/26%26), 'a'+rune(i%26))
	}
	fyne.CurrentApp().Clipboard().SetContent(text.String())
	lines, steps := c.people.count(), c.steps()
	// When they are pasted, they are shown and nothing is written yet;
	c.Window.Canvas().Focus(c.people.Grid)
	c.shortcut(&fyne.ShortcutPaste{})
	if !c.dialogOpen() || c.steps() != steps {
		t.Fatal("not shown first")
	}
	if shown := allText(c.Window.Canvas().Overlays().Top()); !strings.Contains(shown, "1 đã có trong sổ, 999 thêm mới") {
		t.Errorf("%s", shown)
	}
	// written, they are one step, the book copied before, and how to take it back is said;
	copied, told := "", ""
	c.desk.Before = func(label string, then func()) {
		if copied = label; c.steps() != steps {
			t.Error("written before the copy")
		}
		then()
	}
	c.desk.Tell = func(text string) { told = text }
	c.Press("Ctrl+S")
	if !strings.Contains(copied, "dán 1000 dòng") || !strings.Contains(told, "Ctrl+Z") {
		t.Errorf("copied before %q, told %q", copied, told)
	}
	if c.people.count() != lines+999 || c.steps() != steps+1 {
		t.Fatalf("%d lines more, %d steps", c.people.count()-lines, c.steps()-steps)
	}
	// and one undo takes them back.
	if _, err := c.desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	c.Load()
	if c.people.count() != lines {
		t.Errorf("%d lines left over", c.people.count()-lines)
	}
}

func TestANoteOfAPasteIsShownAsANote(t *testing.T) {
	c := newClerk(t)
	fyne.CurrentApp().Clipboard().SetContent("Họ và tên\tLĐTT\tTên sáng kiến\tGhi chú\nQuách Văn Một\tx\tSổ theo dõi\tnghỉ\n")
	c.Window.Canvas().Focus(c.people.Grid)
	c.shortcut(&fyne.ShortcutPaste{})
	if shown := allText(c.Window.Canvas().Overlays().Top()); !strings.Contains(shown, "Sổ theo dõi; g") {
		t.Errorf("the note is taken for an initiative in\n%s", shown)
	}
}

func TestWhatAPasteDoesNotSayIsAskedBeforeItIsWritten(t *testing.T) {
	// Given two lines with a mark that is neither yes nor no, and one that is clear.
	c := newClerk(t)
	c.desk.Tell = func(string) {}
	fyne.CurrentApp().Clipboard().SetContent("Họ và tên\tLĐTT\tMôn\nQuách Văn Một\tb\tLuật\nQuách Văn Hai\tb\t\nQuách Văn Ba\tx\t\nCộng\t3\t\n")
	lines, steps := c.people.count(), c.steps()
	c.Window.Canvas().Focus(c.people.Grid)
	c.shortcut(&fyne.ShortcutPaste{})
	shown := func() string { return allText(c.Window.Canvas().Overlays().Top()) }
	if text := shown(); !strings.Contains(text, "Chờ trả lời: 2") || !strings.Contains(text, "Không đọc: 3") {
		t.Fatal(text)
	}
	// When she wants to write, then the two are not written without a word;
	c.Press("Ctrl+S")
	if text := shown(); c.steps() != steps || !strings.Contains(text, "để lại 2 dòng") {
		t.Fatal(text)
	}
	c.Press("Esc")
	// answered once, the cursor waiting on the answer, all three are.
	c.Type("có đ")
	c.Key(fyne.KeyReturn)
	if text := shown(); !strings.Contains(text, "3 thêm mới") || !strings.Contains(text, "Chờ trả lời: 0") {
		t.Fatal(text)
	}
	c.Press("Ctrl+S")
	if c.dialogOpen() || c.people.count() != lines+3 || c.steps() != steps+1 {
		t.Errorf("%d lines more, %d steps", c.people.count()-lines, c.steps()-steps)
	}
}

// Given a list in the clipboard and the focus on the units, when it is pasted there, then it is
// shown as it is over the grid.
func TestAListIsPastedFromTheUnitsToo(t *testing.T) {
	c := newClerk(t)
	fyne.CurrentApp().Clipboard().SetContent("Họ và tên\tLĐTT\nQuách Văn Một\tx\n")
	c.Window.Canvas().Focus(c.units)
	c.Press("Ctrl+V")
	if !c.dialogOpen() || !strings.Contains(allText(c.Window.Canvas().Overlays().Top()), "Quách Văn Một") {
		t.Error("nothing was pasted")
	}
}

// Given the whole block in view, or a part without a list, when a list of the block is
// pasted, then it is read as a file is; one of a unit asks for its unit instead of silence.
func TestAListIsPastedInEveryPart(t *testing.T) {
	c := newClerk(t)
	paste := func(text string) string {
		fyne.CurrentApp().Clipboard().SetContent(text)
		c.Press("Ctrl+V")
		if !c.dialogOpen() {
			t.Fatal("nothing is said of", text)
		}
		defer c.Key(fyne.KeyEscape)
		return allText(c.Window.Canvas().Overlays().Top())
	}
	units, people := "TT\tTên đơn vị\tTên viết tắt\n1\tTrung tâm Thử\tTTT\n", "Họ và tên\tLĐTT\nQuách Văn Một\tx\n"
	c.tabs.Select(boardTab)
	c.Window.Canvas().Focus(c.units)
	if all := paste(people); !strings.Contains(all, "Quách Văn Một") {
		t.Error(all)
	}
	c.tabs.Select(peopleTab)
	c.units.SelectWhere(func(r unitRow) bool { return r.id == wholeBlock })
	c.Window.Canvas().Focus(c.units)
	if all := paste(units); !strings.Contains(all, "Trung tâm Thử") {
		t.Error(all)
	}
	var said error
	c.desk.ShowErr = func(err error) { said = err }
	fyne.CurrentApp().Clipboard().SetContent(people)
	if c.Press("Ctrl+V"); said == nil || c.dialogOpen() {
		t.Error("a list of a unit is pasted without one", said)
	}
}

// Given the whole block in view, when a list whose rows name their units is pasted, then one
// preview shows whose each row is, and one key writes all of it as one step.
func TestAListOfAllUnitsIsPastedAtOnce(t *testing.T) {
	c := newClerk(t)
	c.units.SelectWhere(func(r unitRow) bool { return r.id == wholeBlock })
	c.Window.Canvas().Focus(c.units)
	fyne.CurrentApp().Clipboard().SetContent("Họ và tên\tĐơn vị\tLĐTT\nQuách Văn Một\tBáo Thanh tra\tx\nQuách Văn Hai\tTrung tâm Thông tin\tx\n")
	c.Press("Ctrl+V")
	if !c.dialogOpen() {
		t.Fatal("nothing is shown")
	}
	all := allText(c.Window.Canvas().Overlays().Top())
	for _, want := range []string{fmt.Sprintf(words.PasteTitle, words.IntakeSeveral), "Báo Thanh tra", "Trung tâm Thông tin"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not said:\n%s", want, all)
		}
	}
	before := c.steps()
	c.Press("Ctrl+S")
	if after := c.steps(); c.dialogOpen() || after != before+1 {
		t.Fatalf("%d steps, were %d; open %v", after, before, c.dialogOpen())
	}
	for name, unit := range map[string]string{"Quách Văn Một": "Báo Thanh tra", "Quách Văn Hai": "Trung tâm Thông tin"} {
		c.units.SelectWhere(func(r unitRow) bool { return r.name == unit })
		if line := c.lineOf(name); line.Titles != "LĐTT" {
			t.Errorf("%s: %+v", name, line)
		}
	}
}

// Given one unit in view, when a list is pasted whose rows name it and others, then each row
// goes to its unit, of whatever kind the list is; with one other unit it is asked.
func TestAListOfAllUnitsIsPastedBesideOneUnit(t *testing.T) {
	for name, c := range map[string]struct {
		text, title string
	}{
		"registrations": {"Họ và tên\tĐơn vị\tLĐTT\nQuách Văn Một\tBáo Thanh tra\tx\nQuách Văn Hai\tTrung tâm Thông tin\tx\nQuách Văn Ba\tTạp chí Thanh tra\tx\n", words.IntakeSeveral},
		"people":        {"Họ và tên\tChức vụ\tĐơn vị công tác\nQuách Văn Một\tPhóng viên\tBáo Thanh tra\nQuách Văn Hai\tChuyên viên\tTrung tâm Thông tin\nQuách Văn Ba\tBiên tập viên\tTạp chí Thanh tra\n", words.IntakeSeveral},
		"one other":     {"Họ và tên\tĐơn vị\tLĐTT\nQuách Văn Một\tBáo Thanh tra\tx\nQuách Văn Hai\tTrung tâm Thông tin\tx\n", "Báo Thanh tra"},
	} {
		clerk := newClerk(t)
		clerk.units.SelectWhere(func(r unitRow) bool { return r.name == "Báo Thanh tra" })
		fyne.CurrentApp().Clipboard().SetContent(c.text)
		clerk.Window.Canvas().Focus(clerk.units)
		clerk.Press("Ctrl+V")
		if !clerk.dialogOpen() {
			t.Fatalf("%s: nothing is shown", name)
		}
		all := allText(clerk.Window.Canvas().Overlays().Top())
		if !strings.Contains(all, c.title) || c.title != words.IntakeSeveral && strings.Contains(all, words.IntakeSeveral) {
			t.Errorf("%s: read as another's:\n%s", name, all)
		}
		before := clerk.steps()
		clerk.Press("Ctrl+S")
		if asked := clerk.dialogOpen(); asked != (c.title != words.IntakeSeveral) || !asked && clerk.steps() != before+1 {
			t.Errorf("%s: open %v, %d steps, were %d", name, asked, clerk.steps(), before)
		}
	}
}

// Given a pasted title that nobody knows, when its answer is typed by the full name of a
// title, then that title is found though the list shows its label.
func TestAnAnswerIsFoundByTheFullNameOfATitle(t *testing.T) {
	c := newClerk(t)
	fyne.CurrentApp().Clipboard().SetContent("Họ và tên\tDanh hiệu\nQuách Văn Một\tDanh hiệu lạ\n")
	c.Window.Canvas().Focus(c.people.Grid)
	c.shortcut(&fyne.ShortcutPaste{})
	c.Type("lao động tiên tiến")
	c.Key(fyne.KeyReturn)
	c.Press("Ctrl+S")
	if line := c.lineOf("Quách Văn Một"); line.Titles != "LĐTT" {
		t.Errorf("%+v", line)
	}
}

func TestAfterSigningAChangeWantsAReason(t *testing.T) {
	// Given a signed year.
	c := newSignedClerk(t)
	name := c.people.Rows()[1].line.Name
	before := c.steps()
	// When a title is set, nothing is written before the reason is said.
	c.at(name, numberCell, "")
	c.Type(c.key("BK Tổng TTCP"))
	if !c.dialogOpen() || c.steps() != before {
		t.Fatal("no question")
	}
	c.Type("Đơn vị đề nghị bổ sung")
	c.Press("Ctrl+S")
	// Then the change is written with its reason and listed.
	if line := c.lineOf(name); !strings.Contains(line.Commendations, "BK Tổng TTCP") {
		t.Errorf("%+v", line)
	}
	c.tabs.Select(lateTab)
	changes := c.late.Rows()
	if len(changes) != 1 || changes[0].Why != "Đơn vị đề nghị bổ sung" || !strings.Contains(changes[0].What, name) {
		t.Errorf("%+v", changes)
	}
	// The form asks for it too, as a field of its own.
	c.tabs.Select(peopleTab)
	c.at(name, nameCell, "")
	c.Key(fyne.KeyReturn)
	if reason, ok := c.form().Field("reason").(*kit.TextField); !ok || reason.Text() != "Đơn vị đề nghị bổ sung" {
		t.Errorf("%+v", c.form().Field("reason"))
	}
}

func TestTheReasonTypedForAPasteIsKeptWhileItIsTyped(t *testing.T) {
	// Given lines pasted after signing.
	c := newSignedClerk(t)
	c.Screen.paste("Họ và tên\tDanh hiệu\nTrần Thị Mới\tLĐTT\n")
	if !c.dialogOpen() {
		t.Fatal("no dialog")
	}
	// When the reason is typed.
	var field *kit.TextField
	for _, object := range test.LaidOutObjects(c.Window.Canvas().Overlays().Top()) {
		if found, ok := object.(*kit.TextField); ok && found.Key() == "reason" {
			field = found
		}
	}
	field.Focus(c.Window.Canvas())
	c.Type("Đơn vị gửi bổ sung")
	// Then it is among what is unsaved, until the dialog is given up.
	if areas := c.Desk.Drafts.Unsaved(); len(areas) != 1 || areas[0] != desk.Registrations {
		t.Errorf("unsaved: %v", areas)
	}
	c.Press("Esc")
	if areas := c.Desk.Drafts.Unsaved(); len(areas) != 0 {
		t.Errorf("unsaved after giving up: %v", areas)
	}
}

// Given a unit that registers more people than it has, then the strip does not say that
// all is in order.
func TestStripSaysWhenMoreAreRegisteredThanThereAre(t *testing.T) {
	c := newClerk(t)
	err := c.Desk.Book.Do("Sửa số người", func(tx *data.Tx) error {
		return datatest.DB(tx).Model(&data.UnitYear{}).Where("unit_id = ? AND year = ?", c.unitID, c.Desk.Year.Number).Update("headcount", 20).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	c.Screen.Load()
	if got := allText(c.strip); strings.Contains(got, "trong tỷ lệ") || !strings.Contains(got, "57 LĐTT nhiều hơn tổng số người là 20") {
		t.Errorf("%s", got)
	}
}

// Given a line that is being added, then every title counts it, the one that everybody aims at
// as those above it.
func TestStripCountsTheLineBeingAddedForEachTitle(t *testing.T) {
	c := newClerk(t)
	counts := func() [2]int {
		var n [2]int
		for i, label := range []string{"LĐTT", "CSTĐCS"} {
			if _, after, ok := strings.Cut(allText(c.strip), label+" "); ok {
				fmt.Sscanf(after, "%d", &n[i])
			}
		}
		return n
	}
	before := counts()
	c.newRow()
	c.Type(c.key("LĐTT") + c.key("CSTĐCS"))
	c.Type("Nguyễn Thị Mới")
	c.Key(fyne.KeyTab)
	if after := counts(); after != [2]int{before[0] + 1, before[1] + 1} {
		t.Errorf("%v, were %v: %s", after, before, allText(c.strip))
	}
}

func TestStripSaysWhenALineGoesOver(t *testing.T) {
	// Given a unit within its share.
	c := newClerk(t)
	strip := func() string { return allText(c.strip) }
	if !strings.Contains(strip(), "trong tỷ lệ") {
		t.Fatalf("%s", strip())
	}
	// When CSTĐCS is set on two lines more, the strip says it is over, and both are written.
	n := 0
	for _, row := range c.people.Rows() {
		if row.line != nil && row.line.Titles == "LĐTT" && n < 2 {
			c.at(row.line.Name, numberCell, "")
			c.Type(c.key("CSTĐCS"))
			n++
		}
	}
	if got := strip(); !strings.Contains(got, "Vượt tỷ lệ, vẫn lưu được") || !strings.Contains(got, "vượt 2") || c.count("CSTĐCS") != 10 {
		t.Errorf("%s; %d", got, c.count("CSTĐCS"))
	}
	// Against what is found of a line a reason can stand, which the book keeps and
	// which quiets the mark.
	row, _ := c.people.Selected()
	found := c.findingsOf(row.line)
	for _, f := range found {
		if f.State == rules.Warn {
			c.keep().Ask(f)
			c.Type("Đã có sáng kiến năm trước")
			c.Press("Ctrl+S")
			var kept data.KeptFinding
			datatest.DB(c.desk.Book).Last(&kept)
			if kept.Key() != f.Key || kept.Reason != "Đã có sáng kiến năm trước" {
				t.Errorf("%+v", kept)
			}
		}
	}
	if row, _ = c.people.Selected(); c.markOf(row) == "warning" || judged(found) != rules.Warn {
		t.Errorf("mark %q, %+v", c.markOf(row), found)
	}
}

func TestAFurtherRoomIsTypedIntoTheGrid(t *testing.T) {
	// Given the collectives of a unit.
	c := newClerk(t)
	c.tabs.Select(collectivesTab)
	before := c.collectives.count()
	// When a title is marked first, then what lacks is called as it is of a collective.
	c.newRow()
	c.Type(c.key("TTLĐTT"))
	if said := allText(c.side.head); !strings.Contains(said, words.GridNoGroup) {
		t.Errorf("the side says %q", said)
	}
	c.Type(c.key("TTLĐTT"))
	// When a room nobody has yet gets a title, and a known one is typed once more.
	c.newRow()
	c.Type("Ban Thử")
	c.Key(fyne.KeyReturn)
	c.newRow()
	c.Type(c.key("TTLĐTT"))
	c.Key(fyne.KeyDown)
	known := c.collectives.Rows()[2].line.Name
	c.newRow()
	c.Type(viet.Fold(known))
	c.Key(fyne.KeyReturn)
	// Then the first is a line, and the cursor went to the line of the other.
	if line := c.lineOf("Ban Thử"); line.Titles != "TTLĐTT" || c.collectives.count() != before+1 {
		t.Errorf("%+v", line)
	}
	if row, ok := c.collectives.Selected(); !ok || row.line == nil || row.line.Name != known || !c.collectives.blank() {
		t.Errorf("%+v", row)
	}
}

func TestTwoSpellingsAreMergedOrKeptApart(t *testing.T) {
	// Given two spellings of one name in the unit.
	c := newClerk(t)
	for _, name := range []string{"Quách Thị Hoà", "Quách Thị Hòa"} {
		e := registration.Entry{
			Year: c.desk.Year, Unit: c.row().Unit, Subject: data.SubjectIndividual, Name: name, Post: "Chuyên viên",
			Kinds: []int64{c.people.kinds[0].ID},
		}
		if err := c.desk.Book.Do("Thử", func(tx *data.Tx) error { return registration.Add(tx, e, c.today()) }); err != nil {
			t.Fatal(err)
		}
	}
	c.Load()
	// Then both lines are marked and the pair is listed with its reason.
	row := c.lineOf("Quách Thị Hoà")
	if len(c.alike) != 1 || c.markOf(lineRow{line: &row}) != "warning" {
		t.Fatalf("%+v", c.alike)
	}
	// The whole block has the pair too.
	unit := c.unitID
	c.units.SelectWhere(func(r unitRow) bool { return r.id == wholeBlock })
	if len(c.alike) != 1 || c.alike[0].Why != registration.AlikeTyping {
		t.Errorf("%+v", c.alike)
	}
	c.Show(desk.Place{Unit: unit})
	// When they are said to be one, one line is left.
	c.tabs.Select(duplicatesTab)
	c.Window.Canvas().Focus(c.twins)
	c.Key(fyne.KeyReturn)
	c.Window.Canvas().FocusNext()
	c.Key(fyne.KeyReturn)
	if len(c.alike) != 0 || len(c.registrationsOf("Quách Thị Hòa")) != 0 || len(c.registrationsOf("Quách Thị Hoà")) != 1 {
		t.Errorf("%+v", c.alike)
	}
}

// A share that has to be reached is not enough where it is below, and never over.
func TestAShareThatIsNotReachedIsNotCalledOver(t *testing.T) {
	c := newClerk(t)
	if err := datatest.DB(c.desk.Book).Exec("UPDATE unit_years SET headcount = 1000").Error; err != nil {
		t.Fatal(err)
	}
	c.Load()
	c.tabs.Select(collectivesTab)
	if got := allText(c.strip); !strings.Contains(got, "Chưa đủ tỷ lệ, vẫn lưu được") || strings.Contains(got, "Vượt") {
		t.Error(got)
	}
}

// Somebody whom a second unit registers for another title is counted once in the block, and
// that is said beside its figures.
func TestTheBlocksFiguresSayWhomTwoUnitsRegister(t *testing.T) {
	c := newClerk(t)
	whole := func() string {
		c.units.SelectWhere(func(r unitRow) bool { return r.id == wholeBlock })
		return desktest.Texts(c.Screen.strip)
	}
	if text := whole(); strings.Contains(text, "từ hai đơn vị") {
		t.Fatalf("it is said of nobody: %s", text)
	}
	persons := c.summary.Total.Persons
	c.units.Select(0)
	line := c.people.Rows()[1].line
	c.units.Select(1)
	e := registration.Entry{Year: c.desk.Year, Unit: c.row().Unit, Subject: data.SubjectIndividual, PersonID: line.PersonID, Name: line.Name, Kinds: []int64{c.people.kinds[2].ID}}
	if err := c.desk.Book.Do("Thử", func(tx *data.Tx) error { return registration.Add(tx, e, c.today()) }); err != nil {
		t.Fatal(err)
	}
	c.Load()
	if text := whole(); c.summary.Total.Persons != persons || !strings.Contains(text, "từ hai đơn vị") {
		t.Errorf("%d people, were %d; %s", c.summary.Total.Persons, persons, text)
	}
}

func TestBoardTakesStepsAndSaysWhoIsLate(t *testing.T) {
	// Given the board on a unit that was returned.
	c := newClerk(t)
	c.tabs.Select(boardTab)
	c.units.Select(4)
	was := c.row().Submission
	// When it comes in and is agreed by keys.
	c.Fire("F6")
	if got := c.row().Submission; got.State != data.SubmissionReceived || got.ReceivedOn != c.today() {
		t.Errorf("%+v after %+v", got, was)
	}
	if c.board.late(c.row()) == "" {
		t.Error("not late")
	}
	c.Fire("F7")
	c.Fire("F9")
	if got := c.row().Submission.State; got != data.SubmissionReceived {
		t.Errorf("set back to %q", got)
	}
	// Set back once more, the day it came in would go: that is asked.
	if c.Fire("F9"); !c.dialogOpen() || c.row().Submission.ReceivedOn == "" {
		t.Error("the day went unasked")
	}
	c.Press("Esc")
	// Sent back, it wants a reason.
	c.Fire("F8")
	c.Press("Ctrl+S")
	if c.row().Submission.State == data.SubmissionReturned {
		t.Error("returned without a reason")
	}
	c.Type("Thiếu sáng kiến")
	c.Press("Ctrl+S")
	if got := c.row().Submission; got.State != data.SubmissionReturned || got.Reason != "Thiếu sáng kiến" || got.ReturnedOn != c.today() {
		t.Errorf("%+v", got)
	}
	list := c.board.table.Listed() // as drawn it may be cut
	if said := list.Text(); !strings.Contains(said, "Thiếu sáng kiến, "+c.today().Slash()) {
		t.Errorf("the board does not say why: %s", said)
	}
}

// Earlier programs wrote the year's day of then to each unit that handed in. A day that
// is another than the year's is a unit's own, and says so.
func TestADayOfTheUnitAloneSaysSo(t *testing.T) {
	c := newClerk(t)
	c.tabs.Select(boardTab)
	if got := c.board.due(c.row()); got != "10/03/2023" {
		t.Errorf("a unit without a day of its own is due %q", got)
	}
	err := c.desk.Book.Do("thử", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec("UPDATE submissions SET due = '2023-03-15' WHERE unit_id = ?", c.row().Unit.ID).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	c.Load()
	if got := c.board.due(c.row()); got != "15/03/2023 (riêng)" {
		t.Errorf("a unit with a day of its own is due %q", got)
	}
}

// A day that nobody set is only usual: by it nothing is late.
func TestNothingIsLateByADayThatNobodySet(t *testing.T) {
	c := newClerk(t)
	c.tabs.Select(boardTab)
	if said := desktest.Texts(c.board.duty); !strings.Contains(said, "Đã quá hạn") {
		t.Errorf("of a day that is set: %s", said)
	}
	err := c.desk.Book.Do("thử", func(tx *data.Tx) error { return datatest.DB(tx).Exec("DELETE FROM deadlines").Error })
	if err != nil {
		t.Fatal(err)
	}
	c.Load()
	said := desktest.Texts(c.board.duty)
	if strings.Contains(said, "quá hạn") || !strings.Contains(said, "thường chậm nhất 24/03/2023") {
		t.Errorf("of a day that is usual: %s", said)
	}
	if got := c.board.due(c.row()); got != words.BoardNoDue {
		t.Errorf("a unit is due %q", got)
	}
}

// What the screen lists of each unit is what the summary counts, in both practice years.
func TestTheLinesOfEachUnitAreThoseOfTheSummary(t *testing.T) {
	for year, book := range map[int]func(*testing.T) *data.Book{2023: desktest.Sample, 2025: desktest.Cluster} {
		c := clerkAt(t, book(t), year)
		for i, unit := range c.summary.Units {
			c.units.Select(i)
			if c.row().Unit.ID != unit.Unit.ID {
				t.Fatalf("%d: unit %d in view is %s", year, i, c.row().Unit.Name)
			}
			for list, want := range map[*list]int{c.people: unit.Persons, c.collectives: unit.Collectives} {
				n := 0
				for _, row := range list.Rows() {
					if row.line != nil {
						n++
					}
				}
				if n != want {
					t.Errorf("%d: %s lists %d lines of %s, the summary counts %d", year, unit.Unit.Name, n, list.subject, want)
				}
			}
		}
	}
}

func TestComparedWithLastYear(t *testing.T) {
	// Given the whole block.
	c := newClerk(t)
	c.tabs.Select(compareTab)
	c.units.SelectWhere(func(r unitRow) bool { return r.id == wholeBlock })
	// Then every subject of either year stands in it once, and the figures agree with the lines.
	seen, again := map[[2]int64]bool{}, 0
	for _, line := range c.compare.table.Rows() {
		key := [2]int64{line.PersonID, line.CollectiveID}
		if seen[key] {
			t.Errorf("%s twice", line.Name)
		}
		seen[key] = true
		if line.Movement == data.AgainRegistered {
			again++
		}
	}
	total := c.summary.Total
	if len(seen) < total.Persons+total.Collectives || !strings.Contains(allText(c.compare.figures), fmt.Sprintf("lại %d", again)) {
		t.Errorf("%d subjects; %s", len(seen), allText(c.compare.figures))
	}
	if strings.Contains(allText(c.compare.figures), words.CompareNothing) {
		t.Error("a year before is said to be missing")
	}
	// And where the book has nobody of the year before, that is said beside "mới".
	if err := datatest.DB(c.desk.Book).Exec("DELETE FROM registrations WHERE year_id <> ?", c.Desk.Year.ID).Error; err != nil {
		t.Fatal(err)
	}
	c.compare.load()
	if !strings.Contains(allText(c.compare.figures), words.CompareNothing) {
		t.Errorf("%s", allText(c.compare.figures))
	}
}

// Given somebody entered in the grid whose name does not say by which word they are
// called, then the page of the unit asks for it, one key answers, and nothing asks again.
func TestWhoCameByTheGridIsAskedByWhichNameTheyAreCalled(t *testing.T) {
	c := newClerk(t)
	c.newRow()
	c.Type("Y Bih Alêô")
	c.Key(fyne.KeyReturn)
	c.newRow()
	c.Type(c.key("LĐTT"))
	c.Press("Ctrl+S")
	const asks = "1 người trong bảng chưa rõ tên gọi, đang xếp theo chữ cuối."
	if got := allText(c.content); !strings.Contains(got, asks) {
		t.Fatalf("nothing asks in %s", got)
	}
	c.Press("F6")
	c.Type("Bih")
	c.Press("Ctrl+S")
	var person data.Person
	datatest.DB(c.desk.Book).Where("full_name = ?", "Y Bih Alêô").First(&person)
	if person.SortName != "Bih" || strings.Contains(allText(c.content), asks) {
		t.Errorf("%+v", person)
	}
}
