package prints

import (
	"slices"
	"strconv"
	"strings"

	"sothidua/app/page"
)

// lines is the text of a document as it is compared: a paragraph or a row of a
// table is one line. The control line is not among them, its time always changes.
func lines(doc *page.Doc) []string {
	var all []string
	for _, section := range doc.Sections {
		for _, block := range section.Blocks {
			switch b := block.(type) {
			case page.Paragraph:
				all = appendLine(all, b)
			case page.Placed:
				for _, p := range b.Paragraphs {
					all = appendLine(all, p)
				}
			case page.Table:
				for _, row := range b.Header {
					all = appendRow(all, row)
				}
				if b.Rows == nil {
					continue
				}
				for row := range b.Rows {
					all = appendRow(all, row)
				}
			}
		}
	}
	return all
}

func appendLine(all []string, p page.Paragraph) []string {
	if text := textOf(p); text != "" {
		return append(all, text)
	}
	return all
}

// appendRow adds a row without its running number: one row more would change
// every row below it.
func appendRow(all []string, row page.Row) []string {
	var cells []string
	for i, cell := range row.Cells {
		var texts []string
		for _, p := range cell.Paragraphs {
			texts = appendLine(texts, p)
		}
		text := strings.Join(texts, " ")
		if _, err := strconv.Atoi(text); err == nil && i == 0 && len(row.Cells) > 1 {
			continue
		}
		if text != "" {
			cells = append(cells, text)
		}
	}
	if len(cells) == 0 {
		return all
	}
	return append(all, strings.Join(cells, " | "))
}

func textOf(p page.Paragraph) string {
	var b strings.Builder
	for _, run := range p.Runs {
		if run.Tab || run.Break {
			b.WriteByte(' ')
		}
		b.WriteString(run.Text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// part is a place where two texts differ: lines of the one in place of lines of
// the other.
type part struct{ before, now []string }

// apart lists the places where two texts differ, in their order. Lines that stand
// once in each text hold the texts together; what stands between them is compared
// by itself.
func apart(before, now []string) []part {
	start := 0
	for start < min(len(before), len(now)) && before[start] == now[start] {
		start++
	}
	before, now = before[start:], now[start:]
	for len(before) > 0 && len(now) > 0 && before[len(before)-1] == now[len(now)-1] {
		before, now = before[:len(before)-1], now[:len(now)-1]
	}
	if len(before) == 0 && len(now) == 0 {
		return nil
	}
	held := holds(before, now)
	if len(held) == 0 {
		return []part{{before, now}}
	}
	var all []part
	b, n := 0, 0
	for _, h := range append(held, hold{len(before), len(now)}) {
		all = append(all, apart(before[b:h.before], now[n:h.now])...)
		b, n = h.before+1, h.now+1
	}
	return all
}

// hold is the same line at its place in both texts.
type hold struct{ before, now int }

// holds are the lines that stand once in each text, as many as keep their order.
func holds(before, now []string) []hold {
	places := once(now)
	var common []hold
	for line, i := range once(before) {
		if j, ok := places[line]; ok {
			common = append(common, hold{i, j})
		}
	}
	slices.SortFunc(common, func(a, b hold) int { return a.before - b.before })
	return rising(common)
}

// once maps the lines that stand only once to their place.
func once(text []string) map[string]int {
	places, twice := map[string]int{}, map[string]bool{}
	for i, line := range text {
		if _, seen := places[line]; seen {
			twice[line] = true
		}
		places[line] = i
	}
	for line := range twice {
		delete(places, line)
	}
	return places
}

// rising is the longest row of holds that rises in the second text as well.
func rising(common []hold) []hold {
	var ends []int // of the best row of each length: its last hold
	previous := make([]int, len(common))
	for i, h := range common {
		at, _ := slices.BinarySearchFunc(ends, h.now, func(end, now int) int { return common[end].now - now })
		previous[i] = -1
		if at > 0 {
			previous[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	var row []hold
	for i := ends[len(ends)-1]; i >= 0; i = previous[i] {
		row = append(row, common[i])
	}
	slices.Reverse(row)
	return row
}
