package restore_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
	"sothidua/screens/restore"
)

// bench is the screen of copies over a book that cannot be opened.
type bench struct {
	*desktest.Hands
	screen *restore.Screen
	opened restore.Opened
}

// show puts the screen into view; change sets what differs from a lost book at path.
func show(t *testing.T, path string, known *profile.Profile, folders ...string) *bench {
	t.Helper()
	b := &bench{Hands: desktest.NewHands(t)}
	b.Window.Resize(fyne.NewSize(1280, 800))
	b.screen = restore.New(restore.Options{
		Window: b.Window, Runner: kit.Inline(), Folders: folders, Profile: known, Path: path,
		Opened: func(opened restore.Opened) { b.opened = opened }, Back: func() {},
	})
	kit.SetContent(b.Window, b.screen.Content())
	b.Commands.SetPage(b.screen.Commands()...)
	b.screen.Load()
	return b
}

// kept is a book with a copy beside it and one in a second place, sealed where there is a
// password. It is closed.
func kept(t *testing.T, password string) (path, identity, second string, step int64) {
	t.Helper()
	book, err := office.Begin(filepath.Join(t.TempDir(), "sổ.sothidua"), office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if err := book.Do("Thêm người", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Nguyễn Văn A"}) }); err != nil {
		t.Fatal(err)
	}
	second = t.TempDir()
	keeper := keeping.New(book, t.TempDir())
	if err := keeper.Choose(second, password); err != nil {
		t.Fatal(err)
	}
	done, err := keeper.Keep(context.Background(), keeping.Asked, nil)
	if err != nil || done.Second != nil {
		t.Fatal(err, done.Second)
	}
	return book.Path, book.Identity(), second, done.Copy.Step
}

// Given a damaged book of which this computer has seen more than the newest copy holds,
// then the screen says how many steps are missing at least; and else that it has them.
func TestWhatACopyOfADamagedBookLacksIsSaidAsFarAsItIsKnown(t *testing.T) {
	for more, want := range map[int64]string{2: "thiếu ít nhất 2 bước", 0: "có đủ các bước"} {
		path, identity, _, step := kept(t, "")
		if err := os.WriteFile(path, []byte("hỏng"), 0o600); err != nil {
			t.Fatal(err)
		}
		known := profile.Open(t.TempDir())
		err := known.Change(func(s *profile.State) {
			s.Opened(profile.Book{Path: path, Identity: identity, Step: step + more, Mark: "x"})
		})
		if err != nil {
			t.Fatal(err)
		}
		b := show(t, path, known, filepath.Dir(path))
		if shown := desktest.Texts(b.screen.Content()); !strings.Contains(shown, want) {
			t.Errorf("%d more steps: not %q in\n%s", more, want, shown)
		}
	}
}

// Given a fresh computer with the stick alone, when the copy is restored by the keys that
// the page names and Enter, then the book is there, and what came along with it is said.
func TestWhatComesAlongWithALostComputersBookIsSaid(t *testing.T) {
	_, _, stick, _ := kept(t, "")
	fresh := profile.Open(t.TempDir())
	path := filepath.Join(t.TempDir(), "so.sothidua")
	b := show(t, path, fresh, stick)
	b.Fire("Ctrl+R")
	b.Key(fyne.KeyReturn)
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if told := strings.Join(b.opened.Lines, " "); b.opened.Path != path || b.opened.Title == "" || !strings.Contains(told, stick) {
		t.Errorf("%+v", b.opened)
	}
	if second := fresh.Read().Second[book.Identity()]; second.Folder != stick {
		t.Errorf("second place %+v", second)
	}
}

// Given a book that cannot be opened and another computer's copy alone beside it, when that is
// restored, then it is a book of its own, and she is told where the one that is damaged lies.
func TestWhereTheDamagedBookLiesIsSaidWhenTheCopyBecomesAnother(t *testing.T) {
	path, _, _, _ := kept(t, "")
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	torn := filepath.Join(t.TempDir(), "sổ.sothidua")
	for file, bytes := range map[string][]byte{torn: []byte("hỏng"), filepath.Join(filepath.Dir(torn), "bản sao.sothidua"): content} {
		if err := os.WriteFile(file, bytes, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b := show(t, torn, profile.Open(t.TempDir()), filepath.Dir(torn))
	b.Fire("Ctrl+R")
	b.Key(fyne.KeyReturn)
	if b.opened.Path == torn || !strings.Contains(strings.Join(b.opened.Lines, "\n"), torn) {
		t.Errorf("%+v", b.opened)
	}
}

// Given a stick with sealed copies, then a wrong password is said in words, whoever gives up
// is asked nothing, and the right one, typed where the wrong one stands, leads to the restore
// by Ctrl+S and Enter.
func TestASealedCopyIsOpenedByItsPassword(t *testing.T) {
	_, _, stick, _ := kept(t, "mật khẩu của khối")
	path := filepath.Join(t.TempDir(), "so.sothidua")
	b := show(t, path, profile.Open(t.TempDir()), stick)
	b.Fire("Ctrl+R")
	b.Type("sai")
	b.Fire("Esc")
	if top := b.Window.Canvas().Overlays().Top(); top != nil {
		t.Fatalf("whoever gives up is asked\n%s", desktest.Texts(top))
	}
	b.Fire("Ctrl+R")
	b.Type("sai")
	b.Key(fyne.KeyReturn) // to the button
	b.Key(fyne.KeyReturn)
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, words.SealWrongWhat) {
		t.Fatalf("shown\n%s", shown)
	}
	b.SelectAll()
	b.Type("mật khẩu của khối")
	b.Fire("Ctrl+S")
	b.Key(fyne.KeyReturn)
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
}

// Given the parcel of a handover among copies, then its row and the question for its password
// say that it is one.
func TestAParcelIsToldFromACopy(t *testing.T) {
	book, err := office.Begin(filepath.Join(t.TempDir(), "sổ.sothidua"), office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	years, err := book.Years(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	stick := t.TempDir()
	if _, err := keeping.Pack(context.Background(), book, years[0], filepath.Join(stick, "Bàn giao"+keeping.Parcel), "mật khẩu của khối"); err != nil {
		t.Fatal(err)
	}
	b := show(t, filepath.Join(t.TempDir(), "so.sothidua"), profile.Open(t.TempDir()), stick)
	if shown := desktest.Texts(b.screen.Content()); !strings.Contains(shown, words.ParcelSealed) {
		t.Errorf("shown\n%s", shown)
	}
	b.Fire("Ctrl+R")
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, words.ParcelLocked) {
		t.Errorf("asked\n%s", shown)
	}
}

// Given no copy anywhere, then the list that says so has the whole width, with nothing blank beside
// it; with one, what it holds stands there.
func TestAnEmptyListOfCopiesHasTheWholeWidth(t *testing.T) {
	wide := func(b *bench) float32 {
		for _, seen := range desktest.Look(b.Window) {
			if strings.HasPrefix(fmt.Sprintf("%T", seen.Object), "*kit.Table[") {
				return seen.Box.Width
			}
		}
		return 0
	}
	room := float32(1280)
	if got := wide(show(t, filepath.Join(t.TempDir(), "không có.sothidua"), profile.Open(t.TempDir()), t.TempDir())); got < room-60 {
		t.Errorf("without a copy the list is %.0f wide", got)
	}
	path, _, second, _ := kept(t, "")
	if got := wide(show(t, path, profile.Open(t.TempDir()), second)); got > room-400 {
		t.Errorf("with a copy the list is %.0f wide", got)
	}
}
