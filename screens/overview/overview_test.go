package overview

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sothidua/app/contest"
	"sothidua/app/office"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
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
	at := slices.IndexFunc(s.tasks, func(one task) bool { return one.of == unitName(late.Unit) && one.tone == kit.Bad })
	if at < 0 {
		t.Fatalf("%s is not named", unitName(late.Unit))
	}
	if s.tasks[at].note != "quá hạn 2 ngày" {
		t.Errorf("the delay reads %q", s.tasks[at].note)
	}
	row := rows(s)[at]
	row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := (desk.Place{Area: desk.Registrations, Unit: late.Unit.ID}); len(*ways) != 1 || (*ways)[0] != want {
		t.Errorf("the task leads to %v, want %v", *ways, want)
	}
}

// Somebody whom two units register is counted once, and the figure says so.
func TestTheFigureSaysWhomSeveralUnitsRegister(t *testing.T) {
	book, summary := practice(t)
	if s, _ := show(t, book, 2023, "2023-03-12"); strings.Contains(desktest.Texts(s.Content()), "tính một lần") {
		t.Fatal("it is said of nobody")
	}
	var again data.Registration
	if err := datatest.DB(book).Where("year_id = ? AND unit_id = ? AND person_id IS NOT NULL", summary.Year.ID, summary.Units[0].Unit.ID).First(&again).Error; err != nil {
		t.Fatal(err)
	}
	err := book.Do("Thử", func(tx *data.Tx) error {
		again.ID, again.UnitID = 0, summary.Units[1].Unit.ID
		return tx.Save(&again)
	})
	if err != nil {
		t.Fatal(err)
	}
	if s, _ := show(t, book, 2023, "2023-03-12"); !strings.Contains(desktest.Texts(s.Content()), "1 do nhiều đơn vị đăng ký, tính một lần") {
		t.Error("nothing says that somebody is counted once")
	}
}

// rows are those of what is to be done.
func rows(s *Screen) []*opener {
	var list []*opener
	for _, object := range test.LaidOutObjects(s.todo) {
		if row, ok := object.(*opener); ok {
			list = append(list, row)
		}
	}
	return list
}

