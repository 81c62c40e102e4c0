package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

type gridLine struct {
	name, note string
	on         bool
}

// newTestGrid is a grid of 100 000 lines that keeps what is typed, after a group.
func newTestGrid() (*Grid[*gridLine], []*gridLine) {
	lines := []*gridLine{{name: "# nhóm"}}
	for i := range 100_000 {
		lines = append(lines, &gridLine{name: fmt.Sprintf("dòng %06d", i)})
	}
	always := func(*gridLine) bool { return true }
	g := NewGrid([]GridColumn[*gridLine]{
		{Column: Column[*gridLine]{Title: "Tên", Text: func(l *gridLine) string { return l.name }}},
		{Column: Column[*gridLine]{Title: "A", Width: 40}, Key: '1', On: func(l *gridLine) bool { return l.on }},
		{Column: Column[*gridLine]{Title: "Ghi chú", Width: 90, Text: func(l *gridLine) string { return l.note }}, Editable: always},
	})
	g.ID, g.Name = func(l *gridLine) string { return l.name }, func(l *gridLine) string { return l.name }
	g.IsGroup = func(l *gridLine) bool { return strings.HasPrefix(l.name, "#") }
	g.OnToggle = func(l *gridLine, _ int) { l.on = !l.on }
	g.OnText = func(l *gridLine, _ int, text, _ string) { l.note = text }
	return g, lines
}

func TestGridByKeys(t *testing.T) {
	g, lines := newTestGrid()
	after := widget.NewEntry()
	win := show(t, container.New(headLayout{}, g, after))
	g.SetRows(lines)
	win.Canvas().Focus(g)
	// The cursor begins below the group; a digit marks, letters type, Enter keeps.
	write(win, "1")
	press(win, fyne.KeyRight, fyne.KeyRight)
	write(win, "rà soat")
	press(win, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	write(win, "oát")
	press(win, fyne.KeyReturn)
	if l := lines[1]; !l.on || l.note != "rà soát" || g.row != 2 {
		t.Errorf("%+v, cursor in row %d", l, g.row)
	}
	// New rows leave what is being typed alone.
	press(win, fyne.KeyRight, fyne.KeyRight)
	write(win, "dở")
	g.SetRows(append([]*gridLine{{name: "# đầu"}, {name: "mới"}}, lines[1:]...))
	write(win, " dang")
	if !g.Typing() || g.field.Text() != "dở dang" {
		t.Errorf("typing %v, %q", g.Typing(), g.field.Text())
	}
	press(win, fyne.KeyEscape)
	if lines[2].note != "" || win.Canvas().Focused() != g {
		t.Errorf("%q kept, focus on %T", lines[2].note, win.Canvas().Focused())
	}
	// Shift with arrows chooses; Ctrl+C copies marks as x, below the titles.
	press(win, fyne.KeyHome)
	g.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(win, fyne.KeyDown)
	g.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	g.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Tên\tA\tGhi chú\r\nmới\t\t\r\ndòng 000000\tx\trà soát\r\n" {
		t.Errorf("copied %q", got)
	}
	// Tab goes from cell to cell and at the end of the last row out of the grid.
	press(win, fyne.KeyEscape, fyne.KeyEnd, fyne.KeyLeft, fyne.KeyTab)
	if win.Canvas().Focused() != g || g.column != 2 {
		t.Errorf("focus on %T, column %d", win.Canvas().Focused(), g.column)
	}
	press(win, fyne.KeyTab)
	if win.Canvas().Focused() == g {
		t.Error("Tab does not leave")
	}
	if drawn := len(test.LaidOutObjects(g)); drawn > 500 {
		t.Errorf("%d objects drawn", drawn)
	}
}

