package rules_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/rules"
	"sothidua/app/sample"
	"sothidua/assets"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

const capKey = "L2003-ND91/A3/CSTĐCS/individual/cap"

// rulesBook is the practice book with the rules of its year.
func rulesBook(t *testing.T) (*data.Book, data.Year, func() *data.RuleBook) {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	datatest.Undecide(t, book)
	return book, year, func() *data.RuleBook {
		file, err := book.RuleBook(t.Context(), year)
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
}

func capOf(t *testing.T, file *data.RuleBook) data.Rule {
	t.Helper()
	for _, r := range file.Rules {
		if r.Key == capKey {
			return r
		}
	}
	t.Fatal("no such rule")
	return data.Rule{}
}

// Given a file of rules in which one says otherwise, when it is taken in, then that rule is
// the file's, in one step that can be undone; the program's own rules do not take its place
// unasked, a later file does, and what the office changed stays in either case.
func TestAFileOfRulesIsTakenIn(t *testing.T) {
	book, _, read := rulesBook(t)
	path := filepath.Join(t.TempDir(), "quy tắc.csv")
	put := func(share string) {
		t.Helper()
		lines := strings.Split(string(assets.Rules), "\n")
		for i, line := range lines {
			if strings.HasPrefix(line, capKey) {
				lines[i] = strings.Replace(line, "0.15", share, 1)
			}
		}
		if err := os.WriteFile(path, []byte("\ufeff"+strings.Join(lines, "\r\n")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	take := func(changed, kept int) {
		t.Helper()
		news, err := rules.ReadFile(path, read())
		if err != nil || len(news.Changed) != changed || len(news.New) != 0 || len(news.Gone) != 0 || len(news.Kept) != kept {
			t.Fatalf("%d changed, %d new, %d gone, %d kept, %v", len(news.Changed), len(news.New), len(news.Gone), len(news.Kept), err)
		}
		if err := book.Do("Lấy", news.Take); err != nil {
			t.Fatal(err)
		}
	}
	put("0.25")
	take(1, 0)
	if got := capOf(t, read()); !strings.Contains(got.Parameters, "0.25") {
		t.Errorf("%+v", got)
	}
	if news := rules.NewsOf(read()); news.Count() != 0 || len(news.Kept) != 1 {
		t.Errorf("to the program: %d, %d", news.Count(), len(news.Kept))
	}
	put("0.1")
	take(1, 0)
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	own := capOf(t, read())
	own.Parameters = strings.Replace(own.Parameters, "0.25", "0.3", 1)
	if err := book.Do("Sửa", func(tx *data.Tx) error { return rules.Save(tx, data.Year{}, own) }); err != nil {
		t.Fatal(err)
	}
	take(0, 1)
	if got := capOf(t, read()); !strings.Contains(got.Parameters, "0.3") {
		t.Errorf("the office's own: %+v", got)
	}
}

// A file that is no table of rules, or in which one cannot be, is refused in words.
func TestAFileOfRulesIsRefusedWhole(t *testing.T) {
	_, _, read := rulesBook(t)
	lines := strings.SplitN(string(assets.Rules), "\n", 3)
	head := lines[0] + "\n"
	row := func(from, to string) string {
		changed := strings.Replace(lines[1], from, to, 1)
		if changed == lines[1] {
			t.Fatalf("%q does not stand in %q", from, lines[1])
		}
		return head + changed + "\n"
	}
	for name, content := range map[string]string{
		"empty": "", "text": "Kính gửi", "other table": "a,b\n1,2\n", "head alone": head, "pairs": head + "1,2\n",
		"binary": string(bytes.Repeat([]byte{0, 255, 7}, 999)), "large": head + strings.Repeat("x", 2<<20),
		"parameter": row("thường xuyên", `"" `), "condition": row("overlap,\"", "xyz,\""), "day": row("2004-07-01", "01/7/2004"),
		"days": row("2023-12-31", "2003-12-31"), "key": row("L2003-ND91/G1", "own/1"), "another law": row("L2003-ND91,", "L1999,"),
		"twice": head + lines[1] + "\n" + lines[1] + "\n", "quotes": head + "\"",
	} {
		path := filepath.Join(t.TempDir(), "quy tắc.csv")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if news, err := rules.ReadFile(path, read()); fault.Of(err) == nil || fault.Of(err).What == "" || news.Count() != 0 {
			t.Errorf("%s: %v, %d", name, err, news.Count())
		}
	}
	if _, err := rules.ReadFile(filepath.Join(t.TempDir(), "không có.csv"), read()); fault.Of(err) == nil {
		t.Errorf("a file that is not there: %v", err)
	}
}

// Given a closed year, when a rule is edited in the view of another, then the closed one is
// judged as before; edited in its own view, it changes for it alone.
func TestAnEditedRuleLeavesADecidedYearAsItWasJudged(t *testing.T) {
	book, year, read := rulesBook(t)
	open := data.Year{BlockID: year.BlockID, Number: 2021, RegimeCode: year.RegimeCode}
	if err := book.Do("Khoá sổ", func(tx *data.Tx) error {
		year.ClosedOn = "2024-01-31"
		return errors.Join(tx.Save(&year), tx.Save(&open))
	}); err != nil {
		t.Fatal(err)
	}
	share := func(rule data.Rule, to string) data.Rule {
		rule.Parameters = strings.Replace(rule.Parameters, "0.15", to, 1)
		return rule
	}
	save := func(year data.Year, rule data.Rule) {
		t.Helper()
		if err := book.Do("Sửa", func(tx *data.Tx) error { return rules.Save(tx, year, rule) }); err != nil {
			t.Fatal(err)
		}
	}
	was := capOf(t, read())
	save(open, share(was, "0.3"))
	kept := capOf(t, read())
	if kept.Parameters != was.Parameters || kept.KeptFor == nil || kept.ID == was.ID {
		t.Errorf("the closed year: %+v", kept)
	}
	// In its own view it changes for it alone, for a reason.
	if err := book.Do("Sửa", func(tx *data.Tx) error { return rules.Save(tx, year, share(was, "0.2")) }); fault.Of(err).Kind != fault.Closed {
		t.Errorf("without a reason: %v", err)
	}
	if err := book.Do("Sửa", func(tx *data.Tx) error {
		return errors.Join(tx.Because("Theo kết luận"), rules.Save(tx, year, share(was, "0.2")))
	}); err != nil {
		t.Fatal(err)
	}
	if now := capOf(t, read()); !strings.Contains(now.Parameters, "0.2") || now.ID != kept.ID {
		t.Errorf("its own value: %+v", now)
	}
	of, err := book.RuleBook(t.Context(), open)
	if err != nil {
		t.Fatal(err)
	}
	if now := capOf(t, of); !strings.Contains(now.Parameters, "0.3") {
		t.Errorf("the other year: %+v", now)
	}
}
