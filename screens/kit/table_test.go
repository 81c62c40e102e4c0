package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestTableKeys(t *testing.T) {
	var rows []string
	for i := range 100_000 {
		rows = append(rows, fmt.Sprintf("dòng %06d", i))
	}
	rows[0], rows[3] = "# nhóm", "Đỗ Quang"
	table := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}, {Title: "Số", Width: 60, Align: Right, Text: func(string) string { return "1" }}})
	table.IsGroup = func(s string) bool { return strings.HasPrefix(s, "#") }
	opened, deleted := "", ""
	table.OnOpen = func(s string) { opened = s }
	table.OnDelete = func(s string) { deleted = s }
	win := show(t, table)
	table.SetRows(rows)
	win.Canvas().Focus(table)
	expect := func(what string) {
		t.Helper()
		if row, _ := table.Selected(); row != what {
			t.Errorf("on %q, not on %q", row, what)
		}
	}
	expect("dòng 000001")
	press(win, fyne.KeyEnd)
	expect("dòng 099999")
	press(win, fyne.KeyHome)
	press(win, fyne.KeyUp)
	expect("dòng 000001")
	press(win, fyne.KeyPageDown)
	if row, _ := table.Selected(); row < "dòng 000010" {
		t.Errorf("PgDn goes to %q", row)
	}
	write(win, "do<ỗ q")
	expect("Đỗ Quang")
	press(win, fyne.KeyEnter)
	press(win, fyne.KeyDelete)
	if opened != "Đỗ Quang" || deleted != "Đỗ Quang" {
		t.Errorf("opened %q, deleted %q", opened, deleted)
	}
	table.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Đỗ Quang\t1" {
		t.Errorf("copied %q", got)
	}
	if drawn := len(test.LaidOutObjects(table)); drawn > 400 {
		t.Errorf("%d objects drawn", drawn)
	}
}

func TestSecondClickOpens(t *testing.T) {
	table := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }, Less: func(a, b string) bool { return a < b }}})
	opened := ""
	table.OnOpen = func(s string) { opened = s }
	win := show(t, table)
	table.SetRows([]string{"b", "a"})
	at := &fyne.PointEvent{Position: fyne.NewPos(20, rowHeight()+5)}
	table.body.Tapped(at)
	if row, _ := table.Selected(); row != "a" || opened != "" || win.Canvas().Focused() != table {
		t.Fatal("a click does not choose and focus")
	}
	table.body.Tapped(at)
	if opened != "a" {
		t.Error("the second click does not open")
	}
	table.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 5)})
	if table.rows[table.order[0]] != "a" {
		t.Error("a tap on the title does not sort")
	}
}

// Given a figure that shows what it counts, then a double click on it does that, one beside it opens
// the row, and the menu of the row has a line for it.
func TestAFigureShowsWhatItCounts(t *testing.T) {
	var done []string
	table := NewTable([]Column[string]{
		{Title: "Tên", Text: func(s string) string { return s }},
		{Title: "Số", Width: 80, Text: func(string) string { return "3" }, Open: func(s string) { done = append(done, "counts "+s) }},
	})
	table.OnOpen = func(s string) { done = append(done, "opens "+s) }
	win := show(t, table)
	table.SetRows([]string{"b", "a"})
	for _, x := range []float32{20, table.body.Size().Width - 20} {
		for range 2 {
			table.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, rowHeight()+5)})
		}
		table.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 5)}) // another row, so that no click is the third
	}
	table.Select(1)
	table.OpenFigures()
	press(win, fyne.KeyDown, fyne.KeyReturn)
	if want := []string{"opens a", "counts a", "counts a"}; !slices.Equal(done, want) {
		t.Errorf("%v, want %v", done, want)
	}
}

func TestACutCellShowsItsFullTextUnderTheMouse(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextNormal))
	long := "Viện Chiến lược và Khoa học thanh tra, Phòng Hành chính - Tổng hợp"
	table := NewTable([]Column[string]{{Title: "Đơn vị", Text: func(s string) string { return s }}})
	win := test.NewTempWindow(t, table)
	win.Resize(fyne.NewSize(220, 200))
	table.SetRows([]string{long, "Báo"})
	texts := func() string {
		var all []string
		for _, object := range test.LaidOutObjects(table) {
			if text, ok := object.(*canvas.Text); ok {
				all = append(all, text.Text)
			}
		}
		return strings.Join(all, " ")
	}
	// When the mouse rests on the cut cell, then all of it shows; on the short one nothing more.
	table.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 5)}})
	if !strings.Contains(texts(), "Tổng hợp") {
		t.Errorf("cut: %q", texts())
	}
	table.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, rowHeight()+5)}})
	if strings.Contains(texts(), "Tổng hợp") {
		t.Errorf("still there: %q", texts())
	}
}

// Given a list as high as its rows in something lower that scrolls, then the chosen row comes
// into view by keys, and the wheel over the list turns what is around it.
func TestTheChosenRowOfAWholeListComesIntoView(t *testing.T) {
	rows := make([]string, 30)
	table := NewTable([]Column[string]{{Text: func(s string) string { return s }}})
	table.SetRows(rows)
	inner := container.New(fixed{fyne.NewSize(200, table.Height(len(rows))+1)}, table)
	around := Scroll(inner)
	win := show(t, around)
	win.Resize(fyne.NewSize(300, 200))
	win.Canvas().Focus(table)
	for range 20 {
		press(win, fyne.KeyDown)
	}
	y := float32(20)*rowHeight() - around.Offset.Y
	if y < 0 || y+rowHeight() > around.Size().Height {
		t.Errorf("row 21 lies at %.0f of %.0f", y, around.Size().Height)
	}
	was := around.Offset.Y
	if test.Scroll(win.Canvas(), fyne.NewPos(80, 100), 0, 40); around.Offset.Y >= was {
		t.Errorf("the wheel leaves the offset at %.0f", around.Offset.Y)
	}
}

// fixed gives its objects a size.
type fixed struct{ size fyne.Size }

func (l fixed) MinSize([]fyne.CanvasObject) fyne.Size { return l.size }

func (l fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
