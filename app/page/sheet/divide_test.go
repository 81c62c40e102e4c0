package sheet

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page"
)

// tableOf is a table with borders of so many rows that count themselves.
func tableOf(rows int, columns ...float64) page.Table {
	line := func(first string, value any) page.Row {
		row := page.Row{}
		for i := range columns {
			c := page.C(page.P(page.Left, 12, first))
			if i == 0 && value != nil {
				c.Value = value
			}
			row.Cells = append(row.Cells, c)
		}
		return row
	}
	var all []page.Row
	for i := range rows {
		all = append(all, line("1", i+1))
	}
	return page.Table{Columns: columns, Borders: true, Header: []page.Row{line("TT", nil)}, Rows: page.Rows(all...)}
}

func part1(text string) page.Paragraph { return page.P(page.Left, 14, text).Bolded().Kept() }

// saying are the texts of a sheet, row by row, of each the first.
func saying(t *testing.T, file *excelize.File, sheet string) (all []string) {
	t.Helper()
	rows, err := file.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if i := slices.IndexFunc(row, func(s string) bool { return s != "" }); i >= 0 {
			all = append(all, row[i])
		}
	}
	return all
}

// Given parts of a paper of which some are only drawn, then a workbook, which has no pictures,
// leaves out their headings too, also that of a part whose points are all drawn, and counts those
// after them anew; a heading that has a sentence beside its picture stays.
func TestAHeadingOfWhatIsOnlyDrawnIsLeftOut(t *testing.T) {
	chart := page.Chart{Title: "Theo năm", Groups: []string{"A"}, Series: []page.Series{{Values: []float64{1}}}}
	section := page.Portrait(
		page.P(page.Center, 14, "BẢNG").Bolded().Kept(),
		part1("I. SỐ LIỆU"), tableOf(1, 40, 120),
		part1("II. BIỂU ĐỒ"), part1("1. Cá nhân"), chart, part1("2. Tập thể"), chart,
		part1("III. NHẬN XÉT"), chart, page.P(page.Left, 14, "Tăng."),
		part1("IV. HÌNH ẢNH"), page.Image{},
		part1("V. CHI TIẾT"), part1("1. Bảng"), tableOf(2, 40, 120),
	)
	drawn := page.Landscape(page.P(page.Center, 14, "BIỂU ĐỒ").Bolded().Kept(), chart)
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Bảng", Sections: []page.Section{section, drawn}})))
	if err != nil {
		t.Fatal(err)
	}
	if sheets := file.GetSheetList(); len(sheets) != 1 {
		t.Errorf("sheets %q", sheets)
	}
	want := []string{"BẢNG", "I. SỐ LIỆU", "TT", "1", "II. NHẬN XÉT", "Tăng.", "III. CHI TIẾT", "1. Bảng", "TT", "1", "2"}
	if got := saying(t, file, "Bảng"); !slices.Equal(got, want) {
		t.Errorf("the sheet says\n%q\nand not\n%q", got, want)
	}
}

