package kit

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"sothidua/assets/words"
)

func show(t *testing.T, object fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextNormal))
	win := test.NewTempWindow(t, object)
	win.Resize(fyne.NewSize(900, 600))
	return win
}

func press(win fyne.Window, keys ...fyne.KeyName) {
	c := win.Canvas()
	for _, key := range keys {
		if focused := c.Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: key})
		} else if typed := c.OnTypedKey(); typed != nil {
			typed(&fyne.KeyEvent{Name: key})
		}
	}
}

// write types text; each "<" in it is a backspace, as the input programs send them.
func write(win fyne.Window, text string) {
	for _, r := range text {
		if r == '<' {
			press(win, fyne.KeyBackspace)
			continue
		}
		win.Canvas().Focused().TypedRune(r)
	}
}

func ctrl(win fyne.Window, key fyne.KeyName) {
	shortcut := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
	if focused, ok := win.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(shortcut)
		return
	}
	commandsOn(win.Canvas()).Fire(keyOf(shortcut)) // what the canvas calls; the test canvas hides its handler
}

func TestEveryFieldTakesWhatInputProgramsSend(t *testing.T) {
	text, area := NewText("a", "A"), NewArea("b", "B")
	number, date, hour := NewNumber("c", "C"), NewDate("d", "D"), NewTime("e", "E")
	free, closed := NewChoice("f", "F", Option{Value: "1", Text: "Đăng"}).Allow(), NewChoice("g", "G", Option{Value: "1", Text: "Đăng ký"})
	for _, one := range []struct {
		field Field
		input *Input
	}{
		{text, text.Input},
		{area, area.Input},
		{number, number.Input},
		{date, date.Input},
		{hour, hour.Input},
		{free, free.Input},
		{closed, closed.Input},
	} {
		t.Run(one.field.Key(), func(t *testing.T) {
			win := show(t, one.field)
			one.field.Focus(win.Canvas())
			write(win, "d<đang<<<ăng ky<ý thuong<<<<ưởng")
			if got := one.input.Read(); got != "đăng ký thưởng" {
				t.Errorf("read %q", got)
			}
		})
	}
}

func TestDecomposedTextIsReadComposed(t *testing.T) {
	field := NewText("a", "A")
	show(t, field)
	field.SetText("Nguye\u0302\u0303n")
	if field.Text() != "Nguyễn" {
		t.Errorf("read %q", field.Text())
	}
}

func TestDatesAreReadAndStepped(t *testing.T) {
	for typed, want := range map[string]string{"1/2/25": "01/02/2025", "01022025": "01/02/2025", "17/3/2023": "17/03/2023"} {
		date := NewDate("d", "Ngày").OnPaper()
		win := show(t, date)
		date.Focus(win.Canvas())
		write(win, typed)
		if got := date.Input.Text; got != typed {
			t.Errorf("typing was rewritten to %q", got)
		}
		win.Canvas().Unfocus()
		if date.Input.Text != want || !date.Check() {
			t.Errorf("%s became %q, %q", typed, date.Input.Text, date.Error())
		}
	}
	date := NewDate("d", "Ngày").OnPaper()
	win := show(t, date)
	date.SetDate("2023-02-28")
	date.Focus(win.Canvas())
	press(win, fyne.KeyUp)
	if date.Date() != "2023-03-01" {
		t.Errorf("up gives %s", date.Date())
	}
	if text, _ := date.message(); text != "Trên văn bản: ngày 01 tháng 3 năm 2023" && text != "Trên văn bản: ngày 1 tháng 3 năm 2023" {
		t.Errorf("note %q", text)
	}
	press(win, fyne.KeyDown)
	press(win, fyne.KeyDown)
	if date.Date() != "2023-02-27" {
		t.Errorf("down gives %s", date.Date())
	}
	date.SetText("31/2/2023")
	if date.Check() || date.Error() == "" {
		t.Error("a day that does not exist is taken")
	}
}

