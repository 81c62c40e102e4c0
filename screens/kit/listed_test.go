package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/listing"
)

func TestTheListInViewLeavesAsItIsShown(t *testing.T) {
	// Given a list sorted downwards, with a group, beside a grid
	table := NewTable([]Column[string]{
		{Title: "Tên", Text: func(s string) string { return s }, Less: func(a, b string) bool { return a < b }},
		{Title: "Số", Width: 60, Align: Right, Text: func(string) string { return "1.234" }},
	})
	table.IsGroup = func(s string) bool { return strings.HasPrefix(s, "#") }
	grid := NewGrid([]GridColumn[string]{
		{Column: Column[string]{Title: "Tên", Text: func(s string) string { return s }}},
		{Column: Column[string]{Title: "CSTĐ/\nCS"}, On: func(s string) bool { return s == "b" }},
	})
	grid.ID = func(s string) string { return s }
	win := show(t, Stack(0, table, grid))
	var sent []listing.List
	commandsOn(win.Canvas()).SendList = func(list listing.List) { sent = append(sent, list) }
	commandsOn(win.Canvas()).SetPage(ListCommands(win)...)
	// While nothing is in it there is nothing to take out.
	commandsOn(win.Canvas()).Fire("Ctrl+L")
	if len(sent) != 0 {
		t.Fatalf("%+v", sent)
	}
	table.SetRows([]string{"# nhóm", "=a", "b"})
	table.sortBy(0)
	table.sortBy(0)
	grid.SetRows([]string{"a", "b"})
	// When nothing holds the focus, then the first list leaves, in the order shown.
	commandsOn(win.Canvas()).Fire("Ctrl+L")
	if len(sent) != 1 || len(sent[0].Rows) != 3 || !sent[0].Rows[0].Group || sent[0].Rows[1].Cells[0] != "b" || sent[0].Columns[1].Title != "Số" {
		t.Fatalf("%+v", sent)
	}
	commandsOn(win.Canvas()).Fire("Ctrl+J")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Tên\tSố\r\n# nhóm\r\nb\t1.234\r\n'=a\t1.234\r\n" {
		t.Errorf("%q", got)
	}
	// With the focus in the grid, it is the grid that leaves, marks as x.
	win.Canvas().Focus(grid)
	grid.TypedShortcut(shortcutOf("Ctrl+J"))
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Tên\tCSTĐ/CS\r\na\t\r\nb\tx\r\n" {
		t.Errorf("%q", got)
	}
	// In a dialog it is the dialog's list, or none.
	Show(win, "Hộp", Stack(0), fyne.NewSize(300, 300), nil)
	commandsOn(win.Canvas()).Fire("Ctrl+L")
	if len(sent) != 1 {
		t.Error("a list behind the dialog left")
	}
}

func TestAListOfWhichThereIsMoreLeavesWhole(t *testing.T) {
	_, win := longTable(t, 464)
	commandsOn(win.Canvas()).SetPage(ListCommands(win)...)
	commandsOn(win.Canvas()).Fire("Ctrl+J")
	if got := strings.Count(fyne.CurrentApp().Clipboard().Content(), "\r\n"); got != 465 {
		t.Errorf("%d lines left", got)
	}
}
