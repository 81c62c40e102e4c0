package registration

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/intake"
	"sothidua/app/registration"
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
