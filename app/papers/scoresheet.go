package papers

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/scoring"
	"sothidua/data"
	"sothidua/data/viet"
)

// scoreSheet (bảng chấm điểm) has one sheet for each unit with its own and the
// block's score, then the block's table of sums.
func (b *builder) scoreSheet() []page.Section {
	s := b.scores()
	b.open(contest.Units)
	if b.open(contest.Criteria) || len(s.sums) == 0 {
		section := page.Portrait()
		section.Blocks = append(b.tabled(section.Width(), "", b.say("subject")), text(b.say("none")))
		return []page.Section{section}
	}
	var sections []page.Section
	for i, row := range b.Chosen(b.unitID) {
		b.open(contest.Scores, row.Unit.ID)
		sections = append(sections, b.unitScores(s, row.Unit, s.sums[i]))
	}
	if b.unitID == 0 && len(sections) > 0 {
		sections = append(sections, b.scoreSummary(s))
	}
	return sections
}

// scored are the criteria of the year with the scores of the chosen units.
type scored struct {
	criteria []data.Criterion
	given    map[[2]int64]data.Score // by criterion and unit
	sums     []scoring.Sum           // of the chosen units, in order
}

func (b *builder) scores() scored {
	s := scored{criteria: b.Criteria, given: map[[2]int64]data.Score{}, sums: b.Sums(b.unitID)}
	if b.blank {
		s.sums = slices.Repeat(s.sums, manyRows)
	}
	for _, score := range b.Scores {
		s.given[[2]int64{score.CriterionID, score.UnitID}] = score
	}
	return s
}

// below are the criteria right below another one; nil asks for the heads.
func (s scored) below(parent *int64) []data.Criterion {
	var all []data.Criterion
	for _, c := range s.criteria {
		if parent == nil && c.ParentID == nil || parent != nil && c.ParentID != nil && *c.ParentID == *parent {
			all = append(all, c)
		}
	}
	return all
}

func (b *builder) unitScores(s scored, unit data.Unit, sum scoring.Sum) page.Section {
	section := page.Portrait()
	section.RestartNumbering, section.Bookmark = true, or(unit.ShortName, unit.Name)
	section.Blocks = b.onOnePage(section, len(s.criteria), func(f fit) []page.Block { return b.unitScoring(section.Width(), f, s, unit, sum) })
	return section
}

func (b *builder) unitScoring(width float64, f fit, s scored, unit data.Unit, sum scoring.Sum) []page.Block {
	stages := b.stages()
	columns := []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column criterion"), 0, page.Left},
		{b.say("column maximum"), 17, page.Center},
	}
	each, reason := 17.0, 34.0
	if len(stages) > 2 {
		each, reason = 14, 26 // the criterion needs the room
	}
	for _, stage := range stages {
		columns = append(columns, rosterColumn{b.say(stage.column), each, page.Center})
	}
	r := roster{f.text, append(columns, rosterColumn{b.say("column reason"), reason, page.Left})}.fitted(width)
	var rows []page.Row
	maximum := 0.0
	heads := make([]int, len(sum.Parts)) // their rows
	for i, part := range sum.Parts {
		head := part.Criterion
		if head.Kind == data.CriterionPlain {
			maximum += head.Maximum
		}
		children := s.below(&head.ID)
		score := s.given[[2]int64{head.ID, unit.ID}]
		figures := []figure{said(viet.Roman(i + 1)), said(b.measured(head, score)), points(head.Maximum)}
		for _, stage := range stages {
			figures = append(figures, b.sumAt(stage, unit.ID, part.Points))
		}
		row := r.emphasised(append(figures, said(b.remarks(score)))...)
		row.KeepNext = len(children) > 0
		s.addUp(&row, children, unit, stages)
		heads[i], rows = len(rows), append(rows, row)
		rows = append(rows, s.rows(r, children, unit, "", func(own string, c data.Criterion, score data.Score) []figure {
			figures := []figure{said(own), said(b.measured(c, score)), points(c.Maximum)}
			for _, stage := range stages {
				figures = append(figures, given(stage.of(score)))
			}
			return append(figures, said(b.remarks(score)))
		})...)
	}
	totals := []figure{points(maximum)}
	for _, stage := range stages {
		totals = append(totals, b.sumAt(stage, unit.ID, sum.Total))
	}
	total := r.total(b.say("total"), append(totals, said(""))...)
	for i, part := range sum.Parts {
		of := page.Addend{Down: heads[i] - len(rows), Minus: part.Criterion.Kind == data.CriterionPenalty}
		if part.Criterion.Kind == data.CriterionPlain {
			total.Cells[1].Sum = append(total.Cells[1].Sum, of)
		}
		for at := range stages {
			total.Cells[2+at].Sum = append(total.Cells[2+at].Sum, of)
		}
	}
	rows = summed(rows, total)
	head := b.tabled(width, b.DayOf(ScoreSheet, b.unitID), b.say("subject")+"\n"+unit.Name)
	head = append(head, carried(r.table(page.Rows(rows...))))
	if by := b.scoredBy(unit.ID); by != "" {
		head = append(head, page.P(page.Left, noteSize, by).Spaced(4, 0).Kept())
	}
	return append(head, closingLine(b.say("note"), f.gap),
		page.Signatures(width, f.hand, 2, b.signature([]string{b.say("sign scorers")}, "", ""), b.blockHead()))
}

