package lock_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sothidua/app/lock"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

func open(t *testing.T) *data.Book {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

func of(t *testing.T, book *data.Book) lock.Lock {
	t.Helper()
	l, err := lock.Of(t.Context(), book)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// Given a book without a password, then anything opens it; once one is set only that does, in
// whatever letters it is typed, or the code of the sheet; whoever knows neither changes
// nothing; and the journal has nothing of it.
func TestOnlyThePasswordOrTheSheetOpens(t *testing.T) {
	book := open(t)
	const secret = "Mật khẩu dài"
	if l := of(t, book); l.Set() || !l.Opens("") {
		t.Errorf("%+v", l)
	}
	if _, err := lock.Change(book, "", "ngắn"); fault.Of(err) == nil || fault.Of(err).Field != "password" {
		t.Errorf("a short one: %v", err)
	}
	code, err := lock.Change(book, "", secret)
	if err != nil || len(code) != 19 {
		t.Fatalf("%q, %v", code, err)
	}
	l := of(t, book)
	for typed, want := range map[string]bool{secret: true, norm.NFD.String(secret): true, "mật khẩu dài": false, "": false, code: false} {
		if l.Opens(typed) != want {
			t.Errorf("%q opens: %v", typed, !want)
		}
	}
	for typed, want := range map[string]bool{
		code: true, strings.ToLower(code): true, strings.ReplaceAll(code, "-", " "): true, strings.ReplaceAll(code, "O", "0"): true,
		secret: false, "": false, "AAAA-AAAA-AAAA-AAAA": false,
	} {
		if l.Recovers(typed) != want {
			t.Errorf("the code %q: %v", typed, !want)
		}
	}
	for _, before := range []string{"", "khác", code[:10]} {
		if _, err := lock.Change(book, before, "Mật khẩu khác"); fault.Of(err) == nil || fault.Of(err).Field != "before" {
			t.Errorf("changed by %q: %v", before, err)
		}
	}
	// A forgotten one is set anew by the sheet, which is worth nothing then.
	again, err := lock.Change(book, code, "Mật khẩu khác")
	if err != nil || again == code {
		t.Fatal(again, err)
	}
	if l = of(t, book); !l.Opens("Mật khẩu khác") || l.Opens(secret) || l.Recovers(code) || !l.Recovers(again) {
		t.Error("the new one does not open, or the old one does")
	}
	var rows int64
	if err := datatest.DB(book).Model(&data.Change{}).Where("record = 'settings'").Count(&rows).Error; err != nil || rows != 0 {
		t.Errorf("%d rows of the journal, %v", rows, err)
	}
	if _, err := book.Undo(); err == nil {
		t.Error("undo took it back")
	}
	if code, err := lock.Change(book, "Mật khẩu khác", ""); err != nil || code != "" || of(t, book).Set() {
		t.Errorf("it is not removed: %q, %v", code, err)
	}
	// What is damaged opens nothing, and asks for no memory that is not there.
	for _, value := range []string{"x", `{"Password":{"Salt":"AA==","Sum":"AA==","Memory":4294967295}}`} {
		if err := book.Bulk("", func(tx *data.Tx) error { return tx.Save(&data.Setting{Key: data.SettingLock, Value: value}) }); err != nil {
			t.Fatal(err)
		}
		if l := of(t, book); !l.Set() || l.Opens("") || l.Opens("x") || l.Recovers("") {
			t.Errorf("%s: %+v", value, l)
		}
	}
}
