package sheet

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page"
	"sothidua/data/viet"
)

// list is a document with a letterhead, a table of two head rows and a note.
func list(rows int) *page.Doc {
	head := page.Rows(page.Row{Cells: []page.Cell{
		page.C(page.P(page.Center, 12, "CƠ QUAN")), page.C(page.P(page.Center, 12, "QUỐC HIỆU").Bolded()),
	}})
	table := page.Table{
		Columns: []float64{10, 60, 40, 30}, Borders: true,
		Header: []page.Row{
			{Cells: []page.Cell{
				page.C(page.P(page.Center, 12, "TT")).Spanning(1, 2), page.C(page.P(page.Center, 12, "Đơn vị")).Spanning(1, 2),
				page.C(page.P(page.Center, 12, "Đăng ký")).Spanning(2, 1),
			}},
			{Cells: []page.Cell{page.C(page.P(page.Center, 12, "Ngày")), page.C(page.P(page.Center, 12, "Tỷ lệ"))}},
		},
		Rows: func(yield func(page.Row) bool) {
			for i := range rows {
				number, date, part := page.C(page.P(page.Center, 12, viet.Number(i+1))), page.C(page.P(page.Center, 12, "17/03/2023")), page.C(page.P(page.Center, 12, "13,56%"))
				number.Value, date.Value, part.Value = i+1, viet.Date("2023-03-17"), 0.13559
				if !yield(page.Row{Cells: []page.Cell{number, page.C(page.P(page.Left, 12, "=Trường Cán bộ")), date, part}}) {
					return
				}
			}
		},
	}
	section := page.Landscape(
		page.Table{Columns: []float64{100, 147}, Rows: head},
		page.P(page.Center, 14, "BẢNG TỔNG HỢP"),
		table,
		page.Rich(page.Left, 12, page.Bold("Ghi chú:"), page.Plain(" không có.")),
	)
	section.Footing = "Tập thể 28 · mã 7F3K-2M"
	return &page.Doc{Title: "Bảng: thử [1] năm 2023 rất dài vượt quá ba mươi mốt chữ", Author: "Khối", Created: 1679000000, Sections: []page.Section{section}}
}

func write(t *testing.T, doc *page.Doc) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAWorkbookCountsWithNumbersAndDays(t *testing.T) {
	file, err := excelize.OpenReader(bytes.NewReader(write(t, list(3))))
	if err != nil {
		t.Fatal(err)
	}
	name := file.GetSheetName(0)
	if len([]rune(name)) > 31 || strings.ContainsAny(name, "[]:") {
		t.Errorf("sheet %q", name)
	}
	for cell, want := range map[string]string{
		"A1": "CƠ QUAN", "A2": "BẢNG TỔNG HỢP", "C3": "Đăng ký", "C4": "Ngày",
		"A5": "1", "B5": "=Trường Cán bộ", "C5": "45002", "D5": "0.13559",
		"A8": "Ghi chú: không có.", "A9": "Tập thể 28 · mã 7F3K-2M",
	} {
		if got, err := file.GetCellValue(name, cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s is %q, %v; want %q", cell, got, err, want)
		}
	}
	if shown, _ := file.GetCellValue(name, "C5"); shown != "17/03/2023" {
		t.Errorf("the day shows as %q", shown)
	}
	if formula, _ := file.GetCellFormula(name, "B5"); formula != "" {
		t.Errorf("a name became the formula %q", formula)
	}
	merges, err := file.GetMergeCells(name)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, m := range merges {
		found[m.GetStartAxis()+":"+m.GetEndAxis()] = true
	}
	for _, want := range []string{"A3:A4", "B3:B4", "C3:D3", "A2:D2"} {
		if !found[want] {
			t.Errorf("%s is not merged: %v", want, found)
		}
	}
}

func TestSameDocumentSameBytes(t *testing.T) {
	if !bytes.Equal(write(t, list(50)), write(t, list(50))) {
		t.Error("the bytes differ")
	}
}

func TestTablesOfOtherColumnsGetTheirOwnSheets(t *testing.T) {
	doc := list(1)
	second := page.Portrait(page.P(page.Left, 13, "Phần hai"), page.Table{
		Columns: []float64{20, 30}, Borders: true, Rows: page.Rows(page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 12, "a"))}}),
	})
	doc.Sections = append(doc.Sections, second)
	file, err := excelize.OpenReader(bytes.NewReader(write(t, doc)))
	if err != nil {
		t.Fatal(err)
	}
	if sheets := file.GetSheetList(); len(sheets) != 2 {
		t.Fatalf("sheets %q", sheets)
	}
	if got, _ := file.GetCellValue(file.GetSheetName(1), "A2"); got != "a" {
		t.Errorf("the second sheet's row is %q", got)
	}
}

