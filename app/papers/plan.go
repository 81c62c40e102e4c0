package papers

import (
	"slices"
	"strconv"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
)

// plan (kế hoạch) says what the ceremony is for, when and where it is, and who
// prepares what.
func (b *builder) plan() []page.Section {
	section := page.Portrait()
	width := section.Width()
	blocks := b.issued(width, Plan, b.say("subject", "tên lễ", b.eventAndBlock()))
	blocks = append(blocks, b.foundedEarlier(Plan, YearPlan)...)
	blocks = append(blocks, text(b.say("opening", "nơi ban hành", b.issuer(), "tên lễ", b.event())))
	for i, part := range []struct {
		title  string
		blocks []page.Block
	}{
		{b.say("aims"), b.planAims()},
		{b.say("occasion"), b.planOccasion()},
		{b.say("content"), b.planContent()},
		{b.say("assignment"), b.planAssignments()},
		{b.say("cost"), b.costs()},
	} {
		blocks = append(blocks, numbered(i+1, part.title))
		blocks = append(blocks, part.blocks...)
	}
	blocks = append(bound(blocks), last(b.say("end", "tên lễ", b.event(), "khối trưởng", b.Block.HeadLabel)))
	section.Blocks = append(blocks, b.closing(width))
	return []page.Section{section}
}

func (b *builder) planAims() []page.Block {
	blocks := []page.Block{heading("1. " + b.say("purpose"))}
	blocks = append(blocks, bodies(b.lines(b.atMeeting("purpose item")))...)
	blocks = append(blocks, heading("2. "+b.say("requirement")))
	return append(blocks, bodies(b.lines(b.atMeeting("requirement item"), "Cuộc họp", b.gathering()))...)
}

func (b *builder) planOccasion() []page.Block {
	blocks := []page.Block{
		labelled(b.say("time", "lúc", b.when())),
		labelled(b.say("place", "địa điểm", b.where())),
		heading(b.say("people")),
	}
	var lines []string
	for _, role := range roles {
		var units []string
		n := 0
		for _, p := range b.Participants {
			if p.Role != role || !p.Invited {
				continue
			}
			n++
			if unit := p.UnitName; unit != "" && !slices.Contains(units, unit) {
				units = append(units, unit)
			}
		}
		if n == 0 {
			continue
		}
		said := b.lines("invited", "nhóm", b.say("role "+string(role)), "số", number(n))
		if len(units) > 0 {
			said = b.naming("invited from", "đơn vị", units, "nhóm", b.say("role "+string(role)), "số", number(n))
		}
		said[len(said)-1] += ";"
		lines = append(lines, said...)
	}
	if b.open(contest.Guests) {
		return append(blocks, bodies(b.lines("many blanks"))...)
	}
	return append(blocks, bodies(closed(lines))...)
}

func (b *builder) planContent() []page.Block {
	blocks := []page.Block{heading("1. " + b.say("work"))}
	blocks = append(blocks, bodies(b.lines(b.atMeeting("work item")))...)
	if b.Ceremony.Serves(data.PurposeClosing) {
		blocks = append(blocks, bodies(b.lines("work item closing", "khối trưởng", b.Block.HeadLabel, "khối phó", b.Block.DeputyLabel))...)
	}
	title, agenda := b.agendaPart()
	blocks = append(blocks, heading("2. "+title))
	return append(blocks, agenda...)
}

func (b *builder) planAssignments() []page.Block {
	intro := text(b.say("assignment text", "khối trưởng", b.Block.HeadLabel, "cuộc họp", small(b.gathering()))).Kept()
	return []page.Block{intro, b.assigned(data.StagePreparation, contest.Preparation), page.Blank(6)}
}

// assigned lists who does what by when, with whom and with what result where that is noted;
// without any there is room for the pen.
func (b *builder) assigned(stage data.AssignmentStage, need contest.Need) page.Block {
	all := b.Assigned(stage)
	with := func(of func(data.Assignment) string) bool {
		return b.blank || slices.ContainsFunc(all, func(a data.Assignment) bool { return of(a) != "" })
	}
	columns := []assignedColumn{
		{"column work", 0, func(a data.Assignment) page.Cell { return left(a.Content) }},
		{"column unit", 44, func(a data.Assignment) page.Cell { return left(a.UnitName) }},
	}
	partners := func(a data.Assignment) string { return a.Partners }
	if with(partners) {
		columns[1].width = 34
		columns = append(columns, assignedColumn{"column partners", 34, func(a data.Assignment) page.Cell { return left(a.Partners) }})
	}
	columns = append(columns, assignedColumn{"column due", 26, func(a data.Assignment) page.Cell { return day(a.Due).cell(page.Center, listSize, false) }})
	if with(func(a data.Assignment) string { return a.Product }) {
		columns = append(columns, assignedColumn{"column product", 27, func(a data.Assignment) page.Cell { return left(a.Product) }})
	}
	widths, heads := []float64{11}, []string{b.say("column number")}
	open := page.Portrait().Width() - widths[0]
	for _, c := range columns {
		open -= c.width
		widths, heads = append(widths, c.width), append(heads, b.say(c.head))
	}
	widths[1] = open
	var rows []page.Row
	for i, a := range all {
		cells := []page.Cell{middle(strconv.Itoa(i + 1))}
		for _, c := range columns {
			cells = append(cells, c.cell(a))
		}
		rows = append(rows, whole(0, cells...))
	}
	if b.open(need); len(rows) == 0 {
		rows = penRows(3, 9)
	}
	return listing(widths, heads, rows)
}

// assignedColumn is a column of what is assigned; the one of width 0 takes what the others leave.
type assignedColumn struct {
	head  string
	width float64 // mm
	cell  func(data.Assignment) page.Cell
}
