package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// said gathers what an object shows.
func said(object fyne.CanvasObject) string {
	var all []string
	for _, part := range test.LaidOutObjects(object) {
		if text, ok := part.(*canvas.Text); ok {
			all = append(all, text.Text)
		}
	}
	return strings.Join(all, "\n")
}

// longTable shows the beginning of a list of so many numbered rows, and reads on at once.
func longTable(t *testing.T, many int) (*Table[string], fyne.Window) {
	t.Helper()
	all := make([]string, many)
	for i := range all {
		all[i] = fmt.Sprintf("dòng %04d", i+1)
	}
	all[many-3] = "Đỗ Quang"
	text := func(s string) string { return s }
	table := NewTable([]Column[string]{{Title: "Tên", Text: text, Less: func(a, b string) bool { return a > b }}})
	read := func() { table.SetPart(slices.Clone(all[:min(table.Limit(), many)]), many) }
	table.OnMore = read
	win := show(t, table)
	read()
	win.Canvas().Focus(table)
	return table, win
}

// A list that is not whole says so at its foot, and whatever asks for more of it, by key
// or by scrolling, reads on.
func TestALongListSaysHowMuchIsThereAndReadsOn(t *testing.T) {
	for name, act := range map[string]struct {
		do   func(table *Table[string], win fyne.Window)
		rows int
		on   string // the row chosen then
	}{
		"nothing":   {func(*Table[string], fyne.Window) {}, 200, "dòng 0001"},
		"End":       {func(_ *Table[string], win fyne.Window) { press(win, fyne.KeyEnd) }, 464, "dòng 0464"},
		"a letter":  {func(_ *Table[string], win fyne.Window) { write(win, "đỗ q") }, 464, "Đỗ Quang"},
		"sorting":   {func(table *Table[string], _ fyne.Window) { table.sortBy(0); table.Select(0) }, 464, "Đỗ Quang"},
		"scrolling": {func(table *Table[string], _ fyne.Window) { table.scroll.ScrollToBottom() }, 400, "dòng 0001"},
		"paging": {func(_ *Table[string], win fyne.Window) {
			for range 12 {
				press(win, fyne.KeyPageDown)
			}
		}, 400, ""},
		"walking": {func(_ *Table[string], win fyne.Window) {
			for range 450 {
				press(win, fyne.KeyDown)
			}
		}, 464, "dòng 0451"},
	} {
		t.Run(name, func(t *testing.T) {
			table, win := longTable(t, 464)
			act.do(table, win)
			if len(table.Rows()) != act.rows {
				t.Errorf("%d rows are there, not %d", len(table.Rows()), act.rows)
			}
			if row, _ := table.Selected(); act.on != "" && row != act.on {
				t.Errorf("on %q, not on %q", row, act.on)
			}
			foot := fmt.Sprintf("%d của 464 dòng", act.rows)
			if says := strings.Contains(said(table), foot); says != (act.rows < 464) {
				t.Errorf("the foot %q stands: %t", foot, says)
			}
		})
	}
}

// What fails to come is not asked for again and again.
func TestALongListAsksOnceForWhatDoesNotCome(t *testing.T) {
	table, win := longTable(t, 464)
	asked := 0
	table.OnMore = func() { asked++ }
	for range 250 {
		press(win, fyne.KeyDown)
	}
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
}
