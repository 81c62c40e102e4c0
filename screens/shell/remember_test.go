package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk/desktest"
)

// begun makes a book with a year in a folder of its own.
func begun(t *testing.T, folder, block string) string {
	t.Helper()
	book, err := office.Begin(filepath.Join(folder, "so.sothidua"), office.Beginning{Block: block, Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	return book.Path
}

func TestTheNextStartOpensTheBookOfTheLast(t *testing.T) {
	// Given a window that worked on a book on a stick and was closed
	s := launch(t)
	path := begun(t, t.TempDir(), "Khối thi đua Các trường")
	s.beginAt(path)
	s.win.Resize(fyne.NewSize(1200, 700))
	rename(t, s, "Chủ đề mới")
	identity := s.desk.Book.Identity()
	s.quit()
	// Then the book is the last one, with all that tells it apart
	state := s.profile.Read()
	if len(state.Books) != 1 || state.Last != path {
		t.Fatalf("remembered %+v", state)
	}
	known := state.Books[0]
	if known.Block != "Khối Các trường" || known.Year != 2026 || known.Changed == 0 || known.Identity != identity || known.Step == 0 || known.Mark == "" {
		t.Errorf("known of it: %+v", known)
	}
	if office.LastPath(s.getenv) != path {
		t.Errorf("the next start opens %s", office.LastPath(s.getenv))
	}
	// And the window is as large again
	if size := s.lastSize(); size != fyne.NewSize(1200, 700) {
		t.Errorf("the next window is %v large", size)
	}
}

func TestPracticeIsNotTheLastBook(t *testing.T) {
	s := launch(t)
	s.beginAt(office.PracticePath(s.getenv, sample.Block))
	if s.desk == nil || s.view.pill.Hidden {
		t.Fatal("practice did not open")
	}
	s.quit()
	if state := s.profile.Read(); state.Last != "" || len(state.Books) != 0 {
		t.Errorf("practice is remembered: %+v", state)
	}
}

func TestTheTitleTellsTwoFilesOfOneNameApart(t *testing.T) {
	s := launch(t)
	one, two := begun(t, t.TempDir(), "Khối thi đua Một"), begun(t, t.TempDir(), "Khối thi đua Hai")
	s.beginAt(one)
	if want := "Sổ Thi đua – Khối Một – 2026 – so.sothidua"; s.win.Title() != want {
		t.Errorf("title = %q, want %q", s.win.Title(), want)
	}
	s.openOther()
	s.beginAt(two)
	if !strings.HasSuffix(s.win.Title(), "so.sothidua ("+filepath.Dir(two)+")") || !strings.Contains(s.view.file.Text, filepath.Dir(two)) {
		t.Errorf("title = %q, below %q", s.win.Title(), s.view.file.Text)
	}
}

func TestALastBookOnAStickThatIsOutIsSaid(t *testing.T) {
	s := launch(t)
	s.beginAt(filepath.Join(t.TempDir(), "usb", "so.sothidua"))
	if s.start == nil || !strings.Contains(desktest.Texts(s.start.Content()), words.AwayNext) {
		t.Error("the first screen does not say that the stick is out")
	}
}

func TestABookInACloudIsSaidOnceAndMovesAway(t *testing.T) {
	// Given a book in a folder of a cloud
	s := launch(t)
	cloud := filepath.Join(t.TempDir(), "Dropbox")
	if err := os.Mkdir(cloud, 0o700); err != nil {
		t.Fatal(err)
	}
	path := begun(t, cloud, "Khối thi đua Các trường")
	s.beginAt(path)
	said := func() bool {
		return strings.Contains(desktest.Texts(s.win.Content()), "Sổ nằm trong thư mục Dropbox.")
	}
	if !said() || s.commands.Suspended() {
		t.Fatal("the place is not said, or in a dialog that stops her")
	}
	// When she has read it, then it is not said again
	s.knowRisk(office.RiskCloud)
	if said() {
		t.Error("what she has read still stands there")
	}
	s.guard.end()
	s.desk.Book.Close()
	s.desk, s.guard = nil, nil
	s.beginAt(path)
	if said() {
		t.Error("what she has read is said at the next start")
	}
	// When she moves the book, then work goes on in the program's own folder
	s.desk.Move()
	if !s.commands.Suspended() {
		t.Fatal("nothing is asked before the book moves")
	}
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // nothing is taken away by it
	if want := office.DefaultPath(s.getenv); s.desk == nil || s.desk.Book.Path != want {
		t.Fatalf("the open book is %+v, want %s", s.desk, want)
	}
	rename(t, s, "Ghi ở nơi mới")
	if office.LastPath(s.getenv) != s.desk.Book.Path {
		t.Errorf("the next start opens %s", office.LastPath(s.getenv))
	}
}

// Given a school year, when its book is in view, then the title of the window names it as a
// list of years does: "học" stands after the word "năm" alone.
func TestTheTitleNamesASchoolYear(t *testing.T) {
	year := data.Year{ID: 1, BlockID: 2, Number: 2025, Kind: data.SchoolYear}
	frame := &office.Frame{Frame: &data.Frame{Blocks: map[int64]data.Block{2: {ShortName: "Khối Các trường"}}}}
	if got, want := title(frame, year, "so"), "Sổ Thi đua – Khối Các trường – 2025 - 2026 – so"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
}
