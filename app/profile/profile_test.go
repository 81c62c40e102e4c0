package profile_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"sothidua/app/profile"
)

// change fails the test where nothing can be remembered.
func change(t *testing.T, p *profile.Profile, how func(*profile.State)) {
	t.Helper()
	if err := p.Change(how); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsRememberedIsThereAtTheNextStart(t *testing.T) {
	// Given a program folder that is not there yet
	folder := filepath.Join(t.TempDir(), "Sổ Thi đua")
	if state := profile.Open(folder).Read(); len(state.Books) != 0 || state.Last != "" {
		t.Fatalf("a fresh computer remembers %+v", state)
	}
	// When two books were opened and the window closed
	p := profile.Open(folder)
	change(t, p, func(s *profile.State) {
		s.Opened(profile.Book{Path: "/sổ/một.sothidua", Block: "Khối Các trường", Year: 2025})
		s.Opened(profile.Book{Path: "/sổ/hai.sothidua", Identity: "ab", Step: 7, Mark: "x"})
		s.Window = profile.Window{Width: 1200, Height: 700}
		s.Second = map[string]profile.Second{"ab": {Folder: "/usb"}}
	})
	// Then the next start knows all of it, the later book first
	state := profile.Open(folder).Read()
	if len(state.Books) != 2 || state.Books[0].Step != 7 || state.Books[1].Block != "Khối Các trường" ||
		state.Last != "/sổ/hai.sothidua" || state.Window.Width != 1200 || state.Second["ab"].Folder != "/usb" {
		t.Errorf("remembered %+v", state)
	}
}

func TestABookOpenedAgainStandsOnceAndFirst(t *testing.T) {
	var s profile.State
	s.Opened(profile.Book{Path: "/a/so.sothidua"})
	s.Warn("/a/so.sothidua", "stick")
	s.Opened(profile.Book{Path: "/b/so.sothidua"})
	s.Opened(profile.Book{Path: "/a/./so.sothidua", Year: 2026})
	if len(s.Books) != 2 || s.Books[0].Year != 2026 || s.Books[0].Warned != "stick" {
		t.Errorf("books = %+v", s.Books)
	}
	s.Moved("/a/so.sothidua", "/c/so.sothidua")
	if s.Last != "/c/so.sothidua" || s.Books[0].Path != "/c/so.sothidua" || s.Books[0].Warned != "" {
		t.Errorf("after moving: last %s, %+v", s.Last, s.Books)
	}
	s.Forget("/c/so.sothidua")
	if _, ok := s.Find("/c/so.sothidua"); ok || s.Last != "" || len(s.Books) != 1 {
		t.Errorf("after forgetting: last %q, %+v", s.Last, s.Books)
	}
}

func TestADamagedFileIsSetAsideAndBegunAnew(t *testing.T) {
	for name, content := range map[string]string{
		"half":   `{"last": "/a/so.soth`,
		"empty":  "",
		"other":  "[1, 2]",
		"zeros":  strings.Repeat("\x00", 4096),
		"larger": `{"last": "` + strings.Repeat("a", 2<<20) + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, profile.Name)
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			p := profile.Open(folder)
			if state := p.Read(); state.Last != "" || len(state.Books) != 0 {
				t.Errorf("read %+v out of a damaged file", state)
			}
			change(t, p, func(s *profile.State) { s.Person = "Nguyễn Thị Hoà" })
			if got := p.Read().Person; got != "Nguyễn Thị Hoà" {
				t.Errorf("person = %q after beginning anew", got)
			}
			kept, err := os.ReadFile(filepath.Join(folder, "may-nay.hong-1.json"))
			if err != nil || string(kept) != content {
				t.Errorf("the damaged file is not kept as it was (%v)", err)
			}
		})
	}
}

func TestTwoWindowsForgetNothingOfEachOther(t *testing.T) {
	folder := t.TempDir()
	var all sync.WaitGroup
	for window := range 4 {
		p := profile.Open(folder) // each with a state of its own, as two programs
		all.Go(func() {
			for n := range 10 {
				err := p.Change(func(s *profile.State) {
					s.Opened(profile.Book{Path: fmt.Sprintf("/%d/%d.sothidua", window, n)})
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if state := profile.Open(folder).Read(); len(state.Books) != 40 {
		t.Errorf("%d books are remembered, want 40", len(state.Books))
	}
}

func TestTheListStaysBounded(t *testing.T) {
	p := profile.Open(t.TempDir())
	change(t, p, func(s *profile.State) {
		for n := range 300 {
			s.Opened(profile.Book{Path: fmt.Sprintf("/%d.sothidua", n)})
		}
	})
	if books := p.Read().Books; len(books) != 100 || books[0].Path != "/299.sothidua" {
		t.Errorf("%d books, the first %s", len(books), books[0].Path)
	}
}

func TestWhatIsKnownOfABookIsUpdatedInItsPlace(t *testing.T) {
	// Given three books, one of them at a place whose risk was read
	var s profile.State
	for _, path := range []string{"/a/so.sothidua", "/b/so.sothidua", "/c/so.sothidua"} {
		s.Opened(profile.Book{Path: path, Year: 2025})
	}
	s.Warn("/b/so.sothidua", "stick")
	// When something new is known of it, then it stands where it stood, and the others are as they were.
	s.Update(profile.Book{Path: "/b/./so.sothidua", Year: 2026, Block: "Khối Các trường"})
	want := []profile.Book{
		{Path: "/c/so.sothidua", Year: 2025}, {Path: "/b/so.sothidua", Year: 2026, Block: "Khối Các trường", Warned: "stick"}, {Path: "/a/so.sothidua", Year: 2025},
	}
	if !reflect.DeepEqual(s.Books, want) || s.Last != "/c/so.sothidua" {
		t.Errorf("%+v, last %s", s.Books, s.Last)
	}
	// Of one that is not remembered nothing is.
	if s.Update(profile.Book{Path: "/d/so.sothidua"}); !reflect.DeepEqual(s.Books, want) {
		t.Errorf("%+v", s.Books)
	}
}