func TestHoursAndNumbers(t *testing.T) {
	hour, number := NewTime("h", "Giờ"), NewNumber("n", "Số")
	show(t, Stack(0, hour, number))
	for typed, want := range map[string]string{"14": "14:00", "14h30": "14:30", "1430": "14:30", "25": "", "x": ""} {
		hour.SetText(typed)
		if got, ok := hour.Value(); got != want || ok != (want != "") || hour.Check() != ok {
			t.Errorf("%s gives %q, %v", typed, got, ok)
		}
	}
	for typed, want := range map[string]int{"57": 57, "1.200": 1200, "-3": -1, "4,5": -1} {
		number.SetText(typed)
		if got, ok := number.Value(); ok != (want >= 0) || (ok && got != want) {
			t.Errorf("%s gives %d, %v", typed, got, ok)
		}
	}
}

func TestEnterAndTabLeaveFieldsAndKeyboardSelectsAll(t *testing.T) {
	first, area, last := NewText("a", "A"), NewArea("b", "B"), NewText("c", "C")
	win := show(t, NewForm().Add(first).AddWide(area).AddWide(last))
	last.SetText("cũ")
	first.Focus(win.Canvas())
	press(win, fyne.KeyEnter)
	if win.Canvas().Focused() != area.Input {
		t.Fatal("Enter stays in the field")
	}
	write(win, "một")
	press(win, fyne.KeyReturn)
	write(win, "hai")
	if area.Text() != "một\nhai" || area.Input.AcceptsTab() {
		t.Errorf("area holds %q", area.Text())
	}
	win.Canvas().FocusNext()
	write(win, "mới")
	if last.Text() != "mới" {
		t.Errorf("the old text was not selected: %q", last.Text())
	}
	last.Input.FocusLost()
	last.Input.FocusGained()
	if last.Input.SelectedText() != "" {
		t.Error("coming back from another window selects the text")
	}
}

func TestChoiceFindsWithoutDiacritics(t *testing.T) {
	choice := NewChoice("p", "Người", Option{"7", "Phương Anh", "Báo"}, Option{"9", "Nguyễn Thị Hoa", "Báo"})
	win := show(t, Stack(0, choice, NewText("x", "X")))
	choice.Focus(win.Canvas())
	write(win, "nguyen thi hoa")
	if !choice.isOpen() {
		t.Fatal("the list is closed")
	}
	press(win, fyne.KeyReturn)
	if choice.Value() != "9" || choice.Text() != "Nguyễn Thị Hoa" || choice.isOpen() {
		t.Errorf("chose %q, %q", choice.Value(), choice.Text())
	}
	choice.Focus(win.Canvas())
	press(win, fyne.KeyDown)
	press(win, fyne.KeyEscape)
	if choice.isOpen() || choice.Value() != "9" || win.Canvas().Focused() != choice.Input {
		t.Error("Esc does not just close the list")
	}
	press(win, fyne.KeyDown)
	choice.popup.Hide() // a click beside the list
	press(win, fyne.KeyEnd)
	if write(win, "z<"); choice.Text() != "Nguyễn Thị Hoa" {
		t.Errorf("after a click beside the list the box holds %q", choice.Text())
	}
	choice.SetText("không ai")
	if choice.Check() || choice.Error() != words.KitNotInList {
		t.Errorf("text outside the list: %q", choice.Error())
	}
}

func TestFormNamesWhatIsMissing(t *testing.T) {
	name, note := NewText("n", "Tên").Require(), NewText("g", "Ghi chú")
	form := NewForm().Add(note).Add(name)
	win := show(t, form)
	if form.Check(win.Canvas()) || name.Error() != words.KitRequired || note.Error() != "" {
		t.Errorf("errors %q, %q", name.Error(), note.Error())
	}
	if win.Canvas().Focused() != name.Input {
		t.Error("the cursor is not in the bad field")
	}
	write(win, "x")
	if name.Error() != "" || !form.Changed() || !form.Check(win.Canvas()) {
		t.Error("the edit did not clear the error")
	}
	form.MarkClean()
	if form.Changed() {
		t.Error("a saved form counts as changed")
	}
}

