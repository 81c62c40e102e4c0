package shell

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/keeping"
	"sothidua/app/news"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk/desktest"
)

// Given a book of which a rule came otherwise with this program and the office has a sentence
// that does, then one key shows both on a page, the three texts side by side, and beside them
// what is new in the program, its version first; one key takes over what nobody changed, once
// it asked, another keeps what the office has. Without a book it tells of the program alone.
func TestOnePageSaysWhatIsNew(t *testing.T) {
	s := newRuns(t).start()
	s.changes = "# Những thay đổi\n\n## 0.2.0 — 01/01/2027\n\n- Dán danh sách bằng `Ctrl+V`.\n"
	err := s.desk.Book.Bulk("", func(tx *data.Tx) error {
		db := datatest.DB(tx)
		return errors.Join(db.Exec("UPDATE rules SET shipped = '', article = 'Điều cũ' WHERE code = 'A3'").Error,
			db.Exec("INSERT INTO wordings (paper, key, text, shipped) VALUES ('minutes', 'title', 'BIÊN BẢN GHI', 'BẢN GHI')").Error)
	})
	if err != nil {
		t.Fatal(err)
	}
	expect := func(wanted ...string) {
		t.Helper()
		shown := overlay(s)
		for _, want := range wanted {
			if !strings.Contains(shown, want) {
				t.Errorf("%q is not in\n%s", want, shown)
			}
		}
	}
	s.commands.Fire("Ctrl+F2")
	w := &walker{T: t, s: s, said: map[string]bool{}}
	for _, size := range []fyne.Size{listed, fyne.NewSize(1920/2, 1080/2-72)} { // nothing scrolls within what scrolls
		s.win.Resize(size)
		w.form("what is new", size)
	}
	s.win.Resize(fyne.NewSize(1366, 696))
	expect(words.NewsPage, "Bản 0.2.0 — 01/01/2027", "• Dán danh sách bằng Ctrl+V.", words.NewsTakeAll, "Điều cũ", words.NewsUnchanged)
	s.commands.Fire(words.NewsKeepKey)
	expect(words.NewsPage) // of what nobody changed there is nothing to keep
	s.commands.Fire(words.NewsTakeAllKey)
	expect(words.NewsAsk)
	answer(t, s, words.NewsYes)
	expect(words.NewsPage, "BẢN GHI", "BIÊN BẢN GHI", words.NewsAsked)
	if shown := overlay(s); strings.Contains(shown, "Điều cũ") {
		t.Errorf("still new:\n%s", shown)
	}
	s.commands.Fire(words.NewsKeepKey)
	expect(words.NewsNone)
	s.commands.Fire("Esc")
	s.showStart()
	s.commands.Fire("Ctrl+F2")
	if shown := overlay(s); !strings.Contains(shown, "Bản 0.2.0") || strings.Contains(shown, words.NewsNone) {
		t.Errorf("without a book:\n%s", shown)
	}
}

// Given a book that a later program brought to its own form, then the copy from before is
// known; one that was never of another form has none.
func TestTheCopyFromBeforeTheUpgradeIsSaid(t *testing.T) {
	s := newRuns(t).start()
	book := s.desk.Book
	if _, ok, err := keeping.BeforeUpgrade(context.Background(), book); ok || err != nil {
		t.Errorf("a book of this program has one: %v, %v", ok, err)
	}
	said := brought{copied: true, copy: keeping.Copy{Path: "/nơi nào/sổ.banSao"}, news: &news.News{Items: []news.Item{{Asked: true}, {Asked: true}}}}.lines()
	if len(said) != 2 || !strings.Contains(said[0], "/nơi nào/sổ.banSao") || !strings.Contains(said[1], "02 dòng") && !strings.Contains(said[1], "2 dòng") {
		t.Errorf("said: %q", said)
	}
}

// The list of changes is laid out in parts, so that a long one never holds the window, and in
// the end it is whole.
func TestALongListOfChangesIsLaidOutInParts(t *testing.T) {
	s := newRuns(t).start()
	var changes strings.Builder
	for i := range 3*changesAtOnce + 1 {
		fmt.Fprintf(&changes, "- Điều thứ %d.\n", i)
	}
	s.changes = changes.String()
	text := desktest.Texts(s.newsOfProgram())
	for i := range 3*changesAtOnce + 1 {
		if !strings.Contains(text, fmt.Sprintf("• Điều thứ %d.", i)) {
			t.Fatalf("change %d is not there:\n%s", i, text)
		}
	}
}
