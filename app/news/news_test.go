package news_test

import (
	"compress/gzip"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/news"
	"sothidua/app/papers"
	"sothidua/app/sample"
	"sothidua/assets"
	"sothidua/data"
	"sothidua/data/datatest"
)

// older is a book of an older schema in which the office changed, by steps, a rule, a
// sentence and a deadline.
func older(t *testing.T, version int) *data.Book {
	t.Helper()
	packed, err := os.Open(fmt.Sprintf("../../data/testdata/schema-%d.sothidua.gz", version))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	reader, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "sổ.sothidua")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	statements := []string{
		"INSERT INTO steps (id, at, who, label, kind, changes) VALUES (91, 1700000000000, 'Lan', 'Sửa', 'do', 3)",
		"UPDATE journal_state SET step_id = 91",
		"INSERT INTO wordings (id, paper, key, text) VALUES (91, 'minutes', 'title', 'BIÊN BẢN GHI')",
		"INSERT INTO deadlines (id, year_id, kind, due) SELECT 91, min(id), 'council', '2023-03-15' FROM years",
		"UPDATE journal_state SET step_id = NULL",
	}
	if version > 1 { // from before the rules
		statements = slices.Insert(statements, 2, "UPDATE rules SET article = 'Điều của cơ quan' WHERE id = (SELECT min(id) FROM rules WHERE code = 'A3')")
	}
	if rule := " WHERE id = (SELECT min(id) FROM rules WHERE code = 'A3')"; version > 1 {
		was := []string{"UPDATE rules SET name = 'Tên trước đây'" + rule}
		if version >= 10 {
			was = append(was, "UPDATE rules SET shipped = ''"+rule) // as what is older than the marks
		}
		statements = slices.Concat(was, []string{"DELETE FROM changes WHERE step_id IS NULL"}, statements) // it came so
	}
	for _, statement := range statements {
		if _, err := raw.Exec(statement); err != nil {
			t.Fatal(version, statement, err)
		}
	}
	raw.Close()
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(version, err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

func read(t *testing.T, book *data.Book) *news.News {
	t.Helper()
	n, err := news.Read(t.Context(), book)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// hers is what the office has of its own in such a book.
func hers(t *testing.T, book *data.Book) (all string) {
	t.Helper()
	for _, query := range []string{
		"SELECT group_concat(article) FROM rules WHERE article = 'Điều của cơ quan' AND kept_for IS NULL", "SELECT group_concat(text) FROM wordings", "SELECT group_concat(due) FROM deadlines",
	} {
		var said *string
		if err := datatest.DB(book).Raw(query).Scan(&said).Error; err != nil {
			t.Fatal(err)
		}
		if said != nil {
			all += *said + "|"
		}
	}
	return all
}

// Given a book of every older schema in which the office changed a rule, a sentence and a
// deadline, when it is upgraded, then just these are asked about, beside what comes now; all
// else is taken over in one step that undo takes back; hers stays until she answers, one by
// one, and what she keeps is not asked again.
func TestABookOfAnyOlderSchemaTakesWhatNobodyChangedAndAsksForTheRest(t *testing.T) {
	all, err := filepath.Glob("../../data/testdata/schema-*.sothidua.gz")
	if err != nil || len(all) < 17 {
		t.Fatal(err, len(all))
	}
	for version := 1; version <= len(all); version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			book := older(t, version)
			want := []news.Sort{news.SortRule, news.SortSentence, news.SortDeadline}
			if version == 1 {
				want = want[1:]
			}
			before := read(t, book)
			var asked []news.Sort
			for _, item := range before.Items {
				if !item.Asked {
					continue
				}
				asked = append(asked, item.Sort)
				if item.Own == "" || item.Now == "" || item.Own == item.Now || item.Name == "" {
					t.Errorf("asked: %+v", item)
				}
				if item.Sort == news.SortRule && (item.Unknown || !strings.Contains(item.Own, "Điều của cơ quan") || strings.Contains(item.Came, "Điều của cơ quan")) {
					t.Errorf("the rule: %+v", item)
				}
			}
			if !slices.Equal(asked, want) {
				t.Fatalf("asked about %v", asked)
			}
			own := hers(t, book)
			if before.Count() > 0 {
				if err := book.Do("Nhận", before.Take); err != nil {
					t.Fatal(err)
				}
				if after := read(t, book); after.Count() != 0 || after.Asked() != len(want) || hers(t, book) != own {
					t.Fatalf("taken: %d left, %d asked, hers %s", after.Count(), after.Asked(), hers(t, book))
				}
				if _, err := book.Undo(); err != nil {
					t.Fatal(err)
				}
				if again := read(t, book); again.Count() != before.Count() || hers(t, book) != own {
					t.Errorf("taken back: %d news, hers %s", again.Count(), hers(t, book))
				}
			}
			for _, item := range read(t, book).Items {
				if item.Asked {
					if err := book.Do("Giữ", item.Keep); err != nil {
						t.Fatal(err)
					}
				}
			}
			if kept := read(t, book); kept.Asked() != 0 || hers(t, book) != own {
				t.Errorf("kept: %d asked, hers %s", kept.Asked(), hers(t, book))
			}
			for range want {
				if _, err := book.Undo(); err != nil {
					t.Fatal(err)
				}
			}
			for _, item := range read(t, book).Items {
				if item.Asked {
					if err := book.Do("Lấy", item.Take); err != nil {
						t.Fatal(err)
					}
				}
			}
			if taken := read(t, book); taken.Asked() != 0 || strings.Contains(hers(t, book), "cơ quan") || strings.Contains(hers(t, book), "GHI") || strings.Contains(hers(t, book), "03-15") {
				t.Errorf("taken one by one: %d asked, hers %s", taken.Asked(), hers(t, book))
			}
		})
	}
}

