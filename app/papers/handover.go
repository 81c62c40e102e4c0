package papers

import (
	"strings"
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
	b.open(contest.Grounds(HandoverMinutes))
	blocks = append(blocks, b.foundedOn(HandoverMinutes, Regulation, VoteMinutes)...)
	if b.Met() {
		b.open(contest.Date)
		b.open(contest.Venue)
	}
	blocks = append(blocks, text(b.say("opening", "ngày", b.Ceremony.Date.Long(), "địa điểm", or(b.Ceremony.Place, b.say("blank")))))
	b.open(contest.NextHead)
	head, taker := b.Office(data.OfficeHead), officer(b.Next, data.OfficeNextHead)
	blocks = append(blocks, b.side("giver", head, those(b.Offices, data.OfficeDeputy, taker.UnitID))...)
	blocks = append(blocks, b.side("taker", taker, those(b.Next, data.OfficeNextDeputy, head.UnitID))...)
	witnesses := b.Signers(data.SignatoryWitness)
	for _, w := range witnesses {
		blocks = append(blocks, labelled(b.say("witness", "người", b.person(w.Honorific, w.FullName, w.Post, w.UnitName))))
	}
	blocks = append(blocks, text(b.say("agreed")).Kept(),
		heading("1. "+b.say("documents")), b.handedDocuments(width), page.Blank(6),
		heading("2. "+b.say("belongings")), b.handedAssets(width), page.Blank(6),
		heading("3. "+b.say("money")))
	blocks = append(append(blocks, b.handedMoney(width)...), page.Blank(6),
		heading("4. "+b.say("records")), text(b.say("records text", "mã", b.unlessBlank(b.figures.Code))), text(b.holds()),
		heading("5. "+b.say("open work")))
	blocks = append(blocks, bodies(b.unfinished())...)
	if b.blank || len(b.handed(data.HandoverWork)) > 0 { // no rows for the pen below what says that nothing is open
		blocks = append(blocks, b.handedWork(width), page.Blank(6))
	}
	blocks = append(bound(blocks), last(b.say("end")))
	signed := []page.Signature{
		b.signature([]string{b.say("sign giver")}, "", head.PersonName),
		b.signature([]string{b.say("sign taker")}, "", taker.PersonName),
	}
	for _, w := range witnesses {
		signed = append(signed, b.signature([]string{b.say("sign witness")}, "", w.FullName))
	}
	section.Blocks = append(blocks, page.Signatures(width, handSpace, 2, signed...))
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

// those are the offices of a role, without what the other side of the handover holds.
func those(all []data.Office, role data.OfficeRole, other int64) (some []data.Office) {
	for _, o := range all {
		if o.Role == role && o.UnitID != other {
			some = append(some, o)
		}
	}
	return some
}

// officer is the first of a role, the zero Office for nobody.
func officer(all []data.Office, role data.OfficeRole) data.Office {
	for _, o := range all {
		if o.Role == role {
			return o
		}
	}
	return data.Office{}
}

// side is one side of the handover: the unit and who acts for it, and its deputies.
func (b *builder) side(key string, head data.Office, deputies []data.Office) []page.Block {
	blocks := []page.Block{labelled(b.say(key, "đơn vị", or(b.unitNamed(head.UnitID), b.say("blank")), "người", or(b.acting(head), b.say("blank"))))}
	for _, o := range deputies {
		blocks = append(blocks, text(b.say("with deputy", "chức danh", b.Block.DeputyLabel, "đơn vị", b.unitNamed(o.UnitID), "người", or(b.acting(o), b.say("short blank")))))
	}
	return blocks
}

// acting is who acts for the unit that holds an office.
func (b *builder) acting(o data.Office) string {
	return b.person(o.Honorific, o.PersonName, o.Post, "")
}

// unitNamed is the name of a unit of the block, empty for none.
func (b *builder) unitNamed(id int64) string {
	for _, u := range b.Units {
		if u.ID == id {
			return u.Name
		}
	}
	return ""
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

// handedThings is a table of what is written down of a kind, with room for the pen where there
// is none; the number of each stands before what cells tell of it.
func (b *builder) handedThings(width float64, kind data.HandoverKind, room int, columns []rosterColumn, cells func(data.HandoverItem) []figure) page.Block {
	r := roster{listText, append([]rosterColumn{{b.say("column number"), 11, page.Center}}, columns...)}.fitted(width)
	var rows []page.Row
	for i, item := range b.handed(kind) {
		rows = append(rows, r.row(append([]figure{count(i + 1)}, cells(item)...)...))
	}
	if len(rows) == 0 {
		rows = r.blankRows(room)
	}
	return carried(r.table(page.Rows(rows...)))
}

func (b *builder) handedAssets(width float64) page.Block {
	return b.handedThings(width, data.HandoverAsset, 3, []rosterColumn{
		{b.say("column asset"), 0, page.Left},
		{b.say("column copies"), 22, page.Center},
		{b.say("column note"), 40, page.Left},
	}, func(item data.HandoverItem) []figure {
		return []figure{said(item.Name), known(item.Quantity), said(item.Note)}
	})
}

// handedMoney has the sum below what is written down.
func (b *builder) handedMoney(width float64) []page.Block {
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
		rows = append(rows, r.total(b.say("sum"), count(sum), said("")))
		words := page.P(page.Left, listText, b.say("in words", "số", viet.InWords(sum))).Slanted().Spaced(4, 6)
		return []page.Block{carried(r.table(page.Rows(rows...))), words}
	}
	return []page.Block{carried(r.table(page.Rows(r.blankRows(2)...)))}
}

// handedWork is the work that is written down as unfinished.
func (b *builder) handedWork(width float64) page.Block {
	return b.handedThings(width, data.HandoverWork, 2, []rosterColumn{
		{b.say("column work"), 0, page.Left},
		{b.say("column done"), 42, page.Left},
		{b.say("column left"), 42, page.Left},
		{b.say("column due"), 24, page.Center},
	}, func(item data.HandoverItem) []figure {
		return []figure{said(item.Name), said(inLine(item.Done)), said(inLine(item.Remaining)), said(item.Due.Slash())}
	})
}

// unfinished is what the next head has to see to, as it was on the day of the handover: what was
// decided later was open then.
func (b *builder) unfinished() []string {
	lines := b.handedLines("late")
	open, day := 0, b.Ceremony.Date
	for _, line := range b.proposed() {
		if line.Outcome == data.OutcomeOpen || day != "" && line.DecisionDate > day {
			open++
		}
	}
	if open > 0 {
		lines = append(lines, b.say("no result", "số", viet.Number(open)))
	}
	for _, t := range b.Tasks {
		if t.State == data.TaskGoing {
			lines = append(lines, b.say("task open", "việc", strings.TrimRight(t.Content, ".;"), "đơn vị", or(t.UnitName, b.Block.HeadLabel)))
		}
	}
	if len(lines) == 0 && !b.blank && len(b.handed(data.HandoverWork)) == 0 {
		lines = b.lines("nothing open")
	}
	return lines
}

// printed is the day of an official print.
func printed(p data.Print) string { return time.UnixMilli(p.PrintedAt).Format("02/01/2006") }