// Given tables of other columns, then one that begins on the page on which the one before it ends
// shares its sheet, printed on one page where all goes on one, each over its own columns, and a
// total counts its own table alone; what is said below a table stays with it, and the control
// line is at the end alone. Where there is no room each has its sheet. A section of text alone is not lost.
func TestTablesThatRunOnShareASheet(t *testing.T) {
	second := tableOf(3, 20, 55, 45, 40)
	total := page.Row{Total: true, Cells: []page.Cell{page.C(page.P(page.Left, 12, "6")), page.C(page.P(page.Left, 12, "")), page.C(page.P(page.Left, 12, "")), page.C(page.P(page.Left, 12, ""))}}
	total.Cells[0].Value = 6
	rows := second.Rows
	second.Rows = func(yield func(page.Row) bool) {
		for row := range rows {
			if !yield(row) {
				return
			}
		}
		yield(total)
	}
	short := page.Portrait(part1("A. Tập thể"), tableOf(2, 22, 98, 40), part1("B. Cá nhân"), second, page.P(page.Left, 13, "Người lập"))
	long := page.Portrait(part1("A. Tập thể"), tableOf(42, 22, 98, 40), page.P(page.Left, 12, "A gồm cả năm trước."), part1("B. Cá nhân"), tableOf(5, 20, 55, 45, 40), page.P(page.Left, 13, "Người lập"))
	on := page.Portrait(part1("A. Tập thể"), tableOf(20, 22, 98, 40), part1("B. Cá nhân"), tableOf(50, 20, 55, 45, 40))
	text := page.Portrait(page.P(page.Left, 13, "Đơn vị không đăng ký."))
	short.Bookmark, long.Bookmark, on.Bookmark, text.Bookmark = "Ngắn", "Dài", "Tiếp", "Chữ"
	long.Footing = "Tập thể 42"
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Bảng", Sections: []page.Section{short, long, on, text}})))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := file.GetSheetList(), []string{"Ngắn", "Dài", "Dài (2)", "Tiếp", "Chữ"}; !slices.Equal(got, want) {
		t.Fatalf("sheets %q, not %q", got, want)
	}
	if got, want := saying(t, file, "Ngắn"), []string{"A. Tập thể", "TT", "1", "2", "B. Cá nhân", "TT", "1", "2", "3", "6", "Người lập"}; !slices.Equal(got, want) {
		t.Errorf("the shared sheet says %q, not %q", got, want)
	}
	if sum, _ := file.GetCellFormula("Ngắn", "A10"); sum != "SUM(A7:A9)" {
		t.Errorf("the total is %q", sum)
	}
	if layout, err := file.GetPageLayout("Ngắn"); err != nil || *layout.FitToHeight != 1 {
		t.Errorf("the shared sheet is printed on %v pages, %v", *layout.FitToHeight, err)
	}
	if layout, err := file.GetPageLayout("Tiếp"); err != nil || *layout.FitToHeight != 0 {
		t.Errorf("the sheet of several pages is printed on %v, %v", *layout.FitToHeight, err)
	}
	if got := saying(t, file, "Dài"); got[len(got)-1] != "A gồm cả năm trước." {
		t.Errorf("the first of two sheets ends with %q", got[len(got)-1])
	}
	if got := saying(t, file, "Dài (2)"); got[0] != "B. Cá nhân" || got[len(got)-1] != "Tập thể 42" {
		t.Errorf("the second of two sheets says %q", got)
	}
	merges, _ := file.GetMergeCells("Ngắn")
	var first []string // of the first table: its second column lies over two of the second's
	for _, m := range merges {
		if m.GetStartAxis() == "B3" {
			first = append(first, m.GetEndAxis())
		}
	}
	if !slices.Equal(first, []string{"C3"}) {
		t.Errorf("the first table's names are merged to %q of %v", first, merges)
	}
	if got := saying(t, file, "Chữ"); !slices.Equal(got, []string{"Đơn vị không đăng ký."}) {
		t.Errorf("the text is %q", got)
	}
}

// Given a list whose signatures alone would go on a page of their own, then it is set a little
// smaller onto the pages before; one that is much longer than its pages is not.
func TestSignaturesStandOnNoPageAlone(t *testing.T) {
	for rows, pages := range map[int]int{10: 1, 46: 1, 60: 0, 92: 2} {
		section := page.Portrait(page.P(page.Center, 14, "DANH SÁCH").Bolded().Kept(), tableOf(rows, 22, 98, 40),
			page.P(page.Left, 13, "NGƯỜI LẬP"), page.Blank(40), page.P(page.Left, 13, "Bà Lê Thị Thử"))
		file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Danh sách", Sections: []page.Section{section}})))
		if err != nil {
			t.Fatal(err)
		}
		if layout, err := file.GetPageLayout("Danh sách"); err != nil || *layout.FitToHeight != pages {
			t.Errorf("%d rows are printed on %d pages, not %d, %v", rows, *layout.FitToHeight, pages, err)
		}
	}
}

