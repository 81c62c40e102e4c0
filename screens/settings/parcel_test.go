package settings_test

import (
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
	"sothidua/screens/settings"
)

// Given a book, when she asks for the parcel and types two passwords that differ, then
// nothing is written; with the same one the parcel lies where she chose and opens with it.
func TestAParcelIsMadeByTheKeyboard(t *testing.T) {
	book := desktest.Begun(t, office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	b := &bench{Bench: desktest.New(t, book, 2025)}
	b.Desk.Keeper, b.Desk.Kept, b.Desk.Restore, b.Desk.Health = keeping.New(book, t.TempDir()), func() {}, func() {}, func() {}
	b.screen = settings.New(b.Desk, nil, func() {})
	b.Put(b.screen)
	folder := t.TempDir()
	kit.SetFolder(folder)
	b.Commands.Fire("F6")
	b.Commands.Fire("Ctrl+S")
	parcels := func() []string {
		found, err := filepath.Glob(filepath.Join(folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	b.Type("mật khẩu")
	b.Press("Tab")
	b.Type("mật khâu")
	b.Commands.Fire("Ctrl+S")
	if found := parcels(); len(found) != 0 {
		t.Fatalf("two passwords: %v", found)
	}
	b.retype("mật khẩu")
	b.Commands.Fire("Ctrl+S")
	found := parcels()
	if len(found) != 1 || filepath.Ext(found[0]) != keeping.Parcel {
		t.Fatalf("the folder holds %v", found)
	}
	c, err := keeping.CopyAt(t.Context(), found[0])
	if err == nil {
		err = c.Unlock("mật khẩu")
	}
	if info, _ := os.Stat(found[0]); err != nil || info.Size() == 0 {
		t.Errorf("the parcel: %v", err)
	}
}
