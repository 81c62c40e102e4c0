package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sothidua/app/page"
)

func cell(text string) page.Cell { return page.C(page.P(page.Left, 12, text)) }

// numbered is a bordered table of one column with a header.
func numbered(n int) page.Table {
	return page.Table{
		Columns: []float64{160}, Borders: true, Padding: 1,
		Header: []page.Row{{Cells: []page.Cell{cell("ĐẦU BẢNG")}}},
		Rows: func(yield func(page.Row) bool) {
			for i := range n {
				if !yield(page.Row{CantSplit: true, Cells: []page.Cell{cell(fmt.Sprint("hàng ", i))}}) {
					return
				}
			}
		},
	}
}

func TestTablesOfAnyLength(t *testing.T) {
	for _, n := range []int{0, 1, 10000} {
		// when the pages of a table are laid out one by one
		pages, heads := 0, 0
		var got []string
		_, err := page.Stream(&page.Doc{Sections: []page.Section{page.Portrait(numbered(n))}}, func(p *page.Page) error {
			pages++
			for _, text := range texts(p) {
				switch {
				case text.Text == "ĐẦU BẢNG":
					heads++
				case strings.HasPrefix(text.Text, "hàng "):
					got = append(got, text.Text)
					if text.Y > p.Height-20*72/25.4 {
						t.Fatalf("%q stands in the margin", text.Text)
					}
				}
			}
			return nil
		})
		// then the header is on each page, and each row is there once, in order
		if err != nil || heads != pages || len(got) != n {
			t.Fatalf("%d rows: error %v, %d pages, %d headers, %d rows drawn", n, err, pages, heads, len(got))
		}
		for i, text := range got {
			if text != fmt.Sprint("hàng ", i) {
				t.Fatalf("row %d is %q", i, text)
			}
		}
	}
}

func TestHeaderDoesNotStandAlone(t *testing.T) {
	for before := linesOnPage - 6; before <= linesOnPage; before++ {
		r := layout(t, page.Portrait(append(fill(before), page.P(page.Left, 14, "Tên bảng").Kept(), numbered(3))...))
		title, _ := find(t, r, "Tên bảng")
		if at, _ := find(t, r, "hàng 0"); at != title {
			t.Errorf("%d lines before: title on page %d, first row on %d", before, title+1, at+1)
		}
	}
}

func TestGroupStaysTogetherWhenAPageHoldsIt(t *testing.T) {
	for before := 30; before <= linesOnPage; before++ {
		// given six rows tied by a cell over all of them, and a total kept with its last row
		table := page.Table{Columns: []float64{30, 130}, Borders: true, Rows: page.Rows(group(6)...)}
		r := layout(t, page.Portrait(append(fill(before), table)...))
		first, _ := find(t, r, "NHÓM")
		last, _ := find(t, r, "hàng 5")
		if first != last {
			t.Errorf("%d lines before: group from page %d to %d", before, first+1, last+1)
		}
	}
}

// group is rows whose first column is one cell.
func group(n int) []page.Row {
	rows := []page.Row{{CantSplit: true, Cells: []page.Cell{cell("NHÓM").Spanning(1, n).Centred(), cell("hàng 0")}}}
	for i := 1; i < n; i++ {
		rows = append(rows, page.Row{CantSplit: true, Cells: []page.Cell{cell(fmt.Sprint("hàng ", i))}})
	}
	return rows
}

