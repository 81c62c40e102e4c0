package papers

import (
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data/viet"
)

// issued begins a numbered paper (Mẫu 1.4): letterhead, number, place and day,
// name of the paper and what it is about.
func (b *builder) issued(width float64, paper, subject string) []page.Block {
	number := b.numberLine(paper, b.say("type"), "")
	head := b.letterheading(width, number, b.dated(b.issuedOn(paper)))
	return append([]page.Block{head}, b.titling(b.say("title"), subject)...)
}

// sheet begins a paper without number that goes with another (phụ lục).
func (b *builder) sheet(width float64) []page.Block {
	head := b.letterheading(width, "", "")
	return append([]page.Block{head}, b.titling(b.say("title"), b.meeting())...)
}

func (b *builder) issuedOn(paper string) viet.Date {
	b.open(contest.PaperDay(paper))
	return b.DayOf(paper, b.unitID)
}

// closing has the receivers left, whom fields may name, and the head's signature right.
func (b *builder) closing(width float64, fields ...string) page.Block {
	return page.Signatures(width, handSpace, 2, b.recipients(fields...), b.blockHead())
}

// last is the last sentence of a paper, on the page of the signatures.
func last(s string) page.Paragraph {
	return text(s).Spaced(0, signatureGap).Kept()
}

// event is the name of the ceremony, without that of the block.
func (b *builder) event() string {
	return or(b.Ceremony.Name, b.say("event"))
}

// eventOfBlock is the name of the ceremony with the block's in one line.
func (b *builder) eventOfBlock() string {
	if name := b.event(); within(b.Block.Name, name) {
		return name
	}
	return b.say("event of block", "tên lễ", b.event())
}

// eventAndBlock is the same on two lines, for a title.
func (b *builder) eventAndBlock() string {
	name := b.event()
	rest, ok := strings.CutPrefix(b.eventOfBlock(), name+" ")
	if !ok {
		return name
	}
	return name + "\n" + rest
}

// when is "14 giờ 00, thứ Sáu, ngày 17 tháng 3 năm 2023".
func (b *builder) when() string { return b.from(b.Ceremony.StartTime) }

// from is the same of a meeting that begins at a time.
func (b *builder) from(start string) string {
	b.open(contest.Date)
	parts := []string{b.clock(start, contest.Start)}
	if day := b.Ceremony.Date.Weekday(); day != "" {
		parts = append(parts, day)
	}
	return strings.Join(append(parts, b.Ceremony.Date.Long()), ", ")
}

// held is the same of a meeting that took place: when it was opened, where that is known.
func (b *builder) held() string {
	if b.open(contest.Start) {
		return b.when()
	}
	return b.from(or(b.Ceremony.OpenedAt, b.Ceremony.StartTime))
}

func (b *builder) where() string {
	return b.known(b.Ceremony.Place, contest.Venue)
}

// numbered is a heading "II. …" of a part.
func numbered(n int, title string) page.Paragraph {
	return heading(viet.Roman(n)+". "+title).Spaced(4, 6)
}

// listSize is the size in points of the text in lists.
const listSize = 12

// listing is a bordered list with a head that is repeated on each page.
func listing(widths []float64, heads []string, rows []page.Row) page.Table {
	header := page.Row{CantSplit: true, KeepNext: true}
	for _, head := range heads {
		header.Cells = append(header.Cells, cell(page.Center, listSize, head, true))
	}
	return page.Table{Columns: widths, Header: []page.Row{header}, Rows: paired(page.Rows(rows...)), Borders: true, Padding: 1.5}
}

// whole is a row that stays on one page.
func whole(height float64, cells ...page.Cell) page.Row {
	return page.Row{CantSplit: true, MinHeight: height, Cells: cells}
}

// penRows are empty rows to be filled by hand.
func penRows(n int, height float64) []page.Row {
	rows := make([]page.Row, n)
	for i := range rows {
		rows[i] = whole(height)
	}
	return rows
}

func left(s string) page.Cell   { return cell(page.Left, listSize, s, false) }
func middle(s string) page.Cell { return cell(page.Center, listSize, s, false) }
