package page

import (
	"fmt"
	"strings"
	"testing"
)

// Given lists of all lengths on pages that lie, with notes and signatures below, with a sum or
// without, then no page before the last is blank by more than half, no signature stands
// without something above it, and a sum has a row above it on its page.
func TestTheEndOfAListLeavesNoPageBlank(t *testing.T) {
	const most = mostSigned
	mended, alone := 0, 0
	for _, c := range []struct{ notes, total bool }{{true, false}, {true, true}, {false, false}, {false, true}} {
		for n := 8; n < 40; n++ {
			var rows []Row
			for i := range n {
				row := Row{Cells: []Cell{C(P(Left, 12, fmt.Sprintf("dòng %d", i)))}, MinHeight: 9 + float64(i%3)*7, CantSplit: true}
				row.KeepNext = i >= n-2
				row.Total = c.total && i == n-1
				row.KeepNext = row.KeepNext || c.total && i == n-3
				rows = append(rows, row)
			}
			section := Landscape(Table{Columns: []float64{200}, Borders: true, Rows: Rows(rows...)})
			if c.notes {
				section.Blocks = append(section.Blocks, P(Left, 11, strings.Repeat("Chữ viết tắt: LĐTT. ", 30)).Spaced(4, 0).Kept(),
					P(Left, 11, "Ghi chú:").Spaced(6, 0).Kept(), P(Left, 11, "- một").Kept(), P(Left, 11, "- hai").Spaced(0, 12).Kept())
			}
			section.Blocks = append(section.Blocks, Signatures(section.Width(), 25, 2, Signature{Above: []Paragraph{P(Center, 13, "NGƯỜI LẬP BIỂU")}, Name: P(Center, 13, "Lê Thị Hoa")}))
			before, err := section.blank(most)
			if err != nil {
				t.Fatal(err)
			}
			section, err = section.Eased()
			if err != nil {
				t.Fatal(err)
			}
			if after, _ := section.blank(most); after {
				t.Errorf("%+v, %d rows: a page stays blank", c, n)
			} else if before {
				mended++
			}
			laid, err := Layout(&Doc{Sections: []Section{section}})
			if err != nil {
				t.Fatal(err)
			}
			var text string
			for _, op := range laid.Pages[len(laid.Pages)-1].Ops {
				if o, ok := op.(Text); ok {
					text += o.Text + "|"
				}
			}
			if wanted := map[bool]string{true: "- hai", false: "dòng"}[c.notes]; !strings.Contains(text, wanted) {
				t.Errorf("%+v, %d rows: the last page has %q", c, n, text)
			}
			if c.notes && !strings.Contains(text, "dòng") {
				alone++
			}
			if c.total && strings.Contains(text, fmt.Sprintf("dòng %d|", n-1)) && !strings.Contains(text, fmt.Sprintf("dòng %d|", n-2)) {
				t.Errorf("%+v, %d rows: the sum stands alone: %q", c, n, text)
			}
		}
	}
	if mended < 5 {
		t.Errorf("only %d lists had a page to mend", mended)
	}
	if alone > 9 { // where a row more would leave half of a page blank
		t.Errorf("%d of 64 lists have notes and signatures alone on a page", alone)
	}
}

// Given a text that fills a page by any part, and below it a table of few rows that is kept whole,
// then the table goes overleaf whole only where no more than the share is left blank.
func TestAShortTableIsNotWorthAThirdOfAPage(t *testing.T) {
	mended := 0
	for n := 10; n < 34; n++ {
		section := Portrait()
		for i := range n {
			section.Blocks = append(section.Blocks, P(Left, 14, fmt.Sprintf("đoạn %d", i)))
		}
		var rows []Row
		for i := range 5 {
			rows = append(rows, Row{Cells: []Cell{C(P(Left, 12, fmt.Sprintf("dòng %d", i)))}, MinHeight: 22, CantSplit: true, KeepNext: i < 4, Short: i > 0 && i < 3})
		}
		section.Blocks = append(section.Blocks, P(Left, 14, "Không đề nghị").Kept(), Table{Columns: []float64{160}, Borders: true, Rows: Rows(rows...)})
		before, err := section.blank(mostWhole)
		if err != nil {
			t.Fatal(err)
		}
		if section, err = section.Eased(); err != nil {
			t.Fatal(err)
		}
		if after, _ := section.blank(mostWhole); after {
			t.Errorf("%d paragraphs: a page stays blank", n)
		} else if before {
			mended++
		}
	}
	if mended < 3 {
		t.Errorf("only %d texts had a page to mend", mended)
	}
}
