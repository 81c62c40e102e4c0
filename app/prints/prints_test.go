package prints_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

type office struct {
	*testing.T
	book *data.Book
	year data.Year
}

func newOffice(t *testing.T) *office {
	t.Helper()
	return officeOf(t, sample.Block, 2023)
}

func officeOf(t *testing.T, kind sample.Kind, number int) *office {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	return &office{t, book, year}
}

func (o *office) freeze(paper string) data.Print {
	o.Helper()
	built, err := papers.Build(o.Context(), o.book, papers.Request{Paper: paper, Year: o.year})
	if err != nil {
		o.Fatal(err)
	}
	print, err := prints.Freeze(o.book, built, papers.PDF)
	if err != nil {
		o.Fatal(err)
	}
	return print
}

func (o *office) change(act func(*data.Tx) error) {
	o.Helper()
	if err := o.book.Do("Thử", act); err != nil {
		o.Fatal(err)
	}
}

// compare gives the differences as text, one a line.
func (o *office) compare(print data.Print) string {
	o.Helper()
	all, err := prints.Compare(o.Context(), o.book, print)
	if err != nil {
		o.Fatal(err)
	}
	var text []string
	for _, d := range all {
		text = append(text, string(d.Kind)+" "+d.Text)
	}
	return strings.Join(text, "\n")
}

func TestPrintKeepsItsBytes(t *testing.T) {
	// Given an official print of the pledge.
	o := newOffice(t)
	print := o.freeze(papers.Pledge)
	first, err := prints.Bytes(t.Context(), o.book, print)
	if err != nil || len(first) < 1000 {
		t.Fatal(len(first), err)
	}
	// When the pledge changes.
	o.change(func(tx *data.Tx) error {
		return datatest.DB(tx).Where("year_id = ?", o.year.ID).Delete(&data.PledgeItem{}).Error
	})
	// Then the bytes are the same, and it is listed with a step of its own.
	again, err := prints.Bytes(t.Context(), o.book, print)
	if err != nil || string(again) != string(first) {
		t.Error("other bytes", err)
	}
	listed, err := prints.List(t.Context(), contest.New(o.book), o.year)
	if err != nil || len(listed) != 1 || listed[0].ID != print.ID || listed[0].Hash != print.Hash {
		t.Errorf("%d listed, %v", len(listed), err)
	}
	var steps int64
	datatest.DB(o.book).Model(&data.Step{}).Where("label = ?", "In chính thức: Bản giao ước thi đua năm 2023").Count(&steps)
	if steps != 1 {
		t.Errorf("%d steps", steps)
	}
}

