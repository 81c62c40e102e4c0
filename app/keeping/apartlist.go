package keeping

import (
	"fmt"
	"io"
	"strings"
	"time"

	"sothidua/app/journal"
	"sothidua/app/page"
	"sothidua/app/page/pdf"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
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
		rows  map[int64][]journal.Told
	}{{words.ApartOurs, a.Ours, a.OurRows}, {words.ApartTheirs, a.Theirs, a.TheirRows}} {
		blocks = append(blocks, page.P(page.Left, 12, fmt.Sprintf(side.head, len(side.steps))).Bolded().Spaced(8, 4))
		for i, step := range side.steps {
			blocks = append(blocks, page.P(page.Left, 11, fmt.Sprintf("%d. %s", i+1, StepLine(step))).Spaced(3, 1))
			for _, row := range side.rows[step.ID] {
				line := page.P(page.Left, 10, rowLine(row)).Spaced(0, 1)
				line.Indent = rowIndent
				blocks = append(blocks, line)
			}
			if more := step.Changes - len(side.rows[step.ID]); more > 0 {
				line := page.P(page.Left, 10, fmt.Sprintf(words.ApartMore, viet.Number(more))).Spaced(0, 1)
				line.Indent = rowIndent
				blocks = append(blocks, line)
			}
		}
	}
	doc := &page.Doc{Title: words.ApartListTitle, Created: now.Unix(), Sections: []page.Section{page.Portrait(blocks...)}}
	return func(w io.Writer) error {
		_, err := pdf.Write(w, doc)
		return err
	}
}

// rowIndent sets the rows of a step off, in mm.
const rowIndent = 6

// rowLine is one row of a step with all that has to be entered again.
func rowLine(row journal.Told) string {
	var fields []string
	for _, f := range row.Fields {
		text := fmt.Sprintf(words.JournalField, f.Name, f.After)
		if f.Changed {
			text = fmt.Sprintf(words.ApartChanged, f.Name, f.After, f.Before)
		}
		fields = append(fields, text)
	}
	if len(fields) == 0 {
		return row.Title
	}
	return row.Title + ". " + strings.Join(fields, "; ")
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
