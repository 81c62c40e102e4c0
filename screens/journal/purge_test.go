package journal_test

import (
	"strings"
	"testing"
	"time"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk/desktest"
)

// Given a journal of last year, when it is purged by the keyboard, then a second question
// comes first, where the focus is on what takes nothing away; the steps are gone, and undo
// says why it goes no further.
func TestTheJournalIsPurgedByTheKeyboard(t *testing.T) {
	b := open(t)
	b.do(t, "Cá nhân: ghi Phạm Đình Xuyến", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Phạm Đình Xuyến"}) })
	next := time.Now().AddDate(1, 0, 0)
	b.Desk.Book.Now = func() time.Time { return next }
	b.Fire(words.PurgeKey)
	b.Type(next.AddDate(0, 0, 3).Format("02/01/2006"))
	b.Press("Ctrl+S")
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, words.PurgeFutureWhat) {
		t.Errorf("a day to come: %s", shown)
	}
	b.SelectAll()
	b.Type(next.Format("02/01/2006"))
	b.Press("Ctrl+S")
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, "2 bước nhật ký") || !strings.Contains(shown, "không hoàn tác được") {
		t.Errorf("the question: %s", shown)
	}
	b.Yes()
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, "Đã xoá hẳn: 2 bước nhật ký") {
		t.Errorf("what came of it: %s", shown)
	}
	b.Press("Esc")
	steps, err := b.Desk.Book.Steps(t.Context(), 9)
	if err != nil || len(steps) != 1 {
		t.Errorf("%+v, %v", steps, err)
	}
	if err := b.Desk.Book.NothingToUndo(t.Context()); !strings.Contains(err.Error(), "đã được dọn") {
		t.Errorf("undo says: %v", err)
	}
}
