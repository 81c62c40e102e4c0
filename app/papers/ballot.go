package papers

import (
	"strconv"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
)

// Measures of a ballot sheet in mm. Two sheets stand on a page, to be cut apart in the
// middle, where both fit.
const (
	ballotMargin  = 12
	ballotHalf    = 297.0/2 - 2*ballotMargin // of a sheet
	ballotWhole   = 297.0 - 2*ballotMargin
	ballotHead    = 20
	ballotTitle   = 30
	ballotRow     = 12
	ballotFoot    = 18
	ballotBlanks  = 3 // rows where nobody is nominated yet
	ballotGapHigh = 2 * ballotMargin
)

// ballot (phiếu bầu) is the sheet of the secret vote, as often as members vote. It
// has no place for a name.
func (b *builder) ballot() []page.Section {
	votes := b.Votes()
	if b.open(contest.Ballots) {
		votes = []contest.Vote{{}}
	}
	var sections []page.Section
	for _, v := range votes {
		b.open(contest.Nominees, v.ID)
		section := page.Section{Top: ballotMargin, Bottom: ballotMargin, Left: 25, Right: 20, NoNumbers: true}
		width := section.Width()
		onPage, ballots := 1, max(v.Issued, v.Members, 1)
		sheet := b.ballotSheet(width, v, false)
		switch height := b.height(width, sheet...); {
		case height <= ballotHalf:
			onPage = 2
			sheet = append(append(sheet, b.cutLine(width, ballotHalf-height)), b.ballotSheet(width, v, false)...)
		case height > ballotWhole:
			sheet = b.ballotSheet(width, v, true)
		}
		pages := (ballots + onPage - 1) / onPage
		section.Blocks = sheets(sheet, pages)
		subject := b.say(forWhom(v, "subject"), b.titled(v)...)
		if sections = append(sections, section); !b.blank {
			sections = append(sections, b.controlSheet(subject, b.ballotLines(v, pages*onPage)))
		}
	}
	return sections
}

// ballotSheet is one sheet. One of several pages has its title on each of them.
func (b *builder) ballotSheet(width float64, v contest.Vote, long bool) []page.Block {
	left := width * 0.42
	head := page.Table{Columns: []float64{left, width - left}, Rows: page.Rows(page.Row{
		CantSplit: true, MinHeight: ballotHead, Cells: []page.Cell{
			page.C(
				page.P(page.Center, headSize, page.Capitals(or(b.Letterhead.Superior, b.Block.ParentAgency))),
				page.P(page.Center, headSize, page.Capitals(b.issuer())).Bolded().Ruled(shortRule),
			),
			page.C(page.P(page.Center, 11, b.say(byWhom(v, "stamp"))).Slanted()),
		},
	})}
	title := []page.Paragraph{
		page.P(page.Center, titleSize+1, b.say(forWhom(v, "title"))).Bolded(),
		page.P(page.Center, titleSize-1, b.say(forWhom(v, "subject"), b.titled(v)...)).Bolded(),
		page.P(page.Center, 11, b.say("guide")).Slanted().Spaced(4, 0),
	}
	r := roster{titleSize - 1, []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say(forWhom(v, "column unit")), 0, page.Left},
		{b.say("column agree"), 28, page.Center},
		{b.say("column disagree"), 34, page.Center},
	}}.fitted(width)
	var rows []page.Row
	for i, n := range v.Nominees {
		row := r.row(said(strconv.Itoa(i+1)), said(n.Name()), said(box), said(box))
		row.MinHeight = ballotRow
		rows = append(rows, row)
	}
	for len(rows) < ballotBlanks && len(v.Nominees) == 0 {
		row := r.row(said(strconv.Itoa(len(rows)+1)), said(""), said(box), said(box))
		row.MinHeight = ballotRow
		rows = append(rows, row)
	}
	table := r.table(page.Rows(rows...))
	table.Header[0].MinHeight = ballotRow
	above := []page.Block{head, b.fixed(width, ballotTitle, title...)}
	if long {
		again := page.Row{MinHeight: ballotTitle, Cells: []page.Cell{page.C(title...).Spanning(len(table.Columns), 1).Centred()}}
		table.Header = append([]page.Row{again}, table.Header...)
		above = above[:1]
	}
	foot := b.fixed(width, ballotFoot, page.P(page.Left, 11, b.say("foot")).Slanted().Spaced(6, 0))
	return append(above, table, foot)
}

// forWhom is the key of a sentence on units, or of the same on people.
func forWhom(v contest.Vote, key string) string {
	if v.ForPeople() {
		return key + " person"
	}
	return key
}

// byWhom is the key of a sentence on the block's vote, or of the same on the council's.
func byWhom(v contest.Vote, key string) string {
	if v.Body == data.BodyCouncil {
		return key + " council"
	}
	return key
}

// box is drawn as an empty square.
const box = "☐"

// fixed are paragraphs in a space of their own height.
func (b *builder) fixed(width, height float64, paragraphs ...page.Paragraph) page.Table {
	return page.Table{Columns: []float64{width}, Rows: page.Rows(page.Row{
		CantSplit: true, MinHeight: height, Cells: []page.Cell{page.C(paragraphs...)},
	})}
}

// cutLine fills the upper half and has the line in the middle of the page.
func (b *builder) cutLine(width, rest float64) page.Table {
	line := page.Row{CantSplit: true, MinHeight: ballotGapHigh, Cells: []page.Cell{
		page.C(page.P(page.Center, 8, b.say("cut"))).Centred(),
	}}
	return page.Table{Columns: []float64{width}, Rows: page.Rows(page.Row{MinHeight: max(rest, 0)}, line)}
}
