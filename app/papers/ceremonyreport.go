package papers

import (
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
)

// ceremonyReport (báo cáo kết quả) goes to the standing office of the council
// with the pledge and the summary.
func (b *builder) ceremonyReport() []page.Section {
	section := page.Portrait()
	width := section.Width()
	b.open(contest.TimelyReport)
	blocks := b.issued(width, CeremonyReport, b.say("subject", "tên lễ", b.eventAndBlock()))
	to := page.P(page.Center, bodySize, b.say("to")).Spaced(0, 10)
	blocks = append(blocks, to, text(b.say("opening", "nơi ban hành", b.issuer(), "tên lễ", b.event())))
	n := 0
	for _, part := range []struct {
		title  string
		blocks []page.Block
	}{
		{b.say("preparation"), bodies(b.prepared())},
		{b.say("result"), b.reached()},
		{b.say("exemplars"), bodies(b.exemplarLines(b.DayOf(CeremonyReport, 0)))},
		{b.say("shortcomings"), bodies(append(b.shortcomings(), b.lines("request")...))},
	} {
		if len(part.blocks) == 0 {
			continue
		}
		n++
		blocks = append(blocks, heading(strconv.Itoa(n)+". "+part.title).Spaced(4, 6))
		blocks = append(blocks, part.blocks...)
	}
	blocks = append(blocks, text(b.say("attached", "danh sách", b.attachedLists())))
	blocks = append(bound(blocks), last(b.say("end", "nơi ban hành", b.issuer(), "tên lễ", b.event())))
	section.Blocks = append(blocks, b.closing(width))
	if annex := b.signersAnnex(); annex != nil {
		return []page.Section{section, *annex}
	}
	return []page.Section{section}
}

// signersAnnex (Phụ lục) names who signs for each unit, and whether they did; nil as long as
// nobody is written down.
func (b *builder) signersAnnex() *page.Section {
	members := b.Signers(data.SignatoryMember)
	if len(members) == 0 {
		return nil
	}
	section := page.Portrait()
	section.RestartNumbering, section.Bookmark = true, b.say("annex")
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 10, page.Center},
		{b.say("column unit"), 0, page.Left},
		{b.say("column signer"), 38, page.Left},
		{b.say("column post"), 36, page.Left},
		{b.say("column signed"), 18, page.Center},
	}}.fitted(section.Width())
	var rows []page.Row
	for i, s := range members {
		post := s.Post
		if s.SignsAs != "" && s.HeadPost != "" {
			post = s.SignsAs + " " + s.HeadPost + "\n" + s.Post
		}
		state := ""
		if s.State != data.SignatureOpen {
			state = b.say("signature " + string(s.State))
		}
		rows = append(rows, r.row(count(i+1), said(s.UnitName), said(b.person(s.Honorific, s.FullName, "", "")), said(strings.TrimSpace(post)), said(state)))
	}
	number := b.NumberOf(CeremonyReport)
	with := b.say("goes with report", "số", or(number, b.say("short blank")), "ngày", b.DayOf(CeremonyReport, 0).Long(), "nơi ban hành", b.issuer())
	section.Blocks = []page.Block{
		page.P(page.Center, titleSize, b.say("annex")).Bolded().Kept(),
		page.P(page.Center, titleSize, b.say("annex title")).Bolded().Kept(),
		page.P(page.Center, bodySize-1, with).Slanted().Spaced(0, 8).Kept(),
		r.table(page.Rows(rows...)),
	}
	return &section
}

// prepared tells what was done before the ceremony, as far as the book knows.
func (b *builder) prepared() []string {
	var lines []string
	for _, paper := range []struct{ code, key string }{{Plan, "prepared plan"}, {Invitation, "prepared invitation"}} {
		if n := b.Number(paper.code); n.Number > 0 {
			lines = append(lines, b.say(paper.key, "số", b.NumberOf(paper.code), "ngày", n.IssuedOn.Long(), "tên lễ", b.event()))
		}
	}
	if b.open(contest.Noted) {
		return append(lines, b.say("prepared registrations", "số", b.say("short blank"), "tổng", b.unlessBlank(b.ofUnits(len(b.Summary.Units)))))
	}
	received := 0
	for _, row := range b.Summary.Units {
		if contest.HandedIn(row.Submission) {
			received++
		}
	}
	return append(lines, b.say("prepared registrations", "số", b.ofUnits(received), "tổng", b.unlessBlank(b.ofUnits(len(b.Summary.Units)))))
}

