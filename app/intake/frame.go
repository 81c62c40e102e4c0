package intake

import (
	"regexp"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

var exampleName = regexp.MustCompile(`(?i)^(?:(?:vd|ví dụ)\s*[:.–-]|\(\s*(?:vd|ví dụ|mẫu)\s*\))|\(\s*(?:vd|ví dụ|mẫu)\s*\)$`)

// isExample tells whether a name is that of an example: "VD: Nguyễn Văn A".
func isExample(name string) bool { return exampleName.MatchString(name) }

// isMotto tells whether a row is one of the letterhead that is printed on each page.
func isMotto(row exchange.Row) bool {
	return slices.ContainsFunc(row.Cells, func(cell string) bool { return begins(cell, words.RowMotto) })
}

// isSigning tells whether a row names who signs by the posts, the rooms or the bodies above
// the signatures: in capitals, one of them a post beside the column of posts, or all of them
// known, one a body, or one who made the list.
func (t *table) isSigning(row exchange.Row, called string) bool {
	if at := columnOf(t.columns, NumberField); at >= 0 && cellAt(row, at) != "" && ordinal.MatchString(cellAt(row, at)) && ordinal.ReplaceAllString(cellAt(row, at), "") == "" { // a group's number
		return false
	}
	posts, bodies, known, filled, makers := 0, 0, 0, 0, 0
	for i, cell := range row.Cells {
		if cell == "" {
			continue
		}
		filled++
		text := exchange.Flat(cell)
		if !hasLetter(text) || text != viet.Upper(text) {
			return false
		}
		post, body := isPost(text), begins(text, words.SigningBodies)
		posts += count(post && (i >= len(t.columns) || t.columns[i].Field != PostField))
		bodies += count(body)
		makers += count(begins(text, words.PasteSignatures))
		known += count(post || body || roomy(text))
	}
	return filled > 1 && (makers > 0 || bodies > 0 && known == filled || posts > 0 && (called == "" || isPost(called) || roomy(called)))
}

// isDayLine tells whether a text is the line of the day above signatures.
func isDayLine(cell string) bool {
	folded := viet.Fold(cell)
	return strings.Contains(folded, "ngay") && strings.Contains(folded, "thang") && strings.Contains(folded, "nam") && len(folded) < 60
}

// pageLine is what a program prints at the edge of each page: "Trang 2/3", "In ngày: 12/03/2025".
var pageLine = regexp.MustCompile(`(?i)^(?:trang|page)\s*:?\s*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?$|^(?:in|xuất|ngày in|giờ in|printed)\s*(?:ngày|lúc|vào lúc|on)?\s*:?\s*\d{1,2}[/:.h-]`)

// isPageLine tells whether a text is printed at the edge of each page.
func isPageLine(text string) bool { return pageLine.MatchString(exchange.Flat(text)) }

// isNumbering tells whether a row only numbers the columns: (1) (2) (3), or 1 2 3.
func isNumbering(row exchange.Row) bool {
	n, brackets, last := 0, 0, -1
	for i, cell := range row.Cells {
		if cell == "" {
			continue
		}
		if !column1.MatchString(cell) || last >= 0 && i != last+1 {
			return false
		}
		if strings.HasPrefix(cell, "(") {
			brackets++
		}
		n, last = n+1, i
	}
	if n < 2 {
		return false
	}
	at := last - n + 1
	bare := func(i int) string { return strings.Trim(strings.SplitN(row.Cells[i], "=", 2)[0], "() ") }
	first, second := bare(at), bare(at+1)
	return brackets == n || first == "1" && second == "2" || first == "A" && (second == "B" || second == "1")
}

// begins tells whether a text begins with one of the words, behind a dash or not.
func begins(text string, list []string) bool {
	folded := viet.Fold(text)
	bullet := strings.TrimLeft(folded, "-–+* ")
	return slices.ContainsFunc(list, func(word string) bool { return strings.HasPrefix(folded, word) || strings.HasPrefix(bullet, word) })
}
