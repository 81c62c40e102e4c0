package page_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/page"
)

// Given text of any length, then no heading is the last line of a page.
func TestNoHeadingEndsAPage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var blocks []page.Block
		for range rapid.IntRange(1, 40).Draw(t, "parts") {
			heading := page.Body(14, page.Bold("Mục")).Kept()
			heading.Before, heading.After = 4, 6
			blocks = append(blocks, heading)
			for range rapid.IntRange(1, 3).Draw(t, "paragraphs") {
				words := rapid.IntRange(1, 70).Draw(t, "words")
				blocks = append(blocks, page.Body(14, page.Plain(strings.Repeat("chữ ", words))))
			}
		}
		r, err := page.Layout(&page.Doc{Sections: []page.Section{page.Portrait(blocks...)}})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range r.Pages {
			last := ""
			for _, op := range p.Ops {
				if text, ok := op.(page.Text); ok {
					last = text.Text
				}
			}
			if last == "Mục" {
				t.Fatalf("page %d of %d ends with a heading", p.Number, len(r.Pages))
			}
		}
	})
}