func TestCommandsAnswerWhateverHoldsTheFocus(t *testing.T) {
	text := NewText("a", "A")
	table := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	button := Primary("Lưu", "Ctrl+S", func() {})
	win := show(t, Stack(0, text, table, button))
	log := ""
	c := NewCommands(Command{Key: "F1", Run: func() { log += "help " }}, Command{Key: "Ctrl+S", Run: func() { log += "shell " }})
	Attach(win, c)
	c.SetPage(Command{Key: "Ctrl+S", Run: func() { log += "page " }})
	for _, focus := range []fyne.Focusable{text.Input, table, button, nil} {
		log = ""
		win.Canvas().Focus(focus)
		press(win, fyne.KeyF1)
		ctrl(win, fyne.KeyS)
		if log != "help page " {
			t.Errorf("%T: ran %q", focus, log)
		}
	}
	log = ""
	Ask(win, "Xoá?", "", "Xoá", func(bool) {})
	ctrl(win, fyne.KeyS)
	press(win, fyne.KeyF1)
	if log != "" {
		t.Errorf("behind a dialog ran %q", log)
	}
	press(win, fyne.KeyEscape)
	press(win, fyne.KeyF1)
	if log != "help " {
		t.Errorf("after the dialog ran %q", log)
	}
}

func TestFormDialogAsksOnlyIfChanged(t *testing.T) {
	win := show(t, Gap(1))
	name := NewText("n", "Tên").Require()
	form := NewForm().Add(name)
	closed, saved := 0, 0
	var trouble error
	open := func() {
		ShowForm(win, "Thêm", form, func(done func(error)) { saved++; done(trouble) }, func() { closed++ })
	}
	open()
	if win.Canvas().Focused() != name.Input {
		t.Fatal("the cursor is not in the first field")
	}
	press(win, fyne.KeyEscape)
	if closed != 1 {
		t.Fatal("Esc does not close an unchanged form")
	}
	open()
	write(win, "x")
	press(win, fyne.KeyEscape)
	if closed != 1 {
		t.Fatal("Esc dropped a change")
	}
	press(win, fyne.KeyEscape)
	if win.Canvas().Focused() != name.Input {
		t.Fatal("staying does not return to the field")
	}
	trouble = errors.New("disk")
	ctrl(win, fyne.KeyS)
	if closed != 1 || saved != 1 {
		t.Fatalf("closed %d, saved %d after a failed save", closed, saved)
	}
	trouble = nil
	ctrl(win, fyne.KeyS)
	if closed != 2 || saved != 2 || form.Changed() || len(win.Canvas().Overlays().List()) != 0 {
		t.Errorf("closed %d, saved %d", closed, saved)
	}
}

func TestStaleAnswersAreDropped(t *testing.T) {
	r, shown := Inline(), ""
	Load(r, func(context.Context) (string, error) {
		Load(r, func(context.Context) (string, error) { return "new", nil }, func(s string, _ error) { shown += s })
		return "old", nil
	}, func(s string, _ error) { shown += s })
	if shown != "new" {
		t.Errorf("shown %q", shown)
	}
}

func TestTheToolkitSpeaksVietnamese(t *testing.T) {
	if err := SpeakVietnamese(); err != nil {
		t.Fatal(err)
	}
	if lang.L("Cancel") != "Huỷ" {
		t.Errorf("Cancel is %q", lang.L("Cancel"))
	}
}

func TestTabsMoveByKeyAndShowCounts(t *testing.T) {
	count := 38
	tabs := NewTabs(Tab{Title: "Chung", Content: Gap(1)}, Tab{Title: "Đại biểu", Count: func() int { return count }, Content: Gap(1)})
	win := show(t, tabs)
	Attach(win, NewCommands())
	CommandsOf(tabs).SetPage(tabs.Commands()...)
	ctrl(win, fyne.KeyPageDown)
	if tabs.Current() != 1 || !tabs.tabs[1].Content.Visible() || tabs.tabs[0].Content.Visible() {
		t.Error("Ctrl+PgDn does not show the next tab")
	}
	win.Canvas().Focus(tabs.strip)
	press(win, fyne.KeyLeft)
	if tabs.Current() != 0 || countText(tabs.tabs[1]) != "38" {
		t.Error("the arrow does not move back")
	}
}

