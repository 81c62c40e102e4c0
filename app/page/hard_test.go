package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sothidua/app/page"
)

// The layout's hard cases. What a test can count, it counts; the rest is in the
// goldens.

// register is a bordered list of four columns with a header of two rows.
func register(rows ...page.Row) page.Table {
	head := func(text string) page.Cell {
		c := page.C(page.P(page.Center, 12, text).Bolded()).Centred()
		c.Shade = 235
		return c
	}
	return page.Table{
		Columns: []float64{14, 40, 68, 38}, Borders: true, Padding: 1.5,
		Header: []page.Row{
			{Cells: []page.Cell{head("STT").Spanning(1, 2), head("Đơn vị").Spanning(1, 2), head("Đăng ký").Spanning(2, 1)}},
			{Cells: []page.Cell{head("Họ và tên"), head("Danh hiệu")}},
		},
		Rows: page.Rows(rows...),
	}
}

// unit is the rows of one unit, whose number and name stand in cells over all of
// them.
func unit(number, persons int, name string) []page.Row {
	var rows []page.Row
	for i := range persons {
		r := page.Row{CantSplit: true}
		if i == 0 {
			r.Cells = append(r.Cells, page.C(page.P(page.Center, 12, fmt.Sprint(number))).Spanning(1, persons).Centred(),
				cell(name).Spanning(1, persons).Centred())
		}
		r.Cells = append(r.Cells, cell(fmt.Sprintf("Đồng chí %d.%d", number, i+1)), cell("Chiến sĩ tiên tiến"))
		rows = append(rows, r)
	}
	return rows
}

// count is how many texts of a page begin like this.
func count(p *page.Page, begin string) int {
	n := 0
	for _, text := range texts(p) {
		if strings.HasPrefix(text.Text, begin) {
			n++
		}
	}
	return n
}

// bordered fails for a page whose texts do not all stand in closed boxes: left
// and right of each, and above and below it, there is a line.
func bordered(t *testing.T, pages []*page.Page, except ...string) {
	t.Helper()
	for i, p := range pages {
		for _, text := range texts(p) {
			if slices.Contains(except, text.Text) {
				continue
			}
			var left, right, above, below bool
			for _, o := range p.Ops {
				l, ok := o.(page.Line)
				switch across := ok && l.Y1 == l.Y2; {
				case !ok:
				case across && l.X1 <= text.X && l.X2 >= text.X:
					above, below = above || l.Y1 < text.Y, below || l.Y1 > text.Y
				case !across && l.Y1 <= text.Y && l.Y2 >= text.Y:
					left, right = left || l.X1 < text.X, right || l.X1 > text.X
				}
			}
			if !left || !right || !above || !below {
				t.Errorf("page %d: %q at %.0f, %.0f: left %v, right %v, above %v, below %v", i+1, text.Text, text.X, text.Y, left, right, above, below)
			}
		}
	}
}

func TestGroupOverPagesNamesItselfOnEach(t *testing.T) {
	// given a unit of ninety persons between two small ones
	rows := slices.Concat(unit(1, 3, "Tạp chí A"), unit(2, 90, "Cơ quan thường trực của Khối thi đua"), unit(3, 2, "Tạp chí B"))
	r := layout(t, page.Portrait(page.P(page.Center, 14, "DANH SÁCH").Bolded().Spaced(0, 6), register(rows...)))
	// then its name stands on each of its pages, in one closed cell
	for i, p := range r.Pages {
		if got := count(p, "Cơ quan"); got != 1 {
			t.Errorf("page %d: the unit's name stands there %d times", i+1, got)
		}
	}
	persons := 0
	for _, p := range r.Pages {
		persons += count(p, "Đồng chí 2.")
	}
	if persons != 90 {
		t.Errorf("%d persons", persons)
	}
	bordered(t, r.Pages, "DANH SÁCH", "2", "3")
	goldens(t, "group", r.Pages...)
}

func TestLastRowOfAGroupHasRoomForItsName(t *testing.T) {
	for persons := 36; persons < 80; persons++ {
		// given a unit whose name takes three lines, its end anywhere on a page
		rows := unit(1, persons, "Một\ncơ quan\nba dòng")
		r := layout(t, page.Portrait(register(rows...)))
		for i, p := range r.Pages {
			if count(p, "Đồng chí") > 0 && (count(p, "Một") != 1 || count(p, "ba dòng") != 1) {
				t.Fatalf("%d persons: page %d has not the whole name: %q", persons, i+1, texted(p))
			}
		}
	}
}

