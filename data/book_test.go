package data_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"
	"gorm.io/gorm/schema"

	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

func newBook(t *testing.T) *data.Book {
	t.Helper()
	book, err := data.Create(filepath.Join(t.TempDir(), "sổ thử #1.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

func dump(t *testing.T, book *data.Book) string {
	t.Helper()
	var text bytes.Buffer
	if err := book.Dump(t.Context(), &text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

func do(t *testing.T, book *data.Book, label string, act func(*data.Tx) error) {
	t.Helper()
	if err := book.Do(label, act); err != nil {
		t.Fatalf("%s: %v", label, err)
	}
}

func TestModelsMatchTheMigratedSchema(t *testing.T) {
	book := newBook(t)
	for _, record := range data.Records() {
		model, err := schema.Parse(record, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		var columns []string
		datatest.DB(book).Raw("SELECT name FROM pragma_table_info(?) ORDER BY name", model.Table).Scan(&columns)
		slices.Sort(model.DBNames)
		if got, want := strings.Join(columns, " "), strings.Join(model.DBNames, " "); got != want {
			t.Errorf("table %s has columns\n%s\nits model\n%s", model.Table, got, want)
		}
	}
}

func TestUndoAndRedoRestoreEveryRow(t *testing.T) {
	// Given a book with a block, a year and a ceremony whose chair takes part
	book := newBook(t)
	empty := dump(t, book)
	block := data.Block{Name: "Khối thi đua “Thử”"}
	var year data.Year
	var ceremony data.Ceremony
	var person data.Participant
	do(t, book, "Thêm năm", func(tx *data.Tx) error {
		if err := tx.Save(&block); err != nil {
			return err
		}
		year = data.Year{BlockID: block.ID, Number: 2023, RegimeCode: "L2003-ND91", Theme: "It's 'quoted' 😀"}
		if err := tx.Save(&year); err != nil {
			return err
		}
		ceremony = data.Ceremony{YearID: year.ID, Name: "Lễ ký kết"}
		if err := tx.Save(&ceremony); err != nil {
			return err
		}
		person = data.Participant{CeremonyID: ceremony.ID, FullName: "Nguyễn Văn A"}
		if err := tx.Save(&person); err != nil {
			return err
		}
		ceremony.ChairID = &person.ID
		return tx.Save(&ceremony)
	})
	filled := dump(t, book)

	// When the ceremony is deleted, which takes its participants along
	do(t, book, "Xoá lễ ký kết", func(tx *data.Tx) error { return tx.Delete(&ceremony) })
	deleted := dump(t, book)
	if deleted == filled || strings.Contains(deleted, "participants\t") {
		t.Fatal("deleting the ceremony left its participants")
	}

	// Then undo and redo walk through exactly these states, again after reopening
	walk := func(name string, act func() (string, error), want string) {
		t.Helper()
		if _, err := act(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := dump(t, book); got != want {
			t.Errorf("%s: rows differ\n%s\nwant\n%s", name, got, want)
		}
	}
	walk("undo delete", book.Undo, filled)
	walk("redo delete", book.Redo, deleted)
	walk("undo delete again", book.Undo, filled)
	path := book.Path
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	var err error
	if book, err = data.Open(path); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	walk("undo everything", book.Undo, empty)
	walk("redo add", book.Redo, filled)
	walk("redo delete", book.Redo, deleted)
	walk("undo delete last", book.Undo, filled)

	// And something new closes the way forward
	do(t, book, "Đổi tên", func(tx *data.Tx) error { block.Name = "Khác"; return tx.Save(&block) })
	if _, err := book.Redo(); fault.Of(err).Kind != fault.Refused {
		t.Errorf("redo after a new step: %v, want a refusal", err)
	}
}

func TestFailedStepChangesNothing(t *testing.T) {
	book := newBook(t)
	before := dump(t, book)
	err := book.Do("Hỏng giữa chừng", func(tx *data.Tx) error {
		if err := tx.Save(&data.Block{Name: "Khối"}); err != nil {
			return err
		}
		return errors.New("broken")
	})
	if err == nil || dump(t, book) != before {
		t.Errorf("a failed step left rows or no error (%v)", err)
	}
	if steps, _ := book.Steps(t.Context(), 10); len(steps) != 0 {
		t.Errorf("a failed step stands in the journal: %+v", steps)
	}
}

func TestTextIsStoredAsNFC(t *testing.T) {
	book := newBook(t)
	person := data.Person{FullName: norm.NFD.String("Nguyễn Thị Hoà")}
	do(t, book, "Thêm người", func(tx *data.Tx) error { return tx.Save(&person) })
	var stored data.Person
	datatest.DB(book).First(&stored, person.ID)
	if stored.FullName != "Nguyễn Thị Hoà" || stored.Folded != "nguyen thi hoa" || stored.SortKey == "" {
		t.Errorf("stored %+v", stored)
	}
}

func TestJournalSeesWhatWasWrittenFromOutside(t *testing.T) {
	book := newBook(t)
	block := data.Block{Name: "Khối"}
	do(t, book, "Thêm khối", func(tx *data.Tx) error { return tx.Save(&block) })
	before := dump(t, book)
	datatest.DB(book).Exec("UPDATE blocks SET name = 'ngoài'") // as another program would
	path := book.Path
	book.Close()
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if _, err := book.Undo(); err != nil || dump(t, book) != before {
		t.Errorf("the outside change was not taken back: %v", err)
	}
}

func TestFilesThatAreNoBookAreRefusedUnchanged(t *testing.T) {
	dir := t.TempDir()
	book, err := data.Create(filepath.Join(dir, "good.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	good, err := os.ReadFile(book.Path)
	if err != nil {
		t.Fatal(err)
	}
	changed := func(change func(b []byte)) []byte {
		b := bytes.Clone(good)
		change(b)
		return b
	}
	cases := map[string]struct {
		content []byte
		kind    fault.Kind
		says    string
	}{
		"empty":     {nil, fault.Invalid, "rỗng"},
		"text":      {[]byte(strings.Repeat("không phải sổ ", 20)), fault.Invalid, "không phải sổ"},
		"foreign":   {changed(func(b []byte) { binary.BigEndian.PutUint32(b[68:], 7) }), fault.Refused, "chương trình khác"},
		"newer":     {changed(func(b []byte) { binary.BigEndian.PutUint32(b[60:], 99) }), fault.Refused, "mới hơn"},
		"truncated": {good[:len(good)/2], fault.Damaged, "cắt cụt"},
		"damaged":   {changed(func(b []byte) { clear(b[100:4096]) }), fault.Damaged, "hỏng"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, name+".sothidua")
			if err := os.WriteFile(path, c.content, 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := data.Open(path)
			if f := fault.Of(err); f == nil || f.Kind != c.kind || !strings.Contains(f.What, c.says) {
				t.Errorf("Open: %v, want %s saying %q", err, c.kind, c.says)
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(after, c.content) {
				t.Error("the refused file was changed")
			}
		})
	}
	if _, err := data.Open(filepath.Join(dir, "none.sothidua")); fault.Of(err).Kind != fault.Missing {
		t.Errorf("missing file: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "none.sothidua")); err == nil {
		t.Error("opening a missing file made one")
	}
	if _, err := data.Create(book.Path); fault.Of(err).Kind != fault.Refused {
		t.Errorf("create over a book: %v", err)
	}
	if _, err := data.Create(filepath.Join(dir, "no", "a.sothidua")); fault.Of(err).Kind != fault.Missing {
		t.Errorf("create in a missing folder: %v", err)
	}
}

func TestSecondOpeningSaysWhoHoldsTheBook(t *testing.T) {
	book := newBook(t)
	_, err := data.Open(book.Path)
	if f := fault.Of(err); f == nil || f.Kind != fault.Busy || !strings.Contains(f.What, "từ") {
		t.Errorf("second opening: %v", err)
	}
}

func TestClosedBookIsOneFile(t *testing.T) {
	book := newBook(t)
	book.Close()
	files, err := os.ReadDir(filepath.Dir(book.Path))
	if err != nil || len(files) != 1 {
		t.Errorf("files beside the closed book: %v, %v", files, err)
	}
}
