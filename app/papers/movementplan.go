package papers

import (
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
)

// movementPlans (kế hoạch phong trào thi đua) have one plan for each movement that the block
// wrote something down for, by what the law of 2022, article 17, wants of it: aim, scope, to
// whom it is, content and criteria, time, measures. Each gets a number of its own once signed.
func (b *builder) movementPlans() []page.Section {
	var sections []page.Section
	for _, m := range b.BlockMovements() {
		b.offer(m.Name)
		if b.wants(m.Name) && (contest.Planned(m) || b.of != "") {
			sections = append(sections, b.movementPlan(m))
		}
	}
	b.open(contest.MovementPlans)
	if len(sections) == 0 {
		sections = append(sections, b.movementPlan(data.Movement{Name: b.say("blank")}))
	}
	return sections
}

func (b *builder) movementPlan(m data.Movement) page.Section {
	section := page.Portrait()
	section.RestartNumbering, section.Bookmark = true, m.Name
	width := section.Width()
	given := b.NarrowedNumber(MovementPlan, m.Name)
	head := b.letterheading(width, b.numberAs(given, b.say("type"), ""), b.dated(given.IssuedOn))
	blocks := append([]page.Block{head}, b.titling(b.say("title"), b.say("subject", "tên", m.Name))...)
	b.open(contest.Grounds(MovementPlan))
	grounds := b.Grounds(MovementPlan)
	if m.Decision != "" {
		grounds = append(grounds[:len(grounds):len(grounds)], data.LegalText{Citation: strings.TrimRight(m.Decision, " .;")})
	}
	blocks = append(blocks, b.cited(b.groundsWith(grounds, given.IssuedOn, YearPlan))...)
	blocks = append(blocks, text(b.say("opening", "nơi ban hành", b.issuer(), "tên", m.Name)))
	b.open(contest.MovementPlans, m.ID)
	scope := []page.Block{
		labelled(b.say("scope", "phạm vi", or(closedBy(m.Scope), b.say("blank")))),
		labelled(b.say("audience", "đối tượng", or(closedBy(m.Audience), b.say("blank")))),
	}
	for i, part := range []struct {
		title  string
		blocks []page.Block
	}{
		{b.say("goal"), b.written(m.Goal)},
		{b.say("reach"), scope},
		{b.say("criteria"), b.written(m.Criteria)},
		{b.say("time"), []page.Block{text(b.span(m))}},
		{b.say("measures"), b.written(m.Measures)},
		{b.say("cost"), b.costs()},
	} {
		blocks = append(append(blocks, numbered(i+1, part.title)), part.blocks...)
	}
	blocks = append(bound(blocks), last(b.say("end", "tên", m.Name, "khối trưởng", b.Block.HeadLabel)))
	section.Blocks = append(blocks, b.closing(width))
	return section
}

// written are the paragraphs of a text, or room for them.
func (b *builder) written(s string) []page.Block {
	if own := paragraphs(s); len(own) > 0 {
		return bodies(own)
	}
	return bodies(b.lines("many blanks"))
}

// span says from when to when a movement is.
func (b *builder) span(m data.Movement) string {
	from, to := or(string(m.StartsOn), string(m.EndsOn)), m.EndsOn
	switch {
	case from == "":
		return b.say("time open")
	case to == "":
		return b.say("time from", "từ", m.StartsOn.Long())
	case m.StartsOn == "":
		return b.say("time to", "đến", to.Long())
	}
	return b.say("time span", "từ", m.StartsOn.Long(), "đến", to.Long())
}

// closedBy is a text that ends with a mark.
func closedBy(s string) string {
	if s = strings.TrimSpace(s); s == "" || strings.ContainsAny(s[len(s)-1:], ".;!?") {
		return s
	}
	return s + "."
}
