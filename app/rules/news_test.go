package rules_test

import (
	"path/filepath"
	"slices"
	"testing"

	"sothidua/app/rules"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
)

func TestRulesOfALaterProgramReachABookThatIsInUse(t *testing.T) {
	// Given a book whose rules are as this program ships them
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	news := func() (rules.News, *data.RuleBook) {
		file, err := book.RuleBook(t.Context(), year)
		if err != nil {
			t.Fatal(err)
		}
		return rules.NewsOf(file), file
	}
	if n, _ := news(); n.Count() != 0 || len(n.Kept) != 0 {
		t.Fatalf("news of a new book: %+v", n)
	}
	// When it is of an earlier program: one rule is missing, one had another share, one is
	// shipped no more; and the office changed two, of which one came otherwise, switched off
	// a third, and made one of its own
	_, file := news()
	id := func(key string) int64 {
		for _, rule := range file.All {
			if rule.Key == key {
				return rule.ID
			}
		}
		t.Fatalf("no rule %s", key)
		return 0
	}
	lost, other := "L2003-ND91/K1///twice", "L2003-ND91/A3/CSTĐCS/individual/cap"
	hers, off := "L2003-ND91/A2/CSTĐCS/individual/requires", "L2003-ND91/K2///alike"
	err = book.Bulk("", func(tx *data.Tx) error {
		db := datatest.DB(tx)
		for _, err := range []error{
			db.Exec("DELETE FROM rules WHERE key = ?", lost).Error,
			db.Exec("UPDATE rules SET shipped = '', parameters = replace(parameters, '0.15', '0.2') WHERE key = ?", other).Error,
			db.Exec("UPDATE rules SET article = 'Điều cũ' WHERE key IN ?", []string{hers}).Error,
			tx.Save(&data.Rule{Key: "L2026/K1///twice", RegimeCode: "L2026", Code: "K1", Name: "Đăng ký trùng", Condition: "twice", Parameters: "{}", Enabled: true}),
		} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	err = book.Do("Cơ quan sửa", func(tx *data.Tx) error {
		for _, statement := range []string{"UPDATE rules SET name = 'Của cơ quan' WHERE key = ?", "UPDATE rules SET enabled = 0 WHERE key = ?"} {
			key := map[bool]string{true: hers, false: off}[statement[17:21] == "name"]
			if err := datatest.DB(tx).Exec(statement, key).Error; err != nil {
				return err
			}
		}
		return tx.Save(&data.Rule{RegimeCode: "L2003-ND91", Code: "CQ1", Name: "Riêng", Condition: "twice", Parameters: "{}", Enabled: true})
	})
	if err != nil {
		t.Fatal(err)
	}
	// Then what nobody changed is news, and what the office did is named
	n, _ := news()
	keys := func(list []data.Rule) (all string) {
		for _, rule := range list {
			all += rule.Key + " "
		}
		return all
	}
	if keys(n.New) != lost+" " || keys(n.Changed) != other+" " || keys(n.Gone) != "L2026/K1///twice " || keys(n.Kept) != hers+" " {
		t.Fatalf("new %s, changed %s, gone %s, kept %s", keys(n.New), keys(n.Changed), keys(n.Gone), keys(n.Kept))
	}
	// And taken over in one step, hers and what she switched off stay, and undo brings it all back
	if err := book.Do("Lấy quy tắc mới", n.Take); err != nil {
		t.Fatal(err)
	}
	after, file := news()
	if after.Count() != 0 || keys(after.Kept) != hers+" " {
		t.Errorf("after it: %+v", after)
	}
	for _, rule := range file.All {
		if rule.ID == id(off) && rule.Enabled || rule.ID == id(hers) && rule.Name != "Của cơ quan" || rule.Key == lost && !rule.Enabled {
			t.Errorf("%+v", rule)
		}
	}
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	if again, _ := news(); again.Count() != 3 {
		t.Errorf("taken back: %+v", again)
	}
}

// Given a year of which something was decided and another that was not, both under a law
// whose rules a later program ships otherwise, when they are taken over, then the first is
// judged as before and the other by the new ones; one undo takes it all back.
func TestADecidedYearKeepsTheRulesItWasJudgedBy(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	decided, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	open := data.Year{BlockID: decided.BlockID, Number: 2021, RegimeCode: decided.RegimeCode}
	const cap = "L2003-ND91/A3/CSTĐCS/individual/cap"
	err = book.Do("Một năm", func(tx *data.Tx) error {
		if err := tx.Save(&open); err != nil {
			return err
		}
		lines, err := data.Every[data.Registration](tx)
		if err != nil {
			return err
		}
		for _, r := range lines {
			if r.YearID == decided.ID {
				return tx.Save(&data.Refusal{RegistrationID: r.ID, Day: "2023-12-20", Reason: "thử"})
			}
		}
		t.Fatal("nobody registers")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	err = book.Bulk("", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec("UPDATE rules SET shipped = '', parameters = replace(parameters, '0.15', '0.2') WHERE key = ?", cap).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	judged := func(year data.Year) (rule data.Rule, file *data.RuleBook) {
		t.Helper()
		file, err := book.RuleBook(t.Context(), year)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range file.Rules {
			if r.Key == cap {
				if rule.ID != 0 {
					t.Errorf("%d is judged by it twice", year.Number)
				}
				rule = r
			}
		}
		return rule, file
	}
	was, file := judged(decided)
	before, count := was.Parameters, len(file.Rules)
	if err := book.Do("Lấy quy tắc mới", rules.NewsOf(file).Take); err != nil {
		t.Fatal(err)
	}
	stays, file := judged(decided)
	if stays.Parameters != before || stays.KeptFor == nil || len(file.Rules) != count || !file.Judged || rules.NewsOf(file).Count() != 0 {
		t.Errorf("the decided year: %+v, %d rules, %d before", stays, len(file.Rules), count)
	}
	if now, file := judged(open); now.Parameters == before || now.KeptFor != nil || file.Judged {
		t.Errorf("the other year: %+v", now)
	}
	// And what it kept can be given the values that come with the program, for it alone
	if shipped, ok := file.ShippedRule(stays); !ok || shipped.ID != stays.ID || shipped.KeptFor == nil {
		t.Errorf("shipped for the decided year: %+v", shipped)
	}
	// And a limit of the office's own can be taken away, a rule of the program cannot
	own := data.Rule{RegimeCode: decided.RegimeCode, Code: "CQ9", Name: "Riêng", Condition: "twice", Parameters: "{}", Enabled: true}
	err = book.Do("Thêm", func(tx *data.Tx) error { return rules.Add(tx, decided, &own) })
	if err != nil {
		t.Fatal(err)
	}
	if _, file = judged(decided); len(file.Rules) != count+1 {
		t.Errorf("the decided year has %d rules with its own", len(file.Rules))
	}
	if err := book.Do("Xoá", func(tx *data.Tx) error { return rules.Remove(tx, decided, own) }); err != nil {
		t.Error(err)
	}
	if err := book.Do("Xoá", func(tx *data.Tx) error { return rules.Remove(tx, decided, stays) }); err == nil {
		t.Error("a rule of the program is gone")
	}
	for range 3 {
		if _, err := book.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if back, file := judged(decided); back.Parameters != before || back.KeptFor != nil || file.Judged {
		t.Errorf("taken back: %+v", back)
	}
}

// Two rules are set side by side by what differs in them alone.
func TestRulesAreSetBesideByWhatDiffers(t *testing.T) {
	own := data.Rule{Name: "Mức", Article: "Điều 9", Condition: "cap", Parameters: `{"of": "LĐTT", "share": 0.15}`, Enabled: true}
	shipped := own
	shipped.Article, shipped.Parameters, shipped.Enabled, shipped.Verified = "Điều 10", `{"of": "LĐTT", "share": 0.2, "whole": true}`, false, true
	var said []string
	for _, d := range rules.Differences(own, shipped) {
		said = append(said, d.Own+" > "+d.Shipped)
	}
	if want := []string{"Điều 9 > Điều 10", "chưa đối chiếu > đã đối chiếu", "15 > 20", " > x"}; !slices.Equal(said, want) {
		t.Errorf("%q", said)
	}
	if got := rules.Differences(own, own); len(got) != 0 {
		t.Errorf("a rule differs from itself: %v", got)
	}
}