// measured is a criterion with the target and the result that its points follow from.
func (b *builder) measured(c data.Criterion, score data.Score) string {
	name := b.dueBy(c)
	if !scoring.Measured(c) || score.Planned == nil && score.Result == nil {
		return name
	}
	return name + "\n" + b.reachedOf(c, score)
}

// dueBy is a criterion with its last day, where it has one.
func (b *builder) dueBy(c data.Criterion) string {
	if c.Due == "" || b.blank {
		return c.Text
	}
	return c.Text + "\n" + b.say("due", "ngày", c.Due.Slash())
}

// reachedOf is the target and the result that points follow from.
func (b *builder) reachedOf(c data.Criterion, score data.Score) string {
	percent := ""
	if reached, ok := scoring.Reached(score); ok {
		percent = b.say("reached", "phần trăm", viet.Points(reached))
	}
	return b.say("result", "chỉ tiêu", given(score.Planned).text, "kết quả", given(score.Result).text, "đơn vị tính", c.Measure, "đạt", percent)
}

// proven is the result of a criterion and what proves it, as far as they are recorded.
func (b *builder) proven(c data.Criterion, score data.Score) string {
	var lines []string
	if scoring.Measured(c) && (score.Planned != nil || score.Result != nil) {
		lines = append(lines, b.reachedOf(c, score))
	}
	if proof := proof(score); proof != "" {
		lines = append(lines, proof)
	}
	return strings.Join(lines, "\n")
}

// proof names what proves a score: the document that is written down, and the file that lies
// with it.
func proof(score data.Score) string {
	if score.Evidence != "" && score.FileName != "" {
		return score.Evidence + " (" + score.FileName + ")"
	}
	return cmp.Or(score.Evidence, score.FileName)
}

// remarks are the reason of the points and what proves them.
func (b *builder) remarks(score data.Score) string {
	proof := proof(score)
	if proof == "" {
		return score.Reason
	}
	said := b.say("evidence", "minh chứng", proof)
	if score.Reason == "" {
		return said
	}
	return score.Reason + "\n" + said
}

// rows are the criteria below a head with their figures, numbered 1, 1.1 …
func (s scored) rows(r roster, criteria []data.Criterion, unit data.Unit, number string, figures func(own string, c data.Criterion, score data.Score) []figure) []page.Row {
	var rows []page.Row
	for i, c := range criteria {
		own := number + strconv.Itoa(i+1)
		rows = append(rows, r.row(figures(own, c, s.given[[2]int64{c.ID, unit.ID}])...))
		rows = append(rows, s.rows(r, s.below(&c.ID), unit, own+".", figures)...)
	}
	return rows
}