// texted is a page's texts, for messages.
func texted(p *page.Page) []string {
	var all []string
	for _, text := range texts(p) {
		all = append(all, text.Text)
	}
	return all
}

func TestRowHigherThanAPage(t *testing.T) {
	// given a report of 120 lines in a row that must not split
	var lines []string
	for i := range 120 {
		lines = append(lines, fmt.Sprintf("Thành tích thứ %d.", i+1))
	}
	tall := page.Row{CantSplit: true, Cells: []page.Cell{
		page.C(page.P(page.Center, 12, "1")).Centred(), cell("Tạp chí A"), cell(strings.Join(lines, "\n")), cell("Bằng khen của Bộ trưởng"),
	}}
	r := layout(t, page.Portrait(register(slices.Concat(unit(7, 2, "Báo B"), []page.Row{tall}, unit(8, 2, "Báo C"))...)))
	var got []string
	for _, p := range r.Pages {
		for _, text := range texts(p) {
			if strings.HasPrefix(text.Text, "Thành tích thứ") {
				got = append(got, text.Text)
			}
		}
	}
	if !slices.Equal(got, lines) {
		t.Errorf("%d lines", len(got))
	}
	bordered(t, r.Pages, "2", "3")
	goldens(t, "tallrow", r.Pages...)
}

func TestHeadingRowsAcrossPages(t *testing.T) {
	for before := 30; before < 45; before++ {
		// given rows over all columns, each kept with the first person below it
		rows := unit(1, before, "Báo A")
		for i := range rows {
			rows[i].Cells = rows[i].Cells[max(len(rows[i].Cells)-2, 0):]
			rows[i].Cells = append([]page.Cell{cell(fmt.Sprint(i + 1)), cell("Báo A")}, rows[i].Cells...)
		}
		heading := page.Row{CantSplit: true, KeepNext: true, Cells: []page.Cell{page.C(page.P(page.Left, 12, "II. Khối cơ quan").Bolded()).Spanning(4, 1)}}
		rows = append(rows, heading)
		rows = append(rows, unit(2, 1, "Báo B")...)
		r := layout(t, page.Portrait(register(rows...)))
		// then it never stands last on a page
		at, _ := find(t, r, "II. Khối cơ quan")
		if next, _ := find(t, r, "Đồng chí 2.1"); next != at {
			t.Errorf("%d rows before: heading on page %d, its person on %d", before, at+1, next+1)
		}
	}
}

func TestSpannedRowSplitsOverPages(t *testing.T) {
	// given a remark over three columns that goes on overleaf
	remark := strings.TrimSpace(strings.Repeat("Tập thể đã hoàn thành xuất sắc nhiệm vụ được giao trong năm. ", 25))
	rows := unit(1, 30, "Tạp chí A")
	rows = append(rows, page.Row{Cells: []page.Cell{cell("2"), page.C(page.P(page.Justify, 12, remark)).Spanning(3, 1)}})
	r := layout(t, page.Portrait(register(append(rows, unit(3, 2, "Báo B")...)...)))
	if begin, end := count(r.Pages[0], "Tập thể"), count(r.Pages[1], "2"); begin == 0 || end == 0 || len(r.Pages) != 2 {
		t.Errorf("%d pages, the remark begins %d times on the first", len(r.Pages), begin)
	}
	bordered(t, r.Pages, "2")
	goldens(t, "spanned", r.Pages...)
}

func TestHeadersOfAnyHeight(t *testing.T) {
	for _, lines := range []int{20, 40} {
		// given a header of less, and of more, than half a page
		table := register(unit(1, 50, "Tạp chí A")...)
		table.Header[1].Cells[0] = cell(strings.TrimSpace(strings.Repeat("đầu bảng\n", lines)))
		r := layout(t, page.Portrait(table))
		// then the low one stands on each page, the high one on the first
		for i, p := range r.Pages {
			if got := count(p, "STT") > 0; got != (i == 0 || lines == 20) {
				t.Errorf("header of %d lines: on page %d: %v", lines, i+1, got)
			}
		}
		bordered(t, r.Pages, "2", "3", "4")
	}
}

