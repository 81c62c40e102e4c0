package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// Given a list and a grid, when a row is clicked by the right button, then a menu lists what
// its keys do now, and its lines do it to that row; a left click before is no half of a double
// click.
func TestARightClickListsWhatCanBeDoneToTheRow(t *testing.T) {
	var done []string
	column := Column[string]{Title: "Tên", Text: func(s string) string { return s }}
	table := NewTable([]Column[string]{column})
	table.OnOpen = func(row string) { done = append(done, "opens "+row) }
	table.OnDelete = func(row string) { done = append(done, "deletes "+row) }
	win := show(t, table)
	table.SetRows([]string{"a", "b", "c"})
	at := func(row int) *fyne.PointEvent {
		where := fyne.NewPos(20, (float32(row)+0.5)*rowHeight())
		return &fyne.PointEvent{Position: where, AbsolutePosition: where}
	}
	table.body.Tapped(at(1))
	table.body.TappedSecondary(at(1))
	press(win, fyne.KeyDown, fyne.KeyReturn)
	table.body.TappedSecondary(at(2))
	press(win, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(done) != 2 || done[0] != "opens b" || done[1] != "deletes c" {
		t.Errorf("the menu of the list %q", done)
	}
	if win.Canvas().Focused() != table || win.Canvas().Overlays().Top() != nil {
		t.Error("the menu stays, or the list lost the focus")
	}
	done = nil
	grid := NewGrid([]GridColumn[string]{{Column: column}, {Column: Column[string]{Title: "LĐTT", Width: 60}, On: func(string) bool { return false }}})
	grid.ID = func(row string) string { return row }
	grid.OnToggle = func(row string, _ int) { done = append(done, "marks "+row) }
	win.SetContent(grid)
	grid.SetRows([]string{"a", "b"})
	cell := at(1)
	cell.Position.X = grid.body.Size().Width - 20
	grid.body.TappedSecondary(cell)
	press(win, fyne.KeyDown, fyne.KeyReturn)
	if len(done) != 1 || done[0] != "marks b" {
		t.Errorf("the menu of the grid %q", done)
	}
	// and what stands in the clipboard is pasted from there
	done = nil
	grid.OnPaste = func(text string) { done = append(done, "pastes "+text) }
	fyne.CurrentApp().Clipboard().SetContent("một\thai")
	grid.body.TappedSecondary(at(0))
	press(win, fyne.KeyUp, fyne.KeyReturn)
	if len(done) != 1 || done[0] != "pastes một\thai" {
		t.Errorf("the last line of the menu %q", done)
	}
}

// Given a grid of marks, then a click brings the cursor to one, the next click turns it
// whenever it comes, and a double click turns it once.
func TestAMarkIsTurnedByAClickOnIt(t *testing.T) {
	turned := 0
	grid := NewGrid([]GridColumn[string]{
		{Column: Column[string]{Title: "Tên", Text: func(s string) string { return s }}},
		{Column: Column[string]{Title: "LĐTT", Width: 60}, On: func(string) bool { return false }},
	})
	grid.ID = func(row string) string { return row }
	grid.OnToggle = func(string, int) { turned++ }
	win := show(t, grid)
	grid.SetRows([]string{"a", "b"})
	win.Canvas().Focus(grid)
	click := func(pause bool) {
		grid.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(grid.body.Size().Width-20, rowHeight()*1.5)})
		if pause {
			grid.clicks.last = time.Time{}
		}
	}
	for i, step := range []struct {
		pause bool
		want  int
	}{{true, 0}, {true, 1}, {false, 2}, {true, 2}, {true, 3}} {
		if click(step.pause); turned != step.want {
			t.Errorf("after click %d: turned %d times, want %d", i+1, turned, step.want)
		}
	}
	grid.Select(0, 0)
	if click(false); turned != 3 {
		t.Error("the click that brings the cursor turns the mark")
	}
	if click(false); turned != 4 {
		t.Errorf("a double click turned it %d times", turned-3)
	}
}
