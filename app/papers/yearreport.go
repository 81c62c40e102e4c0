package papers

import (
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// midYear (báo cáo sơ kết) is read at the mid-year meeting and goes to the council.
func (b *builder) midYear() []page.Section {
	b.open(contest.Midyear)
	return b.yearReport(MidYear, false)
}

// yearEnd (báo cáo tổng kết) is read at the closing meeting and goes to the council.
func (b *builder) yearEnd() []page.Section {
	b.open(contest.Closing)
	return b.yearReport(YearEnd, true)
}

// yearReport has what the book knows of the year so far, and room for what it does not. At
// the end of the year it has results and points too.
func (b *builder) yearReport(paper string, ended bool) []page.Section {
	section := page.Portrait()
	width := section.Width()
	purpose := meetings[paper]
	review := b.Review(purpose)
	b.open(contest.Reviewed(purpose))
	weak := []reviewPart{{"weak", b.handedLines(), review.WeakPoints}, {"causes", nil, review.Causes}}
	if ended {
		weak = append(weak, reviewPart{"lessons", nil, review.Lessons})
	}
	blocks := b.issued(width, paper, b.say("subject"))
	blocks = append(blocks, page.P(page.Center, bodySize, b.say("to")).Spaced(0, 10))
	blocks = append(blocks, text(b.say("opening", "nơi ban hành", b.issuer())))
	for i, part := range []struct {
		title  string
		blocks []page.Block
	}{
		{b.say("situation"), b.situation()},
		{b.say("results"), b.yearResults(width, ended, review.Judgement)},
		{b.say("weak points"), b.reviewParts(weak...)},
		{page.Capitals(b.say("directions")), bodies(b.reviewLines(review.Directions))},
		{b.say("requests"), bodies(b.lines("request"))},
	} {
		blocks = append(blocks, numbered(i+1, part.title))
		blocks = append(blocks, part.blocks...)
	}
	blocks = append(bound(blocks), last(b.say("end", "nơi ban hành", b.issuer())))
	section.Blocks = append(blocks, b.closing(width))
	return []page.Section{section}
}

func (b *builder) situation() []page.Block {
	if b.open(contest.Units) || b.blank {
		return bodies(append([]string{b.say("units", "số", b.say("short blank"))}, b.lines("many blanks")...))
	}
	lines := []string{b.say("units", "số", number(len(b.Units)))}
	if own := paragraphs(b.Block.Functions); len(own) > 0 {
		for i, line := range own {
			own[i] = small(strings.TrimRight(strings.TrimPrefix(line, "- "), ";."))
		}
		lines = append(lines, b.say("functions", "nội dung", strings.Join(own, "; ")))
	}
	if b.Year.Theme != "" {
		lines = append(lines, b.say("theme", "chủ đề", b.Year.Theme))
	}
	return bodies(lines)
}

func (b *builder) yearResults(width float64, ended bool, judgement string) []page.Block {
	var blocks []page.Block
	n := 0
	part := func(title string, content []page.Block) {
		if len(content) > 0 {
			n++
			blocks = append(append(blocks, heading(strconv.Itoa(n)+". "+title)), content...)
		}
	}
	_, registered := b.registrationPart()
	part(b.say("registered"), append(append(bodies(b.signedOn()), registered...), b.registeredBeside(width)...))
	part(b.say("targets"), b.targetTable(width, ended))
	if !ended {
		part(b.say("by unit"), b.midwayByUnit(width))
	}
	part(b.say("movements"), bodies(b.movementLines()))
	part(b.say("tasks"), b.taskTable(width, ended))
	part(b.say("exemplars"), bodies(b.exemplarReport(ended)))
	if ended {
		part(b.say("rewards"), b.rewards(width))
		if len(b.Criteria) > 0 {
			part(b.say("scoring"), b.scoredPart(width))
		}
	}
	part(b.say("judgement"), bodies(b.reviewLines(judgement)))
	return blocks
}

func (b *builder) signedOn() []string {
	if b.Year.SignedOn == "" {
		return nil
	}
	if len(b.Items) == 0 { // what it says was not entered
		return []string{b.say("pledge signed alone", "ngày", b.Year.SignedOn.Long())}
	}
	return []string{b.say("pledge signed", "ngày", b.Year.SignedOn.Long(), "số", number(len(b.Items)))}
}

// targetTable has the targets of the block, then of each unit, with what was reached at its
// end, or in its middle.
func (b *builder) targetTable(width float64, ended bool) []page.Block {
	if len(b.Targets) == 0 {
		return nil
	}
	if ended {
		b.open(contest.Reached)
		b.open(contest.Judged)
	} else {
		b.open(contest.Midway)
	}
	r := roster{tableSize, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column target"), 0, page.Left},
		{b.say("column planned"), 26, page.Center},
		{b.say("column result"), 26, page.Center},
		{b.say("column reached"), 20, page.Center},
		{b.say("column judged"), 24, page.Center},
	}}.fitted(width)
	var rows []page.Row
	n, before := 0, ""
	for _, t := range b.Targets {
		unit := b.say("whole block")
		for _, u := range b.Units {
			if t.UnitID != nil && u.ID == *t.UnitID {
				unit = u.Name
			}
		}
		reached := t.Midway
		if ended {
			reached = t.Result
		}
		result := quantity(reached, t.Measure)
		judged := ""
		if ended {
			judged = t.Judgement
		}
		if unit != before {
			rows, before = append(rows, r.band(unit)), unit
		}
		n++
		rows = append(rows, r.row(count(n), said(t.Text), said(quantity(t.Planned, t.Measure)), said(result), reachedShare(t.Planned, reached), said(judged)))
	}
	return []page.Block{carried(r.table(page.Rows(rows...))), page.Blank(6)}
}

