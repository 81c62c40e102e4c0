package papers

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// countingMinutes (biên bản kiểm phiếu) follow form 1.9 of Decree 30/2020. They
// say the share with what it is a share of; which share is enough the program
// does not decide.
func (b *builder) countingMinutes() []page.Section {
	votes := b.Votes()
	if b.open(contest.Ballots) {
		votes = []contest.Vote{{}}
	}
	var sections []page.Section
	for _, v := range votes {
		section := page.Portrait()
		section.RestartNumbering = true
		width := section.Width()
		section.Blocks = []page.Block{b.letterheading(width, b.numberLine(CountingMinutes, b.say("type"), ""), "")}
		section.Blocks = append(section.Blocks,
			b.titling(b.say("title"), b.say(forWhom(v, "subject"), b.titled(v)...))...)
		section.Blocks = append(section.Blocks, b.countingOccasion(v)...)
		section.Blocks = append(section.Blocks, b.countingResult(width, v)...)
		section.Blocks = append(bound(section.Blocks), last(b.say("end", "bản", b.voteCopies(v))), carried(b.tellersSign(width, scoring.Tellers(v.Ballot))), page.Blank(signatureGap).Kept(), b.meetingSigns(width, v))
		sections = append(sections, section)
	}
	return sections
}

func (b *builder) countingOccasion(v contest.Vote) []page.Block {
	place := b.known(v.Place, contest.VotedAt, v.ID)
	b.open(contest.VotedOn, v.ID)
	blocks := []page.Block{
		text(b.say(byWhom(v, "opening"), "ngày", v.HeldOn.Long(), "địa điểm", place, "khối", b.Block.Name)),
		text(b.elected(v)),
		text(b.say("tellers")).Kept(),
	}
	b.open(contest.TellerPosts, v.ID)
	var names []string
	for _, who := range scoring.Tellers(v.Ballot) {
		who.Post = or(who.Post, b.say("teller post"))
		names = append(names, who.Text())
	}
	if b.open(contest.Tellers, v.ID); len(names) == 0 {
		names = slices.Repeat([]string{b.say("blank")}, 3)
	}
	var lines []string
	for i, name := range names {
		key := "teller"
		if i == 0 {
			key = "teller head"
		}
		lines = append(lines, b.say(key, "người", name)+";")
	}
	blocks = append(blocks, bodies(closed(lines))...)
	b.open(contest.VoteChair, v.ID)
	b.open(contest.VoteSecretary, v.ID)
	chair, secretary := b.Leading(v)
	return append(blocks, labelled(b.say("chair", "người", or(chair.Text(), b.say("blank")))),
		labelled(b.say("secretary", "người", or(secretary.Text(), b.say("blank")))))
}

