package registration

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
)

// put writes a file and drops it on the window.
func (c *clerk) put(name, text string) {
	c.Helper()
	path := filepath.Join(c.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		c.Fatal(err)
	}
	c.Screen.Drop([]string{path})
	if !c.dialogOpen() {
		c.Fatalf("%s is not shown: %v", name, c.err)
	}
}

// shown is all that the dialog in view says.
func (c *clerk) shown() string { return allText(c.Window.Canvas().Overlays().Top()) }

func TestAListOfAnotherKindIsShownAsSuchAndCanBeTakenForAnother(t *testing.T) {
	// Given a list of initiatives, when it is dropped, then it is shown as what its headings say
	c := newClerk(t)
	c.put("sk.csv", "TT;Tên sáng kiến;Tác giả;Phạm vi\n1;Số hoá hồ sơ thử;Vũ Văn Thử Một;cơ sở\n")
	if all := c.shown(); !strings.Contains(all, words.ListInitiatives) || !strings.Contains(all, "Số hoá hồ sơ thử") {
		t.Fatalf("%s", all)
	}
	// and is written by one key.
	c.Press("Ctrl+S")
	var made []data.Initiative
	if err := datatest.DB(c.Desk.Book).Where("title = ?", "Số hoá hồ sơ thử").Find(&made).Error; err != nil || len(made) != 1 || made[0].PersonID == nil || made[0].Scope != "cơ sở" {
		t.Fatalf("%+v, %v", made, err)
	}
	// Given a list that may be of people or of delegates, when she says the latter
	c.put("người.csv", "TT;Họ và tên;Chức vụ;Đơn vị\n1;Ngô Thử Khách;Vụ trưởng;Vụ Thử\n")
	c.Press("Ctrl+PgDn")
	c.Type("đại b")
	c.Key(fyne.KeyReturn)
	// then it is shown as that, and what it does not say is asked.
	if all := c.shown(); !strings.Contains(all, words.ListDelegates) || !strings.Contains(all, words.AskRoles) {
		t.Error(all)
	}
}

func TestAListOfTheBlockNeedsNoUnitInView(t *testing.T) {
	c := newClerk(t)
	c.units.SelectWhere(func(r unitRow) bool { return r.id == wholeBlock })
	c.put("đơn vị.csv", "TT;Tên đơn vị;Tên viết tắt;Loại hình;Điện thoại\n1;Trung tâm Thử;TTT;Đơn vị sự nghiệp;0912\n")
	c.Press("Ctrl+S")
	var made []data.Unit
	if err := datatest.DB(c.Desk.Book).Where("name = ?", "Trung tâm Thử").Find(&made).Error; err != nil || len(made) != 1 || made[0].ContactPhone != "0912" {
		t.Errorf("%+v, %v", made, err)
	}
}
