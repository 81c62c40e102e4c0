package intake

import (
	"strings"

	"sothidua/app/exchange"
)

// twinAt finds the column where a heading begins anew beside itself, as where a long list
// is written in two halves; 0 for none.
func (r *reader) twinAt(head exchange.Row) int {
	first, name := -1, -1
	for i, cell := range head.Cells {
		if cell == "" {
			continue
		}
		if first < 0 {
			first = i
		}
		switch m, _ := r.titled(cell); {
		case m.Field != NameField && m.Field != NamePostField:
		case name < 0:
			name = i
		case keyOf(cell) == keyOf(head.Cells[name]):
			if cut := first + i - name; cut > name && r.repeats(head, first, cut) {
				return cut
			}
		}
	}
	return 0
}

// repeats tells whether the titles from a column on are those from the first, at least two.
func (r *reader) repeats(head exchange.Row, first, cut int) bool {
	n := 0
	for i := cut; i < len(head.Cells) && i-cut < cut-first; i++ {
		if keyOf(head.Cells[i]) != keyOf(head.Cells[first+i-cut]) {
			return false
		}
		if head.Cells[i] != "" {
			n++
		}
	}
	return n > 1
}

// clipped are rows with the cells of some columns alone.
func clipped(rows []exchange.Row, from, to int) (all []exchange.Row) {
	for _, row := range rows {
		part := exchange.Row{Number: row.Number, Hidden: row.Hidden}
		for i, cell := range row.Cells {
			if i < from || i >= to {
				cell = ""
			} else if trait, ok := row.Traits[i]; ok {
				if part.Traits == nil {
					part.Traits = map[int]exchange.Trait{}
				}
				part.Traits[i] = trait
			}
			part.Cells = append(part.Cells, cell)
		}
		if strings.Join(part.Cells, "") != "" || part.Traits != nil {
			all = append(all, part)
		}
	}
	return all
}
