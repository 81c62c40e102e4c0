package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// foldBench is a list of ten rows with a filter above it, in a window.
func foldBench(t *testing.T) (win fyne.Window, split *Split, filter *TextField, list *Table[string]) {
	filter = NewText("filter", "Tìm theo tên")
	list = NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	list.SetRows([]string{"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"})
	split = Above("Lọc danh sách", Pad(0, 0, 8, 0, NewForm().AddWide(filter)), list)
	win = show(t, Gap(1))
	SetContent(win, split)
	commandsOn(win.Canvas()).SetPage(SideCommand(win.Canvas(), "Khung bên"))
	return win, split, filter, list
}

// around is what a window has above and below its content.
func around(win fyne.Window, content fyne.CanvasObject) float32 {
	return win.Canvas().Size().Height - content.Size().Height
}

func rowsSeen(list *Table[string]) float32 { return list.scroll.Size().Height / rowHeight() }

// Given a list with filters above it, when the window is too low for six rows, then the filters
// fold into a line that says what they are, their key brings them back over the list, and the
// list has all the rows again once it has the focus.
func TestWhatIsAboveAListFoldsBeforeItsRowsDo(t *testing.T) {
	win, split, filter, list := foldBench(t)
	win.Resize(fyne.NewSize(700, 500))
	if split.Folded() {
		t.Fatal("folded where there is room")
	}
	low := list.Height(seenRows) + foldLine() + foldGap + around(win, split)
	win.Resize(fyne.NewSize(700, low))
	if !split.Folded() || rowsSeen(list) < seenRows-0.01 {
		t.Fatalf("folded: %v, %.1f rows are seen", split.Folded(), rowsSeen(list))
	}
	if said := test.WidgetRenderer(split.panels[0].edge).Objects()[2].(*canvas.Text); !said.Visible() || said.Text != "Lọc danh sách" {
		t.Errorf("the line says %q", said.Text)
	}
	at := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(filter.Input).X }
	if at() < 700 {
		t.Error("the filter is in view")
	}
	win.Canvas().Focus(list)
	commandsOn(win.Canvas()).Fire(SideKey)
	if win.Canvas().Focused() != fyne.Focusable(filter.Input) || at() > 700 {
		t.Errorf("focus on %T at %.0f", win.Canvas().Focused(), at())
	}
	if rowsSeen(list) < seenRows-0.01 {
		t.Error("the list gives way to what lies over it")
	}
	commandsOn(win.Canvas()).Fire(SideKey)
	if win.Canvas().Focused() != fyne.Focusable(list) || at() < 700 {
		t.Errorf("focus on %T, the filter at %.0f", win.Canvas().Focused(), at())
	}
	// and a click on the line shows it too, a second one takes it away
	test.Tap(split.panels[0].edge)
	if at() > 700 {
		t.Error("a click shows nothing")
	}
	test.Tap(split.panels[0].edge)
	if at() < 700 {
		t.Error("a second click leaves it")
	}
}

// Given two panels that are folded, one in the other's centre, then the key goes from one to
// the next and back to the centre, and one without a field leaves the focus where it was.
func TestTheKeyOfFoldedPanelsGoesThroughAll(t *testing.T) {
	list := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	list.SetRows([]string{"Một", "Hai"})
	field := NewText("a", "A")
	inner := Above("Số đếm", Stack(0, Bold("Số đếm"), Bold("nhiều"), Bold("dòng")), list)
	outer := NewSplit(nil, 0, inner, NewForm().Add(field), 300)
	win := show(t, Gap(1))
	SetContent(win, outer)
	commandsOn(win.Canvas()).SetPage(SideCommand(win.Canvas(), "Khung bên"))
	win.Resize(fyne.NewSize(600, list.Height(seenRows)+foldLine()+foldGap+around(win, outer)))
	win.Canvas().Focus(list)
	for i, want := range []struct {
		outer, inner bool
		focus        fyne.Focusable
	}{{true, false, field.Input}, {false, true, list}, {false, false, list}} {
		commandsOn(win.Canvas()).Fire(SideKey)
		if got := win.Canvas().Focused(); (outer.open != nil) != want.outer || (inner.open != nil) != want.inner || got != want.focus {
			t.Errorf("%d: outer open %v, inner open %v, focus on %T", i+1, outer.open != nil, inner.open != nil, got)
		}
	}
}

// Given two panels that are folded, one in the other's centre, when the edge of one is clicked while
// the other is open, then that one alone is open, whichever comes first.
func TestOneFoldedPanelIsOpenAtATime(t *testing.T) {
	list := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	list.SetRows([]string{"Một", "Hai"})
	inner := Above("Số đếm", Stack(0, Bold("Số đếm"), Bold("nhiều"), Bold("dòng")), list)
	outer := NewSplit(nil, 0, inner, NewForm().Add(NewText("a", "A")), 300)
	win := show(t, Gap(1))
	SetContent(win, outer)
	win.Resize(fyne.NewSize(600, list.Height(seenRows)+foldLine()+foldGap+around(win, outer)))
	for _, of := range [][2]*Split{{inner, outer}, {outer, inner}} {
		for _, next := range of {
			test.Tap(next.panels[0].edge)
			if next.open == nil || of[0].open != nil && of[1].open != nil {
				t.Errorf("outer open %v, inner open %v", outer.open != nil, inner.open != nil)
			}
		}
		test.Tap(of[1].panels[0].edge)
		if outer.open != nil || inner.open != nil {
			t.Errorf("after a second click: outer open %v, inner open %v", outer.open != nil, inner.open != nil)
		}
	}
}

