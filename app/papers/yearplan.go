package papers

import (
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// yearPlan (kế hoạch hoạt động năm) says what the block does in the year, and by when; the
// plan of the ceremony is another paper.
func (b *builder) yearPlan() []page.Section {
	section := page.Portrait()
	width := section.Width()
	blocks := b.issued(width, YearPlan, b.say("subject"))
	blocks = append(blocks, b.grounds()...)
	blocks = append(blocks, text(b.say("opening", "nơi ban hành", b.issuer())))
	for i, part := range []struct {
		title  string
		blocks []page.Block
	}{
		{b.say("aims"), b.yearAims()},
		{b.say("content"), b.yearContent()},
		{b.say("schedule"), b.schedule(width)},
		{b.say("cost"), bodies(b.lines("cost item", "khối trưởng", b.Block.HeadLabel))},
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

// duty is a line of the schedule.
type duty struct {
	on   viet.Date
	what string
	who  string
}

// schedule lists the deadlines and meetings of the year by day, those without a day last,
// and has room for more.
func (b *builder) schedule(width float64) []page.Block {
	meetings, err := b.book.CeremoniesOf(b.ctx, b.Year.ID)
	if b.err == nil {
		b.err = err
	}
	var duties []duty
	for _, c := range meetings {
		duties = append(duties, duty{c.Date, c.Name, b.Block.HeadLabel})
	}
	for _, k := range contest.DeadlineKinds {
		d := b.Deadlines.Row(k.Kind)
		if d.ID == 0 {
			continue
		}
		who, what := b.say("all units"), k.Name
		if d.Kind == data.DeadlineCouncil || d.Kind == data.DeadlineBlockFiles {
			who = b.Block.HeadLabel
		}
		if note := strings.TrimSpace(d.Note); note != "" {
			what += " (" + note + ")"
		}
		duties = append(duties, duty{b.Deadlines.Of(d.Kind).Day, what, who})
	}
	slices.SortStableFunc(duties, func(x, y duty) int {
		if (x.on == "") != (y.on == "") {
			return -strings.Compare(string(x.on), string(y.on))
		}
		return strings.Compare(string(x.on), string(y.on))
	})
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column work"), 0, page.Left},
		{b.say("column unit"), 40, page.Left},
		{b.say("column due"), 30, page.Center},
	}}.fitted(width)
	var rows []page.Row
	for _, d := range duties {
		rows = append(rows, r.row(count(len(rows)+1), said(d.what), said(d.who), day(d.on)))
	}
	rows = append(rows, r.blankRows(3)...)
	return []page.Block{carried(r.table(page.Rows(rows...))), page.Blank(6)}
}
