package privacy_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/opened"
	"sothidua/app/privacy"
	"sothidua/app/sample"
	"sothidua/app/traces"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// naming are the files under some folders in which the name stands, by their bases.
func naming(t *testing.T, name string, folders ...string) (found []string) {
	t.Helper()
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := os.ReadFile(path)
			if err == nil && len(traces.Of(name).In(content)) > 0 {
				found = append(found, filepath.Ext(path))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(found)
	return found
}

func packed(text []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(text)
	w.Close()
	return b.Bytes()
}

// Given somebody who was entered and deleted last year, with attached files in which the name
// stands in every way, and a copy of the book from then, when the journal is purged, then the
// name is nowhere in the book, its folder and the folder of temporary files, where it was
// found before, but in the copy that is named with the day it goes.
func TestAfterAPurgeTheNameIsNowhereInTheBook(t *testing.T) {
	folder, scratch, program := t.TempDir(), t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", scratch)
	t.Setenv("TMP", scratch)
	book, err := sample.Create(filepath.Join(folder, "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { book.Close() }()
	const name = "Phạm Đình Xuyến"
	then := time.Now()
	today := then.AddDate(1, 1, 0)
	var ceremony data.Ceremony
	if err := datatest.DB(book).First(&ceremony).Error; err != nil {
		t.Fatal(err)
	}
	text := "Ông " + name + " vắng mặt"
	contents := [][]byte{
		[]byte(text), []byte(norm.NFD.String(text)), []byte(viet.Upper(text)), []byte(viet.Fold(text)),
		traces.UTF16(text, false), traces.UTF16(text, true), packed([]byte(text)), packed(traces.UTF16(text, true)),
		bytes.Repeat([]byte(text+" "), 3000), // over many pages
	}
	var hashes []string
	do := func(label string, act func(tx *data.Tx) error) {
		t.Helper()
		if err := book.Do(label, act); err != nil {
			t.Fatal(err)
		}
	}
	person := data.Person{FullName: name, Note: text}
	var attached []data.Attachment
	do("Cá nhân: ghi "+name, func(tx *data.Tx) error {
		for _, content := range contents {
			hash, err := tx.AddContent(content)
			if err != nil {
				return err
			}
			hashes = append(hashes, hash)
			attachment := data.Attachment{CeremonyID: ceremony.ID, Caption: text, Hash: hash}
			if err := tx.Save(&attachment); err != nil {
				return err
			}
			attached = append(attached, attachment)
		}
		return tx.Save(&person)
	})
	keeper := keeping.New(book, program)
	if _, err := keeper.Keep(t.Context(), keeping.Asked, nil); err != nil {
		t.Fatal(err)
	}
	do("Cá nhân: xoá "+name, func(tx *data.Tx) error {
		for i := range attached {
			if err := tx.Delete(&attached[i]); err != nil {
				return err
			}
		}
		return tx.Delete(&person)
	})
	book.Now = func() time.Time { return today }
	keeper.Now = book.Now
	do("Năm 2023: sửa", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Người Khác"}) })
	for i, hash := range hashes {
		if content, err := book.Content(t.Context(), hash); err != nil || len(traces.Of(name).In(content)) == 0 {
			t.Fatalf("content %d is not found before: %v", i, err)
		}
	}
	if found := naming(t, name, folder); !slices.Contains(found, ".sothidua") || !slices.Contains(found, ".saoluu") {
		t.Fatalf("before, the name is found in %v", found)
	}
	getenv := func(key string) string {
		return map[string]string{"XDG_DATA_HOME": program, "LOCALAPPDATA": program, "HOME": program, "USERPROFILE": program}[key]
	}
	letters := office.Opened(book, getenv) // a letter of this person, opened in Word
	letter, err := letters.Put("Thư.docx", func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	log, err := office.OpenLog(getenv) // and an error that names them
	if err == nil {
		_, err = io.WriteString(log, text)
	}
	if err == nil {
		err = log.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(book.Path)
	if err != nil {
		t.Fatal(err)
	}
	// When
	purge, err := privacy.ToPurge(t.Context(), book, privacy.Beside{Keeper: keeper, Opened: letters, Logs: office.Logs(getenv)}, viet.DateOf(then.AddDate(0, 1, 0)))
	if err != nil {
		t.Fatal(err)
	}
	dumped := dump(t, book)
	done, err := purge.Do(book)
	if err != nil || done != purge.Found || done.Contents != len(contents) || done.Steps != 3 {
		t.Fatalf("%+v, planned %+v, %v", done, purge.Found, err)
	}
	// Then
	if dump(t, book) != dumped {
		t.Error("records changed")
	}
	lines := strings.Join(purge.Lines(), "\n")
	if !strings.Contains(lines, ".saoluu: không tự mất trong ba năm tới") || !strings.Contains(lines, "tự mất khoảng ngày ") {
		t.Errorf("where it stands: %s", lines)
	}
	for _, path := range []string{filepath.Dir(letter.Path), log.Name()} {
		if len(naming(t, name, path)) == 0 || !strings.Contains(lines, path) {
			t.Errorf("%s holds the name and is not told: %s", path, lines)
		}
	}
	if _, err := book.Undo(); err != nil { // what came after is taken back
		t.Error(err)
	}
	_, err = book.Undo()
	if f := fault.Of(err); f == nil || !strings.Contains(f.What, "đã được dọn") {
		t.Errorf("undo past it: %v", err)
	}
	steps, err := book.Steps(t.Context(), 10)
	if err != nil || len(steps) != 3 {
		t.Errorf("the journal has %+v, %v", steps, err)
	}
	path := book.Path
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(path)
	if err != nil || after.Size() >= before.Size() {
		t.Errorf("%d bytes, before %d", after.Size(), before.Size())
	}
	for _, ending := range naming(t, name, folder, scratch) {
		if strings.HasPrefix(ending, ".sothidua") {
			t.Error("the name is still in the book")
		}
	}
	for _, r := range purge.Remains {
		os.RemoveAll(r.Path)
		os.Remove(r.Path + ".json")
	}
	for _, path := range []string{letter.Path, log.Name()} { // by hand, as she was told
		if err := os.Remove(path); err != nil {
			t.Error(err)
		}
	}
	left := naming(t, name, folder, scratch, program)
	store, _ := filepath.Glob(filepath.Join(folder, "*", "dinh-kem", "*")) // goes with the copies
	if len(left) > len(store) {
		t.Errorf("the name is left in %v", left)
	}
	if book, err = data.Open(path); err != nil {
		t.Fatal(err)
	}
}

func dump(t *testing.T, book *data.Book) string {
	t.Helper()
	var b strings.Builder
	if err := book.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	records, _, _ := strings.Cut(b.String(), "\ncontents\t")
	return records
}

// Given a folder of opened files that cannot be looked into, then the purge says so and does not
// take it for empty.
func TestAPurgeSaysWhereItCouldNotLook(t *testing.T) {
	lines := privacy.Standing{Opened: []opened.Lying{{Folder: "/x", Unread: true}, {Folder: "/y", Files: 2}}}.Lines()
	if len(lines) != 2 || lines[0] != fmt.Sprintf(words.PurgeOpenedUnread, "/x") || lines[1] != fmt.Sprintf(words.PurgeOpened, "/y", "2") {
		t.Errorf("%q", lines)
	}
}
