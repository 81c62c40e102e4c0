package papers

import (
	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// Sizes in points, as Decree 30/2020, Annex I has them.
const (
	headSize   = 12 // agency, nation
	mottoSize  = 13
	partySize  = 15 // name of the Party
	numberSize = 13
	titleSize  = 14
	bodySize   = 14
)

// Shares of the text that the rules below it are long.
const (
	wholeRule = 1
	shortRule = 0.4
)

func (b *builder) issuer() string {
	return or(b.Letterhead.Issuer, b.Block.Name)
}

// letterheading (đầu văn bản) has the agency left, the nation right, of a Party
// organisation the Party, and below
// them the number and the date line; either may be empty.
func (b *builder) letterheading(width float64, number, date string) page.Block {
	b.open(contest.Agency)
	left := width * 0.42
	superior := page.P(page.Center, headSize, page.Capitals(or(b.Letterhead.Superior, b.Block.ParentAgency)))
	issuer := page.P(page.Center, headSize, page.Capitals(b.issuer())).Bolded()
	head := page.Row{CantSplit: true, KeepNext: true, Cells: []page.Cell{
		page.C(superior, issuer.Ruled(shortRule)),
		page.C(
			page.P(page.Center, headSize, b.say("nation")).Bolded(),
			page.P(page.Center, mottoSize, b.say("motto")).Bolded().Ruled(wholeRule),
		),
	}}
	if b.Letterhead.Party {
		head.Cells = []page.Cell{
			page.C(superior, issuer, page.P(page.Center, headSize, b.say("party star"))),
			page.C(page.P(page.Center, partySize, b.say("party")).Bolded().Ruled(wholeRule)),
		}
	}
	below := page.Row{CantSplit: true, Cells: []page.Cell{
		page.C(page.P(page.Center, numberSize, number).Spaced(4, 0)),
		page.C(page.P(page.Center, numberSize, date).Slanted().Spaced(4, 0)),
	}}
	if number == "" && date == "" {
		head.KeepNext = false
		return page.Table{Columns: []float64{left, width - left}, Rows: page.Rows(head)}
	}
	return page.Table{Columns: []float64{left, width - left}, Rows: page.Rows(head, below)}
}

// numberLine is "Số: 04/BB-KTĐ", of a letter "Số: 06/KTĐ-TĐKT" with the part of who
// drafted it; what is not known yet is left to the pen.
func (b *builder) numberLine(paper, kind, drafter string) string {
	b.open(contest.PaperNumber(paper))
	return b.numberAs(b.Number(paper), kind, drafter)
}

// numberAs is the line of a number, which is left to the pen where it is zero.
func (b *builder) numberAs(n data.DocumentNumber, kind, drafter string) string {
	digits := b.say("short blank")
	if n.Number > 0 {
		digits = viet.Count(n.Number)
	}
	return b.say(b.ofParty("number-line"), "số", digits, "ký hiệu", or(n.Symbol, contest.Symbol(b.Letterhead, b.Block, kind, drafter)))
}

// dated is "Hà Nội, ngày 17 tháng 3 năm 2023".
func (b *builder) dated(date viet.Date) string {
	return b.say("date-line", "địa danh", b.known(b.Locality(), contest.Locality), "ngày", date.Long())
}

// titling is the name of the paper and below it what it is about.
func (b *builder) titling(title, subject string) []page.Block {
	return []page.Block{
		page.P(page.Center, titleSize, title).Bolded().Spaced(14, 0).Kept(),
		page.P(page.Center, titleSize, subject).Bolded().Ruled(shortRule).Spaced(0, 10).Kept(),
	}
}

func (b *builder) yearNumber() string { return b.Year.Text() }

// or is the first text that is not empty.
func or(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