func (b *builder) countingResult(width float64, v contest.Vote) []page.Block {
	blocks := []page.Block{heading("1. " + b.say("sheets"))}
	b.open(contest.Counted, v.ID)
	b.open(contest.VotesAgree, v.ID)
	sheets := func(n int) string { // in figures and in words, as minutes are signed
		if v.Issued == 0 {
			return b.sheets(v, n)
		}
		return fmt.Sprintf("%s (%s)", number(n), viet.InWords(n))
	}
	members := b.say("short blank")
	if v.Members > 0 {
		members = number(v.Members)
	}
	lines := []string{b.say(byWhom(v, "members"), "số", members)}
	b.open(contest.Opinions, v.ID)
	roll := scoring.RollOf(v.Ballot)
	whole := v.Body == data.BodyCouncil && roll.All() > 0 // the block may name only who did not come
	if whole || len(roll.Present) > 0 {
		lines = append(lines, b.say("present", "số", number(len(roll.Present))))
	}
	if whole || len(roll.Written) > 0 {
		lines = append(lines, b.say("written", "số", number(len(roll.Written)), "người", bracketed(roll.Written)))
	}
	for _, who := range scoring.Writers(v.Ballot) {
		lines = append(lines, b.say("opinion", "người", who.Text(), "ý kiến", or(who.Opinion, b.say("blank"))))
	}
	if whole || len(roll.Absent) > 0 {
		lines = append(lines, b.say("absent", "số", number(len(roll.Absent)), "người", bracketed(roll.Absent)))
	}
	invalid := b.say("invalid", "số", sheets(scoring.Invalid(v.Ballot)))
	b.open(contest.InvalidWhy, v.ID)
	if scoring.Invalid(v.Ballot) > 0 {
		invalid = b.say("invalid why", "số", sheets(scoring.Invalid(v.Ballot)), "lý do", or(strings.TrimRight(strings.TrimSpace(v.InvalidReason), "."), b.say("blank")))
	}
	blocks = append(blocks, bodies(append(lines,
		b.say("issued", "số", sheets(v.Issued)),
		b.say("returned", "số", sheets(v.Returned)),
		b.say("valid", "số", sheets(v.Valid)),
		invalid,
	))...)
	blocks = append(blocks, heading("2. "+b.say(forWhom(v, "results"), "danh hiệu", or(shortName(v.Kind), b.say("blank")))))
	table, total := b.voteTable(width, v)
	if blocks = append(blocks, table); len(v.Nominees) == 0 {
		return append(blocks, page.Blank(6), text(b.enough(v)), b.voteOutcome(v), text(b.hours(v)))
	}
	of := strings.ToLower(b.basis(v))
	blocks = append(blocks, page.P(page.Left, noteSize, b.say("share note", "mẫu số", of, "số", b.sheets(v, total))).Slanted().Spaced(4, 8))
	if v.Counted {
		blocks = append(blocks, bodies(b.order(v, total))...)
	}
	return append(blocks, text(b.enough(v)), b.voteOutcome(v), text(b.hours(v)))
}

// elected tells how those who count were chosen.
func (b *builder) elected(v contest.Vote) string {
	b.open(contest.Elected, v.ID)
	return b.say("elected", "cách bầu", or(strings.TrimRight(strings.TrimSpace(v.Elected), "."), b.say("blank")))
}

// enough tells which share is enough, and which paper of the office says so.
func (b *builder) enough(v contest.Vote) string {
	part, by := b.say("short blank"), ""
	if !b.open(contest.Threshold, v.ID) && v.Threshold > 0 {
		part = viet.Percent(v.Threshold / 100)
	}
	if v.ThresholdBy != "" {
		by = b.say("threshold by", "văn bản", withinSentence(v.ThresholdBy))
	}
	return b.say("threshold", "tỷ lệ", part, "mẫu số", strings.ToLower(b.basis(v)), "theo", by)
}

// withinSentence is a clause or a point of a paper as it stands within a sentence: "theo
// khoản 2 Điều 5"; articles and papers keep their capital.
func withinSentence(text string) string {
	for _, part := range words.PartsInSentence {
		if rest, ok := strings.CutPrefix(text, viet.Capital(part)+" "); ok {
			return part + " " + rest
		}
	}
	return text
}

// voteCopies is how many copies of the minutes there are.
func (b *builder) voteCopies(v contest.Vote) string {
	if b.open(contest.VoteCopy, v.ID); v.Copies == 0 {
		return b.say("short blank")
	}
	return number(v.Copies)
}

// voteOutcome is what the meeting drew from a count, as it was written down.
func (b *builder) voteOutcome(v contest.Vote) page.Block {
	b.open(contest.VoteOutcome, v.ID)
	return text(b.say("concluded", "kết luận", or(strings.Join(paragraphs(v.Outcome), " "), b.say("blank"))))
}

// hours tell when the counting began and ended.
func (b *builder) hours(v contest.Vote) string {
	b.open(contest.VoteHours, v.ID)
	at := func(clock string) string {
		if clock == "" {
			return b.say("no hour")
		}
		return viet.LongTime(clock)
	}
	return b.say("hours", "từ", at(v.StartedAt), "đến", at(v.EndedAt))
}

// basis is what the share of a vote is taken of.
func (b *builder) basis(v contest.Vote) string {
	if v.Denominator != data.DenominatorMembers {
		return b.say("of valid")
	}
	return b.say("of members")
}

