package papers

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// voteMinutes (biên bản họp bình xét, suy tôn) tells which units, collectives and people
// the block proposes, by which points and votes. It follows form 1.9 of Decree 30/2020,
// and is part of the file that Decree 98/2023, article 34, asks for.
func (b *builder) voteMinutes() []page.Section {
	section := page.Portrait()
	width := section.Width()
	blocks := []page.Block{b.letterheading(width, b.numberLine(VoteMinutes, b.say("type"), ""), "")}
	blocks = append(blocks, b.titling(b.say("title"), b.say("subject"))...)
	b.open(contest.Closing)
	blocks = append(blocks, b.beginning()...)
	blocks = append(blocks, heading(b.say("course")))
	for i, part := range []struct {
		title  string
		blocks []page.Block
	}{
		{b.say("scoring"), b.scoredPart(width)},
		{b.say("discussion"), second(b.discussionPart())},
		{b.say("motions"), second(b.motionPart())},
		{b.say("voting"), b.votedPart(width)},
		{b.say("next", "khối trưởng", b.Block.HeadLabel, "khối phó", b.Block.DeputyLabel), bodies(b.nextOffices())},
		{b.say("conclusion"), second(b.conclusionPart())},
	} {
		blocks = append(blocks, heading(strconv.Itoa(i+1)+". "+part.title))
		blocks = append(blocks, part.blocks...)
	}
	blocks = append(bound(blocks), b.ending()...)
	section.Blocks = append(blocks, b.minutesSignatures(width))
	return []page.Section{section}
}

// nextOffices are the units that the block chose to lead it in the next year, with the votes.
func (b *builder) nextOffices() []string {
	labels := map[data.OfficeRole]string{data.OfficeNextHead: b.Block.HeadLabel, data.OfficeNextDeputy: b.Block.DeputyLabel}
	year := b.Year.Of(b.Year.Number + 1).Text()
	if b.open(contest.ChosenNext) {
		var lines []string
		for _, role := range []data.OfficeRole{data.OfficeNextHead, data.OfficeNextDeputy} {
			lines = append(lines, b.say("next open", "chức danh", labels[role], "năm sau", year))
		}
		return lines
	}
	var lines []string
	for _, o := range b.Offices {
		if !o.Role.InNext() {
			continue
		}
		line := b.say("next unit", "chức danh", labels[o.Role], "năm sau", year, "đơn vị", b.unitNamed(o.UnitID))
		if who := b.acting(o); who != "" {
			line = b.say("next by", "đơn vị", line, "người", who)
		}
		if how := small(strings.TrimSpace(o.Method)); how != "" {
			line = b.say("next method", "đơn vị", line, "hình thức", how)
		}
		if o.Voters > 0 {
			line = b.say("next votes", "đơn vị", line, "đồng ý", number(o.Agree), "tổng", number(o.Voters), "tỷ lệ", viet.Percent(float64(o.Agree)/float64(o.Voters)))
		}
		lines = append(lines, line+".")
	}
	return lines
}

func second(_ string, blocks []page.Block) []page.Block { return blocks }

// scoredPart has the points that the units gave themselves and the block gave them.
func (b *builder) scoredPart(width float64) []page.Block {
	s := b.scores()
	if b.open(contest.Criteria) || len(s.sums) == 0 {
		return bodies(b.lines("many blanks"))
	}
	columns := []rosterColumn{{b.say("column number"), 11, page.Center}, {b.say("column unit"), 0, page.Left}}
	stages := b.stages()
	each := 25.0
	if len(stages) > 2 {
		each = 17 // the unit needs the room
	}
	for _, stage := range stages {
		columns = append(columns, rosterColumn{b.say(stage.column), each, page.Center})
	}
	r := roster{tableSize, append(columns, rosterColumn{b.say("column rank"), 18, page.Center})}.fitted(width)
	ranks := scoring.Places(s.sums)
	var rows []page.Row
	for i, row := range b.unitRows() {
		sum := s.sums[i]
		figures := []figure{count(i + 1), said(row.Unit.Name)}
		for _, stage := range stages {
			figures = append(figures, b.sumAt(stage, sum.UnitID, sum.Total))
		}
		rank := count(ranks[i])
		if ranks[i] == 0 {
			rank = said("")
		}
		rows = append(rows, r.row(append(figures, rank)...))
	}
	blocks := []page.Block{text(b.say("scoring text")).Kept(), carried(r.table(page.Rows(rows...)))}
	if partly := b.partlyScored(s, ranks); len(partly) > 0 {
		blocks = append(blocks, bodies(b.naming("partly scored", "đơn vị", partly))...)
	}
	return append(blocks, page.Blank(6))
}

// lettered are the letters that count: đ comes after d.
var lettered = []rune("abcdđeghiklmnopqrstuvxy")

