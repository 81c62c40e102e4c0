package data

import (
	"context"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/data/fault"
)

// What lies on the disk under a book's name, and beside it, may be anything.

// patched is content with some bytes written over, and cut where it says.
func patched(content []byte, at uint32, patch []byte, length uint32) []byte {
	out := append([]byte{}, content...)
	if len(out) > 0 && length%8 == 0 { // now and then shorter
		out = out[:int(length)%len(out)]
	}
	if len(out) > 0 {
		copy(out[int(at)%len(out):], patch)
	}
	return out
}

// mustRefuseUnchanged looks at a folder before and after an opening that was refused.
func mustRefuseUnchanged(t *testing.T, path string, open func() error) {
	t.Helper()
	before := folderOf(t, path)
	err := open()
	if err == nil {
		return
	}
	if f := fault.Of(err); f.Kind == fault.Internal {
		t.Errorf("a mistake of the program: %v (%v)", f, f.Cause)
	}
	after := folderOf(t, path)
	for name, content := range before {
		if after[name] != content {
			t.Errorf("%s was touched by a refusal (%v)", name, err)
		}
	}
	for name := range after {
		if _, ok := before[name]; !ok && !strings.Contains(name, ".v") { // the copy before a migration stays
			t.Errorf("%s was left by a refusal (%v)", name, err)
		}
	}
}

// FuzzOpen opens a book of which some bytes are others, with a journal and a holder
// file beside it of which some are. It opens, or is refused in words and stays as it
// is; then the ways of only reading it are tried.
func FuzzOpen(f *testing.F) {
	s := lastSave(f)
	journal := undoJournal(s.before, s.after, true)
	half := s.half()
	f.Add(uint32(0), []byte{}, uint32(1), uint32(0), []byte{}, uint32(1), s.holder)
	f.Add(uint32(16), []byte{0x80, 0}, uint32(1), uint32(8), []byte{0xff, 0xff, 0xff, 0xff}, uint32(1), s.holder)
	f.Add(uint32(60), []byte{0, 0, 0, 1}, uint32(1), uint32(20), []byte{0, 0, 0x10, 0}, uint32(1), []byte(`{"Sitting":"x"}`))
	f.Add(uint32(28), []byte{0x7f, 0xff, 0xff, 0xff}, uint32(1), uint32(16), []byte{0x7f, 0xff, 0xff, 0xff}, uint32(1), []byte("{"))
	f.Add(uint32(100), []byte{13, 0xff, 0xff}, uint32(4096), uint32(24), []byte{0, 1, 0, 0}, uint32(512), []byte{})
	f.Add(uint32(24), []byte{0, 0, 0, 9}, uint32(1), uint32(0), []byte{0}, uint32(28*8), s.holder)
	f.Fuzz(func(t *testing.T, at uint32, patch []byte, length, journalAt uint32, journalPatch []byte, journalLength uint32, holder []byte) {
		if len(patch) > testPage || len(journalPatch) > testPage || len(holder) > 2*longestHolder {
			return
		}
		path := cut{patched(half, at, patch, length), patched(journal, journalAt, journalPatch, journalLength), holder}.lay(t)
		mustRefuseUnchanged(t, path, func() error {
			book, err := OpenReadOnly(path)
			if err == nil {
				book.Close()
			}
			return err
		})
		mustRefuseUnchanged(t, path, func() error {
			IsWreck(path)
			book, err := Open(path)
			if err == nil {
				book.Close()
			}
			return err
		})
	})
}

// FuzzLook reads a closed file of which some bytes are others in every way there is:
// none of them writes it or ends the program.
func FuzzLook(f *testing.F) {
	s := lastSave(f)
	f.Add(uint32(0), []byte{}, uint32(1))
	f.Add(uint32(18), []byte{2, 2}, uint32(1))
	f.Add(uint32(44), []byte{0, 0, 0, 0}, uint32(1))
	f.Add(uint32(52), []byte{0, 0, 0, 1}, uint32(1))
	f.Add(uint32(56), []byte{0, 0, 0, 2}, uint32(1)) // UTF-16
	f.Add(uint32(100), []byte{5, 0, 0, 0, 99}, uint32(1))
	f.Add(uint32(4096), []byte{13, 0, 0, 0, 1, 0, 1}, uint32(1))
	f.Add(uint32(0), []byte("x"), uint32(8*200))
	f.Fuzz(func(t *testing.T, at uint32, patch []byte, length uint32) {
		if len(patch) > testPage {
			return
		}
		path := cut{file: patched(s.after, at, patch, length)}.lay(t)
		for _, read := range []func() error{
			func() error { _, err := Look(context.Background(), path); return err },
			func() error { return QuickCheck(context.Background(), path) },
			func() error { return FullCheck(context.Background(), path) },
			func() error {
				_, err := Salvage(context.Background(), path, filepath.Join(t.TempDir(), "cứu.sothidua"), nil)
				return err
			},
		} {
			before := folderOf(t, path)
			if err := read(); err != nil && fault.Of(err).Kind == fault.Internal {
				t.Errorf("a mistake of the program: %v (%v)", err, fault.Of(err).Cause)
			}
			if after := folderOf(t, path); len(after) != 1 || after[filepath.Base(path)] != before[filepath.Base(path)] {
				t.Error("reading changed the folder")
			}
		}
	})
}