// addUp says of a head's row which of the rows right below it its maximum and its points add up: those
// of the criteria that points are given for.
func (s scored) addUp(head *page.Row, children []data.Criterion, unit data.Unit, stages []stage) {
	down := 0
	var walk func([]data.Criterion, bool)
	walk = func(criteria []data.Criterion, right bool) {
		for _, c := range criteria {
			down++
			if right {
				head.Cells[2].Sum = append(head.Cells[2].Sum, page.Addend{Down: down})
			}
			below := s.below(&c.ID)
			if len(below) == 0 {
				score := s.given[[2]int64{c.ID, unit.ID}]
				for i, at := range stages {
					given := at.of(score)
					head.Cells[3+i].Sum = append(head.Cells[3+i].Sum, page.Addend{Down: down, Minus: given != nil && *given < 0})
				}
			}
			walk(below, false)
		}
	}
	walk(children, true)
}

// emphasised is a row of bold figures.
func (r roster) emphasised(figures ...figure) page.Row {
	return page.Row{CantSplit: true, Cells: r.cells(0, true, figures)}
}

// scoredUnit is the unit that gave itself the scores; its name stands in the title.
func (b *builder) scoredUnit(unit data.Unit) page.Signature {
	above := []string{b.say("for unit")}
	if s, ok := b.SignerOf(unit.ID); ok {
		return b.signature(append(above, b.capacity(s.SignsAs, s.HeadPost, s.Post)...), "", s.FullName)
	}
	return b.signature(above, "", "")
}

// scoreSummary has the sums of the units beside each other. Units with the same
// total share their place.
func (b *builder) scoreSummary(s scored) page.Section {
	heads := s.below(nil)
	r := roster{listText, []rosterColumn{{b.say("column number"), 11, page.Center}, {b.say("column unit"), 0, page.Left}}}
	parts := 0
	for _, head := range heads {
		name := b.say("column bonus")
		switch head.Kind {
		case data.CriterionPlain:
			parts++
			name = viet.Roman(parts)
		case data.CriterionPenalty:
			name = b.say("column penalty")
		}
		r.columns = append(r.columns, rosterColumn{name, max(15, wordWidth(name, listText)), page.Center})
	}
	r.columns = slices.Insert(r.columns, 2, rosterColumn{b.say("column self total"), 17, page.Center})
	r.columns = append(r.columns, rosterColumn{b.say("column total"), 18, page.Center}, rosterColumn{b.say("column rank"), 14, page.Center})
	asked := b.askedByVote()
	if len(asked) > 0 {
		r.columns = append(r.columns, rosterColumn{b.say("column asked"), 26, page.Center})
	}
	section := page.Portrait()
	if section.Width()-r.taken() < leastName {
		section = page.Landscape()
	}
	section.A3 = section.Width()-r.taken() < leastName
	section.RestartNumbering, section.Bookmark = true, b.say("summary sheet")
	width := section.Width()
	r = r.fitted(width)
	ranks := scoring.Places(s.sums)
	var rows []page.Row
	for i, row := range b.unitRows() {
		sum := s.sums[i]
		figures := []figure{count(i + 1), said(row.Unit.Name), b.sumAt(b.stages()[0], sum.UnitID, sum.Total)}
		for _, part := range sum.Parts {
			if part.Scored == 0 { // nobody gave it a 0
				figures = append(figures, said("–"))
				continue
			}
			figures = append(figures, points(part.Counted))
		}
		total, rank := points(sum.Total.Counted), count(ranks[i])
		if ranks[i] == 0 {
			rank = said("–")
		}
		if sum.Scored == 0 {
			total = said("–")
		}
		figures = append(figures, total, rank)
		if len(asked) > 0 {
			figures = append(figures, each(asked[row.Unit.ID]))
		}
		line := r.row(figures...)
		for at, part := range sum.Parts {
			c := &line.Cells[3+len(sum.Parts)]
			c.Sum = append(c.Sum, page.Addend{Right: at - len(sum.Parts), Minus: part.Criterion.Kind == data.CriterionPenalty})
		}
		rows = append(rows, line)
	}
	section.Blocks = b.tabledAs(b.say("summary title"), width, b.DayOf(ScoreSheet, b.unitID), b.say("summary subject"))
	section.Blocks = append(section.Blocks, b.attachedBy("goes with minutes")...)
	section.Blocks = append(section.Blocks, carried(r.table(page.Rows(rows...))))
	section.Blocks = append(section.Blocks, b.scoreNotes(s, heads, ranks)...)
	section.Blocks = append(section.Blocks, b.drafted(width))
	return section
}

