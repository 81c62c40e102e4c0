package papers

import (
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
)

// conclusion (thông báo kết luận) tells the units what was concluded and what
// each is to do by when.
func (b *builder) conclusion() []page.Section {
	section := page.Portrait()
	width := section.Width()
	concluder := inside(b.officer(b.Ceremony.ConcluderID, contest.Concluder))
	name, _, _ := strings.Cut(concluder, ",") // without the post
	blocks := b.issued(width, Conclusion, b.say("subject", "người", name, "tên lễ", b.event()))
	blocks = append(blocks, text(b.say("opening", "lúc", b.held(), "địa điểm", b.where(),
		"nơi ban hành", b.issuer(), "tên lễ", b.event())))
	chair := b.officer(b.Ceremony.ChairID, contest.Chair)
	blocks = append(blocks, text(b.say("present", "cuộc họp", small(b.gathering()), "chủ trì", chair, "số", b.ofUnits(b.unitsThere()))))
	if spoke := b.spoke(); spoke != "" {
		blocks = append(blocks, text(b.say("discussed", "cuộc họp", small(b.gathering()), "danh sách", spoke)))
	}
	said := b.concluded()
	tasks := b.followUp(len(said) > 0)
	open := b.open(contest.Conclusion)
	if open {
		said = b.lines("many blanks")
	}
	blocks = append(blocks, text(b.say(b.atMeeting("concludes"), "người", concluder)).Kept())
	if len(said) > 1 && !open {
		blocks = append(blocks, items(said)...)
	} else {
		blocks = append(blocks, bodies(said)...)
	}
	blocks = append(blocks, tasks...)
	blocks = append(bound(blocks), last(b.say("end", "nơi ban hành", b.issuer(), "tên lễ", b.event())))
	section.Blocks = append(blocks, page.Signatures(width, handSpace, 2, b.recipients(), b.conclusionSigner()))
	return []page.Section{section}
}

// spoke names those whose opinion was noted, each once; empty where nobody's was.
func (b *builder) spoke() string {
	var all []string
	for _, r := range b.Said(data.RemarkDiscussion) {
		if who := inside(b.person(r.Honorific, r.Speaker, r.Post, "")); who != "" && !slices.Contains(all, who) {
			all = append(all, who)
		}
	}
	return strings.Join(all, "; ")
}

// unitsThere is how many units somebody came of; all, as long as nobody noted who came.
func (b *builder) unitsThere() (n int) {
	noted := slices.ContainsFunc(b.Participants, func(p data.Participant) bool { return p.Attendance != data.AttendanceUnknown })
	for _, unit := range b.Units {
		absent := func(p data.Participant) bool { return p.Attendance == data.AttendanceAbsent }
		of := slices.DeleteFunc(slices.Clone(b.Participants), func(p data.Participant) bool {
			return p.Role != data.RoleMember || data.IDOf(p.UnitID) != unit.ID && p.UnitName != unit.Name
		})
		if !noted || len(of) == 0 || !slices.ContainsFunc(of, absent) || slices.ContainsFunc(of, func(p data.Participant) bool { return !absent(p) }) {
			n++
		}
	}
	return n
}

// conclusionSigner is who signs the notice: the head, or somebody in the head's place, by order
// (TL.) or as the deputy (KT.).
func (b *builder) conclusionSigner() page.Signature {
	c := b.Ceremony
	if contest.HeadConcludes(b.Records, 0) {
		return b.blockHead()
	}
	b.open(contest.ConcludedByOrder)
	return b.headSignature(c.ConclusionAs, b.Block.HeadLabel, c.ConclusionPost, c.ConclusionSigner)
}

// concluded are the paragraphs of the conclusion.
func (b *builder) concluded() []string {
	var lines []string
	for _, r := range b.Said(data.RemarkConclusion) {
		lines = append(lines, paragraphs(r.Text)...)
	}
	return lines
}

// followUp is what the units are to do. A conclusion without tasks needs no table.
func (b *builder) followUp(concluded bool) []page.Block {
	if concluded && len(b.Assigned(data.StageConclusion)) == 0 {
		return nil
	}
	return []page.Block{
		text(b.say("tasks")).Kept(),
		b.assigned(data.StageConclusion, contest.FollowUp),
		page.Blank(6),
	}
}
