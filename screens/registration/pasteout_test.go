package registration

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/xuri/excelize/v2"

	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// dropped drops a list of so many new people on the window, each with a title, the last
// with this one.
func (c *clerk) dropped(people int, last string) {
	c.Helper()
	var text strings.Builder
	text.WriteString("TT;Họ và tên;Chức vụ;Danh hiệu\n")
	for i := range people {
		title := "Chiến sỹ thi đua cơ sở"
		if i == people-1 {
			title = last
		}
		fmt.Fprintf(&text, "%d;%s Thử %s;Phóng viên;%s\n", i+1, []string{"Vũ", "Đinh", "Tống", "Quách"}[i%4], syllables[i/4], title)
	}
	path := filepath.Join(c.TempDir(), "đơn vị.csv")
	if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
		c.Fatal(err)
	}
	c.Screen.Drop([]string{path})
	if !c.dialogOpen() {
		c.Fatal("the list is not shown")
	}
}

// syllables end the names of people who are in no book.
var syllables = []string{"Án", "Bích", "Cẩn", "Diệp", "Đoài", "Giáng", "Hạc", "Khuê", "Lụa", "Nhạn"}

func TestLinesOfAListAreTakenAllSomeOrNone(t *testing.T) {
	// Given a list of three people
	c := newClerk(t)
	before := c.count("CSTĐCS")
	c.dropped(3, "CSTĐCS")
	// its counts stand beside what is registered.
	if all := allText(c.Window.Canvas().Overlays().Top()); !strings.Contains(all, words.PasteTabCounts) {
		t.Errorf("no counts: %s", all)
	}
	// When all are left out, then nothing is written;
	c.Press("Ctrl+B")
	c.Press("Ctrl+S")
	if !c.dialogOpen() || c.count("CSTĐCS") != before {
		t.Fatal("something was written")
	}
	// when all are taken again but one by its key, then the others are.
	c.Press("Ctrl+B")
	c.Key(fyne.KeyHome, fyne.KeyDelete)
	c.Press("Ctrl+S")
	if got := c.count("CSTĐCS"); got != before+2 || c.dialogOpen() {
		t.Errorf("%d were written", got-before)
	}
}

func TestAUnitsListGoesBackToItByOneKey(t *testing.T) {
	c := newClerk(t)
	c.dropped(3, "danh hiệu lạ")
	path := filepath.Join(t.TempDir(), "gửi lại.xlsx")
	c.Press("Ctrl+G")
	for _, object := range test.LaidOutObjects(c.Window.Canvas().Overlays().Top()) {
		if field, ok := object.(*kit.Input); ok && field.Visible() {
			field.SetText(path)
		}
	}
	c.Press("Ctrl+S")
	file, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	notes, err := file.GetComments(file.GetSheetName(0))
	if err != nil || len(notes) != 1 || notes[0].Cell != "D4" {
		t.Errorf("%+v, %v", notes, err)
	}
	if !c.dialogOpen() {
		t.Error("the list is gone")
	}
}

func TestFortyPeopleGoFromFileToBookInFewKeys(t *testing.T) {
	// Given a unit's list of forty people without a trap, when it is dropped and saved,
	c := newClerk(t)
	before, keys := c.count("CSTĐCS"), 0
	c.dropped(40, "CSTĐCS")
	if all := allText(c.Window.Canvas().Overlays().Top()); !strings.Contains(all, "nhiều hơn tổng số người") {
		t.Error("it is not said that there are more than the unit has people")
	}
	for _, key := range []string{"Ctrl+S"} {
		c.Press(key)
		keys++
	}
	// then all are in the book, by fewer than twenty keys.
	if got := c.count("CSTĐCS") - before; got != 40 || keys >= 20 || c.dialogOpen() {
		t.Errorf("%d people by %d keys", got, keys)
	}
}