func TestWithdrawalStaysWithThePrint(t *testing.T) {
	// Given an official print, a sibling that names it, and an ordinary step.
	o := newOffice(t)
	print := o.freeze(papers.Pledge)
	o.change(func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Lê Thị Hoà"}) })
	// When it is withdrawn.
	if err := prints.Withdraw(o.book, print, "  "); fault.Of(err) == nil || fault.Of(err).Kind != fault.Invalid {
		t.Errorf("withdrawn without a reason: %v", err)
	}
	o.book.Who = "Nguyễn Thị Lan"
	if err := prints.Withdraw(o.book, print, "sai ngày ký"); err != nil {
		t.Fatal(err)
	}
	if err := prints.Withdraw(o.book, print, "lần nữa"); err == nil {
		t.Error("withdrawn twice")
	}
	// Then undo takes back the step before it and leaves the withdrawal alone.
	if label, err := o.book.Undo(); err != nil || label != "Thử" {
		t.Fatalf("undo: %q, %v", label, err)
	}
	if _, err := o.book.Undo(); fault.Of(err) == nil || fault.Of(err).Kind != fault.Refused {
		t.Errorf("undo went on: %v", err)
	}
	listed, err := prints.List(t.Context(), contest.New(o.book), o.year)
	if err != nil || len(listed) != 1 {
		t.Fatal(listed, err)
	}
	got := listed[0]
	if got.WithdrawnReason != "sai ngày ký" || got.WithdrawnBy != "Nguyễn Thị Lan" || got.WithdrawnAt == 0 || got.Hash != print.Hash {
		t.Errorf("%+v", got)
	}
	// And no paper compares itself with it any more.
	o.change(func(tx *data.Tx) error {
		return datatest.DB(tx).Where("year_id = ?", o.year.ID).Delete(&data.Registration{}).Error
	})
	built, err := papers.Build(o.Context(), o.book, papers.Request{Paper: papers.Minutes, Year: o.year})
	if err != nil || len(built.Siblings) != 0 {
		t.Errorf("siblings %v, %v", built.Siblings, err)
	}
}

func TestPrintingIsNoChangeOfTheData(t *testing.T) {
	// Given an official print.
	o := newOffice(t)
	first := o.freeze(papers.Pledge)
	// When nothing but the print was written, then the next one has the same bytes.
	if second := o.freeze(papers.Pledge); second.ID == first.ID || second.Hash != first.Hash {
		t.Errorf("%+v, then %+v", first, second)
	}
}

func TestDamagedPrintIsAFault(t *testing.T) {
	o := newOffice(t)
	print := o.freeze(papers.Minutes)
	// Given bytes that another program changed, past the guard of the table.
	o.change(func(tx *data.Tx) error {
		if err := datatest.DB(tx).Exec("DROP TRIGGER contents_keep").Error; err != nil {
			return err
		}
		return datatest.DB(tx).Exec("UPDATE contents SET bytes = x'00' WHERE hash = ?", print.Hash).Error
	})
	if content, err := prints.Bytes(t.Context(), o.book, print); err == nil || content != nil {
		t.Errorf("%d bytes, %v", len(content), err)
	}
}

func TestCompareNamesCountsAndLines(t *testing.T) {
	// Given official prints that nothing has changed since.
	o := newOffice(t)
	pledge, list := o.freeze(papers.Pledge), o.freeze(papers.IndividualList)
	if got := o.compare(pledge) + o.compare(list); got != "" {
		t.Fatalf("differences at once:\n%s", got)
	}
	// When a registration goes and a heading of the pledge reads otherwise.
	var gone data.Registration
	o.change(func(tx *data.Tx) error {
		var item data.PledgeItem
		if err := datatest.DB(tx).Where("year_id = ?", o.year.ID).Order("position, id").First(&item).Error; err != nil {
			return err
		}
		item.Title = "Nội dung mới"
		if err := tx.Save(&item); err != nil {
			return err
		}
		if err := datatest.DB(tx).Model(&data.Registration{}).Where("year_id = ? AND person_id IS NOT NULL", o.year.ID).First(&gone).Error; err != nil {
			return err
		}
		return tx.Delete(&gone)
	})
	// Then the pledge has one line changed, and the list its counts, the person's row, and no
	// day any more: it was changed after that of its report.
	if got := o.compare(pledge); !strings.Contains(got, "changed Sửa: “") || !strings.Contains(got, "Nội dung mới") {
		t.Errorf("pledge:\n%s", got)
	}
	got := o.compare(list)
	if !strings.Contains(got, "figure Số liệu: ") || strings.Count(got, "Sửa: ") != 2 || !strings.Contains(got, "ngày 21 tháng 3 năm 2023” thành “Hà Nội, ngày …") || !strings.Contains(got, gone.SubjectName) {
		t.Errorf("list:\n%s", got)
	}
	// And a sibling built now says from what it differs.
	built, err := papers.Build(o.Context(), o.book, papers.Request{Paper: papers.Minutes, Year: o.year})
	if err != nil || len(built.Siblings) != 2 {
		t.Errorf("siblings %v, %v", built.Siblings, err)
	}
}

// Given either practice year, every paper that the office may print for good is found
// unchanged at once, and changed where a line of it goes.
func TestEveryPaperOfEitherYearIsCompared(t *testing.T) {
	for kind, number := range map[sample.Kind]int{sample.Block: 2023, sample.Cluster: 2025} {
		o := officeOf(t, kind, number)
		frozen := map[string]data.Print{}
		for _, paper := range papers.All {
			if _, err := papers.Build(t.Context(), o.book, papers.Request{Paper: paper.Code, Year: o.year}); err != nil {
				continue // it is printed for a unit, or has nothing to tell
			}
			frozen[paper.Code] = o.freeze(paper.Code)
		}
		if len(frozen) < 15 {
			t.Fatalf("%d papers of %d", len(frozen), number)
		}
		for code, print := range frozen {
			if got := o.compare(print); got != "" {
				t.Errorf("%s of %d differs at once:\n%s", code, number, got)
			}
		}
		var gone data.Registration
		o.change(func(tx *data.Tx) error {
			if err := datatest.DB(tx).Where("year_id = ? AND person_id IS NOT NULL", o.year.ID).Order("id").First(&gone).Error; err != nil {
				return err
			}
			return tx.Delete(&gone)
		})
		for _, code := range []string{papers.IndividualList, papers.RegistrationSummary} {
			if got := o.compare(frozen[code]); !strings.Contains(got, "figure Số liệu: ") {
				t.Errorf("%s of %d: without %s it differs by\n%s", code, number, gone.SubjectName, got)
			}
		}
		if got := o.compare(frozen[papers.Programme]); got != "" {
			t.Errorf("the programme of %d differs by\n%s", number, got)
		}
	}
}

func TestAPaperOfAUnitIsComparedByTheUnitsFigures(t *testing.T) {
	// Given official prints of the persons' lists of two units, and of the whole year.
	o := newOffice(t)
	var units []data.Unit
	if err := datatest.DB(o.book).Where("parent_id IS NULL AND EXISTS (SELECT 1 FROM registrations r WHERE r.unit_id = units.id AND r.person_id IS NOT NULL)").Order("id").Limit(2).Find(&units).Error; err != nil {
		t.Fatal(err)
	}
	var of []data.Print
	for _, unit := range units {
		built, err := papers.Build(t.Context(), o.book, papers.Request{Paper: papers.IndividualList, Year: o.year, UnitID: unit.ID})
		if err != nil {
			t.Fatal(err)
		}
		print, err := prints.Freeze(o.book, built, papers.PDF)
		if err != nil {
			t.Fatal(err)
		}
		of = append(of, print)
	}
	all := o.freeze(papers.IndividualList)
	// When a registration of the first unit goes.
	o.change(func(tx *data.Tx) error {
		var gone data.Registration
		if err := datatest.DB(tx).Where("year_id = ? AND unit_id = ? AND person_id IS NOT NULL", o.year.ID, units[0].ID).First(&gone).Error; err != nil {
			return err
		}
		return tx.Delete(&gone)
	})
	// Then its list and that of the year say so, and that of the other unit stays as it is.
	for i, print := range []data.Print{of[0], all} {
		if got := o.compare(print); !strings.Contains(got, "figure Số liệu: "+units[0].Name) {
			t.Errorf("list %d:\n%s", i, got)
		}
	}
	if got := o.compare(of[1]); got != "" {
		t.Errorf("the other unit's list:\n%s", got)
	}
	// And a paper of a unit is no sibling of one of the year.
	built, err := papers.Build(t.Context(), o.book, papers.Request{Paper: papers.CollectiveList, Year: o.year, UnitID: units[1].ID})
	if err != nil || len(built.Siblings) != 0 {
		t.Errorf("siblings %q, %v", built.Siblings, err)
	}
}

func TestARowThatGoesChangesItsHeadingAlone(t *testing.T) {
	// Given an official print of the persons' list.
	o := newOffice(t)
	print := o.freeze(papers.IndividualList)
	// When the only registration of a person goes.
	var gone data.Registration
	o.change(func(tx *data.Tx) error {
		only := "year_id = ? AND person_id IN (SELECT person_id FROM registrations WHERE year_id = ? GROUP BY person_id HAVING count(*) = 1)"
		if err := datatest.DB(tx).Where(only, o.year.ID, o.year.ID).First(&gone).Error; err != nil {
			return err
		}
		return tx.Delete(&gone)
	})
	// Then the row went and the heading counts one less, and all rows below are as they were.
	got := o.compare(print)
	if strings.Count(got, "removed Bỏ: ") != 1 || !strings.Contains(got, gone.SubjectName) ||
		!strings.Contains(got, "changed Sửa: “I. ") || strings.Contains(got, "added") {
		t.Errorf("list:\n%s", got)
	}
}

// midnight is a clock that passes midnight after it was looked at once.
func midnight() func() time.Time {
	at := time.Date(2023, 3, 17, 23, 59, 59, 900e6, time.FixedZone("ICT", 7*60*60))
	looks := 0
	return func() time.Time {
		if looks++; looks > 1 {
			return at.Add(200 * time.Millisecond)
		}
		return at
	}
}

func TestAStepHasOneTime(t *testing.T) {
	// Given steps during which midnight passes.
	o := newOffice(t)
	built, err := papers.Build(o.Context(), o.book, papers.Request{Paper: papers.Pledge, Year: o.year})
	if err != nil {
		t.Fatal(err)
	}
	last := func() (step data.Step) {
		datatest.DB(o.book).Order("id DESC").First(&step)
		return step
	}
	// Then what they write has the time of the step.
	o.book.Now = midnight()
	print, err := prints.Freeze(o.book, built, papers.PDF)
	if step := last(); err != nil || print.PrintedAt != step.At {
		t.Errorf("printed at %d in a step at %d, %v", print.PrintedAt, step.At, err)
	}
	o.book.Now = midnight()
	if err := prints.Withdraw(o.book, print, "Sai tên"); err != nil {
		t.Fatal(err)
	}
	datatest.DB(o.book).First(&print, print.ID)
	if step := last(); print.WithdrawnAt != step.At {
		t.Errorf("withdrawn at %d in a step at %d", print.WithdrawnAt, step.At)
	}
	o.book.Now = midnight()
	o.change(func(tx *data.Tx) error {
		if tx.Today() != "2023-03-17" || tx.Now().UnixMilli() != print.PrintedAt {
			t.Errorf("%s %s", tx.Today(), tx.Now())
		}
		return nil
	})
}