func TestGroupHigherThanAPageSplits(t *testing.T) {
	for _, n := range []int{3, 200} {
		// given a group of rows whose spanning cell has text for several pages
		rows := group(n)
		long := strings.TrimSpace(strings.Repeat("nội dung ", 400))
		rows[0].Cells[0] = cell(long).Spanning(1, n)
		table := numbered(0)
		table.Columns = []float64{30, 130}
		table.Rows = page.Rows(rows...)
		// when
		r := layout(t, page.Portrait(append(fill(10), table)...))
		// then every row and every word is there, inside the borders
		var words, drawn []string
		for _, p := range r.Pages {
			lowest := lowestLine(p)
			for _, text := range texts(p) {
				if text.Y > lowest {
					t.Fatalf("%d rows: %q stands below the table", n, text.Text)
				}
				if strings.Contains(text.Text, "nội") || strings.Contains(text.Text, "dung") {
					words = append(words, strings.Fields(text.Text)...)
				} else if strings.HasPrefix(text.Text, "hàng") {
					drawn = append(drawn, text.Text)
				}
			}
		}
		if strings.Join(words, " ") != long || len(drawn) != n || len(r.Pages) < 4 {
			t.Errorf("%d rows: %d of 800 words, %d rows drawn, %d pages", n, len(words), len(drawn), len(r.Pages))
		}
	}
}

// lowestLine is where the lowest line of a page is, which must not be in the
// margin.
func lowestLine(p *page.Page) float64 {
	lowest := 0.0
	for _, o := range p.Ops {
		if l, ok := o.(page.Line); ok {
			lowest = max(lowest, l.Y2)
		}
	}
	if bottom := p.Height - 20*72/25.4; lowest > bottom+0.02 {
		return 0
	}
	return lowest
}

func TestRowHigherThanAPageSplitsByLines(t *testing.T) {
	for _, cantSplit := range []bool{false, true} {
		// given a row of 300 lines beside a short cell
		var lines []string
		for i := range 300 {
			lines = append(lines, fmt.Sprint("câu ", i))
		}
		table := numbered(0)
		table.Columns = []float64{30, 130}
		table.Rows = page.Rows(page.Row{CantSplit: cantSplit, Cells: []page.Cell{cell("1").Centred(), cell(strings.Join(lines, "\n"))}})
		r := layout(t, page.Portrait(append(fill(20), table)...))
		var got []string
		for _, p := range r.Pages {
			for _, text := range texts(p) {
				if strings.HasPrefix(text.Text, "câu ") {
					got = append(got, text.Text)
				}
			}
		}
		if !slices.Equal(got, lines) || len(r.Pages) != 7 {
			t.Errorf("CantSplit %v: %d lines on %d pages", cantSplit, len(got), len(r.Pages))
		}
		if at, _ := find(t, r, "câu 0"); at != 0 {
			t.Errorf("CantSplit %v: begins on page %d", cantSplit, at+1)
		}
	}
}

func TestHeaderHigherThanAPageEnds(t *testing.T) {
	table := numbered(5)
	table.Header[0].Cells[0] = cell(strings.Repeat("đầu\n", 120) + "hết")
	r := layout(t, page.Portrait(table))
	if at, _ := find(t, r, "hàng 4"); at != 2 || len(r.Pages) != 3 {
		t.Errorf("last row on page %d of %d", at+1, len(r.Pages))
	}
}

func TestLineHigherThanAPageEnds(t *testing.T) {
	table := numbered(0)
	table.Rows = page.Rows(page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 900, "A\nB"))}})
	if r := layout(t, page.Portrait(table)); len(r.Pages) != 2 {
		t.Errorf("%d pages, want 2", len(r.Pages))
	}
}

func TestSpansBothWays(t *testing.T) {
	// given a corner cell over two columns and rows, a row too short, one too long
	table := page.Table{Columns: []float64{40, 40, 80}, Rows: page.Rows(
		page.Row{Cells: []page.Cell{cell("góc").Spanning(2, 2), cell("a")}},
		page.Row{Cells: []page.Cell{cell("b")}},
		page.Row{Cells: []page.Cell{cell("c").Spanning(9, 9), cell("thừa")}},
		page.Row{},
	)}
	r := layout(t, page.Portrait(table))
	_, a := find(t, r, "a")
	_, b := find(t, r, "b")
	_, c := find(t, r, "c")
	if a.X != b.X || a.X-c.X < 79*72/25.4 || b.Y <= a.Y || c.Y <= b.Y {
		t.Errorf("a %v, b %v, c %v", a, b, c)
	}
	if got := len(texts(r.Pages[0])); got != 4 {
		t.Errorf("%d texts, want 4: the cell beyond the edge is left out", got)
	}
}

