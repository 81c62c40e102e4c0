package parted_test

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/journal"
	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
	"sothidua/screens/parted"
)

// Given two copies of a book that went apart, then the focus is on the steps of one, what
// a chosen step did is told row by row, and of many rows how many are not told.
func TestWhatEachCopyHasAloneIsToldRowByRow(t *testing.T) {
	book := desktest.Begun(t, office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	told := func(name string) []journal.Told {
		return []journal.Told{{Title: "Thêm cá nhân: " + name, Fields: []journal.Field{{Name: "Chức vụ", After: "Hiệu trưởng"}}}}
	}
	apart := &keeping.Apart{
		Parting: data.Parting{
			Since:  data.Step{ID: 1, Label: "Chung"},
			Theirs: []data.Step{{ID: 2, Label: "Cũ", Changes: 1}, {ID: 3, Label: "Dán", Changes: 500}, {ID: 4, Label: "Hàng loạt"}},
		},
		Known: profile.Book{Path: filepath.Join(t.TempDir(), "so.sothidua")}, Other: keeping.Copy{Path: "x"},
		TheirRows: map[int64][]journal.Told{2: told("Nguyễn Văn A"), 3: told("Trần Thị B")},
	}
	hands := desktest.NewHands(t)
	hands.Window.Resize(fyne.NewSize(1280, 800))
	screen := parted.New(parted.Options{Window: hands.Window, Runner: kit.Inline(), Apart: apart, Book: book})
	kit.SetContent(hands.Window, screen.Content())
	screen.Focus()
	shown := func() string { return desktest.Texts(screen.Content()) }
	// The latest comes first: one that kept no rows
	if !strings.Contains(shown(), words.ApartBulk) {
		t.Errorf("of a bulk step is told\n%s", shown())
	}
	hands.Key(fyne.KeyDown)
	if text := shown(); !strings.Contains(text, "Thêm cá nhân: Trần Thị B") || !strings.Contains(text, "Chức vụ: Hiệu trưởng") || !strings.Contains(text, "và 499 dòng nữa") {
		t.Errorf("of a large step is told\n%s", text)
	}
	hands.Key(fyne.KeyDown)
	if text := shown(); !strings.Contains(text, "Nguyễn Văn A") || strings.Contains(text, "dòng nữa") {
		t.Errorf("of a small step is told\n%s", text)
	}
}