// votedPart has what the block voted on, a table for each award.
func (b *builder) votedPart(width float64) []page.Block {
	if b.open(contest.Ballots) {
		return bodies(b.lines("many blanks"))
	}
	var blocks []page.Block
	votes := slices.DeleteFunc(b.Votes(), func(v contest.Vote) bool { return v.Body == data.BodyCouncil }) // it has minutes of its own
	if len(votes) == 0 {
		return bodies(b.lines("many blanks"))
	}
	for i, v := range votes {
		b.open(contest.VotedOn, v.ID)
		b.open(contest.Counted, v.ID)
		b.open(contest.VotesAgree, v.ID)
		blocks = append(blocks, text(b.say("vote", "thứ tự", string(lettered[i%len(lettered)]), "danh hiệu", shortName(v.Kind), "ngày", v.HeldOn.Long(),
			"phát ra", b.sheets(v, v.Issued), "thu về", b.sheets(v, v.Returned), "hợp lệ", b.sheets(v, v.Valid))).Kept())
		blocks = append(blocks, text(b.elected(v)).Kept())
		table, total := b.voteTable(width, v)
		blocks = append(blocks, table)
		if v.Counted {
			blocks = append(blocks, page.Blank(6))
			blocks = append(blocks, bodies(b.order(v, total))...)
		}
		blocks = append(blocks, text(b.enough(v)), b.voteOutcome(v))
	}
	return blocks
}

// proposed are the registrations of the year that the block asks for.
func (b *builder) proposed() []data.OutcomeLine {
	lines, _ := b.parted()
	return lines
}

// proposedKinds are the titles that are asked for, in the order of the catalogue, each with
// what is asked of it; own counts those on which units' heads decide themselves, which nobody
// above is asked for, and open those of which nobody wrote who decides.
func (b *builder) proposedKinds() (kinds []data.AwardKind, of map[int64][]data.OutcomeLine, own, open byHeads) {
	of = map[int64][]data.OutcomeLine{}
	for _, line := range b.proposed() {
		kind, known := b.Summary.Kind(line.KindID)
		unit := b.unitOf(line.UnitID)
		switch {
		case known && kind.HeadDecides(unit):
			own.count(line)
			continue
		case known && kind.DeciderOpen(unit):
			open.count(line)
		}
		of[line.KindID] = append(of[line.KindID], line)
	}
	for _, kind := range b.Summary.Kinds {
		if len(of[kind.ID]) > 0 {
			kinds = append(kinds, kind)
		}
	}
	return kinds, of, own, open
}

// byHeads is what units' heads decide on themselves, or may: how many of each title, and of
// which units.
type byHeads struct {
	given map[int64]int
	units map[int64]bool
}

func (h *byHeads) count(line data.OutcomeLine) {
	if h.given == nil {
		h.given, h.units = map[int64]int{}, map[int64]bool{}
	}
	h.given[line.KindID]++
	h.units[line.UnitID] = true
}

// leftToHeads says which titles units' heads decide on themselves, and of which nobody wrote
// who does; nothing for none.
func (b *builder) leftToHeads(own, open byHeads) (blocks []page.Block) {
	for _, of := range []struct {
		key string
		byHeads
	}{{"left to heads", own}, {"deciders open", open}} {
		var titles []string
		for _, kind := range b.Summary.Kinds {
			if n := of.given[kind.ID]; n > 0 {
				titles = append(titles, number(n)+" "+shortName(kind)) // who reads it has no legend
			}
		}
		if len(titles) > 0 {
			blocks = append(blocks, text(b.say(of.key, "danh hiệu", strings.Join(titles, ", "), "số", number(len(of.units)))))
		}
	}
	return blocks
}

// told tells whether something is noted of one of those proposed; a form for the pen has room
// for it.
func (b *builder) told(of map[int64][]data.OutcomeLine, what func(data.OutcomeLine) string) bool {
	for _, lines := range of {
		if slices.ContainsFunc(lines, func(l data.OutcomeLine) bool { return what(l) != "" }) {
			return true
		}
	}
	return b.blank
}

// undescribed notes as a gap of how many no deed is written down who are proposed for more than
// a title at the foot of its ladder.
func (b *builder) undescribed(kinds []data.AwardKind, of map[int64][]data.OutcomeLine) {
	all, without := 0, 0
	for _, kind := range kinds {
		if listedOnly(b.Records, kind) {
			continue
		}
		for _, line := range of[kind.ID] {
			if all++; strings.TrimSpace(line.Deed) == "" {
				without++
			}
		}
	}
	if without > 0 {
		b.noticed = append(b.noticed, contest.Gap{Text: fmt.Sprintf(words.GapDeed, without, all), Place: contest.InResults})
	}
}

// post is the post with the room and the unit of somebody proposed or awarded, "Trưởng ban Bạn
// đọc, Báo Thanh tra"; of a collective what it lies in.
func (b *builder) post(line data.OutcomeLine) string {
	if line.Subject == data.SubjectCollective {
		if line.CollectiveID == line.UnitID || within(line.Unit, line.Name) {
			return ""
		}
		return b.above(line.UnitID, line.CollectiveID, line.Unit)
	}
	if b.roomsNamed == nil && b.err == nil {
		b.roomsNamed, b.err = b.book.RoomsRegistered(b.ctx, b.Year.ID)
	}
	return apart(viet.Posted(line.Post, b.roomsNamed[line.RegistrationID], " "), line.Unit)
}
