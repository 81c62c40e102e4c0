package docx_test

import (
	"strings"
	"testing"

	"sothidua/app/page"
)

func TestAFoldedSheetHasItsBlocksTurnedAboveTheFold(t *testing.T) {
	// given two plates of a folded section
	plate := func(name string) page.Block {
		row := page.Row{Cells: []page.Cell{page.C(page.P(page.Center, 60, name))}}
		return page.Table{Columns: []float64{257}, Rows: page.Rows(row)}
	}
	s := page.Section{Landscape: true, Top: 120, Bottom: 12, Left: 18, Right: 22, NoNumbers: true, Folded: true}
	s.Blocks = []page.Block{plate("Báo Thanh tra"), page.PageBreak{}, plate("Tạp chí")}
	text := write(t, &page.Doc{Sections: []page.Section{s}})["word/document.xml"]
	// then each name stands in a turned box as far from the upper edge as from the lower, and below the fold
	for _, name := range []string{"Báo Thanh tra", "Tạp chí"} {
		if n := strings.Count(text, name); n != 2 {
			t.Errorf("%s stands %d times", name, n)
		}
	}
	for _, want := range []string{`<a:xfrm rot="10800000">`, `<wp:posOffset>792000</wp:posOffset></wp:positionH>`, `<wp:posOffset>432000</wp:posOffset></wp:positionV>`} {
		if n := strings.Count(text, want); n != 2 {
			t.Errorf("%d times %s", n, want)
		}
	}
	if n := strings.Count(text, "<w:pageBreakBefore/>"); n != 1 {
		t.Errorf("%d page breaks", n)
	}
	for _, problem := range check(text) {
		t.Error(problem)
	}
}
