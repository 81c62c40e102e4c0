package papers

import (
	"fmt"
	"strings"
	"testing"

	"sothidua/app/page"
)

// Given nominees, few or many, with short or long names, then a sheet shares its page
// only where both fit, no row is cut from its head, and each page says what is voted on.
func TestBallotsKeepTheirHead(t *testing.T) {
	for _, c := range []struct {
		nominees, letters int
		perPage, pages    int // ballots on a page, or pages of one ballot
	}{
		{1, 20, 2, 1},
		{3, 20, 2, 1},
		{3, 130, 1, 1},
		{9, 60, 1, 1},
		{40, 60, 1, 3},
	} {
		t.Run(fmt.Sprintf("%d of %d letters", c.nominees, c.letters), func(t *testing.T) {
			book := newBook(t)
			name := strings.Repeat("Trung tâm Thử ", c.letters/14+1)
			change(t, book, "DELETE FROM ballots WHERE id <> (SELECT min(id) FROM ballots)")
			change(t, book, "DELETE FROM counts")
			change(t, book, "UPDATE ballots SET issued = 10, members = 10")
			change(t, book, `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
				INSERT INTO units (id, name, folded) SELECT 5000 + i, ? || i, '' FROM n`, c.nominees, name)
			change(t, book, "INSERT INTO memberships (block_id, unit_id) SELECT (SELECT min(id) FROM blocks), id FROM units WHERE id > 5000")
			change(t, book, "INSERT INTO counts (ballot_id, unit_id) SELECT (SELECT id FROM ballots), id FROM units WHERE id > 5000")
			built := build(t, book, Ballot, 2023)
			sheets := 0
			for _, p := range built.Pages {
				text := textsOn(p)
				if strings.Contains(text, "TỜ KIỂM SOÁT") {
					break // for the tellers
				}
				sheets++
				if heads := strings.Count(text, "PHIẾU SUY TÔN"); heads != c.perPage || strings.Count(text, "Không đồng ý") < c.perPage {
					t.Errorf("page %d has %d heads: %.300s", sheets, heads, text)
				}
			}
			if want := 10 / c.perPage * c.pages; sheets != want {
				t.Errorf("%d pages, want %d", sheets, want)
			}
		})
	}
}

// textsOn is all that stands on a page, but for what is folded over.
func textsOn(p *page.Page) string {
	var all []string
	for _, op := range p.Ops {
		if text, ok := op.(page.Text); ok && !text.Turn {
			all = append(all, text.Text)
		}
	}
	return strings.Join(all, " ")
}
