package papers

import (
	"fmt"
	"iter"
	"strings"

	"sothidua/app/page"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// findingStates are the groups of the paper, in order.
var findingStates = []rules.State{rules.Warn, rules.Missing, rules.Human}

// findings (kết quả kiểm tra đăng ký) list what the rules of the year's own law
// say of its registrations. They are advice: a reason to keep a registration all
// the same stands beside them.
func (b *builder) findings() []page.Section {
	section := page.Landscape()
	width := section.Width()
	section.Blocks = b.tabled(width, b.listDay(Findings), b.say("subject"))
	all := b.found()
	if len(all) == 0 {
		section.Blocks = append(section.Blocks, text(b.say("none")).Spaced(0, signatureGap).Kept(), b.drafted(width))
		return []page.Section{section}
	}
	r := roster{formText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column subject"), 44, page.Left},
		{b.say("column award"), 24, page.Center},
		{b.say("column text"), 0, page.Left},
		{b.say("column article"), 42, page.Left},
		{b.say("column override"), 34, page.Left},
	}}.fitted(width)
	section.Blocks = append(section.Blocks, text(b.say("opening", "luật", b.regimeName())), carried(r.table(b.findingRows(r, all))))
	var labels, texts []string
	for _, f := range all {
		labels, texts = append(labels, f.Award.Label), append(texts, f.What)
	}
	section.Blocks = append(section.Blocks, b.legendNote(spelled(labels...), texts...)...)
	section.Blocks = append(section.Blocks, b.findingNotes(all)...)
	section.Blocks = append(section.Blocks, b.drafted(width))
	return []page.Section{section}
}

// found are the findings of the chosen unit, or of the whole year.
func (b *builder) found() []rules.Finding {
	if b.err != nil {
		return nil
	}
	var all []rules.Finding
	if all, b.err = rules.Check(b.ctx, b.contest, b.Year); b.unitID == 0 {
		return all
	}
	var own []rules.Finding
	for _, f := range all {
		if f.UnitID == b.unitID {
			own = append(own, f)
		}
	}
	return own
}

func (b *builder) regimeName() string {
	if b.err != nil {
		return ""
	}
	var regime data.Regime
	regime, b.err = b.book.Regime(b.ctx, b.Year.RegimeCode)
	return or(regime.Name, b.say("blank"))
}

// findingRows are what is found, counted as it was found; what the records of the year lack
// of many is said once for each unit, and what is found of several of them in one row.
func (b *builder) findingRows(r roster, all []rules.Finding) iter.Seq[page.Row] {
	rows, on := b.foundAlike(rules.Gather(all))
	return func(yield func(page.Row) bool) {
		n := 0
		for _, state := range findingStates {
			group := 0
			for _, f := range all {
				if f.State == state {
					group++
				}
			}
			if group == 0 {
				continue
			}
			if !yield(r.band(b.say("state "+string(state), "số", number(group)))) {
				return
			}
			for i, row := range rows {
				if row.state != state {
					continue
				}
				n++
				if !yield(r.row(count(n), said(b.foundOn(row.unit, on[i])), said(row.award), said(row.what), said(row.article), said(row.reason))) {
					return
				}
			}
		}
	}
}

// mostAlike is how many findings share a row: their names fill a fourth of a page.
const mostAlike = 12

// foundRow is a row of the paper but for whom it tells of.
type foundRow struct {
	state                        rules.State
	unit                         int64
	award, what, article, reason string
}

// foundAlike are the rows in the order of their first findings, each with whom it tells of:
// several of a unit where the same is found of them.
func (b *builder) foundAlike(found []rules.Finding) (rows []foundRow, on [][]string) {
	last := map[foundRow]int{}
	for _, f := range found {
		row := foundRow{f.State, b.foundIn(f), f.Award.Label, b.foundWhat(f), b.article(f), b.reason(f)}
		i, known := last[row]
		if !known || len(on[i]) == mostAlike {
			i = len(rows)
			last[row] = i
			rows, on = append(rows, row), append(on, nil)
		}
		on[i] = append(on[i], f.Subject)
	}
	return rows, on
}

// foundIn is the unit that a finding is of, of a room also where it is about an award of the
// year; zero where it is not known.
func (b *builder) foundIn(f rules.Finding) int64 {
	if f.UnitID != 0 || f.CollectiveID == 0 {
		return f.UnitID
	}
	for _, row := range b.Summary.Units {
		if _, is := b.roomsOf(row.Unit.ID)[f.CollectiveID]; is {
			return row.Unit.ID
		}
	}
	return 0
}

// reason is why a finding stands, each under its own.
func (b *builder) reason(f rules.Finding) string {
	if f.Inherited {
		return b.say("inherited", "lý do", f.Kept)
	}
	return f.Kept
}

// foundOn are the subjects with their unit, shortly as the office calls it.
func (b *builder) foundOn(unit int64, subjects []string) string {
	on := subjects[0]
	if len(subjects) > 1 {
		on = b.say("several", "số", number(len(subjects)), "danh sách", strings.Join(subjects, "; "))
	}
	for _, row := range b.Summary.Units {
		if row.Unit.ID == unit && (len(subjects) > 1 || !within(row.Unit.Name, on)) {
			return strings.Trim(on+"\n"+or(row.Unit.ShortName, row.Unit.Name), "\n") // it stands in hundreds of rows
		}
	}
	return on
}

// foundWhat is the sentence without what the other columns say, with the figures
// and the years it counted, and what would help.
func (b *builder) foundWhat(f rules.Finding) string {
	what := viet.Capital(f.What)
	if f.Lines > 0 {
		what = fmt.Sprintf(words.RuleGroup, what, viet.Number(f.Lines))
	}
	lines := []string{what + "."}
	if f.Figures != "" && !within(f.Figures, f.Text) {
		lines = append(lines, b.say("figures", "số liệu", f.Figures))
	}
	var years []string
	for _, year := range f.Years {
		if s := b.Year.Of(year).Span(); !strings.Contains(f.Text, s) {
			years = append(years, s)
		}
	}
	if len(years) > 0 {
		lines = append(lines, b.say("years", "các năm", strings.Join(years, ", ")))
	}
	if f.Remedy != "" && f.Remedy != words.RuleGatheredRemedy && f.State != rules.Human { // the window is nothing to a reader of paper
		lines = append(lines, b.say("remedy", "cách", f.Remedy))
	}
	return strings.Join(lines, "\n")
}

func (b *builder) article(f rules.Finding) string {
	if f.Verified {
		return f.Article
	}
	return strings.TrimSpace(f.Article + " " + b.say("unverified"))
}

func (b *builder) findingNotes(all []rules.Finding) []page.Block {
	kept, unverified := 0, false
	for _, f := range all {
		unverified = unverified || !f.Verified
		if f.Kept != "" {
			kept++
		}
	}
	sum := "sum"
	if kept == 0 {
		sum = "sum none kept"
	}
	lines := []string{b.say(sum, "số", number(len(all)), "số giữ", number(kept)), b.say("advice")}
	if unverified {
		lines = append(lines, b.say("unverified note"))
	}
	blocks := []page.Block{page.Rich(page.Left, noteSize, page.BoldItalic(b.say("notes"))).Spaced(6, 0).Kept()}
	for i, line := range lines {
		p := page.P(page.Left, noteSize, line).Kept()
		if i == len(lines)-1 {
			p.After = signatureGap
		}
		blocks = append(blocks, p)
	}
	return blocks
}
