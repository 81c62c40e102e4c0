package exchange

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// wideGap stands between columns that are set below each other by blanks.
	wideGap = regexp.MustCompile(`[ \x{00A0}]{2,}`)
	// onlyRule is the line below a heading between bars.
	onlyRule = regexp.MustCompile(`^[\s|:+=-]+$`)
)

// tabbed gives text the tabs that it would have on the clipboard of a spreadsheet, where a
// mail or a program that writes notes set its columns by bars or by blanks instead. What
// has tabs, or no such columns, stays as it is; no line is added or taken away.
func tabbed(text string) string {
	if strings.Contains(text, "\t") {
		return text
	}
	all := strings.Split(text, "\n")
	if !partBars(all) && !partBlanks(all) {
		return text
	}
	return strings.Join(all, "\n")
}

// partBars parts the lines that stand between bars: "| 1 | Vũ Văn Thử | LĐTT |".
func partBars(all []string) bool {
	const least = 2 // lines that make a table
	barred := func(line string) (string, bool) {
		line = strings.TrimSpace(line)
		return line, len(line) > 1 && line[0] == '|' && line[len(line)-1] == '|' && strings.Count(line, "|") > 2
	}
	found := 0
	for _, line := range all {
		if _, is := barred(line); is {
			found++
		}
	}
	if found < least {
		return false
	}
	for i, line := range all {
		line, is := barred(line)
		switch {
		case !is:
		case onlyRule.MatchString(line):
			all[i] = ""
		default:
			cells := strings.Split(line[1:len(line)-1], "|")
			for c := range cells {
				cells[c] = strings.TrimSpace(cells[c])
			}
			all[i] = strings.Join(cells, "\t")
		}
	}
	return true
}

// partBlanks parts the lines whose columns are set by blanks. The first of the longest is
// the heading: a line with fewer parts has each below the heading that begins nearest.
func partBlanks(all []string) bool {
	const least, fewest = 3, 3 // lines of a table, its columns
	split := func(line string) (starts []int, cells []string) {
		from := len(line) - len(strings.TrimLeft(line, " \u00a0"))
		for _, gap := range append(wideGap.FindAllStringIndex(strings.TrimRight(line, " \u00a0"), -1), []int{len(strings.TrimRight(line, " \u00a0")), 0}) {
			if gap[0] > from {
				starts, cells = append(starts, utf8.RuneCountInString(line[:from])), append(cells, line[from:gap[0]])
			}
			from = max(from, gap[1])
		}
		return starts, cells
	}
	head, lines := -1, 0
	var columns []int
	for i, line := range all {
		starts, _ := split(line)
		if len(starts) >= fewest {
			lines++
		}
		if len(starts) > len(columns) {
			head, columns = i, starts
		}
	}
	if lines < least || len(columns) < fewest {
		return false
	}
	for i, line := range all {
		starts, cells := split(line)
		if len(starts) < 2 || i < head {
			continue
		}
		row := make([]string, len(columns))
		next := 0 // the first column that is free
		for p, cell := range cells {
			at := next
			for c := next; c <= len(columns)-(len(cells)-p); c++ { // so that the parts behind it have a column each
				if far(starts[p], columns[c]) < far(starts[p], columns[at]) {
					at = c
				}
			}
			row[at], next = cell, at+1
		}
		all[i] = strings.Join(row, "\t")
	}
	return true
}

func far(a, b int) int { return max(a-b, b-a) }
