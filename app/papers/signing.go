package papers

import (
	"slices"
	"strings"

	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
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
			headPost = or(headPost, viet.Capital(head))
		}
	}
	var lines []string
	if key := b.ofParty(signsAs); key != signsAs {
		signsAs = b.say(key)
	}
	if signsAs != "" && headPost != "" {
		lines = append(lines, page.Capitals(signsAs+" "+headPost))
	}
	if post != "" {
		lines = append(lines, page.Capitals(post))
	}
	return lines
}

// ofParty is the key of what a Party organisation says otherwise, where it does: "KT." is
// "K/T" there.
func (b *builder) ofParty(key string) string {
	if _, otherwise := b.wording["party "+key]; otherwise && b.Letterhead.Party {
		return "party " + key
	}
	return key
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
	return page.Signature{Above: above, Name: page.P(page.Center, bodySize, or(bareName(name), b.say("blank"))).Bolded()}
}

// bareName is a name without the academic and honorary titles before it, which
// Decree 30/2020 keeps out of signatures.
func bareName(name string) string {
	bare := strings.TrimLeft(name, " .,")
	for _, title := range words.AcademicTitles {
		rest, ok := cutFold(bare, title)
		// A title ends at a full stop, a comma or a space; a name is left after it.
		if ok && strings.TrimLeft(rest, " .,") != "" && strings.ContainsAny(rest[:1], " .,") {
			return bareName(rest)
		}
	}
	return bare
}

// cutFold cuts a prefix off whatever its case.
func cutFold(s, prefix string) (rest string, ok bool) {
	if len(s) <= len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// authority is the note of the letter of authority below a post.
func (b *builder) authority(letter string) string {
	if letter == "" {
		return ""
	}
	return b.say("authority", "văn bản", letter)
}

// recipients (nơi nhận) is a block without a name.
func (b *builder) recipients(fields ...string) page.Signature {
	above := []page.Paragraph{page.Rich(page.Left, 12, page.BoldItalic(b.say("recipients")))}
	lines := b.lines("recipient", fields...)
	if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, words.FiledWord) }) {
		lines = append(lines, b.say(b.ofParty("filed"))) // an office's own receivers may have it
	}
	for _, line := range lines {
		above = append(above, page.P(page.Left, 11, line))
	}
	return page.Signature{Above: above}
}

// signatures are rows of the grid, every row on one page. All blocks are equally
// wide; a row with fewer of them stands in the middle.
func signatures(width float64, rows ...[]page.Signature) []page.Block {
	var blocks []page.Block
	for i, row := range rows {
		if i > 0 {
			gap := page.Blank(10)
			if i+1 == len(rows) { // no page has the receivers and one signature alone, unless that leaves much blank
				before := blocks[len(blocks)-1].(page.Table)
				above := slices.Collect(before.Rows)
				above[len(above)-1].KeepNext, above[len(above)-1].Short = true, true
				before.Rows, gap = page.Rows(above...), gap.Kept()
				blocks[len(blocks)-1] = before
			}
			blocks = append(blocks, gap)
		}
		blocks = append(blocks, page.Signatures(width*float64(len(row))/across, handSpace, len(row), row...))
	}
	return blocks
}

// followed puts a block of its own below the last row of a grid, on the same page.
func followed(grid page.Table, below page.Signature) page.Table {
	rows := slices.Collect(grid.Rows)
	rows[len(rows)-1].KeepNext = true
	below.Above[0].Before = 14
	last := page.Row{CantSplit: true, Cells: []page.Cell{page.Unsigned(below.Above...).Spanning(len(grid.Columns), 1)}}
	grid.Rows = page.Rows(append(rows, last)...)
	return grid
}

// headSignature is that of the block's head (khối trưởng). Only an office with a
// seal has the post in the agency below the post in the block; on the letterhead
// of a unit its head signs with that post alone.
func (b *builder) headSignature(signsAs, headPost, post, name string) page.Signature {
	lines := []string{page.Capitals(b.Block.HeadLabel)}
	if signsAs != "" && viet.Fold(headPost) == viet.Fold(b.Block.HeadLabel) {
		lines = b.capacity(signsAs, headPost, post) // the deputy, or who has the head's order
	} else if unit, ok := b.issuingUnit(); ok {
		lines = b.capacity(signsAs, headPost, or(post, unit.HeadPost))
	} else if b.Letterhead.HasSeal {
		lines = append(lines, b.capacity(signsAs, headPost, post)...)
	}
	return b.signature(lines, "", name)
}

// issuingUnit is the unit whose own letterhead the papers carry, if it is one's.
func (b *builder) issuingUnit() (data.Unit, bool) {
	for _, unit := range b.Units {
		if viet.Fold(unit.Name) == viet.Fold(b.issuer()) {
			return unit, true
		}
	}
	return data.Unit{}, false
}
