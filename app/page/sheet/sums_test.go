package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page"
	"sothidua/data/viet"
)

// scored is a row of points: what it is of, and its points, of which nil are none.
func scored(name string, values ...any) page.Row {
	row := page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 12, name))}}
	for _, v := range values {
		c := page.C(page.P(page.Center, 12, "–"))
		if n, ok := v.(float64); ok {
			c = page.C(page.P(page.Center, 12, viet.Decimal(n, 1)))
			c.Value = n
		}
		row.Cells = append(row.Cells, c)
	}
	return row
}

// Given rows that say which others they add up, below and above them and beside, one of them higher than
// rows are, then each is a formula of just these with its value, bonuses added and penalties taken off; a
// number that is not their sum stays a number.
func TestASumOfSomeRowsIsAFormula(t *testing.T) {
	high := scored(strings.TrimSpace(strings.Repeat("Thực hiện nhiệm vụ chuyên môn được giao trong năm. ", 120)), 20.0, 18.0)
	first, second, bonus, penalty := scored("I", 50.0, 43.0), scored("II", 9.0, 7.0), scored("Thưởng", 5.0, 1.5), scored("Trừ", 3.0, 2.0)
	for i := 1; i <= 2; i++ {
		first.Cells[i].Sum = []page.Addend{{Down: 1}, {Down: 2}}
		second.Cells[i].Sum = []page.Addend{{Down: 1}} // 8 and 7: the first does not come of it
	}
	total := scored("Tổng cộng", 59.0, 49.5)
	total.Total = true
	total.Cells[1].Sum = []page.Addend{{Down: -7}, {Down: -4}}
	total.Cells[2].Sum = []page.Addend{{Down: -7}, {Down: -4}, {Down: -2}, {Down: -1, Minus: true}}
	table := page.Table{
		Columns: []float64{70, 20, 20}, Borders: true, Header: []page.Row{scored("Tiêu chí", nil, nil)},
		Rows: page.Rows(first, high, scored("2", 30.0, 25.0), second, scored("1", 8.0, 7.0), bonus, penalty, total),
	}
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Điểm", Sections: []page.Section{page.Portrait(table)}})))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := file.GetRows("Điểm")
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, row := range rows {
		if len(row) > 0 {
			at[row[0]] = i + 1
		}
	}
	if at["2"] < 5 {
		t.Fatalf("the high row takes one row: %v", at)
	}
	cell := func(column, name string) string {
		from, _ := excelize.JoinCellName(column, at[name])
		return from
	}
	between := func(column string, from, to int) string {
		a, _ := excelize.JoinCellName(column, from)
		b, _ := excelize.JoinCellName(column, to)
		return a + ":" + b
	}
	for name, want := range map[string][2]string{
		cell("B", "I"):         {"SUM(" + between("B", 3, at["2"]) + ")", "50"},
		cell("C", "I"):         {"SUM(" + between("C", 3, at["2"]) + ")", "43"},
		cell("B", "II"):        {"", "9"},
		cell("C", "II"):        {"SUM(" + cell("C", "1") + ")", "7"},
		cell("B", "Tổng cộng"): {"SUM(" + cell("B", "I") + "," + cell("B", "II") + ")", "59"},
		cell("C", "Tổng cộng"): {"SUM(" + cell("C", "I") + "," + cell("C", "II") + "," + cell("C", "Thưởng") + ")-SUM(" + cell("C", "Trừ") + ")", "49.5"},
	} {
		formula, _ := file.GetCellFormula("Điểm", name)
		value, _ := file.GetCellValue("Điểm", name, excelize.Options{RawCellValue: true})
		if formula != want[0] || value != want[1] {
			t.Errorf("%s is %q with %q, not %q", name, formula, value, want)
		}
	}
}

// Given a row whose last cell adds up those before it, one of which has no number, then it is a formula of
// them.
func TestASumOfCellsBesideItIsAFormula(t *testing.T) {
	row := scored("Sở Một", 40.0, nil, 2.0, 38.0)
	row.Cells[4].Sum = []page.Addend{{Right: -3}, {Right: -2}, {Right: -1, Minus: true}}
	table := page.Table{Columns: []float64{60, 20, 20, 20, 20}, Borders: true, Header: []page.Row{scored("Đơn vị", nil, nil, nil, nil)}, Rows: page.Rows(row)}
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Điểm", Sections: []page.Section{page.Portrait(table)}})))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := file.GetCellFormula("Điểm", "E2"); got != "SUM(B2,C2)-SUM(D2)" {
		t.Errorf("the sum is %q", got)
	}
}
