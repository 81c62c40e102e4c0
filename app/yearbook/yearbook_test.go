package yearbook_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/calendar"
	"sothidua/app/sample"
	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
	"sothidua/data/viet"
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
	book, last := practice(t, kind, number)
	datatest.DB(book).Exec("UPDATE criterions SET due = ? WHERE id = (SELECT max(id) FROM criterions)", fmt.Sprintf("%d-06-30", number))
	add(t, book, &data.YearTask{YearID: last.ID, Position: 1, Content: "Giao lưu", Quarter: 3}, &data.YearReview{YearID: last.ID, Purpose: data.PurposeClosing, WeakPoints: "Chậm"}, &data.YearTask{YearID: last.ID, Position: 2, Content: "Kiểm tra", State: data.TaskDone, CameOf: "Xong", Due: viet.Date(fmt.Sprintf("%d-10-15", number))},
		&data.HandoverItem{YearID: last.ID, Position: 1, Kind: data.HandoverMoney, Name: "Quỹ", Amount: 5})
	last.Funding, last.Slogan = "Mỗi đơn vị đóng góp như nhau", "Thi đua là yêu nước"
	add(t, book, &last)
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
	datatest.DB(book).Exec("DELETE FROM movements WHERE year_id = ? AND ends_on <> '' AND ends_on < ?", last.ID, year.FirstDay()) // those that went on no longer
	for _, table := range []string{"pledge_items", "targets", "movements", "criterions", "year_tasks"} {
		if got, want := count(table, year.ID), count(table, last.ID); got != want || want == 0 {
			t.Errorf("%s: %d, want %d", table, got, want)
		}
	}
	for _, table := range []string{"registrations", "submissions", "ceremonies", "exemplars", "ballots", "handover_items", "year_reviews"} {
		if got := count(table, year.ID); got != 0 {
			t.Errorf("%s: %d came along", table, got)
		}
	}
	var dues []string
	datatest.DB(book).Raw("SELECT due FROM criterions WHERE year_id = ? AND due <> ''", year.ID).Scan(&dues)
	if want := fmt.Sprintf("%d-06-30", number+1); len(dues) != 1 || dues[0] != want {
		t.Errorf("the last day of a criterion became %v, want %s", dues, want)
	}
	var task data.YearTask
	datatest.DB(book).Where("year_id = ? AND content = 'Kiểm tra'", year.ID).Find(&task)
	if want := viet.Date(fmt.Sprintf("%d-10-15", number+1)); task.Due != want || task.State != data.TaskOpen || task.CameOf != "" {
		t.Errorf("a task became %+v, want its day %s and nothing of last year", task, want)
	}
	if kept, err := book.YearNumbered(t.Context(), number+1); err != nil || kept.Funding != last.Funding || kept.Slogan != "" {
		t.Errorf("the money rests on %q, the slogan is %q (%v)", kept.Funding, kept.Slogan, err)
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

// Those whom the block chose for a year lead it, whoever was to by turns; who left the block
// does not.
func TestThoseChosenLeadTheNewYear(t *testing.T) {
	book, last := practice(t, sample.Block, 2023)
	unit := func(symbol string) (id int64) {
		datatest.DB(book).Raw("SELECT id FROM units WHERE symbol = ?", symbol).Scan(&id)
		return id
	}
	left := data.Unit{Name: "Đơn vị đã rời khối"}
	add(t, book, &left)
	add(t, book, &data.Office{YearID: last.ID, UnitID: unit("TCTTr"), Role: data.OfficeNextHead, PersonName: "Lê Thị Thử", Agree: 4, Voters: 5},
		&data.Office{YearID: last.ID, UnitID: left.ID, Role: data.OfficeNextDeputy})
	year, _, err := yearbook.Open(book, yearbook.Opening{BlockID: last.BlockID, Number: 2024, From: last})
	if err != nil {
		t.Fatal(err)
	}
	var led []data.Office
	datatest.DB(book).Where("year_id = ?", year.ID).Find(&led)
	if len(led) != 1 || led[0].UnitID != unit("TCTTr") || led[0].Role != data.OfficeHead || led[0].PersonName != "Lê Thị Thử" || led[0].Voters != 0 {
		t.Errorf("%+v", led)
	}
}

// practice is a practice book and one of its years.
func practice(t *testing.T, kind sample.Kind, number int) (*data.Book, data.Year) {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	return book, year
}

// add writes records as one step.
func add(t *testing.T, book *data.Book, records ...any) {
	t.Helper()
	if err := book.Do("Có sẵn", func(tx *data.Tx) error {
		for _, record := range records {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// Money that is handed over has an amount, nothing else has; a piece of work has a name.
func TestWhatIsHandedOverHasWhatItsKindHas(t *testing.T) {
	book, year := practice(t, sample.Block, 2023)
	for _, c := range []struct {
		item  data.HandoverItem
		field string // that is refused, empty for none
	}{
		{data.HandoverItem{Kind: data.HandoverDocument}, "name"},
		{data.HandoverItem{Kind: data.HandoverMoney, Name: "Quỹ"}, "amount"},
		{data.HandoverItem{Kind: data.HandoverAsset, Name: "Cờ luân lưu", Amount: 5}, "amount"},
		{data.HandoverItem{Kind: data.HandoverMoney, Name: "Quỹ", Amount: 5}, ""},
		{data.HandoverItem{Kind: data.HandoverAsset, Name: "Cờ luân lưu", Remaining: "Trao"}, "kind"},
		{data.HandoverItem{Kind: data.HandoverWork, Name: "Hồ sơ", Remaining: "Trao"}, ""},
	} {
		c.item.YearID = year.ID
		err := book.Do("Thử", func(tx *data.Tx) error { return yearbook.SaveHandover(tx, c.item) })
		if f := fault.Of(err); (f == nil) != (c.field == "") || f != nil && f.Field != c.field {
			t.Errorf("%+v: %v", c.item, err)
		}
	}
	if err := book.Do("Thử", func(tx *data.Tx) error { return yearbook.SaveTask(tx, data.YearTask{YearID: year.ID}) }); fault.Of(err) == nil {
		t.Error("a piece of work without a name was written")
	}
}

// Given deadlines of a leap day, of a working day and of papers that went off, when years are
// begun after it, then each has the same day of its own year, says which fall on days of
// rest, and knows of nothing that was sent.
func TestDeadlinesMoveToTheNewYear(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to data.Year
		dues     []viet.Date
		note     string // of the line of the report, empty for no line
		left     bool
	}{
		{"a year on", data.Year{Number: 2024}, data.Year{Number: 2025}, []viet.Date{"2025-02-28", "2025-03-24"}, "", false},
		{"a day of rest", data.Year{Number: 2024}, data.Year{Number: 2026}, []viet.Date{"2026-02-28", "2026-03-24"}, "thứ Bảy 28/02/2026", false},
		{"to another leap year", data.Year{Number: 2024}, data.Year{Number: 2028}, []viet.Date{"2028-02-29", "2028-03-24"}, "", false},
		{"of schools", data.Year{Number: 2023, Kind: data.SchoolYear}, data.Year{Number: 2024, Kind: data.SchoolYear}, []viet.Date{"2025-02-28", "2025-03-24"}, "", false},
		{"that begins in another month", data.Year{Number: 2024}, data.Year{Number: 2024, Kind: data.SchoolYear}, nil, "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			book, err := data.Create(filepath.Join(t.TempDir(), "sổ.sothidua"))
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { book.Close() })
			block, to := data.Block{Name: "Khối"}, data.Block{Name: "Khối khác"}
			from := c.from
			if err := book.Do("Có sẵn", func(tx *data.Tx) error {
				if err := errors.Join(tx.Save(&block), tx.Save(&to)); err != nil {
					return err
				}
				from.BlockID = block.ID
				if err := tx.Save(&from); err != nil {
					return err
				}
				council := data.Deadline{YearID: from.ID, Kind: data.DeadlineCouncil, Due: "2024-03-24", Note: "Theo văn bản"}
				return errors.Join(
					tx.Save(&data.Deadline{YearID: from.ID, Kind: data.DeadlineBlockFiles, Due: "2024-02-29"}),
					tx.Save(&data.Deadline{YearID: from.ID, Kind: data.DeadlineSubmission, Due: "2024-02-15"}),
					calendar.NoteSent(tx, council, "2024-03-20"))
			}); err != nil {
				t.Fatal(err)
			}
			// In another block, where the number is not taken.
			year, report, err := yearbook.Open(book, yearbook.Opening{BlockID: to.ID, Number: c.to.Number, Kind: c.to.Kind, From: from})
			if err != nil {
				t.Fatal(err)
			}
			rows, err := book.Deadlines(t.Context(), year.ID)
			if err != nil {
				t.Fatal(err)
			}
			var dues []viet.Date
			for _, row := range rows {
				dues = append(dues, row.Due)
				if row.Kind == data.DeadlineCouncil && row.Note != "Theo văn bản" {
					t.Errorf("noted with the council's day: %q", row.Note)
				}
			}
			if !slices.Equal(dues, c.dues) {
				t.Errorf("the days are %v", dues)
			}
			said := fmt.Sprint(report)
			if !strings.Contains(said, c.note) || strings.Contains(said, "Rơi vào ngày nghỉ") != (c.note != "") {
				t.Errorf("the report says %+v", report)
			}
			// That of the units was set and stays behind, which is said where not all are.
			if slices.Contains(report.Left, words.CarryHandIn) == c.left {
				t.Errorf("of the day of the units it says: %q", report.Left)
			}
			if slices.Contains(report.Left, words.CarryDeadlinesKind) != c.left {
				t.Errorf("left: %q", report.Left)
			}
		})
	}
}

// What a report judges is one record for each report, and goes once it says nothing any more.
func TestAReviewIsKeptAsLongAsItSaysSomething(t *testing.T) {
	book, year := practice(t, sample.Block, 2023)
	save := func(r data.YearReview) []data.YearReview {
		t.Helper()
		if err := book.Do("Thử", func(tx *data.Tx) error { return yearbook.SaveReviews(tx, []data.YearReview{r}) }); err != nil {
			t.Fatal(err)
		}
		file, err := yearbook.Read(t.Context(), book, year.ID)
		if err != nil {
			t.Fatal(err)
		}
		return file.Reviews
	}
	if got := save(data.YearReview{YearID: year.ID, Purpose: data.PurposeMidyear, Causes: " \n"}); len(got) != 0 {
		t.Errorf("nothing is kept as %+v", got)
	}
	got := save(data.YearReview{YearID: year.ID, Purpose: data.PurposeMidyear, Causes: "Thiếu người"})
	if len(got) != 1 || got[0].Causes != "Thiếu người" {
		t.Fatalf("kept is %+v", got)
	}
	got[0].Causes = ""
	if got := save(got[0]); len(got) != 0 {
		t.Errorf("left is %+v", got)
	}
}
