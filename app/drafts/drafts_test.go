package drafts

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// draft is a form with one field that was typed into.
func draft(text string) Draft {
	return Draft{
		ID: "d1", Area: "year", Kind: "text", About: []string{"3"}, Title: "Văn bản căn cứ",
		Typed: time.Date(2026, 11, 20, 14, 5, 0, 0, time.UTC), Fields: []Field{{Key: "subject", Label: "Trích yếu", Text: text}},
	}
}

// open opens a store and fails the test on a fault.
func open(t *testing.T, folder string, book Book) (*Store, []Draft) {
	t.Helper()
	s, found, err := Open(folder, book)
	if err != nil {
		t.Fatal(err)
	}
	return s, found
}

// bookAt is a book that is there.
func bookAt(t *testing.T, id, name string) Book {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte("a book"), 0o600); err != nil {
		t.Fatal(err)
	}
	return Book{ID: id, Path: path}
}

func write(t *testing.T, s *Store, list ...Draft) {
	t.Helper()
	if err := s.Write(list); err != nil {
		t.Fatal(err)
	}
}

func TestDraftsComeBackAndGoWithTheLast(t *testing.T) {
	folder, book := filepath.Join(t.TempDir(), "nhap"), bookAt(t, "a", "so.sothidua")
	s, _ := open(t, folder, book)
	write(t, s, draft("Về phong trào thi đua"))
	_, found := open(t, folder, book)
	if len(found) != 1 || found[0].Fields[0].Text != "Về phong trào thi đua" || !found[0].Typed.Equal(draft("").Typed) {
		t.Fatalf("found %+v", found)
	}
	if info, err := os.Stat(s.path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	write(t, s)
	if _, err := os.Stat(s.path); err == nil {
		t.Error("a file without drafts is left")
	}
}

func TestDraftsOfTwoBooksStayApart(t *testing.T) {
	folder := t.TempDir()
	one, _ := open(t, folder, bookAt(t, "a", "so.sothidua"))
	write(t, one, draft("một"))
	for name, book := range map[string]Book{
		"another book at the place": {ID: "b", Path: one.book.Path},
		"a copy that lies beside":   bookAt(t, "a", "ban-sao.sothidua"),
	} {
		if _, found := open(t, folder, book); len(found) != 0 {
			t.Errorf("%s has %+v", name, found)
		}
	}
	if _, found := open(t, folder, one.book); len(found) != 1 {
		t.Error("the drafts of the first book are gone")
	}
}

func TestDraftsFollowABookThatMoved(t *testing.T) {
	folder, book := t.TempDir(), bookAt(t, "a", "so.sothidua")
	s, _ := open(t, folder, book)
	write(t, s, draft("một"))
	moved := Book{ID: "a", Path: filepath.Join(t.TempDir(), "so-moi.sothidua")}
	if err := os.Rename(book.Path, moved.Path); err != nil {
		t.Fatal(err)
	}
	if _, found := open(t, folder, moved); len(found) != 1 {
		t.Error("the drafts stayed behind")
	}
	if len(list(folder)) != 1 {
		t.Errorf("files: %v", list(folder))
	}
}

func TestAFileThatCannotBeReadIsSetAside(t *testing.T) {
	for name, text := range map[string]string{
		"torn": `{"version":1,"drafts":[{"id":`, "empty": "", "of a later program": `{"version":2}`, "endless": strings.Repeat(" ", limit+1),
	} {
		t.Run(name, func(t *testing.T) {
			folder, book := t.TempDir(), bookAt(t, "a", "so.sothidua")
			s, _ := open(t, folder, book)
			write(t, s, draft("một"))
			if err := os.WriteFile(s.path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			again, found, err := Open(folder, book)
			if err == nil || len(found) != 0 {
				t.Fatalf("found %v, %v", found, err)
			}
			write(t, again, draft("hai")) // it works on
			aside, _ := filepath.Glob(s.path + broken + "-*")
			if len(aside) != 1 {
				t.Fatalf("set aside: %v", aside)
			}
			if kept, err := os.ReadFile(aside[0]); err != nil || string(kept) != text {
				t.Error("what was set aside is another")
			}
		})
	}
}

func TestTooMuchIsRefusedAndWhatWasKeptStays(t *testing.T) {
	folder, book := t.TempDir(), bookAt(t, "a", "so.sothidua")
	s, _ := open(t, folder, book)
	write(t, s, draft("một"))
	if err := s.Write([]Draft{draft(strings.Repeat("x", limit))}); err == nil {
		t.Error("no bound holds")
	}
	if _, found := open(t, folder, book); len(found) != 1 || found[0].Fields[0].Text != "một" {
		t.Errorf("found %d", len(found))
	}
}

func TestDraftsOfABookThatIsGoneAreSwept(t *testing.T) {
	folder := t.TempDir()
	here, _ := open(t, folder, bookAt(t, "a", "so.sothidua"))
	gone, _ := open(t, folder, Book{ID: "b", Path: filepath.Join(t.TempDir(), "mat.sothidua")})
	begun, _ := open(t, folder, Book{})
	for _, s := range []*Store{here, gone, begun} {
		write(t, s, draft("một"))
	}
	left := func(now time.Time) (names []bool) {
		if err := Sweep(folder, now); err != nil {
			t.Fatal(err)
		}
		for _, s := range []*Store{here, gone, begun} {
			names = append(names, exists(s.path))
		}
		return names
	}
	if n := left(time.Now()); !n[0] || !n[1] || !n[2] {
		t.Errorf("a stick that was pulled out yesterday costs the drafts: %v", n)
	}
	if n := left(time.Now().Add(keep + time.Hour)); !n[0] || n[1] || !n[2] {
		t.Errorf("left: %v", n)
	}
}

func TestADraftIsCalledByWhatWasTypedFirst(t *testing.T) {
	d := draft("Về việc\n phát động")
	if got := d.Name(); got != "Văn bản căn cứ: Về việc phát động" {
		t.Errorf("name = %q", got)
	}
	d.Fields[0].Text = ""
	if got := d.Name(); got != "Văn bản căn cứ" {
		t.Errorf("name = %q", got)
	}
}
