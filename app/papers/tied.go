package papers

import (
	"iter"
	"slices"

	"sothidua/app/page"
)

// paired gives the rows of a list so that neither the first nor the last stands
// alone on a page.
func paired(rows iter.Seq[page.Row]) iter.Seq[page.Row] { return tied(rows, false) }

// carried gives a table whose last two rows move with what follows it: no page
// has signatures, notes or sums alone.
func carried(t page.Table) page.Table {
	t.Rows = tied(t.Rows, true)
	return t
}

// bound keeps the end of a text with what follows it: the last paragraph, or the
// last rows of a table.
func bound(blocks []page.Block) []page.Block {
	for i, block := range slices.Backward(blocks) {
		switch block := block.(type) {
		case page.Paragraph:
			blocks[i] = block.Kept()
			if len(block.Runs) == 0 {
				continue // an empty line
			}
		case page.Table:
			blocks[i] = carried(block)
		}
		return blocks
	}
	return blocks
}

// summed gives the rows with a total that has two of them above it on its page.
func summed(rows []page.Row, total page.Row) []page.Row {
	return append(slices.Collect(tied(slices.Values(rows), true)), total)
}

// settle keeps the short tables of the sections whole, as far as that leaves no page mostly
// blank.
func (b *builder) settle(sections []page.Section) {
	for i := range sections {
		if b.stopped() {
			return
		}
		sections[i], b.err = sections[i].Eased()
	}
}

// fewRows are as many as a table has at most to stay whole on a page.
const fewRows = 6

// tied keeps the first two rows together and the last two, these also with what
// comes after them where that is asked for. A table of few rows is parted only where it
// would leave much of a page blank, see settle.
func tied(rows iter.Seq[page.Row], after bool) iter.Seq[page.Row] {
	return func(yield func(page.Row) bool) {
		var last []page.Row // of those so far: two of a long list, all of a short one
		n, own := 0, false  // own: whether the first row stays with the second of itself
		for row := range rows {
			if n++; n == 2 {
				own, last[0].KeepNext = last[0].KeepNext, true
			}
			last = append(last, row)
			for n > fewRows && len(last) > 2 {
				if !yield(last[0]) {
					return
				}
				last = slices.Delete(last, 0, 1)
			}
		}
		for i, row := range last {
			if n <= fewRows && i < len(last)-2 && (!row.KeepNext || i == 0 && !own) {
				row.Short = true
			}
			row.KeepNext = row.KeepNext || after || i < len(last)-1
			if !yield(row) {
				return
			}
		}
	}
}