func TestWithoutATableTheTextStands(t *testing.T) {
	doc := &page.Doc{Title: "Kết quả", Sections: []page.Section{page.Portrait(page.P(page.Left, 13, "Không có gì."))}}
	file, err := excelize.OpenReader(bytes.NewReader(write(t, doc)))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := file.GetCellValue("Kết quả", "A1"); got != "Không có gì." {
		t.Errorf("A1 is %q", got)
	}
}

// Given a table with sums, then a total that is the sum of the numbers above it is a formula
// with its value, one that counts otherwise a number; the table has a filter to the row before
// the totals, the sheet the name of its section and a print area, and a row of a long text is as
// high as that.
func TestTotalsAreFormulasWhereTheyAreSums(t *testing.T) {
	row := func(total bool, name string, values ...int) page.Row {
		r := page.Row{Total: total, Cells: []page.Cell{page.C(page.P(page.Left, 12, name))}}
		for _, v := range values {
			c := page.C(page.P(page.Center, 12, viet.Number(v)))
			c.Value = v
			r.Cells = append(r.Cells, c)
		}
		return r
	}
	section := page.Portrait(page.P(page.Center, 14, "BẢNG"), page.Table{
		Columns: []float64{30, 20, 20}, Borders: true,
		Header: []page.Row{{Cells: []page.Cell{page.C(page.P(page.Center, 12, "Đơn vị")), page.C(page.P(page.Center, 12, "LĐTT")), page.C(page.P(page.Center, 12, "Tập thể"))}}},
		Rows:   page.Rows(row(false, "Một đơn vị có tên rất dài, dài hơn cột của nó nhiều lần", 3, 1), row(false, "Hai", 4, 1), row(true, "Tổng cộng", 7, 1)),
	})
	section.Bookmark = "Sở Thử"
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Bảng", Sections: []page.Section{section, section}})))
	if err != nil {
		t.Fatal(err)
	}
	if sheets := file.GetSheetList(); len(sheets) != 2 || sheets[0] != "Sở Thử" || sheets[1] != "Sở Thử (2)" {
		t.Fatalf("sheets %q", sheets)
	}
	sum, _ := file.GetCellFormula("Sở Thử", "B5")
	other, _ := file.GetCellFormula("Sở Thử", "C5")
	value, _ := file.GetCellValue("Sở Thử", "B5")
	if sum != "SUM(B3:B4)" || other != "" || value != "7" {
		t.Errorf("the totals are %q with %q, and %q", sum, value, other)
	}
	if height, _ := file.GetRowHeight("Sở Thử", 3); height < 30 {
		t.Errorf("the long row is %v high", height)
	}
	names := map[string]string{}
	for _, n := range file.GetDefinedName() {
		if n.Scope == "Sở Thử" {
			names[n.Name] = n.RefersTo
		}
	}
	if names["_xlnm.Print_Area"] != "'Sở Thử'!$A$1:$C$6" || !strings.HasSuffix(names["_xlnm._FilterDatabase"], "$A$2:$C$4") {
		t.Errorf("names %q", names)
	}
}

// Given a row whose text is higher than Excel makes a row, then it goes over several, merged,
// with all of the text, and the next row stands below them.
func TestARowHigherThanRowsAreGoesOverSeveral(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Kính thưa các vị đại biểu, thưa toàn thể hội nghị. ", 60))
	row := func(first, second string) page.Row {
		return page.Row{Cells: []page.Cell{page.C(page.P(page.Center, 12, first)), page.C(page.P(page.Left, 12, second))}}
	}
	table := page.Table{Columns: []float64{10, 60}, Borders: true, Header: []page.Row{row("TT", "Lời dẫn")}, Rows: page.Rows(row("một", long), row("hai", "Hết."))}
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Kịch bản", Sections: []page.Section{page.Portrait(table)}})))
	if err != nil {
		t.Fatal(err)
	}
	rows, _ := file.GetRows("Kịch bản")
	all := 0.0
	last := 0
	for i, cells := range rows {
		if len(cells) > 0 && cells[0] == "hai" {
			last = i + 1
		}
	}
	for i := 2; i < last; i++ {
		height, _ := file.GetRowHeight("Kịch bản", i)
		if height > 409 {
			t.Errorf("row %d is %v high", i, height)
		}
		all += height
	}
	if text, _ := file.GetCellValue("Kịch bản", "B2"); text != long || last < 4 || all < 800 {
		t.Errorf("%d letters over %d rows of %v", len(text), last-2, all)
	}
	merged, _ := file.GetMergeCells("Kịch bản")
	if got, want := merged[1].GetEndAxis(), fmt.Sprintf("B%d", last-1); got != want {
		t.Errorf("merged down to %s instead of %s", got, want)
	}
}

