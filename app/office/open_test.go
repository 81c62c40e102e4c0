package office_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// home is the environment of a computer of its own.
func home(t *testing.T) func(string) string {
	folder := t.TempDir()
	return func(string) string { return folder }
}

// unbegun leaves a book without a year, as an earlier version did that was ended
// while it made one.
func unbegun(t *testing.T, path string) {
	t.Helper()
	book, err := data.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
}

func TestAHalfMadeBookIsSetAsideAndSaid(t *testing.T) {
	for name, lay := range map[string]func(t *testing.T, path string){
		"empty": func(t *testing.T, path string) {
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"without a year": unbegun,
	} {
		t.Run(name, func(t *testing.T) {
			getenv := home(t)
			path := filepath.Join(t.TempDir(), "so.sothidua")
			lay(t, path)
			_, err := office.Open(path, getenv)
			f := fault.Of(err)
			if f == nil || f.Kind != fault.Missing || !strings.Contains(f.Next, "so.lap-do.sothidua") {
				t.Fatalf("opening says %v", err)
			}
			book, err := office.Begin(path, office.Beginning{Block: "Khối thi đua Các trường", Year: 2026})
			if err != nil {
				t.Fatalf("no new book can be begun there: %v", err)
			}
			book.Close()
			// What was set aside stays where it is when she opens it.
			aside := filepath.Join(filepath.Dir(path), "so.lap-do.sothidua")
			if book, err := office.Open(aside, getenv); err == nil {
				book.Close()
			}
			if _, err := os.Stat(aside); err != nil {
				t.Errorf("it was moved again: %v", err)
			}
		})
	}
}

func TestABookOfAnotherComputerOpensWhereItIs(t *testing.T) {
	// Given a book that was begun elsewhere and is opened here for the first time,
	path := filepath.Join(t.TempDir(), "so.sothidua")
	book, err := office.Begin(path, office.Beginning{Block: "Khối thi đua Các trường", Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	// then it opens, and stays where it is.
	if book, err = office.Open(path, home(t)); err != nil {
		t.Fatal(err)
	}
	book.Close()
	if all, err := os.ReadDir(filepath.Dir(path)); err != nil || len(all) != 1 || all[0].Name() != "so.sothidua" {
		t.Errorf("beside it: %v, %v", all, err)
	}
}

func TestABookSeenWithAYearIsNeverSetAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.sothidua")
	if err := os.WriteFile(path, nil, 0o600); err != nil { // her book, emptied by the disk
		t.Fatal(err)
	}
	getenv := home(t)
	err := office.Profile(getenv).Change(func(s *profile.State) { s.Opened(profile.Book{Path: path, Year: 2025}) })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := office.Open(path, getenv); err == nil {
		t.Error("an empty file opened")
	}
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the book was moved: %v", err)
	}
}

func TestPracticeIsMadeAnewAfterAHalfMadeOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "thuc-hanh.sothidua")
	unbegun(t, path)
	book, err := office.OpenPractice(path, sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if practice, err := book.Practice(t.Context()); err != nil || !practice {
		t.Errorf("practice = %v, %v", practice, err)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(path), "thuc-hanh.lap-do.sothidua")); err != nil {
		t.Errorf("the half made one is not kept: %v", err)
	}
}

func TestAPlaceThatIsAwayIsSaid(t *testing.T) {
	getenv, folder := home(t), t.TempDir()
	stick := filepath.Join(folder, "usb", "so.sothidua")
	_, err := office.Open(stick, getenv)
	if f := fault.Of(err); f == nil || f.Kind != fault.Missing || f.Next != words.AwayNext {
		t.Errorf("a stick that is out: %v", err)
	}
	_, err = office.Open(filepath.Join(folder, "so.sothidua"), getenv)
	if f := fault.Of(err); f == nil || f.Kind != fault.Missing || f.Next == words.AwayNext {
		t.Errorf("a file that is gone: %v", err)
	}
	p := office.Profile(getenv)
	must(t, p.Change(func(s *profile.State) {
		s.Opened(profile.Book{Path: filepath.Join(folder, "so.sothidua")})
		s.Opened(profile.Book{Path: stick})
	}))
	list := office.Recents(p)
	if len(list) != 2 || list[0].Reach != office.Away || list[1].Reach != office.Gone {
		t.Errorf("recents = %+v", list)
	}
}

func TestTwoBooksOfOneNameAreToldApartByTheirFolder(t *testing.T) {
	var known profile.State
	known.Opened(profile.Book{Path: "/a/so.sothidua"})
	known.Opened(profile.Book{Path: "/b/khối.sothidua"})
	if got := office.Title("/a/so.sothidua", known); got != "so.sothidua" {
		t.Errorf("title = %q", got)
	}
	known.Opened(profile.Book{Path: "/c/so.sothidua"})
	if got := office.Title("/a/so.sothidua", known); got != "so.sothidua (/a)" {
		t.Errorf("title = %q", got)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestARestoredBookGoesWhereItWasOrToThisComputer(t *testing.T) {
	getenv := home(t)
	own := office.DefaultPath(getenv)
	elsewhere := filepath.Join(t.TempDir(), "so.sothidua")
	away := filepath.Join(t.TempDir(), "usb", "so.sothidua")
	for name, c := range map[string]struct{ last, path, want string }{
		"a fresh computer":          {"", "", own},
		"the last book":             {elsewhere, "", elsewhere},
		"a book that is refused":    {"", elsewhere, elsewhere},
		"on a stick that is lost":   {away, "", own},
		"refused, on such a stick":  {elsewhere, away, own},
		"in the program's own home": {"", filepath.Join(filepath.Dir(own), "hai.sothidua"), filepath.Join(filepath.Dir(own), "hai.sothidua")},
	} {
		err := office.Profile(getenv).Change(func(s *profile.State) { s.Last = c.last })
		if err != nil {
			t.Fatal(err)
		}
		os.Remove(own)
		path, err := office.RestorePath(c.path, getenv)
		if err != nil || path != c.want {
			t.Errorf("%s: %s, %v", name, path, err)
		}
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
