package year_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
	"sothidua/screens/year"
)

// bench is the screen on the practice book.
type bench struct {
	*desktest.Bench
	screen *year.Screen
}

func open(t *testing.T) *bench {
	t.Helper()
	b := &bench{Bench: desktest.New(t, desktest.Sample(t), 2023)}
	b.screen = year.New(b.Desk)
	b.Put(b.screen)
	return b
}

func (b *bench) focus(t *testing.T, key string) {
	t.Helper()
	for _, object := range test.LaidOutObjects(b.Window.Content()) {
		form, ok := object.(*kit.Form)
		if !ok {
			continue
		}
		if field := form.Field(key); field != nil {
			field.Focus(b.Window.Canvas())
			return
		}
	}
	t.Fatalf("no field %s", key)
}

func TestThemeTypedAndSavedLandsInTheBookAndUndoTakesItBack(t *testing.T) {
	// Given the year's information, with the cursor in the theme
	b := open(t)
	was := b.Desk.Year.Theme
	b.focus(t, "theme")
	b.SelectAll()
	// When a new theme is typed and saved by key
	b.Type("Đoàn kết, sáng tạo")
	b.Fire("Ctrl+S")
	// Then the book holds it
	y, err := b.Desk.Book.YearNumbered(t.Context(), 2023)
	if err != nil || y.Theme != "Đoàn kết, sáng tạo" {
		t.Fatalf("theme is %q, %v", y.Theme, err)
	}
	// And undo takes it back, in the book and on screen
	if _, err := b.Desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	b.screen.Load()
	if y, _ := b.Desk.Book.YearNumbered(t.Context(), 2023); y.Theme != was {
		t.Errorf("after undo the theme is %q, was %q", y.Theme, was)
	}
	left := false
	b.screen.Leave(func() { left = true })
	if !left {
		t.Error("the form claims to be changed after undo")
	}
}

func TestLeavingWithAnUnsavedThemeAsksFirst(t *testing.T) {
	b := open(t)
	b.focus(t, "theme")
	b.Type("Dở dang")
	left := false
	b.screen.Leave(func() { left = true })
	if left {
		t.Fatal("left without asking")
	}
	b.Fire("Ctrl+S")
	if y, _ := b.Desk.Book.YearNumbered(t.Context(), 2023); !left || !strings.Contains(y.Theme, "Dở dang") {
		t.Errorf("left %v with theme %q", left, y.Theme)
	}
}

func TestMovementIsAddedByKeyboardAndDeletingAsks(t *testing.T) {
	b := open(t)
	b.screen.Show(desk.Place{Part: year.PlaceMovements})
	before := b.movements(t)
	b.Fire("Ctrl+N")
	b.Fire("Ctrl+S") // nothing typed: the name is asked for and nothing saved
	if got := b.movements(t); len(got) != len(before) {
		t.Fatal("a movement without name was saved")
	}
	b.Type("Thi đua chuyển đổi số")
	b.Fire("Ctrl+S")
	got := b.movements(t)
	if len(got) != len(before)+1 || got[len(got)-1].Name != "Thi đua chuyển đổi số" {
		t.Fatalf("movements are now %v", got)
	}
	// The new one is chosen; Del asks, Esc keeps it, a yes takes it away
	b.Window.Canvas().Focus(desktest.Table[data.Movement](b.Bench))
	b.Key(fyne.KeyDelete)
	b.Fire("Esc")
	if len(b.movements(t)) != len(before)+1 {
		t.Fatal("Esc deleted the movement")
	}
	b.Key(fyne.KeyDelete)
	b.Window.Canvas().FocusNext()
	b.Key(fyne.KeyReturn)
	if got := b.movements(t); len(got) != len(before) || got[len(got)-1].Name != before[len(before)-1].Name {
		t.Errorf("after deleting: %v", got)
	}
}

func (b *bench) movements(t *testing.T) []data.Movement {
	t.Helper()
	file, err := b.Desk.Book.YearFile(t.Context(), b.Desk.Year.ID)
	if err != nil {
		t.Fatal(err)
	}
	return file.Movements
}

func TestNewYearIsOpenedUnderTheLawOfItsDate(t *testing.T) {
	b := open(t)
	b.Fire("Ctrl+M")
	b.Type("2024") // the proposed number is selected: typing replaces it
	b.Fire("Ctrl+S")
	y, err := b.Desk.Book.YearNumbered(t.Context(), 2024)
	if err != nil || y.RegimeCode != "L2022-ND98" {
		t.Fatalf("2024 is %+v, %v", y, err)
	}
	if b.Desk.Year.ID != y.ID {
		t.Error("the new year is not in view")
	}
	if len(b.movements(t)) != 3 || !b.Desk.Commands.Suspended() {
		t.Error("nothing was taken over from 2023, or nothing says so")
	}
	b.Fire("Esc")
	b.Fire("Ctrl+M")
	b.Type("2024")
	b.Fire("Ctrl+S")
	kept := 0
	years, err := b.Desk.Book.Years(t.Context())
	for _, y := range years {
		if y.Number == 2024 {
			kept++
		}
	}
	if err != nil || kept != 1 {
		t.Errorf("2024 is kept %d times, %v", kept, err)
	}
	if !b.Desk.Commands.Suspended() {
		t.Error("the refused form closed")
	}
}