// Given a cell of many paragraphs, as the words of a script that names thirty units, then its
// rows are as high as these take on a page, and a little more, so that no page is blank.
func TestRowsAreHardlyHigherThanTheirText(t *testing.T) {
	var all []page.Paragraph
	for i := range 60 {
		name := fmt.Sprintf("- Ông Nguyễn Văn Thử %d, Giám đốc Trung tâm Thử nghiệm số %d tỉnh Sơn Giang và những nhiệm vụ khác được giao thêm trong nhiều năm liền", i, i)
		all = append(all, page.P(page.Left, 13, name).Spaced(0, 6))
	}
	ruler, err := page.NewRuler()
	if err != nil {
		t.Fatal(err)
	}
	needed := 0.0
	for _, p := range all {
		height, _ := ruler.Height(93, p.Spaced(0, 0))
		needed += height * 72 / 25.4
	}
	head := page.Row{Cells: []page.Cell{page.C(page.P(page.Center, 13, "TT")), page.C(page.P(page.Center, 13, "Lời dẫn"))}}
	row := page.Row{Cells: []page.Cell{page.C(page.P(page.Center, 13, "1")), page.C(all...)}}
	table := page.Table{Columns: []float64{10, 93}, Borders: true, Header: []page.Row{head}, Rows: page.Rows(row)}
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Kịch bản", Sections: []page.Section{page.Portrait(table)}})))
	if err != nil {
		t.Fatal(err)
	}
	merged, _ := file.GetMergeCells("Kịch bản")
	_, last, err := excelize.CellNameToCoordinates(merged[len(merged)-1].GetEndAxis())
	if err != nil {
		t.Fatal(err)
	}
	made := 0.0
	for i := 2; i <= last; i++ {
		height, _ := file.GetRowHeight("Kịch bản", i)
		made += height
	}
	if made < needed || made > 1.2*needed {
		t.Errorf("%.0f points for a text of %.0f", made, needed)
	}
	texts, _ := file.GetCols("Kịch bản") // each in a row of its own: no page ends within a line
	if got := len(texts[1]); got != 1+len(all) || !strings.HasPrefix(texts[1][7], "- Ông Nguyễn Văn Thử 6,") {
		t.Errorf("%d rows say %q", got, texts[1])
	}
	for cell, want := range map[string][2]bool{"B2": {true, false}, "B9": {false, false}, "B61": {false, true}, "A61": {true, true}} {
		id, err := file.GetCellStyle("Kịch bản", cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := file.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		line := func(side string) bool {
			return slices.ContainsFunc(style.Border, func(b excelize.Border) bool { return b.Type == side && b.Style > 0 })
		}
		if got := [2]bool{line("top"), line("bottom")}; got != want || !line("left") {
			t.Errorf("%s has lines above and below: %v", cell, got)
		}
	}
}

// Given a letterhead whose half is narrower in the columns of the list than on the page, then it is
// set a little smaller where that spares it lines; and a title has the space above it above.
func TestALetterheadFitsTheColumnsOfTheList(t *testing.T) {
	head := page.Table{Columns: []float64{67, 93}, Rows: page.Rows(page.Row{Cells: []page.Cell{
		page.C(page.P(page.Center, 12, "ỦY BAN NHÂN DÂN TỈNH SƠN GIANG"), page.P(page.Center, 12, "CỤM THI ĐUA SỐ 7").Bolded()),
		page.C(page.P(page.Center, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Bolded()),
	}})}
	title := page.P(page.Center, 14, "CHƯƠNG TRÌNH").Bolded().Spaced(14, 0).Kept()
	row := page.Row{}
	for range 4 {
		row.Cells = append(row.Cells, page.C(page.P(page.Left, 12, "chữ")))
	}
	list := page.Table{Columns: []float64{11, 30, 75, 44}, Borders: true, Header: []page.Row{row}, Rows: page.Rows(row)}
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Chương trình", Sections: []page.Section{page.Portrait(head, title, list)}})))
	if err != nil {
		t.Fatal(err)
	}
	style := func(cell string) *excelize.Style {
		id, err := file.GetCellStyle("Chương trình", cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := file.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		return style
	}
	if got := style("A1").Font.Size; got < 10 || got > 11.5 {
		t.Errorf("the agency is set in %v points", got)
	}
	if got := style("C1").Font.Size; got != 12 {
		t.Errorf("the nation, which has room, is set in %v points", got)
	}
	if height, _ := file.GetRowHeight("Chương trình", 1); height > 3*12*1.25 {
		t.Errorf("the letterhead is %v points high", height)
	}
	if got := style("A2").Alignment.Vertical; got != "bottom" {
		t.Errorf("the title stands at the %s of its row", got)
	}
}

// Given rows of names that a page sets in one, two or three lines, then each row is as high as
// its lines: a workbook is not half as long again as the paper.
func TestARowIsAsHighAsTheLinesOfItsText(t *testing.T) {
	ruler, err := page.NewRuler()
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{
		"Sở Nông nghiệp và Môi trường", "Hiệu trưởng, Trường Cao đẳng Kỹ thuật - Công nghệ, Nông lâm và Du lịch",
		"Chi cục trưởng, Sở Nông nghiệp và Môi trường tỉnh Sơn Giang", "08 giờ 55: Trình bày dự thảo Bản giao ước thi đua; thảo luận, thống nhất",
		"Chủ tịch kiêm Giám đốc, Công ty Trách nhiệm hữu hạn một thành viên Quản lý, khai thác công trình thủy lợi",
	}
	const width, size = 58, 12
	var rows []page.Row
	for _, text := range texts {
		rows = append(rows, page.Row{Cells: []page.Cell{page.C(page.P(page.Left, size, text)), page.C(page.P(page.Left, size, ""))}})
	}
	head := page.Row{Cells: []page.Cell{page.C(page.P(page.Center, size, "Chức vụ, đơn vị")), page.C(page.P(page.Center, size, "Ký"))}}
	table := page.Table{Columns: []float64{width, 30}, Borders: true, Header: []page.Row{head}, Rows: page.Rows(rows...)}
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Danh sách", Sections: []page.Section{page.Portrait(table)}})))
	if err != nil {
		t.Fatal(err)
	}
	if font, err := file.GetDefaultFont(); err != nil || font != "Times New Roman" {
		t.Errorf("columns are told in digits of %q, %v", font, err)
	}
	one, _ := ruler.Height(100, page.P(page.Left, size, "Sở"))
	two, _ := ruler.Height(100, page.P(page.Left, size, "Sở"), page.P(page.Left, size, "Sở"))
	for i, text := range texts {
		whole, _ := ruler.Height(width-3, page.P(page.Left, size, text)) // with the room beside a text on a page
		lines := math.Round((whole-one)/(two-one)) + 1
		got, err := file.GetRowHeight("Danh sách", i+2)
		if want := lines * size * 1.25; err != nil || lines > 1 && math.Abs(got-want) > 1 {
			t.Errorf("%q is %.1f points high, %v; its %.0f lines take %.1f", text, got, err, lines, want)
		}
	}
}

// Given cells of figures, of none, and of numbers that are names, then the number of a row is one to
// count with, 05 and a telephone are texts, and an empty cell has nothing in it, not a text of none.
func TestNumbersAreNumbersAndEmptyCellsEmpty(t *testing.T) {
	row := func(texts ...string) page.Row {
		row := page.Row{}
		for _, text := range texts {
			row.Cells = append(row.Cells, page.C(page.P(page.Center, 12, text)))
		}
		return row
	}
	table := page.Table{
		Columns: []float64{12, 40, 40, 40}, Borders: true, Header: []page.Row{row("TT", "Số", "Điện thoại", "Ký")},
		Rows: page.Rows(row("12", "05", "0912345678", ""), row("13", "1.000", "2023", "")),
	}
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Danh sách", Sections: []page.Section{page.Portrait(table)}})))
	if err != nil {
		t.Fatal(err)
	}
	for cell, want := range map[string]excelize.CellType{
		"A2": excelize.CellTypeUnset, "B2": excelize.CellTypeInlineString, "C2": excelize.CellTypeInlineString,
		"D2": excelize.CellTypeUnset, "B3": excelize.CellTypeInlineString, "C3": excelize.CellTypeInlineString,
	} {
		if got, err := file.GetCellType("Danh sách", cell); err != nil || got != want {
			t.Errorf("%s is of type %v, not %v, %v", cell, got, want, err)
		}
	}
	if got, _ := file.GetCellValue("Danh sách", "A2"); got != "12" {
		t.Errorf("the number of the row is %q", got)
	}
}
