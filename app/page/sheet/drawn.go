package sheet

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/page"
	"sothidua/data/viet"
)

// head is a heading: how deep it stands, 0 of a title, and its number, 0 where it has none.
type head struct {
	depth, number int
}

// numberedHead is "II. BIỂU ĐỒ" or "2. Chỉ tiêu".
var numberedHead = regexp.MustCompile(`^([IVXLC]+|\d+)\. `)

// headOf tells whether a block is a heading: bold, and kept with what follows.
func headOf(block page.Block) (h head, is bool) {
	p, ok := block.(page.Paragraph)
	if !ok || !p.KeepNext || textOf([]page.Paragraph{p}) == "" || slices.ContainsFunc(p.Runs, func(r page.Run) bool { return r.Text != "" && !r.Bold }) {
		return head{}, false
	}
	if p.Align == page.Center {
		return head{}, true
	}
	found := numberedHead.FindStringSubmatch(textOf([]page.Paragraph{p}))
	if found == nil {
		return head{depth: 3}, true
	}
	if n, err := strconv.Atoi(found[1]); err == nil {
		return head{2, n}, true
	}
	for n := 1; n < 50; n++ {
		if viet.Roman(n) == found[1] {
			return head{1, n}, true
		}
	}
	return head{depth: 3}, true
}

// written are the blocks that a workbook shows. It has no pictures: a heading below which
// nothing but these would stand is left out with them, and those after it are counted anew.
func written(blocks []page.Block) []page.Block {
	gone := make([]bool, len(blocks))
	for i, block := range blocks {
		gone[i] = isDrawn(block)
	}
	if !slices.Contains(gone, true) {
		return blocks
	}
	for i := len(blocks) - 1; i >= 0; i-- { // the deeper ones first
		if h, is := headOf(blocks[i]); is {
			gone[i] = drawnOnly(blocks, gone, i, h)
		}
	}
	var shown []page.Block
	less := map[int]int{} // by depth: how many of the headings before were left out
	for i, block := range blocks {
		h, is := headOf(block)
		if is {
			for depth := range less {
				if depth > h.depth {
					less[depth] = 0
				}
			}
		}
		switch {
		case gone[i] && is && h.number > 0:
			less[h.depth]++
		case gone[i]:
		case is && h.number > less[h.depth] && less[h.depth] > 0:
			shown = append(shown, renumbered(block.(page.Paragraph), h.depth, h.number-less[h.depth]))
		default:
			shown = append(shown, block)
		}
	}
	return shown
}

// drawnOnly tells whether all that stands below a heading is left out, and something is.
func drawnOnly(blocks []page.Block, gone []bool, at int, h head) (some bool) {
	for i := at + 1; i < len(blocks); i++ {
		if next, is := headOf(blocks[i]); is && next.depth <= h.depth {
			return some
		}
		if some = some || gone[i]; !gone[i] && says(blocks[i:i+1]) {
			return false
		}
	}
	return some
}

func renumbered(p page.Paragraph, depth, number int) page.Paragraph {
	mark := strconv.Itoa(number)
	if depth == 1 {
		mark = viet.Roman(number)
	}
	p.Runs = slices.Clone(p.Runs)
	for i, r := range p.Runs {
		if _, rest, ok := strings.Cut(r.Text, ". "); ok {
			p.Runs[i].Text = mark + ". " + rest
			break
		}
	}
	return p
}

func isDrawn(block page.Block) bool {
	switch block.(type) {
	case page.Chart, page.Image, page.Placed:
		return true
	}
	return false
}

// says tells whether something of the blocks is read: a table or a text.
func says(blocks []page.Block) bool {
	return slices.ContainsFunc(blocks, func(block page.Block) bool {
		switch block := block.(type) {
		case page.Paragraph:
			return textOf([]page.Paragraph{block}) != ""
		case page.Table:
			return true
		}
		return false
	})
}
