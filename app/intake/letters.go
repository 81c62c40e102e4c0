package intake

import (
	"sothidua/app/exchange"
)

// lettersOf parts a sheet that holds several letters one below the other, each with its
// letterhead and a list of its own, as a file of the forms of all units does. A letterhead that
// is printed again on each page, with no heading below it, begins none.
func (r *reader) lettersOf(sheet exchange.Sheet) []exchange.Sheet {
	width := 0
	for _, row := range sheet.Rows {
		width = max(width, len(row.Cells))
	}
	var begins []int
	for i, row := range sheet.Rows {
		if isMotto(row) && (i == 0 || !isMotto(sheet.Rows[i-1])) {
			begins = append(begins, i)
		}
	}
	all, from := []exchange.Sheet{sheet}, 0
	for n, at := range begins {
		end := len(sheet.Rows)
		if n+1 < len(begins) {
			end = begins[n+1]
		}
		if r.headAt(sheet.Rows[from:at], 0, width) < 0 || r.headAt(sheet.Rows[at:end], 0, width) < 0 {
			continue
		}
		before, letter := &all[len(all)-1], sheet
		before.Rows = sheet.Rows[from:at]
		letter.Rows, from = sheet.Rows[at:], at
		all = append(all, letter)
	}
	return all
}

// onlyCaption tells whether what stands above a table says whose list it is, people's or
// collectives', and nothing else: "Phần B. Cá nhân".
func (r *reader) onlyCaption(t *table) bool {
	said := false
	for _, row := range t.above {
		for _, cell := range row.Cells {
			if cell == "" {
				continue
			}
			if r.subjectIn(cell) == "" {
				return false
			}
			said = true
		}
	}
	return said
}

// sameLetter tells whether two tables stand in one letter.
func sameLetter(a, b *table) bool {
	return a != nil && a.sheet.Name == b.sheet.Name && a.letter == b.letter && a.part == b.part
}
