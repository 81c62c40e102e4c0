package overview

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sothidua/app/contest"
	"sothidua/app/office"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

func show(t *testing.T, book *data.Book, number int, today string) (*Screen, *[]desk.Place) {
	t.Helper()
	day, err := time.Parse(time.DateOnly, today)
	if err != nil {
		t.Fatal(err)
	}
	book.Now = func() time.Time { return day }
	b := desktest.New(t, book, number)
	ways := &[]desk.Place{}
	b.Desk.Go = func(to desk.Place) { *ways = append(*ways, to) }
	s := New(b.Desk)
	b.Put(s)
	return s, ways
}

// practice returns the practice book and what is counted of its year.
func practice(t *testing.T) (*data.Book, *data.Summary) {
	t.Helper()
	book := desktest.Sample(t)
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	summary, err := contest.New(book).Summary(t.Context(), year.ID)
	if err != nil {
		t.Fatal(err)
	}
	return book, summary
}

func TestAUnitThatHasNotHandedInIsNamedWithItsDelay(t *testing.T) {
	book, summary := practice(t)
	late := summary.Units[1]
	err := book.Do("nháp", func(tx *data.Tx) error {
		late.Submission.State, late.Submission.Due = data.SubmissionDraft, ""
		return tx.Save(&late.Submission)
	})
	if err != nil {
		t.Fatal(err)
	}
	s, ways := show(t, book, 2023, "2023-03-12") // two days after the deadline of all units
	var row *taskRow
	for _, one := range rows(s) {
		if strings.Contains(one.task.title, unitName(late.Unit)) {
			row = one
		}
	}
	if row == nil {
		t.Fatalf("%s is not named", unitName(late.Unit))
	}
	if row.task.note != "quá hạn 2 ngày" || row.task.tone != kit.Bad {
		t.Errorf("the delay reads %q", row.task.note)
	}
	row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := (desk.Place{Area: desk.Registrations, Unit: late.Unit.ID}); len(*ways) != 1 || (*ways)[0] != want {
		t.Errorf("the task leads to %v, want %v", *ways, want)
	}
}

func rows(s *Screen) []*taskRow {
	var list []*taskRow
	for _, object := range test.LaidOutObjects(s.content) {
		if row, ok := object.(*taskRow); ok {
			list = append(list, row)
		}
	}
	return list
}

func TestBarsShowTheFiguresOfTheSummary(t *testing.T) {
	_, summary := practice(t)
	lower, upper, ok := summary.Leading()
	if !ok || lower.Label != "LĐTT" || upper.Label != "CSTĐCS" {
		t.Fatalf("the chart compares %q and %q", lower.Label, upper.Label)
	}
	longs, shorts := 0, 0
	for _, b := range bars(summary, lower, upper) {
		longs, shorts = longs+b.long, shorts+b.short
	}
	if longs != summary.Total.Tallies[lower.ID].All || shorts != summary.Total.Tallies[upper.ID].All {
		t.Errorf("bars add up to %d and %d", longs, shorts)
	}
}

func TestANewYearSaysWhatToBeginWith(t *testing.T) {
	book := desktest.Begun(t, office.Beginning{Block: "Khối thi đua Các trường", Year: 2025})
	s, _ := show(t, book, 2025, "2025-01-02")
	var areas []desk.Area
	for _, one := range s.tasks {
		areas = append(areas, one.at.Area)
	}
	want := []desk.Area{desk.Block, desk.Year, desk.Block, desk.Year, desk.Ceremony}
	if len(areas) != len(want) {
		t.Fatalf("tasks lead to %v, want %v", areas, want)
	}
	for i := range want {
		if areas[i] != want[i] {
			t.Errorf("task %d leads to %s, want %s", i, areas[i], want[i])
		}
	}
}

func TestRulesThatTheBookDoesNotHaveAreATask(t *testing.T) {
	// Given a book with the rules of this program, then none is a task
	book, _ := practice(t)
	leads := func() (found []desk.Place) {
		s, _ := show(t, book, 2023, "2023-03-12")
		for _, row := range rows(s) {
			if strings.Contains(row.task.title, "quy tắc mới") {
				found = append(found, row.task.at)
			}
		}
		return found
	}
	if found := leads(); len(found) != 0 {
		t.Errorf("tasks of new rules: %v", found)
	}
	// When the book is of an earlier program that had one less, then it leads to the rules
	err := book.Bulk("", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec("DELETE FROM rules WHERE code = 'K1'").Error
	})
	if err != nil {
		t.Fatal(err)
	}
	if found := leads(); len(found) != 1 || found[0].Area != desk.Rules {
		t.Errorf("tasks of new rules: %v", found)
	}
}

// Bars of units that begin alike bear names that are told apart.
func TestBarsOfLongNamesAreToldApart(t *testing.T) {
	test.NewTempApp(t)
	const firm = "Công ty Trách nhiệm hữu hạn một thành viên "
	c := newChart([]bar{{name: firm + "Cấp nước Sơn Giang"}, {name: firm + "Xổ số kiến thiết Sơn Giang"}}, "", "")
	c.Resize(fyne.NewSize(600, 300))
	names := map[string]bool{}
	for _, object := range test.LaidOutObjects(c) {
		if name, ok := object.(*widget.Label); ok {
			names[name.Text] = true
			if strings.HasSuffix(name.Text, "hữu…") {
				t.Errorf("%q tells nothing", name.Text)
			}
		}
	}
	if len(names) != 2 {
		t.Errorf("two firms read %v", names)
	}
}
