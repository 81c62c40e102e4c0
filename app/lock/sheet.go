package lock

import (
	"fmt"

	"sothidua/app/page"
	"sothidua/assets/words"
)

// Sheet is the paper that is kept away from the computer: by its code a forgotten password
// is set anew.
func Sheet(book, code, when string, created int64) *page.Doc {
	blocks := []page.Block{
		page.P(page.Center, 16, words.LockSheetTitle).Bolded(), page.P(page.Center, 13, fmt.Sprintf(words.LockSheetBook, book, when)),
		page.P(page.Center, 24, code).Bolded(),
	}
	for _, line := range words.LockSheetLines {
		blocks = append(blocks, page.P(page.Left, 13, line))
	}
	return &page.Doc{Title: words.LockSheetTitle, Created: created, Sections: []page.Section{page.Portrait(blocks...)}}
}
