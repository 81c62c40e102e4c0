package page_test

import (
	"testing"

	"sothidua/app/page"
)

// Given a table of some rows and columns on two pages, then each rule of a page is one line
// from end to end, and none is drawn twice.
func TestBordersThatGoOnAreOneLine(t *testing.T) {
	cell := page.C(page.P(page.Left, 12, "chữ"))
	var rows []page.Row
	for range 60 {
		rows = append(rows, page.Row{Cells: []page.Cell{cell, cell, cell}})
	}
	r := layout(t, page.Portrait(page.Table{Columns: []float64{40, 40, 40}, Borders: true, Rows: page.Rows(rows...)}))
	if len(r.Pages) != 2 {
		t.Fatalf("%d pages", len(r.Pages))
	}
	for i, p := range r.Pages {
		across, down := 0, 0
		for _, op := range p.Ops {
			switch l, ok := op.(page.Line); {
			case !ok:
			case l.X1 == l.X2:
				down++
			default:
				across++
			}
		}
		if shown := len(texts(p)) / 3; down != 4 || across != shown+1 {
			t.Errorf("page %d: %d rules down, %d across %d rows", i+1, down, across, shown)
		}
	}
}
