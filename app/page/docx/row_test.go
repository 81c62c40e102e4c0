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

// Given words that are held together and are wider than their cell, then a text editor may part
// them; it would break within one of them. Where they fit they are held.
func TestWordsWiderThanTheirCellAreNotHeld(t *testing.T) {
	cell := func(align page.Align, text string) page.Cell { return page.C(page.P(align, 12, text).Bolded()) }
	for _, c := range []struct {
		width float64
		align page.Align
		text  string
		want  string
	}{
		{22, page.Center, "Khen thưởng", "Khen thưởng"},
		{14, page.Left, "số 123456", "số 123456"},
		{40, page.Left, "số 123456", "số\u00a0123456"},
	} {
		body := one(t, page.Table{Columns: []float64{c.width}, Borders: true, Padding: 1.5, Rows: page.Rows(page.Row{Cells: []page.Cell{cell(c.align, c.text)}})})
		if !strings.Contains(body, ">"+c.want+"<") {
			t.Errorf("%q in %v mm is told otherwise:\n%s", c.text, c.width, body)
		}
	}
}
