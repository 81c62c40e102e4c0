package shell

import (
	"context"
	"strings"
	"testing"

	"sothidua/app/keeping"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
)

// Given a book of which a rule came otherwise with this program and another was changed by
// the office, then one key says so on a page, with where each is looked at, and beside it
// what is new in the program, its version first; the same without a book.
func TestOnePageSaysWhatIsNew(t *testing.T) {
	s := newRuns(t).start()
	s.changes = "# Những thay đổi\n\n## 0.2.0 — 01/01/2027\n\n- Dán danh sách bằng `Ctrl+V`.\n"
	err := s.desk.Book.Bulk("", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec("UPDATE rules SET shipped = '', article = 'Điều cũ' WHERE code = 'A3'").Error
	})
	if err != nil {
		t.Fatal(err)
	}
	s.commands.Fire("Ctrl+F2")
	shown := overlay(s)
	for _, want := range []string{words.NewsPage, "Bản 0.2.0 — 01/01/2027", "• Dán danh sách bằng Ctrl+V.", "Quy tắc xét, F7"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in\n%s", want, shown)
		}
	}
	s.commands.Fire("Esc")
	s.showStart()
	s.commands.Fire("Ctrl+F2")
	if shown := overlay(s); !strings.Contains(shown, "Bản 0.2.0") || strings.Contains(shown, "F7") {
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
	said := brought{copied: true, copy: keeping.Copy{Path: "/nơi nào/sổ.banSao"}, ownRules: 2}.lines()
	if len(said) != 2 || !strings.Contains(said[0], "/nơi nào/sổ.banSao") || !strings.Contains(said[1], "02 quy tắc") && !strings.Contains(said[1], "2 quy tắc") {
		t.Errorf("said: %q", said)
	}
}
