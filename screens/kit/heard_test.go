package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// focusHeard is what has the focus, as a screen reader is told.
func focusHeard(t *testing.T, win fyne.Window) *Heard {
	t.Helper()
	heard := Listen(win.Canvas()).Focused()
	if heard == nil {
		t.Fatalf("nothing is heard of the %T that has the focus", win.Canvas().Focused())
	}
	return heard
}

func TestAFieldIsHeardByItsLabelWithWhatIsWrong(t *testing.T) {
	name, day, secret, mark := NewText("name", "Họ và tên").Require(), NewDate("day", "Ngày"), NewSecret("pass", "Mật khẩu"), NewCheck("yes", "Đã nộp")
	win := show(t, NewForm().Add(name).Add(day).Add(secret).Add(mark))
	c := win.Canvas()

	name.Focus(c)
	if h := focusHeard(t, win); h.Role != RoleEdit || h.Name != "Họ và tên" || h.More != words.HeardNeeded {
		t.Errorf("%+v", h)
	}
	name.Check()
	if h := focusHeard(t, win); h.More != words.KitRequired {
		t.Errorf("what is wrong is heard as “%s”", h.More)
	}
	write(win, "Nguyễn")
	if h := focusHeard(t, win); h.Value != "Nguyễn" {
		t.Errorf("typed text is heard as “%s”", h.Value)
	}
	day.Focus(c)
	write(win, "1/2")
	if h := focusHeard(t, win); h.Name != "Ngày" || h.Value != "1/2" {
		t.Errorf("%+v", h)
	}
	secret.Focus(c)
	write(win, "kín")
	if h := focusHeard(t, win); h.Name != "Mật khẩu" || h.Value != "" || !h.Is(Secret) {
		t.Errorf("a password is heard: %+v", h)
	}
	mark.Focus(c)
	before := focusHeard(t, win)
	before.Do()
	if h := focusHeard(t, win); h.Role != RoleCheck || h.Name != "Đã nộp" || before.Is(Checked) || !h.Is(Checked|Markable) {
		t.Errorf("%+v", h)
	}
}

func TestAChoiceIsHeardWithTheLineThatIsPointedAt(t *testing.T) {
	field := NewChoice("unit", "Đơn vị", Option{Value: "1", Text: "Viện Một"}, Option{Value: "2", Text: "Viện Hai", Note: "giải thể"})
	win := show(t, NewForm().Add(field))
	field.Focus(win.Canvas())
	if h := focusHeard(t, win); h.Role != RoleChoice || h.Is(Unfolded) || h.Name != "Đơn vị" {
		t.Errorf("%+v", h)
	}
	press(win, fyne.KeyDown, fyne.KeyDown)
	if h := focusHeard(t, win); h.Role != RoleLine || h.Name != "Viện Hai" || h.More != "giải thể, dòng 2 trên 2" || h.At.Y < field.Position().Y {
		t.Errorf("%+v", h)
	}
	press(win, fyne.KeyReturn)
	field.Focus(win.Canvas())
	if h := focusHeard(t, win); h.Value != "Viện Hai" {
		t.Errorf("%+v", h)
	}
}

func TestARowIsHeardByItsColumnsAndOfALongListThoseInView(t *testing.T) {
	type line struct {
		n       int
		name    string
		arrived bool
	}
	table := NewTable([]Column[line]{
		{Title: "TT", Width: 40, Text: func(l line) string { return fmt.Sprint(l.n) }},
		{Title: "Tên\nđơn vị", Text: func(l line) string { return l.name }},
		{Title: "Nộp", Width: 40, Icon: func(l line) string { return map[bool]string{true: "check"}[l.arrived] }},
	})
	opened := 0
	table.OnOpen = func(l line) { opened = l.n }
	var rows []line
	for i := range 10_000 {
		rows = append(rows, line{i + 1, fmt.Sprintf("Trường %d", i+1), i == 2})
	}
	table.SetRows(rows)
	win := show(t, table)
	win.Canvas().Focus(table)
	press(win, fyne.KeyDown, fyne.KeyDown)
	h := focusHeard(t, win)
	if h.Role != RoleLine || h.Name != "3; Tên đơn vị: Trường 3; Nộp: Có" || h.More != "dòng 3 trên 10.000" || !h.Is(HasFocus|Selected) {
		t.Errorf("%+v", h)
	}
	if h.Do(); opened != 3 {
		t.Errorf("opened %d", opened)
	}
	all := Listen(win.Canvas())
	if n := len(all.Parts[0].Parts); n == 0 || n > 40 {
		t.Errorf("%d of 10000 rows are told", n)
	}
	table.scroll.ScrollToOffset(fyne.NewPos(0, 5000*rowHeight())) // by the wheel: the chosen one is out of view
	if h := focusHeard(t, win); h.Line != 3 || h.At.Y >= 0 {
		t.Errorf("%+v", h)
	}
	table.SetRows(nil)
	if h := focusHeard(t, win); h.Role != RoleList || h.Name != table.Empty {
		t.Errorf("an empty list is heard as %+v", h)
	}
}

