package intake

import (
	"slices"
	"strings"

	"sothidua/app/exchange"
)

// twinAt finds the column where another table begins beside the first: where the heading
// begins anew, as in a long list that is written in two halves, where it counts anew, or
// behind a column in which nothing stands; 0 for none. The heading is the first of rows.
func (r *reader) twinAt(rows []exchange.Row, width int) int {
	head := rows[0]
	first, name := -1, -1
	for i, cell := range head.Cells {
		if cell == "" {
			continue
		}
		if first < 0 {
			first = i
		}
		m, _ := r.titled(cell)
		if i > first && (m.Field == NumberField || emptyAt(rows, i-1)) && r.stands(head, first, i, width) && r.stands(head, i, width, width) {
			return i
		}
		switch {
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

// stands tells whether the columns of a heading from one place to another are that of a
// table of its own, which says whom it is about and the titles.
func (r *reader) stands(head exchange.Row, from, to, width int) bool {
	part := clipped([]exchange.Row{head}, from, to)
	if len(part) == 0 || !r.isHead(part[0], width) {
		return false
	}
	named, told := false, false
	for _, cell := range part[0].Cells {
		m, _ := r.titled(cell)
		named = named || m.Field == NameField || m.Field == NamePostField
		told = told || m.Field == TitlesField || m.Field == MarkField || m.Field == FactField
	}
	return named && told
}

// emptyAt tells whether nothing stands in a column.
func emptyAt(rows []exchange.Row, at int) bool {
	return !slices.ContainsFunc(rows, func(row exchange.Row) bool { return cellAt(row, at) != "" })
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
		part := exchange.Row{Number: row.Number, Hidden: row.Hidden, Struck: row.Struck}
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
