package kit

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheSystemsDialogIsAskedFirst(t *testing.T) {
	win := test.NewTempWindow(t, nil)
	var wish FileWish
	var answer func(string, error)
	asked := 0
	SystemDialog = func(_ fyne.Window, w FileWish, done func(string, error)) { wish, answer, asked = w, done, asked+1 }
	t.Cleanup(func() { SystemDialog, lastFolder = nil, "" })

	var chosen string
	SaveFile(win, `giao-uoc "2023"?`, ".pdf", func(path string) { chosen = path })
	SaveFile(win, `giao-uoc "2023"?`, ".pdf", func(path string) { chosen = path })
	if asked != 1 || wish.Name != "giao-uoc '2023'-.pdf" || wish.Kind != WishSave {
		t.Fatalf("asked %d times for %+v", asked, wish)
	}
	answer("/sổ/giao-uoc.pdf", nil)
	if chosen != "/sổ/giao-uoc.pdf" {
		t.Errorf("chosen is %q", chosen)
	}

	OpenFile(win, ImageFiles, func(string) { t.Error("chosen though the clerk turned back") })
	if wish.Folder != "/sổ" {
		t.Errorf("the second dialog begins in %q", wish.Folder)
	}
	answer("", nil)
	if win.Canvas().Overlays().Top() != nil {
		t.Error("our dialog shows though the system's was there")
	}

	OpenFile(win, nil, func(string) {})
	answer("", errors.New("no dialog"))
	if win.Canvas().Overlays().Top() == nil {
		t.Error("neither the system's dialog nor ours shows")
	}
}
