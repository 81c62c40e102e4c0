package template

import (
	"fmt"

	"sothidua/assets/words"
)

// pageBreaks are the places in the source where pages begin: as the program that
// saved the file laid it out, and as the text itself asks for them.
type pageBreaks struct {
	rendered, written []int
}

// place names the page of a place in the source. Where the file does not tell how
// it was laid out, the page is a guess.
func (p *part) place(offset int) string {
	switch p.kind {
	case headerPart:
		return words.TemplateInHeader
	case footerPart:
		return words.TemplateInFooter
	case notePart:
		return words.TemplateInNotes
	}
	breaks, text := p.breaks.rendered, words.TemplateOnPage
	if len(breaks) == 0 {
		breaks, text = p.breaks.written, words.TemplateNearPage
	}
	page := 1
	for _, at := range breaks {
		if at < offset {
			page++
		}
	}
	return fmt.Sprintf(text, page)
}
