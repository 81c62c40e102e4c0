package yearbook_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/sample"
	"sothidua/app/yearbook"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

func TestOpenTakesTheLawOfTheDateAndRefusesAYearTwice(t *testing.T) {
	// Given a block
	book, err := data.Create(filepath.Join(t.TempDir(), "sổ.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	block := data.Block{Name: "Khối"}
	if err := book.Do("Thêm khối", func(tx *data.Tx) error { return tx.Save(&block) }); err != nil {
		t.Fatal(err)
	}

	// When years of different laws, and of none, are opened
	for number, regime := range map[int]string{2002: "", 2023: "L2003-ND91", 2024: "L2022-ND98", 2026: "L2022-ND152", 2027: "L2026"} {
		year, _, err := yearbook.Open(book, yearbook.Opening{BlockID: block.ID, Number: number})
		if err != nil || year.RegimeCode != regime {
			t.Errorf("year %d has regime %q, want %q (%v)", number, year.RegimeCode, regime, err)
		}
	}

	// Then none can be opened twice
	if _, _, err := yearbook.Open(book, yearbook.Opening{BlockID: block.ID, Number: 2023}); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("2023 again: %v", err)
	}
}

func TestAYearOfASchoolBeginsInAutumn(t *testing.T) {
	// Given a block of schools
	book, err := data.Create(filepath.Join(t.TempDir(), "sổ.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	block := data.Block{Name: "Cụm các trường"}
	if err := book.Do("Thêm cụm", func(tx *data.Tx) error { return tx.Save(&block) }); err != nil {
		t.Fatal(err)
	}
	// When a school year is opened whose autumn has another law than its January
	year, _, err := yearbook.Open(book, yearbook.Opening{BlockID: block.ID, Number: 2025, Kind: data.SchoolYear})
	if err != nil {
		t.Fatal(err)
	}
	// Then it is kept by the law of its first day and called by both numbers
	if year.RegimeCode != "L2022-ND152" || year.FirstDay() != "2025-09-01" || year.LastDay() != "2026-08-31" ||
		year.Text() != "học 2025 - 2026" || year.Before().Text() != "học 2024 - 2025" {
		t.Errorf("%+v from %s to %s, năm %s after năm %s", year, year.FirstDay(), year.LastDay(), year.Text(), year.Before().Text())
	}
}

func TestANewYearTakesOverWhatStays(t *testing.T) {
	for _, c := range []struct {
		kind      sample.Kind
		year      int
		due, head string // the first deadline and the head unit of the year after it
	}{
		{sample.Block, 2023, "2024-03-24", "Trường Cán bộ Thanh tra"},
		{sample.Cluster, 2025, "2026-08-25", "Bệnh viện Đa khoa khu vực phía Bắc tỉnh Sơn Giang"},
	} {
		t.Run(string(c.kind), func(t *testing.T) { takesOver(t, c.kind, c.year, c.due, c.head) })
	}
}

func takesOver(t *testing.T, kind sample.Kind, number int, firstDue, headUnit string) {
	// Given a practice year
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	last, err := book.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	// When the next is opened as its copy
	year, report, err := yearbook.Open(book, yearbook.Opening{BlockID: last.BlockID, Number: number + 1, From: last})
	if err != nil {
		t.Fatal(err)
	}
	// Then pledge, deadlines, texts and criteria are there, results and registrations are not
	count := func(table string, id int64) (n int) {
		datatest.DB(book).Raw("SELECT count(*) FROM "+table+" WHERE year_id = ?", id).Scan(&n)
		return n
	}
	for _, table := range []string{"pledge_items", "targets", "movements", "criterions"} {
		if got, want := count(table, year.ID), count(table, last.ID); got != want || want == 0 {
			t.Errorf("%s: %d, want %d", table, got, want)
		}
	}
	for _, table := range []string{"registrations", "submissions", "ceremonies", "exemplars", "ballots"} {
		if got := count(table, year.ID); got != 0 {
			t.Errorf("%s: %d came along", table, got)
		}
	}
	var cut int64
	datatest.DB(book).Raw("SELECT count(*) FROM criterions c JOIN criterions p ON p.id = c.parent_id WHERE c.year_id = ? AND p.year_id <> ?", year.ID, year.ID).Scan(&cut)
	if cut > 0 {
		t.Errorf("%d criteria hang on the old year", cut)
	}
	var due []string
	datatest.DB(book).Raw("SELECT due FROM deadlines WHERE year_id = ? ORDER BY due", year.ID).Scan(&due)
	if len(due) != 3 || due[0] != firstDue {
		t.Errorf("deadlines %v", due)
	}
	// and the deputy unit is the head now.
	var head string
	datatest.DB(book).Raw("SELECT u.name FROM offices o JOIN units u ON u.id = o.unit_id WHERE o.year_id = ? AND o.role = 'head'", year.ID).Scan(&head)
	if head != headUnit {
		t.Errorf("head unit %q", head)
	}
	if len(report.Carried) < 9 || len(report.Left) == 0 {
		t.Errorf("the report says %+v", report)
	}
	// One undo takes all of it back.
	if _, err := book.Undo(); err != nil || count("pledge_items", year.ID) != 0 {
		t.Errorf("after undo %d items, %v", count("pledge_items", year.ID), err)
	}
}
