package papers

import (
	"iter"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// resultComparison (bảng đối chiếu đăng ký với kết quả) begins with the sums of
// each title, then has every registration with what came of it.
func (b *builder) resultComparison() []page.Section {
	section := page.Landscape()
	width := section.Width()
	section.Blocks = b.tabled(width, b.DayOf(ResultComparison, b.unitID), b.say("subject"))
	lines, sums := b.outcomesAndSums()
	b.open(contest.Registrations(""))
	b.open(contest.Results)
	if len(lines) == 0 {
		section.Blocks = append(section.Blocks, text(b.say("none")).Spaced(0, signatureGap).Kept(), b.drafted(width))
		return []page.Section{section}
	}
	section.Blocks = append(section.Blocks, numberedHeading(1, b.say("sums")), b.sumTable(width, sums), b.sumNotes(),
		numberedHeading(2, b.say("details")), b.outcomeTable(width, lines))
	if b.early != nil {
		return []page.Section{section}
	}
	section.Blocks = append(section.Blocks, b.legendNote(standing(lines))...)
	section.Blocks = append(section.Blocks, page.Blank(signatureGap).Kept(), b.drafted(width))
	return []page.Section{section}
}

// standing tells whether a title stands by its label in one of the lines.
func standing(lines []data.OutcomeLine) func(data.AwardKind) bool {
	labels := map[string]bool{}
	for i := range lines {
		labels[lines[i].Label], labels[lines[i].Awarded] = true, true
	}
	return func(kind data.AwardKind) bool { return labels[kind.Label] }
}

// outcomesAndSums are the lines of the paper and what they come to.
func (b *builder) outcomesAndSums() ([]data.OutcomeLine, []contest.Share) {
	if b.early != nil {
		return b.early.lines, b.early.sums
	}
	all := b.outcomes()
	return all.Lines, all.Shares()
}

// outcomes are the results of the chosen units.
func (b *builder) outcomes() *contest.Outcomes {
	if b.err != nil || b.blank {
		return &contest.Outcomes{}
	}
	var all *contest.Outcomes
	if all, b.err = b.contest.Outcomes(b.ctx, b.Year.ID); b.err != nil {
		return &contest.Outcomes{}
	}
	return all.Of(b.Chosen(b.unitID))
}

func (b *builder) sumTable(width float64, sums []contest.Share) page.Table {
	r := roster{formText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column kind"), 0, page.Left},
		{b.say("column registered"), 24, page.Center},
		{b.say("column achieved"), 22, page.Center},
		{b.say("column exceeded"), 22, page.Center},
		{b.say("column missed"), 24, page.Center},
		{b.say("column open"), 26, page.Center},
		{b.say("column share"), 26, page.Center},
		{b.say("column extra"), 32, page.Center},
	}}.fitted(width)
	var rows []page.Row
	n := 0
	for _, subject := range []data.Subject{data.SubjectCollective, data.SubjectIndividual} {
		first := true
		for _, s := range sums {
			if s.Kind.Subject != subject {
				continue
			}
			if first {
				rows = append(rows, r.band(b.say("band "+string(subject))))
				first = false
			}
			n++
			rows = append(rows, r.row(count(n), said(shortName(s.Kind)), count(s.Registered), dash(s.Achieved), dash(s.Exceeded),
				dash(s.Missed), dash(s.Open), reached(s), dash(s.Unregistered)))
		}
	}
	return carried(r.table(page.Rows(rows...)))
}

// reached is the part of the registrations that reached their title or a higher one.
func reached(s contest.Share) figure {
	part, ok := s.Part()
	if !ok {
		return said("–")
	}
	return share(part)
}

func (b *builder) sumNotes() page.Paragraph {
	lines := []string{b.say("share note")}
	if note := b.inclusiveNote(); note != "" {
		lines = append(lines, note)
	}
	return page.P(page.Left, noteSize, strings.Join(lines, " ")).Slanted().Spaced(4, 4)
}

// outcomeTable has every registration by unit, then what was awarded besides.
func (b *builder) outcomeTable(width float64, lines []data.OutcomeLine) page.Table {
	r := roster{formText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column subject"), 42, page.Left},
		{b.say("column aim"), 22, page.Center},
		{b.say("column review"), 28, page.Left},
		{b.say("column result"), 22, page.Center},
		{b.say("column decision"), 66, page.Left},
		{b.say("column outcome"), 24, page.Center},
		{b.say("column reason"), 0, page.Left},
	}}.fitted(width)
	return carried(r.table(b.outcomeRows(r, lines)))
}

func (b *builder) outcomeRows(r roster, lines []data.OutcomeLine) iter.Seq[page.Row] {
	of := map[int64][]*data.OutcomeLine{}
	for i := range lines {
		line := &lines[i]
		if !line.Included && (line.RegistrationID != 0 || !line.Revoked) {
			of[line.UnitID] = append(of[line.UnitID], line)
		}
	}
	return func(yield func(page.Row) bool) {
		n, unitNumber := 0, 0
		for _, unit := range b.Chosen(b.unitID) {
			if len(of[unit.Unit.ID]) == 0 {
				continue
			}
			unitNumber++
			if !yield(r.band(b.say("unit band", "thứ tự", viet.Roman(unitNumber), "đơn vị", unit.Unit.Name))) {
				return
			}
			for _, line := range of[unit.Unit.ID] {
				n++
				if !yield(r.row(count(n), said(line.Name), said(or(line.Label, "–")), said(line.SelfReview),
					said(line.Awarded), said(b.decision(line)), said(b.outcome(line)), said(line.Reason))) {
					return
				}
			}
		}
	}
}

// decision is the number, the day and who decided.
func (b *builder) decision(line *data.OutcomeLine) string {
	if line.Awarded == "" {
		return ""
	}
	number := or(line.DecisionNumber, b.say("short blank"))
	day := or(line.DecisionDate.Slash(), b.say("short blank"))
	return strings.TrimSuffix(b.say("decision", "số", number, "ngày", day, "cấp", line.Authority), "\n")
}

func (b *builder) outcome(line *data.OutcomeLine) string {
	switch {
	case line.RegistrationID == 0:
		return b.say("outcome extra")
	case line.Outcome == data.OutcomeOpen:
		return b.say("outcome open")
	}
	return b.say("outcome " + string(line.Outcome))
}