// voteTable has the votes for each nominee, and beside it of how many they are a share.
func (b *builder) voteTable(width float64, v contest.Vote) (table page.Table, total int) {
	if total = v.Members; v.Denominator != data.DenominatorMembers {
		total = v.Valid
	}
	columns := []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say(forWhom(v, "column unit")), 0, page.Left},
		{b.say("column agree"), 24, page.Center},
		{b.say("column disagree"), 30, page.Center},
		{b.say("column share", "mẫu số", b.basis(v)), 38, page.Center},
	}
	judged := v.Threshold > 0
	if judged { // the nominee needs the room
		columns[2].width, columns[3].width, columns[4].width = 18, 20, 32
		columns = append(columns, rosterColumn{b.say("column enough"), 22, page.Center})
	}
	r := roster{listText, columns}.fitted(width)
	if b.open(contest.Nominees, v.ID); len(v.Nominees) == 0 {
		return r.table(page.Rows(r.blankRows(2)...)), total
	}
	var rows []page.Row
	for i, n := range v.Nominees {
		agree, disagree, part := said(""), said(""), said("")
		if v.Counted {
			agree, disagree = count(n.Count.Agree), count(n.Count.Disagree)
			if part = said("–"); total > 0 {
				part = share(float64(n.Count.Agree) / float64(total))
			}
		}
		figures := []figure{count(i + 1), said(n.Name()), agree, disagree, part}
		if judged {
			figures = append(figures, said(b.passed(v, n)))
		}
		rows = append(rows, r.row(figures...))
	}
	return carried(r.table(page.Rows(rows...))), total
}

// passed tells whether the share of a nominee is enough by the office's own figure; nothing
// as long as nobody counted.
func (b *builder) passed(v contest.Vote, n contest.Nominee) string {
	enough, known := scoring.Enough(v.Ballot, n.Count.Agree)
	switch {
	case !known || !v.Counted:
		return ""
	case enough:
		return b.say("enough")
	}
	return b.say("too few")
}

// sheets is a number of a vote's sheets, or room for it until they are counted.
func (b *builder) sheets(v contest.Vote, n int) string {
	if v.Issued == 0 {
		return b.say("short blank")
	}
	return number(n)
}

// order names all nominees in the order of the votes for them. Which share is enough is
// for the rules of the office to say.
func (b *builder) order(v contest.Vote, total int) []string {
	nominees := slices.Clone(v.Nominees)
	slices.SortStableFunc(nominees, func(a, b contest.Nominee) int { return b.Count.Agree - a.Count.Agree })
	var items []string
	for _, n := range nominees {
		part := ""
		if total > 0 {
			part = " (" + viet.Percent(float64(n.Count.Agree)/float64(total)) + ")"
		}
		items = append(items, b.say("outcome item", "tên", n.Name(), "số", number(n.Count.Agree), "tỷ lệ", part))
	}
	return b.naming("outcome", "danh sách", items)
}

// bracketed are names in brackets, nothing where there are none.
func bracketed(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return " (" + strings.Join(names, "; ") + ")"
}

// meetingSigns are the secretary and the chair of the vote.
func (b *builder) meetingSigns(width float64, v contest.Vote) page.Block {
	chair, secretary := b.Leading(v)
	return page.Signatures(width, handSpace, 2,
		b.signature([]string{b.say("sign secretary")}, "", secretary.Name),
		b.signature([]string{b.say("sign chair")}, "", chair.Name))
}

// tellersSign has the head of the group right, the members left of him.
func (b *builder) tellersSign(width float64, tellers []scoring.Voter) page.Table {
	if len(tellers) == 0 {
		tellers = make([]scoring.Voter, 3)
	}
	var blocks []page.Signature
	for _, who := range tellers[1:] {
		blocks = append(blocks, b.signature([]string{b.say("sign teller")}, "", who.Name))
	}
	blocks = append(blocks, b.signature([]string{b.say("sign teller head")}, "", tellers[0].Name))
	return page.Signatures(width, handSpace, min(len(blocks), 3), blocks...)
}
