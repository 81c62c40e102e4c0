package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// besideBench is words and two lists beside another one, with so many rows.
func besideBench(t *testing.T, rows ...int) (content *fyne.Container, lists []*Table[string]) {
	show(t, Gap(1))
	var parts []fyne.CanvasObject
	for _, n := range rows {
		list := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
		lists = append(lists, list)
		parts = append(parts, Pad(12, 0, 0, 0, Panel(Border(Bold("Danh sách"), nil, nil, nil, list))))
		list.SetRows(lined(n))
	}
	content = Beside(Panel(Pad(12, 14, 12, 14, Paragraph("Đơn vị có hai danh sách"))), parts...)
	show(t, content)
	return content, lists
}

func lined(n int) []string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = fmt.Sprint("Dòng ", i+1)
	}
	return rows
}

// scrolling are what scrolls in content.
func scrolling(object fyne.CanvasObject) (all []*container.Scroll) {
	if list, ok := object.(*Table[string]); ok && list.scrolls() {
		all = append(all, list.scroll)
	}
	if scroll, ok := object.(*container.Scroll); ok && scroll.Content.MinSize().Height > scroll.Size().Height+0.5 {
		all = append(all, scroll)
	}
	for _, part := range partsOf(object) {
		all = append(all, scrolling(part)...)
	}
	return all
}

// Given words and lists beside another list, then where there is room each list scrolls by
// itself, and where there is none all of it does and no list in it; also after rows came.
func TestBesideAListNothingScrollsWithinWhatDoes(t *testing.T) {
	content, lists := besideBench(t, 2, 30)
	content.Resize(fyne.NewSize(400, 700))
	if all := scrolling(content); len(all) != 1 || all[0] != lists[1].scroll {
		t.Fatalf("%d scroll where there is room", len(all))
	}
	if got, want := lists[0].scroll.Size().Height, 2*rowHeight(); got < want || got > want+2 {
		t.Errorf("the list of two rows has %.0f, its rows %.0f", got, want)
	}
	outer := content.Objects[0].(*container.Scroll)
	content.Resize(fyne.NewSize(400, 250))
	if all := scrolling(content); len(all) != 1 || all[0] != outer {
		t.Fatalf("%d scroll where there is no room", len(all))
	}
	lists[0].SetRows(lined(12))
	if all := scrolling(content); len(all) != 1 || all[0] != outer {
		t.Errorf("%d scroll after rows came", len(all))
	}
	content.Resize(fyne.NewSize(400, 700))
	for _, scroll := range scrolling(content) {
		if scroll == outer {
			t.Error("all of it scrolls where there is room again")
		}
	}
}

// Given a page in a low window, when its head is made anew, then it is one line as before.
func TestAHeadMadeAnewInALowWindowIsOneLine(t *testing.T) {
	head := container.NewStack()
	page := Page(head, Gap(1))
	made := func() fyne.CanvasObject {
		return PageHead("Nhật ký, hoàn tác", "việc đã làm", Secondary("Dọn nhật ký cũ", "F9", nil), Secondary("Người làm trên máy này", "F7", nil), Primary("Hoàn tác", "Ctrl+Z", nil))
	}
	show(t, page)
	page.Resize(fyne.NewSize(560, lowPage-20))
	head.Objects = []fyne.CanvasObject{made()}
	page.Resize(fyne.NewSize(560, lowPage-30))
	line := head.Size().Height
	head.Objects = []fyne.CanvasObject{made()}
	head.Refresh()
	if got := head.MinSize().Height; got > line+0.5 {
		t.Errorf("made anew it asks for %.0f, the line is %.0f high", got, line)
	}
}

// Given a folded panel whose text breaks into more lines than it was measured with, when its
// key shows it, then its button at the end comes into view with the focus.
func TestTheEndOfAFoldedPanelComesIntoView(t *testing.T) {
	show(t, Gap(1))
	button := Secondary("Khoá sổ năm", "", func() {})
	side := Border(Stack(12), nil, nil, nil)
	split := NewSplit(nil, 0, NewTable([]Column[string]{{Text: func(s string) string { return s }}}), side, 330)
	win := show(t, Gap(1))
	SetContent(win, split)
	win.Resize(fyne.NewSize(500, 300))
	var parts []fyne.CanvasObject
	for range 8 {
		parts = append(parts, Note("Luật Thi đua, khen thưởng được sửa đổi, bổ sung bởi ba luật khác; nghị định có hiệu lực từ đầu tháng mười."))
	}
	stack := side.Objects[0].(*fyne.Container)
	stack.Objects = append(parts, button)
	stack.Refresh()
	turnFolds(foldsIn(front(win.Canvas())))
	driver := fyne.CurrentApp().Driver()
	end := driver.AbsolutePositionForObject(button).Y + button.Size().Height
	panel := split.panels[0].scroll
	if bottom := driver.AbsolutePositionForObject(panel).Y + panel.Size().Height; win.Canvas().Focused() != fyne.Focusable(button) || end > bottom+0.5 {
		t.Errorf("the focus is on a %T, the button ends at %.0f, the panel at %.0f", win.Canvas().Focused(), end, bottom)
	}
}