func (b *builder) reached() []page.Block {
	blocks := []page.Block{
		text(b.say("held", "lúc", b.held(), "địa điểm", b.where())),
		text(b.cameLine()),
		text(b.signedLine()),
		text(b.pledgedLine()),
	}
	_, figures := b.registrationPart()
	return append(blocks, figures...)
}

func (b *builder) cameLine() string {
	n := 0
	for _, p := range b.Participants {
		if p.Attendance == data.AttendancePresent || p.Attendance == data.AttendanceLate {
			n++
		}
	}
	if nobody, open := b.open(contest.Delegates), b.open(contest.Attendance); nobody || open {
		return b.say("came", "số", b.say("short blank"))
	}
	return b.say("came", "số", number(n))
}

func (b *builder) signedLine() string {
	members := b.Signers(data.SignatoryMember)
	signed := 0
	for _, s := range members {
		if s.State == data.SignatureSigned {
			signed++
		}
	}
	total := len(members)
	if total == 0 {
		total = len(b.Units)
	}
	if nobody, open := b.open(contest.Signers), b.open(contest.Signatures); nobody || open {
		return b.say("signed", "số", b.say("short blank"), "tổng", b.ofUnits(total))
	}
	line := b.say("signed", "số", number(signed), "tổng", number(total))
	if len(members) > 0 {
		line += " " + b.say("signed in annex")
	}
	return line
}

func (b *builder) pledgedLine() string {
	if b.open(contest.Pledged) {
		return b.say("pledged none", "chỗ trống", b.say("blank"))
	}
	var titles []string
	for _, item := range b.Items {
		if item.Title != "" {
			titles = append(titles, item.Title)
		}
	}
	line := b.say("pledged", "số", number(len(b.Items)), "nội dung", strings.Join(titles, "; "))
	if len(titles) < len(b.Items) {
		line = b.say("pledged number", "số", number(len(b.Items)))
	}
	if b.Year.Theme != "" {
		line += " " + b.say("pledged theme", "chủ đề", b.Year.Theme)
	}
	return line + b.targetsCounted()
}

// targetsCounted says how many targets the pledge has, of the block and of units; empty for none.
func (b *builder) targetsCounted() string {
	common, own := 0, 0
	for _, t := range b.Targets {
		if t.UnitID == nil {
			common++
		} else {
			own++
		}
	}
	switch {
	case common > 0 && own > 0:
		return " " + b.say("pledged targets both", "số", number(common), "số riêng", number(own))
	case common > 0:
		return " " + b.say("pledged targets", "số", number(common))
	case own > 0:
		return " " + b.say("pledged targets own", "số riêng", number(own))
	}
	return ""
}

// shortcomings are the units that are still to sign, that have not handed in, or did so
// late. That there are none is said only once the signing is noted.
func (b *builder) shortcomings() []string {
	var unsigned []string
	noted := false
	for _, s := range b.Signers(data.SignatoryMember) {
		noted = noted || s.State != data.SignatureOpen
		if s.State == data.SignatureAbsent || s.State == data.SignatureLater {
			unsigned = append(unsigned, s.UnitName)
		}
	}
	lines := b.handedLines()
	if len(unsigned) > 0 {
		lines = append(b.naming("unsigned", "đơn vị", unsigned, "số", number(len(unsigned))), lines...)
	}
	switch {
	case len(lines) > 0:
		return lines
	case noted && !b.open(contest.Noted):
		return b.lines("no shortcoming")
	}
	return b.lines("many blanks")
}
