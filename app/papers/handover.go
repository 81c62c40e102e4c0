package papers

import (
	"time"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// handoverMinutes (biên bản bàn giao) hand the block's work on to the next head unit.
func (b *builder) handoverMinutes() []page.Section {
	section := page.Portrait()
	width := section.Width()
	b.open(contest.Closing)
	blocks := []page.Block{b.letterheading(width, "", "")}
	blocks = append(blocks, b.titling(b.say("title"), b.say("subject", "khối trưởng", b.Block.HeadLabel))...)
	blocks = append(blocks, text(b.say("opening", "ngày", b.Ceremony.Date.Long(), "địa điểm", or(b.Ceremony.Place, b.say("blank")))))
	head, next := b.Office(data.OfficeHead), b.following()
	blocks = append(blocks, b.side("giver", head)...)
	blocks = append(blocks, b.side("taker", next)...)
	blocks = append(blocks, text(b.say("agreed")).Kept(),
		heading("1. "+b.say("documents")), b.handedDocuments(width), page.Blank(6),
		heading("2. "+b.say("assets")), b.handedAssets(width), page.Blank(6),
		heading("3. "+b.say("records")), text(b.say("records text", "mã", b.unlessBlank(b.figures.Code))), text(b.holds()),
		heading("4. "+b.say("open work")))
	blocks = append(blocks, bodies(b.unfinished())...)
	blocks = append(bound(blocks), last(b.say("end")))
	section.Blocks = append(blocks, page.Signatures(width, handSpace, 2,
		b.signature([]string{b.say("sign giver")}, "", head.PersonName),
		b.signature([]string{b.say("sign taker")}, "", next.PersonName)))
	return []page.Section{section}
}

// holds counts the whole book that is handed over.
func (b *builder) holds() string {
	e, err := b.book.Extent(b.ctx)
	if b.err == nil {
		b.err = err
	}
	n := func(n int) string { return b.unlessBlank(viet.Number(n)) }
	return b.say("counts", "số năm", n(e.Years), "số đơn vị", n(e.Units), "số người", n(e.People), "số đăng ký", n(e.Registrations))
}

// following is who heads the block in the next year, as far as the book knows.
func (b *builder) following() data.Office {
	next, err := b.book.NextHead(b.ctx, b.Year)
	if b.err == nil {
		b.err = err
	}
	return next
}

// side is one side of the handover: the unit and who acts for it.
func (b *builder) side(key string, o data.Office) []page.Block {
	unit := ""
	for _, u := range b.Units {
		if u.ID == o.UnitID {
			unit = u.Name
		}
	}
	who := b.person(o.Honorific, o.PersonName, o.Post, "")
	return []page.Block{labelled(b.say(key, "đơn vị", or(unit, b.say("blank")), "người", or(who, b.say("blank"))))}
}

// handedDocuments are the official prints of the year, and room for what is on paper only.
func (b *builder) handedDocuments(width float64) page.Block {
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column document"), 0, page.Left},
		{b.say("column day"), 30, page.Center},
		{b.say("column copies"), 22, page.Center},
		{b.say("column note"), 30, page.Left},
	}}.fitted(width)
	var rows []page.Row
	for _, p := range b.prints {
		if p.Paper == HandoverMinutes {
			continue // it hands itself over to nobody
		}
		rows = append(rows, r.row(count(len(rows)+1), said(p.Title), said(printed(p)), said(""), said("")))
	}
	return carried(r.table(page.Rows(append(rows, r.blankRows(4)...)...)))
}

func (b *builder) handedAssets(width float64) page.Block {
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column asset"), 0, page.Left},
		{b.say("column copies"), 22, page.Center},
		{b.say("column note"), 40, page.Left},
	}}.fitted(width)
	return r.table(page.Rows(r.blankRows(3)...))
}

// unfinished is what the next head has to see to.
func (b *builder) unfinished() []string {
	lines := b.handedLines("late")
	open := 0
	for _, line := range b.proposed() {
		if line.Outcome == data.OutcomeOpen {
			open++
		}
	}
	if open > 0 {
		lines = append(lines, b.say("no result", "số", viet.Number(open)))
	}
	if len(lines) == 0 && !b.blank {
		lines = b.lines("nothing open")
	}
	return append(lines, b.lines("many blanks")[:1]...)
}

// printed is the day of an official print.
func printed(p data.Print) string { return time.UnixMilli(p.PrintedAt).Format("02/01/2006") }
