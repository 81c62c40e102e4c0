package registration

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

func TestDroppedFilesAreShownAndWrittenOneAfterTheOther(t *testing.T) {
	// Given two lists of the unit in view, one in old letters.
	c := newClerk(t)
	folder := t.TempDir()
	first, second := filepath.Join(folder, "một.csv"), filepath.Join(folder, "hai.txt")
	for path, text := range map[string]string{
		first:  "TT;Họ và tên;Chức vụ;Danh hiệu\n1;TRẦN THỊ MỚI;Phóng viên;Chiến sỹ thi đua cơ sở\n",
		second: "TT\tHọ và tên\tLĐTT\n1\tVũ Văn Mới\tx\nTổng cộng\t\t1\n",
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	before := c.count("CSTĐCS")
	// When they are dropped, then the first is shown with what was read otherwise,
	c.Screen.Drop([]string{first, second})
	if !c.dialogOpen() || !strings.Contains(allText(c.Window.Canvas().Overlays().Top()), "một.csv") {
		t.Fatal("the first file is not shown")
	}
	if all := c.shown(); !strings.Contains(all, "Trần Thị Mới, Phóng viên") {
		t.Errorf("name and post are not shown as they were read: %s", all)
	}
	// and written by one key; then the second comes.
	c.Press("Ctrl+S")
	if got := c.registrationsOf("Trần Thị Mới"); len(got) != 1 || c.count("CSTĐCS") != before+1 {
		t.Errorf("%+v", got)
	}
	if !c.dialogOpen() || !strings.Contains(allText(c.Window.Canvas().Overlays().Top()), "hai.txt") {
		t.Fatal("the second file is not shown")
	}
	c.Press("Ctrl+S")
	if got := c.registrationsOf("Vũ Văn Mới"); len(got) != 1 || c.dialogOpen() {
		t.Errorf("%+v", got)
	}
}

// Given a line whose name stood in capitals and whose title in other words, then these
// cells are marked, and what stood so is not.
func TestWhatWasReadOtherwiseIsMarked(t *testing.T) {
	line := registration.Pasted{Row: intake.Row{Changes: []intake.Change{{From: "TRẦN THỊ MỚI", To: "Trần Thị Mới"}, {From: "CSTĐ cơ sở", To: "CSTĐCS"}}}}
	line.Entry.Name, line.Entry.Post, line.Entry.Note = "Trần Thị Mới", "Phóng viên", "đi học"
	for cell, want := range map[string]kit.Tone{understood(&line): kit.Blue, "CSTĐCS": kit.Blue, "LĐTT": kit.Plain, more(&line): kit.Plain} {
		if got := changedIn(&line, cell); got != want {
			t.Errorf("%q: %v", cell, got)
		}
	}
}

func TestAFileThatIsNoListIsSaidInWords(t *testing.T) {
	c := newClerk(t)
	path := filepath.Join(t.TempDir(), "ảnh.xlsx")
	if err := os.WriteFile(path, []byte("\x89PNG\r\n\x1a\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var said error
	c.desk.ShowErr = func(err error) { said = err }
	c.Screen.Drop([]string{path})
	if f := fault.Of(said); said == nil || !strings.Contains(f.What, "ảnh") || f.Next == "" || c.dialogOpen() {
		t.Errorf("%v", said)
	}
	// Nor is a file read while no unit is in view.
	said = nil
	c.Screen.unitID = wholeBlock
	if c.Screen.Drop([]string{path}); said == nil {
		t.Error("nothing is said")
	}
}

// listOf writes a list with a person, under words above it, and returns its path.
func listOf(t *testing.T, file, above, person string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), file)
	text := above + "\n\nTT;Họ và tên;Chức vụ;Danh hiệu\n1;" + person + ";Chuyên viên;LĐTT\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileThatNamesAnotherUnitIsAskedWhoseItIs(t *testing.T) {
	// Given the first unit in view, and a list under the name of the third, with one of the
	// first that comes with it.
	c := newClerk(t)
	first, third := c.summary.Units[0].Unit, c.summary.Units[2].Unit
	// When both are dropped,
	c.Screen.Drop([]string{listOf(t, "gửi.csv", strings.ToUpper(third.Name), "Quách Văn Thử"), listOf(t, "hai.csv", first.Name, "Kha Văn Hai")})
	// then it is asked whose the first is, and nothing is read for the unit in view;
	all := allText(c.Window.Canvas().Overlays().Top())
	if !strings.Contains(all, "gửi.csv") || !strings.Contains(all, third.Name) || strings.Contains(all, "Quách Văn Thử") {
		t.Fatalf("%s", all)
	}
	// with the unit that it names proposed: one key reads the list there.
	c.Press("Ctrl+S")
	all = allText(c.Window.Canvas().Overlays().Top())
	if c.unitID != third.ID || !strings.Contains(all, "Quách Văn Thử") || !strings.Contains(all, "còn 1 tệp") {
		t.Fatalf("unit %d: %s", c.unitID, all)
	}
	c.Press("Ctrl+S")
	if got := c.registrationsOf("Quách Văn Thử"); len(got) != 1 || got[0].UnitID != third.ID {
		t.Errorf("%+v", got)
	}
	// The next one names another again; left unread, it is in no unit.
	if all := allText(c.Window.Canvas().Overlays().Top()); !strings.Contains(all, "hai.csv") || strings.Contains(all, "Kha Văn Hai") {
		t.Fatalf("%s", all)
	}
	c.Press("Esc")
	if c.dialogOpen() || c.unitID != third.ID || len(c.registrationsOf("Kha Văn Hai")) != 0 {
		t.Errorf("unit %d", c.unitID)
	}
}

// Given a list whose words above name another kind than its columns, when she writes it, then
// it is asked of which kind it is first; answered as it was read, it is written.
func TestAListIsAskedOfWhichKindItIsWhereItsWordsSayOtherwise(t *testing.T) {
	c := newClerk(t)
	unit := c.row().Unit
	c.Screen.Drop([]string{listOf(t, "x.csv", "KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2023", "Quách Văn Thử")})
	c.Press("Ctrl+S")
	if all := allText(c.Window.Canvas().Overlays().Top()); !strings.Contains(all, words.PasteKindWhat) || len(c.registrationsOf("Quách Văn Thử")) != 0 {
		t.Fatalf("%s", all)
	}
	c.Type("Đăng ký thi đua")
	c.Key(fyne.KeyDown, fyne.KeyReturn)
	c.Press("Ctrl+S")
	if got := c.registrationsOf("Quách Văn Thử"); len(got) != 1 || got[0].UnitID != unit.ID {
		t.Errorf("%+v: %s", got, allText(c.Window.Canvas().Overlays().Top()))
	}
}

func TestAFileIsAskedWhoseItIsWhereNoUnitIsInView(t *testing.T) {
	c := newClerk(t)
	c.openUnit(wholeBlock)
	// A list that names no unit waits for the answer;
	c.Screen.Drop([]string{listOf(t, "x.csv", "DANH SÁCH ĐĂNG KÝ", "Quách Văn Thử")})
	if all := allText(c.Window.Canvas().Overlays().Top()); !strings.Contains(all, words.IntakeWhoseNone) {
		t.Fatalf("%s", all)
	}
	if c.Press("Ctrl+S"); !strings.Contains(allText(c.Window.Canvas().Overlays().Top()), words.IntakeWhoseNone) {
		t.Fatal("it was read for nobody")
	}
	c.Press("Esc")
	// one that does names it already.
	unit := c.summary.Units[1].Unit
	c.Screen.Drop([]string{listOf(t, unit.Name+".csv", "", "Quách Văn Thử")})
	c.Press("Ctrl+S")
	c.Press("Ctrl+S")
	if got := c.registrationsOf("Quách Văn Thử"); len(got) != 1 || got[0].UnitID != unit.ID {
		t.Errorf("%+v", got)
	}
}

// Given several files of which the first cannot be read, then the fault names it and those
// that are not read either.
func TestAFileThatCannotBeReadNamesThoseThatCameWithIt(t *testing.T) {
	c := newClerk(t)
	c.Screen.Drop([]string{filepath.Join(t.TempDir(), "đâu.csv"), listOf(t, "hai.csv", "", "Quách Văn Thử")})
	if f := fault.Of(c.err); c.err == nil || !strings.Contains(f.What, "đâu.csv") || !strings.Contains(f.Next, "hai.csv") || c.dialogOpen() {
		t.Errorf("%v", c.err)
	}
	// A folder is told from a file.
	folder := t.TempDir()
	c.Screen.Drop([]string{folder})
	if f := fault.Of(c.err); !strings.HasSuffix(f.What, words.IntakeFolderWhat) || f.Next != words.IntakeFolderNext {
		t.Errorf("%v", c.err)
	}
}
