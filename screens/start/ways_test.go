package start_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
	"sothidua/screens/start"
)

func read(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func write(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// doubtful is a book that an older copy was put over while the journal of a save
// that was cut off still lay beside it.
func doubtful(t *testing.T) (path string) {
	t.Helper()
	book, err := office.Begin(filepath.Join(t.TempDir(), "sổ.sothidua"), office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	older := read(t, book.Path)
	if err := book.Do("Thêm người", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Nguyễn Văn A"}) }); err != nil {
		t.Fatal(err)
	}
	var journal []byte
	book.Do("Ghi nhiều", func(tx *data.Tx) error {
		datatest.DB(tx).Exec("PRAGMA cache_size = 5") // pages reach the file before the save ends
		for range 200 {
			if err := tx.Save(&data.Person{FullName: strings.Repeat("Nguyễn ", 300)}); err != nil {
				return err
			}
		}
		journal = read(t, book.Path+"-journal")
		return errors.New("cut off")
	})
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	write(t, book.Path, older)
	write(t, book.Path+"-journal", journal)
	return book.Path
}

func TestTwoStatesAreShownAndOneIsTakenByKey(t *testing.T) {
	for key, people := range map[string]int64{"Ctrl+1": 0, "Ctrl+2": 1} {
		t.Run(key, func(t *testing.T) {
			path := doubtful(t)
			f := show(t, nil)
			_, err := office.Open(path, f.options.Getenv)
			f.screen.Refuse(err)
			var shown string
			for _, seen := range desktest.Look(f.Window) {
				if text, ok := seen.Object.(*canvas.Text); ok && seen.Clip.Has(seen.Box) {
					shown += text.Text + "\n"
				}
			}
			for _, text := range []string{"Bản đang nằm trong tệp", "Bản trước lần lưu bị ngắt", "Thêm người", "Việc cuối", "Ctrl+1", "Ctrl+2"} {
				if !strings.Contains(shown, text) {
					t.Errorf("the dialog does not show %q:\n%s", text, shown)
				}
			}
			f.Commands.Fire(key)
			if f.opened == nil {
				t.Fatal("no book was opened")
			}
			var count int64
			if datatest.DB(f.opened).Model(&data.Person{}).Count(&count); count != people {
				t.Errorf("%d people, want %d", count, people)
			}
			if kept, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*bản không chọn*.sothidua")); len(kept) != 1 {
				t.Errorf("the other state: %v", kept)
			}
		})
	}
}

func TestLeavingTheTwoStatesTouchesNothing(t *testing.T) {
	path := doubtful(t)
	before, journal := read(t, path), read(t, path+"-journal")
	f := show(t, nil)
	_, err := office.Open(path, f.options.Getenv)
	f.screen.Refuse(err)
	f.Commands.Fire("Esc")
	if f.opened != nil || string(read(t, path)) != string(before) || string(read(t, path+"-journal")) != string(journal) {
		t.Error("something was touched")
	}
	// The way back to the two stands below the fault.
	f.Commands.Fire("Ctrl+B")
	if top := f.Window.Canvas().Overlays().Top(); top == nil {
		t.Error("the two are not shown again")
	}
}

func TestADamagedBookIsSalvagedFromTheFirstScreen(t *testing.T) {
	path, _ := damaged(t)
	content := read(t, path)
	f := show(t, nil)
	_, err := office.Open(path, f.options.Getenv)
	if err == nil {
		t.Fatal("the damaged book opened")
	}
	f.screen.Refuse(err)

	// When she takes the way offered
	f.Commands.Fire("Ctrl+E")
	f.Key("Return")
	shown := desktest.Texts(f.Window.Canvas().Overlays().Top())
	if !strings.Contains(shown, "Kết quả cứu dữ liệu") || !strings.Contains(shown, "quy tắc") || !strings.Contains(shown, "không rõ bao nhiêu") {
		t.Errorf("shown: %s", shown)
	}
	if !strings.Contains(shown, "(cứu)") {
		t.Errorf("not said where the new book lies: %s", shown)
	}
	f.Key("Return") // the new book is what she goes on with

	// Then she works on the new book, and the damaged file is as it was
	if f.opened == nil || !strings.Contains(f.opened.Path, "(cứu)") {
		t.Fatalf("opened %v", f.opened)
	}
	if step, err := f.opened.LastStep(t.Context()); err != nil || !strings.Contains(step.Label, "mất: quy tắc, không rõ bao nhiêu") {
		t.Errorf("the journal does not say what was lost: %q, %v", step.Label, err)
	}
	year, err := f.opened.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	if units, err := f.opened.UnitsOf(t.Context(), year); err != nil || len(units) != 1 {
		t.Errorf("units %v, %v", units, err)
	}
	if string(read(t, path)) != string(content) {
		t.Error("the damaged file was touched")
	}
}

// Given a book of which only the first page is left, when she takes the way to save what can
// be read, then she is told that there is nothing, and no new file is left.
func TestABookOfWhichNothingCanBeReadIsSaidToBeSo(t *testing.T) {
	folder := t.TempDir()
	book, err := office.Begin(filepath.Join(folder, "sổ.sothidua"), office.Beginning{Block: "Khối thi đua Các trường", Year: 2025, Units: []string{"Trường Một"}})
	if err != nil {
		t.Fatal(err)
	}
	path := book.Path
	book.Close()
	content := read(t, path)
	clear(content[4096:])
	write(t, path, content)
	restoring := false
	f := show(t, func(o *start.Options) { o.Restore = func(string) { restoring = true } })
	if _, err = office.Open(path, f.options.Getenv); err == nil {
		t.Fatal("the damaged book opened")
	}
	f.screen.Refuse(err)
	f.Commands.Fire("Ctrl+E")
	f.Key("Return")
	if said := desktest.Texts(f.screen.Content()); !strings.Contains(said, "Không đọc được gì trong tệp "+path) || strings.Contains(said, "Cứu dữ liệu sang sổ mới") {
		t.Errorf("%s", said)
	}
	f.Key(fyne.KeyReturn)
	if !restoring {
		t.Error("Enter does not lead to the copies that the message tells of")
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*cứu*")); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}

// Given a book that is refused, with or without a copy beside it, then Enter takes the first way
// out that is offered: it begins no other book.
func TestEnterTakesTheFirstWayOutOfARefusal(t *testing.T) {
	for name, known := range map[string]bool{"no book known": false, "books opened before": true} {
		for _, copied := range []bool{false, true} {
			path, content := damaged(t)
			if copied {
				write(t, filepath.Join(filepath.Dir(path), "BẢN SAO.SOTHIDUA"), content)
			}
			asked := ""
			f := show(t, func(o *start.Options) {
				o.Restore = func(path string) { asked = path }
				if known {
					if err := o.Profile.Change(func(s *profile.State) { s.Opened(profile.Book{Path: path}) }); err != nil {
						t.Fatal(err)
					}
				}
			})
			_, err := office.Open(path, f.options.Getenv)
			f.screen.Refuse(err)
			f.Key(fyne.KeyReturn)
			shown := desktest.Texts(f.Window.Canvas().Overlays().Top())
			switch {
			case copied && asked != path:
				t.Errorf("%s: Enter does not lead to the copy beside the book", name)
			case !copied && !strings.Contains(shown, strings.TrimSpace(words.SalvageName)):
				t.Errorf("%s: Enter does not lead to what can be saved, but shows %s", name, shown)
			}
		}
	}
}

// damaged is a book with a page of its list of tables gone, and what it was before.
func damaged(t *testing.T) (path string, whole []byte) {
	t.Helper()
	book, err := office.Begin(filepath.Join(t.TempDir(), "sổ.sothidua"), office.Beginning{Block: "Khối thi đua Các trường", Year: 2025, Units: []string{"Trường Một"}})
	if err != nil {
		t.Fatal(err)
	}
	var page int64
	if err := datatest.DB(book).Raw("SELECT rootpage FROM sqlite_master WHERE name = 'rules'").Scan(&page).Error; err != nil {
		t.Fatal(err)
	}
	book.Close()
	whole = read(t, book.Path)
	torn := slices.Clone(whole)
	clear(torn[(page-1)*4096 : page*4096])
	write(t, book.Path, torn)
	return book.Path, whole
}

// Given what can be read of a damaged book is being saved, when she stops that, then the ways
// out stand where they did, and no error of the program is told.
func TestSavingWhatCanBeReadIsStopped(t *testing.T) {
	path, _ := damaged(t)
	var work []func()
	f := show(t, func(o *start.Options) { o.Runner = kit.Stepped(&work) })
	step := func() {
		for len(work) > 0 {
			next := work[0]
			work = work[1:]
			next()
		}
	}
	_, err := office.Open(path, f.options.Getenv)
	f.screen.Refuse(err)
	step()
	f.Commands.Fire("Ctrl+E")
	step()
	f.Key(fyne.KeyReturn)
	f.Commands.Fire("Esc")
	step()
	shown := desktest.Texts(f.screen.Content())
	if !strings.Contains(shown, words.SalvageWay) || strings.Contains(shown, words.InternalWhat) {
		t.Errorf("%s", shown)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+words.SalvageName+"*")); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}
