package intake

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
)

// isSum tells whether a row adds up: "Tổng cộng: 05 người", "Cộng phòng". The marks
// count, and what stands beside it: "Tổng công ty" and "Cộng đồng" are none.
func isSum(row exchange.Row) bool {
	text, beside := "", false // letters beside the first text
	for _, cell := range row.Cells {
		switch {
		case cell == "":
		case text == "":
			text = strings.ToLower(exchange.Flat(ordinal.ReplaceAllString(cell, "")))
			if text == "" {
				text = strings.ToLower(exchange.Flat(cell))
			}
		default:
			beside = beside || !figures.MatchString(strings.ReplaceAll(strings.ToLower(cell), words.PasteHeads, ""))
		}
	}
	for _, word := range words.PasteSums {
		rest, ok := strings.CutPrefix(text, word)
		if !ok {
			continue
		}
		alone := !hasLetter(strings.ReplaceAll(rest, words.PasteHeads, ""))
		of := word == words.PasteSumWord && strings.HasPrefix(rest, " ") && !slices.ContainsFunc(words.PasteSumNot, func(not string) bool { return strings.HasPrefix(rest, not) })
		if alone || strings.Contains(word, " ") || of && !beside {
			return true
		}
	}
	return false
}

// checkSum says where a sum is neither of all that was read nor of what was read since
// one of the groups above it.
func (r *reader) checkSum(t *table, s *standing, row exchange.Row) {
	for i, c := range t.columns {
		if c.Field != MarkField || !isCount(cellAt(row, i)) {
			continue
		}
		var sum int
		_, _ = fmt.Sscan(strings.TrimRight(cellAt(row, i), ".)"), &sum)
		read := s.sums[c.Kind]
		if sum != read && !slices.ContainsFunc(s.before, func(before map[int64]int) bool { return read-before[c.Kind] == sum }) {
			r.out.Said = append(r.out.Said, fmt.Sprintf(words.SaidTotal, r.kindOf(c.Kind).Label, sum, read))
		}
	}
}

// begin notes what was read before a group, for the sum below it.
func (s *standing) begin() { s.before = append(s.before, maps.Clone(s.sums)) }