func TestSavingAsksBeforeItReplaces(t *testing.T) {
	folder := t.TempDir()
	there := filepath.Join(folder, "biên bản.pdf")
	if err := os.WriteFile(there, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	lastFolder = folder
	win := show(t, Gap(1))
	chosen := ""
	SaveFile(win, "biên bản", ".pdf", func(path string) { chosen = path })
	press(win, fyne.KeyReturn)
	if chosen != "" {
		t.Fatal("an existing file is replaced without asking")
	}
	press(win, fyne.KeyEscape)
	press(win, fyne.KeyEnd)
	write(win, "<<<<")
	write(win, " 2")
	press(win, fyne.KeyReturn)
	if chosen != filepath.Join(folder, "biên bản 2.pdf") || len(win.Canvas().Overlays().List()) != 0 {
		t.Errorf("chose %q", chosen)
	}
}

func TestSavingKeepsTheNameThatWasProposed(t *testing.T) {
	lastFolder = t.TempDir()
	if err := os.WriteFile(filepath.Join(lastFolder, "khác.pdf"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	folder, chosen := lastFolder, ""
	win := show(t, Gap(1))
	SaveFile(win, "biên bản", ".pdf", func(path string) { chosen = path })
	press(win, fyne.KeyReturn)
	if chosen != filepath.Join(folder, "biên bản.pdf") {
		t.Errorf("chose %q", chosen)
	}
}

func TestClearingAChoiceLeavesItEmpty(t *testing.T) {
	choice := NewChoice("p", "Người", Option{Value: "7", Text: "Phương Anh"})
	win := show(t, Stack(0, choice, NewText("x", "X")))
	choice.SetValue("7")
	choice.Focus(win.Canvas())
	press(win, fyne.KeyBackspace)
	press(win, fyne.KeyReturn)
	if choice.Text() != "" || choice.Value() != "" {
		t.Errorf("left %q, %q", choice.Text(), choice.Value())
	}
}

func TestWhatIsFoundIsOfferedForTheTextItWasSoughtFor(t *testing.T) {
	// Given a name that none of the options has, so that the list is closed,
	choice := NewChoice("p", "Người", Option{Value: "7", Text: "Phương Anh"}).Allow()
	win := show(t, Stack(0, choice, NewText("x", "X")))
	choice.Focus(win.Canvas())
	write(win, "hoà")
	if choice.isOpen() {
		t.Fatal("the list is open")
	}
	found := []Option{{Value: "9", Text: "Nguyễn Thị Hoà"}}
	// when the answer to an earlier letter comes, nothing opens;
	if choice.Offer("h", found, 0); choice.isOpen() {
		t.Error("a stale answer opens the list")
	}
	// when the answer to the last letter comes, the list shows it at once.
	choice.SetOptions(nil)
	if choice.Offer("hoà", found, 414); !choice.isOpen() {
		t.Fatal("the list lags behind the text")
	}
	if said := said(choice.list); !strings.Contains(said, "Còn 414 kết quả nữa") {
		t.Errorf("the list says %q", said)
	}
	press(win, fyne.KeyDown)
	press(win, fyne.KeyReturn)
	if choice.Value() != "9" {
		t.Errorf("chose %q, %q", choice.Value(), choice.Text())
	}
}

func TestChoiceFollowsItsOptionsWhileOpen(t *testing.T) {
	// Given an open list of three, pointing at the last, in a field nobody changed
	field := NewChoice("unit", "Đơn vị", Option{Value: "1", Text: "Báo"}, Option{Value: "2", Text: "Bộ"}, Option{Value: "3", Text: "Ban"})
	if field.Changed() {
		t.Error("a new choice counts as changed")
	}
	win := test.NewTempWindow(t, field)
	win.Resize(fyne.NewSize(400, 300))
	field.Focus(win.Canvas())
	for range 3 {
		field.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}

	// When the options become one, and Enter takes the first
	field.SetOptions([]Option{{Value: "9", Text: "Viện"}})
	field.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	field.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})

	// Then it is the new one
	if field.Value() != "9" {
		t.Errorf("chosen %q, want 9", field.Value())
	}
}

func TestTabsTakeTheFocusAlong(t *testing.T) {
	// Given the focus in a field of the first tab
	first, second := NewText("a", "A"), NewText("b", "B")
	tabs := NewTabs(Tab{Title: "Chung", Content: Stack(0, first)}, Tab{Title: "Khác", Content: Stack(0, second)}, Tab{Title: "Trống", Content: Gap(1)})
	win := show(t, tabs)
	first.Focus(win.Canvas())
	// When the next tab is shown, typing goes there; into a tab without fields it goes nowhere
	tabs.Step(1)
	write(win, "x")
	tabs.Step(1)
	press(win, fyne.KeyBackspace)
	if first.Text() != "" || second.Text() != "x" || win.Canvas().Focused() != tabs.strip {
		t.Errorf("%q, %q, focus on %T", first.Text(), second.Text(), win.Canvas().Focused())
	}
}

// Given a tab whose first thing is a button, when it is shown, then the focus is where work begins
// there; a field that comes first keeps it, and so does the button where there is nothing else.
func TestATabBeginsWithWorkAndNotWithAButton(t *testing.T) {
	list := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	list.SetRows([]string{"một"})
	button := func() *Button { return Secondary("Ghi", "F5", func() {}) }
	first, field, lone := NewText("a", "A"), NewText("b", "B"), button()
	tabs := NewTabs(Tab{Title: "Chung", Content: Stack(0, first)}, Tab{Title: "Nộp", Content: Stack(0, button(), list)},
		Tab{Title: "Tìm", Content: Stack(0, field, list)}, Tab{Title: "Khoá", Content: Stack(0, lone)})
	win := show(t, tabs)
	first.Focus(win.Canvas())
	for i, want := range []fyne.Focusable{list, field.Input, lone} {
		if tabs.Step(1); win.Canvas().Focused() != want {
			t.Errorf("tab %d: the focus is on %T", i+1, win.Canvas().Focused())
		}
	}
}

func TestACommandClosesTheListOfAChoice(t *testing.T) {
	choice := NewChoice("p", "Người", Option{Value: "7", Text: "Phương Anh"})
	win := show(t, Stack(0, choice, NewText("x", "X")))
	Attach(win, NewCommands(Command{Key: "Ctrl+S", Run: func() { choice.Check() }}))
	choice.Focus(win.Canvas())
	write(win, "khong co")
	ctrl(win, fyne.KeyS)
	if choice.isOpen() || choice.fault == "" {
		t.Errorf("list open: %v, error %q", choice.isOpen(), choice.fault)
	}
}

// Given a field that takes what is typed as it is, then its list says that Enter keeps that
// until a line is pointed at, and a field that takes lines alone says what Enter takes.
func TestTheHintOfAListSaysWhatEnterDoes(t *testing.T) {
	for _, free := range []bool{true, false} {
		choice := NewChoice("who", "Ai", Option{Value: "1", Text: "Nguyễn Thị Thanh"})
		choice.Free = free
		win := show(t, choice)
		choice.Focus(win.Canvas())
		var said []Hint // in the bottom line, which is written anew when it is told to
		commandsOn(win.Canvas()).OnChange = func() { said = choice.list.Hints() }
		says := func(title string) bool {
			return slices.ContainsFunc(said, func(h Hint) bool { return h.Key == words.KeyEnter && h.Title == title })
		}
		write(win, "nguyen")
		if says(words.KeyKeep) != free || says(words.KeyTake) == free {
			t.Errorf("free %v: %v", free, said)
		}
		choice.list.move(1)
		if !says(words.KeyTake) {
			t.Errorf("free %v, pointed at: %v", free, said)
		}
		write(win, " t") // who types on points at no line, where what is typed may be kept
		if free && says(words.KeyTake) {
			t.Errorf("typed on: %v", said)
		}
		write(win, "q") // no name holds that
		if !free && (!choice.isOpen() || says(words.KeyTake)) {
			t.Errorf("nothing to take: %v", said)
		}
	}
}

func TestACalloutBreaksItsTitle(t *testing.T) {
	title := "Chưa chọn danh hiệu, hình thức nào."
	if width := Callout(Look, title, "").MinSize().Width; width > Bold(title).MinSize().Width {
		t.Errorf("the title asks for %v", width)
	}
}

func TestTabGoesThroughTheTopFirst(t *testing.T) {
	top, list := NewText("a", "A"), NewText("b", "B")
	win := show(t, Under(top, list))
	win.Canvas().FocusNext()
	write(win, "x")
	if top.Text() != "x" {
		t.Error("the content has the focus before the top")
	}
}
