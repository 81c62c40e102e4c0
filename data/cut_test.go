package data

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sothidua/data/fault"
)

// cut is what lies on the disk after a save was cut off.
type cut struct {
	file, journal, holder []byte
}

// lay puts it in a folder of its own and returns the book's path.
func (c cut) lay(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sổ.sothidua")
	for ending, content := range map[string][]byte{"": c.file, "-journal": c.journal, ".dangmo": c.holder} {
		if content == nil {
			continue
		}
		if err := os.WriteFile(path+ending, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

const testPage = 4096

// undoJournal is the journal of a save that turned one file into another. Without
// first it lacks page 1, as those of earlier programs did.
func undoJournal(before, after []byte, first bool) []byte {
	var pages []int
	for n := 1; n <= len(before)/testPage; n++ {
		page := func(of []byte) []byte {
			if n*testPage > len(of) {
				return nil
			}
			return of[(n-1)*testPage : n*testPage]
		}
		if (n == 1 && first) || n > 1 && !bytes.Equal(page(before), page(after)) {
			pages = append(pages, n)
		}
	}
	const nonce = 12345
	out := make([]byte, 512)
	copy(out, journalMagic)
	for i, value := range []int{len(pages), nonce, len(before) / testPage, 512, testPage} {
		binary.BigEndian.PutUint32(out[8+4*i:], uint32(value))
	}
	for _, n := range pages {
		content := before[(n-1)*testPage : n*testPage]
		sum := uint32(nonce)
		for i := testPage - 200; i > 0; i -= 200 {
			sum += uint32(content[i])
		}
		out = binary.BigEndian.AppendUint32(out, uint32(n))
		out = append(out, content...)
		out = binary.BigEndian.AppendUint32(out, sum)
	}
	return out
}

// saved is a book before and after its last save.
type saved struct {
	before, after, holder []byte
	dumped                string // before
}

func content(t testing.TB, path string) []byte {
	t.Helper()
	bytes, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return bytes
}

func dumpOf(t testing.TB, book *Book) string {
	t.Helper()
	var text bytes.Buffer
	if err := book.Dump(context.Background(), &text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

func addBlock(t testing.TB, book *Book, name string) {
	t.Helper()
	if err := book.Do("Thêm "+name, func(tx *Tx) error { return tx.Save(&Block{Name: name}) }); err != nil {
		t.Fatal(err)
	}
}

// lastSave makes a book with some steps and one more.
func lastSave(t testing.TB) saved {
	t.Helper()
	book := olderBook(t)
	addBlock(t, book, "khối một")
	addBlock(t, book, "khối hai")
	s := saved{before: content(t, book.Path), dumped: dumpOf(t, book)}
	addBlock(t, book, "khối ba")
	s.after, s.holder = content(t, book.Path), content(t, holderPath(book.Path))
	return s
}

// half is the file when every second page of the save had reached it.
func (s saved) half() []byte {
	half := bytes.Clone(s.before)
	changed := 0
	for at := 0; at < len(half); at += testPage {
		if !bytes.Equal(s.before[at:at+testPage], s.after[at:at+testPage]) {
			if changed++; changed%2 == 0 {
				copy(half[at:], s.after[at:at+testPage])
			}
		}
	}
	return half
}

// folderOf reads every file beside a book.
func folderOf(t testing.TB, path string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, entry := range entries {
		all[entry.Name()] = string(content(t, filepath.Join(filepath.Dir(path), entry.Name())))
	}
	return all
}

// refused opens a book that must be refused with a kind, and nothing touched.
func refused(t *testing.T, path string, kind fault.Kind) error {
	t.Helper()
	before := folderOf(t, path)
	book, err := Open(path)
	if err == nil {
		book.Close()
		t.Fatal("the book opened")
	}
	if got := fault.Of(err); got.Kind != kind {
		t.Errorf("%v (%v), want %s", err, got.Cause, kind)
	}
	after := folderOf(t, path)
	if len(after) != len(before) {
		t.Errorf("files beside the book: %d, were %d", len(after), len(before))
	}
	for name, content := range before {
		if after[name] != content {
			t.Errorf("%s was touched", name)
		}
	}
	return err
}

func unzip(t testing.TB, name string) []byte {
	t.Helper()
	packed, err := os.Open(filepath.Join("testdata", name+".gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	in, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func labels(t *testing.T, book *Book) (all []string) {
	t.Helper()
	steps, err := book.Steps(t.Context(), 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range slices.Backward(steps) {
		all = append(all, step.Label)
	}
	return all
}