// midwayByUnit has for each unit how many of its own targets have a result in the middle of the
// year, how many of these reached already what was planned, and what it was awarded by the day of
// the report; nothing where no unit has any of it.
func (b *builder) midwayByUnit(width float64) []page.Block {
	on := b.DayOf(MidYear, 0) // of a report without a day nobody knows what was awarded by then
	all := b.outcomes().By(on)
	r := roster{tableSize, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column unit"), 0, page.Left},
		{b.say("column targets"), 22, page.Center},
		{b.say("column with result"), 24, page.Center},
		{b.say("column reached plan"), 24, page.Center},
		{b.say("column achieved"), 22, page.Center},
	}}.fitted(width)
	var rows []page.Row
	some := false
	for _, row := range b.unitRows() {
		targets, told, reached, awarded := 0, 0, 0, 0
		for _, t := range b.Targets {
			if t.UnitID == nil || *t.UnitID != row.Unit.ID {
				continue
			}
			targets++
			if strings.TrimSpace(t.Midway) == "" {
				continue
			}
			told++
			if share, known := reachedShare(t.Planned, t.Midway).value.(float64); known && share >= 1 {
				reached++
			}
		}
		if on != "" {
			for _, s := range all.Of([]data.UnitSummary{row}).Shares() {
				awarded += won(s)
			}
		}
		some = some || targets+awarded > 0
		figures := []figure{count(len(rows) + 1), said(row.Unit.Name), dash(targets), dash(told), dash(reached), dash(awarded)}
		if targets == 0 {
			figures[3], figures[4] = figure{}, figure{}
		}
		if on == "" {
			figures[5] = figure{}
		}
		rows = append(rows, r.row(figures...))
	}
	if !some {
		return nil
	}
	return []page.Block{text(b.say("by unit text")).Kept(), carried(r.table(page.Rows(rows...))), page.Blank(6)}
}

// quantity is a value with its measure: "95%", "3 sáng kiến"; nothing where there is no value.
func quantity(value, measure string) string {
	switch {
	case value == "":
		return ""
	case measure == "%":
		return value + measure
	}
	return strings.TrimSpace(value + " " + measure)
}

