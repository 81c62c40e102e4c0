package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Given a list of which a page shows the beginning, when a row of it is clicked twice, then
// nothing moves under the mouse, and the row is opened; by keys it comes into view.
func TestAClickMovesNothing(t *testing.T) {
	list := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	list.SetRows([]string{"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám"})
	opened := ""
	list.OnOpen = func(row string) { opened = row }
	room := container.NewGridWrap(fyne.NewSize(300, 130), list)
	page := Scroll(Stack(0, container.NewGridWrap(fyne.NewSize(300, 200), Gap(1)), room))
	win := show(t, Gap(1))
	SetContent(win, page)
	win.Resize(fyne.NewSize(320, 260+around(win, page)))
	last := int(list.scroll.Size().Height / rowHeight()) // the row at the foot of the list, cut
	at := fyne.NewPos(20, (float32(last)+0.2)*rowHeight())
	for range 2 {
		list.body.Tapped(&fyne.PointEvent{Position: at})
	}
	if page.Offset.Y != 0 || list.scroll.Offset.Y != 0 {
		t.Errorf("the page moved by %.0f, the list by %.0f", page.Offset.Y, list.scroll.Offset.Y)
	}
	if want := []string{"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"}[last]; opened != want {
		t.Errorf("%q was opened, not %q", opened, want)
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if list.scroll.Offset.Y == 0 {
		t.Error("the row after it is not in view")
	}
}

// Given a list with a text below that tells of the chosen row, when the row at its foot, which is
// cut, is clicked twice, then the text has had its room from the first and the row is opened.
func TestWhatTellsOfTheChosenRowMovesNone(t *testing.T) {
	rows := []string{"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười với một câu dài hơn bề rộng của danh sách nên gãy thành hai dòng"}
	list, note := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}}), Note("")
	opened := ""
	list.OnOpen, list.OnSelect = func(row string) { opened = row }, note.SetText
	note.KeepRoom(rows)
	list.SetRows(rows)
	win := show(t, Gap(1))
	SetContent(win, Border(nil, note, nil, nil, list))
	win.Resize(fyne.NewSize(320, 240))
	height := list.Size().Height
	last := int(list.scroll.Size().Height / rowHeight())
	at := fyne.NewPos(20, (float32(last)+0.2)*rowHeight())
	for range 2 {
		list.body.Tapped(&fyne.PointEvent{Position: at})
	}
	if opened != rows[last] || list.Size().Height != height || list.scroll.Offset.Y != 0 {
		t.Errorf("%q was opened, not %q; the list is %.0f high, was %.0f, and moved by %.0f", opened, rows[last], list.Size().Height, height, list.scroll.Offset.Y)
	}
	if note.Text() != rows[last] {
		t.Errorf("below it stands %q", note.Text())
	}
}

// A title within a line begins small, an abbreviation does not.
func TestAnAbbreviationStaysInTheLineOfKeys(t *testing.T) {
	for title, want := range map[string]string{"Mở để xem": "mở để xem", "PDF, để in": "PDF, để in", "Đóng": "đóng"} {
		if got := lowerFirst(title); got != want {
			t.Errorf("%q becomes %q", title, got)
		}
	}
}

// A click on the label of a field, or on the note under it, puts the cursor into the field.
func TestAClickOnALabelIsMeantForItsField(t *testing.T) {
	first, second := NewText("a", "A"), NewDate("b", "Ngày")
	win := show(t, NewForm().AddWide(first).AddWide(second))
	first.Focus(win.Canvas())
	driver := fyne.CurrentApp().Driver()
	test.TapCanvas(win.Canvas(), driver.AbsolutePositionForObject(second).AddXY(4, 4))
	if got := win.Canvas().Focused(); got != fyne.Focusable(second.Input) {
		t.Errorf("focus on %T", got)
	}
}

// Given a field that holds the focus, when she clicks on nothing, beside it or in a dialog, then
// it holds the focus still, and a click below the rows of a list is meant for the list.
func TestAClickOnNothingLeavesTheFocus(t *testing.T) {
	field := NewText("a", "A")
	list := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	list.SetRows([]string{"Một"})
	win := show(t, Gap(1))
	SetContent(win, container.NewBorder(NewForm().Add(field), nil, nil, container.NewGridWrap(fyne.NewSize(200, 300), list)))
	win.Resize(fyne.NewSize(700, 400))
	click := func(at fyne.Position) {
		win.Canvas().Unfocus() // as the driver does
		test.TapCanvas(win.Canvas(), at)
	}
	field.Focus(win.Canvas())
	if click(fyne.NewPos(100, 300)); win.Canvas().Focused() != fyne.Focusable(field.Input) {
		t.Errorf("focus on %T", win.Canvas().Focused())
	}
	if click(fyne.NewPos(650, 350)); win.Canvas().Focused() != fyne.Focusable(list) {
		t.Errorf("below the rows: focus on %T", win.Canvas().Focused())
	}
	inside := NewText("b", "B")
	ShowForm(win, "Hỏi", NewForm().Add(inside), func(func(error)) {}, nil)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(inside.Input)
	if click(at.AddXY(0, inside.Input.Size().Height+8)); win.Canvas().Focused() != fyne.Focusable(inside.Input) {
		t.Errorf("in a dialog: focus on %T", win.Canvas().Focused())
	}
}
