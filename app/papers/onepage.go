package papers

import "sothidua/app/page"

// fit is how closely a unit's sheet is set.
type fit struct {
	text float64 // points, of its tables
	hand float64 // mm for a hand above a name
	gap  float64 // points before the signatures
	row  float64 // mm, the least height of a row for the pen
	head float64 // points above the title; less below it and between the parts
}

// fits are tried in turn: as usual, then closer.
var fits = []fit{{formText, handSpace, signatureGap, penRow, 14}, {formText - 0.5, 18, 8, 8, 10}, {formText - 1, 15, 6, 7, 6}, {formText - 2, 12, 3, 7, 1}}

// wordRoom is what a sheet that was set closer leaves free, in mm: a text editor takes a
// little more for the lines of a table, and must not need a page for the last of it.
const wordRoom = 5

// mostOnPage is the number of rows up to which a sheet may fit on one page, so that long
// lists are not laid out for nothing.
const mostOnPage = 40

// onOnePage gives the blocks of a unit's sheet, set so closely that they fit on one page
// where that can be, and as usual where they take several.
func (b *builder) onOnePage(section page.Section, rows int, build func(fit) []page.Block) []page.Block {
	usual := build(fits[0])
	if rows > mostOnPage {
		return usual
	}
	room := section.Height()
	if b.height(section.Width(), usual...) <= room {
		return usual
	}
	for _, close := range fits[1:] {
		if blocks := build(close); b.height(section.Width(), blocks...) <= room-wordRoom {
			return blocks
		}
	}
	return b.onFewerPages(section, usual, build)
}

// onFewerPages gives the blocks of a sheet of several pages set closer where that saves the last
// one, which has little more than signatures.
func (b *builder) onFewerPages(section page.Section, usual []page.Block, build func(fit) []page.Block) []page.Block {
	pages, left := b.pagesOf(section, usual)
	if pages < 2 || left < leastLeft*section.Height() {
		return usual
	}
	for _, close := range fits[1 : len(fits)-1] { // not as small as for a single page
		blocks := build(close)
		if n, left := b.pagesOf(section, blocks); n > 0 && n < pages && left >= wordRoom {
			return blocks
		}
	}
	return usual
}

// leastLeft is the share of the last page from which on, where it is left free, the page is worth
// being saved.
const leastLeft = 0.3

// pagesOf is how many pages blocks take in a section, and what is left of the last in mm.
func (b *builder) pagesOf(section page.Section, blocks []page.Block) (n int, left float64) {
	if b.err != nil {
		return 0, 0
	}
	section.Blocks = blocks
	if section, b.err = section.Eased(); b.err != nil {
		return 0, 0
	}
	_, b.err = page.Stream(&page.Doc{Sections: []page.Section{section}}, func(p *page.Page) error {
		n, left = n+1, (p.Height-p.End)*25.4/72-section.Bottom
		return b.ctx.Err()
	})
	return n, left
}

// height is how high blocks are in a place of a width, in mm.
func (b *builder) height(width float64, blocks ...page.Block) float64 {
	var err error
	if b.ruler == nil {
		b.ruler, err = page.NewRuler()
	}
	if err != nil {
		return 0 // the layout meets the same error and tells it
	}
	height, _ := b.ruler.Height(width, blocks...)
	return height
}
