package papers

import (
	"slices"
	"strings"

	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
)

// countingMinutes (biên bản kiểm phiếu) follow form 1.9 of Decree 30/2020. They
// say the share with what it is a share of; which share is enough the program
// does not decide.
func (b *builder) countingMinutes() []page.Section {
	votes := b.votes()
	if len(votes) == 0 {
		b.lacks(words.GapNoBallot, "ballots")
		votes = []vote{{}}
	}
	var sections []page.Section
	for _, v := range votes {
		section := page.Portrait()
		section.RestartNumbering = true
		width := section.Width()
		section.Blocks = []page.Block{b.letterheading(width, b.numberLine(CountingMinutes, b.say("type")), "")}
		section.Blocks = append(section.Blocks,
			b.titling(b.say("title"), b.say("subject", "danh hiệu", or(shortName(v.kind), b.say("blank"))))...)
		section.Blocks = append(section.Blocks, b.countingOccasion(v)...)
		section.Blocks = append(section.Blocks, b.countingResult(width, v)...)
		section.Blocks = append(bound(section.Blocks), last(b.say("end")), b.tellersSign(width, tellers(v)))
		sections = append(sections, section)
	}
	return sections
}

// tellers are the members of the counting group, its head first.
func tellers(v vote) []string { return paragraphs(v.Tellers) }

func (b *builder) countingOccasion(v vote) []page.Block {
	place := b.known(v.Place, words.GapPlace, "ballot.place")
	if v.HeldOn == "" {
		b.lacks(words.GapDate, "ballot.held-on")
	}
	blocks := []page.Block{
		text(b.say("opening", "ngày", v.HeldOn.Long(), "địa điểm", place, "khối", b.block.Name)),
		text(b.say("tellers")).Kept(),
	}
	names := tellers(v)
	if len(names) == 0 {
		b.lacks(words.GapTellers, "ballot.tellers")
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
	return append(blocks, bodies(closed(lines))...)
}

func (b *builder) countingResult(width float64, v vote) []page.Block {
	blocks := []page.Block{heading("1. " + b.say("sheets"))}
	if v.Issued == 0 && !v.counted {
		b.lacks(words.GapCounted, "ballot.issued")
	}
	open := v.Issued == 0
	tell := func(n int) string {
		if open {
			return b.say("short blank")
		}
		return number(n)
	}
	members := b.say("short blank")
	if v.Members > 0 {
		members = number(v.Members)
	}
	blocks = append(blocks, bodies([]string{
		b.say("members", "số", members),
		b.say("issued", "số", tell(v.Issued)),
		b.say("returned", "số", tell(v.Returned)),
		b.say("valid", "số", tell(v.Valid)),
		b.say("invalid", "số", tell(max(v.Returned-v.Valid, 0))),
	})...)
	blocks = append(blocks, heading("2. "+b.say("results", "danh hiệu", or(shortName(v.kind), b.say("blank")))))
	of, total := b.say("of members"), v.Members
	if v.Denominator != data.DenominatorMembers {
		of, total = b.say("of valid"), v.Valid
	}
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say("column unit"), 0, page.Left},
		{b.say("column agree"), 24, page.Center},
		{b.say("column disagree"), 30, page.Center},
		{b.say("column share", "mẫu số", of), 38, page.Center},
	}}.fitted(width)
	if len(v.nominees) == 0 {
		b.lacks(words.GapNoNominee, "counts")
		return append(blocks, r.table(page.Rows(r.blankRows(2)...)), page.Blank(6))
	}
	var rows []page.Row
	for i, n := range v.nominees {
		agree, disagree, part := said(""), said(""), said("")
		if v.counted {
			agree, disagree = count(n.count.Agree), count(n.count.Disagree)
			if part = said("–"); total > 0 {
				part = share(float64(n.count.Agree) / float64(total))
			}
		}
		rows = append(rows, r.row(count(i+1), said(n.unit.Name), agree, disagree, part))
	}
	note := b.say("share note", "mẫu số", strings.ToLower(of), "số", tell(total))
	return append(blocks, carried(r.table(page.Rows(rows...))), page.P(page.Left, noteSize, note).Slanted().Spaced(4, 8))
}

// tellersSign has the head of the group right, the members left of him.
func (b *builder) tellersSign(width float64, names []string) page.Block {
	if len(names) == 0 {
		names = []string{"", "", ""}
	}
	var blocks []page.Signature
	for _, name := range names[1:] {
		blocks = append(blocks, b.signature([]string{b.say("sign teller")}, "", name))
	}
	blocks = append(blocks, b.signature([]string{b.say("sign teller head")}, "", names[0]))
	return page.Signatures(width, handSpace, min(len(blocks), 3), blocks...)
}
