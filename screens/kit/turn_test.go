package kit

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// Given a save whose rows are not shown yet, what is typed on is taken after them, in the
// order it was typed.
func TestWhatIsTypedBehindASaveIsTakenAfterItsRows(t *testing.T) {
	g, lines := newTestGrid()
	win := show(t, g)
	lines = lines[:4]
	g.SetRows(lines)
	var release func(error)
	var told []string
	g.OnNotice = func(text string) { told = append(told, text) }
	saved := map[string]string{}
	g.OnText = func(l *gridLine, _ int, text, _ string) {
		saved[l.name] = text
		release = Hold()
	}
	answer := func() { // as the book does: rows are others than those she typed into
		fresh := slices.Clone(lines)
		for i, l := range fresh {
			if text, ok := saved[l.name]; ok {
				fresh[i] = &gridLine{name: l.name, note: text}
			}
		}
		g.SetRows(fresh)
		release(nil)
	}
	win.Canvas().Focus(g)
	g.Select(1, 2)
	write(win, "một")
	press(win, fyne.KeyDown)
	write(win, "ha")
	press(win, fyne.KeyBackspace)
	write(win, "ai")
	press(win, fyne.KeyUp, fyne.KeyF2)
	write(win, " nữa")
	press(win, fyne.KeyReturn)
	if len(saved) != 1 || g.Typing() {
		t.Fatalf("before the rows are there it holds %v", saved)
	}
	for range 3 {
		answer()
	}
	if saved["dòng 000000"] != "một nữa" || saved["dòng 000001"] != "hai" || underWay.saves != 0 {
		t.Errorf("it holds %v", saved)
	}

	// A save that fails gives its text back; what was typed behind it is not taken for
	// another cell, and she is told.
	g.Select(3, 2)
	write(win, "bốn")
	press(win, fyne.KeyReturn, fyne.KeyHome)
	write(win, "lạc")
	release(errors.New("đĩa đầy"))
	row, _ := g.Selected()
	if text, _, ok := g.InBox(); !ok || text != "bốn" || row != lines[3] || len(told) != 1 {
		t.Errorf("after the failure: %q in %v, told %q", text, row, told)
	}
}

// A column that comes in before that of the cursor leaves the cursor where it was.
func TestTheCursorStaysInItsColumn(t *testing.T) {
	g, lines := newTestGrid()
	win := show(t, g)
	g.SetRows(lines[:3])
	win.Canvas().Focus(g)
	g.Select(1, 2)
	write(win, "dở")
	columns := g.columns
	g.SetColumns([]GridColumn[*gridLine]{columns[0], {Column: Column[*gridLine]{Title: "B"}}, columns[1], columns[2]})
	press(win, fyne.KeyReturn)
	if lines[1].note != "dở" {
		t.Errorf("%+v, column %d", lines[1], g.column)
	}
}
