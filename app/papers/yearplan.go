package papers

import (
	"sothidua/app/contest"
	"sothidua/app/page"
)

// yearPlan (kế hoạch hoạt động năm) says what the block does in the year, and by when; the
// plan of the ceremony is another paper.
func (b *builder) yearPlan() []page.Section {
	section := page.Portrait()
	width := section.Width()
	blocks := b.issued(width, YearPlan, b.say("subject"))
	blocks = append(blocks, b.foundedEarlier(YearPlan, Regulation)...)
	blocks = append(blocks, text(b.say("opening", "nơi ban hành", b.issuer())))
	for i, part := range []struct {
		title  string
		blocks []page.Block
	}{
		{b.say("aims"), b.yearAims()},
		{b.say("content"), b.yearContent()},
		{b.say("schedule"), b.schedule(width)},
		{b.say("cost"), b.costs()},
		{b.say("execution"), bodies(b.lines("execution item", "khối trưởng", b.Block.HeadLabel, "khối phó", b.Block.DeputyLabel))},
	} {
		blocks = append(blocks, numbered(i+1, part.title))
		blocks = append(blocks, part.blocks...)
	}
	blocks = append(bound(blocks), last(b.say("end", "khối trưởng", b.Block.HeadLabel)))
	section.Blocks = append(blocks, b.closing(width))
	return []page.Section{section}
}

func (b *builder) yearAims() []page.Block {
	blocks := bodies(b.lines("purpose item"))
	if b.open(contest.Aims) {
		return append(blocks, bodies(b.lines("many blanks"))...)
	}
	return append(blocks, bodies(paragraphs(b.Year.Aims))...)
}

func (b *builder) yearContent() []page.Block {
	blocks := []page.Block{heading("1. " + b.say("work"))}
	blocks = append(blocks, bodies(b.lines("work item"))...)
	if lines := b.movementLines(); len(lines) > 0 {
		blocks = append(append(blocks, heading("2. "+b.say("movements"))), bodies(lines)...)
	}
	return blocks
}