func TestVeryLongWordsStayWhole(t *testing.T) {
	// given a name of ten thousand letters in a narrow cell, and one of fifty
	long, slip := strings.Repeat("Nguyễn", 8), strings.Repeat("đường", 2000)
	rows := unit(1, 3, "Tạp chí A")
	rows[0].Cells[2], rows[1].Cells[0] = cell(long), cell(slip)
	for i := range rows {
		rows[i].CantSplit = false
	}
	r := layout(t, page.Portrait(page.P(page.Left, 14, strings.Repeat("Ứng", 100)), register(rows...)))
	// then no letter is lost, and the slip takes two pages, not twenty
	var got strings.Builder
	for _, p := range r.Pages {
		for _, text := range texts(p) {
			if text.Size < 12 {
				got.WriteString(text.Text)
			}
		}
	}
	if got.String() != slip || len(r.Pages) > 2 {
		t.Errorf("%d of %d bytes, %d pages", got.Len(), len(slip), len(r.Pages))
	}
	bordered(t, r.Pages[1:], "2")
	goldens(t, "longword", r.Pages...)
}

func TestListsOfNoneOneAndTenThousand(t *testing.T) {
	r := layout(t, page.Portrait(page.P(page.Left, 14, "Không có ai").Kept(), register(), page.Blank(14), page.P(page.Left, 14, "Một người").Kept(), register(unit(1, 1, "Tạp chí A")...)))
	bordered(t, r.Pages, "Không có ai", "Một người")
	goldens(t, "few", r.Pages...)

	many := register()
	many.Rows = func(yield func(page.Row) bool) {
		for i := range 10000 {
			if !yield(page.Row{CantSplit: true, Cells: []page.Cell{cell(fmt.Sprint(i + 1)), cell("Tạp chí A"), cell(fmt.Sprint("Đồng chí ", i+1)), cell("Lao động tiên tiến")}}) {
				return
			}
		}
	}
	var last *page.Page
	persons, pages := 0, 0
	_, err := page.Stream(&page.Doc{Sections: []page.Section{page.Portrait(many)}}, func(p *page.Page) error {
		last, pages = p, pages+1
		persons += count(p, "Đồng chí")
		return nil
	})
	if err != nil || persons != 10000 || last.Number != pages {
		t.Errorf("error %v, %d persons, page %d of %d", err, persons, last.Number, pages)
	}
	goldens(t, "last", last)
}

func TestOrientationTurnsWithinADocument(t *testing.T) {
	lying := page.Landscape(page.P(page.Center, 14, "DANH SÁCH KÈM THEO").Bolded().Spaced(0, 6).Kept(), register(unit(1, 40, "Tạp chí A")...))
	after := page.Portrait(page.Body(14, page.Plain(strings.Repeat("Các đơn vị tổ chức thực hiện. ", 12))))
	after.Footing = "Dòng kiểm soát"
	r := layoutDoc(t, &page.Doc{Mark: "TẬP DƯỢT", Sections: []page.Section{page.Portrait(fill(3)...), lying, after}})
	for i, wide := range []bool{false, true, true, false} {
		if p := r.Pages[i]; (p.Width > p.Height) != wide || p.Number != i+1 {
			t.Errorf("page %d has number %d and is %.0f × %.0f", i+1, p.Number, p.Width, p.Height)
		}
	}
	goldens(t, "turned", r.Pages...)
}

func TestChainsNoPageHolds(t *testing.T) {
	// given seventy headings, each kept with the next, below some lines
	blocks := fill(40)
	for i := range 70 {
		blocks = append(blocks, page.P(page.Left, 14, fmt.Sprint("Mục ", i)).Kept())
	}
	r := layout(t, page.Portrait(append(blocks, page.P(page.Left, 14, "một\nhai"))...))
	// then the first page of them is full, and the last one has what follows
	if got := []int{count(r.Pages[0], "Mục"), count(r.Pages[1], "Mục"), count(r.Pages[2], "Mục")}; !slices.Equal(got, []int{0, 44, 26}) {
		t.Errorf("headings on pages: %v", got)
	}
	if at, _ := find(t, r, "hai"); at != 2 {
		t.Errorf("the end on page %d", at+1)
	}
}

func TestKeptParagraphOverPagesEndsWithWhatFollows(t *testing.T) {
	for lines := 80; lines < 80+linesOnPage; lines++ {
		// given a paragraph of several pages, kept with a table
		var text []string
		for i := range lines {
			text = append(text, fmt.Sprint("câu ", i))
		}
		r := layout(t, page.Portrait(page.P(page.Left, 14, strings.Join(text, "\n")).Kept(), numbered(3)))
		end, _ := find(t, r, text[lines-1])
		if at, _ := find(t, r, "hàng 0"); at != end {
			t.Errorf("%d lines: the end on page %d, the table on %d", lines, end+1, at+1)
		}
	}
}