func TestACellIsHeardByItsRowAndColumn(t *testing.T) {
	g, lines := newTestGrid()
	win := show(t, container.New(headLayout{}, g, widget.NewEntry()))
	g.SetRows(lines)
	win.Canvas().Focus(g)
	press(win, fyne.KeyRight)
	if h := focusHeard(t, win); h.Role != RoleCell || h.Name != "dòng 000000, cột A" || h.Value != words.KitNo || h.Key != "1" {
		t.Errorf("%+v", h)
	}
	press(win, fyne.KeySpace)
	if h := focusHeard(t, win); h.Value != words.KitYes || !h.Is(Checked) {
		t.Errorf("%+v", h)
	}
	press(win, fyne.KeyRight)
	empty := focusHeard(t, win)
	if empty.Value != words.HeardEmpty || empty.Is(ReadOnly) {
		t.Errorf("%+v", empty)
	}
	if under := Listen(win.Canvas()).Under(empty.At.AddXY(2, 2)); under.Name != empty.Name {
		t.Errorf("under the mouse is %+v", under)
	}
	write(win, "rà")
	if h := focusHeard(t, win); h.Role != RoleEdit || h.Name != "dòng 000000, cột Ghi chú" || h.Value != "rà" {
		t.Errorf("%+v", h)
	}
}

func TestADialogAndWhatIsSaidAreHeard(t *testing.T) {
	behind := Primary("Đằng sau", "", nil)
	win := show(t, behind)
	SetContent(win, behind)
	var told int
	Listening = func(fyne.Canvas) { told++ }
	t.Cleanup(func() { Listening = nil })

	Ask(win, "Xoá dòng này?", "Vẫn lấy lại được.", "Xoá", func(bool) {})
	all := Listen(win.Canvas())
	d := all.Parts[0]
	if d.Role != RoleDialog || d.Name != "Xoá dòng này?" || d.More != "Vẫn lấy lại được." || told == 0 {
		t.Errorf("%+v, told %d times", d, told)
	}
	if h := all.Focused(); h == nil || h.Name != "Huỷ" || h.Key != "Esc" {
		t.Errorf("%+v", h)
	}
	if all.Find(func(h *Heard) bool { return h.Name == behind.Text() }) != nil {
		t.Error("what lies behind the dialog is heard")
	}
	ShowForm(win, "Thêm đơn vị", NewForm().Heading("Địa chỉ").Add(NewText("street", "Đường")), func(func(error)) {}, nil)
	if d := Listen(win.Canvas()).Parts[0]; d.Name != "Thêm đơn vị" || d.More != "Địa chỉ" {
		t.Errorf("a form is called “%s”, with “%s”", d.Name, d.More)
	}
	told = 0
	Toast(win, "Đã lưu.")
	notice := Listen(win.Canvas()).Find(func(h *Heard) bool { return h.Role == RoleNotice })
	if notice == nil || notice.Name != "Đã lưu." || told == 0 {
		t.Errorf("%+v", notice)
	}
}

func TestTextsAreHeardWholeAndTabsWithTheirCount(t *testing.T) {
	text := strings.Repeat("một câu dài ", 30)
	tabs := NewTabs(Tab{Title: "Tập thể", Count: func() int { return 4 }, Content: Paragraph(text)}, Tab{Title: "Cá nhân", Content: Secondary("Sau", "F4", nil)})
	win := show(t, tabs)
	win.Canvas().Focus(tabs.strip)
	if h := focusHeard(t, win); h.Role != RoleTab || h.Name != "Tập thể, 4" || h.More != "dòng 1 trên 2" {
		t.Errorf("%+v", h)
	}
	all := Listen(win.Canvas())
	if all.Find(func(h *Heard) bool { return h.Name == text }) == nil || all.Find(func(h *Heard) bool { return h.Name == "Sau" }) != nil {
		t.Error("the text of the shown tab is cut, or the other tab is heard")
	}
	tabs.Select(1)
	if h := Listen(win.Canvas()).Find(func(h *Heard) bool { return h.Name == "Sau" }); h == nil || h.Key != "F4" {
		t.Errorf("%+v", h)
	}
}

