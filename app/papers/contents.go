package papers

import (
	"context"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// ContentsLine is a paper in the list of contents of a year's folder.
type ContentsLine struct {
	Symbol   string // "04/BB-KTĐ", empty while it has no number
	On       viet.Date
	Title    string
	Pages    int    // zero where nobody knows
	File     string // its number in the folder
	Place    string // where the signed paper lies
	Unsigned bool   // its signed copy is not there yet
}

// Contents is the list of contents of a year's folder (mục lục hồ sơ).
func Contents(ctx context.Context, c *contest.Contest, year data.Year, lines []ContentsLine) (*Built, error) {
	request := Request{Year: year, Contest: c}
	f, err := load(ctx, c.Book, request, data.PurposeSigning)
	if err != nil {
		return nil, err
	}
	b := &builder{facts: f, wording: f.wordings.of(common, nil)}
	section := page.Landscape()
	width := section.Width()
	r := roster{listText, []rosterColumn{
		{b.say("contents number"), 12, page.Center},
		{b.say("contents symbol"), 34, page.Center},
		{b.say("contents day"), 28, page.Center},
		{b.say("contents paper"), 0, page.Left},
		{b.say("contents pages"), 18, page.Center},
		{b.say("contents file"), 18, page.Center},
		{b.say("contents place"), 48, page.Left},
	}}.fitted(width)
	var rows []page.Row
	sum := 0
	for i, line := range lines {
		sum += line.Pages
		pages := said("")
		if line.Pages > 0 {
			pages = count(line.Pages)
		}
		place := line.Place
		if line.Unsigned {
			place = or(place, b.say("contents unsigned"))
		}
		rows = append(rows, r.row(count(i+1), said(line.Symbol), day(line.On), said(line.Title), pages, said(line.File), said(place)))
	}
	section.Blocks = append([]page.Block{b.letterheading(width, "", "")}, b.titling(b.say("contents title"), b.say("contents subject"))...)
	if len(rows) == 0 {
		section.Blocks = append(section.Blocks, text(b.say("contents none")))
	} else {
		rows = summed(rows, r.total(b.say("contents sum"), count(sum), said(""), said("")))
		section.Blocks = append(section.Blocks, r.table(page.Rows(rows...)))
	}
	doc := &page.Doc{Title: b.say("contents title") + " " + b.yearNumber(), Author: b.issuer(), Sections: []page.Section{section}}
	if !b.changed.IsZero() {
		doc.Created = b.changed.Unix()
	}
	return &Built{Paper: Paper{Title: words.FolderTitle, Formats: written}, Request: request, Doc: doc}, b.err
}