// Given a grid whose rows end in what is only told, when Enter keeps what was typed before it, then
// the next thing typed goes into the next row.
func TestEnterGoesOverWhatIsOnlyTold(t *testing.T) {
	lines := []*gridLine{{name: "một"}, {name: "hai"}}
	always := func(*gridLine) bool { return true }
	note := func(l *gridLine) string { return l.note }
	g := NewGrid([]GridColumn[*gridLine]{
		{Column: Column[*gridLine]{Title: "Tên", Text: func(l *gridLine) string { return l.name }}},
		{Column: Column[*gridLine]{Title: "Phiếu", Width: 90, Text: note}, Editable: always},
		{Column: Column[*gridLine]{Title: "Tỷ lệ", Width: 90, Text: note}},
	})
	g.ID, g.Name, g.Home = func(l *gridLine) string { return l.name }, func(l *gridLine) string { return l.name }, 1
	g.OnText = func(l *gridLine, _ int, text, _ string) { l.note = text }
	win := show(t, g)
	g.SetRows(lines)
	win.Canvas().Focus(g)
	write(win, "12")
	press(win, fyne.KeyReturn)
	write(win, "11")
	press(win, fyne.KeyReturn)
	if lines[0].note != "12" || lines[1].note != "11" {
		t.Errorf("the rows hold %q and %q", lines[0].note, lines[1].note)
	}
	// Enter alone passes a cell in the same way; Tab goes to what is told too.
	press(win, fyne.KeyHome, fyne.KeyReturn)
	if g.row != 1 || g.Column() != g.Home {
		t.Errorf("Enter leads to row %d, column %d", g.row, g.Column())
	}
	press(win, fyne.KeyTab)
	if g.Column() != 2 {
		t.Errorf("Tab leads to column %d", g.Column())
	}
}

func TestGridKeepsTheCursorInView(t *testing.T) {
	g, lines := newTestGrid()
	win := show(t, g)
	g.SetRows(lines[:40])
	win.Canvas().Focus(g)
	press(win, fyne.KeyEnd)
	g.SetRows(append([]*gridLine{{name: "# đầu"}, {name: "mới"}}, lines[:40]...))
	if !g.seen() || g.scroll.Offset.Y+g.scroll.Size().Height < float32(len(g.rows))*rowHeight() {
		t.Errorf("row %d is out of view at %v", g.row, g.scroll.Offset.Y)
	}
	if g.Select(-1, 0); g.scroll.Offset.Y != 0 {
		t.Error("without a cursor the first rows are not in view")
	}
}

func TestASingleTextIsPastedIntoItsCell(t *testing.T) {
	g, lines := newTestGrid()
	win := show(t, g)
	g.SetRows(lines[:4])
	pasted := ""
	g.OnPaste = func(text string) { pasted = text }
	win.Canvas().Focus(g)
	press(win, fyne.KeyRight, fyne.KeyRight)
	fyne.CurrentApp().Clipboard().SetContent("đã rà soát\r\n")
	g.TypedShortcut(&fyne.ShortcutPaste{})
	press(win, fyne.KeyReturn)
	fyne.CurrentApp().Clipboard().SetContent("a\tb")
	g.TypedShortcut(&fyne.ShortcutPaste{})
	if lines[1].note != "đã rà soát" || pasted != "a\tb" {
		t.Errorf("cell %q, rows %q", lines[1].note, pasted)
	}
}

// A name that is clicked in the list is taken as by Enter: the box closes and the cursor goes on.
func TestAnOptionChosenByMouseIsTakenAndItsCellClosed(t *testing.T) {
	lines := []*gridLine{{name: "một"}, {name: "hai"}}
	always := func(*gridLine) bool { return true }
	offer := func(*gridLine) []Option { return []Option{{Value: "1", Text: "An"}, {Value: "2", Text: "Anh"}} }
	g := NewGrid([]GridColumn[*gridLine]{
		{Column: Column[*gridLine]{Title: "Tên", Text: func(l *gridLine) string { return l.note }}, Editable: always, Offer: offer},
		{Column: Column[*gridLine]{Title: "Chức vụ"}, Editable: always},
	})
	g.ID = func(l *gridLine) string { return l.name }
	taken := ""
	g.OnText = func(l *gridLine, _ int, text, value string) { l.note, taken = text, value }
	win := show(t, g)
	g.SetRows(lines)
	win.Canvas().Focus(g)
	write(win, "an")
	if !g.field.isOpen() {
		t.Fatal("nothing is offered")
	}
	g.field.list.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, dropHeight*3/2)})
	if g.Typing() || lines[0].note != "Anh" || taken != "2" {
		t.Errorf("typing %v, %+v, value %q", g.Typing(), lines[0], taken)
	}
	if g.row != 0 || g.column != 1 || win.Canvas().Focused() != fyne.Focusable(g) {
		t.Errorf("cursor at %d/%d, focus on %T", g.row, g.column, win.Canvas().Focused())
	}
}