// Given a book that took a sentence and a usual day as an earlier program shipped them, when
// a later one is open, then both hold as they were until they are taken in one step; an own
// sentence from then is shown beside both.
func TestSentencesAndDaysHoldAsTheBookTookThem(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	if n := read(t, book); len(n.Items) != 0 {
		t.Fatalf("news of a new book: %+v", n.Items)
	}
	sentence := func() papers.Sentence {
		all, err := papers.Sentences(t.Context(), book, papers.Minutes)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range all {
			if s.Key == "title" {
				return s
			}
		}
		t.Fatal("no title")
		return papers.Sentence{}
	}
	now := sentence().Shipped
	err = book.Bulk("", func(tx *data.Tx) error {
		db := datatest.DB(tx)
		for _, statement := range []string{
			"UPDATE shipped_texts SET text = replace(text, 'title = " + now + "', 'title = BẢN GHI') WHERE name = '" + assets.TextWording(papers.Minutes) + "'",
			`UPDATE shipped_texts SET text = replace(text, '"day": 24', '"day": 20') WHERE name = '` + assets.TextDeadlines + "'",
		} {
			if err := db.Exec(statement).Error; err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	day := func() string {
		d, err := contest.New(book).Deadlines(t.Context(), data.Year{ID: year.ID + 90, Number: 2023})
		if err != nil {
			t.Fatal(err)
		}
		return string(d.Of(data.DeadlineCouncil).Day)
	}
	if sentence().Shipped != "BẢN GHI" || day() != "2023-03-20" {
		t.Errorf("before: %q, %s", sentence().Shipped, day())
	}
	n := read(t, book)
	if n.Count() != 2 || n.Asked() != 0 || n.Items[0].Came != "BẢN GHI" || n.Items[0].Now != now || !strings.Contains(n.Items[1].Came, "20/3") || !strings.Contains(n.Items[1].Now, "24/3") {
		t.Fatalf("%+v", n.Items)
	}
	if err := book.Do("Nhận", n.Take); err != nil {
		t.Fatal(err)
	}
	if sentence().Shipped != now || day() != "2023-03-24" || len(read(t, book).Items) != 0 {
		t.Errorf("taken: %q, %s", sentence().Shipped, day())
	}
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	// And what she writes before she takes them stands beside both
	held := sentence()
	if err := book.Do("Sửa", func(tx *data.Tx) error { return held.Save(tx, "BIÊN BẢN CỦA CƠ QUAN") }); err != nil {
		t.Fatal(err)
	}
	n = read(t, book)
	item := n.Items[len(n.Items)-1]
	if n.Asked() != 1 || item.Came != "BẢN GHI" || item.Own != "BIÊN BẢN CỦA CƠ QUAN" || item.Now != now {
		t.Fatalf("%+v", n.Items)
	}
	// And the new one can be taken alone, before or after the rest
	if err := book.Do("Lấy", item.Take); err != nil {
		t.Fatal(err)
	}
	if sentence().Text() != now || read(t, book).Asked() != 0 || day() != "2023-03-20" {
		t.Errorf("taken alone: %q, %s", sentence().Text(), day())
	}
	rest := read(t, book)
	if err := book.Do("Nhận", rest.Take); err != nil {
		t.Fatal(err)
	}
	if s := sentence(); s.Own != "" || s.Shipped != now || len(read(t, book).Items) != 0 {
		t.Errorf("then the rest: %+v", s)
	}
}

// Given a book from before a law, when a later program is open, then the law is taken over
// with its titles and rules in the same step, the day on which the law before ends too, and
// undo takes it all back.
func TestALawThatCameLaterReachesABookWithItsTitlesAndRules(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Cluster)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	counts := func() (n [3]int64) {
		for i, table := range []string{"regimes", "award_kinds", "(SELECT * FROM rules WHERE kept_for IS NULL)"} { // a decided year keeps some
			if err := datatest.DB(book).Raw("SELECT count(*) FROM " + table).Scan(&n[i]).Error; err != nil {
				t.Fatal(err)
			}
		}
		return n
	}
	whole := counts()
	err = book.Bulk("", func(tx *data.Tx) error {
		for _, statement := range []string{
			"DELETE FROM rules WHERE regime_code = 'L2026'", "DELETE FROM award_kinds WHERE regime_code = 'L2026'",
			"DELETE FROM regimes WHERE code = 'L2026'", "UPDATE regimes SET valid_to = '' WHERE code = 'L2022-ND152'",
		} {
			if err := datatest.DB(tx).Exec(statement).Error; err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	before := counts()
	n := read(t, book)
	if n.Count() != 2 || n.Items[0].Sort != news.SortLaw || n.Items[0].Came == "" || n.Items[1].Came != "" || !strings.Contains(n.Items[1].Now, "01/10/2026") {
		t.Fatalf("%+v", n.Items)
	}
	if err := book.Do("Nhận", n.Take); err != nil {
		t.Fatal(err)
	}
	if left := read(t, book); len(left.Items) != 0 || counts() != whole {
		t.Errorf("taken: %v of %v, left %+v", counts(), whole, left.Items)
	}
	if _, err := book.Undo(); err != nil {
		t.Fatal(err)
	}
	if counts() != before || read(t, book).Count() != 2 {
		t.Errorf("taken back: %v of %v", counts(), before)
	}
}