// Given more units than a few that are late, then one line names them all and leads to
// the list of what was handed in.
func TestManyUnitsThatAreLateAreOneTask(t *testing.T) {
	book, summary := practice(t)
	err := book.Do("nháp", func(tx *data.Tx) error {
		for _, row := range summary.Units {
			row.Submission.State, row.Submission.Due = data.SubmissionDraft, ""
			if err := tx.Save(&row.Submission); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s, ways := show(t, book, 2023, "2023-03-12")
	at := slices.IndexFunc(s.tasks, func(one task) bool { return strings.HasPrefix(one.title, "5 đơn vị quá hạn") })
	if at < 0 || len(s.tasks) != 1 {
		t.Fatalf("tasks: %+v", s.tasks)
	}
	for _, row := range summary.Units {
		if !strings.Contains(s.tasks[at].note, unitName(row.Unit)) {
			t.Errorf("%s is not named in %q", unitName(row.Unit), s.tasks[at].note)
		}
	}
	rows(s)[at].Tapped(nil)
	if want := (desk.Place{Area: desk.Registrations, Part: "submissions", Unit: desk.AllUnits}); len(*ways) != 1 || (*ways)[0] != want {
		t.Errorf("the task leads to %v, want %v", *ways, want)
	}
}

// Given units whose registrations are in the book although nobody noted that they came, then
// none of them is late: one line asks to note it, and leads to where one key does.
func TestUnitsOfWhomNobodyNotedThatTheyHandedInAreOneTask(t *testing.T) {
	book, _ := practice(t)
	err := book.Do("chưa ghi", func(tx *data.Tx) error { return datatest.DB(tx).Exec("DELETE FROM submissions").Error })
	if err != nil {
		t.Fatal(err)
	}
	s, ways := show(t, book, 2023, "2023-03-12")
	at := slices.IndexFunc(s.tasks, func(one task) bool { return one.title == "5 đơn vị có đăng ký mà chưa ghi ngày nhận" })
	if at < 0 || len(s.tasks) != 1 {
		t.Fatalf("tasks: %+v", s.tasks)
	}
	rows(s)[at].Tapped(nil)
	if want := (desk.Place{Area: desk.Registrations, Part: desk.SubmissionPart, Unit: desk.AllUnits}); len(*ways) != 1 || (*ways)[0] != want {
		t.Errorf("the task leads to %v, want %v", *ways, want)
	}
	if text := desktest.Texts(s.Content()); strings.Contains(text, "quá hạn") || strings.Contains(text, "chưa nộp") || !strings.Contains(text, "5 đơn vị có đăng ký, chưa ghi ngày nhận") {
		t.Errorf("the overview says %s", text)
	}
}

// Given a limit of a title, then a unit's figure stands beside it, and one above it is
// marked.
func TestAUnitsFiguresStandBesideItsLimits(t *testing.T) {
	book, summary := practice(t)
	s, ways := show(t, book, 2023, "2023-03-12")
	_, upper, _ := summary.Leading()
	limited := 0
	for _, row := range summary.Units {
		advice, err := rules.Advise(t.Context(), contest.New(book), summary.Year, row.Unit.ID, rules.Proposal{})
		if err != nil {
			t.Fatal(err)
		}
		want := viet.Number(row.Tallies[upper.ID].All)
		for _, quota := range advice.Quotas {
			if quota.Award.ID == upper.ID && quota.Limited && !quota.AtLeast {
				limited++
				want += "/" + viet.Number(quota.Limit)
			}
		}
		if got := s.units.title(upper).Text(row); got != want {
			t.Errorf("%s: %s stands as %q, want %q", row.Unit.Name, upper.Label, got, want)
		}
	}
	if limited == 0 {
		t.Fatal("no unit has a limit")
	}
	over := s.units.more.quotas[summary.Units[0].Unit.ID]
	for i := range over {
		over[i] = over[i].With(over[i].BaseCount+1, over[i].BaseCount)
	}
	if tone := s.units.title(upper).Tone(summary.Units[0]); tone != kit.Bad {
		t.Errorf("a figure above its limit has tone %v", tone)
	}
	s.units.OnOpen(summary.Units[1])
	if want := (desk.Place{Area: desk.Registrations, Unit: summary.Units[1].Unit.ID}); len(*ways) != 1 || (*ways)[0] != want {
		t.Errorf("the unit leads to %v, want %v", *ways, want)
	}
}

// Given a year whose block had one before, then its titles stand beside those of then.
func TestTitlesStandBesideThoseOfTheYearBefore(t *testing.T) {
	book, summary := practice(t)
	next := summary.Year
	next.ID, next.Number, next.SignedOn = 0, summary.Year.Number+1, ""
	if err := book.Do("năm sau", func(tx *data.Tx) error { return tx.Save(&next) }); err != nil {
		t.Fatal(err)
	}
	s, _ := show(t, book, next.Number, "2024-03-12")
	list := bars(s.open.Summary, s.more)
	sum := 0
	for _, b := range list {
		if b.now != 0 {
			t.Errorf("%s: %d in an empty year", b.name, b.now)
		}
		sum += b.before
	}
	want := 0
	for _, tally := range summary.Total.Tallies {
		want += tally.All
	}
	if sum != want || want == 0 {
		t.Errorf("the bars of the year before add up to %d, want %d", sum, want)
	}
}

// Given the figures of a unit's row and the bars, then each opens its own list: by a click on a bar,
// a double click on a figure, or the menu of the chosen row.
func TestEachFigureOpensItsOwnList(t *testing.T) {
	book, summary := practice(t)
	s, ways := show(t, book, 2023, "2023-03-12")
	unit := summary.Units[1].Unit.ID
	at := func(unit int64, of data.Subject, code string) desk.Place {
		return desk.Place{Area: desk.Search, Part: desk.CountedPart, ID: 2023, Unit: unit, Field: string(of), Text: code}
	}
	var bars []*opener
	for _, object := range test.LaidOutObjects(s.titles) {
		if bar, ok := object.(*opener); ok {
			bars = append(bars, bar)
		}
	}
	for i, of := range list(s) {
		bars[2*i+1].Tapped(nil) // the upper one is of the year before
		if got, want := (*ways)[len(*ways)-1], at(0, of.kind.Subject, of.kind.Code); got != want {
			t.Errorf("the bar of %s leads to %+v, want %+v", of.name, got, want)
		}
	}
	bars[0].Tapped(nil)
	if got := (*ways)[len(*ways)-1]; got.ID != 2022 {
		t.Errorf("the bar of the year before leads to %+v", got)
	}
	s.units.Select(1)
	commands := s.Commands()
	if len(commands) != 1 || !commands[0].Enabled() {
		t.Fatal("the figures of the chosen unit have no key")
	}
	lower, upper, _ := summary.Leading()
	for i, want := range []desk.Place{at(unit, data.SubjectCollective, ""), at(unit, data.SubjectIndividual, ""), at(unit, lower.Subject, lower.Code), at(unit, upper.Subject, upper.Code)} {
		commands[0].Run()
		menu := s.desk.Window.Canvas().Focused()
		for range i + 1 {
			menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if got := (*ways)[len(*ways)-1]; got != want {
			t.Errorf("figure %d leads to %+v, want %+v", i, got, want)
		}
	}
}

// Given the tile of all who register, then its list has as many lines as it counts.
func TestTheTileOfRegistrationsOpensWhomItCounts(t *testing.T) {
	book, _ := practice(t)
	s, ways := show(t, book, 2023, "2023-03-12")
	for _, object := range test.LaidOutObjects(s.content) {
		if tile, ok := object.(*opener); ok && strings.Contains(desktest.Texts(tile), words.OverviewRegistered) {
			tile.Tapped(nil)
		}
	}
	if want := (desk.Place{Area: desk.Search, Part: desk.CountedPart, ID: 2023}); len(*ways) != 1 || (*ways)[0] != want {
		t.Errorf("the tile leads to %+v", *ways)
	}
}

// Given the bars of the chart, then Tab stops once among them; the arrows, Home and End go on
// inside and no further, and Enter opens the one that holds the focus.
func TestTheBarsAreOneStopOfTab(t *testing.T) {
	book, summary := practice(t)
	s, ways := show(t, book, 2023, "2023-03-12")
	var bars []*opener
	for _, object := range test.LaidOutObjects(s.titles) {
		if bar, ok := object.(*opener); ok {
			bars = append(bars, bar)
		}
	}
	c := s.desk.Window.Canvas()
	c.Focus(s.units.Table)
	stops := 0
	var at *opener
	for range 60 {
		c.FocusNext()
		if bar, ok := c.Focused().(*opener); ok && slices.Contains(bars, bar) {
			stops, at = stops+1, bar
		} else if at != nil {
			break
		}
	}
	if stops != 1 || at != bars[0] {
		t.Fatalf("%d stops of Tab in %d bars", stops, len(bars))
	}
	c.Focus(at)
	press := func(key fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: key}) }
	for key, want := range map[fyne.KeyName]int{fyne.KeyEnd: len(bars) - 1, fyne.KeyHome: 0} {
		press(key)
		if c.Focused() != fyne.Focusable(bars[want]) {
			t.Errorf("%s does not lead to bar %d", key, want)
		}
	}
	press(fyne.KeyHome)
	press(fyne.KeyUp) // no further
	press(fyne.KeyDown)
	press(fyne.KeyReturn)
	first := list(s)[0]
	if want := counted(summary.Year, 0, first.kind.Subject, first.kind.Code); len(*ways) != 1 || (*ways)[0] != want {
		t.Errorf("Enter on the second bar leads to %+v", *ways)
	}
}

func list(s *Screen) []bar { return bars(s.open.Summary, s.more) }

func TestBarsShowTheFiguresOfTheSummary(t *testing.T) {
	_, summary := practice(t)
	want := map[string]int{}
	for _, kind := range summary.Kinds {
		if n := summary.Total.Tallies[kind.ID].All; n > 0 {
			want[kind.Label] += n
		}
	}
	got := map[string]int{}
	for _, b := range bars(summary, more{}) {
		got[b.name] += b.now
	}
	if !maps.Equal(got, want) || got["LĐTT"] == 0 {
		t.Errorf("bars show %v, want %v", got, want)
	}
}

// Given the overview, then the focus begins in the table of units, and it is the table that
// holds it: from what only holds a table no key reaches the window.
func TestTheFocusBeginsInTheUnits(t *testing.T) {
	book, _ := practice(t)
	s, _ := show(t, book, 2023, "2023-03-12")
	canvas := s.desk.Window.Canvas()
	canvas.Unfocus()
	kit.FocusStart(canvas, s.content)
	if focused := canvas.Focused(); focused != fyne.Focusable(s.units.Table) {
		t.Errorf("%T holds the focus", focused)
	}
}

// In a low window what is to be done has the room of the last days, which have a tab of their own.
func TestInALowWindowTheLastDaysGiveWayToWhatIsToBeDone(t *testing.T) {
	book, _ := practice(t)
	s, _ := show(t, book, 2023, "2023-03-12")
	high := s.todo.Size().Height
	s.desk.Window.Resize(fyne.NewSize(720, 370))
	if low := s.todo.Size().Height; low < high || low < 200 {
		t.Errorf("what is to be done is %.0f high in a low window, %.0f in a high one", low, high)
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
		for _, one := range s.tasks {
			if strings.Contains(one.title, "dòng mới") {
				found = append(found, one.at)
			}
		}
		return found
	}
	if found := leads(); len(found) != 0 {
		t.Errorf("tasks of new rules: %v", found)
	}
	// When the book is of an earlier program that had one less, then it leads to the page on what is new
	err := book.Bulk("", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec("DELETE FROM rules WHERE code = 'K1'").Error
	})
	if err != nil {
		t.Fatal(err)
	}
	if found := leads(); len(found) != 1 || found[0] != (desk.Place{}) {
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
			if fyne.MeasureText(name.Text, theme.TextSize(), fyne.TextStyle{}).Width > chartNames {
				t.Errorf("%q is cut by its label, whatever it tells", name.Text)
			}
		}
	}
	if len(names) != 2 {
		t.Errorf("two firms read %v", names)
	}
}