// A cell that takes nothing but what is offered shows that with the key that opens it; arrows
// and Enter choose, Esc leaves it as it was.
func TestACellOfAClosedListShowsWhatThereIs(t *testing.T) {
	line := &gridLine{name: "một"}
	g := NewGrid([]GridColumn[*gridLine]{
		{
			Column: Column[*gridLine]{Title: "Trả lời", Text: func(l *gridLine) string { return l.note }}, Editable: func(*gridLine) bool { return true }, Only: true,
			Offer: func(*gridLine) []Option {
				return []Option{{Value: "a", Text: "Cờ tỉnh"}, {Value: "b", Text: "Cờ bộ"}}
			},
		},
	})
	g.ID = func(l *gridLine) string { return l.name }
	g.OnText = func(l *gridLine, _ int, text, _ string) { l.note = text }
	win := show(t, g)
	g.SetRows([]*gridLine{line})
	win.Canvas().Focus(g)
	press(win, fyne.KeyF2)
	if !g.field.isOpen() {
		t.Fatal("nothing is offered")
	}
	press(win, fyne.KeyEscape, fyne.KeyEscape)
	if g.Typing() || line.note != "" {
		t.Errorf("given up: %+v", line)
	}
	press(win, fyne.KeyF2, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if g.field.isOpen() || g.Typing() {
		press(win, fyne.KeyReturn)
	}
	if line.note != "Cờ bộ" {
		t.Errorf("chosen: %+v", line)
	}
}

// Given the cursor on the last row in view, when something above takes more room, then the
// row is still wholly in view, in a grid and in a list.
func TestTheCursorStaysInViewWhereTheListGetsLower(t *testing.T) {
	g, lines := newTestGrid()
	show(t, g)
	g.SetRows(lines)
	table, _ := unitTable(t, 600, 200)
	whole := func(row int, scroll *container.Scroll) bool {
		y := float32(row) * rowHeight()
		return y >= scroll.Offset.Y-0.5 && y+rowHeight() <= scroll.Offset.Y+scroll.Size().Height+0.5
	}
	g.Resize(fyne.NewSize(600, 400))
	table.Resize(fyne.NewSize(600, 400))
	g.Select(40, 0)
	table.Select(40)
	g.Resize(fyne.NewSize(600, 330))
	table.Resize(fyne.NewSize(600, 330))
	if !whole(40, g.scroll) || !whole(40, table.scroll) {
		t.Errorf("grid at %v of %v, list at %v of %v, row at %.0f", g.scroll.Offset, g.scroll.Size(), table.scroll.Offset, table.scroll.Size(), 40*rowHeight())
	}
}

// Given a grid that stands whole in a page, then the page alone scrolls: the grid has room for
// all its rows, and the row the cursor goes to comes into view.
func TestAGridThatStandsWholeIsScrolledByItsPage(t *testing.T) {
	g, lines := newTestGrid()
	g.Whole = true
	g.SetRows(lines[:40])
	page := Scroll(Stack(0, container.NewGridWrap(fyne.NewSize(200, 120), Gap(1)), g))
	win := show(t, Gap(1))
	SetContent(win, page)
	win.Resize(fyne.NewSize(500, 300))
	win.Canvas().Focus(g)
	if room, rows := g.scroll.Size().Height, g.scroll.Content.MinSize().Height; rows > room+0.5 {
		t.Fatalf("rows of %.0f scroll in %.0f", rows, room)
	}
	for range 39 {
		press(win, fyne.KeyDown)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(g.frame)
		if at.Y < 0 || at.Y+g.frame.Size().Height > win.Canvas().Size().Height {
			t.Fatalf("the cursor in row %d stands at %v", g.row, at)
		}
	}
	if page.Offset.Y == 0 {
		t.Error("the page does not scroll")
	}
}
