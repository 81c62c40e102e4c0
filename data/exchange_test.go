package data

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// What somebody writes to is not read past the lock, where half a save would be seen.
func TestWhatIsInUseIsNotReadAsACopy(t *testing.T) {
	book := olderBook(t)
	ctx := t.Context()
	for name, read := range map[string]func() error{
		"a look":      func() error { _, err := Look(ctx, book.Path); return err },
		"quick check": func() error { return QuickCheck(ctx, book.Path) },
		"full check":  func() error { return FullCheck(ctx, book.Path) },
		"salvage": func() error {
			_, err := Salvage(ctx, book.Path, filepath.Join(t.TempDir(), "cứu.sothidua"), nil)
			return err
		},
		"two copies": func() error { _, err := olderBook(t).PartFrom(ctx, book.Path); return err },
	} {
		if err := read(); fault.Of(err) == nil || fault.Of(err).Kind != fault.Busy {
			t.Errorf("%s says %v", name, err)
		}
	}
}

// What somebody has open is neither moved nor replaced.
func TestWhatIsInUseIsNotMoved(t *testing.T) {
	book := olderBook(t)
	draft, err := files.NewDraft(book.Path)
	if err != nil {
		t.Fatal(err)
	}
	defer draft.Abort()
	if err := os.WriteFile(draft.Path, []byte("mới"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := folderOf(t, book.Path)
	if _, err := Exchange(draft, book.Path, time.Now()); fault.Of(err) == nil || fault.Of(err).Kind != fault.Busy {
		t.Errorf("exchanging says %v", err)
	}
	if _, err := PutAside(book.Path, book.Path+".khác"); fault.Of(err) == nil || fault.Of(err).Kind != fault.Busy {
		t.Errorf("putting aside says %v", err)
	}
	after := folderOf(t, book.Path)
	if len(after) != len(before) || after[filepath.Base(book.Path)] != before[filepath.Base(book.Path)] {
		t.Error("the folder was touched")
	}
	addBlock(t, book, "khối sau")
}

// TestAnExchangeCutOffAnywhereIsBroughtToAnEnd stops between any two moves.
func TestAnExchangeCutOffAnywhereIsBroughtToAnEnd(t *testing.T) {
	const old, fresh, journal = "cũ", "mới", "nhật ký"
	m := exchange{Draft: "~nháp", Aside: "aside.sothidua"}
	note, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
		aside bool // the old book stands aside afterwards
	}{
		{"noted", map[string]string{"so": old, "so-journal": journal, "draft": fresh}, old, false},
		{"book aside", map[string]string{"aside": old, "so-journal": journal, "draft": fresh}, fresh, true},
		{"journal aside", map[string]string{"aside": old, "aside-journal": journal, "draft": fresh}, fresh, true},
		{"in", map[string]string{"aside": old, "aside-journal": journal, "so": fresh}, fresh, true},
		{"draft lost", map[string]string{"aside": old, "aside-journal": journal}, old, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "so.sothidua")
			name := map[string]string{
				"so": path, "so-journal": path + "-journal", "draft": filepath.Join(folder, m.Draft),
				"aside": filepath.Join(folder, m.Aside), "aside-journal": filepath.Join(folder, m.Aside) + "-journal",
			}
			for file, content := range c.files {
				if err := os.WriteFile(name[file], []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if err := files.Put(path+exchangeEnding, note); err != nil {
				t.Fatal(err)
			}
			if err := resume(path); err != nil {
				t.Fatal(err)
			}
			if got, _ := os.ReadFile(path); string(got) != c.want {
				t.Errorf("the book is %q, want %q", got, c.want)
			}
			if present(name["aside"]) != c.aside {
				t.Errorf("aside: %v", !c.aside)
			}
			if c.want == fresh && present(path+"-journal") {
				t.Error("another file's journal lies beside the book")
			}
			if present(path + exchangeEnding) {
				t.Error("the note was left")
			}
			if err := resume(path); err != nil {
				t.Errorf("a second time: %v", err)
			}
		})
	}
}

// Given an exchange that cannot be noted, when it is begun, then nothing is moved: a
// cut between its moves would find no way back.
func TestNothingIsMovedBeforeItIsNoted(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "so.sothidua")
	if err := os.WriteFile(path, []byte("cũ"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(path+exchangeEnding, "vướng"), 0o700); err != nil {
		t.Fatal(err)
	}
	draft, err := files.NewDraft(path)
	if err != nil {
		t.Fatal(err)
	}
	defer draft.Abort()
	if err := os.WriteFile(draft.Path, []byte("mới"), 0o600); err != nil {
		t.Fatal(err)
	}
	aside, err := Exchange(draft, path, time.Now())
	if err == nil || aside != "" {
		t.Errorf("aside %q, err = %v", aside, err)
	}
	if got, _ := os.ReadFile(path); string(got) != "cũ" {
		t.Errorf("the book is %q", got)
	}
}

// Given an exchange whose last move fails, then the old book is back at its place with what
// lay beside it, and nothing is said to stand aside.
func TestAnExchangeThatFailsGivesTheOldBookBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.sothidua")
	for file, text := range map[string]string{path: "cũ", path + "-journal": "nhật ký"} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	draft := draftOf(t, filepath.Join(t.TempDir(), "so.sothidua")) // not in the book's folder: it cannot be moved in
	aside, err := Exchange(draft, path, time.Now())
	if err == nil || aside != "" {
		t.Errorf("aside %q, %v", aside, err)
	}
	for file, want := range map[string]string{path: "cũ", path + "-journal": "nhật ký"} {
		if got, err := os.ReadFile(file); string(got) != want {
			t.Errorf("%s holds %q, %v", filepath.Base(file), got, err)
		}
	}
	if all := folderOf(t, path); len(all) != 2 || IsExchanging(path) {
		t.Errorf("left: %v", all)
	}
}

func draftOf(t *testing.T, path string) *files.Draft {
	t.Helper()
	draft, err := files.NewDraft(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(draft.Abort)
	if err := os.WriteFile(draft.Path, []byte("mới"), 0o600); err != nil {
		t.Fatal(err)
	}
	return draft
}

// Given a book whose name is as long as names may be, when another takes its place, then it
// stands aside under a shorter one, and a second one beside it.
func TestABookOfALongNameMakesRoom(t *testing.T) {
	folder, now := t.TempDir(), time.Now()
	path := filepath.Join(folder, strings.Repeat("Sổ thi đua của Khối ", 12)[:231]+".sothidua")
	for range 2 {
		if err := os.WriteFile(path, []byte("cũ"), 0o600); err != nil {
			t.Fatal(err)
		}
		aside, err := Exchange(draftOf(t, path), path, now)
		if err != nil || !strings.Contains(aside, now.Format(words.ExchangeTime)) || !utf8.ValidString(aside) || len(filepath.Base(aside)+"-journal") > 255 {
			t.Errorf("%s, %v", aside, err)
		}
		if got, _ := os.ReadFile(aside); string(got) != "cũ" {
			t.Errorf("aside stands %q", got)
		}
		if got, _ := os.ReadFile(path); string(got) != "mới" {
			t.Errorf("the book is %q", got)
		}
	}
	if all := folderOf(t, path); len(all) != 3 {
		t.Errorf("%d files", len(all))
	}
	if name := filepath.Base(freeBeside(path, words.BookOtherState)); len(name) > 255-len("-journal") || !strings.Contains(name, words.BookOtherState) {
		t.Errorf("the other state is called %q", name)
	}
}
