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
	return usual
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