func (b *builder) movementLines() []string {
	var lines []string
	for _, m := range b.BlockMovements() {
		lines = append(lines, b.say("movement", "tên", m.Name)+";")
	}
	return closed(lines)
}

// rewards has for each title how many registered and how many got it by the day of the report.
func (b *builder) rewards(width float64) []page.Block {
	all := b.outcomes()
	if day := b.DayOf(YearEnd, 0); day != "" {
		all = all.By(day)
	}
	b.open(contest.Results)
	shares := all.Shares()
	if len(shares) == 0 {
		return nil
	}
	r := roster{tableSize, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column kind"), 0, page.Left},
		{b.say("column registered"), 20, page.Center},
		{b.say("column achieved"), 20, page.Center},
		{b.say("column open"), 22, page.Center},
		{b.say("column last"), 20, page.Center},
		{b.say("column beside"), 22, page.Center},
	}}.fitted(width)
	awarded := b.awardedBefore()
	var rows []page.Row
	for _, s := range shares {
		figures := []figure{count(len(rows) + 1), said(b.ofSubject(s.Kind)), count(s.Registered), count(won(s)), count(s.Open), {}, {}}
		if last, known := awarded(s.Kind); known {
			if figures[5] = count(last); s.Open == 0 { // else it is not known yet
				figures[6] = besideLast(won(s), last)
			}
		}
		rows = append(rows, r.row(figures...))
	}
	return append([]page.Block{carried(r.table(page.Rows(rows...))), page.Blank(6)}, b.rewardsByUnit(width, all, shares)...)
}

// titlesBeside is how many titles stand beside each other in a table of units.
const titlesBeside = 6

// rewardsByUnit has for each unit how many of those it registered got each title that anybody
// got; nothing before the first decision.
func (b *builder) rewardsByUnit(width float64, all *contest.Outcomes, shares []contest.Share) (blocks []page.Block) {
	given := slices.DeleteFunc(slices.Clone(shares), func(s contest.Share) bool { return won(s) == 0 })
	for few := range slices.Chunk(given, titlesBeside) {
		columns := []rosterColumn{{b.say("column number"), 11, page.Center}, {b.say("column unit"), 0, page.Left}}
		shown := map[int64]bool{}
		for _, s := range few {
			shown[s.Kind.ID] = true
			columns = append(columns, rosterColumn{s.Kind.Label, 18, page.Center})
		}
		r := roster{listSize - 1, columns}.fitted(width)
		var rows []page.Row
		for _, row := range b.unitRows() {
			own := map[int64]contest.Share{}
			for _, s := range all.Of([]data.UnitSummary{row}).Shares() {
				own[s.Kind.ID] = s
			}
			figures := []figure{count(len(rows) + 1), said(row.Unit.Name)}
			for _, s := range few {
				cell := figure{}
				switch s := own[s.Kind.ID]; {
				case s.Registered > 0:
					cell = said(b.say("won of", "đạt", viet.Number(won(s)), "đăng ký", viet.Number(s.Registered)))
				case won(s) > 0:
					cell = said(viet.Number(won(s)))
				}
				figures = append(figures, cell)
			}
			rows = append(rows, r.row(figures...))
		}
		blocks = append(blocks, text(b.say("rewards by unit")).Kept(), carried(r.table(page.Rows(rows...))))
		blocks = append(blocks, b.legendNote(func(kind data.AwardKind) bool { return shown[kind.ID] })...)
		blocks = append(blocks, page.Blank(6))
	}
	return blocks
}

// handedLines are the units that have not handed in, or did so late, but for what is left out.
func (b *builder) handedLines(without ...string) []string {
	open, returned, late := b.handing()
	var lines []string
	for _, part := range []struct {
		key   string
		units []string
	}{{"not handed in", open}, {"returned", returned}, {"late", late}} {
		if len(part.units) > 0 && !slices.Contains(without, part.key) {
			lines = append(lines, b.naming(part.key, "đơn vị", part.units, "số", number(len(part.units)))...)
		}
	}
	return lines
}
