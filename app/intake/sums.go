package intake

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
)

// sumOf are the groups that a sum is of: "(I + II)".
var sumOf = regexp.MustCompile(`^[\s(:]*(?:[ivxlc\d]{1,5}|[a-e])(?:\s*(?:[+,&]|` + words.PasteAnd + `)\s*(?:[ivxlc\d]{1,5}|[a-e]))*[\s):.]*$`)

// isSum tells whether a row adds up: "Tổng cộng: 05 người", "Cộng phòng". The marks
// count, and what stands beside it: "Tổng công ty" and "Cộng đồng" are none.
func isSum(row exchange.Row) bool {
	at := slices.IndexFunc(row.Cells, func(cell string) bool { return cell != "" })
	if at < 0 {
		return false
	}
	text := strings.ToLower(exchange.Flat(row.Cells[at]))
	if !slices.ContainsFunc(words.PasteSums, func(word string) bool { return strings.Contains(text, word) }) {
		return false
	}
	text = strings.ToLower(exchange.Flat(ordinal.ReplaceAllString(row.Cells[at], "")))
	beside := slices.ContainsFunc(row.Cells[at+1:], func(cell string) bool {
		return cell != "" && !figures.MatchString(strings.ReplaceAll(strings.ToLower(cell), words.PasteHeads, ""))
	})
	for _, word := range words.PasteSums {
		rest, ok := strings.CutPrefix(text, word)
		if !ok {
			continue
		}
		alone := !hasLetter(strings.ReplaceAll(rest, words.PasteHeads, "")) || !hasLetter(headword.ReplaceAllString(rest, "")) || sumOf.MatchString(headword.ReplaceAllString(rest, ""))
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
		_, _ = fmt.Sscan(strings.TrimRight(cellAt(row, i), ".)/–-"), &sum)
		read := s.sums[c.Kind]
		if sum != read && !slices.ContainsFunc(s.before, func(before map[int64]int) bool { return read-before[c.Kind] == sum }) {
			r.out.Said = append(r.out.Said, fmt.Sprintf(words.SaidTotal, r.kindOf(c.Kind).Label, sum, read))
		}
	}
}

// begin notes what was read before a group, for the sum below it.
func (s *standing) begin() { s.before = append(s.before, maps.Clone(s.sums)) }