// askedByVote are the titles for which the units had votes enough, by unit, where the block
// counted them; other titles are asked for elsewhere.
func (b *builder) askedByVote() map[int64]string {
	asked := map[int64]string{}
	for _, v := range b.countedByUnits() {
		if v.ForPeople() {
			continue
		}
		for _, n := range v.Nominees {
			if enough, known := scoring.Enough(v.Ballot, n.Count.Agree); known && enough {
				asked[n.Count.UnitID] = strings.TrimPrefix(asked[n.Count.UnitID]+", "+v.Kind.Label, ", ")
			}
		}
	}
	return asked
}

// partlyScored are the units that have points and no place, since some criteria wait for theirs.
func (b *builder) partlyScored(s scored, ranks []int) (names []string) {
	for i, row := range b.Chosen(b.unitID) {
		if s.sums[i].Scored > 0 && ranks[i] == 0 {
			names = append(names, row.Unit.Name)
		}
	}
	return names
}

// scoreNotes name the parts behind the columns and the units that are tied.
func (b *builder) scoreNotes(s scored, heads []data.Criterion, ranks []int) []page.Block {
	var names []string
	parts := 0
	for _, head := range heads {
		if head.Kind == data.CriterionPlain {
			parts++
			names = append(names, b.say("part", "thứ tự", viet.Roman(parts), "nội dung", head.Text, "điểm", points(head.Maximum).text))
		}
	}
	final := ""
	if scoring.Finals(b.Scores) {
		final = b.say("finally")
	}
	lines := []string{b.say("parts", "thẩm định", final, "các phần", strings.Join(names, "; "))}
	for rank := 1; rank <= len(ranks); rank++ {
		var tied []string
		for i, row := range b.Chosen(b.unitID) {
			if ranks[i] == rank {
				tied = append(tied, row.Unit.Name)
			}
		}
		if len(tied) > 1 {
			lines = append(lines, b.naming("tie", "đơn vị", tied, "thứ", strconv.Itoa(rank))...)
		}
	}
	if partly := b.partlyScored(s, ranks); len(partly) > 0 {
		lines = append(lines, b.naming("partly", "đơn vị", partly)...)
	}
	if slices.ContainsFunc(s.sums, func(sum scoring.Sum) bool { return sum.Scored == 0 }) {
		lines = append(lines, b.say("unscored"))
	}
	blocks := []page.Block{page.Rich(page.Left, noteSize, page.BoldItalic(b.say("notes"))).Spaced(6, 0).Kept()}
	for i, line := range lines {
		p := note(line).Kept()
		if i == len(lines)-1 {
			p.After = signatureGap
		}
		blocks = append(blocks, p)
	}
	return blocks
}

// points are a score as papers write it: no more places than it has.
func points(x float64) figure {
	places := 0
	for ; places < 2 && math.Abs(x-round(x, places)) > 1e-9; places++ {
	}
	return figure{viet.Decimal(x, places), x}
}

func round(x float64, places int) float64 {
	scale := math.Pow10(places)
	return math.Round(x*scale) / scale
}

// given is a score, empty where none was given.
func given(x *float64) figure {
	if x == nil {
		return figure{}
	}
	return points(*x)
}