func TestDeadlineIsTypedAndANoteWithoutDayIsRefused(t *testing.T) {
	b := open(t)
	b.screen.Show(desk.Place{Part: year.PlaceDeadlines})
	b.focus(t, string(data.DeadlineSubmission))
	b.SelectAll()
	b.Type("9/3/2023")
	b.Fire("Ctrl+S")
	file, err := b.Desk.Book.YearFile(t.Context(), b.Desk.Year.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, deadline := range file.Deadlines {
		if deadline.Kind == data.DeadlineSubmission && deadline.Due != "2023-03-09" {
			t.Errorf("the deadline is %s", deadline.Due)
		}
	}
	b.focus(t, string(data.DeadlineCouncil))
	b.SelectAll()
	b.Key(fyne.KeyBackspace)
	b.Fire("Ctrl+S") // the note is still there: refused, with the cursor in the day
	if file, _ = b.Desk.Book.YearFile(t.Context(), b.Desk.Year.ID); len(file.Deadlines) != 4 {
		t.Error("a deadline with a note but no day was dropped")
	}
}

// top is what lies above the screen, where something does.
func (b *bench) top() fyne.CanvasObject {
	if over := b.Window.Canvas().Overlays().Top(); over != nil {
		return over
	}
	return b.Window.Content()
}

// Given official prints of a year, when she is about to close it, then each that says
// otherwise than the book now is named with what differs, and those that agree are not.
func TestClosingAYearComparesItsOfficialPrints(t *testing.T) {
	b := open(t)
	for _, code := range []string{papers.Pledge, papers.RegistrationSummary} {
		built, err := papers.Build(t.Context(), b.Desk.Book, papers.Request{Paper: code, Year: b.Desk.Year})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := prints.Freeze(b.Desk.Book, built, papers.PDF); err != nil {
			t.Fatal(err)
		}
	}
	closing := func() string {
		for _, object := range test.LaidOutObjects(b.Window.Content()) {
			if button, ok := object.(*kit.Button); ok && button.Text() == words.ClosingDo {
				test.Tap(button)
			}
		}
		defer b.Fire("Esc")
		return desktest.Texts(b.top())
	}
	if text := closing(); !strings.Contains(text, words.ClosingSame) {
		t.Errorf("nothing changed, and it says\n%s", text)
	}
	var line data.Registration
	datatest.DB(b.Desk.Book).Where("year_id = ?", b.Desk.Year.ID).First(&line)
	if err := b.Desk.Book.Do("Xoá", func(tx *data.Tx) error { return tx.Delete(&line) }); err != nil {
		t.Fatal(err)
	}
	text := closing()
	if !strings.Contains(text, "Bảng tổng hợp đăng ký năm 2023: ") || !strings.Contains(text, words.ClosingDiffersDo) {
		t.Errorf("a line fewer than printed, and it says\n%s", text)
	}
}

func TestAClosedYearAsksWhyOnceAndGoesOnWithTheReason(t *testing.T) {
	// Given a year that was closed at its card
	b := open(t)
	for _, object := range test.LaidOutObjects(b.Window.Content()) {
		if button, ok := object.(*kit.Button); ok && button.Text() == words.ClosingDo {
			test.Tap(button)
		}
	}
	b.Fire("Ctrl+S")
	if y, err := b.Desk.Book.YearNumbered(t.Context(), 2023); err != nil || y.ClosedOn != b.Desk.Today() {
		t.Fatalf("closed on %q, %v", y.ClosedOn, err)
	}
	b.Put(b.screen)
	// When its theme is changed
	b.focus(t, "theme")
	b.SelectAll()
	b.Type("Đoàn kết")
	b.Fire("Ctrl+S")
	// Then she is asked why, and nothing is written before she says it
	if y, err := b.Desk.Book.YearNumbered(t.Context(), 2023); err != nil || y.Theme == "Đoàn kết" || !strings.Contains(desktest.Texts(b.top()), words.ClosedTitle) {
		t.Fatalf("theme %q, %v; the window says\n%s", y.Theme, err, desktest.Texts(b.top()))
	}
	b.Type("Theo Quyết định số 5")
	b.Fire("Ctrl+S")
	if y, err := b.Desk.Book.YearNumbered(t.Context(), 2023); err != nil || y.Theme != "Đoàn kết" {
		t.Errorf("theme %q, %v", y.Theme, err)
	}
	if steps, err := b.Desk.Book.Steps(t.Context(), 1); err != nil || steps[0].Reason != "Theo Quyết định số 5" {
		t.Errorf("%+v, %v", steps, err)
	}
}

// Given a year that is still being read, when a hit leads to a movement or a text of it, then
// that one is chosen once it is there.
func TestAHitLeadsToItsRecordOfTheYear(t *testing.T) {
	b := &bench{Bench: desktest.New(t, desktest.Sample(t), 2023)}
	answer := b.Slowly()
	b.screen = year.New(b.Desk)
	var movement data.Movement
	var text data.LegalText
	for _, row := range []any{&movement, &text} {
		if err := datatest.DB(b.Desk.Book).Where("year_id = ?", b.Desk.Year.ID).Order("position DESC").First(row).Error; err != nil {
			t.Fatal(err)
		}
	}
	b.Put(b.screen)
	b.screen.Show(desk.Place{Part: year.PlaceMovements, ID: movement.ID})
	answer()
	if row, _ := desktest.Table[data.Movement](b.Bench).Selected(); row.ID != movement.ID {
		t.Errorf("chosen: %q, want %q", row.Name, movement.Name)
	}
	b.screen.Show(desk.Place{Part: year.PlaceTexts, ID: text.ID})
	if row, _ := desktest.Table[data.LegalText](b.Bench).Selected(); row.ID != text.ID {
		t.Errorf("chosen: %q, want %q", row.Subject, text.Subject)
	}
}

// A task or a gap leads to the very field of the year.
func TestALinkLeadsToTheFieldOfTheYear(t *testing.T) {
	b := &bench{Bench: desktest.New(t, desktest.Sample(t), 2023)}
	b.screen = year.New(b.Desk)
	b.Put(b.screen)
	for _, at := range []desk.Place{{Part: year.PlaceInfo, Field: "aims"}, {Part: year.PlaceInfo, Field: "theme"}, {Part: year.PlaceDeadlines, Field: string(data.DeadlineCouncil)}} {
		b.screen.Show(at)
		b.Type("§")
		found := false
		for _, object := range test.LaidOutObjects(b.Window.Content()) {
			if field, ok := object.(kit.Field); ok && field.Key() == at.Field {
				found = strings.Contains(desktest.Texts(field), "§")
			}
		}
		if !found {
			t.Errorf("%+v is not typed into", at)
		}
	}
}

// What the reports judge is typed in its own tab, kept as one step, and taken back by one.
func TestAReviewIsTypedSavedAndTakenBack(t *testing.T) {
	b := open(t)
	b.screen.Show(desk.Place{Part: year.PlaceReview, Field: "closing-weak"})
	b.Type("Chậm báo cáo")
	b.Fire("Ctrl+S")
	kept := func() (texts []string) {
		datatest.DB(b.Desk.Book).Raw("SELECT purpose || ':' || weak_points FROM year_reviews").Scan(&texts)
		return texts
	}
	if got := kept(); len(got) != 1 || got[0] != "closing:Chậm báo cáo" {
		t.Errorf("kept is %q", got)
	}
	if _, err := b.Desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := kept(); len(got) != 0 {
		t.Errorf("left after undo is %q", got)
	}
}

// Each field of the reviews is kept in its own place, and is shown again where it was typed.
func TestEachPartOfAReviewHasItsOwnPlace(t *testing.T) {
	b := open(t)
	fields := []string{"midyear-judgement", "midyear-weak", "midyear-causes", "midyear-next", "closing-judgement", "closing-weak", "closing-causes", "closing-lessons", "closing-next"}
	for _, field := range fields {
		b.screen.Show(desk.Place{Part: year.PlaceReview, Field: field})
		b.Type("viết " + field)
	}
	b.Fire("Ctrl+S")
	var reviews []data.YearReview
	if err := datatest.DB(b.Desk.Book).Order("purpose DESC").Find(&reviews).Error; err != nil || len(reviews) != 2 {
		t.Fatal(reviews, err)
	}
	half, end := reviews[0], reviews[1]
	got := []string{half.Judgement, half.WeakPoints, half.Causes, half.Directions, end.Judgement, end.WeakPoints, end.Causes, end.Lessons, end.Directions}
	shown := map[string]string{}
	for _, object := range test.LaidOutObjects(b.Window.Content()) {
		if field, ok := object.(kit.Field); ok {
			shown[field.Key()] = desktest.Texts(field)
		}
	}
	for i, field := range fields {
		if got[i] != "viết "+field || !strings.Contains(shown[field], "viết "+field) {
			t.Errorf("%s is kept as %q and shown as %q", field, got[i], shown[field])
		}
	}
}

// Given an office whose titles were compared with the law only in part, then the year does not
// say that they were: it counts those that were not, until all are.
func TestTheYearSaysHowManyTitlesWereNotCompared(t *testing.T) {
	b := open(t)
	said := func() (compared, counted bool) {
		b.screen.Load()
		text := desktest.Texts(b.Window.Content())
		return strings.Contains(text, words.RegimeVerified), strings.Contains(text, "danh hiệu, hình thức đang dùng chưa đối chiếu")
	}
	if compared, counted := said(); compared || !counted {
		t.Errorf("compared %v, counted %v", compared, counted)
	}
	if err := datatest.DB(b.Desk.Book).Exec("UPDATE award_kinds SET verified = 1").Error; err != nil {
		t.Fatal(err)
	}
	if compared, counted := said(); !compared || counted {
		t.Errorf("once all are: compared %v, counted %v", compared, counted)
	}
}
