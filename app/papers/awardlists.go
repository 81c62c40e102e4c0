package papers

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// rewardList (danh sách ký nhận khen thưởng) has a line to sign for each award of the year with its
// money, which is summed; the money is left to the pen as long as none is written down.
func (b *builder) rewardList() []page.Section {
	section := page.Landscape()
	width := section.Width()
	blocks := append([]page.Block{b.letterheading(width, "", "")}, b.titling(b.say("title"), b.say("subject"))...)
	b.open(contest.Results)
	b.open(contest.Registrations(""))
	bestowed := b.awardsGiven()
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column name"), 46, page.Left},
		{b.say("column post"), 0, page.Left},
		{b.say("column title"), 40, page.Left},
		{b.say("column decision"), b.decisionWidth(bestowed), page.Left},
		{b.say("column money"), 28, page.Right},
		{b.say("column sign"), 26, page.Center},
	}}.fitted(width)
	var rows []page.Row
	sum := 0
	for _, g := range bestowed {
		sum += g.Money
		rows = append(rows, forHand(r.row(count(len(rows)+1), said(g.line.Name), said(b.post(g.line)), said(b.formOf(g.line)),
			said(b.decided(g.line)), known(g.Money), said(g.ReceivedBy))))
	}
	if len(rows) == 0 {
		rows = r.signRows(manyRows / 2) // with the signatures on one page
	}
	if sum > 0 {
		rows = append(rows, r.total(b.say("sum"), count(sum), said("")))
		blocks = append(blocks, carried(r.table(page.Rows(rows...))), closingLine(b.say("in words", "số", viet.InWords(sum)), signatureGap))
	} else {
		blocks = append(blocks, carried(r.table(page.Rows(rows...))), page.Blank(signatureGap).Kept())
	}
	section.Blocks = append(blocks, page.Signatures(width, handSpace, 3,
		b.signature([]string{b.say("sign drafter")}, "", ""), b.signature([]string{b.say("sign accountant")}, "", ""), b.blockHead()))
	return []page.Section{section}
}

// bestowed is an award of the year with what was noted of it since.
type bestowed struct {
	line data.OutcomeLine
	data.Award
}

// awardsGiven are the awards that the paper is narrowed to.
func (b *builder) awardsGiven() (all []bestowed) {
	known, err := b.book.AwardsIn(b.ctx, b.Year.Number)
	if b.err == nil {
		b.err = err
	}
	seen := map[int64]bool{}
	for _, line := range b.awarded() {
		b.offer(line.DecisionNumber)
		if b.wants(line.DecisionNumber) && !seen[line.AwardID] {
			seen[line.AwardID] = true
			all = append(all, bestowed{line, known[line.AwardID]})
		}
	}
	return all
}

// formOf is what was awarded, in full.
func (b *builder) formOf(line data.OutcomeLine) string {
	if kind, ok := b.Summary.Kind(line.AwardKindID); ok {
		return shortName(kind)
	}
	return line.Awarded
}

// decisionWidth is the width in mm of a column of decisions that parts no number of one, as far
// as there is room beside it.
func (b *builder) decisionWidth(all []bestowed) float64 {
	const usual, most = 44, 60
	ruler, err := page.NewRuler()
	if err != nil {
		return usual // the layout meets the same error and tells it
	}
	longest := 0.0
	for _, g := range all {
		for _, word := range strings.Fields(b.decided(g.line)) {
			longest = max(longest, ruler.Width(word, false, listText))
		}
	}
	return min(max(usual, longest+2*cellPadding+1), most)
}

// decided is the decision of an award.
func (b *builder) decided(line data.OutcomeLine) string {
	return b.say("decision", "số", or(line.DecisionNumber, b.say("short blank")), "ngày", or(line.DecisionDate.Slash(), b.say("short blank")))
}

// goldenBook (sổ vàng) is the register of who was awarded what, by the numbers on their
// certificates; those without a number yet stand last.
func (b *builder) goldenBook() []page.Section {
	section := page.Landscape()
	width := section.Width()
	blocks := append([]page.Block{b.letterheading(width, "", "")}, b.titling(b.say("title"), b.say("subject"))...)
	b.open(contest.Results)
	b.open(contest.Registrations(""))
	all := b.awardsGiven()
	r := roster{listText, []rosterColumn{
		{b.say("column book"), 16, page.Center},
		{b.say("column name"), 46, page.Left},
		{b.say("column post"), 0, page.Left},
		{b.say("column title"), 40, page.Left},
		{b.say("column decision"), b.decisionWidth(all), page.Left},
		{b.say("column day"), 25, page.Center},
		{b.say("column sign"), 24, page.Center},
	}}.fitted(width)
	byBook(all)
	b.unbooked(all)
	var rows []page.Row
	for _, g := range all {
		rows = append(rows, forHand(r.row(known(g.GoldenBook), said(g.line.Name), said(b.post(g.line)), said(b.formOf(g.line)),
			said(b.anew(g)), day(g.HandedOn), said(g.ReceivedBy))))
	}
	if len(rows) == 0 {
		rows = r.signRows(manyRows)
	}
	section.Blocks = append(blocks, carried(r.table(page.Rows(rows...))))
	return []page.Section{section}
}

// anew is the decision of an award and when its certificate was given anew.
func (b *builder) anew(g bestowed) string {
	if g.Reissue == "" {
		return b.decided(g.line)
	}
	return b.say("given anew", "quyết định", b.decided(g.line), "cấp", small(g.Reissue), "ngày", or(g.ReissuedOn.Slash(), b.say("short blank")), "văn bản", or(g.ReissuedBy, b.say("short blank")))
}

// unbooked notes as a gap how many awards have no number in the golden book.
func (b *builder) unbooked(all []bestowed) {
	without := 0
	for _, g := range all {
		if g.GoldenBook == 0 {
			without++
		}
	}
	if without > 0 {
		b.noticed = append(b.noticed, contest.Gap{Text: fmt.Sprintf(words.GapGoldenBook, without, len(all)), Place: contest.InDecisions})
	}
}

// signRows are empty rows with room for a hand.
func (r roster) signRows(n int) []page.Row {
	rows := r.blankRows(n)
	for i := range rows {
		rows[i] = forHand(rows[i])
	}
	return rows
}

// byBook orders awards by their numbers in the golden book, those without one last.
func byBook(all []bestowed) {
	slices.SortStableFunc(all, func(x, y bestowed) int { return noneLast(x.GoldenBook, y.GoldenBook) })
}

// receivedSheet (danh sách ký nhận tài liệu) has a line to sign for each who is invited, with what
// they are handed at the meeting.
func (b *builder) receivedSheet() []page.Section {
	return b.signingSheet(page.Portrait(), []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column name"), 40, page.Left},
		{b.say("column post"), 0, page.Left},
		{b.say("column received"), 36, page.Left},
		{b.say("column sign"), 26, page.Center},
	}, func(p data.Participant) []figure { return []figure{said(b.say("received by " + string(p.Role)))} })
}