// Given a row for the pen, without cells, in a table that shares its sheet, then each column of
// the table is one cell of it.
func TestARowForThePenHasTheColumnsOfItsTable(t *testing.T) {
	pen := tableOf(0, 22, 98, 40)
	pen.Rows = page.Rows(page.Row{MinHeight: 9})
	section := page.Portrait(part1("A. Tập thể"), pen, part1("B. Cá nhân"), tableOf(3, 20, 55, 45, 40))
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Bảng", Sections: []page.Section{section}})))
	if err != nil {
		t.Fatal(err)
	}
	merges, _ := file.GetMergeCells("Bảng")
	if !slices.ContainsFunc(merges, func(m excelize.MergeCell) bool { return m.GetStartAxis() == "B3" && m.GetEndAxis() == "C3" }) {
		t.Errorf("merged are %v", merges)
	}
	if height, _ := file.GetRowHeight("Bảng", 3); height < 25 {
		t.Errorf("the row is %v high", height)
	}
}

// Given signatures in a list, then what stands above, the space of the hands and the names are one
// row, which no page parts, the names on one height; who receives stands beside them.
func TestSignaturesAreOneRow(t *testing.T) {
	bold := func(text string) page.Paragraph { return page.P(page.Center, 13, text).Bolded() }
	sign := page.Signatures(160, 22, 2,
		page.Signature{Above: []page.Paragraph{bold("NGƯỜI LẬP BIỂU")}, Name: bold("Lê Thị Thử")},
		page.Signature{Above: []page.Paragraph{bold("KT. GIÁM ĐỐC"), bold("PHÓ GIÁM ĐỐC")}, Name: bold("Trần Văn Thử")})
	received := page.Signatures(160, 22, 2,
		page.Signature{Above: []page.Paragraph{page.P(page.Left, 12, "Nơi nhận:"), page.P(page.Left, 11, "- Như trên.")}},
		page.Signature{Above: []page.Paragraph{bold("KHỐI TRƯỞNG")}, Name: bold("Ngô Văn Thử")})
	section := page.Portrait(tableOf(2, 22, 98, 40), sign, received)
	file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Danh sách", Sections: []page.Section{section}})))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := file.GetRows("Danh sách")
	if err != nil || len(rows) != 5 {
		t.Fatalf("%d rows, %v: %q", len(rows), err, rows)
	}
	said := func(cell string) []string {
		text, _ := file.GetCellValue("Danh sách", cell)
		return strings.Split(text, "\n")
	}
	left, right := said("A4"), said("C4")
	if len(left) != len(right) || left[0] != "NGƯỜI LẬP BIỂU" || left[len(left)-1] != "Lê Thị Thử" || right[1] != "PHÓ GIÁM ĐỐC" || right[len(right)-1] != "Trần Văn Thử" {
		t.Errorf("signed are\n%q and\n%q", left, right)
	}
	if height, _ := file.GetRowHeight("Danh sách", 4); height < 22*72/25.4+3*13 {
		t.Errorf("the row is %v points high", height)
	}
	if got := said("A5"); !slices.Equal(got, []string{"Nơi nhận:", "- Như trên."}) {
		t.Errorf("receivers are %q", got)
	}
}

// Given rows of which each page holds fewer than its height says, as none is parted, then the pages
// are counted by the rows, with the head on each.
func TestPagesAreCountedByTheirRows(t *testing.T) {
	rows := append([]float64{50, 20}, slices.Repeat([]float64{60}, 6)...)
	if pages, last := filled(rows, 200, 1, 2); pages != 3 || last != 60 {
		t.Errorf("%d pages, the last with %v", pages, last)
	}
	if pages, last := filled([]float64{50, 20}, 200, 1, 2); pages != 1 || last != 70 {
		t.Errorf("%d pages, the last with %v", pages, last)
	}
}
