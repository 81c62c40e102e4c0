package kit

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/assets/words"
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

// Given the dialog for a folder with one in it marked, when the button is pressed, then the
// folder that is shown is taken; Enter on the marked one goes into it first.
func TestTheFolderThatIsShownIsTaken(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "con"), 0o755); err != nil {
		t.Fatal(err)
	}
	lastFolder = folder
	t.Cleanup(func() { lastFolder = "" })
	for _, enters := range []bool{false, true} {
		win := test.NewTempWindow(t, nil)
		chosen, want := "", folder
		PickFolder(win, func(path string) { chosen = path })
		if enters {
			want = filepath.Join(folder, "con")
			win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
		commandsOn(win.Canvas()).Fire("Ctrl+O")
		if chosen != want {
			t.Errorf("%q is taken instead of %q", chosen, want)
		}
		lastFolder = folder
	}
}

// Given the dialog in a folder with another in it, when the other's name is typed, then it is
// gone into, what is wrong no more is not said any more, and the box holds what was proposed
// for it.
func TestATypedFolderIsGoneInto(t *testing.T) {
	folder := t.TempDir()
	inside := filepath.Join(folder, "con")
	if err := os.Mkdir(inside, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(inside, "ảnh.png"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lastFolder = "" })
	var chosen string
	choose := func(path string) { chosen = path }
	for name, c := range map[string]struct {
		show func(fyne.Window)
		key  string
		want string
	}{
		"opened":  {func(win fyne.Window) { OpenFile(win, ImageFiles, choose) }, "Ctrl+O", filepath.Join(inside, "ảnh.png")},
		"written": {func(win fyne.Window) { SaveFile(win, "giao-uoc", ".pdf", choose) }, "Ctrl+S", filepath.Join(inside, "giao-uoc.pdf")},
	} {
		t.Run(name, func(t *testing.T) {
			lastFolder, chosen = folder, ""
			win := test.NewTempWindow(t, nil)
			c.show(win)
			var box *Input
			for _, o := range test.LaidOutObjects(win.Canvas().Overlays().Top()) {
				if in, ok := o.(*Input); ok && in.Called == words.KitFileName {
					box = in
				}
			}
			for _, typed := range []string{"không có" + string(filepath.Separator) + "gì", "con"} {
				box.SetText(typed)
				if name == "written" && typed != "con" {
					continue // a name to write is new
				}
				commandsOn(win.Canvas()).Fire(c.key)
			}
			commandsOn(win.Canvas()).Fire(c.key)
			if chosen != c.want {
				t.Errorf("%q is taken instead of %q", chosen, c.want)
			}
		})
	}
}