// Given exemplars of earlier years that are still followed, then each is a task that leads to
// where it is written how that stands; many are one line.
func TestAnExemplarThatIsFollowedIsATask(t *testing.T) {
	e := data.EarlierExemplar{Exemplar: data.Exemplar{ID: 7, Name: "Trạm A", FollowUp: "hỏi lại"}, Number: 2025}
	one := followTasks([]data.EarlierExemplar{e})
	want := desk.Place{Area: desk.Results, Part: "exemplars", ID: 7, Field: "follow-state"}
	if len(one) != 1 || one[0].at != want || one[0].title != "Theo dõi điển hình: Trạm A" || one[0].note != "từ năm 2025: hỏi lại" {
		t.Errorf("%+v", one)
	}
	if many := followTasks([]data.EarlierExemplar{e, e, e, e}); len(many) != 1 || many[0].at.ID != 0 || many[0].title != "4 điển hình các năm trước còn theo dõi" {
		t.Errorf("%+v", many)
	}
}

// A criterion whose last day passed is told with the units that have no points for it, and
// leads to the points of the first; not before, and not once the year is closed.
func TestACriterionPastItsDayIsTold(t *testing.T) {
	points := 8.0
	o := &contest.Records{Units: []data.Unit{{ID: 7, Name: "Sở Một"}, {ID: 8, Name: "Sở Hai"}, {ID: 9, Name: "Sở Ba"}}}
	o.Criteria = []data.Criterion{{ID: 2, Text: "Báo cáo sơ kết", Due: "2026-06-30"}}
	o.Scores = []data.Score{{CriterionID: 2, UnitID: 7, Self: &points}}
	if list := criterionTasks(o, "2026-06-30"); len(list) > 0 {
		t.Errorf("on its last day it is told: %+v", list)
	}
	list := criterionTasks(o, "2026-07-01")
	if len(list) != 1 || list[0].title != "Tiêu chí “Báo cáo sơ kết” qua hạn 30/06/2026 mà chưa có điểm" || list[0].note != "Sở Hai, Sở Ba" || list[0].at.Unit != 8 {
		t.Errorf("told is %+v", list)
	}
	o.Year.ClosedOn = "2026-12-31"
	if list := criterionTasks(o, "2027-01-01"); len(list) > 0 {
		t.Errorf("of a closed year it is told: %+v", list)
	}
}

