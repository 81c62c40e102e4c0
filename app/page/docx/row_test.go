package docx_test

import (
	"strings"
	"testing"

	"sothidua/app/page"
)

// Given rows that must not be split, a head, and cells over two columns and two rows, then
// a text editor is told each of them, and of no other row or cell.
func TestWhatHoldsOfRowsAndCellsIsTold(t *testing.T) {
	cell := func(text string) page.Cell { return page.C(page.P(page.Left, 12, text)) }
	table := page.Table{
		Columns: []float64{40, 40},
		Header:  []page.Row{{Cells: []page.Cell{cell("đầu").Spanning(2, 1)}}},
		Rows: page.Rows(
			page.Row{Cells: []page.Cell{cell("thường"), cell("thường")}},
			page.Row{CantSplit: true, Cells: []page.Cell{cell("liền"), cell("liền")}},
			page.Row{Cells: []page.Cell{cell("cao").Spanning(1, 2), cell("trên")}},
			page.Row{Cells: []page.Cell{cell("dưới")}},
		),
	}
	rows := strings.Split(one(t, table), "<w:tr>")[1:]
	for i, want := range []map[string]int{
		{"<w:cantSplit/>": 1, "<w:tblHeader/>": 1, `<w:gridSpan w:val="2"/>`: 1},
		{},
		{"<w:cantSplit/>": 1},
		{`<w:vMerge w:val="restart"/>`: 1},
		{"<w:vMerge/>": 1},
	} {
		for _, mark := range []string{"<w:cantSplit/>", "<w:tblHeader/>", `<w:gridSpan w:val="2"/>`, `<w:vMerge w:val="restart"/>`, "<w:vMerge/>"} {
			if got := strings.Count(rows[i], mark); got != want[mark] {
				t.Errorf("row %d has %s %d times, want %d", i+1, mark, got, want[mark])
			}
		}
	}
}
