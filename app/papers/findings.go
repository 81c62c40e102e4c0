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
// of many is said once for each unit.
func (b *builder) findingRows(r roster, all []rules.Finding) iter.Seq[page.Row] {
	shown := rules.Gather(all)
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
			for _, f := range shown {
				if f.State != state {
					continue
				}
				n++
				if !yield(r.row(count(n), said(b.foundOn(f)), said(f.Award.Label), said(b.foundWhat(f)), said(b.article(f)), said(b.reason(f)))) {
					return
				}
			}
		}
	}
}

// reason is why a finding stands, each under its own.
func (b *builder) reason(f rules.Finding) string {
	if f.Inherited {
		return b.say("inherited", "lý do", f.Kept)
	}
	return f.Kept
}

// foundOn is the subject with its unit, shortly as the office calls it.
func (b *builder) foundOn(f rules.Finding) string {
	for _, row := range b.Summary.Units {
		if row.Unit.ID == f.UnitID && !within(row.Unit.Name, f.Subject) {
			return strings.Trim(f.Subject+"\n"+or(row.Unit.ShortName, row.Unit.Name), "\n") // it stands in hundreds of rows
		}
	}
	return f.Subject
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
	if f.Remedy != "" && f.State != rules.Human {
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
	lines := []string{b.say("sum", "số", number(len(all)), "số giữ", number(kept)), b.say("advice")}
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
