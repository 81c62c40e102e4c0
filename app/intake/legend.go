package intake

import (
	"regexp"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// legendSigns are short signs, alone or behind a word that counts sorts: "Loại 1".
var legendSigns = `(?:(?i:` + strings.Join(words.LegendSorts, "|") + `)\s+)?(?:[\p{Lu}Đ]{1,3}\d?|[a-zđ]|\d{1,2})|\*{1,3}`

var (
	// legendItem is a short sign and what it stands for: "A: LĐTT", "(2) - CSTĐCS", "C = không đăng ký".
	legendItem = regexp.MustCompile(`^[\s(]*(` + legendSigns + `)\)?\s*(?:[:=]|[-–]|\.|\s+là\s)\s*(\S.*)$`)
	legendSign = regexp.MustCompile(`^[\s(]*(?:` + legendSigns + `)\)?\s*[:=–-]`)
	// legendBullet stands before a sign: "(*) A: LĐTT", "(1) Loại 1: LĐTT".
	legendBullet = regexp.MustCompile(`^\s*(?:\(\s*(?:\*{1,3}|\d)\s*\)|\*{1,3}|[-–+•])\s+`)
	legendParts  = regexp.MustCompile(`\s*[;\n|]\s*`)
	legendLabel  = regexp.MustCompile(`^[^:]{4,40}:\s*`)
)

// readLegends learns what short signs stand for where the source says it itself, above or
// below the list, in a heading, or one below the other: "A: LĐTT; B: CSTĐCS; C: không đăng
// ký". A sign that is explained in two ways stays unknown, and is asked.
func (r *reader) readLegends() {
	const most = 500 // rows at the beginning and at the end of a sheet
	r.legends = map[place]bool{}
	twice := map[string]bool{}
	signs := map[string]string{}
	learn := func(pairs [][2]string) {
		if r.ofMarks(pairs) {
			for _, pair := range pairs {
				signs[viet.Fold(pair[0])] = pair[1]
			}
			return
		}
		for _, pair := range pairs {
			if before := r.codes[pair[0]]; before != "" && keyOf(before) != keyOf(pair[1]) {
				twice[pair[0]] = true
			}
			r.codes[pair[0]] = pair[1]
		}
	}
	for _, sheet := range r.src.Sheets {
		var run [][2]string // signs that rows explain one below the other
		var rows []place
		ends := func() {
			if len(run) > 1 {
				learn(run)
				for _, at := range rows {
					r.legends[at] = true
				}
			}
			run, rows = nil, nil
		}
		for i, row := range sheet.Rows {
			if i >= most && i < len(sheet.Rows)-most {
				continue
			}
			cells := filledCells(row)
			at := place{sheet.Name, row.Number}
			if len(cells) > 2 || len(cells) == 0 {
				ends()
				for _, cell := range cells {
					if strings.Contains(cell, "(") && strings.ContainsAny(cell, ":=–-/") {
						for _, inside := range brackets.FindAllStringSubmatch(cell, -1) {
							learn(r.explained(inside[1]))
							if either, is := words.FillLetters[strings.ReplaceAll(strings.ToLower(inside[1]), " ", "")]; is {
								learn(either)
							}
						}
					}
				}
				continue
			}
			text := strings.Join(cells, "\n")
			if pairs := r.explained(text); len(pairs) > 0 {
				ends()
				learn(pairs)
				r.legends[at] = true
				continue
			}
			line := exchange.Flat(strings.Join(cells, " "))
			one := r.explainedOne(line, legendSign)
			if label := legendLabel.FindString(line); one[0] == "" && label != "" { // "Ghi chú: A - LĐTT", the others below
				one = r.explainedOne(line[len(label):], legendSign)
			}
			if len(cells) == 2 {
				one = r.explainedOne(exchange.Flat(cells[0])+": "+exchange.Flat(cells[1]), legendSign)
			}
			if one[0] == "" {
				ends()
				continue
			}
			run, rows = append(run, one), append(rows, at)
		}
		ends()
	}
	for sign := range twice {
		delete(r.codes, sign)
	}
	r.signs = signs
	r.marks = memory[viet.Mark]{} // read before what signs say
}

// ofMarks tells whether signs stand for yes and for no, and for no title: "x: đăng ký; o: không".
func (r *reader) ofMarks(pairs [][2]string) bool {
	yes := false
	for _, pair := range pairs {
		switch viet.ReadMark(pair[1]) {
		case viet.Marked:
			yes = true
		case viet.UnclearMark:
			return false
		}
	}
	return yes
}

// place is a row of a sheet.
type place struct {
	sheet  string
	number int
}

func filledCells(row exchange.Row) (cells []string) {
	for _, cell := range row.Cells {
		if cell != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

// explained are the signs that one text explains, two or more: titles, one at least, or yes
// and no; nil where it is anything else.
func (r *reader) explained(text string) (pairs [][2]string) {
	const most = 1000 // bytes
	if len(text) > most || !strings.ContainsAny(text, ":=-–.") && !strings.Contains(text, words.LegendIs) {
		return nil
	}
	text = bareLegend(text)
	if label := legendLabel.FindString(text); label != "" && !legendItem.MatchString(text) {
		text = text[len(label):]
	}
	parts := legendParts.Split(text, -1)
	if len(parts) < 2 {
		parts = strings.Split(text, ",")
	}
	titles := 0
	for _, part := range parts {
		if strings.TrimSpace(part) == "" {
			continue
		}
		one := r.explainedOne(part, legendItem)
		if one[0] == "" {
			return nil
		}
		titles += count(r.mayBeTitle(one[1]) || r.isTerm(one[1]))
		pairs = append(pairs, one)
	}
	if len(pairs) < 2 || titles == 0 && !r.ofMarks(pairs) {
		return nil
	}
	return pairs
}

// bareLegend is the text of a legend without a bullet before its first sign.
func bareLegend(text string) string {
	if bullet := legendBullet.FindString(text); bullet != "" && legendItem.MatchString(text[len(bullet):]) {
		return text[len(bullet):]
	}
	return text
}

// explainedOne is a sign with what it stands for, a title or none; empty for anything else.
func (r *reader) explainedOne(text string, like *regexp.Regexp) (pair [2]string) {
	text = bareLegend(text)
	found := legendItem.FindStringSubmatch(text)
	if found == nil || !like.MatchString(text) {
		return pair
	}
	meaning := strings.Trim(exchange.Flat(found[2]), " .,;()")
	if bare := r.titleAbove(meaning); bare != "" && !r.mayBeTitle(meaning) && r.mayBeTitle(bare) { // "danh hiệu LĐTT"
		meaning = bare
	}
	if !r.mayBeTitle(meaning) && !r.isTerm(meaning) && (r.mark(meaning) == viet.UnclearMark || !hasLetter(meaning) || len(meaning) < 2) {
		return pair
	}
	return [2]string{found[1], meaning}
}

// isTerm tells whether a text is one of what a fact of the list can be.
func (r *reader) isTerm(text string) bool {
	return r.List != nil && slices.ContainsFunc(r.List.Facts, func(f Fact) bool {
		_, is := f.Read(text)
		return is && len(f.Options) > 0
	})
}

// isLegend tells whether a row explains signs of the list.
func (r *reader) isLegend(sheet string, row exchange.Row) bool {
	return r.legends[place{sheet, row.Number}]
}