// Given a menu beside a row, then nothing of it has the cursor until she walks, and each line
// she walks to is told with its key; what a line does is done.
func TestTheLinesOfAMenuAreHeardAsTheyAreWalked(t *testing.T) {
	var done []string
	table := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	table.OnOpen = func(row string) { done = append(done, "opens "+row) }
	table.OnDelete = func(row string) { done = append(done, "deletes "+row) }
	win := show(t, table)
	table.SetRows([]string{"a", "b"})
	where := fyne.NewPos(20, rowHeight()/2)
	table.body.TappedSecondary(&fyne.PointEvent{Position: where, AbsolutePosition: where})
	if h := focusHeard(t, win); h.Role != RoleMenu || h.Name != words.HeardMenu {
		t.Errorf("the menu is heard as %+v", h)
	}
	press(win, fyne.KeyDown)
	first := focusHeard(t, win)
	press(win, fyne.KeyDown)
	h := focusHeard(t, win)
	if h.Role != RoleMenuLine || h.Line != 2 || first.Line != 1 || h.Name == "" || h.Name == first.Name || h.Key == "" || h.At.Y <= first.At.Y {
		t.Errorf("walked from %+v to %+v", first, h)
	}
	if h.Do(); len(done) != 1 || done[0] != "deletes a" {
		t.Errorf("the line does %q", done)
	}
	if win.Canvas().Overlays().Top() != nil || win.Canvas().Focused() != table {
		t.Error("the menu stays, or the list lost the focus")
	}
}

func TestAMarkBesideATextIsHeardInWords(t *testing.T) {
	table := NewTable([]Column[string]{{
		Title: "Tên", Text: func(s string) string { return s }, Icon: func(s string) string { return map[string]string{"a": "warning", "b": "chevron-down"}[s] },
		Less: func(a, b string) bool { return a < b },
	}})
	win := show(t, container.New(headLayout{}, Row(4, Icon("warning", Look, 12), Icon("mark", Plain, 12), Text("Thiếu số quyết định", Plain)), table))
	table.SetRows([]string{"a", "b"})
	win.Canvas().Focus(table)
	table.Select(0)
	beside := words.HeardBeside["warning"]
	if h := focusHeard(t, win); h.Name != "a, "+beside {
		t.Errorf("the row is heard as “%s”", h.Name)
	}
	press(win, fyne.KeyDown)
	if h := focusHeard(t, win); h.Name != "b" {
		t.Errorf("what adorns is heard: “%s”", h.Name)
	}
	said := 0
	Listen(win.Canvas()).Find(func(h *Heard) bool {
		if h.Name == beside {
			said++
		}
		return false
	})
	if said != 1 {
		t.Errorf("the mark beside the sentence is heard %d times", said)
	}
}

func TestTheCursorOfAFieldIsHeardWithItsLetterAndLine(t *testing.T) {
	field, secret := NewArea("text", "Nội dung"), NewSecret("pass", "Mật khẩu")
	win := show(t, NewForm().Add(field).Add(secret))
	field.Focus(win.Canvas())
	field.SetText("Tổ một\nTổ ha\u0300i")
	press(win, fyne.KeyPageUp)
	expect := func(letter, line string, row int) {
		t.Helper()
		if c := focusHeard(t, win).Caret; c == nil || c.Letter != letter || c.Line != line || c.Row != row {
			t.Errorf("the cursor is heard as %+v, want “%s” in “%s”", c, letter, line)
		}
	}
	expect("T", "Tổ một", 0)
	press(win, fyne.KeyRight, fyne.KeyRight)
	expect(words.KeySpace, "Tổ một", 0)
	press(win, fyne.KeyEnd)
	expect(words.HeardLineEnd, "Tổ một", 0)
	press(win, fyne.KeyDown, fyne.KeyHome, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	expect("a\u0300", "Tổ ha\u0300i", 1)
	secret.Focus(win.Canvas())
	if c := focusHeard(t, win).Caret; c != nil {
		t.Errorf("a password is spelt: %+v", c)
	}
}
