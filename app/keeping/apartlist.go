package keeping

import (
	"fmt"
	"io"
	"time"

	"sothidua/app/page"
	"sothidua/app/page/pdf"
	"sothidua/assets/words"
	"sothidua/data"
)

// list returns what writes the list of what each book has alone, as a paper to enter
// it again by hand from.
func (a *Apart) list(now time.Time) func(io.Writer) error {
	blocks := []page.Block{
		page.P(page.Center, 14, words.ApartListTitle).Bolded().Spaced(0, 8),
		page.P(page.Left, 12, a.Origin()).Spaced(0, 8),
	}
	for _, side := range []struct {
		head  string
		steps []data.Step
	}{{words.ApartOurs, a.Ours}, {words.ApartTheirs, a.Theirs}} {
		blocks = append(blocks, page.P(page.Left, 12, fmt.Sprintf(side.head, len(side.steps))).Bolded().Spaced(8, 4))
		for i, step := range side.steps {
			blocks = append(blocks, page.P(page.Left, 11, fmt.Sprintf("%d. %s", i+1, StepLine(step))).Spaced(0, 3))
		}
	}
	doc := &page.Doc{Title: words.ApartListTitle, Created: now.Unix(), Sections: []page.Section{page.Portrait(blocks...)}}
	return func(w io.Writer) error {
		_, err := pdf.Write(w, doc)
		return err
	}
}

// Origin says since which step the two differ.
func (a *Apart) Origin() string {
	switch {
	case a.Other.Path == "":
		return fmt.Sprintf(words.ApartUnknown, a.Known.Path, a.Known.Step)
	case a.Since.ID == 0:
		return words.ApartNoOrigin
	}
	return fmt.Sprintf(words.ApartOrigin, a.Since.ID, time.UnixMilli(a.Since.At).Format(words.KeepingTime), a.Since.Label)
}

// StepLine is one step with its time, who did it, and how many rows it changed.
func StepLine(s data.Step) string {
	return fmt.Sprintf(words.ApartStep, time.UnixMilli(s.At).Format(words.KeepingTime), s.Who, s.Label, s.Changes)
}
