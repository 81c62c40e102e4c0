package papers

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"sothidua/app/page"
)

func TestSignaturesHaveTwoRowsOfTheirListAboveThem(t *testing.T) {
	book := newBook(t)
	for round := range 10 {
		// given a list that ends anywhere on a page
		l := build(t, book, InitiativeList, 2023)
		for i, p := range l.Pages {
			rows, signed := 0, false
			for _, op := range p.Ops {
				text, ok := op.(page.Text)
				if !ok {
					continue
				}
				if _, err := strconv.Atoi(text.Text); err == nil && text.Size == listText {
					rows++
				}
				signed = signed || strings.HasPrefix(text.Text, "NGƯỜI LẬP")
			}
			// then no page has a single row, nor signatures without rows
			if signed != (i == len(l.Pages)-1) || rows < 2 {
				t.Errorf("round %d, page %d: %d rows, signed %v", round, i+1, rows, signed)
			}
		}
		change(t, book, "UPDATE registrations SET initiative_id = NULL WHERE id IN "+
			"(SELECT id FROM registrations WHERE initiative_id IS NOT NULL ORDER BY id DESC LIMIT 2)")
	}
}

func TestTheEndOfATextIsBoundToWhatFollows(t *testing.T) {
	first, end := text("đầu"), text("cuối")
	list := page.Table{Columns: []float64{160}, Rows: page.Rows(make([]page.Row, fewRows+1)...)}
	short := page.Table{Columns: []float64{160}, Rows: page.Rows(make([]page.Row, fewRows)...)}
	for _, last := range []page.Block{end, list, short} {
		// when the text ends with a paragraph or a list, and an empty line
		blocks := bound([]page.Block{first, last, page.Blank(6)})
		// then that is kept with what follows, and nothing before it is
		if blocks[0].(page.Paragraph).KeepNext || !blocks[2].(page.Paragraph).KeepNext {
			t.Errorf("kept: %v, %v", blocks[0], blocks[2])
		}
		switch b := blocks[1].(type) {
		case page.Paragraph:
			if !b.KeepNext {
				t.Error("the last paragraph is not kept")
			}
		case page.Table:
			var kept []bool
			for row := range b.Rows {
				kept = append(kept, row.KeepNext)
			}
			want := slices.Repeat([]bool{true}, len(kept)) // a short list is never parted
			if len(kept) > fewRows {
				want = []bool{true, false, false, false, false, true, true}
			}
			if !slices.Equal(kept, want) {
				t.Errorf("rows kept: %v", kept)
			}
		}
	}
}