// FuzzJournal reads any bytes as a journal: what it takes for pages is in the file.
func FuzzJournal(f *testing.F) {
	s := lastSave(f)
	journal := undoJournal(s.before, s.after, true)
	f.Add(journal)
	f.Add(resector(journal))
	f.Add(journal[:512])
	f.Add(append(append([]byte{}, journal...), journal...))
	huge := append([]byte{}, journal[:600]...)
	binary.BigEndian.PutUint32(huge[8:], 0xfffffffe)
	f.Add(huge)
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(path+"-journal", content, 0o600); err != nil {
			t.Fatal(err)
		}
		beside, err := readLeftover(path)
		if err != nil {
			return
		}
		if int64(len(beside.first)) > int64(len(content)) || beside.whole && !beside.valid || beside.valid && !beside.journal {
			t.Errorf("read %+v of %d bytes", beside, len(content))
		}
		if after, err := os.ReadFile(path + "-journal"); err != nil || string(after) != string(content) {
			t.Error("the journal was touched")
		}
	})
}

// FuzzResume opens a folder in which a note of an exchange holds anything: no content
// is lost, and nothing outside the folder is touched.
func FuzzResume(f *testing.F) {
	f.Add([]byte(`{"draft":"~nháp","aside":"aside"}`), uint8(0))
	f.Add([]byte(`{"draft":"~nháp","aside":"aside"}`), uint8(7))
	f.Add([]byte(`{"draft":"../ngoài","aside":"../ngoài"}`), uint8(0))
	f.Add([]byte(`{"draft":".","aside":".."}`), uint8(3))
	f.Add([]byte(`{"draft":"~nháp","aside":"~nháp"}`), uint8(2))
	f.Add([]byte(`{"draft":"so.khoi-phuc","aside":"so"}`), uint8(6))
	f.Add([]byte(`{"draft":"..\\ngoài","aside":"~nháp"}`), uint8(2))
	f.Add([]byte(`{"draft":"~nháp","aside":"aside"}`), uint8(26)) // a journal stands where one goes back
	f.Add([]byte(`{"draft":"~nháp","aside":"aside"}`), uint8(30))
	f.Add([]byte(`{`), uint8(1))
	f.Fuzz(func(t *testing.T, note []byte, there uint8) {
		folder := t.TempDir()
		inside := filepath.Join(folder, "trong")
		path := filepath.Join(inside, "so")
		lay := map[string]string{filepath.Join(folder, "ngoài"): "của người khác", path + exchangeEnding: string(note)}
		for i, name := range []string{"so", "aside", "~nháp", "so-journal", "aside-journal"} {
			if there&(1<<i) != 0 {
				lay[filepath.Join(inside, name)] = "nội dung " + name
			}
		}
		if err := os.Mkdir(inside, 0o700); err != nil {
			t.Fatal(err)
		}
		for name, content := range lay {
			if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		err := resume(path)
		if f := fault.Of(err); f != nil && f.Kind == fault.Internal && !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a mistake of the program: %v", err)
		}
		left := map[string]int{}
		walk := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && entry.Type().IsRegular() {
				content, err := os.ReadFile(name)
				left[string(content)]++
				return err
			}
			return err
		})
		if walk != nil {
			t.Fatal(walk)
		}
		delete(lay, path+exchangeEnding)
		for name, content := range lay {
			if left[content] == 0 {
				t.Errorf("%s is lost (%v)", name, err)
			}
		}
		if text, err := os.ReadFile(filepath.Join(folder, "ngoài")); err != nil || string(text) != "của người khác" {
			t.Errorf("outside the folder: %q, %v", text, err)
		}
	})
}
