package journal_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"gorm.io/gorm/schema"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/journal"
	"sothidua/screens/kit"
)

// bench is the screen on the practice book.
type bench struct {
	*desktest.Bench
	screen *journal.Screen
}

func open(t *testing.T) *bench {
	t.Helper()
	b := &bench{Bench: desktest.New(t, desktest.Sample(t), 2023)}
	b.screen = journal.New(b.Desk)
	b.Put(b.screen)
	return b
}

func (b *bench) theme(t *testing.T) string {
	t.Helper()
	y, err := b.Desk.Book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	return y.Theme
}

func (b *bench) do(t *testing.T, label string, act func(*data.Tx) error) {
	t.Helper()
	if err := b.Desk.Book.Do(label, act); err != nil {
		t.Fatal(err)
	}
	b.screen.Load()
}

func TestStepTellsItsChangesInWords(t *testing.T) {
	// Given a step that changes the theme and adds a deadline's day
	b := open(t)
	y := b.Desk.Year
	y.Theme, y.RegimeCode = "Đoàn kết, sáng tạo", "L2022-ND98"
	b.do(t, "Năm 2023: sửa thông tin", func(tx *data.Tx) error { return tx.Save(&y) })
	// Then the screen names record, field, and both values, codes by their names
	shown := desktest.Texts(b.Window.Content())
	for _, want := range []string{
		"Sửa năm thi đua 2023", "Chủ đề", "Trước: " + b.Desk.Year.Theme, "Sau: Đoàn kết, sáng tạo",
		"Chế độ pháp lý", "Sau: Luật Thi đua, khen thưởng 2022, Nghị định 98/2023",
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("the screen lacks %q in\n%s", want, shown)
		}
	}
	if strings.Contains(shown, "L2022-ND98") || strings.Contains(shown, "regime_code") {
		t.Error("a code or column name shows")
	}
}

func TestUndoAndRedoByKey(t *testing.T) {
	b := open(t)
	was := b.theme(t)
	y := b.Desk.Year
	y.Theme = "Chủ đề khác"
	b.do(t, "Năm 2023: sửa thông tin", func(tx *data.Tx) error { return tx.Save(&y) })
	b.Fire("Ctrl+Z")
	b.Fire("Ctrl+Enter")
	if got := b.theme(t); got != was {
		t.Fatalf("after undo the theme is %q", got)
	}
	if shown := desktest.Texts(b.Window.Content()); !strings.Contains(shown, "đã hoàn tác") || !strings.Contains(shown, "Hoàn tác: Năm 2023: sửa thông tin") {
		t.Errorf("the list does not show the undo:\n%s", shown)
	}
	b.Fire("Ctrl+Y")
	b.Fire("Ctrl+Enter")
	if got := b.theme(t); got != "Chủ đề khác" {
		t.Errorf("after redo the theme is %q", got)
	}
}

