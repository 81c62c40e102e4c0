package kit

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// titleSeen is where a title stands in a window, and how far down its head reaches; 0 where it
// is not in view.
func titleSeen(win fyne.Window, page *container.Scroll, title string) (top, foot float32, times int) {
	driver := fyne.CurrentApp().Driver()
	begins := driver.AbsolutePositionForObject(page).Y
	for _, object := range test.LaidOutObjects(win.Content()) {
		head, ok := object.(*tableHead)
		if !ok || !head.Visible() {
			continue
		}
		for _, part := range test.WidgetRenderer(head).Objects() {
			text, ok := part.(*canvas.Text)
			at := driver.AbsolutePositionForObject(head).Y
			if !ok || text.Text != title || at+text.Position().Y < begins-0.5 || at > begins+page.Size().Height {
				continue
			}
			top, foot = at-begins, at-begins+head.Size().Height
			times++
		}
	}
	return top, foot, times
}

// Given lists that show all their rows in a page, when the page is turned, then the titles of
// the list at its top stay in view, once, with a whole row under them, and the row that the
// cursor goes to is seen below; where all of it has room again they stand in their place.
func TestTitlesStayInViewWhereThePageScrolls(t *testing.T) {
	table := NewTable([]Column[string]{{Title: "Tên", Text: func(s string) string { return s }}})
	grid, lines := newTestGrid()
	grid.Whole = true
	content := Beside(container.NewGridWrap(fyne.NewSize(200, 120), Gap(1)), table)
	for name, of := range map[string]struct {
		page    fyne.CanvasObject
		title   string
		list    fyne.Focusable
		body    *tableBody
		over    *tableHead // that lies over the rows
		setRows func()
		row     func() int
	}{
		"list": {content, "Tên", table, table.body, table.over, func() { table.SetRows(lined(30)) }, func() int { return table.selected }},
		"grid": {Scroll(Stack(0, container.NewGridWrap(fyne.NewSize(200, 120), Gap(1)), grid)), grid.columns[0].Title, grid, grid.body, grid.over, func() { grid.SetRows(lines[:30]) }, func() int { return grid.row }},
	} {
		t.Run(name, func(t *testing.T) {
			of.setRows()
			win := show(t, Gap(1))
			SetContent(win, of.page)
			win.Resize(fyne.NewSize(500, 200))
			var page *container.Scroll
			for _, object := range way(win.Content(), of.list.(fyne.CanvasObject)) {
				if scroll, ok := object.(*container.Scroll); ok {
					page = scroll
				}
			}
			if top, _, times := titleSeen(win, page, of.title); times != 1 || top < 100 {
				t.Fatalf("before, %d titles are seen, at %.0f", times, top)
			}
			driver := fyne.CurrentApp().Driver()
			for _, turn := range []float32{150, 33, 17} {
				page.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -turn)})
				// To look lays out what is seen, which a window does not do for a page that turns.
				stood, shown := of.over.Position(), of.over.Visible()
				top, foot, times := titleSeen(win, page, of.title)
				if times != 1 || top > 1 {
					t.Errorf("turned to %.0f, %d titles are seen, at %.0f", page.Offset.Y, times, top)
				}
				if of.over.Position() != stood || of.over.Visible() != shown {
					t.Errorf("turned to %.0f, the titles follow only once the page is laid out: %v, %v", page.Offset.Y, stood, of.over.Position())
				}
				rows := driver.AbsolutePositionForObject(of.body).Y - driver.AbsolutePositionForObject(page).Y
				if cut := math.Mod(float64(foot-rows), float64(rowHeight())); math.Min(cut, float64(rowHeight())-cut) > 0.5 {
					t.Errorf("turned to %.0f, the row under the titles is cut at %.1f", page.Offset.Y, cut)
				}
			}
			win.Canvas().Focus(of.list)
			for range 29 {
				press(win, fyne.KeyDown)
			}
			for range 20 {
				press(win, fyne.KeyUp)
				_, foot, _ := titleSeen(win, page, of.title)
				row := of.row()
				at := driver.AbsolutePositionForObject(of.body).Y - driver.AbsolutePositionForObject(page).Y + float32(row)*rowHeight()
				if at < foot-0.5 || at+rowHeight() > page.Size().Height+0.5 {
					t.Errorf("row %d stands at %.0f, the titles reach to %.0f, the page to %.0f", row, at, foot, page.Size().Height)
				}
			}
			win.Resize(fyne.NewSize(500, 1400))
			if top, _, times := titleSeen(win, page, of.title); times != 1 || top < 100 {
				t.Errorf("with room for all, %d titles are seen, at %.0f", times, top)
			}
		})
	}
}