// Given a year with every deadline that can be written down, then each day of the list stands
// beside the name that the form of the year gives it.
func TestEveryDeadlineIsCalledAsTheYearCallsIt(t *testing.T) {
	book, summary := practice(t)
	known, err := book.Deadlines(t.Context(), summary.Year.ID)
	if err != nil {
		t.Fatal(err)
	}
	err = book.Do("nháp", func(tx *data.Tx) error {
		for i, k := range contest.DeadlineKinds {
			d := data.Deadline{YearID: summary.Year.ID, Kind: k.Kind}
			for _, other := range known {
				if other.Kind == k.Kind {
					d = other
				}
			}
			d.Due = viet.Date("2023-11-01").AddDays(i)
			if err := tx.Save(&d); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s, _ := show(t, book, 2023, "2023-10-01")
	said := desktest.Texts(s.deadlines("2023-10-01"))
	for _, k := range contest.DeadlineKinds {
		if !strings.Contains(said, k.Name) {
			t.Errorf("%s stands there without a name:\n%s", k.Kind, said)
		}
	}
}

// Given a ceremony of which hardly anything is noted, then its task names a few of what lacks and
// counts the rest, so that the tasks after it have room.
func TestATaskNamesAFewOfWhatLacks(t *testing.T) {
	book, _ := practice(t)
	for _, statement := range []string{"UPDATE ceremonies SET place = '', start_time = '', end_time = '', chair_id = NULL, secretary_id = NULL", "DELETE FROM document_numbers"} {
		if err := datatest.DB(book).Exec(statement).Error; err != nil {
			t.Fatal(err)
		}
	}
	s, _ := show(t, book, 2023, "2023-02-01")
	said := desktest.Texts(s.Content())
	more, _, _ := strings.Cut(words.TaskMissingMore, "%s")
	_, note, ok := strings.Cut(said, words.TaskMissing+"\n")
	if note, _, _ = strings.Cut(note, "\n"); !ok || !strings.Contains(said, more) {
		t.Fatalf("it says %q in\n%s", note, said)
	}
}