func TestWideTableIsShrunk(t *testing.T) {
	table := numbered(1)
	table.Columns = []float64{400}
	r := layout(t, page.Portrait(table))
	for _, o := range r.Pages[0].Ops {
		if l, ok := o.(page.Line); ok && (l.X1 < 30*72/25.4-0.01 || l.X2 > 190*72/25.4+0.01) {
			t.Errorf("outside the text area: %+v", l)
		}
	}
}

// bound is a numbered table whose last two rows stay with what follows it.
func bound(n int) page.Table {
	table := numbered(n)
	rows := slices.Collect(table.Rows)
	for i := max(n-2, 0); i < n; i++ {
		rows[i].KeepNext = true
	}
	table.Rows = page.Rows(rows...)
	return table
}

func TestLastRowsStayWithWhatFollows(t *testing.T) {
	signatures := page.Signatures(160, 22, 1, page.Signature{Name: page.P(page.Center, 14, "TÊN")})
	for n := 1; n < 3*linesOnPage; n++ {
		// given a heading, a list bound to a closing line, and that to the signatures
		r := layout(t, page.Portrait(page.P(page.Left, 14, "Đầu mục").Kept(), bound(n),
			page.P(page.Left, 14, "Tổng cộng").Spaced(6, 14).Kept(), signatures))
		// then the page of the signatures has two rows at least, all else goes on before
		signed, _ := find(t, r, "TÊN")
		if got := count(r.Pages[signed], "hàng "); got < min(n, 2) {
			t.Errorf("%d rows: %d of them on the page of the signatures", n, got)
		}
		if title, _ := find(t, r, "Đầu mục"); title != 0 {
			t.Errorf("%d rows: heading on page %d", n, title+1)
		}
		rows := 0
		for _, p := range r.Pages {
			rows += count(p, "hàng ")
		}
		if rows != n {
			t.Errorf("%d rows: %d drawn", n, rows)
		}
	}
}

func TestShortTableKeptWithWhatFollowsIsPartOfTheChain(t *testing.T) {
	for before := 20; before <= linesOnPage; before++ {
		// given a title, two short tables and a line, all of them bound
		r := layout(t, page.Portrait(append(fill(before), page.P(page.Left, 14, "Tên bảng").Kept(),
			bound(2), bound(1), page.P(page.Left, 14, "Hết"))...))
		title, _ := find(t, r, "Tên bảng")
		if at, _ := find(t, r, "Hết"); at != title {
			t.Errorf("%d lines before: title on page %d, end on %d", before, title+1, at+1)
		}
	}
}

func TestRowsBoundToMoreThanAPageGoOn(t *testing.T) {
	// given a list bound to a row as high as the page, and a chain as long as two
	tall := page.Table{Columns: []float64{160}, Rows: page.Rows(page.Row{CantSplit: true, MinHeight: 255, Cells: []page.Cell{cell("cao")}})}
	blocks := []page.Block{bound(5), tall, bound(5)}
	for i := range 90 {
		blocks = append(blocks, page.P(page.Left, 14, fmt.Sprint("Mục ", i)).Kept())
	}
	r := layout(t, page.Portrait(append(blocks, page.P(page.Left, 14, "Hết"))...))
	// then each begins on the next page, and all end
	if at, _ := find(t, r, "cao"); at != 1 {
		t.Errorf("the high row on page %d", at+1)
	}
	if at, _ := find(t, r, "Hết"); at != len(r.Pages)-1 || at > 6 {
		t.Errorf("the end on page %d of %d", at+1, len(r.Pages))
	}
}