// Given a side panel that says what it holds, when it folds, then that stands in a line above
// the centre, which keeps its width.
func TestASidePanelThatSaysWhatItHoldsFoldsIntoALine(t *testing.T) {
	list := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	split := NewSplit(nil, 0, list, NewForm().Add(NewText("a", "A")), 300).Say("3 việc cần làm")
	win := show(t, Gap(1))
	SetContent(win, split)
	win.Resize(fyne.NewSize(600, 400))
	if list.Size().Width != split.Size().Width || list.Position().Y != foldLine()+foldGap {
		t.Errorf("the list is %.0f wide at %.0f", list.Size().Width, list.Position().Y)
	}
}

// In a low window the head of a page is one line, its title cut; with room it is whole.
func TestTheHeadOfALowPageIsOneLine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextNormal))
	head := PageHead("Đăng ký danh hiệu thi đua, hình thức khen thưởng", "", Secondary("Nộp đăng ký", "F4", func() {}), Primary("Thêm", "Ctrl+N", func() {}))
	page := Page(head, Gap(1))
	page.Resize(fyne.NewSize(480, 700))
	high := head.Size().Height
	page.Resize(fyne.NewSize(480, 400))
	if low := head.Size().Height; low >= high || low > 40 {
		t.Errorf("%.0f high in a low page, %.0f in a high one", low, high)
	}
	for _, o := range head.Objects {
		if o.Position().X < 0 || o.Position().X+o.Size().Width > head.Size().Width+0.5 {
			t.Errorf("a %T from %.0f, %.0f wide, in %.0f", o, o.Position().X, o.Size().Width, head.Size().Width)
		}
	}
}

// Given a button above the list in the centre, when the key goes back to the centre, then the
// list has the focus, not the button.
func TestTheKeyOfFoldedPanelsLeadsBackToTheList(t *testing.T) {
	list := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	list.SetRows([]string{"Một", "Hai"})
	split := NewSplit(nil, 0, Under(Secondary("Ghi tên gọi", "F6", func() {}), list), NewForm().Add(NewText("a", "A")), 300)
	win := show(t, Gap(1))
	SetContent(win, split)
	commandsOn(win.Canvas()).SetPage(SideCommand(win.Canvas(), "Khung bên"))
	win.Resize(fyne.NewSize(600, 400))
	commandsOn(win.Canvas()).Fire(SideKey)
	commandsOn(win.Canvas()).Fire(SideKey)
	if got := win.Canvas().Focused(); got != fyne.Focusable(list) {
		t.Errorf("focus on %T", got)
	}
}

// Given a tab whose list has something folded above it, when it is entered by the key, then
// the list has the focus and what is folded stays so.
func TestATabBeginsOutsideWhatIsFolded(t *testing.T) {
	list := NewTable([]Column[string]{{Text: func(s string) string { return s }}})
	list.SetRows([]string{"Một", "Hai"})
	folds := Above("Hạn", Stack(0, Secondary("Ghi ngày gửi", "", func() {}), Gap(500)), list)
	first := NewTable([]Column[string]{{Text: func(s string) string { return s }}})
	tabs := NewTabs(Tab{Title: "Trùng", Content: first}, Tab{Title: "Nộp", Content: folds})
	win := show(t, tabs)
	win.Canvas().Focus(first)
	tabs.Step(1)
	if !folds.Folded() || folds.open != nil || win.Canvas().Focused() != fyne.Focusable(list) {
		t.Errorf("folded %v, open %v, the focus is on a %T", folds.Folded(), folds.open != nil, win.Canvas().Focused())
	}
}

// Given a tab with filters above its list, when it is entered by the key, then the list has the
// focus, whether the filters are folded or not.
func TestATabBeginsInItsListAndNotInTheFiltersAboveIt(t *testing.T) {
	list := NewTable([]Column[string]{{Text: func(s string) string { return s }}})
	filter := NewChoice("state", "Mức")
	first := NewTable([]Column[string]{{Text: func(s string) string { return s }}})
	tabs := NewTabs(Tab{Title: "Quy tắc", Content: first}, Tab{Title: "Kết quả", Content: NewSplit(nil, 0, Above("", filter, list), Note("Chọn một dòng."), 200)})
	win := show(t, tabs)
	for _, height := range []float32{600, 200} {
		win.Resize(fyne.NewSize(900, height))
		tabs.Select(0)
		win.Canvas().Focus(first)
		if tabs.Step(1); win.Canvas().Focused() != fyne.Focusable(list) {
			t.Errorf("%.0f high: the focus is on a %T", height, win.Canvas().Focused())
		}
	}
}
