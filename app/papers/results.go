package papers

import (
	"iter"
	"strings"

	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// resultComparison (bảng đối chiếu đăng ký với kết quả) begins with the sums of
// each title, then has every registration with what came of it.
func (b *builder) resultComparison() []page.Section {
	section := page.Landscape()
	width := section.Width()
	section.Blocks = b.tabled(width, b.number(ResultComparison).IssuedOn, b.say("subject"))
	lines := b.outcomes()
	if len(lines) == 0 {
		b.lacks(words.GapNoRegistration, "registrations")
		section.Blocks = append(section.Blocks, text(b.say("none")))
		return []page.Section{section}
	}
	sums := b.sums(lines)
	decided := 0
	for _, sum := range sums {
		decided += sum.achieved + sum.exceeded + sum.missed + sum.extra
	}
	if decided == 0 {
		b.lacks(words.GapNoResult, "registrations.outcome")
	}
	section.Blocks = append(section.Blocks, numberedHeading(1, b.say("sums")), b.sumTable(width, sums), b.sumNotes(),
		numberedHeading(2, b.say("details")), b.outcomeTable(width, lines),
		page.Blank(signatureGap).Kept(), b.drafted(width))
	return []page.Section{section}
}

// outcomes are the lines of the chosen units. Awards of people and collectives
// outside the block are not its results.
func (b *builder) outcomes() []data.OutcomeLine {
	if b.err != nil {
		return nil
	}
	var all, lines []data.OutcomeLine
	all, b.err = b.book.Outcomes(b.year)
	ours := map[int64]bool{}
	for _, row := range b.chosenRows() {
		ours[row.Unit.ID] = true
	}
	for _, line := range all {
		if ours[line.UnitID] {
			lines = append(lines, line)
		}
	}
	return lines
}

// titleSum counts what came of the registrations of one title.
type titleSum struct {
	kind                                         data.AwardKind
	registered, achieved, exceeded, missed, open int
	extra                                        int // awarded without registration
}

// sums counts each title as the block's summary does: whoever registers a title
// that includes another one counts for both, where the office counts so.
func (b *builder) sums(lines []data.OutcomeLine) []titleSum {
	type aim struct {
		person, collective int64
		code               string
	}
	at := map[kindOf]int{}
	var sums []titleSum
	for _, kind := range b.summary.Kinds {
		at[kindOf{kind.Code, kind.Subject}] = len(sums)
		sums = append(sums, titleSum{kind: kind})
	}
	registered, included := map[aim]bool{}, map[aim]bool{}
	for _, line := range lines {
		if line.RegistrationID != 0 {
			registered[aim{line.PersonID, line.CollectiveID, line.Code}] = true
		}
		if line.Included {
			included[aim{line.PersonID, line.CollectiveID, line.AwardCode}] = true
		}
	}
	for _, line := range lines {
		subject := line.Subject()
		if line.RegistrationID == 0 {
			if i, ok := at[kindOf{line.AwardCode, subject}]; ok && !line.Included {
				sums[i].extra++
			}
			continue
		}
		if i, ok := at[kindOf{line.Code, subject}]; ok {
			sums[i].add(line.Outcome)
		}
		implied := aim{line.PersonID, line.CollectiveID, line.Implies}
		if i, ok := at[kindOf{line.Implies, subject}]; ok && b.summary.Inclusive && !registered[implied] {
			outcome := line.Outcome
			if outcome == data.OutcomeExceeded || included[implied] {
				outcome = data.OutcomeAchieved
			}
			sums[i].add(outcome)
		}
	}
	var shown []titleSum
	for _, sum := range sums {
		if sum.registered+sum.extra > 0 {
			shown = append(shown, sum)
		}
	}
	return shown
}

type kindOf struct {
	code    string
	subject data.Subject
}

func (s *titleSum) add(outcome data.Outcome) {
	s.registered++
	switch outcome {
	case data.OutcomeAchieved:
		s.achieved++
	case data.OutcomeExceeded:
		s.exceeded++
	case data.OutcomeNotAchieved:
		s.missed++
	default:
		s.open++
	}
}

// share is the part of the registrations that reached their title or a higher one.
func (s titleSum) share() figure {
	if s.registered == 0 {
		return said("–")
	}
	return share(float64(s.achieved+s.exceeded) / float64(s.registered))
}

func (b *builder) sumTable(width float64, sums []titleSum) page.Table {
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
			if s.kind.Subject != subject {
				continue
			}
			if first {
				rows = append(rows, r.band(b.say("band "+string(subject))))
				first = false
			}
			n++
			rows = append(rows, r.row(count(n), said(shortName(s.kind)), count(s.registered), dash(s.achieved), dash(s.exceeded),
				dash(s.missed), dash(s.open), s.share(), dash(s.extra)))
		}
	}
	return carried(r.table(page.Rows(rows...)))
}

func (b *builder) sumNotes() page.Paragraph {
	lines := []string{b.say("share note")}
	if base, high, ok := b.leading(); ok && b.summary.Inclusive {
		lines = append(lines, b.say("counting inclusive", "danh hiệu nền", base.Label, "danh hiệu cao", high.Label))
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
	of := map[int64][]data.OutcomeLine{}
	for _, line := range lines {
		if !line.Included {
			of[line.UnitID] = append(of[line.UnitID], line)
		}
	}
	return func(yield func(page.Row) bool) {
		n, unitNumber := 0, 0
		for _, unit := range b.chosenRows() {
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
func (b *builder) decision(line data.OutcomeLine) string {
	if line.Awarded == "" {
		return ""
	}
	number := or(line.DecisionNumber, b.say("short blank"))
	day := or(line.DecisionDate.Slash(), b.say("short blank"))
	return strings.TrimSuffix(b.say("decision", "số", number, "ngày", day, "cấp", line.Authority), "\n")
}

func (b *builder) outcome(line data.OutcomeLine) string {
	switch {
	case line.RegistrationID == 0:
		return b.say("outcome extra")
	case line.Outcome == data.OutcomeOpen:
		return b.say("outcome open")
	}
	return b.say("outcome " + string(line.Outcome))
}
