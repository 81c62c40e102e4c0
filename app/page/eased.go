package page

import "iter"

// The shares of a page that may be left blank: to keep a short table whole, two rows of a list
// with the signatures, one row with them.
const (
	mostWhole  = 0.3
	mostPaired = 0.4
	mostSigned = 0.5
)

// Eased gives the section with its short tables free to go on overleaf, where keeping them
// whole leaves much of a page blank: a table that is whole is not worth a page that looks
// unfinished. Where the end of a list on a page that lies still leaves more blank before it
// than that is worth, less of the list goes with the signatures: its last row, and where that
// is too high as well, the notes below it. Else the section is as it was.
func (s Section) Eased() (Section, error) {
	for _, step := range []struct {
		most float64
		may  func(Section) bool
		ease func(Section) Section
	}{{mostWhole, Section.hasShort, Section.parted}, {mostPaired, Section.endsWithList, Section.unpaired}, {mostSigned, Section.endsWithList, Section.released}} {
		if !step.may(s) {
			continue
		}
		blank, err := s.blank(step.most)
		if err != nil {
			return s, err
		}
		if blank {
			s = step.ease(s)
		}
	}
	return s, nil
}

// blank tells whether more than a share of a page of the section, but for the last one, is
// blank.
func (s Section) blank(most float64) (blank bool, err error) {
	before := (*Page)(nil)
	_, err = Stream(&Doc{Sections: []Section{s}}, func(p *Page) error {
		if before != nil {
			blank = blank || before.Height-s.Bottom*mm-before.End > most*s.Height()*mm
		}
		before = p
		return nil
	})
	return blank, err
}

// parted frees the short tables.
func (s Section) parted() Section {
	blocks := make([]Block, len(s.Blocks))
	for i, block := range s.Blocks {
		if t, ok := block.(Table); ok && t.Rows != nil {
			t.Rows = eased(t.Rows)
			block = t
		}
		blocks[i] = block
	}
	s.Blocks = blocks
	return s
}

// mostReleased is as many rows as a list has at most to be laid out once more for its end.
const mostReleased = 400

// list is the place of the last table with borders, the number of its rows, and whether the
// last sums up the others; -1 where nothing follows it or it is longer than is looked at.
func (s Section) list() (at, rows int, total bool) {
	for at = len(s.Blocks) - 2; at >= 0; at-- {
		if t, ok := s.Blocks[at].(Table); ok && t.Borders && t.Rows != nil {
			for row := range t.Rows {
				if rows++; rows > mostReleased {
					return -1, 0, false
				}
				total = row.Total
			}
			return at, rows, total
		}
	}
	return -1, 0, false
}

// endsWithList tells whether the section lies on its side and ends with a list and what
// goes with it: there the end of a list is half of a page.
func (s Section) endsWithList() bool {
	if !s.Landscape {
		return false
	}
	at, rows, _ := s.list()
	return at >= 0 && rows > 1
}

// unpaired ties one row to the signatures in the place of two, and what stands between.
func (s Section) unpaired() Section {
	at, rows, total := s.list()
	pair := rows - 1 // the row that is tied to the last one
	if total {
		pair-- // that one stays with the sum
	}
	return s.untied(at, pair)
}

// untied gives the section with a row of a table, counted from one, free from the next.
func (s Section) untied(at, row int) Section {
	table := s.Blocks[at].(Table)
	all := table.Rows
	table.Rows = func(yield func(Row) bool) {
		n := 0
		for r := range all {
			if n++; n == row {
				r.KeepNext = false
			}
			if !yield(r) {
				return
			}
		}
	}
	s.Blocks = append([]Block(nil), s.Blocks...)
	s.Blocks[at] = table
	return s
}

// released ties only the last group of notes to the signatures where some stand between. A
// group begins with a space above it.
func (s Section) released() Section {
	at, rows, _ := s.list()
	blocks := append([]Block(nil), s.Blocks...)
	notes := false
	for i := len(blocks) - 1; i > at; i-- {
		p, ok := blocks[i].(Paragraph)
		if !ok || len(p.Runs) == 0 {
			continue
		}
		notes = true
		if above, ok := blocks[i-1].(Paragraph); ok && p.Before > 0 {
			above.KeepNext = false
			blocks[i-1] = above
			break
		}
	}
	if s.Blocks = blocks; notes {
		return s.untied(at, rows)
	}
	return s
}

// hasShort tells whether a table of the section is kept whole as it is short.
func (s Section) hasShort() bool {
	for _, block := range s.Blocks {
		t, ok := block.(Table)
		if !ok || t.Rows == nil {
			continue
		}
		n := 0
		for row := range t.Rows {
			if row.Short {
				return true
			}
			if n++; n > mostShort {
				break // a long one
			}
		}
	}
	return false
}

// mostShort is as many rows as are looked at for one of a short table.
const mostShort = 6

func eased(rows iter.Seq[Row]) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for row := range rows {
			if row.Short {
				row.KeepNext = false
			}
			if !yield(row) {
				return
			}
		}
	}
}
