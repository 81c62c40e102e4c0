package papers

import (
	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/scoring"
	"sothidua/data"
	"sothidua/data/viet"
)

// selfScore (bảng tự chấm điểm) is the sheet that a unit fills in and hands in with proof,
// on its own letterhead.
func (b *builder) selfScore() []page.Section {
	b.open(contest.Units)
	s := b.scores()
	if b.open(contest.Criteria) {
		section := page.Portrait()
		section.Blocks = append(b.tabled(section.Width(), "", b.say("self subject")), text(b.say("none")))
		return []page.Section{section}
	}
	var sections []page.Section
	for i, row := range b.Chosen(b.unitID) {
		section := page.Portrait()
		section.RestartNumbering, section.Bookmark = true, or(row.Unit.ShortName, row.Unit.Name)
		section.Blocks = b.onOnePage(section, len(s.criteria), func(f fit) []page.Block {
			return b.ownScoring(section.Width(), f, s, row.Unit, s.sums[i].Total.Self)
		})
		sections = append(sections, section)
	}
	if len(sections) == 0 {
		section := page.Portrait()
		section.Blocks = b.tabled(section.Width(), "", b.say("self subject"))
		return []page.Section{section}
	}
	return sections
}

func (b *builder) ownScoring(width float64, f fit, s scored, unit data.Unit, total float64) []page.Block {
	r := roster{f.text, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column criterion"), 0, page.Left},
		{b.say("column maximum"), 17, page.Center},
		{b.say("column evidence"), 44, page.Left},
		{b.say("column self"), 17, page.Center},
		{b.say("column note"), 22, page.Left},
	}}.fitted(width)
	var rows []page.Row
	var of []page.Addend // the rows of what the unit gave itself, from the first
	scored := false
	figures := func(own string, c data.Criterion, score data.Score) []figure {
		scored = scored || score.Self != nil
		return []figure{said(own), said(b.dueBy(c)), points(c.Maximum), said(b.proven(c, score)), given(score.Self), said("")}
	}
	for i, c := range s.below(nil) {
		head := r.emphasised(figures(viet.Roman(i+1), c, s.given[[2]int64{c.ID, unit.ID}])...)
		children := s.below(&c.ID)
		head.KeepNext = len(children) > 0
		first := len(rows)
		rows = append(append(rows, head), s.rows(r, children, unit, "", figures)...)
		for row, below := range rows[first:] {
			if self, ok := below.Cells[4].Value.(float64); ok {
				of = append(of, page.Addend{Down: first + row, Minus: (c.Kind == data.CriterionPenalty) != (self < 0)})
			}
		}
	}
	sum := said("")
	if scored {
		sum = points(total)
	}
	totals := r.total(b.say("total"), points(scoring.Whole(s.criteria)), said(""), sum, said(""))
	for i := range of {
		of[i].Down -= len(rows)
	}
	totals.Cells[3].Sum = of
	rows = summed(rows, totals)
	blocks := append(b.unitHead(width, unit, "", b.say("subject")), carried(r.table(page.Rows(rows...))), closingLine(b.say("self note"), f.gap))
	return append(blocks, page.Signatures(width, f.hand, 2, b.signature([]string{b.say("sign drafter")}, "", ""), b.scoredUnit(unit)))
}