func TestEveryRecordAndColumnHasWords(t *testing.T) {
	for _, record := range data.Records() {
		parsed, err := schema.Parse(record, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		if words.JournalRecords[parsed.Table] == "" {
			t.Errorf("no word for table %s", parsed.Table)
		}
		for _, column := range parsed.DBNames {
			if _, ok := words.JournalFields[column]; !ok {
				t.Errorf("no word for %s.%s", parsed.Table, column)
			}
		}
	}
}

func TestRulesAndPointsAreToldInTheOfficesWords(t *testing.T) {
	// Given a rule with another share and rounding, and a criterion with a comma
	b := open(t)
	b.do(t, "Quy tắc", func(tx *data.Tx) error {
		var rule data.Rule
		if err := datatest.DB(tx).Where("regime_code = ? AND condition = 'cap' AND award_code = 'CSTĐCS'", b.Desk.Year.RegimeCode).First(&rule).Error; err != nil {
			return err
		}
		rule.Parameters = strings.NewReplacer("0.15", "0.125", "floor", "nearest").Replace(rule.Parameters)
		return tx.Save(&rule)
	})
	shown := desktest.Texts(b.Window.Content())
	for _, want := range []string{"Tỷ lệ tối đa (%)", "Trước: 15", "Sau: 12,5", "Trước: làm tròn xuống", "Sau: làm tròn gần nhất"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the screen lacks %q in\n%s", want, shown)
		}
	}
	b.do(t, "Tiêu chí", func(tx *data.Tx) error {
		var child data.Criterion
		if err := datatest.DB(tx).Where("parent_id IS NOT NULL").Order("id").First(&child).Error; err != nil {
			return err
		}
		child.ID, child.Text, child.Maximum = 0, "Tiêu chí thử", 7.5
		return tx.Save(&child)
	})
	// Then its group is a criterion and no unit
	shown = desktest.Texts(b.Window.Content())
	for _, want := range []string{"Thêm tiêu chí: Tiêu chí thử", "Thuộc nhóm", "Thực hiện nhiệm vụ chính trị", "7,5"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the screen lacks %q in\n%s", want, shown)
		}
	}
}

// Given the name of who works here, when it is looked at and not changed, then
// nothing is asked on closing.
func TestLookingAtTheNameAsksNothing(t *testing.T) {
	b := open(t)
	b.Fire(words.WorkerKey)
	if !b.Commands.Suspended() {
		t.Fatal("no dialog")
	}
	b.Press("Esc")
	if b.Commands.Suspended() {
		t.Error("closing an unchanged name asks")
	}
}

// Given more steps and more deleted records than are read at once, journal and bin say how
// many they show and go on to the first of all.
func TestALongJournalAndBinGoOnToTheirEnds(t *testing.T) {
	b := open(t)
	items := make([]data.LegalText, 230)
	for i := range items {
		items[i] = data.LegalText{YearID: b.Desk.Year.ID, Kind: "Công văn", Number: fmt.Sprintf("%d/CV", i)}
		if err := b.Desk.Book.Do("thêm", func(tx *data.Tx) error { return tx.Save(&items[i]) }); err != nil {
			t.Fatal(err)
		}
	}
	for i := range items {
		if err := b.Desk.Book.Do(items[i].Number, func(tx *data.Tx) error { return tx.Delete(&items[i]) }); err != nil {
			t.Fatal(err)
		}
	}
	b.screen.Load()
	steps := desktest.Table[data.Step](b.Bench)
	if shown := desktest.Texts(b.Window.Content()); !strings.Contains(shown, "200 của 461 dòng") {
		t.Errorf("the journal says %s", shown)
	}
	b.Window.Canvas().Focus(steps)
	b.Key(fyne.KeyEnd)
	if row, _ := steps.Selected(); row.ID != 1 {
		t.Errorf("End goes to step %d", row.ID)
	}
	b.Fire(words.BinKey)
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, "200 của 230 dòng") {
		t.Errorf("the bin says %s", shown)
	}
	b.Key(fyne.KeyEnd)
	bin, ok := b.Window.Canvas().Focused().(*kit.Table[data.Past])
	if !ok {
		t.Fatalf("the focus is on %T", b.Window.Canvas().Focused())
	}
	if row, _ := bin.Selected(); row.Step.Label != "0/CV" {
		t.Errorf("End goes to %q", row.Step.Label)
	}
}

// Given a step that has a reason, then the reason stands beside it.
func TestTheReasonOfAStepIsShown(t *testing.T) {
	b := open(t)
	b.do(t, "Năm 2023: sửa", func(tx *data.Tx) error {
		if err := tx.Because("theo công văn 12/CV"); err != nil {
			return err
		}
		return tx.Save(&data.Person{FullName: "Trần Văn B"})
	})
	if shown := desktest.Texts(b.Window.Content()); !strings.Contains(shown, "Lý do: theo công văn 12/CV") {
		t.Errorf("the screen shows %s", shown)
	}
}
