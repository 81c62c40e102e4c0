package papers

import (
	"slices"
	"strings"

	"sothidua/app/page"
	"sothidua/data/viet"
)

const (
	handSpace    = 22 // mm for a hand above the name
	signatureGap = 14 // points between the text and the signatures
)

// capacity are the lines above a signature: "KT. TỔNG BIÊN TẬP" and "PHÓ TỔNG
// BIÊN TẬP", or the post alone. Who is in charge ("phụ trách") signs as the
// deputy of a head, as Decree 30/2020 has it.
func (b *builder) capacity(signsAs, headPost, post string) []string {
	acting, deputy := b.say("acting"), b.say("deputy")+" "
	if before, _, ok := strings.Cut(post, " "+acting); ok {
		post = before
		if head, isDeputy := strings.CutPrefix(post, deputy); isDeputy {
			signsAs = or(signsAs, b.say("for the head"))
			headPost = or(headPost, capital(head))
		}
	}
	var lines []string
	if signsAs != "" && headPost != "" {
		lines = append(lines, viet.Upper(signsAs+" "+headPost))
	}
	if post != "" {
		lines = append(lines, viet.Upper(post))
	}
	return lines
}

func capital(s string) string {
	letters := []rune(s)
	if len(letters) == 0 {
		return s
	}
	return viet.Upper(string(letters[0])) + string(letters[1:])
}

// signature is a block of the grid: bold lines, an italic note below them, the
// name. Without a name there is room to write one.
func (b *builder) signature(lines []string, note, name string) page.Signature {
	var above []page.Paragraph
	for _, line := range lines {
		above = append(above, page.P(page.Center, bodySize-1, line).Bolded())
	}
	if note != "" {
		above = append(above, page.P(page.Center, bodySize-1, note).Slanted())
	}
	return page.Signature{Above: above, Name: page.P(page.Center, bodySize, or(name, b.say("blank"))).Bolded()}
}

// recipients (nơi nhận) is a block without a name.
func (b *builder) recipients() page.Signature {
	above := []page.Paragraph{page.Rich(page.Left, 12, page.BoldItalic(b.say("recipients")))}
	for _, line := range b.lines("recipient") {
		above = append(above, page.P(page.Left, 11, line))
	}
	return page.Signature{Above: above}
}

// signatures are rows of the grid, each as wide as the text; every row stays on
// one page.
func signatures(width float64, rows ...[]page.Signature) []page.Block {
	var blocks []page.Block
	for i, row := range rows {
		if i > 0 {
			blocks = append(blocks, page.Blank(10))
		}
		blocks = append(blocks, page.Signatures(width, handSpace, len(row), row...))
	}
	return blocks
}

// followed puts a block of its own below the last row of a grid, on the same page.
func followed(grid page.Table, below page.Signature) page.Table {
	rows := slices.Collect(grid.Rows)
	rows[len(rows)-1].KeepNext = true
	below.Above[0].Before = 14
	last := page.Row{CantSplit: true, Cells: []page.Cell{page.C(below.Above...).Spanning(len(grid.Columns), 1)}}
	grid.Rows = page.Rows(append(rows, last)...)
	return grid
}

// headSignature is that of the block's head (khối trưởng). Only an office with a
// seal has the post in the agency below the post in the block.
func (b *builder) headSignature(signsAs, headPost, post, name string) page.Signature {
	lines := []string{viet.Upper(b.block.HeadLabel)}
	if b.letterhead.HasSeal {
		lines = append(lines, b.capacity(signsAs, headPost, post)...)
	}
	return b.signature(lines, "", name)
}
