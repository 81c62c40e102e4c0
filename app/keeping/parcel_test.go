package keeping

import (
	"bytes"
	"context"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// packed is a practice book with an official print, and its parcel.
func packed(t *testing.T, kind sample.Kind, number int) (book *data.Book, year data.Year, parcel string) {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	if year, err = book.YearNumbered(t.Context(), number); err != nil {
		t.Fatal(err)
	}
	built, err := papers.Build(t.Context(), book, papers.Request{Year: year, Paper: papers.Plan})
	if err == nil {
		_, err = prints.Freeze(book, built, papers.PDF)
	}
	if err != nil {
		t.Fatal(err)
	}
	parcel = filepath.Join(t.TempDir(), "bàn giao"+Parcel)
	if _, err := Pack(t.Context(), book, year, parcel, "mật khẩu"); err != nil {
		t.Fatal(err)
	}
	return book, year, parcel
}

func names(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, entry := range entries {
		list = append(list, entry.Name())
	}
	return strings.Join(list, ", ")
}

// Given the parcel of a book, when it is opened on an empty computer, then the book there
// gives the same rows, files, official prints and papers, and the minutes lie beside it as
// they were written.
func TestAParcelGivesTheSameBookAndPapersElsewhere(t *testing.T) {
	for name, year := range map[string]struct {
		kind   sample.Kind
		number int
	}{"block": {sample.Block, 2023}, "cluster": {sample.Cluster, 2025}} {
		t.Run(name, func(t *testing.T) { sameElsewhere(t, year.kind, year.number) })
	}
}

func sameElsewhere(t *testing.T, kind sample.Kind, number int) {
	book, year, parcel := packed(t, kind, number)
	c, err := CopyAt(t.Context(), parcel)
	if err != nil || !c.IsLocked() || !IsCopy(parcel) {
		t.Fatalf("the parcel: %+v, %v", c, err)
	}
	if found := alone(t.Context(), filepath.Dir(parcel), entriesOf(t, filepath.Dir(parcel))); len(found) != 1 {
		t.Errorf("%d parcels are found in its folder", len(found))
	}
	if err := c.Unlock("mật khẩu"); err != nil {
		t.Fatal(err)
	}
	if found, err := Verify(t.Context(), c); err != nil || found.Fault != nil || found.Glance.People == 0 {
		t.Errorf("checked: %+v, %v", found, err)
	}
	fresh := filepath.Join(t.TempDir(), "mới.sothidua")
	done, err := Restore(t.Context(), Order{Copy: c, Path: fresh, Now: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	opened, err := data.Open(fresh)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	if dump(t, opened) != dump(t, book) {
		t.Error("the rows differ")
	}
	files := filesOf(t, book)
	if len(files) < 2 || !maps.Equal(files, filesOf(t, opened)) {
		t.Errorf("%d files and prints, which differ", len(files))
	}
	for _, paper := range papers.All {
		if paperOf(t, opened, year, paper.Code) != paperOf(t, book, year, paper.Code) {
			t.Errorf("%s differs", paper.Code)
		}
	}
	minutes, err := os.ReadFile(done.Minutes)
	if err != nil || string(minutes) != paperOf(t, book, year, papers.HandoverMinutes) {
		t.Errorf("the minutes at %q: %d bytes, %v", done.Minutes, len(minutes), err)
	}
	if lines := strings.Join(done.Lines(), "\n"); !strings.Contains(lines, words.ParcelMinutes) {
		t.Errorf("said: %s", lines)
	}
}

// filesOf are the bytes of the attached files and official prints by their hash.
func filesOf(t *testing.T, book *data.Book) map[string]string {
	t.Helper()
	var rows []data.Content
	if err := datatest.DB(book).Find(&rows).Error; err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, row := range rows {
		files[row.Hash] = string(row.Bytes)
	}
	return files
}

func entriesOf(t *testing.T, folder string) []os.DirEntry {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

func paperOf(t *testing.T, book *data.Book, year data.Year, code string) string {
	t.Helper()
	built, err := papers.Build(t.Context(), book, papers.Request{Year: year, Paper: code})
	if err != nil {
		t.Fatal(err)
	}
	var content bytes.Buffer
	if _, err := built.Write(&content, papers.PDF); err != nil {
		t.Fatal(err)
	}
	return content.String()
}

// Given a parcel, when the password is wrong, the file is cut short or other bytes stand
// in it, or there is no password to seal it with, then that is refused and nothing is left.
func TestAParcelThatDoesNotOpenLeavesNothing(t *testing.T) {
	book, year, parcel := packed(t, sample.Block, 2023)
	content, err := os.ReadFile(parcel)
	if err != nil {
		t.Fatal(err)
	}
	for name, person := range map[string]string{"a person": "Nguyễn", "a table": "CREATE TABLE", "the minutes": "%PDF"} {
		if bytes.Contains(content, []byte(person)) {
			t.Errorf("%s can be read in the parcel", name)
		}
	}
	if _, err := Pack(t.Context(), book, year, filepath.Join(t.TempDir(), "x"+Parcel), " "); fault.Of(err).Kind != fault.Invalid {
		t.Errorf("without a password: %v", err)
	}
	if _, err := Pack(t.Context(), book, year, parcel, "khác"); err == nil {
		t.Error("a parcel is written over")
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	folder := t.TempDir()
	if _, err := Pack(stopped, book, year, filepath.Join(folder, "dừng"+Parcel), "mật khẩu"); err == nil || names(t, folder) != "" {
		t.Errorf("a stopped one leaves %s: %v", names(t, folder), err)
	}
	flipped := func(at int) []byte {
		other := bytes.Clone(content)
		other[at] ^= 1
		return other
	}
	for name, bad := range map[string]struct {
		content  []byte
		password string
	}{
		"wrong password": {content, "mật khâu"},
		"cut short":      {content[:len(content)/2], "mật khẩu"},
		"cut at its end": {content[:len(content)-20], "mật khẩu"},
		"other bytes":    {flipped(len(content) / 2), "mật khẩu"},
		"other at its end, behind all that is unpacked": {flipped(len(content) - 200), "mật khẩu"},
	} {
		t.Run(name, func(t *testing.T) {
			folder, target := t.TempDir(), t.TempDir()
			path := filepath.Join(folder, "gói"+Parcel)
			if err := os.WriteFile(path, bad.content, 0o600); err != nil {
				t.Fatal(err)
			}
			c, err := CopyAt(t.Context(), path)
			if err == nil {
				err = c.Unlock(bad.password)
			}
			if err == nil {
				_, err = Restore(t.Context(), Order{Copy: c, Path: filepath.Join(target, "so.sothidua"), Now: time.Now()})
			}
			if f := fault.Of(err); f == nil || f.Kind == fault.Internal {
				t.Errorf("it is opened, or not refused in words: %v", err)
			}
			if left := names(t, target) + names(t, folder); left != "gói"+Parcel {
				t.Errorf("left: %s", left)
			}
		})
	}
	if left := names(t, filepath.Dir(book.Path)); strings.Contains(left, ".tmp") {
		t.Errorf("left beside the book: %s", left)
	}
}
