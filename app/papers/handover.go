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
		heading("2. "+b.say("belongings")), b.handedAssets(width), page.Blank(6),
		heading("3. "+b.say("money")), b.handedMoney(width), page.Blank(6),
		heading("4. "+b.say("records")), text(b.say("records text", "mã", b.unlessBlank(b.figures.Code))), text(b.holds()),
		heading("5. "+b.say("open work")))
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

// handed are the things of a kind that are written down to be handed over.
func (b *builder) handed(kind data.HandoverKind) (items []data.HandoverItem) {
	for _, item := range b.Handover {
		if item.Kind == kind {
			items = append(items, item)
		}
	}
	return items
}

// handedDocuments are those that are written down and the official prints of the year; as long
// as none is written down there is room for what is on paper only.
func (b *builder) handedDocuments(width float64) page.Block {
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column document"), 0, page.Left},
		{b.say("column reference"), 34, page.Left},
		{b.say("column copies"), 18, page.Center},
		{b.say("column form"), 24, page.Left},
		{b.say("column note"), 26, page.Left},
	}}.fitted(width)
	items := b.handed(data.HandoverDocument)
	var rows []page.Row
	for _, item := range items {
		rows = append(rows, r.row(count(len(rows)+1), said(item.Name), said(item.Reference), known(item.Quantity), said(item.Form), said(item.Note)))
	}
	for _, p := range b.prints {
		if p.Paper == HandoverMinutes {
			continue // it hands itself over to nobody
		}
		rows = append(rows, r.row(count(len(rows)+1), said(p.Title), said(b.say("printed", "ngày", printed(p))), said(""), said(""), said("")))
	}
	if len(items) == 0 {
		rows = append(rows, r.blankRows(4)...)
	}
	return carried(r.table(page.Rows(rows...)))
}

func (b *builder) handedAssets(width float64) page.Block {
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column asset"), 0, page.Left},
		{b.say("column copies"), 22, page.Center},
		{b.say("column note"), 40, page.Left},
	}}.fitted(width)
	var rows []page.Row
	for i, item := range b.handed(data.HandoverAsset) {
		rows = append(rows, r.row(count(i+1), said(item.Name), known(item.Quantity), said(item.Note)))
	}
	if len(rows) == 0 {
		rows = r.blankRows(3)
	}
	return carried(r.table(page.Rows(rows...)))
}

// handedMoney has the sum below what is written down.
func (b *builder) handedMoney(width float64) page.Block {
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column item"), 0, page.Left},
		{b.say("column amount"), 34, page.Right},
		{b.say("column note"), 40, page.Left},
	}}.fitted(width)
	var rows []page.Row
	sum := 0
	for i, item := range b.handed(data.HandoverMoney) {
		rows = append(rows, r.row(count(i+1), said(item.Name), count(item.Amount), said(item.Note)))
		sum += item.Amount
	}
	if len(rows) > 0 {
		rows = append(rows, r.total(b.say("sum"), count(sum), said(b.say("in words", "số", viet.InWords(sum)))))
	} else {
		rows = r.blankRows(2)
	}
	return carried(r.table(page.Rows(rows...)))
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
