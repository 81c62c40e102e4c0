package page

import "iter"

// Eased gives the section with its short tables free to go on overleaf, where keeping them
// whole leaves more than a share of a page blank: a table that is whole is not worth a page
// that looks unfinished. Else the section is as it was.
func (s Section) Eased(most float64) (Section, error) {
	if !s.hasShort() {
		return s, nil
	}
	blank, before := false, (*Page)(nil)
	_, err := Stream(&Doc{Sections: []Section{s}}, func(p *Page) error {
		if before != nil {
			blank = blank || before.Height-s.Bottom*mm-before.End > most*s.Height()*mm
		}
		before = p
		return nil
	})
	if err != nil || !blank {
		return s, err
	}
	blocks := make([]Block, len(s.Blocks))
	for i, block := range s.Blocks {
		if t, ok := block.(Table); ok && t.Rows != nil {
			t.Rows = eased(t.Rows)
			block = t
		}
		blocks[i] = block
	}
	s.Blocks = blocks
	return s, nil
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
