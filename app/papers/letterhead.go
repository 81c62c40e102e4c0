package papers

import (
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data/viet"
)

// Sizes in points, as Decree 30/2020, Annex I has them.
const (
	headSize   = 12 // agency, nation
	mottoSize  = 13
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

// letterheading (đầu văn bản) has the agency left, the nation right, and below
// them the number and the date line; either may be empty.
func (b *builder) letterheading(width float64, number, date string) page.Block {
	b.open(contest.Agency)
	left := width * 0.42
	head := page.Row{CantSplit: true, KeepNext: true, Cells: []page.Cell{
		page.C(
			page.P(page.Center, headSize, balanced(viet.Upper(or(b.Letterhead.Superior, b.Block.ParentAgency)), left)),
			page.P(page.Center, headSize, balanced(viet.Upper(b.issuer()), left)).Bolded().Ruled(shortRule),
		),
		page.C(
			page.P(page.Center, headSize, b.say("nation")).Bolded(),
			page.P(page.Center, mottoSize, b.say("motto")).Bolded().Ruled(wholeRule),
		),
	}}
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

// numberLine is "Số: 03/BB-KTĐ"; what is not known yet is left to the pen.
func (b *builder) numberLine(paper, kind string) string {
	n := b.Number(paper)
	digits := b.say("short blank")
	if b.open(contest.PaperNumber(paper)); n.Number > 0 {
		digits = viet.Count(n.Number)
	}
	symbol := or(n.Symbol, strings.Trim(kind+"-"+or(b.Letterhead.Symbol, b.Block.Symbol), "-"))
	return b.say("number-line", "số", digits, "ký hiệu", symbol)
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

// balanced breaks a name that is too long for a line of the given width (mm)
// near its middle, so that no word hangs alone below the others. A name that the
// office broke itself stays.
func balanced(name string, width float64) string {
	const capital = 0.7 * headSize * 0.353 // about the width of a bold capital, mm
	letters := []rune(name)
	if strings.Contains(name, "\n") || float64(len(letters))*capital <= width {
		return name
	}
	at := -1
	for i, r := range letters {
		if r == ' ' && (at < 0 || abs(2*i-len(letters)) < abs(2*at-len(letters))) {
			at = i
		}
	}
	if at >= 0 {
		letters[at] = '\n'
	}
	return string(letters)
}

func abs(n int) int { return max(n, -n) }

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
